"""`bijeen build`: look whether a site may be put there, and let the host make it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bijeen.content.configfile import read_settings
from bijeen.content.sitefolder import may_hold_site
from bijeen.hosts.mkdocs import RenderError, render


class PlaceError(Exception):
    """The site may not be put there: the folder holds what people wrote, or is no site. The message is the folder."""


def build_site(config_file: Path, live: Path, changes: Mapping[str, Any]) -> tuple[int, bool]:
    """Build the site of `config_file` in the place of the folder `live`; `changes` win over its settings.

    Out come the number of files and whether the exchange was one step. Whatever goes wrong (PlaceError, RenderError),
    the old site stays as it was.
    """
    if not may_hold_site(live, read_settings(config_file.parent, **changes)):
        raise PlaceError(str(live))
    return render(config_file, live, changes)


__all__ = ["PlaceError", "RenderError", "build_site"]
