"""A small network to read with, and one helper: Markdown in, a Reading out."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping

from tests.helpers import WORDS

from bijeen.content.records.vocabulary import ItemKind
from bijeen.pictures.original import Original
from bijeen.routes import Ref
from bijeen.text.item import Item
from bijeen.text.labels import Labels
from bijeen.text.lexicon import Lexicon
from bijeen.text.reading import Reading, read
from bijeen.text.spellings import Spellings

NAMES = {
    "Nizu": Ref("partner", "nizu"),
    "Dock": Ref("partner", "dock"),
    "DOCK": Ref("partner", "dock"),
    "Buurtcentrum Rosa": Ref("partner", "buurtcentrum-rosa"),
    "Koks koken voor Utrecht": Ref("partner", "koks-koken-voor-utrecht"),
    "Utrecht": Ref("partner", "utrecht"),
    "Eet Mee": Ref("partner", "eet-mee"),
    "O'café": Ref("partner", "o-cafe"),
    "Fatoş": Ref("partner", "fatos"),
    "Cultuurtrek": Ref("initiative", "cultuurtrek"),
}

PICTURES = {
    f"reports/{name}": Original(width=1000, height=500, digest="0123456789abcdef")
    for name in ("a.png", "b.png", "kring.jpg", "kring.png", "foto van ons.png")
}

LABELS = Labels(
    heading_link="Link naar: {title}",
    video="Bekijk de video",
    video_note="Laadt pas na een klik.",
    callouts={"oproep": "Oproep", "note": "Let op"},
    footnote_back="Terug bij noot",
)


def reading(
    text: str,
    *,
    first_line: int = 1,
    known_media: Collection[str] = (),
    known_pictures: Mapping[str, Original] = PICTURES,
) -> Reading:
    """Read a body as that of one report."""
    return read(
        text=text,
        path="reports/2024-05-30-x.md",
        first_line=first_line,
        page_uri="verslagen/2024-05-30-x/",
        spellings=Spellings.of(NAMES.items()),
        labels=LABELS,
        known_media=known_media,
        known_pictures=known_pictures,
    )


WRITTEN = datetime.date(2024, 5, 30)

TOPICS = {
    "Overvecht": Ref("neighbourhood", "overvecht"),
    "ouderen": Ref("target_group", "ouderen"),
    "muziek": Ref("theme", "muziek"),
}


def lexicon(*kinds: ItemKind) -> Lexicon:
    """The words of the language, with those of a network's own for some kinds."""
    return Lexicon.of(kinds, words=WORDS.entry("items"), date_words=WORDS.entry("dates.words"), topics=TOPICS.items())


LEXICON = lexicon()


def harvested(text: str, *, words: Lexicon = LEXICON, written: datetime.date = WRITTEN) -> Reading:
    """Read a body as that of a report of May 2024, items included."""
    return read(
        text=text,
        path="reports/2024-05-30-x.md",
        first_line=1,
        page_uri="verslagen/2024-05-30-x/",
        spellings=Spellings.of(NAMES.items()),
        labels=Labels(heading_link="{title}", video="Film", video_note="Klik.", callouts=WORDS.callouts),
        written=written,
        lexicon=words,
    )


def items(text: str) -> list[Item]:
    """The items of a body."""
    return list(harvested(text).items)


def item(text: str) -> Item:
    """The only item of a body."""
    [only] = items(text)
    return only
