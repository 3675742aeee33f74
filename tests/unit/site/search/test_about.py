"""What the pages about the site say to the index."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import WORDS
from tests.unit.site.search.samples import made

from bijeen.site.search import page_by_hand
from bijeen.site.search.ranks import NOT_FOR_VISITORS


def test_the_guide_and_the_statements_stand_below_all_that_visitors_look_for(tmp_path: Path) -> None:
    ranks = {uri: document.rank for uri, document in made(tmp_path, start="minimal").items()}
    for_others = {uri for uri, rank in ranks.items() if rank == NOT_FOR_VISITORS}
    assert {"privacy/", "toegankelijkheid/"} < for_others
    assert all(uri.startswith("over/redactie/") for uri in for_others - {"privacy/", "toegankelijkheid/"})
    assert max(ranks.values()) == NOT_FOR_VISITORS


def test_a_page_written_by_hand_can_be_found() -> None:
    document = page_by_hand(WORDS, "over/", ("Over ons", "<p>Wie we zijn.</p>"))()
    assert (document.uri, document.title, document.text) == ("over/", "Over ons", "Over ons  Wie we zijn. ")
