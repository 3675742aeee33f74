"""dangling-link, unpublished-link: a link in a report that leads to no page, heading or file of the site."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bijeen.catalog.catalog import Catalog
from bijeen.checks.unknown_id import ids_by_kind, unknown
from bijeen.content.records import Report
from bijeen.problems import Level, Problem, nearest
from bijeen.routes import Ref
from bijeen.text.links import Link
from bijeen.text.schemes import scheme_of


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every link by id, every relative link and every #fragment in the text of a report."""
    content, known = catalog.content, ids_by_kind(catalog)
    held_back = {report.id for report in catalog.held_back}
    for report in catalog.content.reports:
        for link in catalog.readings[report.id].links:
            if link.ref is not None:
                if link.ref.kind in content.unread or link.ref.kind in content.absent:
                    continue
                if link.ref.id not in known[link.ref.kind]:
                    others = [id for id in known[link.ref.kind] if Ref(link.ref.kind, id) != Ref("report", report.id)]
                    yield unknown(link.ref.kind, link.ref.id, others, link.place_in(report.path))
                elif link.ref.kind == "report" and link.ref.id in held_back:
                    details = {"target": link.href}
                    yield Problem(
                        location=link.place_in(report.path), rule="unpublished-link", level=Level.INFO, details=details
                    )
                elif link.ref.kind == "report":
                    yield from _fragment(catalog, report, link, link.ref.id)
                elif "#" in link.href:
                    details = {"target": link.href, "nearest": link.href.partition("#")[0]}
                    yield Problem(location=link.place_in(report.path), rule="dangling-link", details=details)
            elif link.href.startswith("#") and link.href != "#":
                yield from _fragment(catalog, report, link, report.id)
            elif link.href.strip() and link.href != "#" and not scheme_of(link.href):
                yield from _file(catalog, report, link)


def _fragment(catalog: Catalog, report: Report, link: Link, target: str) -> Iterator[Problem]:
    _, _, fragment = link.href.partition("#")
    if not fragment or target not in catalog.readings:
        return
    anchors = [heading.id for heading in catalog.readings[target].toc]
    if unquote(fragment) not in anchors:
        details = {"target": link.href, "nearest": "#" * bool(near := nearest(fragment, anchors)) + near}
        yield Problem(location=link.place_in(report.path), rule="dangling-link", details=details)


def _file(catalog: Catalog, report: Report, link: Link) -> Iterator[Problem]:
    if link.href.startswith("www."):
        details = {"target": link.href, "nearest": f"https://{link.href}"}
        yield Problem(location=link.place_in(report.path), rule="dangling-link", details=details)
        return
    path = unquote(link.href.partition("#")[0])
    folder = dirname(report.path)
    file = normpath(join(folder, path))
    if file not in catalog.content.media or not file.startswith(f"{folder}/"):
        targets = [other.path.rpartition("/")[2] for other in catalog.content.reports]
        details = {"target": link.href, "nearest": nearest(path, targets)}
        yield Problem(location=link.place_in(report.path), rule="dangling-link", details=details)
