"""The way of a report's text: Markdown in; a page's HTML, and all that was found on the way, out."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from bijeen.pictures.original import Original
from bijeen.routes import Ref
from bijeen.text.attributes import Attributes, Said, take_attributes
from bijeen.text.callouts import StrangeCallout, mark_callouts, strange_callouts
from bijeen.text.candidates import Ground, as_record
from bijeen.text.doubts import Doubt
from bijeen.text.footnotes import name_ways_back
from bijeen.text.headings import Heading, ids_in, number_headings
from bijeen.text.item import Item
from bijeen.text.items import Harvest, harvest
from bijeen.text.labels import Labels
from bijeen.text.lexicon import Lexicon
from bijeen.text.links import Link, resolve_links
from bijeen.text.lists import drop_empty_bullets
from bijeen.text.markdown import parse
from bijeen.text.media import Picture, place_pictures, place_videos
from bijeen.text.mentions import Mention, find_names, link_mentions
from bijeen.text.omissions import note_omissions
from bijeen.text.places import Source
from bijeen.text.prose import prose_of
from bijeen.text.safety import safe_html
from bijeen.text.slips import Slip, find_slips
from bijeen.text.spellings import Spellings
from bijeen.text.tree import HEADINGS, Element

__all__ = ["Heading", "Item", "Link", "Mention", "Picture", "Reading", "read"]

NO_PICTURES: Final[Mapping[str, Original]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A report as read: what a page shows, and what the catalog and the checks want to know of it."""

    html: str
    """Finished and safe: it goes into the page unescaped, its links lead from the page's own address."""

    toc: tuple[Heading, ...]
    """Every heading, in order."""

    mentions: tuple[Mention, ...]
    """Each record once for each section that names it, in order."""

    links: tuple[Link, ...]
    """Every link of the author, those that were taken out included."""

    pictures: tuple[Picture, ...]
    """Every picture of the author, those that were taken out included."""

    omissions: tuple[int, ...]
    """Lines of the file with HTML of the author, which is not shown."""

    items: tuple[Item, ...]
    """What the report says to the network, in order of place."""

    said: tuple[Said, ...]
    """The attributes of the author, block by block."""

    undecided: tuple[tuple[int, tuple[str, ...]], ...]
    """Lines with what would be an item if it said of which kind, and the kinds in question."""

    doubts: tuple[Doubt, ...]
    """Days of events that cannot be as they are written."""

    slips: tuple[Slip, ...]
    """What looks like attributes, and is none."""

    strange_callouts: tuple[StrangeCallout, ...]
    """Quotations marked with a word that the site does not know."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the many small finds by column, on the way from one process to another: in 40 % of the time."""
        found = [tuple(zip(*finds, strict=True)) for finds in (self.toc, self.mentions, self.links, self.items)]
        rest = (self.html, self.pictures, self.omissions, self.said, self.undecided)
        return _unpickled, (*found, *rest, self.doubts, self.slips, self.strange_callouts)


def _unpickled(
    toc: Any,
    mentions: Any,
    links: Any,
    items: Any,
    html: str,
    pictures: Any,
    omissions: Any,
    said: Any,
    undecided: Any,
    doubts: Any,
    slips: Any,
    strange_callouts: Any,
) -> Reading:
    return Reading(
        toc=tuple(map(Heading._make, zip(*toc, strict=True))),
        mentions=tuple(map(Mention._make, zip(*mentions, strict=True))),
        links=tuple(map(Link._make, zip(*links, strict=True))),
        items=tuple(map(Item._make, zip(*items, strict=True))),
        html=html,
        pictures=pictures,
        omissions=omissions,
        said=said,
        undecided=undecided,
        doubts=doubts,
        slips=slips,
        strange_callouts=strange_callouts,
    )


def read(
    *,
    text: str,
    path: str,
    first_line: int,
    page_uri: str,
    spellings: Spellings,
    labels: Labels,
    known: Mapping[Ref, str] | None = None,
    known_media: Collection[str] = frozenset(),
    known_pictures: Mapping[str, Original] = NO_PICTURES,
    written: datetime.date | None = None,
    lexicon: Lexicon | None = None,
) -> Reading:
    """Read the body of a report; it never raises, whatever the text.

    `path` is the report's file relative to the site (`reports/2024-05-30-x.md`), as are `known_media`, the files that
    a link may lead to, and `known_pictures`, those of them that can be shown. A link to a record without an address
    in `known` (None: all have their usual one) stays text. The body starts at line `first_line` of the file. Items are
    looked for with the words of `lexicon` in a text that was `written` on a day; without these it has none.
    """
    source = Source.of(text, first_line)
    folder = posixpath.dirname(path)

    root = parse(text)
    omissions = note_omissions(root, source=source)
    attributes = take_attributes(root, text=text, source=source)
    slips = find_slips(root, text=text, source=source, taken=len(attributes))
    behind_empty = drop_empty_bullets(root)
    strange = strange_callouts(root, labels=labels.callouts, source=source) if "[!" in text else ()
    callouts = mark_callouts(root, labels=labels.callouts)
    links = resolve_links(
        root,
        source=source,
        page_uri=page_uri,
        folder=folder,
        known=known,
        known_media=known_media,
        pictures=known_pictures,
    )
    pictures = place_pictures(root, source=source, page_uri=page_uri, folder=folder, known=known_pictures)
    place_videos(root, labels=labels)
    name_ways_back(root, labels=labels)
    given = _given_ids(root, attributes)
    toc = number_headings(root, source=source, labels=labels, given=given)
    named_by_author = {element: link.ref for element, link in links.items() if link.ref}
    prose = prose_of(root, marked=named_by_author)
    names = find_names(prose, named_by_author=named_by_author, spellings=spellings)
    mentions = link_mentions(names, prose=prose, source=source, page_uri=page_uri, toc=toc)
    found = Harvest()
    if lexicon is not None and written is not None:
        ground = Ground(
            root=root,
            prose=prose,
            toc=toc,
            headings=list(root.iter(*HEADINGS)),
            attributes=attributes,
            behind_empty=behind_empty,
            callouts=callouts,
            lexicon=lexicon,
        )
        found = harvest(ground, written=written, source=source, names=names, links=links, given=given)
    return Reading(
        html=safe_html(root),
        toc=toc,
        mentions=mentions,
        links=tuple(links.values()),
        pictures=pictures,
        omissions=omissions,
        items=found.items,
        said=tuple(
            Said(block, element in found.used or element.tag in HEADINGS) for element, block in attributes.items()
        ),
        undecided=found.undecided,
        doubts=found.doubts,
        slips=slips,
        strange_callouts=strange,
    )


def _given_ids(root: Element, attributes: Mapping[Element, Attributes]) -> dict[Element, str]:
    """The ids that the author chose, by element; of two that are the same the first counts."""
    if not attributes:
        return {}
    taken = set(ids_in(root))
    given: dict[Element, str] = {}
    for element, block in attributes.items():
        id = as_record(block).id
        if id and id not in taken:
            taken.add(id)
            given[element] = id
    return given
