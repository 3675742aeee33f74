"""All exports of a site: an explicit list, one line for each file that makes some."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from bijeen.settings import Settings
from bijeen.site.exports.calendar import calendar_exports
from bijeen.site.exports.export import Export
from bijeen.site.exports.feed import feed_exports
from bijeen.site.exports.opendata import data_exports
from bijeen.site.exports.schema import schema_exports
from bijeen.site.views.cards import Cards

Exporter = Callable[[Cards, Settings, str], Iterator[Export]]
"""Cards (with them the catalog and the words), settings and the address of the site ("" when unknown) -> files."""

EXPORTERS: Final[tuple[Exporter, ...]] = (schema_exports, calendar_exports, feed_exports, data_exports)


def exports(cards: Cards, settings: Settings, site_url: str) -> Iterator[Export]:
    """Every file that programs get. `site_url` is the address of the site with a slash at its end, "" when unknown."""
    for exporter in EXPORTERS:
        yield from exporter(cards, settings, site_url)
