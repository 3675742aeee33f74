"""missing-file, not-a-picture, remote-picture, unknown-illustration: pictures and attachments that are not what or
where a text says."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Report
from bijeen.pictures.original import FORMATS, is_picture
from bijeen.problems import Location, Problem, nearest
from bijeen.text.schemes import scheme_of


def check(catalog: Catalog) -> Iterator[Problem]:
    """Files named in front matter, in `partners.yaml` and in the text of reports; names of drawings."""
    content = catalog.content
    for report in content.reports:
        origin = content.origin("report", report.id)
        folder = dirname(report.path)
        if report.image:
            yield from _picture(catalog, folder, report.image.file, origin.value("image", "file"))
        for index, attachment in enumerate(report.attachments):
            if attachment.file:
                yield from _file(catalog, folder, attachment.file, origin.value("attachments", index, "file"))
        for picture in catalog.readings[report.id].pictures:
            location = Location(path=report.path, line=picture.line, column=picture.column)
            if scheme_of(picture.src) or picture.src.startswith("//"):
                yield Problem(location=location, rule="remote-picture", details={"file": picture.src})
            else:
                yield from _picture(catalog, folder, picture.src, location)
    for partner in content.partners:
        if partner.logo:
            origin = content.origin("partner", partner.id)
            yield from _picture(catalog, dirname(origin.places.file), partner.logo, origin.value("logo"))
    for initiative in content.initiatives:
        if initiative.image:
            origin = content.origin("initiative", initiative.id)
            yield from _picture(catalog, dirname(origin.places.file), initiative.image, origin.value("image"))
    drawn: tuple[Report | Initiative, ...] = (*content.reports, *content.initiatives)
    for record in drawn:
        if record.illustration and record.illustration not in content.illustrations:
            details = {
                "id": record.illustration,
                "nearest": nearest(record.illustration, sorted(content.illustrations)),
                "known": ", ".join(sorted(content.illustrations)),
            }
            location = content.origin(record.kind, record.id).value("illustration")
            yield Problem(location=location, rule="unknown-illustration", details=details)


def _picture(catalog: Catalog, folder: str, name: str, location: Location) -> Iterator[Problem]:
    """A file that must be a picture; one that cannot be shown has a problem of its own."""
    missing = list(_file(catalog, folder, name, location))
    yield from missing
    if not missing and not is_picture(unquote(name)):
        details = {"file": name, "known": " ".join(FORMATS)}
        yield Problem(location=location, rule="not-a-picture", details=details)


def _file(catalog: Catalog, folder: str, name: str, location: Location) -> Iterator[Problem]:
    known = catalog.content.media
    path = normpath(join(folder, unquote(name)))
    if path not in known or not path.startswith(f"{folder}/"):
        names = [path.removeprefix(f"{folder}/") for path in known]
        details = {"file": name, "nearest": nearest(name, names)}
        yield Problem(location=location, rule="missing-file", details=details)
