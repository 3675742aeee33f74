"""Where pages stood before: the one walk over every `redirect_from`, of records and of pages written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from bijeen.content.content import Content
from bijeen.problems import Location
from bijeen.routes import Kind, Ref, uri

WITH_PAGE: Final[tuple[Kind, ...]] = ("theme", "neighbourhood", "target_group")
"""The kinds of words that have a page of their own."""


class Moved(NamedTuple):
    """One old address, as somebody wrote it and where, and the page that stands elsewhere now."""

    old: str
    place: Location
    address: str
    title: str
    record: Ref | None
    """What the page is about; None for one written by hand."""


def old_addresses(content: Content) -> Iterator[Moved]:
    """All of them; those of reports that are not published too."""
    terms = ((kind, term) for kind in WITH_PAGE for term in content.terms(kind))
    with_page: list[tuple[Kind, str, str, tuple[str, ...]]] = [
        *(("report", one.id, one.title, one.redirect_from) for one in content.reports),
        *(("partner", one.id, one.name, one.redirect_from) for one in content.partners),
        *(("initiative", one.id, one.name, one.redirect_from) for one in content.initiatives),
        *(("group", one.id, one.name, one.redirect_from) for one in content.groups),
        *(("campaign", one.id, one.name, one.redirect_from) for one in content.campaigns),
        *((kind, term.id, term.name, term.redirect_from) for kind, term in terms),
    ]
    for kind, id, title, addresses in with_page:
        for index, old in enumerate(addresses):
            place = content.origin(kind, id).value("redirect_from", index)
            yield Moved(old, place, uri(Ref(kind, id)), title, Ref(kind, id))
    for page in content.pages.values():
        for index, old in enumerate(page.redirect_from):
            assert page.places
            title = page.title or page.address.strip("/") or content.network.name
            yield Moved(old, page.places.value("redirect_from", index), page.address, title, None)
