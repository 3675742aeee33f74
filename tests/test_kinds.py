"""The kinds of pages that pictures, browser tests and measurements go through are all that there are."""

from __future__ import annotations

from tests.helpers import ROOT
from tests.pages import Site

from kinds import KINDS


def test_every_page_is_of_a_kind_that_is_looked_at(own: Site) -> None:
    written = {
        f"{page.relative_to(ROOT / 'docs').with_suffix('').as_posix()}/" for page in (ROOT / "docs").rglob("*.md")
    }
    known = {shape(address) for address in KINDS.values()}
    assert {address for address in set(own.shown) - written if shape(address) not in known} == set()


def test_every_kind_has_a_page(own: Site) -> None:
    assert [address for address in KINDS.values() if address not in own.pages and address != "zoeken/"] == []


def shape(address: str) -> tuple[str, int]:
    """The folder at the top, and how deep the page stands: a hub and the pages below it are two kinds."""
    return address.partition("/")[0], address.count("/")
