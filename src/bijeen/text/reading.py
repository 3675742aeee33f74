"""The way of a report's text: Markdown in; a page's HTML, and all that was found on the way, out."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from bijeen.pictures.original import Original
from bijeen.routes import Ref
from bijeen.text.attributes import hide_attributes
from bijeen.text.callouts import mark_callouts
from bijeen.text.footnotes import name_ways_back
from bijeen.text.headings import Heading, number_headings
from bijeen.text.labels import Labels
from bijeen.text.links import Link, resolve_links
from bijeen.text.lists import drop_empty_bullets
from bijeen.text.markdown import parse
from bijeen.text.media import Picture, place_pictures, place_videos
from bijeen.text.mentions import Mention, link_mentions
from bijeen.text.omissions import note_omissions
from bijeen.text.places import Source
from bijeen.text.safety import safe_html
from bijeen.text.spellings import Spellings

__all__ = ["Heading", "Link", "Mention", "Picture", "Reading", "read"]

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

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the many small finds by column, on the way from one process to another: in 40 % of the time."""
        found = [tuple(zip(*finds, strict=True)) for finds in (self.toc, self.mentions, self.links)]
        return _unpickled, (*found, self.html, self.pictures, self.omissions)


def _unpickled(toc: Any, mentions: Any, links: Any, html: str, pictures: Any, omissions: Any) -> Reading:
    return Reading(
        toc=tuple(map(Heading._make, zip(*toc, strict=True))),
        mentions=tuple(map(Mention._make, zip(*mentions, strict=True))),
        links=tuple(map(Link._make, zip(*links, strict=True))),
        html=html,
        pictures=pictures,
        omissions=omissions,
    )


def read(
    *,
    text: str,
    path: str,
    first_line: int,
    page_uri: str,
    spellings: Spellings,
    labels: Labels,
    known: Collection[Ref] | None = None,
    known_media: Collection[str] = frozenset(),
    known_pictures: Mapping[str, Original] = NO_PICTURES,
) -> Reading:
    """Read the body of a report; it never raises, whatever the text.

    `path` is the report's file relative to the site (`reports/2024-05-30-x.md`), as are `known_media`, the files that
    a link may lead to, and `known_pictures`, those of them that can be shown. A link to a record that is not among
    `known` (None: all are) stays text. The body starts at line `first_line` of the file.
    """
    source = Source.of(text, first_line)
    folder = posixpath.dirname(path)

    root = parse(text)
    omissions = note_omissions(root, source=source)
    hide_attributes(root, text=text)
    drop_empty_bullets(root)
    mark_callouts(root, labels=labels.callouts)
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
    toc = number_headings(root, source=source, labels=labels)
    mentions = link_mentions(root, source=source, page_uri=page_uri, spellings=spellings, links=links, toc=toc)
    return Reading(
        html=safe_html(root),
        toc=toc,
        mentions=mentions,
        links=tuple(links.values()),
        pictures=pictures,
        omissions=omissions,
    )
