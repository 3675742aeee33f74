"""Footnotes of a document: marks in the text, and below it a paragraph for each that opens with the same mark."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from bijeen.text.tree import Element, is_empty, remove

# As mammoth and GitHub's parser of Markdown name the notes, and the places where their marks stand.
_NOTE: Final = re.compile(r"#((?:footnote|endnote|fn)-(?!ref-).+)")
_BACK: Final = ("#footnote-ref-", "#endnote-ref-", "#fnref-")

FOOTNOTE: Final = "bijeen-footnote"
"""The class of a mark of a footnote, for a reader of documents to set."""


def mark_footnotes(root: Element) -> None:
    """Make footnotes of the links that a parser makes for them, and of the list at the end that they lead to."""
    numbers: dict[str, int] = {}
    for link in list(root.iter("a")):
        found, mark = _NOTE.fullmatch(link.get("href") or ""), link.getparent()
        if found and mark is not None and mark.tag == "sup":
            number = numbers.setdefault(found[1], len(numbers) + 1)
            remove(link)
            mark.set("class", FOOTNOTE)
            mark.text = str(number)
    below = {item.get("id"): item for item in root.iter("li") if item.get("id") in numbers}
    for id, number in numbers.items():
        if (item := below.get(id)) is None:
            continue
        for back in list(item.iter("a")):
            if (back.get("href") or "").startswith(_BACK):
                remove(back)
        paragraph = etree.SubElement(root, "p")
        mark = etree.SubElement(paragraph, "sup", {"class": FOOTNOTE})
        mark.text, mark.tail = str(number), ": "
        for at, block in enumerate([one for one in item.iter("p", "li") if one is not item] or [item]):
            if at:
                etree.SubElement(paragraph, "br")
            last = paragraph[-1]
            last.tail = (last.tail or "") + (block.text or "")
            paragraph.extend(child for child in list(block) if child.tag not in ("p", "ul", "ol"))
    for item in list(root.iter("li")):
        around = item.getparent()
        if item.get("id") in numbers and around is not None:
            remove(item)
            if is_empty(around):
                remove(around)


def drop_loose_footnotes(root: Element) -> None:
    """Make a paragraph of a footnote whose mark is not in the text, such as one in the title: it would not show."""
    below = [one for one in root.iter("p") if is_footnote(one)]
    firsts = [one[0] for one in below]
    marks = {mark.text for mark in root.iter("sup") if mark not in firsts}
    for paragraph, first in zip(below, firsts, strict=True):
        if first.text not in marks:
            first.tail = (first.tail or "").removeprefix(": ")
            remove(first)
        else:
            root.append(paragraph)


def is_footnote(block: Element) -> bool:
    """Whether a paragraph is a footnote: the mark that it opens with stands before a colon."""
    return not block.text and len(block) > 0 and block[0].tag == "sup" and (block[0].tail or "").startswith(":")
