"""The catalog to the list of all pages that the site has, besides those written by hand."""

from __future__ import annotations

from dataclasses import replace

from bijeen.catalog.catalog import Catalog
from bijeen.content.history import UNKNOWN, History
from bijeen.i18n import Messages
from bijeen.settings import Settings
from bijeen.site.pages.about import about_pages
from bijeen.site.pages.lists import list_pages
from bijeen.site.pages.records import record_pages
from bijeen.site.pages.redirects import redirect_pages
from bijeen.site.pages.spec import PageSpec
from bijeen.site.pages.years import year_pages
from bijeen.site.statements import Publishing
from bijeen.site.views.cards import Cards
from bijeen.site.views.times import day_view


def pages(
    catalog: Catalog, words: Messages, settings: Settings, publishing: Publishing, history: History = UNKNOWN
) -> list[PageSpec]:
    """Every page that the engine makes, the home page included; hubs come before the pages below them."""
    cards = Cards(catalog, words, publishing.site_url)
    made = [
        *list_pages(cards, settings),
        *about_pages(cards, settings, publishing),
        *year_pages(cards),
        *record_pages(cards),
        *redirect_pages(catalog),
    ]
    return [_dated(spec, history, words) for spec in made]


def _dated(spec: PageSpec, history: History, words: Messages) -> PageSpec:
    """A page with the day of its source. Of a report, whose source it is alone, that is the day for programs too.

    A list has none: it gathers from elsewhere too.
    """
    if spec.source is None or spec.hub is None:
        return spec
    day = history.records.get(spec.record) if spec.record else history.files.get(spec.source)
    if day is None:
        return spec
    changed = spec.changed and max(spec.changed, day.isoformat())
    return replace(spec, updated=day_view(day, words), changed=changed)
