"""Bytes of a text to text, without the characters that nobody sees."""

from __future__ import annotations

import codecs
import re
from typing import Final

from bijeen.importing.draft import Note

_CHARSET: Final = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Soft hyphens, and what the reader of reports refuses: see `content.source`.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
# Spaces that do not break, or have another width. A narrow one is what separates thousands in some programs.
_SPACES: Final = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")


def decode(data: bytes) -> tuple[str, list[Note]]:
    """The text of some bytes: by its mark, as UTF-8, by what a page says of itself, else as Windows wrote it."""
    for mark, code in _MARKS:
        if data.startswith(mark):
            return _lines(data[len(mark) :].decode(code, "replace")), []
    try:
        return _lines(data.decode("utf-8")), []
    except UnicodeDecodeError:
        said = _CHARSET.search(data[:4000])
        code = said[1].decode() if said and said[1].lower() not in (b"utf-8", b"utf8") else "cp1252"
        try:
            return _lines(data.decode(code, "replace")), [Note("read-as", code)]
        except LookupError:
            return _lines(data.decode("cp1252", "replace")), [Note("read-as", "cp1252")]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plain(text: str) -> str:
    """A text without unseen characters, and with ordinary spaces."""
    return text if text.isascii() and text.isprintable() else _SPACES.sub(" ", _UNSEEN.sub("", text))
