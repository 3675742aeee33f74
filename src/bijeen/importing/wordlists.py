"""Lists of Word: how deep a point is by the name of its style, and the number that it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from bijeen.importing.ooxml import all_of, child_of, sibling, stretch, value_of
from bijeen.importing.wordstyles import Styles
from bijeen.text.tree import Element

_STYLE: Final = re.compile(r"list (?P<kind>bullet|number) (?P<level>[2-9])")
# Brings the number of a point through the library that reads the text: characters that no font has.
_MARK: Final = re.compile("\ue000(\\d+)\ue001")
_OURS: Final = {"bullet": "bijeen-bullet", "number": "bijeen-number"}


def mark_lists(paragraphs: Iterable[Element], numbering: Element | None, styles: Styles) -> None:
    """Write the number of each numbered point before its words, and the level that a style has by its name only."""
    if numbering is None:
        return
    nums = {value_of(one, "numId"): one for one in numbering.iterchildren("{*}num")}
    abstracts = {value_of(one, "abstractNumId"): one for one in numbering.iterchildren("{*}abstractNum")}
    by_style = {
        style: (value_of(num, "numId"), value_of(level, "ilvl"))
        for num in reversed(nums.values())
        for level in all_of(abstracts.get(value_of(child_of(num, "abstractNumId")), num), "lvl")
        if (style := value_of(child_of(level, "pStyle"))) is not None
    }
    counted: defaultdict[str | None, dict[int, int]] = defaultdict(dict)
    used: set[str | None] = set()
    is_deeper = False
    for paragraph in paragraphs:
        number, level = _place(paragraph, by_style, styles)
        num = nums.get(number)
        abstract = value_of(child_of(num, "abstractNumId"))
        found = next(
            (one for one in all_of(abstracts.get(abstract, numbering), "lvl") if value_of(one, "ilvl") == str(level)),
            None,
        )
        if num is None or found is None or abstract not in abstracts:
            continue
        if value_of(child_of(found, "numFmt")) not in ("bullet", "none"):
            counts = counted[abstract]
            override = None if number in used else _override(num, level)
            used.add(number)
            start = value_of(child_of(found, "start")) or "1"
            first = int(start) if start.isdigit() else 1
            counts[level] = override if override is not None else counts.get(level, first - 1) + 1
            for deeper in [one for one in counts if one > level]:
                del counts[deeper]
            place = child_of(paragraph, "pPr")
            paragraph.insert(0 if place is None else 1, stretch(paragraph, f"\ue000{counts[level]}\ue001"))
        if value_of(child_of(paragraph, "pPr", "numPr", "numId")) is None:
            _put(paragraph, number or "", level)
        if level == 0 and (named := _STYLE.fullmatch(styles.name(paragraph))):
            _put(paragraph, _OURS[named["kind"]], int(named["level"]) - 1)
            is_deeper = True
    if is_deeper:
        _add_ours(numbering)


def restore_lists(root: Element) -> None:
    """Start each list of a tree at the number of its first point, and take the numbers out of the words."""
    for block in list(root.iter("ol")):
        _start(block)
    for one in root.iter():
        if "\ue000" in (one.text or ""):
            one.text = _MARK.sub("", one.text or "")
        if "\ue000" in (one.tail or ""):
            one.tail = _MARK.sub("", one.tail or "")


def _start(block: Element) -> None:
    """Set the number at which a list starts; where the count breaks off, another list goes on below it."""
    lists = [block]
    expected: int | None = None
    for item in list(block):
        found = _MARK.match(item.text or "")
        number = int(found[1]) if found else expected
        if expected is None and number not in (None, 1):
            block.set("start", str(number))
        elif number != expected and expected is not None:
            lists.append(etree.Element("ol", {"start": str(number)}))
            lists[-2].addnext(lists[-1])
        if lists[-1] is not block:
            lists[-1].append(item)
        expected = None if number is None else number + 1


def _place(
    paragraph: Element, by_style: Mapping[str, tuple[str | None, str | None]], styles: Styles
) -> tuple[str | None, int]:
    """The id of the numbering of a paragraph and its level in it: its own, or those of its style."""
    own = child_of(paragraph, "pPr", "numPr")
    number, level = value_of(child_of(own, "numId")), value_of(child_of(own, "ilvl"))
    if number is None:
        number, level = by_style.get(styles.id_of(paragraph) or "", (None, level))
    for style in styles.chain(styles.id_of(paragraph)):
        properties = child_of(style, "pPr", "numPr")
        number = number or value_of(child_of(properties, "numId"))
        level = level or value_of(child_of(properties, "ilvl"))
    return number, int(level) if level and level.isdigit() else 0


def _override(num: Element, level: int) -> int | None:
    for one in num.iterchildren("{*}lvlOverride"):
        start = value_of(child_of(one, "startOverride")) or ""
        if value_of(one, "ilvl") == str(level) and start.isdigit():
            return int(start)
    return None


def _put(paragraph: Element, number: str, level: int) -> None:
    """Make a paragraph a point of a numbering, whatever its style says."""
    properties = child_of(paragraph, "pPr")
    if properties is None:
        paragraph.insert(0, properties := sibling(paragraph, "pPr"))
    for old in properties.iterchildren("{*}numPr"):
        properties.remove(old)
    place = etree.SubElement(properties, sibling(paragraph, "numPr").tag)
    for name, value in (("ilvl", str(level)), ("numId", number)):
        place.append(_with(sibling(paragraph, name), val=value))


def _add_ours(numbering: Element) -> None:
    """A numbering of bullets and one of numbers, both of nine levels."""
    for kind, id in _OURS.items():
        abstract = _with(sibling(numbering, "abstractNum"), abstractNumId=id)
        for level in range(9):
            one = _with(sibling(numbering, "lvl"), ilvl=str(level))
            one.append(_with(sibling(numbering, "numFmt"), val="bullet" if kind == "bullet" else "decimal"))
            abstract.append(one)
        num = _with(sibling(numbering, "num"), numId=id)
        num.append(_with(sibling(numbering, "abstractNumId"), val=id))
        numbering.extend([abstract, num])


def _with(element: Element, **attributes: str) -> Element:
    for name, value in attributes.items():
        element.set(f"{{{etree.QName(element).namespace}}}{name}", value)
    return element
