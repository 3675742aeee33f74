"""What ships with the engine: templates, styles and drawings (`overrides/`), and the start of a new site."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent

STARTER: Final = _PACKAGE / "starter"
"""The files of a new, minimal site."""

TESTED: Final = _PACKAGE.parents[1] / "mkdocs.yml"
"""The settings of the site on which the engine is tested: those of the checkout it stands in, where it is in one."""


def overrides() -> Path:
    """The folder of templates and assets: inside the package when installed, else beside `src/` in a checkout."""
    installed = _PACKAGE / "overrides"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "overrides"
