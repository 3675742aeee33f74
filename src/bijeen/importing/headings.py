"""Which paragraphs are headings in truth, and how deep each heading is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.text.lexicon import Lexicon
from bijeen.text.prose import BETWEEN_BLOCKS
from bijeen.text.tree import HEADINGS, Element, is_blank, text_of, unwrap

LONGEST: Final = 120
"""No heading is longer, in characters."""
_NUMBERED: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+\w.*")
_POINT: Final = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")
ENDS: Final = (".", "!", "?", ":", ";", ",")


def mend_headings(root: Element, lexicon: Lexicon, common: Iterable[str], *, is_plain: bool) -> list[Note]:
    """Make headings of what is one, and set the levels right. `common` are words with which headings often start.

    Out comes what was taken for a heading, and in plain text what might be one.
    """
    notes = [*(_plain_headings(root, lexicon, common) if is_plain else ()), *_bold_headings(root, lexicon)]
    if is_plain:
        _numbered_points(root)
    _heading_levels(root)
    return notes


def _plain_headings(root: Element, lexicon: Lexicon, common: Iterable[str]) -> Iterator[Note]:
    """Of plain text a numbered line, or one that starts as known headings do; another short line is asked about."""
    starts = re.compile(rf"(?:{'|'.join(map(re.escape, common))})(?!\w)", re.IGNORECASE)
    for block in list(root):
        text = text_of(block)
        if block.tag != "p" or len(block) or len(text) > LONGEST or block.getnext() is None:
            continue
        is_known = lexicon.headings.match(text) or starts.match(text)
        if is_known and not text.endswith((".", ":", ";", ",")) and not lexicon.lead_ins.match(BETWEEN_BLOCKS + text):
            block.tag = "h2" if starts.fullmatch(text) else "h3"
            yield Note("plain-heading", text)
        elif _NUMBERED.fullmatch(text) and not text.endswith(ENDS):
            block.tag = "h2"
            yield Note("plain-heading", text)
        elif text[:1].isupper() and not re.search(r"[.!?:;,]$|[.!?]\s|@", text):
            yield Note("heading-or-caption", text)


def _numbered_points(root: Element) -> None:
    """What starts with a number and is no heading is a point with that number."""
    for block in list(root.iterchildren("p")):
        found = _POINT.match(block.text or "")
        if not found:
            continue
        before = block.getprevious()
        if before is None or before.tag != "ol" or int(before.get("start") or 1) + len(before) != int(found[1]):
            before = etree.Element("ol", {"start": found[1]})
            block.addprevious(before)
        block.text = (block.text or "")[found.end() :]
        block.tag = "li"
        before.append(block)


def _bold_headings(root: Element, lexicon: Lexicon) -> list[Note]:
    """A short paragraph that is bold as a whole, ends no sentence and opens no item is a heading."""
    notes = []
    for block in list(root):
        if block.tag == "p" and is_all_bold(block) and next(block.iter("br", "img"), None) is None:
            text = text_of(block)
            after = block.getnext()
            is_heading = len(text) <= LONGEST and not text.endswith(ENDS)
            if is_heading and after is not None and not lexicon.lead_ins.match(BETWEEN_BLOCKS + text):
                block.tag = "h6"  # below whatever heading it stands under; see `_heading_levels`
                block.set("class", "was-bold")
                unwrap(block, block.iter("strong"))
                notes.append(Note("bold-heading", text))
    for heading in root.iter(*HEADINGS):
        unwrap(heading, heading.iter("strong"))
    return notes


def is_all_bold(block: Element) -> bool:
    """Whether every word of a paragraph stands in bold."""
    loose = [block.text, *(child.tail for child in block)]
    inner = [child for child in block if child.tag != "br"]
    return (
        bool(inner)
        and all(is_blank(text) for text in loose)
        and all(child.tag == "strong" or (child.tag in ("em", "a") and is_all_bold(child)) for child in inner)
    )


def _heading_levels(root: Element) -> None:
    """Levels from 2 (the title is 1) without gaps; what was bold stands one below the real heading above it."""
    headings = list(root.iter(*HEADINGS))
    real = sorted({int(one.tag[1]) for one in headings if one.get("class") != "was-bold"})
    level_of = {old: new for new, old in enumerate(real, start=2)}
    above, depth = 1, 1
    for one in headings:
        if one.get("class") == "was-bold":
            level = above + 1
        else:
            level = min(level_of[int(one.tag[1])], above + 1)
            above = level
        depth = min(level, 6)
        one.tag = f"h{depth}"
