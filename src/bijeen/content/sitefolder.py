"""Where a site may be put: whatever is in that folder goes away at each build."""

from __future__ import annotations

from pathlib import Path

from bijeen.routes import HOME, file_of
from bijeen.settings import Settings


def may_hold_site(live: Path, settings: Settings) -> bool:
    """Whether a site may take the place of the folder `live`.

    It may where nothing is, and where an earlier site is, if that is no repository. It may not around the site's own
    files, or around or below what people write in it, whether that is there or not.
    """
    try:
        live, root = live.resolve(), settings.root.resolve()
        names = (settings.reports, settings.data, settings.docs, settings.overrides)
        written = [folder for name in names if (folder := (root / name).resolve()) != root]
        if any(folder.is_relative_to(live) for folder in (root, *written)) or any(map(live.is_relative_to, written)):
            return False
        is_earlier_site = (live / file_of(HOME)).is_file() and not (live / ".git").exists()
        return is_earlier_site or not live.exists() or not any(live.iterdir())
    except (OSError, RuntimeError):  # RuntimeError: links that lead to each other
        return False
