"""empty-link: a link without an address, or with "#" alone, as exports of word processors leave behind."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such link in a text."""
    for path, reading in catalog.texts():
        for link in reading.links:
            if link.href.strip() in ("", "#"):
                yield Problem(location=link.place_in(path), rule="empty-link", details={"text": link.text})
