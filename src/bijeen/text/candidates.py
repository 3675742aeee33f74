"""Where items stand in a report: behind a lead-in, below a heading, in a call-out, or as a section of their own.

Each way finds elements of the tree and their stretch in the long text (`prose.py`), and says which kinds they may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pydantic import ValidationError

from bijeen.content.records.item import ITEM_KINDS, ItemAttributes
from bijeen.text.attributes import SKIP, Attributes
from bijeen.text.callouts import Callout
from bijeen.text.headings import Heading
from bijeen.text.lexicon import Lexicon
from bijeen.text.prose import BETWEEN_BLOCKS, Prose, Use
from bijeen.text.titles import capitalised
from bijeen.text.tree import HEADINGS, Element, is_blank

SESSION: Final = "deelsessie"
"""The kind whose item is the whole section below its heading, and not each point of a list there."""

NOTHING: Final = ItemAttributes()
_KNOWN: Final = frozenset(ITEM_KINDS)
_LISTS: Final = ("ul", "ol")
_INLINE: Final = frozenset({"a", "strong", "em", "del", "code", "sup", "img", "br"})


class Candidate(NamedTuple):
    """A place that holds an item, if there is text in it."""

    element: Element
    kinds: tuple[str, ...]
    """Which kinds it may be; its words decide where there are several."""

    at: int
    """Where its element starts in the long text: a name in its lead-in counts."""

    start: int
    end: int
    """Where its text starts and ends."""

    title: str
    said: ItemAttributes
    heading: ItemAttributes
    """What the heading above says of all its items."""

    block: Element
    """The paragraph, list item or heading whose attributes these are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """A report in which items are looked for: its tree, and what the steps before found there."""

    root: Element
    prose: Prose
    toc: Sequence[Heading]
    attributes: Mapping[Element, Attributes]
    behind_empty: frozenset[Element]
    callouts: Mapping[Element, Callout]
    lexicon: Lexicon
    headings: Sequence[Element] = field(default=())


def find_candidates(ground: Ground) -> list[Candidate]:
    """Every place that holds an item, in order; what its author calls none (`{skip}`) is left out."""
    found: dict[Element, Candidate] = {}
    # What is more explicit counts: a tip among ideas is a tip.
    for way in (_callouts, _lead_ins, _below_headings):
        for candidate in way(ground):
            if candidate.element not in found and not _is_skipped(ground, candidate.block):
                found[candidate.element] = candidate
    return sorted(found.values(), key=lambda candidate: candidate.at)


def said_of(ground: Ground, block: Element) -> ItemAttributes:
    """What the attributes of a block say, as far as it can be read."""
    attributes = ground.attributes.get(block) if ground.attributes else None
    return as_record(attributes) if attributes else NOTHING


def as_record(attributes: Attributes) -> ItemAttributes:
    """Attributes as a record, without those that are wrong: checks tell of them."""
    data = {one.key: one.value for one in attributes if one.key != SKIP}
    while True:
        try:
            return ItemAttributes.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                data.pop(str(fault["loc"][0]), None)


def _is_skipped(ground: Ground, block: Element) -> bool:
    return bool(ground.attributes) and any(one.key == SKIP for one in ground.attributes.get(block, ()))


def _callouts(ground: Ground) -> Iterator[Candidate]:
    text = ground.prose.text
    for element, callout in ground.callouts.items():
        if callout.word not in _KNOWN or element not in ground.prose.blocks:
            continue
        at, end = ground.prose.blocks[element]
        title_end = text.find(BETWEEN_BLOCKS, at, end)
        if title_end < 0:
            title_end = end
        title = text[at:title_end].removeprefix(callout.label).removeprefix(": ")
        is_all = is_blank(text[title_end:end].strip(BETWEEN_BLOCKS))  # then the title is the text
        start = title_end - len(title) if is_all else title_end
        said = said_of(ground, element[0])
        kinds = said.kind or (callout.word,)
        yield Candidate(element, kinds, at, start, end, capitalised(title.strip()), said, NOTHING, element[0])


def _lead_ins(ground: Ground) -> Iterator[Candidate]:
    prose, lexicon = ground.prose, ground.lexicon
    for found in lexicon.lead_ins.finditer(prose.text):
        at = found.start() + len(BETWEEN_BLOCKS)
        run = prose.run_at(found.end() - 1)
        block = _block_around(run.element.getparent() if run.is_tail else run.element)
        if block is None or run.use < Use.NAMING:
            continue
        element = _item_around(block)
        if element is None:
            continue
        end = prose.blocks[element][1] if element.tag == "li" else prose.block_at(at)[1]
        if element.tag == "li" and element in ground.behind_empty:
            end = _nested_start(ground, element, end)
        said = said_of(ground, block)
        if said is NOTHING and block is not element:
            said = said_of(ground, element)
        kind, is_open = lexicon.kind_of_lead_in[(found.lastindex or 1) - 1]
        title = found[found.lastindex or 1] if is_open else ""
        yield Candidate(element, said.kind or (kind,), at, found.end(), end, title, said, NOTHING, block)


def _block_around(element: Element | None) -> Element | None:
    """The paragraph or list item in which a text stands, unless it is something else."""
    while element is not None and element.tag in _INLINE:
        element = element.getparent()
    return element if element is not None and element.tag in ("p", "li") else None


def _item_around(block: Element) -> Element | None:
    """The list item that a paragraph opens, or the paragraph itself; None in a quotation, a table or a note."""
    parent = block.getparent()
    if block.tag == "p" and parent is not None and parent.tag == "li" and parent[0] is block and is_blank(parent.text):
        block, parent = parent, parent.getparent()
    while parent is not None and parent.tag in (*_LISTS, "li"):
        parent = parent.getparent()
    return block if parent is not None and parent.getparent() is None else None


def _below_headings(ground: Ground) -> Iterator[Candidate]:
    prose = ground.prose
    for number, (element, heading) in enumerate(zip(ground.headings, ground.toc, strict=True)):
        kinds, title = ground.lexicon.kinds_under(heading.text)
        said = said_of(ground, element)
        kinds = said.kind or kinds
        if not kinds or element.getparent() is not ground.root or _is_skipped(ground, element):
            continue
        if SESSION in kinds:
            at, start = prose.blocks[element]
            after = ground.headings[number + 1 :]
            end = prose.blocks[after[0]][0] if after else _end_of_text(ground)
            yield Candidate(
                element, (SESSION,), at, start, end, capitalised(title or heading.text), said, NOTHING, element
            )
            continue
        for sibling in element.itersiblings():
            if sibling.tag in HEADINGS:
                break
            if sibling.tag in _LISTS:
                for item in _points(ground, sibling):
                    yield _point(ground, item, kinds, said)


def _points(ground: Ground, around: Element) -> Iterator[Element]:
    """The points of a list; what is nested in a point behind an empty bullet was meant to stand beside it."""
    for item in around:
        yield item
        if item in ground.behind_empty:
            for nested in item.iterchildren(*_LISTS):
                yield from _points(ground, nested)


def _point(ground: Ground, item: Element, kinds: tuple[str, ...], heading: ItemAttributes) -> Candidate:
    start, end = ground.prose.blocks[item]
    if item in ground.behind_empty:
        end = _nested_start(ground, item, end)
    opens = item[0] if len(item) and item[0].tag == "p" and is_blank(item.text) else item
    block = opens if opens in ground.attributes else item
    said = said_of(ground, block)
    return Candidate(item, said.kind or kinds, start, start, end, "", said, heading, block)


def _nested_start(ground: Ground, item: Element, end: int) -> int:
    """Where the first point nested in an item starts, or else its end."""
    for nested in item.iterchildren(*_LISTS):
        if len(nested) and nested[0] in ground.prose.blocks:
            return ground.prose.blocks[nested[0]][0]
    return end


def _end_of_text(ground: Ground) -> int:
    """Where the report ends and its notes, if any, begin."""
    notes = ground.root.find("section")
    first = next(notes.iter("li"), None) if notes is not None else None
    return ground.prose.blocks[first][0] if first is not None else len(ground.prose.text)
