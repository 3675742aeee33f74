"""The pages that only send on: what stands at an address where a page stood before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bijeen.catalog.catalog import Catalog
from bijeen.content.oldaddresses import old_addresses
from bijeen.routes import Ref, as_address
from bijeen.site.pages.spec import PageSpec


def redirect_pages(catalog: Catalog) -> Iterator[PageSpec]:
    """One for each old address; none leads to a report that is not published."""
    shown = {Ref("report", report.id) for report in catalog.reports}
    for moved in old_addresses(catalog.content):
        if moved.record and moved.record.kind == "report" and moved.record not in shown:
            continue
        yield PageSpec(
            uri=as_address(moved.old),
            template="redirect.html",
            title=moved.title,
            view=partial(dict, target={"title": moved.title, "uri": moved.address or ".", "path": moved.address}),
            indexed=False,
            redirect=True,
        )
