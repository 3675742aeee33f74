"""Which pictures and attachments go online: those that something published shows, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Partner, Report
from bijeen.pictures.rendition import LOGO_WIDTHS, WIDTHS, Rendition, renditions


def used_files(catalog: Catalog) -> list[str]:
    """The attachments to publish as they are, as paths relative to the site's folder, sorted: no pictures."""
    content = catalog.content
    return sorted(set(_named(catalog)) & content.media.keys() - content.pictures.keys())


def used_renditions(catalog: Catalog) -> list[Rendition]:
    """The renditions of pictures to publish, each once, in order of address.

    A picture of a draft stays offline until the report is published.
    """
    content = catalog.content
    found: dict[str, Rendition] = {}
    for widths, paths in ((WIDTHS, _named(catalog)), (LOGO_WIDTHS, _logos(catalog))):
        for path in dict.fromkeys(paths):
            if path in content.pictures:
                found |= {made.uri: made for made in renditions(path, content.pictures[path], widths)}
    return [found[uri] for uri in sorted(found)]


def page_renditions(catalog: Catalog) -> dict[str, tuple[Rendition, ...]]:
    """The renditions of each picture among the pages written by hand, by the path of its file."""
    return {path: renditions(path, original) for path, original in catalog.content.page_pictures.items()}


def picture_path(catalog: Catalog, record: Report | Partner | Initiative) -> str | None:
    """The file of a record's own picture or logo, relative to the site's folder."""
    if isinstance(record, Report):
        return normpath(join(dirname(record.path), record.image.file)) if record.image else None
    name = record.logo if isinstance(record, Partner) else record.image
    folder = dirname(catalog.content.origin(record.kind, record.id).places.file) if name else ""
    return normpath(join(folder, name)) if name else None


def _named(catalog: Catalog) -> Iterator[str]:
    for report in catalog.reports:
        reading = catalog.readings[report.id]
        names = {picture.src for picture in reading.pictures}
        names |= {link.href.partition("#")[0] for link in reading.links if ":" not in link.href}  # the rest lead away
        names |= {attachment.file for attachment in report.attachments if attachment.file}
        yield from (normpath(join(dirname(report.path), unquote(name))) for name in names)
    records: tuple[Report | Initiative, ...] = (*catalog.reports, *catalog.content.initiatives)
    yield from (path for record in records if (path := picture_path(catalog, record)))


def _logos(catalog: Catalog) -> Iterator[str]:
    yield from (path for partner in catalog.content.partners if (path := picture_path(catalog, partner)))
