"""Which pictures and attachments go online: those that something published shows, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bijeen.catalog.catalog import Catalog


def used_media(catalog: Catalog) -> list[str]:
    """The files to publish, as paths relative to the site's folder, sorted.

    A picture of a draft stays offline until the report is published.
    """
    media = catalog.content.media
    return sorted(set(_named(catalog)) & media.keys()) if media else []


def _named(catalog: Catalog) -> Iterator[str]:
    content = catalog.content
    for report in catalog.reports:
        reading = catalog.readings[report.id]
        names = [picture.src for picture in reading.pictures]
        names += [link.href.partition("#")[0] for link in reading.links]
        names += [attachment.file for attachment in report.attachments if attachment.file]
        names += [report.image.file] if report.image else []
        yield from (normpath(join(dirname(report.path), unquote(name))) for name in names)
    for partner in content.partners:
        if partner.logo:
            yield f"{dirname(content.origin('partner', partner.id).places.file)}/{partner.logo}"
    for initiative in content.initiatives:
        if initiative.image:
            yield f"{dirname(content.origin('initiative', initiative.id).places.file)}/{initiative.image}"
