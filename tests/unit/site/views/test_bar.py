"""What the bar of a preview has on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.helpers import WORDS

from bijeen.problems import Level, Location, Problem
from bijeen.site.spots import Notice
from bijeen.site.views.bar import ELSEWHERE, Findings, bar_view

HERE, THERE = "verslagen/a/", "verslagen/b/"


def notice(level: Level = Level.WARNING, *, page: str | None = HERE, line: int = 1) -> Notice:
    address = None if page is None else f"{page}#daar"
    place = Location(path="reports/a.md", line=line)
    return Notice(Problem(location=place, rule="file-missing", level=level), address)


def bar(notices: Sequence[Notice], page: str = HERE, **more: Any) -> Any:
    findings = Findings(notices=notices, **{"pages": {HERE, THERE}, **more})
    return bar_view(findings, page, WORDS, anchors={"daar"})


def test_nothing_wrong_is_no_bar() -> None:
    assert bar([]) is None
    assert bar([notice(Level.INFO)]) is None


def test_what_is_more_than_a_few_is_folded() -> None:
    view = bar([notice(line=line) for line in range(1, 6)])
    assert (len(view["open"]), len(view["folded"])) == (3, 2)
    assert view["title"] == "Op deze pagina: 5 waarschuwingen"
    assert view["folded_title"] == "Toon nog 2 meldingen"


def test_links_lead_only_where_something_is() -> None:
    there = [notice(page=THERE), notice(page="verslagen/weg/"), notice(page=None)]
    assert [one["uri"] for one in bar(there)["elsewhere"]] == [f"{THERE}#daar", None, None]
    assert [one["uri"] for one in bar([notice()])["open"]] == ["#daar"]
    findings = Findings(notices=[notice()], pages={HERE})
    view = bar_view(findings, HERE, WORDS, anchors=())
    assert view is not None
    assert view["open"][0]["uri"] is None


def test_what_holds_the_site_back_is_on_every_page_the_pages_own_first() -> None:
    notices = [notice(Level.ERROR, page=THERE, line=1), notice(Level.ERROR, line=2), notice(page=THERE, line=3)]
    view = bar(notices, held_by=(Level.ERROR,))
    assert [one["place"] for one in view["open"]] == ["reports/a.md, regel 2", "reports/a.md, regel 1"]
    assert (view["title"], view["stale"]) == ("De site is niet ververst: 2 fouten", True)
    view = bar(notices, held_by=(Level.ERROR,), pages=())
    assert (view["title"], view["stale"]) == ("Er is nog niets te zien: 2 fouten", False)


def test_with_strict_settings_a_warning_holds_the_site_back() -> None:
    assert bar([notice(page=THERE)], held_by=(Level.WARNING,))["title"] == "De site is niet ververst: 1 waarschuwing"


def test_of_what_is_elsewhere_some_is_listed_and_the_rest_counted() -> None:
    warnings = [notice(page=THERE, line=line) for line in range(1, ELSEWHERE + 11)]
    view = bar(warnings)
    assert view["title"] == "Op deze pagina is alles in orde"
    assert view["elsewhere_title"] == f"En nog {len(warnings)} meldingen elders"
    assert len(view["elsewhere"]) == ELSEWHERE
    assert "nog 10 meldingen meer" in view["more"]


def test_of_reminders_elsewhere_a_few_of_each_rule_are_listed() -> None:
    reminders = [notice(Level.REMINDER, page=THERE, line=line) for line in range(1, 9)]
    assert len(bar(reminders)["elsewhere"]) == 3
    assert len(bar(reminders, page=THERE)["open"] + bar(reminders, page=THERE)["folded"]) == 8


def test_advice_is_folded_up_below_all_else_and_only_on_its_own_page() -> None:
    notices = [notice(), notice(Level.ADVICE, line=2), notice(Level.ADVICE, line=3)]
    view = bar(notices)
    assert (len(view["open"]), len(view["folded"])) == (1, 2)
    assert view["title"] == "Op deze pagina: 1 waarschuwing en 2 taaltips"
    assert bar(notices, page=THERE)["elsewhere_title"] == "En nog 1 melding elders"
    alone = bar(notices[1:])
    assert (alone["title"], alone["folded_title"]) == ("Op deze pagina: 2 taaltips", "Toon 2 taaltips")
    assert bar(notices[1:], page=THERE) is None


def test_a_page_that_is_not_there_is_not_said_to_be_in_order() -> None:
    assert bar([notice()], page="nergens/")["title"] == "Deze pagina is er niet"
