"""The calendar: each event comes out once, whoever tells of it; and two events stay two."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import ROOT, catalog_of, settings

from bijeen.catalog.calendar import Calendar, coming, latest
from bijeen.catalog.occasion import Occasion
from bijeen.checks.inspect import inspect
from bijeen.routes import Ref

TODAY = datetime.date(2024, 8, 1)
MAY, JUNE = "2024-05-30", "2024-06-20"

PARTNERS = "".join(
    f"- {{id: {id}, name: {name}, network: member}}\n" for id, name in (("nizu", "Nizu"), ("dock", "Dock"))
)
VOCABULARY = """
neighbourhoods: [{id: noord, name: Noord}, {id: molenbuurt, name: Molenbuurt, part_of: noord}]
themes: [{id: rouw, name: Rouw}]
report_kinds: [{id: netwerkbijeenkomst, name: Netwerkbijeenkomst}, {id: nieuws, name: Nieuws, meeting: false}]
"""


def told(*points: str, front: str = "", date: str = MAY, kind: str = "nieuws") -> str:
    """A report that announces these events: news, or that of a meeting."""
    lines = "\n".join(f"- {point}" for point in points)
    head = f"title: Verslag\ndate: {date}\nkind: {kind}\nsummary: Kort.\n{front}"
    return f"---\n{head}---\nTekst.\n\n## Even aan denken\n\n{lines}\n"


def calendar(folder: Path, reports: dict[str, str], agenda: str = "") -> Calendar:
    """The calendar of a site with these reports, by id, and this agenda."""
    files: dict[str, str | bytes | None] = {
        "reports/2024-05-30-samen-eten.md": None,
        "data/partners.yaml": PARTNERS,
        "data/vocabulary.yaml": VOCABULARY,
        "data/agenda.yaml": agenda or "events: []\n",
    }
    files |= {f"reports/{id}.md": text for id, text in reports.items()}
    return catalog_of(folder, files, today=TODAY).calendar


def event(date: str, *, id: str = "feest", title: str = "Feest", kind: str = "activity", more: str = "") -> str:
    """An event of the agenda; `more` are further fields, each with a comma behind it."""
    return f"  - {{id: {id}, title: {title}, kind: {kind}, {more} date: {date}}}\n"


def ids(found: Calendar) -> list[str]:
    return [one.id for one in (*found.dated, *found.undated)]


def only(found: Calendar) -> Occasion:
    [one] = (*found.dated, *found.undated)
    return one


# --- one event, told twice


def test_two_reports_that_share_a_link_on_a_day_tell_of_one_event(tmp_path: Path) -> None:
    one = only(
        calendar(
            tmp_path,
            {
                "een": told("**10 september**: [feest](https://www.feest.nl/a/)"),
                "twee": told("**10 september**: kom naar [het feest](http://feest.nl/a)", date=JUNE),
            },
        )
    )
    assert one.id == "een--agenda-feest"
    assert one.title == "Kom naar het feest"
    assert [report.id for report in one.reports] == ["twee", "een"]
    assert one.uri == "agenda/2024/#een--agenda-feest"


def test_two_reports_that_share_a_partner_and_a_telling_word_on_a_day_tell_of_one_event(tmp_path: Path) -> None:
    reports = {
        "een": told("**10 september**: feest bij Nizu"),
        "twee": told("**10 september**: Nizu geeft een verjaardagsfeest", date=JUNE),
    }
    assert only(calendar(tmp_path / "a", reports)).partners == ("nizu",)
    reports["twee"] = told("**10 september**: Dock loopt langs Nizu", date=JUNE)
    assert len(ids(calendar(tmp_path / "b", reports))) == 2


def test_two_reports_with_the_same_title_on_a_day_tell_of_one_event(tmp_path: Path) -> None:
    reports = {"een": told("**10 september**: feest"), "twee": told("**10 september**: Feest!", date=JUNE)}
    assert len(ids(calendar(tmp_path, reports))) == 1


def test_what_is_joined_by_a_link_brings_its_partner_along(tmp_path: Path) -> None:
    reports = {
        "een": told("**10 september**: feest bij Nizu, zie https://feest.nl"),
        "twee": told("**10 september**: vieren, zie https://feest.nl", date=JUNE),
        "drie": told("**10 september**: Nizu gaat vieren", date="2024-07-01"),
    }
    assert len(only(calendar(tmp_path, reports)).threads) == 3


@pytest.mark.parametrize("shared", ["partners: [nizu], reports: [een],", "url: https://feest.nl,", "reports: [een],"])
def test_the_agenda_wins_over_what_a_report_tells(tmp_path: Path, shared: str) -> None:
    point = "**10 september**: {} vrolijk zijn in Molenbuurt".format(
        "bij Nizu" if "nizu" in shared else "https://feest.nl" if "url" in shared else "samen"
    )
    one = only(calendar(tmp_path, {"een": told(point)}, "events:\n" + event("2024-09-10", more=shared)))
    assert (one.id, one.title) == ("feest", "Feest")
    assert one.neighbourhoods == ("molenbuurt",)
    assert [report.id for report in one.reports] == ["een"]


def test_what_the_agenda_leaves_out_a_report_tells(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10", more="partners: [nizu],")
    one = only(
        calendar(
            tmp_path, {"een": told("**10 september 2024, 19.00 – 21.00 uur**: Nizu viert feest, https://f.nl")}, agenda
        )
    )
    assert one.moment is not None
    assert (one.moment.start, one.moment.end) == (datetime.time(19), datetime.time(21))
    assert one.url == "https://f.nl"


def test_a_stretch_of_days_is_the_edition_of_a_campaign(tmp_path: Path) -> None:
    agenda = """
campaigns:
  - id: week
    name: Week tegen Eenzaamheid
    editions:
      - {year: 2024, from: 2024-09-26, to: 2024-10-02, reports: [een]}
      - {year: 2023, from: 2023-09-28, to: 2023-10-04}
"""
    reports = {
        "een": told("26 september t/m 2 oktober: we doen mee"),
        "twee": told("26 september t/m 2 oktober: de Week tegen Eenzaamheid", date=JUNE),
    }
    found = calendar(tmp_path, reports, agenda)
    assert ids(found) == ["week--2023", "week--2024"]
    assert found.dated[1].uri == "agenda/week/#2024"
    assert len(found.dated[1].threads) == 2


def test_what_is_on_the_first_day_of_a_campaign_is_not_the_campaign(tmp_path: Path) -> None:
    edition = "{year: 2024, from: 2024-09-26, to: 2024-10-02, reports: [een]}"
    agenda = f"campaigns:\n  - {{id: week, name: Week, editions: [{edition}]}}\n"
    found = calendar(tmp_path, {"een": told("26 september: feest")}, agenda)
    assert ids(found) == ["een--agenda-feest", "week--2024"]


def test_a_day_that_is_not_known_is_that_of_the_agenda_for_this_report(tmp_path: Path) -> None:
    agenda = "events:\n" + event("tba", id="volgende", title="Samen verder", kind="meeting", more="reports: [een],")
    one = only(calendar(tmp_path, {"een": told("De volgende keer: wanneer die is, volgt later.")}, agenda))
    assert (one.id, one.moment, one.uri) == ("volgende", None, "agenda/#volgende")


def test_without_a_day_the_same_title_is_the_same_event(tmp_path: Path) -> None:
    point = "Het zomerfeest: wanneer dat is, volgt later."
    one = only(calendar(tmp_path, {"een": told(point), "twee": told(point, date=JUNE)}))
    assert [report.id for report in one.reports] == ["twee", "een"]


def test_a_link_to_an_event_tells_of_it(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10")
    report = told("[het feest](event:feest) wordt leuk {skip}")
    assert [one.id for one in only(calendar(tmp_path, {"een": report}, agenda)).reports] == ["een"]


# --- two events


def test_two_events_of_a_day_in_one_report_stay_two(tmp_path: Path) -> None:
    found = calendar(tmp_path, {"een": told("10 september: koken", "10 september: zingen")})
    assert ids(found) == ["een--agenda-koken", "een--agenda-zingen"]


def test_two_events_of_a_day_do_not_become_the_one_of_the_agenda(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10", more="reports: [een],")
    found = calendar(tmp_path, {"een": told("10 september: koken", "10 september: zingen")}, agenda)
    assert sorted(ids(found)) == ["een--agenda-koken", "een--agenda-zingen", "feest"]


def test_one_event_of_a_report_does_not_become_one_of_two_of_the_agenda(tmp_path: Path) -> None:
    named = "reports: [een],"
    agenda = "events:\n" + event("2024-09-10", more=named) + event("2024-09-10", id="markt", title="Markt", more=named)
    assert len(ids(calendar(tmp_path, {"een": told("10 september: koken")}, agenda))) == 3


def test_an_event_that_is_found_already_is_not_found_again(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10", more="partners: [nizu], reports: [een],")
    found = calendar(tmp_path, {"een": told("10 september: feest bij Nizu", "10 september: koken")}, agenda)
    assert sorted(ids(found)) == ["een--agenda-koken", "feest"]


def test_other_partners_make_other_events(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10", more="partners: [dock], reports: [een],")
    assert len(ids(calendar(tmp_path, {"een": told("10 september: Nizu kookt")}, agenda))) == 2


def test_other_hours_make_other_events(tmp_path: Path) -> None:
    reports = {
        "een": told("10 september 2024, 10.00 uur: koffie bij Nizu"),
        "twee": told("10 september 2024, 19.00 uur: lezing bij Nizu", date=JUNE),
    }
    assert len(ids(calendar(tmp_path, reports))) == 2


def test_other_days_make_other_events(tmp_path: Path) -> None:
    reports = {"een": told("10 september: feest bij Nizu"), "twee": told("11 september: feest bij Nizu", date=JUNE)}
    assert len(ids(calendar(tmp_path, reports))) == 2


def test_a_day_and_the_month_around_it_are_two(tmp_path: Path) -> None:
    reports = {"een": told("eind september: feest bij Nizu"), "twee": told("21 september: feest bij Nizu", date=JUNE)}
    assert len(ids(calendar(tmp_path, reports))) == 2


def test_the_same_partner_without_a_day_is_not_the_same_event(tmp_path: Path) -> None:
    reports = {"een": told("Nizu kookt, de datum volgt."), "twee": told("Nizu zingt, de datum volgt.", date=JUNE)}
    assert len(ids(calendar(tmp_path, reports))) == 2


def test_two_events_of_the_agenda_are_never_one(tmp_path: Path) -> None:
    same = "partners: [nizu], url: https://feest.nl,"
    agenda = "events:\n" + event("2024-09-10", more=same) + event("2024-09-10", id="feest-2", more=same)
    assert len(ids(calendar(tmp_path, {}, agenda))) == 2


def test_what_a_draft_announces_is_not_told(tmp_path: Path) -> None:
    assert ids(calendar(tmp_path, {"een": told("10 september: feest", front="status: draft\n")})) == []


def test_three_things_at_one_place_on_one_day_are_three(tmp_path: Path) -> None:
    points = (
        "12 mei eten we samen bij Nizu",
        "12 mei gaan we zingen bij Nizu",
        "12 mei om 20.00 uur is er schaak bij Nizu",
    )
    reports = {"een": told(*(f"Op {point}" for point in points)), "twee": told("Op 12 mei zingen bij Nizu", date=JUNE)}
    found = calendar(tmp_path, reports, "events:\n" + event("2025-05-12", more="partners: [nizu],"))
    assert len(ids(found)) == 4
    assert sorted(len(one.threads) for one in found.dated) == [0, 1, 1, 2]


def test_two_points_with_one_link_stay_two(tmp_path: Path) -> None:
    points = [f"12 september: {what}, zie https://nizu.nl" for what in ("koken", "zingen")]
    assert len(ids(calendar(tmp_path, {"een": told(*points)}))) == 2


# --- meetings and their reports


def meeting(*points: str, front: str = "", date: str = MAY) -> str:
    """The report of a meeting."""
    return told(*points, front=front, date=date, kind="netwerkbijeenkomst")


def test_a_meeting_that_is_announced_by_its_own_page_is_to_come(tmp_path: Path) -> None:
    one = only(calendar(tmp_path, {"straks": meeting(date="2024-11-05", front='start: "19:00"\nvenue: De Zaal\n')}))
    assert (one.kind, one.title, one.venue, one.uri) == ("meeting", "Verslag", "De Zaal", "verslagen/straks/")
    assert not one.is_over(TODAY)
    assert one.is_over(datetime.date(2024, 11, 6))


def test_news_is_no_event(tmp_path: Path) -> None:
    assert ids(calendar(tmp_path, {"bericht": told(date="2024-11-05", front="venue: De Zaal\n")})) == []


def test_a_meeting_of_the_agenda_gets_its_report(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-06-20", id="zomer", title="Zomeravond", kind="meeting")
    one = only(calendar(tmp_path, {"verslag": meeting(date=JUNE, front="venue: De Zaal\n")}, agenda))
    assert one.report is not None
    assert (one.id, one.report.id, one.venue, one.reports) == ("zomer", "verslag", "De Zaal", ())


def test_something_else_on_the_day_of_a_meeting_is_not_that_meeting(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-06-20")
    assert ids(calendar(tmp_path, {"verslag": meeting(date=JUNE)}, agenda)) == ["feest", "verslag"]


def test_two_meetings_on_a_day_each_get_their_report(tmp_path: Path) -> None:
    found = calendar(tmp_path, {"een": meeting(date=JUNE), "twee": meeting(date=JUNE)})
    assert ids(found) == ["een", "twee"]


def test_a_meeting_that_a_report_announced_gets_its_own_report(tmp_path: Path) -> None:
    reports = {"mei": meeting("20 juni: de volgende netwerkbijeenkomst"), "juni": meeting(date=JUNE)}
    first, one = calendar(tmp_path, reports).dated
    assert first.id == "mei"
    assert one.report is not None
    assert (one.report.id, [report.id for report in one.reports]) == ("juni", ["mei"])


def test_the_next_meeting_has_no_day_until_people_met_again(tmp_path: Path) -> None:
    point = "De volgende netwerkbijeenkomst: wanneer die is, volgt later."
    [waiting] = calendar(tmp_path / "a", {"mei": meeting(point)}).undated
    assert waiting.kind == "meeting"
    assert calendar(tmp_path / "b", {"mei": meeting(point), "juni": meeting(date=JUNE)}).undated == ()
    [again] = calendar(tmp_path / "c", {"mei": meeting(point), "juni": meeting(point, date=JUNE)}).undated
    assert [report.id for report in again.reports] == ["juni", "mei"]


def announced(hour: str, *, date: str, kind: str = "nieuws") -> str:
    return told(f"De volgende netwerkbijeenkomst is op 14 januari 2027 om {hour} uur bij Dock", date=date, kind=kind)


def hour(occasion: Occasion) -> str:
    assert occasion.moment is not None
    return f"{occasion.moment.start:%H.%M}"


def test_the_hour_of_a_meeting_is_that_of_its_own_report(tmp_path: Path) -> None:
    reports = {
        "oud": announced("19.30", date="2024-04-01"),
        "nieuw": announced("20.00", date=JUNE),
        "zelf": meeting(date="2027-01-14", front='start: "19:00"\n'),
    }
    agenda = "events:\n" + event("2027-01-14", id="avond", kind="meeting", more='start: "18:00",')
    assert hour(only(calendar(tmp_path / "a", reports, agenda))) == "19.00"
    del reports["zelf"]
    assert hour(only(calendar(tmp_path / "b", reports, agenda))) == "18.00"
    assert hour(only(calendar(tmp_path / "c", reports))) == "20.00"


def test_a_meeting_that_gets_another_hour_stays_one(tmp_path: Path) -> None:
    reports = {"z": announced("19.30", date=MAY), "a": announced("20.00", date=JUNE, kind="netwerkbijeenkomst")}
    meetings = [one for one in calendar(tmp_path, reports).dated if one.moment and one.moment.day.year == 2027]
    assert [(one.id.partition("--")[0], one.kind, hour(one)) for one in meetings] == [("z", "meeting", "20.00")]


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ("**Volgende bijeenkomst**: 14 januari 2027, 19.00 uur, bij Dock", "meeting"),
        ("De eerstvolgende bijeenkomst is op 14 januari 2027", "meeting"),
        ("14 januari 2027: onze volgende bijeenkomst", "meeting"),
        ("Op 14 januari 2027 is de volgende netwerkbijeenkomst", "meeting"),
        ("Eerstvolgende deskundigheidstraining: 14 januari 2027", "activity"),
        ("14 januari 2027: Dock houdt een bijeenkomst", "activity"),
    ],
)
def test_what_is_announced_as_the_next_meeting_is_one(tmp_path: Path, point: str, kind: str) -> None:
    assert only(calendar(tmp_path, {"een": told(point)})).kind == kind


def test_a_day_that_is_told_later_answers_datum_volgt(tmp_path: Path) -> None:
    waiting = "De volgende netwerkbijeenkomst: wanneer die is, volgt later."
    agenda = "events:\n" + event("tba", id="volgende", title="Volgende netwerkbijeenkomst", kind="meeting")
    later = announced("19.00", date=JUNE)
    for number, known in enumerate(("", agenda)):
        assert calendar(tmp_path / f"a{number}", {"mei": told(waiting), "juni": later}, known).undated == ()
        assert (
            len(
                calendar(
                    tmp_path / f"b{number}", {"mei": told(waiting, date="2024-07-01"), "juni": later}, known
                ).undated
            )
            == 1
        )
    both = told("De volgende netwerkbijeenkomst is op 14 januari 2027.", "De bijeenkomst daarna: wanneer, volgt later.")
    assert len(calendar(tmp_path / "c", {"mei": both}).undated) == 1


# --- order, time, and what it is about


def test_events_stand_in_order_of_time_and_a_vague_month_at_its_end(tmp_path: Path) -> None:
    agenda = "events:\n" + "".join(
        event(date, id=f"e{number}", more=more)
        for number, (date, more) in enumerate(
            [
                ("2024-10-01", ""),
                ("'2024-09'", ""),
                ("2024-09-10", "start: 19:00,"),
                ("2024-09-10", "start: 9:00,"),
                ("tba", ""),
            ]
        )
    )
    assert ids(calendar(tmp_path, {}, agenda)) == ["e3", "e2", "e1", "e0", "e4"]


def test_what_is_over_and_what_is_not(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-07-30", id="a", more="until: 2024-08-01,") + event("2024-07-31", id="b")
    found = calendar(tmp_path, {}, agenda + event("'2024-08, begin'", id="c"))
    assert [one.id for one in coming(found.dated, TODAY)] == ["a", "c"]
    assert [one.id for one in latest(found.dated, TODAY)] == ["b"]
    later = datetime.date(2024, 8, 11)
    assert coming(found.dated, later) == []
    assert [one.id for one in latest(found.dated, later)] == ["c", "b", "a"]


def test_nobody_waits_for_ever_for_a_day(tmp_path: Path) -> None:
    one = only(calendar(tmp_path, {"een": told("Een feest: wanneer dat is, volgt later.")}))
    assert not one.is_over(datetime.date(2025, 5, 30))
    assert one.is_over(datetime.date(2025, 6, 1))


def test_what_stands_in_the_agenda_is_waited_for(tmp_path: Path) -> None:
    agenda = "events:\n" + event("tba", more="reports: [een],")
    assert not only(calendar(tmp_path, {"een": told("{skip}")}, agenda)).is_over(datetime.date(2030, 1, 1))


def test_what_is_done_needs_no_day_any_more(tmp_path: Path) -> None:
    one = only(calendar(tmp_path, {"een": told("Een feest: wanneer dat is, volgt later. {id=feest status=done}")}))
    assert one.is_over(TODAY)


def test_the_years_and_what_is_in_them(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2023-12-30", id="a", more="until: 2024-01-02,") + event("2024-07-31", id="b")
    years = calendar(tmp_path, {}, agenda).of_year
    assert {year: [one.id for one in found] for year, found in years.items()} == {2024: ["b"], 2023: ["a"]}
    assert list(years) == [2024, 2023]


def test_what_is_in_a_quarter_is_in_its_district(tmp_path: Path) -> None:
    agenda = "events:\n" + event("2024-09-10", more="neighbourhood: molenbuurt, themes: [rouw], partners: [nizu],")
    about = calendar(tmp_path, {}, agenda).about
    for ref in (
        Ref("neighbourhood", "noord"),
        Ref("neighbourhood", "molenbuurt"),
        Ref("theme", "rouw"),
        Ref("partner", "nizu"),
    ):
        assert [one.id for one in about[ref]] == ["feest"]


def test_the_names_of_files_do_not_matter(tmp_path: Path) -> None:
    texts = [
        told("10 september: feest bij Nizu, zie https://feest.nl", "11 september: koken"),
        told("10 september: Nizu viert", "10 september: vieren, zie https://feest.nl/", date=JUNE),
    ]
    names = (("a", "b"), ("b", "a"))
    found = [calendar(tmp_path / order[0], dict(zip(order, texts, strict=True))) for order in names]
    first, second = (
        [(one.title, one.moment, len(one.threads)) for one in one_calendar.dated] for one_calendar in found
    )
    assert first == second
    assert [threads for _, _, threads in first] == [1, 2, 1]


def test_on_this_very_site_each_event_comes_out_once() -> None:
    catalog, _ = inspect(settings(ROOT, today=datetime.date(2026, 1, 1)))
    found = catalog.calendar
    shown = [(one.id, one.kind, str(one.moment.day) if one.moment else None) for one in (*found.dated, *found.undated)]
    assert shown == [
        ("hey-hallo-hoi-utrecht-centraal-2020", "activity", "2020-10-05"),
        ("2020-10-06-vasthouden-en-versterken", "meeting", "2020-10-06"),
        ("training-eenzaamheid-signaleren-2020", "training", "2020-11-11"),
        ("lezing-eenzaamheid-onder-jongeren", "lecture", "2020-11-16"),
        ("2024-03-28-diversiteit-en-inclusie", "meeting", "2024-03-28"),
        ("2024-05-30-de-kunst-van-het-verbinden", "meeting", "2024-05-30"),
        ("cursus-leuke-dingen-doen", "course", "2024-06-18"),
        ("netwerkconferentie-2024", "conference", "2024-09-25"),
        ("random-acts-of-kindness-day-2024", "activity", "2024-09-26"),
        ("week-tegen-eenzaamheid--2024", "campaign", "2024-09-26"),
        ("volgende-netwerkbijeenkomst", "meeting", None),
    ]
    announced = [one.id for one in (*found.dated, *found.undated) if one.threads]
    assert len(announced) == 7
