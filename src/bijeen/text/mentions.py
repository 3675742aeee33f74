"""Who is named where: each record once a section, and its first name in prose becomes a link.

A section reaches from one heading to the next. A link of the author by id (`[Nizu](partner:nizu)`) is the
mention of its section; then nothing is linked by itself there. A section that names a record in a heading, or
in a link to elsewhere, and not in its prose, mentions it as well, but there nothing becomes a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from lxml import etree

from bijeen import routes
from bijeen.routes import Ref
from bijeen.text.headings import Heading
from bijeen.text.links import Link
from bijeen.text.places import Block, Source
from bijeen.text.prose import Prose, Run, Use, prose_of
from bijeen.text.sentences import Quotation, Sentences
from bijeen.text.spellings import Spellings
from bijeen.text.tree import Element


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
        return Sentences.of(self.block).around(self.start, self.end)


class _Candidate(NamedTuple):
    """A place that names a record."""

    ref: Ref
    section: int
    start: int
    end: int
    element: Element
    run: Run | None
    """The text to make a link in; None when there is none to be made."""


class _Block(NamedTuple):
    """A block with mentions in it: where it starts in the long text, its text, and its place in the source."""

    start: int
    text: str
    place: Block


def link_mentions(
    root: Element,
    *,
    source: Source,
    page_uri: str,
    spellings: Spellings,
    links: Mapping[Element, Link],
    toc: Sequence[Heading],
) -> tuple[Mention, ...]:
    """Link the first name of each record in each section, and list the mentions in order of place."""
    named_by_author = {element: link.ref for element, link in links.items() if link.ref}
    prose = prose_of(root, marked=named_by_author)
    chosen: dict[tuple[int, Ref], _Candidate] = {}
    for candidate in _candidates(prose, named_by_author, spellings):
        chosen.setdefault((candidate.section, candidate.ref), candidate)
    in_order = sorted(chosen.values(), key=attrgetter("start"))
    home = routes.relative(routes.HOME, page_uri)
    # From the end, so that a name does not move before its own turn.
    for candidate in reversed(in_order):
        if candidate.run:
            _link(candidate, candidate.run, home + routes.uri(candidate.ref))
    return tuple(_mentions(in_order, prose, source, toc))


def _candidates(prose: Prose, named_by_author: Mapping[Element, Ref], spellings: Spellings) -> Iterable[_Candidate]:
    """Every place that names a record: first the links of the author, then names in prose, then the rest."""
    links = [
        _Candidate(named_by_author[element], stretch.section, stretch.start, stretch.end, element, None)
        for element, stretch in prose.stretches.items()
    ]
    names: list[_Candidate] = []
    others: list[_Candidate] = []
    for found in spellings.find(prose.text, breaks=prose.starts):
        run = prose.run_at(found.start)
        if run.use == Use.LINKING:
            names.append(_Candidate(found.ref, run.section, found.start, found.end, run.element, run))
        elif run.use == Use.NAMING:
            others.append(_Candidate(found.ref, run.section, found.start, found.end, run.element, None))
    return chain(links, names, others)


def _link(candidate: _Candidate, run: Run, href: str) -> None:
    """Make the name a link, in the text where it stands."""
    start, end = candidate.start - run.start, candidate.end - run.start
    text = (run.element.tail if run.is_tail else run.element.text) or ""
    link = etree.Element("a", {"class": "mention", "href": href})
    link.text, link.tail = text[start:end], text[end:]
    if run.is_tail:
        run.element.tail = None
        run.element.addnext(link)
        run.element.tail = text[:start]
    else:
        run.element.text = text[:start]
        run.element.insert(0, link)


def _mentions(
    candidates: Iterable[_Candidate], prose: Prose, source: Source, toc: Sequence[Heading]
) -> Iterator[Mention]:
    block = None
    for candidate in candidates:
        start, end = prose.block_at(candidate.start)
        if block is None or block.start != start:
            block = _Block(start, prose.text[start:end], source.block(candidate.element))
        heading = toc[candidate.section - 1] if candidate.section else None
        line = block.place.first + prose.text.count("\n", start, candidate.start)
        yield Mention(
            ref=candidate.ref,
            anchor=heading.id if heading else "",
            section=heading.text if heading else "",
            line=source.line(min(line, block.place.last)),
            block=block.text,
            start=candidate.start - start,
            end=candidate.end - start,
        )
