"""Where a site may be put: whatever is in that folder goes away at each build."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bijeen.routes import HOME, file_of
from bijeen.settings import Settings

_OF_EVERY_SITE: Final = (file_of(HOME), "404.html", "sitemap.xml")
"""What MkDocs makes in every site: whoever has all three by hand does not have them by accident."""


def may_hold_site(live: Path, settings: Settings) -> bool:
    """Whether a site may take the place of the folder `live`.

    It may where nothing is but hidden files, which stay, and where an earlier site is; but not where a repository is.
    It may not around the site's own files, or around or below what people write in it, whether that is there or not.
    """
    try:
        live, root = live.resolve(), settings.root.resolve()
        names = (settings.reports, settings.data, settings.docs, settings.overrides)
        written = [folder for name in names if (folder := (root / name).resolve()) != root]
        if any(folder.is_relative_to(live) for folder in (root, *written)) or any(map(live.is_relative_to, written)):
            return False
        if not live.exists():
            return True
        is_earlier_site = all((live / file).is_file() for file in _OF_EVERY_SITE)
        is_empty = all(entry.name.startswith(".") for entry in live.iterdir())
        return (is_earlier_site or is_empty) and not (live / ".git").exists()
    except (OSError, RuntimeError):  # RuntimeError: links that lead to each other
        return False
