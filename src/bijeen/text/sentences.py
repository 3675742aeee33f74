"""Where sentences begin and end; the sentence around a few words, to quote them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LIMIT = 240
"""No quotation is longer, in characters, ellipses included."""

_ELLIPSIS = "…"
_END = re.compile(r"[.!?…][\"'\u2019\u201d)\]]*\s+(?=[\"'\u2018\u201c(\[]*(\w))")
_LAST_WORD = re.compile(r"[\w.]+$")
# Common Dutch abbreviations, and an initial ("A. de Goede").
_ABBREVIATION = re.compile(
    r"(?i:(?:[a-z]\.)+[a-z]|blz|bijv|bv|ca|dhr|dr|drs|evt|excl|incl|ing|ir|jl|mevr|mr|mw|nr|prof|resp|st|tel)\.|[A-Z]\."
)


class Quotation(NamedTuple):
    """A sentence in three parts: before the words in question, the words, and after them."""

    before: str
    hit: str
    after: str


def first_sentence(text: str) -> str:
    """A block of plain text up to its first stop before a capital."""
    for end in _END.finditer(text):
        stop = end.start()
        if end[1].isupper() and not (text[stop] == "." and _is_abbreviation(text, stop)):
            return text[: end.end()].rstrip()
    return text


def opening(text: str, room: int, first: int | None = None) -> str:
    """The whole sentences at the start of a block of plain text that fit into `room` characters.

    The first one may take `first` characters (`room`, where that is not said); only one that is longer than that is
    cut off, with an ellipsis.
    """
    if len(text) <= room:
        return text
    ends = [end for _, end in sentences(text)]
    fits = [end for end in ends if len(text[:end].rstrip()) <= room]
    return head(text[: fits[-1] if fits else ends[0]].rstrip(), max(room, first or room))


def quote(text: str, start: int, end: int) -> Quotation:
    """The sentence of a block of plain text in which text[start:end] stands, at most `LIMIT` characters of it.

    A sentence ends at a stop before a capital, but not behind an abbreviation. None is looked for behind the one in
    question.
    """
    first, last = 0, len(text)
    for stop in _END.finditer(text):
        if not stop[1].isupper() or _is_abbreviation(text, stop.start()):
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.end() >= end:
            last = stop.end()
            break
    before = _one_line(text[first:start]) + " " * text[start - 1 : start].isspace()
    after = " " * text[end : end + 1].isspace() + _one_line(text[end:last])
    return _shortened(before.lstrip(), _one_line(text[start:end]), after.rstrip())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a block of plain text start and end.

    Behind a full stop a sentence may open with a number, or without its capital; behind another mark it may not, for
    "'Wie?' vroeg Anna" is one.
    """
    start = 0
    for stop in _END.finditer(text):
        if (text[stop.start()] == "." or not stop[1].islower()) and not _is_abbreviation(text, stop.start()):
            yield start, stop.end()
            start = stop.end()
    yield start, len(text)


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the mark at `stop` is the full stop of an abbreviation, which ends no sentence."""
    word = _LAST_WORD.search(text, max(stop - 20, 0), stop + 1)
    return word is not None and _ABBREVIATION.fullmatch(word[0]) is not None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(before: str, hit: str, after: str) -> Quotation:
    """Cut a sentence that is too long; the hit stays, with as much around it as there is room for."""
    if len(before) + len(hit) + len(after) > LIMIT:
        hit = head(hit, LIMIT)
        room = LIMIT - len(hit)
        before = _tail(before, max(room // 2, room - len(after)))
        after = head(after, room - len(before))
    return Quotation(before=before, hit=hit, after=after)


def head(text: str, room: int) -> str:
    """The words at the start of a text that fit into `room` characters; an ellipsis if that is not all."""
    if len(text) <= room:
        return text
    # The word that is cut goes, however much of it would fit, unless it is all there is.
    words = text[:room].rpartition(" ")[0].rstrip() if " " in text[:room] else text[: room - 1]
    return f"{words}{_ELLIPSIS}" if room else ""


def _tail(text: str, room: int) -> str:
    """The words at the end of a text that fit into `room` characters; an ellipsis if that is not all."""
    if len(text) <= room:
        return text
    words = text[len(text) - room :].partition(" ")[2]
    return f"{_ELLIPSIS}{words}" if room else ""
