"""What one page is found by."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape
from typing import Final

from markupsafe import escape

from bijeen.text.folding import fold

# What runs through a line of text and would only take Pagefind time. What is left are blocks, which end sentences.
_INLINE: Final = re.compile(r"</?(?:a|abbr|b|code|del|em|i|img|input|ins|s|small|span|strong|sub|sup|time)\b[^>]*>")
_TAG: Final = re.compile(r"<[^>]+>")
_WORD: Final = re.compile(r"[^\W_]+")
# "BuurtMaaltijden": Pagefind finds each part of it too.
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

# "75-plussers", "65+": whoever types "75", "75plus" or "65-plus" (dutch.js) asks for these.
_AGE: Final = re.compile(r"(?<!\w)(\d\d)(?: ?\+|[- ]?plus(?:sers?)?\b)")

NAME_END: Final = "qx"
"""Ends a whole name, written as one word: "samenetenqx" is what is called "Samen eten", and nothing that begins so."""

EVERYTHING: Final = "qxalles"
"""A word that stands on each page, unseen: how one asks for all of them. To an empty question Pagefind answers too, but
fetches its whole index for that."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page as the search index knows it."""

    uri: str
    title: str
    kind: str
    """One of the kinds of page, as the facet `soort` knows it: `verslag`."""

    label: str
    """What visitors read of its kind: "Netwerkbijeenkomst"."""

    html: str
    """Its text, as finished HTML; an element with an id can be linked to."""

    date: datetime.date | None = None
    """The day it is of. A page that is kept up to date has none."""

    rank: int = 0
    """How far it stands below what is current: from 0, which is that, to 4, which is long past, and 5, which is
    not what visitors look for (engine.js)."""

    names: Sequence[str] = ()
    """What else it is called, and what it is about: it is found by these, and they are not shown."""

    aliases: Sequence[str] = ()
    """What it is called besides its title: who types just that wants this page."""

    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Ids, by the name of the facet."""

    @cached_property
    def blocks(self) -> str:
        """Its text as HTML, without what runs through a line."""
        return _INLINE.sub("", self.html)

    @cached_property
    def text(self) -> str:
        """Its title and its text, without mark-up."""
        return f"{self.title} {unescape(_TAG.sub(' ', self.blocks))}"

    @cached_property
    def folded(self) -> str:
        """The same without diacritics."""
        return fold(self.text).text

    def as_html(self, other_names: Sequence[str] = ()) -> str:
        """The page as Pagefind reads it; more can be written behind it. It is found by the other names too."""
        filters = {"soort": [self.kind], "rang": [str(self.rank)], **self.facets}
        if self.date:
            filters["jaar"] = [str(self.date.year)]
        heads = [_head("filter", name, value) for name, values in filters.items() for value in values]
        heads += [_head("meta", "label", self.label), _head("meta", "alles", EVERYTHING)]
        if self.date:
            heads += [_head("meta", "datum", self.date.isoformat()), _head("sort", "datum", f"{self.date:%Y%m%d}")]
        ages = [f"{age}plus" for age in _AGE.findall(self.text)]
        if names := self._unsaid((*self.aliases, *self.names, *other_names, *ages)):
            heads.append(_head("meta", "namen", " · ".join(names)))
        # Titles of reports are alike; they are called by their days.
        called = dict.fromkeys(
            "".join(words_of(name)) for name in (self.title, *self.aliases)[self.kind == "verslag" :]
        )
        if called:
            heads.append(_head("meta", "heet", " ".join(f"{name}{NAME_END}" for name in called if name)))
        return (
            f"<html><body>{''.join(heads)}<main data-pagefind-body><h1>{escape(self.title)}</h1>{self.blocks}</main>\n"
        )

    def words(self) -> set[str]:
        """Every word of it, names included (see `folded_words`)."""
        return folded_words(" ".join((self.folded, *self.names, *self.aliases)))

    def _unsaid(self, names: Iterable[str]) -> list[str]:
        """The names that do not stand in its text, each once."""
        text = self.folded.lower()
        folded = {plain(name): name for name in names}
        return [name for key, name in folded.items() if key and key not in text]


Maker = Callable[[], Document]
"""Makes a document, in whichever process that is to be done."""


def hidden(words: Sequence[str], *, of_title: Sequence[str] = ()) -> str:
    """More words that a page is found by, to be written behind `Document.as_html`; `of_title` counts for more."""
    metas = (("woorden", words), ("kop", of_title))
    return "".join(_head("meta", name, " ".join(some)) for name, some in metas if some)


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """A name in lower case and without diacritics."""
    return fold(name).text.lower()


def words_of(name: str) -> list[str]:
    """The words of a name in its order, in lower case and without diacritics."""
    return _WORD.findall(plain(name))


def folded_words(text: str) -> set[str]:
    """The words of a text, in lower case and without diacritics; of "BuurtMaaltijden" its parts, and the whole."""
    once = " ".join(set(fold(text).text.split()))  # each word: most stand in it many times
    words = set(_WORD.findall(once.lower()))
    if _HUMP.search(once):
        words.update(_WORD.findall(_HUMP.sub(" ", once).lower()))
    return words


def _head(what: str, name: str, value: str) -> str:
    """A fact that Pagefind takes from an attribute: a value may hold any sign, and is no text of the page."""
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'
