"""Names in a text that look like partners and are not known, addresses of people, links that say nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final

from bijeen.importing.draft import Note
from bijeen.importing.html import words_in
from bijeen.text.folding import fold
from bijeen.text.spellings import Spellings
from bijeen.text.tree import HEADINGS, Element, text_of

# No longer before the @ than mail allows (RFC 5321, 4.5.3.1.1): without an end, a long word takes its square in time.
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_RUN: Final = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:de|het|van|voor|in|tegen)\s+)?{_CAPITAL})*")
_WORDS: Final = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL})*")
_LONGEST: Final = 80
_NEAR: Final = 0.85
_SHORTEST: Final = 5
_MOST: Final = 40


def look_for_names(root: Element, known: Iterable[str], spellings: Spellings, words: Mapping[str, Any]) -> list[Note]:
    """Tell of names that come near a known one, and of those that have the form of an organisation's."""
    folded = {fold(name).text: name for name in known if len(name) >= _SHORTEST}
    by_letter: dict[str, list[str]] = {}
    for name in folded:
        by_letter.setdefault(name[0].lower(), []).append(name)
    bodies = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, words['organisations']))})\s+(?:(?:de|het|van)\s+)?{_RUN.pattern}"
    )
    notes: dict[str, Note] = {}
    for block in root.iter("p", "li", "td", "th", *HEADINGS):
        text = "".join([block.text or "", *_own(block)])
        taken = [(one.start, one.end) for one in spellings.find(text)]  # in order, none over another
        starts = [start for start, _ in taken]
        organisations = [one.span() for one in bodies.finditer(text)]
        runs = [one.span() for pattern in (_RUN, _WORDS) for one in pattern.finditer(text)]
        for start, end in [*organisations, *(run for run in runs if run[1] - run[0] <= _LONGEST)]:
            before = bisect_left(starts, end) - 1
            if before >= 0 and taken[before][1] > start:
                continue
            name = " ".join(text[start:end].split())
            near = _nearest(fold(name).text, by_letter)
            if near:
                notes.setdefault(name, Note("name-near", name, folded[near]))
            elif (start, end) in organisations:
                notes.setdefault(name, Note("name-unknown", name))
    notes |= {note.text: note for note in _before_sites(root, spellings) if note.text not in notes}
    told = list(notes.values())
    return [*told[:_MOST], *([Note("names-more", more=str(len(told) - _MOST))] if len(told) > _MOST else [])]


def _own(block: Element) -> Iterator[str]:
    """The words of a block without those of blocks in it."""
    for child in block:
        if child.tag not in ("ul", "ol", "p", "table"):
            yield words_in(child)
        yield child.tail or ""


def _nearest(name: str, by_letter: Mapping[str, list[str]]) -> str | None:
    """The known name that a name is a misspelling of; never one that differs in capitals alone from another word."""
    if len(name) < _SHORTEST:
        return None
    best, highest = None, _NEAR
    for other in by_letter.get(name[0].lower(), ()):
        if abs(len(other) - len(name)) > 3:
            continue
        matcher = SequenceMatcher(None, name.lower(), other.lower(), autojunk=False)
        if matcher.real_quick_ratio() >= highest and matcher.quick_ratio() >= highest and matcher.ratio() >= highest:
            best, highest = other, matcher.ratio()
    return best


def _before_sites(root: Element, spellings: Spellings) -> Iterator[Note]:
    """A bold opening or a heading with a site of its own behind it, as reports present who spoke."""
    for block in root.iter("p", *HEADINGS):
        link = next((one for one in block.iter("a") if (one.get("href") or "").startswith("http")), None)
        first = block[0] if len(block) and not (block.text or "").strip() else None
        if link is None or (block.tag == "p" and (first is None or first.tag != "strong")):
            continue
        lead = text_of(first) if block.tag == "p" and first is not None else (block.text or "")
        name = re.split(r"\s+[-–—]\s+", " ".join(lead.split()))[0].strip(" :–-")
        if (
            2 < len(name) <= 60
            and name[0].isupper()
            and not spellings.find(name)
            and not name.endswith((".", "!", "?"))
        ):
            yield Note("name-unknown", name)


def look_for_addresses(root: Element) -> list[Note]:
    """Tell of every e-mail address: whether its owner wants it online is not for a program to say."""
    words = (" ".join([block.text or "", *_own(block)]) for block in root.iter("p", "li", "td", "th", "pre", *HEADINGS))
    text = "\n".join([*words, *((one.get("href") or "").removeprefix("mailto:") for one in root.iter("a"))])
    return [Note("email", address.rstrip(".")) for address in dict.fromkeys(_EMAIL.findall(text))]


def look_for_silent_links(root: Element, empty: Iterable[str], openings: tuple[str, ...]) -> list[Note]:
    """Tell of links whose words do not say where they go."""
    silent = frozenset(empty)
    links = ((" ".join(text_of(one).lower().split()).rstrip(".:!…>» "), one) for one in root.iter("a"))
    return [
        Note("silent-link", text_of(one), one.get("href") or "")
        for words, one in links
        if words in silent or words.startswith(openings)
    ]
