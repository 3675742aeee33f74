"""The link to a sheet."""

from __future__ import annotations

from pathlib import Path

from bijeen.i18n import Messages
from bijeen.site.views.cards import View


def sheet_link(words: Messages, address: str, title: str, size: str, file: Path) -> View:
    """A link to a sheet that has been made: title, uri, note ("PDF, A4, 28 kB")."""
    note = words.text("paper.note", size=size, weight=words.bytes(file.stat().st_size))
    return {"title": title, "uri": address, "note": note}
