"""Who is named where: each record once a section, and its first name in prose becomes a link.

A section reaches from one heading to the next. A link of the author by id (`[Nizu](partner:nizu)`) is the
mention of its section; then nothing is linked by itself there. A section that names a record in a heading, or
in a link to elsewhere, and not in its prose, mentions it as well, but there nothing becomes a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from bijeen import routes
from bijeen.routes import Ref
from bijeen.text.headings import Heading
from bijeen.text.links import Link
from bijeen.text.places import Source
from bijeen.text.prose import Prose, Run, Use, prose_of
from bijeen.text.sentences import sentence_around
from bijeen.text.spellings import Spellings
from bijeen.text.tree import Element


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A record named in a section, with the sentence around its name as plain text."""

    ref: Ref
    anchor: str
    """Id of the heading above; "" before the first."""

    section: str
    """Text of that heading."""

    before: str
    hit: str
    after: str
    line: int
    """Line of the file."""


class _Candidate(NamedTuple):
    """A place that names a record."""

    ref: Ref
    section: int
    start: int
    end: int
    element: Element
    run: Run | None
    """The text to make a link in; None when there is none to be made."""

    rank: int
    """Of the candidates in a section the lowest is the mention: the author's own link, then prose, then the rest."""


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
    for candidate in sorted(
        _candidates(prose, named_by_author, spellings), key=lambda one: (one.rank, one.start)
    ):
        chosen.setdefault((candidate.section, candidate.ref), candidate)
    in_order = sorted(chosen.values(), key=lambda one: one.start)
    home = routes.relative(routes.HOME, page_uri)
    # From the end, so that a name does not move before its own turn.
    for candidate in reversed(in_order):
        if candidate.run:
            _link(candidate, candidate.run, home + routes.uri(candidate.ref))
    return tuple(_mention(candidate, prose, source, toc) for candidate in in_order)


def _candidates(
    prose: Prose, named_by_author: Mapping[Element, Ref], spellings: Spellings
) -> Iterator[_Candidate]:
    for element, stretch in prose.stretches.items():
        yield _Candidate(
            named_by_author[element], stretch.section, stretch.start, stretch.end, element, None, 0
        )
    for found in spellings.find(prose.text, breaks=prose.starts):
        run = prose.run_at(found.start)
        if run.use == Use.LINKING:
            yield _Candidate(found.ref, run.section, found.start, found.end, run.element, run, 1)
        elif run.use == Use.NAMING:
            yield _Candidate(found.ref, run.section, found.start, found.end, run.element, None, 2)


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


def _mention(candidate: _Candidate, prose: Prose, source: Source, toc: Sequence[Heading]) -> Mention:
    start, end = prose.block_at(candidate.start)
    text = prose.text[start:end]
    sentence = sentence_around(text, candidate.start - start, candidate.end - start)
    heading = toc[candidate.section - 1] if candidate.section else None
    block = source.block(candidate.element)
    line = min(block.first + text.count("\n", 0, candidate.start - start), block.last)
    return Mention(
        ref=candidate.ref,
        anchor=heading.id if heading else "",
        section=heading.text if heading else "",
        before=sentence.before,
        hit=sentence.hit,
        after=sentence.after,
        line=source.line(line),
    )
