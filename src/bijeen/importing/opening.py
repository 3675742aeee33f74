"""What the first paragraphs of a document say of its meeting: the day, the motto, where it was, and who opened it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from bijeen.importing.draft import Note
from bijeen.importing.meeting import YEAR, Known, Recognised, dated, take_moment
from bijeen.text.titles import capitalised
from bijeen.text.tree import HEADINGS, Element, text_of

_OPENING: Final = 4
_LONGEST_OPENING: Final = 4_000
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w'’&-]*(?:\s+(?:(?:de|den|der|het|van|ten|ter|en|&)\s+)*[A-ZÀ-ÖØ-Þ][\w'’&-]*)*"
_PERSON: Final = r"[A-ZÀ-ÖØ-ÞİŞÇ][\w'’-]+(?:\s+(?:(?:de|den|der|van|ten|ter|het|del)\s+)*[A-ZÀ-ÖØ-ÞİŞÇ][\w'’-]+)+"


def read_opening(root: Element, lines: Sequence[str], known: Known, found: Recognised) -> None:
    """Find what is not known yet in the opening of a document; `lines` are those of its title."""
    opening = _opening(root)
    _moment_of(opening, known, found)
    if "date" not in found.fields:
        found.notes += _without_year("\n".join([*lines, opening]), known)
    _theme(lines, opening, known, found)
    _venue(opening, known, found)
    _hosts(opening, known, found)


def _opening(root: Element) -> str:
    """The first paragraphs, up to a heading."""
    texts: list[str] = []
    for block in root:
        if (block.tag in HEADINGS and texts) or len(texts) >= _OPENING:
            break
        if block.tag == "p":
            texts.append(text_of(block))
    return "\n".join(texts)[:_LONGEST_OPENING]


def _moment_of(opening: str, known: Known, found: Recognised) -> None:
    said = list(dated(opening, known))
    if "date" not in found.fields:
        days = {moment.day for moment, _ in said}
        if len(days) == 1:
            take_moment(said[0][0], found)
            found.notes.append(Note("from-text", said[0][1], "date"))
        elif days:
            found.notes.append(Note("many-dates", ", ".join(written for _, written in said)))
    for moment, _ in said:
        if moment.day == found.fields.get("date") and "start" not in found.fields:
            found.set("start", moment.start)
            found.set("end", moment.end)


def _without_year(text: str, known: Known) -> Iterator[Note]:
    for one in known.dates.find(text, known.today):
        written = text[one.start : one.end]
        if not one.moment.is_vague and not YEAR.search(written):
            yield Note("date-needs-year", written)


def _theme(lines: Sequence[str], opening: str, known: Known, found: Recognised) -> None:
    for line in lines:
        if line.lower().startswith(f"{known.network.lower()}:"):
            found.set("theme", line[len(known.network) + 1 :].strip())
    said = re.search(
        rf"(?<!\w)(?:{_either(known.words['theme_leads'])})(?:\s*:\s*|\s+(?:was|is)?\s*(?=['‘“\"]))['‘“\"]?"
        r"(.{3,100}?)['’”\"]?(?=[.!?;\n]|$)",
        opening,
    )
    if said and "theme" not in found.fields:
        found.set("theme", capitalised(said[1].strip()))
        found.notes.append(Note("from-text", said[1].strip(), "theme"))


def _venue(opening: str, known: Known, found: Recognised) -> None:
    """A place in a sentence that says that people met: by name and neighbourhood, or a house known by its kind."""
    places = {name: term.id for term in known.neighbourhoods for name in (term.name, *term.aliases)}
    for sentence in re.split(r"(?<=[.!?])\s+|\n", opening):
        if "venue" in found.fields or not re.search(rf"(?<!\w)(?:{_either(known.words['met'])})(?!\w)", sentence):
            continue
        said = re.search(
            rf"(?:bij|in)\s+(?:(?:de|het)\s+)?({_NAME})\s+in\s+(?:de\s+)?({_either(places)})(?!\w)", sentence
        )
        house = re.search(
            rf"(?:bij|in)\s+(?:(?:de|het)\s+)?((?i:{_either(known.words['houses'])})(?:\s+(?:(?:de|het|van)\s+)*{_NAME}))",
            sentence,
        )
        if said:
            found.set("neighbourhood", places[said[2]])
        if said or house:
            venue = (said or house)[1]  # type: ignore[index]
            found.set("venue", capitalised(venue))
            found.notes.append(Note("from-text", venue, "venue"))


def _hosts(opening: str, known: Known, found: Recognised) -> None:
    said = re.search(
        rf"({_PERSON}(?:,\s+{_PERSON})*(?:\s+en\s+{_PERSON})?)\s+(?:{_either(known.words['opened'])})(?!\w)", opening
    )
    if said and "hosts" not in found.fields:
        found.set("hosts", tuple(re.findall(_PERSON, re.sub(r"\s+en\s+", ", ", said[1]))))
        found.notes.append(Note("from-text", said[1], "hosts"))


def _either(words: Any) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)) or "(?!)"
