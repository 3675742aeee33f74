"""What a document says of its meeting: title, kind, day and hours, motto, venue, hosts. The rest stays empty.

Three places count: the lines above the text, lines with a label ("Locatie: ..."), and the first paragraphs. Lines of
which every word went into a field are taken out of the text, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bijeen.importing.draft import Note
from bijeen.importing.headings import is_all_bold
from bijeen.importing.meeting import (
    HOURS,
    Known,
    Recognised,
    dated,
    says_nothing_more,
    take_hours,
    take_kind,
    take_moment,
)
from bijeen.importing.opening import read_opening
from bijeen.text.sentences import head
from bijeen.text.tree import Element, is_empty, remove, text_of

_MOST_LINES: Final = 6
_LONGEST: Final = 150
_LONGEST_TITLE: Final = 200
_LABELS_WITHIN: Final = 15
_ENDS: Final = (".", "!", "?", ";", ",", ":")
_BEFORE_LABEL: Final = re.compile(r"\n(?=[^\S\n]*[A-Z][a-z ]{2,24}:)")


def recognise(root: Element, known: Known, given: Mapping[str, Any]) -> Recognised:
    """Find what the document says of its meeting; its title and other used lines are taken out of the tree.

    Fields that were `given` stand fast: a line that says otherwise stays in the text, and is told.
    """
    found = Recognised(fields=dict(given))
    title_lines = _head(root, known, found)
    _labels(root, known, found)
    take_kind(" ".join(title_lines), known, found)
    read_opening(root, title_lines, known, found)
    return found


def _head(root: Element, known: Known, found: Recognised) -> list[str]:
    """The title and what stands around it, above the first paragraph; out come all those lines."""
    blocks = list(_head_blocks(root))
    has_title = any(block.tag == "h1" for block in blocks)
    is_bold = not has_title and any(map(is_all_bold, blocks))
    titles: list[str] = []
    lines: list[str] = []
    used: list[Element] = []
    titled: list[Element] = []
    for block in blocks:
        told: list[Note] = []
        is_used = next(block.iter("a"), None) is None  # where a link goes is said nowhere else
        for line in _lines(block):
            lines.append(line)
            if block.tag != "h1" and _key(line) in known.words["kickers"]:
                told.append(Note("kicker-line", line))
            elif block.tag != "h1" and (_label(line, known, found) or _date_line(line, known, found)):
                told.append(Note("used-line", line))
            elif block.tag == "h1" if has_title else is_all_bold(block) if is_bold else not titles:
                titles.append(line)
                titled.append(block)
            else:
                is_used = False
        if is_used:
            used.append(block)
            found.notes += told
    if titles and not _title(" ".join(titles), found, is_marked=has_title or is_bold):
        used = [block for block in used if block not in titled]
    for block in used:
        remove(block)
    for line in lines:
        for moment, _ in dated(line, known):
            take_moment(moment, found)
    return lines


def _title(title: str, found: Recognised, *, is_marked: bool) -> bool:
    """Take a title. Out comes whether it stands above the draft now, all of it, so that the text can do without."""
    if not is_marked and "title" in found.fields:  # a first line like any other
        return bool(found.fields["title"] == title)
    if len(title) <= _LONGEST_TITLE:
        return found.set("title", title)
    found.set("title", head(title, _LONGEST_TITLE))
    found.notes.append(Note("long-title", title))
    return False


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
        elif child.tag != "sup":  # the mark of a footnote
            yield from _whole(child)
        yield child.tail or ""


def _date_line(line: str, known: Known, found: Recognised) -> bool:
    """Whether a line holds a day and nothing else but hours; then both are taken."""
    for moment, written in dated(line, known):
        rest = line.replace(written, " ", 1)
        hours = HOURS.search(rest)
        if says_nothing_more(rest.replace(hours[0], " ", 1) if hours else rest, known):
            _, doubt = known.dates.of_event(line, known.today, opens=False)
            is_taken = take_moment(moment, found) and doubt is None
            return take_hours(rest, known, found) and is_taken
    return False


def _labels(root: Element, known: Known, found: Recognised) -> None:
    for block in list(root)[:_LABELS_WITHIN]:
        rows = [": ".join(map(text_of, row)) for row in block.iter("tr") if len(row) == 2]
        for row in rows:
            _label(re.sub(r":+\s*:", ":", row), known, found)
        for one in [block] if block.tag == "p" else list(block.iter("li")):
            lines = list(_lines(one))
            used = [line for line in lines if _label(line, known, found)]
            if used and len(used) == len(lines) and next(one.iter("a", "img", "ul", "ol"), None) is None:
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
        return take_hours(value, known, found)
    if name == "kind":
        take_kind(value, known, found)
        return False
    if name == "hosts":
        parts = (part.strip() for part in re.split(r",|\s+en\s+|\s*&\s*", value))
        return found.set("hosts", tuple(filter(None, parts)))
    return found.set(name, value.rstrip("."))


def _key(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .*_")
