"""The sites that the search is judged on: this repository's own with many invented reports; and stock Material's."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

import benchmark
import corpus
import sites
from bijeen.routes import AGENDA
from bijeen.site.hubs import HUB_OF

PARTNERS = 150
HUBS = (
    "verslagen", "partners", "initiatieven", "themas", "wijken", "doelgroepen", "werkgroepen", "agenda",
    "over/redactie",
)  # fmt: skip
"""The pages below these are about something."""
LISTS = tuple(address for address in HUB_OF.values() if address != AGENDA)
BY_HAND = ("over/", "meedoen/", "privacy/", "toegankelijkheid/")
STOCK_OFF, STOCK_ON = "plugins: []", "plugins:\n  - search:\n      lang: nl"
STOCK = {"reports": "verslagen", "partners": "partners", "initiatives": "initiatieven"}
"""The folders of stock's pages, and what the same pages have as an address here."""
_YEAR = re.compile(r"\d{4}")


def write_mixed(folder: Path, *, reports: int, partners: int = PARTNERS) -> Path:
    """Write this repository's site with so many invented reports and partners added; out comes its folder."""
    invented, mixed = folder / "invented", folder / "mixed"
    corpus.write_site(invented, reports=reports, partners=partners, search=True)
    for name in ("data", "docs", "reports"):
        shutil.copytree(sites.ROOT / name, mixed / name)
    settings = (invented / "mkdocs.yml").read_text(encoding="utf-8") + sites.LARGER_LIMIT
    (mixed / "mkdocs.yml").write_text(settings + "nav: [{Home: index.md}]\n", encoding="utf-8")
    for report in (invented / "reports").iterdir():
        shutil.copy(report, mixed / "reports")
    listed = [
        entry
        for site in (mixed, invented)
        for entry in yaml.safe_load((site / "data" / "partners.yaml").read_text(encoding="utf-8"))
    ]
    listed.sort(key=lambda entry: entry["id"])
    text = yaml.safe_dump(listed, allow_unicode=True, sort_keys=False, width=110)
    (mixed / "data" / "partners.yaml").write_text(text, encoding="utf-8")
    return mixed


def write_stock(mixed: Path, folder: Path) -> Path:
    """Write the same records as pages of stock Material; out comes its folder."""
    benchmark.write_stock_site(mixed, folder)
    return folder


def set_stock_search(folder: Path, *, is_on: bool) -> None:
    """Let the build of stock Material make its search, in Dutch, or not."""
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace(STOCK_ON, STOCK_OFF)
    settings.write_text(text.replace(STOCK_OFF, STOCK_ON) if is_on else text, encoding="utf-8")


def pages_of(site: Path) -> Iterator[str]:
    """The addresses of the pages that are about something; LISTS of other pages are only found by their name. The
    agenda and its years are about what takes place."""
    for hub in HUBS:
        for page in sorted((site / hub).glob("*/index.html")):
            if not _YEAR.fullmatch(page.parent.name) or f"{hub}/" == AGENDA:
                yield f"{hub}/{page.parent.name}/"
    yield from (AGENDA, *BY_HAND)


def stock_pages_of(site: Path) -> Iterator[str]:
    """The addresses of stock's pages."""
    for name in STOCK:
        for page in sorted((site / name).glob("*/index.html")):
            yield f"{name}/{page.parent.name}/"


def as_ours(uri: str) -> str:
    """The address that a page of stock's has here."""
    hub, _, rest = uri.partition("/")
    return f"{STOCK.get(hub, hub)}/{rest}"
