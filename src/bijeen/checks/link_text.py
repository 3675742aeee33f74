"""link-text, link-without-text: words that do not say where a link goes, such as "klik hier", or none (WCAG 2.4.4)."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Level, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every link in a text whose words say nothing."""
    words_of = messages(catalog.language).words
    empty, openings = frozenset(words_of("empty_link_texts")), words_of("empty_link_openings")
    for path, reading in catalog.texts():
        for link in reading.links:
            words = link.text.strip().rstrip(".:!…>» ").lower()
            if not words and link.href.strip() in ("", "#"):
                continue  # empty-link says so
            if not words:
                details = {"target": link.href}
                yield Problem(
                    location=link.place_in(path), rule="link-without-text", level=Level.WARNING, details=details
                )
            elif words in empty or words.startswith(openings):
                details = {"text": link.text.strip()}
                yield Problem(location=link.place_in(path), rule="link-text", level=Level.WARNING, details=details)
