"""What each test of the documents of a site begins with."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import WORDS, Files, catalog_of, settings

from bijeen.site.search import Document, documents
from bijeen.site.views.cards import Cards

PARTNERS = "data/partners.yaml"
AGENDA = "data/agenda.yaml"

AAP = "- {id: a, name: Aap, network: member}\n"
"""One partner."""

EVENTS = """
events:
  - {id: soep, title: Soep voor allen, kind: lecture, date: 2019-02-03, venue: Nieuwegein, partners: [a]}
  - {id: taart, title: Taart, kind: meeting, date: 2099-02-03}
  - {id: thee, title: Thee, kind: activity, date: tba}
"""
"""A talk by that partner that was, a meeting to come, and something of which the day is not known yet."""


def made(folder: Path, files: Files | None = None, *, start: str = "full") -> dict[str, Document]:
    """The documents of a site, by their address."""
    cards = Cards(catalog_of(folder, files, start=start), WORDS)
    return {document.uri: document for document in (make() for make in documents(cards, settings(folder)))}
