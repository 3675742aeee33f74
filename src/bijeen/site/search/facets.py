"""What a record is about, for the index: the ids by which a search is narrowed, and the names it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Partner, Report
from bijeen.routes import Kind

FACET_OF: Final[dict[Kind, str]] = {"neighbourhood": "wijk", "theme": "thema", "target_group": "doelgroep"}
"""What a topic is called in the index and in the address of a search: as a facet, and as a kind of page."""

_Record = Report | Partner | Initiative


def facets_of(catalog: Catalog, record: _Record) -> dict[str, list[str]]:
    """Ids by facet; what is in a quarter is in its district too."""
    places = _places(record)
    above = [catalog.above[id] for id in places if id in catalog.above]
    return {
        "wijk": list(dict.fromkeys([*places, *above])),
        "thema": list(record.themes),
        "doelgroep": list(record.target_groups),
    }


def named_topics(catalog: Catalog, record: _Record) -> list[str]:
    """The names of what a record is about, as its page shows them."""
    wanted: Iterable[tuple[str, Sequence[str]]] = (
        ("neighbourhood", _places(record)),
        ("theme", record.themes),
        ("target_group", record.target_groups),
    )
    return [term.name for kind, ids in wanted for id in ids if (term := catalog.terms.get((kind, id)))]


def _places(record: _Record) -> list[str]:
    own = [record.neighbourhood] if isinstance(record, Report) and record.neighbourhood else []
    return list(dict.fromkeys([*own, *record.neighbourhoods]))
