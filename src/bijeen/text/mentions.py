"""Who is named where: each record once a section, and its first name in prose becomes a link.

A section reaches from one heading to the next. A link of the author by id (`[Nizu](partner:nizu)`) is the
mention of its section; then nothing is linked by itself there. A section that names a record in a heading, or
in a link to elsewhere, and not in its prose, mentions it as well, but there nothing becomes a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from operator import itemgetter
from typing import NamedTuple

from lxml import etree

from bijeen import routes
from bijeen.routes import Ref
from bijeen.text.headings import Heading
from bijeen.text.places import Source
from bijeen.text.prose import Prose, Run, Use
from bijeen.text.sentences import Quotation, quote
from bijeen.text.spellings import Spellings
from bijeen.text.tree import Element

_TOP = Heading("", "", 0, 0)
# Looking a member up in its enumeration takes longer than comparing it.
_LINKING, _NAMING = Use.LINKING, Use.NAMING
# A copy is made in a third of the time of a new element with attributes.
_LINK = etree.Element("a", {"class": "mention"})


class Mention(NamedTuple):
    """A record named in a section, and where. Most are never quoted: the sentence is made on request."""

    ref: Ref
    anchor: str
    """Id of the heading above; "" before the first."""

    section: str
    """Text of that heading."""

    line: int
    """Line of the file."""

    block: str
    """Plain text of the block in which the name stands: block[start:end]."""

    start: int
    end: int

    @property
    def quotation(self) -> Quotation:
        """The sentence around the name."""
        return quote(self.block, self.start, self.end)


class Name(NamedTuple):
    """A place of the long text that names a record."""

    start: int
    end: int
    ref: Ref
    section: int
    element: Element
    run: Run | None
    """The text to make a link in; None when there is none to be made."""

    is_by_author: bool = False
    """Whether it is a link by id."""


def find_names(prose: Prose, *, named_by_author: Mapping[Element, Ref], spellings: Spellings) -> list[Name]:
    """Every place that names a record, in order."""
    names = [
        Name(start, end, named_by_author[element], section, element, None, True)
        for element, (start, end, section) in prose.stretches.items()
    ]
    by_author = bool(names)
    for start, end, ref in spellings.find(prose.text, breaks=prose.starts):
        run = prose.run_at(start)
        use = run.use
        if use == _LINKING:
            names.append(Name(start, end, ref, run.section, run.element, run))
        elif use == _NAMING:
            names.append(Name(start, end, ref, run.section, run.element, None))
    if by_author:
        names.sort(key=itemgetter(0))
    return names


def link_mentions(
    names: Sequence[Name], *, prose: Prose, source: Source, page_uri: str, toc: Sequence[Heading]
) -> tuple[Mention, ...]:
    """Link the first name of each record in each section, and list the mentions in order of place."""
    in_order = _chosen(names)
    home = routes.relative(routes.HOME, page_uri)
    # From the end, so that a name does not move before its own turn.
    for name in reversed(in_order):
        if name.run:
            _link(name, name.run, home + routes.uri(name.ref))
    return tuple(_mentions(in_order, prose, source, toc))


def _chosen(names: Sequence[Name]) -> list[Name]:
    """One place for each record in each section, in order: a link of the author, else a name in prose, else another."""
    chosen: dict[tuple[int, Ref], Name] = {}
    others: list[Name] = []
    for name in names:
        key = (name.section, name.ref)
        if name.is_by_author:
            if key not in chosen or not chosen[key].is_by_author:
                chosen[key] = name
        elif name.run is None:
            others.append(name)
        elif key not in chosen:
            chosen[key] = name
    for other in others:
        chosen.setdefault((other.section, other.ref), other)
    return sorted(chosen.values(), key=itemgetter(0))


def _link(name: Name, run: Run, href: str) -> None:
    """Make the name a link, in the text where it stands."""
    start, end = name.start - run.start, name.end - run.start
    text = (run.element.tail if run.is_tail else run.element.text) or ""
    link = copy(_LINK)
    link.set("href", href)
    link.text, link.tail = text[start:end], text[end:]
    if run.is_tail:
        run.element.tail = None
        run.element.addnext(link)
        run.element.tail = text[:start]
    else:
        run.element.text = text[:start]
        run.element.insert(0, link)


def _mentions(names: Iterable[Name], prose: Prose, source: Source, toc: Sequence[Heading]) -> Iterator[Mention]:
    block, block_end = "", 0
    for start, end, ref, section, element, *_ in names:
        if start >= block_end:
            block_start, block_end = prose.block_at(start)
            block = prose.text[block_start:block_end]
            first, last, _ = source.block(element)
        start, end = start - block_start, end - block_start
        line = source.line(min(first + block.count("\n", 0, start), last))
        heading = toc[section - 1] if section else _TOP
        yield Mention(ref, heading.id, heading.text, line, block, start, end)
