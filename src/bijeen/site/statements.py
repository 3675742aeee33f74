"""What the site says of itself: how accessible it is, and what it does with what it learns of its visitors.

A statement is Markdown with Jinja's marks in `locale/nl/statements/`, filled with what the site is and what was
tested. What a site says comes in with every mark of Markdown escaped, so that it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import frontmatter
import jinja2

from bijeen.catalog.catalog import Catalog
from bijeen.checks.inspect import labels_of
from bijeen.routes import ACCESSIBILITY, PRIVACY, STATEMENTS
from bijeen.site.codehosts import code_host
from bijeen.site.guide import prose_html
from bijeen.site.verdict import Verdict, verdict
from bijeen.site.views.cards import Cards, View
from bijeen.text.players import PLAYERS

FILES: Final[Mapping[str, str]] = {ACCESSIBILITY: "toegankelijkheid", PRIVACY: "privacy"}
"""The text at each address. There is one more, `contact`, which is part of both."""

GITHUB_PAGES: Final = ".github.io"
"""The end of the host of a site at GitHub Pages that has no domain of its own."""

_MARK: Final = re.compile(r"([!-/:-@\[-`{-~])")
"""Every character that CommonMark lets one escape (section 2.4)."""


class Publishing(NamedTuple):
    """What only the host knows of a site."""

    site_url: str = ""
    repo_url: str = ""
    own_code: bool = False
    """Whether the site has templates, styles or scripts of its own, or other plugins."""
    tested: bool = False
    """Whether this is the site of the repository that the engine stands in, which is the one that is tested."""


UNPUBLISHED: Final = Publishing()
"""A site of which the host knows nothing."""


class Head(NamedTuple):
    """What stands above a statement."""

    title: str
    lead: str


def statements_of(catalog: Catalog) -> list[str]:
    """The addresses of the statements that a site needs: those where people wrote nothing themselves."""
    by_hand = {page.address for page in catalog.content.pages.values()}
    return [address for address in STATEMENTS if address not in by_hand]


def head_of(address: str, language: str) -> Head:
    """The head of the statement at an address."""
    page = frontmatter.loads(_text(language, FILES[address]))
    return Head(str(page["title"]), str(page["lead"]))


def statement_view(cards: Cards, publishing: Publishing, address: str) -> View:
    """lead, html."""
    text = statement_text(cards, publishing, verdict(), address)
    return {
        "lead": head_of(address, cards.words.language).lead,
        "html": prose_html(text, address, labels_of(cards.words)),
    }


def statement_text(cards: Cards, publishing: Publishing, record: Verdict, address: str) -> str:
    """The statement of a site at an address, as Markdown; `record` is what was tested."""
    language = cards.words.language
    page = frontmatter.loads(_text(language, FILES[address]))
    written = page.get("written")
    facts = _facts(cards, publishing, record, written=written if isinstance(written, date) else record.day)
    return _jinja(language).from_string(page.content).render(facts)


def _facts(cards: Cards, publishing: Publishing, record: Verdict, *, written: date) -> dict[str, Any]:
    """What the texts may ask for; `written` is the day on which the words of the text itself were last changed."""
    network = cards.catalog.content.network
    reports = cards.catalog.reports
    readings = [cards.catalog.readings[report.id] for report in reports]
    return {
        "network": network.name,
        "owner": network.owner,
        "official": network.official,
        "contact": cards.network_contact,
        "site_url": publishing.site_url,
        "repo_url": publishing.repo_url,
        "code_host": code_host(publishing.repo_url),
        "own_code": publishing.own_code,
        "github_pages": (urlsplit(publishing.site_url).hostname or "").endswith(GITHUB_PAGES),
        "players": PLAYERS,
        "attachments": any(attachment.file for report in reports for attachment in report.attachments),
        "videos": any(player.address in reading.html for reading in readings for player in PLAYERS),
        "tested_here": publishing.tested and network.name == record.site,
        "day": cards.date(record.day),
        "updated": cards.date(max(record.day, written)),
        "axe": record.axe,
        "chromium": record.chromium,
        "kinds": len(record.kinds),
        "checks": record.checks,
        "faults": record.failed,
    }


@cache
def _text(language: str, name: str) -> str:
    return (files("bijeen") / "locale" / language / "statements" / f"{name}.md").read_text(encoding="utf-8")


@cache
def _jinja(language: str) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text(language, name)),
        undefined=jinja2.StrictUndefined,
        finalize=_literal,
        autoescape=False,  # it becomes Markdown, which the parser in its safe mode and the sanitiser take from there
    )


def _literal(value: object) -> str:
    """A value as the text that it is, in Markdown."""
    return _MARK.sub(r"\\\1", str(value))
