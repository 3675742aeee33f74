"""The guide for who writes: its pages, in the language of the site and with the site's own words filled in.

A page is Markdown, as a report is, in `locale/nl/guide/`. Its fenced blocks are more than code:

    ```voorbeeld 2024-05-30-soep   a report of that name, or a part of one: shown with all that grows out of it
    ```terminal                    a command on the first line, and below an empty line what is answered to it
    ```bestand reports/soep.md     what stands in the file of that name, for it is talked about
    ```yaml data/x.yaml            what one types in the file of that name

`$theme` stands for a word of the site itself (`words_of`), and a link to `/over/` leads from the root of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final, NamedTuple

import frontmatter

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import Messages
from bijeen.routes import AGENDA, BOARD, COLLABORATIONS, GUIDE, OUTCOMES, TIPS, relative
from bijeen.settings import Settings
from bijeen.text.callouts import mark_callouts
from bijeen.text.headings import number_headings
from bijeen.text.labels import Labels
from bijeen.text.markdown import parse
from bijeen.text.places import Source
from bijeen.text.safety import safe_html

STEPS: Final = {
    "schrijven": "pencil-outline",
    "vanzelf": "lightbulb-on-outline",
    "fotos-en-privacy": "camera-outline",
    "nakijken": "check-decagram-outline",
    "bekijken": "monitor-eye",
    "online-zetten": "send-check-outline",
}
"""The pages on the way from an empty file to the site, in order, each with its icon."""

MORE: Final = {
    "gewone-taal": "account-voice",
    "overnemen": "file-import-outline",
    "partners-en-agenda": "account-group-outline",
}
"""The pages on what comes by now and then."""

SAMPLE: Final = "voorbeeld"
TERMINAL: Final = "terminal"
FILE: Final = "bestand"
FRONT: Final = "sample"
"""The page that holds what stands above a sample which shows none of it."""

_PART: Final = re.compile(
    r"^(?P<fence>`{3,})(?P<word>[a-z]+)(?: (?P<name>\S+))?\n(?P<text>.*?)^(?P=fence)$"
    r'|^!\[(?P<alt>[^\]]*)\]\((?P<file>[^\s)]+)(?: "(?P<note>[^"]*)")?\)$',
    re.MULTILINE | re.DOTALL,
)


class Part(NamedTuple):
    """A part of a page. Its kind: "prose", "picture", SAMPLE, TERMINAL, FILE, or the language of what is typed."""

    kind: str
    text: str
    """The text; of a picture what is to be seen on it."""
    name: str = ""
    """The name of the file."""
    note: str = ""
    """What stands below a picture."""


class GuidePage(NamedTuple):
    """One page of the guide."""

    id: str
    icon: str
    title: str
    lead: str
    parts: tuple[Part, ...]


def guide_pages(language: str, words: Mapping[str, str]) -> list[GuidePage]:
    """Every page, with `words` in their places. Raises KeyError for a word that is not among them."""
    pages = []
    for id, icon in {**STEPS, **MORE}.items():
        page = frontmatter.loads(guide_text(language, id))
        # A word of the site comes in when the parts are known: none of them can end a part.
        parts = tuple(Part(*(Template(text).substitute(words) for text in part)) for part in parts_of(page.content))
        pages.append(GuidePage(id, icon, str(page["title"]), str(page["lead"]), parts))
    return pages


def picture_names(name: str) -> dict[str, str]:
    """The files of one picture of the guide, by what is looked at: "", "dark", "narrow", "narrow-dark"."""
    stem, _, suffix = name.rpartition(".")
    return {look: f"{stem}{'-' if look else ''}{look}.{suffix}" for look in ("", "dark", "narrow", "narrow-dark")}


@cache
def guide_text(language: str, id: str) -> str:
    """The text of a page as it was written."""
    return (files("bijeen") / "locale" / language / "guide" / f"{id}.md").read_text(encoding="utf-8")


def parts_of(text: str) -> Iterator[Part]:
    """The parts of a text, in order."""
    end = 0
    for found in _PART.finditer(text):
        if prose := text[end : found.start()].strip():
            yield Part("prose", prose)
        if found["word"]:
            yield Part(found["word"], found["text"].strip("\n"), found["name"] or "")
        else:
            yield Part("picture", found["alt"], found["file"], found["note"] or "")
        end = found.end()
    if prose := text[end:].strip():
        yield Part("prose", prose)


def words_of(catalog: Catalog, words: Messages, settings: Settings) -> dict[str, str]:
    """What the texts of the guide call by the site's own words: folders, ids, phrases and addresses.

    Where a site has no words of its own yet, it is told those of the language.
    """
    content = catalog.content
    own = {one.kind: one for one in reversed(content.vocabulary.item_kinds)}
    general = {one["kind"]: one for one in words.entry("items.kinds")}
    lead_ins = {
        kind: next(iter(own[kind].lead_ins if kind in own else ()), None) or next(iter(one.get("lead_ins", ())), "")
        for kind, one in general.items()
    }
    headings = {
        kind: next(iter(own[kind].headings if kind in own else ()), None) or next(iter(one.get("headings", ())), "")
        for kind, one in general.items()
    }
    terms = {
        kind: next(((term.id, term.name) for term in content.terms(kind)), words.entry(f"terms.guide.{kind}"))
        for kind in ("report_kind", "theme", "neighbourhood", "target_group", "partner_type")
    }
    kinds = [f"`{term.id}`" for term in content.terms("report_kind")] or [f"`{terms['report_kind'][0]}`"]
    return {
        "reports": settings.reports,
        "data": settings.data,
        "kinds": words.either(kinds),
        **{kind: id for kind, (id, _) in terms.items()},
        "neighbourhood_name": terms["neighbourhood"][1],
        **{kind.replace("-", "_"): phrase for kind, phrase in lead_ins.items() if phrase},
        **{f"{kind.replace('-', '_')}_heading": phrase for kind, phrase in headings.items() if phrase},
        "board": BOARD,
        "agenda_page": AGENDA,
        "tips": TIPS,
        "collaborations": COLLABORATIONS,
        "outcomes": OUTCOMES,
        "guide": GUIDE,
    }


def prose_html(text: str, page: str, labels: Labels) -> str:
    """Prose of the guide as HTML for the page at the address `page`, by the steps that a report goes through too."""
    root = parse(text)
    mark_callouts(root, labels=labels.callouts)
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith("/"):
            link.set("href", relative(address.removeprefix("/"), page))
    number_headings(root, source=Source.of(text, 1), labels=labels)
    return safe_html(root)
