"""The harvest: the items of a report, grown out of its own words.

`candidates.py` says where they stand. Here each becomes an `Item`: whose it is, what and whom it is about, when it
takes place and how long it counts; and its element gets the id to which other pages link.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bijeen.content.records.agenda import Month
from bijeen.text.candidates import NOTHING, SESSION, Candidate, Ground, find_candidates, said_of
from bijeen.text.dates import within_reason
from bijeen.text.doubts import Doubt
from bijeen.text.here import Surroundings
from bijeen.text.item import Item, contact_in, last_day
from bijeen.text.lexicon import Lexicon, Topics
from bijeen.text.links import Link
from bijeen.text.mentions import Name
from bijeen.text.moment import Moment
from bijeen.text.places import Source
from bijeen.text.prose import BETWEEN_BLOCKS
from bijeen.text.sameevents import once
from bijeen.text.titles import ItemIds, title_of
from bijeen.text.tree import HEADINGS, Element, is_blank

EVENT: Final = "agenda"
_WITHOUT_EVENT: Final = frozenset({EVENT, SESSION, "vervolg"})
"""The kinds that are no event besides when they open with a date."""

_WITH_STAGE: Final = frozenset({"samenwerking", "vervolg"})
"""The kinds whose text can say how far a collaboration is: what tells of it, and what became of it."""

ANCHOR: Final = "item-anchor"
"""The class of a paragraph or point that is an item; its kind is another: `item-anchor kind-tip`."""


class Harvest(NamedTuple):
    """The items of a report in order of place, and what was found wrong on the way."""

    items: tuple[Item, ...] = ()
    undecided: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Points below a heading of several kinds that do not say which they are: the line, and the kinds."""

    used: frozenset[Element] = frozenset()
    """The blocks whose attributes say something of an item."""

    doubts: tuple[Doubt, ...] = ()
    """Days of events that cannot be as they are written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Field:
    """All that is known of a report while its items are made."""

    ground: Ground
    lexicon: Lexicon
    written: datetime.date
    source: Source
    names: Sequence[Name]
    name_starts: Sequence[int]
    links: Sequence[Link]
    link_lines: Sequence[int]
    here: Surroundings
    section_starts: Sequence[int]
    given: Mapping[Element, str]
    ids: ItemIds
    doubts: list[Doubt]


def harvest(
    ground: Ground,
    *,
    written: datetime.date,
    source: Source,
    names: Sequence[Name],
    links: Mapping[Element, Link],
    given: Mapping[Element, str],
) -> Harvest:
    """Make the items of a report that was written on a day, and give their elements an id.

    `names` and `links` are all that the report holds, in order; `given` are the ids that its author chose.
    """
    written = within_reason(written)
    candidates = find_candidates(ground)
    if not candidates:
        return Harvest()
    elements = frozenset(candidate.element for candidate in candidates)
    in_order = list(links.values())
    name_starts = [name.start for name in names]
    found = _Field(
        ground=ground,
        lexicon=ground.lexicon,
        written=written,
        source=source,
        names=names,
        name_starts=name_starts,
        links=in_order,
        link_lines=[link.line for link in in_order],
        here=Surroundings(
            root=ground.root,
            names=names,
            starts=name_starts,
            blocks=ground.prose.blocks,
            given=lambda element: said_of(ground, element).partner,
            items=elements,
        ),
        section_starts=[ground.prose.blocks[heading][0] for heading in ground.headings],
        given=given,
        ids=ItemIds([*(heading.id for heading in ground.toc), *given.values()]),
        doubts=[],
    )
    texts = [_text(_stretch(ground, candidate)) for candidate in candidates]
    topics = ground.lexicon.topics_in([ground.prose.text[candidate.at : candidate.end] for candidate in candidates])
    items: list[tuple[int, Item]] = []
    undecided: list[tuple[int, tuple[str, ...]]] = []
    used: set[Element] = set()
    for candidate, text, about in zip(candidates, texts, topics, strict=True):
        if not text:
            continue
        used.add(candidate.block)
        kinds = _kinds(candidate, text, ground.lexicon)
        if not kinds:
            undecided.append((source.line(source.first(candidate.element)), candidate.kinds))
            continue
        section = bisect_right(found.section_starts, candidate.at)
        items += [(section, item) for item in _items(found, candidate, kinds, text, about)]
    told = tuple(once(items, ground.lexicon.events))
    return Harvest(told, tuple(undecided), frozenset(used), tuple(found.doubts))


def _stretch(ground: Ground, candidate: Candidate) -> str:
    """The long text of an item, without the labels of call-outs in it: those are not its author's words."""
    text, start = ground.prose.text, candidate.start
    if candidate.kinds[0] != SESSION or not ground.callouts:
        return text[start : candidate.end]
    pieces = []
    for element, callout in ground.callouts.items():
        at = ground.prose.blocks[element][0]
        if start <= at < candidate.end:
            pieces.append(text[start:at])
            start = at + len(callout.label) + len(": ") * text.startswith(": ", at + len(callout.label))
    return "".join([*pieces, text[start : candidate.end]])


def _text(stretch: str) -> str:
    """A stretch of the long text as people read it: blocks with an empty line between them."""
    if BETWEEN_BLOCKS not in stretch:
        return " ".join(stretch.split())
    blocks = (" ".join(block.split()) for block in stretch.split(BETWEEN_BLOCKS))
    return "\n\n".join(block for block in blocks if block)


def _kinds(candidate: Candidate, text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of an item: those whose words it holds, where its heading leaves a choice."""
    if len(candidate.kinds) == 1 or candidate.said.kind:
        return candidate.kinds
    return tuple(kind for kind in candidate.kinds if kind in lexicon.words and lexicon.words[kind].search(text))


def _items(found: _Field, candidate: Candidate, kinds: Sequence[str], text: str, topics: Topics) -> Iterator[Item]:
    """The items at one place: one of each kind; and an event besides, when the text opens with a date."""
    said, heading = candidate.said, candidate.heading
    lexicon, written = found.lexicon, found.written
    moment = _moment_said(candidate)
    if moment is None and said.date is None:
        moment, doubt = lexicon.dates.of_event(text, written, opens=EVENT not in kinds)
        if doubt is not None and not {SESSION, "vervolg"} & {*kinds}:
            found.doubts.append(_placed(found, candidate, doubt))
    if moment is not None and EVENT not in kinds and _WITHOUT_EVENT.isdisjoint(kinds):
        kinds = (*kinds, EVENT)
    if EVENT not in kinds:
        moment = None

    named_partners, named_initiatives = _named(found, candidate)
    partners = said.partner or named_partners or heading.partner
    if not partners and kinds[0] != SESSION:
        partners = found.here.partners(candidate.element, candidate.at)
    neighbourhoods, themes, target_groups = topics
    line, addresses = _line_and_addresses(found, candidate)
    title = said.title or candidate.title or title_of(text, dates=lexicon.dates, written=written)
    named = found.given.get(candidate.block)
    # A section has the id of its heading, which is as stable.
    ids = [named or (candidate.element.get("id") if kinds[0] == SESSION else found.ids.take(kinds[0], title)) or ""]
    ids += [found.ids.take(kind, named) if named else found.ids.take(kind, title) for kind in kinds[1:]]
    if kinds[0] != SESSION:
        candidate.element.set("id", ids[0])
        if candidate.element.tag != "div":
            candidate.element.set("class", f"{ANCHOR} kind-{kinds[0]}")
    until = said.until or heading.until
    for kind, id in zip(kinds, ids, strict=True):
        yield Item(
            id=id,
            kind=kind,
            title=title,
            text=text,
            anchor=ids[0],
            section=_section(found, candidate.at),
            line=line,
            is_named=named is not None and kind == kinds[0],
            partners=partners,
            initiatives=said.initiative or heading.initiative or named_initiatives,
            neighbourhoods=said.neighbourhood or heading.neighbourhood or neighbourhoods,
            themes=said.theme or heading.theme or themes,
            target_groups=said.target_group or heading.target_group or target_groups,
            contact=contact_in(text, addresses),
            moment=moment if kind == EVENT else None,
            until=last_day(kind, written, until=until, moment=moment, days=lexicon.days),
            status=said.status,
            stage=said.stage or (lexicon.stage_in(text) if kind in _WITH_STAGE else None),
            on=said.on,
        )


def _placed(found: _Field, candidate: Candidate, doubt: Doubt) -> Doubt:
    """A doubt with its place: that of its words, or else that of its item."""
    source = found.source
    block = source.block(candidate.element)
    for number in range(block.first, block.last + 1):
        column = source.lines[number - 1].find(doubt.written)
        if column >= 0:
            return doubt._replace(line=source.line(number), column=column + 1)
    return doubt._replace(line=source.line(block.first), column=source.column(block))


def _named(found: _Field, candidate: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The partners and the initiatives that are named at a place, each once, in order."""
    first = bisect_left(found.name_starts, candidate.at)
    last = bisect_left(found.name_starts, candidate.end)
    if first == last:
        return (), ()
    refs = dict.fromkeys([name.ref for name in found.names[first:last]])
    partners = tuple([ref.id for ref in refs if ref.kind == "partner"])
    return partners, tuple([ref.id for ref in refs if ref.kind == "initiative"])


def _moment_said(candidate: Candidate) -> Moment | None:
    """When an event takes place by the attributes of its author."""
    said = candidate.said
    if said is NOTHING or said.date is None:
        return None
    if isinstance(said.date, Month):
        return Moment.of_month(said.date.year, said.date.month, said.date.part)
    return Moment(said.date, max(said.until or said.date, said.date), said.start, said.end)


def _section(found: _Field, at: int) -> str:
    number = bisect_right(found.section_starts, at)
    return found.ground.toc[number - 1].text if number else ""


def _line_and_addresses(found: _Field, candidate: Candidate) -> tuple[int, list[str]]:
    """The line of the file at which an item starts, and the addresses of the links in it."""
    element, source = candidate.element, found.source
    line = source.line(source.first(element))
    first = bisect_left(found.link_lines, line)
    if first == len(found.links):
        return line, []
    if element.tag in HEADINGS:
        last = next((one.line - 1 for one in found.ground.toc if one.line > line), source.line(len(source.lines)))
    else:
        text = found.ground.prose.text[candidate.at : candidate.end].strip(BETWEEN_BLOCKS)
        last = line + text.count("\n")
        if BETWEEN_BLOCKS in text:
            last = source.line(source.block(element).last)
        elif element.tag == "p" and (below := _link_below(element)) is not None:
            last = source.line(source.block(below).last)
    return line, [link.href for link in found.links[first : bisect_right(found.link_lines, last)]]


def _link_below(paragraph: Element) -> Element | None:
    """The paragraph below one, when there is nothing in it but a link: then it belongs to the item above it."""
    below = paragraph.getnext()
    if below is None or below.tag != "p" or len(below) != 1 or below[0].tag != "a":
        return None
    return below if is_blank(below.text) and is_blank(below[0].tail) else None
