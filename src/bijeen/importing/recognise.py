"""What a document says of its meeting: title, kind, day and hours, motto, venue, hosts. The rest
stays empty.

Three places count: the lines above the text, lines with a label ("Locatie: ..."), and the first paragraphs. Lines of
which every word went into a field are taken out of the text, and told.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bijeen.content.records import Term
from bijeen.importing.draft import Note
from bijeen.importing.headings import is_all_bold
from bijeen.text.dates import Dates, Moment
from bijeen.text.titles import capitalised
from bijeen.text.tree import HEADINGS, Element, is_empty, remove, text_of

_MOST_LINES: Final = 6
_LONGEST: Final = 150
_LABELS_WITHIN: Final = 15
_OPENING: Final = 4
_LONGEST_OPENING: Final = 4_000
_ENDS: Final = (".", "!", "?", ";", ",", ":")
_YEAR: Final = re.compile(r"(?:19|20)\d\d|['’]\d\d")
_HOURS: Final = re.compile(
    r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?:\s*(?:uur|u))?\s*(?:-|–|—|tot|t/m|en)\s*(\d{1,2})[.:](\d{2})(?![\d.:])"
)
_BEFORE_LABEL: Final = re.compile(r"\n(?=\s*[A-Z][a-z ]{2,24}:)")
_HOUR: Final = re.compile(r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?![\d.:])")
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w'’&-]*(?:\s+(?:(?:de|den|der|het|van|ten|ter|en|&)\s+)*[A-ZÀ-ÖØ-Þ][\w'’&-]*)*"
_PERSON: Final = r"[A-ZÀ-ÖØ-ÞİŞÇ][\w'’-]+(?:\s+(?:(?:de|den|der|van|ten|ter|het|del)\s+)*[A-ZÀ-ÖØ-ÞİŞÇ][\w'’-]+)+"


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What can be recognised: the words of the language and of the network."""

    words: Mapping[str, Any]
    dates: Dates
    today: datetime.date
    network: str
    report_kinds: Sequence[Term]
    neighbourhoods: Sequence[Term]


@dataclass(slots=True)
class Recognised:
    """The fields that were found, and what to tell of it."""

    fields: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def set(self, name: str, value: Any) -> None:
        """Take a value for a field; of two different ones the first counts, and the second is told."""
        if value in (None, "", ()):
            return
        if name not in self.fields:
            self.fields[name] = value
        elif self.fields[name] != value:
            self.notes.append(Note("second-value", str(value), name))


def recognise(root: Element, known: Known) -> Recognised:
    """Find what the document says of its meeting; its title and other used lines are taken out of the tree."""
    found = Recognised()
    title_lines = _head(root, known, found)
    _labels(root, known, found)
    _kind(" ".join(title_lines), known, found)
    opening = _opening(root)
    _moment_of(opening, known, found)
    _theme(title_lines, opening, known, found)
    _venue(opening, known, found)
    _hosts(opening, known, found)
    return found


def _head(root: Element, known: Known, found: Recognised) -> list[str]:
    """The title and what stands around it, above the first paragraph; out come all those lines."""
    blocks = list(_head_blocks(root))
    has_title = any(block.tag == "h1" for block in blocks)
    is_bold = not has_title and any(map(is_all_bold, blocks))
    titles: list[str] = []
    lines: list[str] = []
    for block in blocks:
        used = True
        for line in _lines(block):
            lines.append(line)
            if block.tag != "h1" and (
                _key(line) in known.words["kickers"] or _label(line, known, found) or _date_line(line, known, found)
            ):
                found.notes.append(Note("used-line", line))
            elif block.tag == "h1" if has_title else is_all_bold(block) if is_bold else not titles:
                titles.append(line)
            else:
                used = False
        if used:
            remove(block)
    if titles:
        found.set("title", " ".join(titles)[:200])
    for line in lines:
        for moment, _ in _dated(line, known):
            _take_moment(moment, found)
    return lines


def _head_blocks(root: Element) -> Iterator[Element]:
    """The short lines with which a document opens; none comes behind the title but lines in bold, dates and labels."""
    count = 0
    has_title = False
    for block in list(root):
        lines = list(_lines(block))
        is_short = all(len(line) <= _LONGEST and not line.endswith(_ENDS) for line in lines)
        is_head = block.tag == "h1" or (block.tag == "p" and is_short)
        count += len(lines)
        if not is_head or not lines or count > _MOST_LINES or next(block.iter("img"), None) is not None:
            return
        if has_title and block.tag == "h1":
            return
        has_title = has_title or block.tag == "h1"
        yield block


def _lines(block: Element) -> Iterator[str]:
    """The words of a block, line by line."""
    lines = (line for part in "".join(_whole(block)).split("\v") for line in _BEFORE_LABEL.split(part))
    yield from filter(None, (" ".join(line.split()) for line in lines))


def _whole(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\v"
        else:
            yield from _whole(child)
        yield child.tail or ""


def _dated(text: str, known: Known) -> Iterator[tuple[Moment, str]]:
    """The days in a text that name their year, and how they are written: a year is never guessed."""
    for one in known.dates.find(text, known.today):
        written = text[one.start : one.end]
        if _YEAR.search(written) and not one.moment.is_vague:
            yield one.moment, written


def _take_moment(moment: Moment, found: Recognised) -> None:
    if "date" not in found.fields:
        found.set("date", moment.day)
        found.set("start", moment.start)
        found.set("end", moment.end)
    elif found.fields["date"] != moment.day:
        found.notes.append(Note("second-value", moment.day.isoformat(), "date"))


def _date_line(line: str, known: Known, found: Recognised) -> bool:
    """Whether a line holds a day and nothing else but hours; then both are taken."""
    for moment, written in _dated(line, known):
        rest = line.replace(written, " ")
        hours = _HOURS.search(rest)
        if hours:
            rest = rest.replace(hours[0], " ")
        if set(re.findall(r"[^\W\d_]+", rest.lower())) <= set(known.words["around_dates"]) and not re.search(
            r"\d", rest
        ):
            _take_moment(moment, found)
            _take_hours(hours[0] if hours else "", found)
            return True
    return False


def _take_hours(text: str, found: Recognised) -> None:
    hours = _HOURS.search(text)
    single = _HOUR.search(text)
    try:
        if hours:
            found.set("start", datetime.time(int(hours[1]), int(hours[2])))
            found.set("end", datetime.time(int(hours[3]), int(hours[4])))
        elif single:
            found.set("start", datetime.time(int(single[1]), int(single[2])))
    except ValueError:
        found.notes.append(Note("wrong-hours", text))


def _labels(root: Element, known: Known, found: Recognised) -> None:
    for block in list(root)[:_LABELS_WITHIN]:
        rows = [": ".join(map(text_of, row)) for row in block.iter("tr") if len(row) == 2]
        for row in rows:
            _label(re.sub(r":+\s*:", ":", row), known, found)
        for one in [block] if block.tag == "p" else list(block.iter("li")):
            lines = list(_lines(one))
            used = [line for line in lines if _label(line, known, found)]
            if used and len(used) == len(lines) and next(one.iter("a", "img", "ul"), None) is None:
                found.notes += [Note("used-line", line) for line in used]
                remove(one)
        if block.tag in ("ul", "ol") and is_empty(block):
            remove(block)


def _label(line: str, known: Known, found: Recognised) -> bool:
    """Take what stands behind a label; whether all of it could be."""
    label, colon, value = line.partition(":")
    value = value.strip()
    name = next((name for name, labels in known.words["labels"].items() if _key(label) in labels), None)
    if not colon or not value or name is None or len(value) > 200:
        return False
    if name == "date":
        return _date_line(value, known, found)
    if name == "time":
        before = "start" in found.fields
        _take_hours(value, found)
        return not before and "start" in found.fields
    if name == "kind":
        _kind(value, known, found)
        return False
    if name == "hosts":
        found.set("hosts", tuple(part.strip() for part in re.split(r",|\s+en\s+|\s*&\s*", value) if part.strip()))
    else:
        found.set(name, value.rstrip("."))
    return True


def _kind(text: str, known: Known, found: Recognised) -> None:
    kinds = {
        term.id
        for term in known.report_kinds
        for name in (term.name, *term.aliases)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    }
    if len(kinds) == 1:
        found.set("kind", kinds.pop())
    elif kinds:
        found.notes.append(Note("many-kinds", ", ".join(sorted(kinds))))


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
    dated = list(_dated(opening, known))
    if "date" not in found.fields:
        days = {moment.day for moment, _ in dated}
        if len(days) == 1:
            _take_moment(dated[0][0], found)
            found.notes.append(Note("from-text", dated[0][1], "date"))
        elif days:
            found.notes.append(Note("many-dates", ", ".join(written for _, written in dated)))
    for moment, _ in dated:
        if moment.day == found.fields.get("date") and "start" not in found.fields:
            found.set("start", moment.start)
            found.set("end", moment.end)
    if "date" not in found.fields:
        for one in known.dates.find(opening, known.today):
            if not one.moment.is_vague:
                found.notes.append(Note("date-needs-year", opening[one.start : one.end]))


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


def _key(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .*_")
