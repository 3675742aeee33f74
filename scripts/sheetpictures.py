"""Pictures of the PDFs of a site, page by page: what hangs on a wall must be looked at."""

from __future__ import annotations

import datetime
from pathlib import Path

from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.i18n import messages
from bijeen.paper.press import photograph
from bijeen.site.sheets import SheetSpec, own_mark, sheets
from bijeen.site.views.cards import Cards

ADDRESS = "https://www.example.org/"
PIXELS_AN_INCH = 80


def sheets_of(folder: Path, **overrides: object) -> list[SheetSpec]:
    """The sheets of the site in `folder`, as they are at an invented address; `overrides` win over its settings."""
    settings = read_settings(folder, **overrides)
    catalog, _ = inspect(settings)
    mark, _ = own_mark(settings.root)
    return list(sheets(Cards(catalog, messages(settings.language), ADDRESS), settings.root, mark))


def photograph_sheets(folder: Path, into: Path, today: datetime.date) -> list[Path]:
    """Take a picture of every page of every sheet; out come the files."""
    into.mkdir(parents=True)
    files = []
    for spec in sheets_of(folder, today=today):
        photo = folder / spec.sheet.photo.path if spec.sheet.photo else None
        for number, page in enumerate(photograph(spec.sheet, photo, ppi=PIXELS_AN_INCH), start=1):
            name = spec.uri.rpartition("/")[2].removesuffix(".pdf")
            files.append(into / (f"{name}-{number}.png" if number > 1 else f"{name}.png"))
            files[-1].write_bytes(page)
    return files
