"""The sentence around a few words, to quote them elsewhere."""

from __future__ import annotations

import re
from typing import NamedTuple

LIMIT = 240
"""No quotation is longer, in characters, ellipses included."""

_ELLIPSIS = "…"
_END = re.compile(r"[.!?…][\"'\u2019\u201d)\]]*\s+(?=[\"'\u2018\u201c(\[]*(\w))")
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATIONS = frozenset(
    {
        "a.s.",
        "bijv.",
        "bv.",
        "ca.",
        "d.w.z.",
        "dhr.",
        "dr.",
        "drs.",
        "e.d.",
        "evt.",
        "i.s.m.",
        "i.v.m.",
        "incl.",
    }
    | {
        "ing.",
        "ir.",
        "jl.",
        "m.b.t.",
        "m.n.",
        "mr.",
        "mw.",
        "nr.",
        "o.a.",
        "prof.",
        "st.",
        "t.a.v.",
        "z.s.m.",
    }
)


class Quotation(NamedTuple):
    """A sentence in three parts: before the words in question, the words, and after them."""

    before: str
    hit: str
    after: str


def sentence_around(text: str, start: int, end: int) -> Quotation:
    """Quote the sentence of `text` (a block's plain text) in which text[start:end] stands, at most `LIMIT` characters."""
    # What lies further away than this would be cut off in the end.
    from_, to = max(start - LIMIT, 0), min(end + LIMIT, len(text))
    first, last = from_, to
    for boundary in _END.finditer(text, from_, to):
        if boundary[1].isupper() and not _is_abbreviation(text, from_, boundary):
            if boundary.end() <= start:
                first = boundary.end()
            elif boundary.start() >= end - 1:
                last = boundary.end()
                break
    before = _one_line(text[first:start]) + " " * text[start - 1 : start].isspace()
    after = " " * text[end : end + 1].isspace() + _one_line(text[end:last])
    return _shortened(before.lstrip(), _one_line(text[start:end]), after.rstrip())


def _is_abbreviation(text: str, from_: int, boundary: re.Match[str]) -> bool:
    """Whether a full stop ends no sentence: behind an abbreviation or an initial ("A. de Goede")."""
    if text[boundary.start()] != ".":
        return False
    word = _LAST_WORD.search(text, max(from_, boundary.start() - 20), boundary.start() + 1)
    return word is not None and (
        word[0].lower() in _ABBREVIATIONS or (len(word[0]) == 2 and word[0][0].isupper())
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(before: str, hit: str, after: str) -> Quotation:
    """Cut a sentence that is too long, at a word; the hit stays, and as much on both sides as there is room for."""
    if len(before) + len(hit) + len(after) > LIMIT:
        hit = hit if len(hit) <= LIMIT else _head(hit, LIMIT)
        room = LIMIT - len(hit)
        for_before = max(room // 2, room - len(after))
        before = before if len(before) <= for_before else _tail(before, for_before)
        after = after if len(after) <= room - len(before) else _head(after, room - len(before))
    return Quotation(before=before, hit=hit, after=after)


def _head(text: str, room: int) -> str:
    """The words at the start of a text that fit, and an ellipsis."""
    if room < 1:
        return ""
    kept = text[: room - 1]
    words, space, _ = kept.rpartition(" ")
    if text[room - 1 : room] == " ":
        words = kept
    return (words.rstrip() if space or words else "") + _ELLIPSIS


def _tail(text: str, room: int) -> str:
    """The words at the end of a text that fit, behind an ellipsis."""
    if room < 1:
        return ""
    kept = text[len(text) - room + 1 :]
    _, space, words = kept.partition(" ")
    return _ELLIPSIS + (words if space else "")
