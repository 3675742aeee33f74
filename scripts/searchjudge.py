"""The judged queries of `search_queries.yaml`, what an answer to each of them is, and how good a list of answers is."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import yaml

FILE = Path(__file__).with_name("search_queries.yaml")
TOP = 10
"""So many results count."""
FIRST = 3
"""Among so many the page that one wants should be."""
HELD_OUT = 3
"""One in so many queries is held out."""

# What stands on a page and is no text of its own: the way there and on, cards of other pages, signs and forms.
_NOT_ITS_TEXT = frozenset({"nav", "form", "script", "style"})
_NOT_ITS_CLASSES = frozenset({"pager", "edit", "heading-link", "card", "headerlink", "md-source-file"})


@dataclass(frozen=True, kw_only=True)
class Query:
    """What somebody types, and the families of words that an answer holds; none for what has no answer."""

    text: str
    families: tuple[re.Pattern[str], ...]
    best: str | None
    held_out: bool

    def relevant(self, texts: Mapping[str, str]) -> frozenset[str]:
        """The addresses of the pages that are an answer."""
        if not self.families:
            return frozenset()
        return frozenset(uri for uri, text in texts.items() if all(family.search(text) for family in self.families))


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a search shows to a question."""

    found: tuple[str, ...]
    """Addresses, the best first."""
    claimed: int
    """So many of them, the first, are said to be an answer; those behind are said only to be like one."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How good the results of one query are."""

    query: Query
    found: tuple[str, ...]
    """The addresses shown first, at most TOP."""
    recall: float
    """Of the answers there are, or of TOP when there are more, this part is among the results."""
    precision: float
    """This part of what is said to be an answer is one; of all results where none is said to be. To find nothing is
    right where nothing is."""
    place: int | None
    """Where the page that one wants stands, counted from 1; None when it is not there."""


def queries(file: Path = FILE) -> list[Query]:
    """All judged queries, in order."""
    listed: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))["queries"]
    return [
        Query(
            text=entry["query"],
            families=() if entry["words"] == "none" else tuple(_family(words) for words in entry["words"]),
            best=entry.get("best"),
            held_out=entry.get("held_out", number % HELD_OUT == 0),
        )
        for number, entry in enumerate(listed, start=1)
    ]


def _family(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def judge(query: Query, answer: Answer, texts: Mapping[str, str]) -> Verdict:
    """The verdict on what was found; `texts` are those of all pages."""
    shown = answer.found[:TOP]
    said = shown[: answer.claimed] or shown
    relevant = query.relevant(texts)
    right = sum(uri in relevant for uri in shown)
    return Verdict(
        query=query,
        found=shown,
        recall=right / min(TOP, len(relevant)) if relevant else 1.0,
        precision=sum(uri in relevant for uri in said) / len(said) if said else float(not relevant),
        place=shown.index(query.best) + 1 if query.best in shown else None,
    )


def summary(verdicts: Iterable[Verdict]) -> str:
    """Cells of a table: how many queries, mean recall and precision, how often the page that one wants is up front."""
    judged = list(verdicts)
    wanted = [verdict for verdict in judged if verdict.query.best]
    up_front = sum(verdict.place is not None and verdict.place <= FIRST for verdict in wanted)
    recall = statistics.fmean(verdict.recall for verdict in judged)
    precision = statistics.fmean(verdict.precision for verdict in judged)
    return f"{len(judged)} | {recall:.3f} | {precision:.3f} | {up_front} of {len(wanted)}"


def texts_of(site: Path, pages: Iterable[str], main: str) -> dict[str, str]:
    """What a visitor reads on each of the pages, in lower case and without diacritics; `main` is the element of it."""
    texts = {}
    for uri in pages:
        tree = lxml.html.fromstring((site / uri / "index.html").read_text(encoding="utf-8"))
        (text,) = tree.iter(main)
        for element in [one for one in text.iter() if isinstance(one, lxml.html.HtmlElement)]:
            if _is_not_its_text(element):
                element.drop_tree()
        texts[uri] = folded(" ".join(str(part) for part in text.itertext()))
    return texts


def _is_not_its_text(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _NOT_ITS_TEXT or "hidden" in element.attrib or "data-print" in element.attrib:
        return element.getparent() is not None
    return not _NOT_ITS_CLASSES.isdisjoint(element.classes) and element.getparent() is not None


def folded(text: str) -> str:
    """Lower case without diacritics, white space as single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.replace("ı", "i").casefold().split())
