"""The harvest: what a report says to the network, found by lead-ins, headings and call-outs, and by nothing else."""

from __future__ import annotations

import datetime
import pickle

import pytest
from lxml import html as lxml_html
from tests.unit.text.samples import harvested, item, items, lexicon

from bijeen.content.records.vocabulary import ItemKind


def kinds(text: str) -> list[tuple[str, str]]:
    """The kind and the title of each item."""
    return [(one.kind, one.title) for one in items(text)]


# --- lead-ins


@pytest.mark.parametrize(
    "text",
    [
        "Tip: begin klein.",
        "**Tip:** begin klein.",
        "**Tip**: begin klein.",
        "*Tip*: begin klein.",
        "tip: begin klein.",
        "Tip : begin klein.",
        "- Tip: begin klein.",
        "- **Tip: begin klein.**",
        "1. Tip: begin klein.",
        "- Iets.\n\n- Tip: begin klein.",
        "- Iets.\n  - Tip: begin klein.",
        "Tip:\nbegin klein.",
    ],
)
def test_a_lead_in_opens_an_item(text: str) -> None:
    assert (item(text).kind, item(text).title, item(text).text) == ("tip", "Begin klein", "begin klein.")


@pytest.mark.parametrize(
    "text",
    [
        "Een tip: begin klein.",
        "Tip begin klein.",
        "Tips: begin klein.",
        "Tip:",
        "De oproep aan het netwerk: kom.",
        "> Tip: begin klein.",
        "## Tip: begin klein",
        "| Tip: begin klein. |\n|---|",
        "`Tip: begin klein.`",
        "    Tip: begin klein.",
        "Noot.[^1]\n\n[^1]: Tip: begin klein.",
        "Meld je bij de balie.",
        "Laat het weten.",
        "Heb je nog een idee?",
        "Tip: begin klein. {skip}",
        "- Tip: begin klein. {skip}",
        "> [!NOTE]\n> Begin klein.",
        "> [!ZOMAAR]\n> Begin klein.",
        "## Zes deelsessies\n\nDit leverde het op.",
        "## Mooie zorgen\n\n- Te weinig tijd.",
    ],
)
def test_other_text_is_no_item(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vraag aan het netwerk: wie weet dat?", "vraag"),
        ("Open vraag: wie weet dat?", "vraag"),
        ("Oproep aan het netwerk: kom ook.", "oproep"),
        ("Vraag aan alle partners: heb je aanbod?", "oproep"),
        ("Eerstvolgende training: 11 november", "agenda"),
        ("Eerstvolgende open dag voor buren: 11 november", "agenda"),
    ],
)
def test_the_phrase_says_which_kind(text: str, kind: str) -> None:
    assert item(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Oproep: doe mee!", "oproep", "Doe mee!"),
        ("Gezocht: een piano.", "gezocht", "Een piano"),
        ("Vraag: wie heeft een zaal?", "vraag", "Wie heeft een zaal?"),
        ("**Aanbod:** een zaal met stoelen.", "aanbod", "Een zaal met stoelen"),
    ],
)
def test_the_name_of_a_kind_opens_an_item_of_it(text: str, kind: str, title: str) -> None:
    found = item(text)
    assert (found.kind, found.title) == (kind, title)


def test_words_of_the_report_in_a_lead_in_are_its_title() -> None:
    assert item("**Eerstvolgende training: 11 november**").title == "Eerstvolgende training"


def test_a_network_changes_words_not_code() -> None:
    words = lexicon(ItemKind(kind="tip", name="Gouden raad", lead_ins=("Gouden raad",), days=10))
    [found] = harvested("Tip: begin klein.\n\nGouden raad: begin klein.\n", words=words).items
    assert (found.kind, found.line, found.until) == ("tip", 3, datetime.date(2024, 6, 9))


# --- headings


@pytest.mark.parametrize(
    "heading", ["## Goede dingen", "### 3. Goede dingen die bleven", "# GOEDE DINGEN", "## a) goede dingen"]
)
def test_below_a_heading_each_point_is_an_item(heading: str) -> None:
    text = f"{heading}\n\nVooraf.\n\n- Een bankje.\n- Een lied.\n\nTussendoor.\n\n1. Een maal."
    assert kinds(text) == [("goed-gegaan", "Een bankje"), ("goed-gegaan", "Een lied"), ("goed-gegaan", "Een maal")]


def test_the_reach_of_a_heading_ends_at_the_next_of_any_level() -> None:
    assert kinds("## Zorgen\n\n- Te druk.\n\n#### Details\n\n- Te koud.") == [("zorg", "Te druk")]


def test_what_is_nested_belongs_to_its_point() -> None:
    found = item("## Zorgen\n\n- Te druk.\n  - Vooral in mei.\n  - En in juni.\n")
    assert found.text == "Te druk.\n\nVooral in mei.\n\nEn in juni."


def test_behind_an_empty_bullet_the_nested_points_are_siblings() -> None:
    text = "## Zorgen\n\n- \n- Te druk.\n  - Te koud.\n  - Te ver.\n- Te duur.\n"
    assert kinds(text) == [("zorg", "Te druk"), ("zorg", "Te koud"), ("zorg", "Te ver"), ("zorg", "Te duur")]
    assert [one.text for one in items(text)] == ["Te druk.", "Te koud.", "Te ver.", "Te duur."]


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ("Wij zoeken koks.", ["gezocht"]),
        ("Wie wil er meewerken?", ["gezocht"]),
        ("Er worden vrijwilligers gezocht.", ["gezocht"]),
        ("De stichting biedt een zaal.", ["aanbod"]),
        ("Je kunt gratis koffie halen.", ["aanbod"]),
        ("De centrale kan bijvoorbeeld meedenken.", ["aanbod"]),
        ("Wij zoeken koks, en het is gratis.", ["aanbod", "gezocht"]),
        ("Wij bezoeken mensen.", []),
    ],
)
def test_its_words_say_whether_a_point_asks_or_offers(point: str, expected: list[str]) -> None:
    assert [one.kind for one in items(f"## Vraag en aanbod\n\n- {point}")] == expected


def test_a_point_that_neither_asks_nor_offers_is_noted() -> None:
    assert harvested("## Vraag en aanbod\n\n- Wij waren er.").undecided == ((3, ("aanbod", "gezocht")),)


def test_what_is_said_in_so_many_words_counts() -> None:
    assert kinds("## Ideeën\n\n- Tip: bel eens.\n- Een bankje.") == [("tip", "Bel eens"), ("idee", "Een bankje")]
    assert kinds("## Vraag en aanbod\n\n- Wij waren er. {kind=aanbod}") == [("aanbod", "Wij waren er")]


def test_a_session_is_its_whole_section() -> None:
    text = "## Deelsessie muziek maken\n\nEerst dit.\n\n- Tip: zing.\n\nToen dat.\n\n## Slot\n\nKlaar."
    session, tip = items(text)
    assert (session.kind, session.title, session.anchor) == ("deelsessie", "Muziek maken", "deelsessie-muziek-maken")
    assert session.text == "Eerst dit.\n\nTip: zing.\n\nToen dat."
    assert tip.title == "Zing"


def test_notes_are_no_part_of_the_last_session() -> None:
    found = item("## Deelsessie muziek\n\nEerst dit.[^1]\n\n[^1]: Een noot.")
    assert found.text == "Eerst dit."


@pytest.mark.parametrize("word", ["Nieuwe samenwerkingen", "Belangrijkste inzichten", "Ideeën om te doen"])
def test_a_heading_that_is_skipped(word: str) -> None:
    assert items(f"## {word} {{skip}}\n\n- Een.\n- Twee.") == []


# --- call-outs


def test_a_callout_is_an_item() -> None:
    found = item("> [!OPROEP] Wie kookt er mee?\n> Elke week in de zaal.\n>\n> - Soep\n> - Brood")
    assert (found.kind, found.title) == ("oproep", "Wie kookt er mee?")
    assert found.text == "Elke week in de zaal.\n\nSoep\n\nBrood"


def test_a_callout_without_a_title_of_its_own() -> None:
    found = item("> [!GOED-GEGAAN]\n> Het bankje staat er. En het wordt gebruikt.")
    assert (found.kind, found.title) == ("goed-gegaan", "Het bankje staat er")


def test_a_callout_that_is_all_title() -> None:
    found = item("> [!TIP] begin klein")
    assert (found.title, found.text) == ("Begin klein", "begin klein")


def test_a_follow_up() -> None:
    found = item("> [!VERVOLG] {on=2020-10-06-x/geef-dag status=done}\n> Op 3 mei was het zover.")
    assert (found.kind, found.on, found.status) == ("vervolg", "2020-10-06-x/geef-dag", "done")


# --- title and text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("wil je iets beginnen? Kijk dan eerst dicht bij huis.", "Wil je iets beginnen?"),
        ("**Moeheid:** de motivatie is lager.", "Moeheid"),
        ("Houd op een andere manier contact: bel, of app.", "Houd op een andere manier contact"),
        ("Bekijk alles wat er is in de hele stad: er is veel.", "Bekijk alles wat er is in de hele stad: er is veel"),
        ("**25 september**: in Nieuwegein is een conferentie. Kom.", "In Nieuwegein is een conferentie"),
        ("'Durf te doen!' Zo blijft de energie erin.", "'Durf te doen!'"),
        ("dr. Gerine Lodder geeft een lezing. Kom.", "Dr. Gerine Lodder geeft een lezing"),
        ("woord " * 60, "Woord" + " woord" * 19 + "…"),
    ],
)
def test_the_title(text: str, title: str) -> None:
    assert items(f"## Ideeën\n\n- {text}")[0].title == title


def test_a_title_of_ones_own() -> None:
    found = item('Tip: begin klein, en houd het zo. {title="Begin klein"}')
    assert (found.title, found.text) == ("Begin klein", "begin klein, en houd het zo.")


def test_where_it_stands() -> None:
    text = "Vooraf.\n\n## Een kop\n\nTip: begin\nklein."
    assert (item(text).line, item(text).section) == (5, "Een kop")
    assert item("Tip: begin klein.").section == ""


# --- addresses


def test_its_element_has_its_id() -> None:
    read = harvested("Tip: een.\n\n- Tip: twee.\n\n> [!TIP]\n> Drie.\n\n## Deelsessie vier\n\nTekst.")
    page = lxml_html.fragment_fromstring(read.html, create_parent="div")
    found = [
        (element.tag, element.get("class"))
        for one in read.items
        for element in page.iter()
        if element.get("id") == one.anchor
    ]
    assert found == [
        ("p", "item-anchor kind-tip"),
        ("li", "item-anchor kind-tip"),
        ("div", "callout callout-tip"),
        ("h2", None),
    ]


def test_the_id_follows_from_kind_and_title() -> None:
    assert item("Tip: Één béétje rust!").id == "tip-een-beetje-rust"
    assert item("Tip: begin klein. {id=klein}").id == "klein"
    assert item("Tip: begin klein. {id=klein}").is_named
    assert not item("Tip: begin klein.").is_named


def test_equal_titles_do_not_collide() -> None:
    text = "Tip: bel.\n\nTip: bel.\n\n## Tip bel\n\nTip: bel.\n\n## Geef dag\n\nTip: geef. {id=geef-dag}"
    read = harvested(text)
    ids = [one.id for one in read.items] + [heading.id for heading in read.toc]
    assert len(set(ids)) == len(ids)
    assert "geef-dag" in [one.id for one in read.items]


def test_an_id_behind_a_heading_is_its_anchor() -> None:
    assert harvested("## Een kop {id=kop-een}").toc[0].id == "kop-een"
    assert item("## Deelsessie muziek {id=muziek}\n\nTekst.").anchor == "muziek"


# --- whose it is, and what about


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Tip: bel Nizu of Dock.", ("nizu", "dock")),
        ("Tip: bel [de centrale](partner:vcu).", ("vcu",)),
        ("## Nizu\n\nTip: bel eens.", ("nizu",)),
        ("## Nizu en Dock\n\nTip: bel eens.", ("nizu", "dock")),
        ("## Over Dock\n\nTip: bel Nizu.", ("nizu",)),
        ("**Nizu** – Julia\n\nIets.\n\nTip: bel eens.", ("nizu",)),
        ("## Dock\n\n**Nizu** – Julia\n\nTip: bel eens.", ("nizu",)),
        ("## Dock\n\n**Julia** vertelt.\n\nTip: bel eens.", ("dock",)),
        ("**Nizu** – Julia\n\n**Karin** vertelt.\n\nTip: bel eens.", ()),
        ("**[De centrale](partner:vcu)** vertelt.\n\nTip: bel eens.", ("vcu",)),
        ("# Nizu\n\n## Tips\n\nTip: bel eens.", ()),
        ("## Nizu\n\n## Tips\n\nTip: bel eens.", ()),
        ("## Nizu\n\n- Tip: bel eens.", ("nizu",)),
        ("Een zin met **Nizu** erin.\n\nTip: bel eens.", ()),
        ("Tip: bel Nizu. {partner=dock}", ("dock",)),
        ("## Tips {partner=dock}\n\nTip: bel eens.", ("dock",)),
        ("## Ideeën {partner=dock}\n\n- Een bankje.", ("dock",)),
    ],
)
def test_the_partner_is_the_one_that_is_named_or_the_one_of_here(text: str, partners: tuple[str, ...]) -> None:
    assert item(text).partners == partners


@pytest.mark.parametrize(
    "text",
    [
        "Tip: vraag Rosa Lucassen.",
        "Tip: vraag Dorothe Lucassen.",
        "Tip: eet mee aan tafel.",
        "Tip: hij was aan het docking-station.",
        "Tip: gebruik docking.",
        "Tip: mail naar info@dock.nl of kijk op Dock.nl.",
    ],
)
def test_what_only_looks_like_a_partner(text: str) -> None:
    assert item(text).partners == ()


def test_topics_are_found_by_name() -> None:
    found = item("Tip: maak muziek met ouderen in Overvecht.")
    assert (found.neighbourhoods, found.themes, found.target_groups) == (("overvecht",), ("muziek",), ("ouderen",))
    found = item("Tip: maak muziek. {theme=corona neighbourhood=zuid,oost target_group=jongeren}")
    assert (found.neighbourhoods, found.themes, found.target_groups) == (("zuid", "oost"), ("corona",), ("jongeren",))


def test_the_contact_in_an_item() -> None:
    text = "Tip: bel 030 286 00 00, mail info@nizu.nl of kijk op [de site](https://nizu.nl) of [hier](report:2020-x)."
    assert item(text).contact == (("info@nizu.nl",), ("030 286 00 00",), ("https://nizu.nl",))


def test_a_paragraph_below_with_a_link_alone_belongs_to_it() -> None:
    text = "Eerstvolgende training: 11 november\n\n[De training](https://vcu.nl/1)\n\n[Een ander](https://vcu.nl/2)"
    assert item(text).contact.links == ("https://vcu.nl/1",)
    assert item("Tip: bel.\n\nKijk op [de site](https://vcu.nl).").contact.links == ()


@pytest.mark.parametrize(("text", "stage"), [("Stand: loopt.", "running"), ("Stand: idee", "idea"), ("", None)])
def test_how_far_a_collaboration_is(text: str, stage: str | None) -> None:
    assert item(f"## Nieuwe samenwerkingen\n\n- Nizu en Dock koken samen. {text}").stage == stage


# --- when


def test_an_event_has_its_day() -> None:
    found = item("## Even aan denken\n\n- De lezing is op 16 november om 19.30 uur in de zaal.")
    assert found.moment == (
        datetime.date(2024, 11, 16),
        datetime.date(2024, 11, 16),
        datetime.time(19, 30),
        None,
        False,
    )
    assert found.until == datetime.date(2024, 11, 16)


def test_an_event_whose_day_is_to_follow() -> None:
    found = item("## Even aan denken\n\n- De volgende bijeenkomst: de dag volgt later.")
    assert (found.moment, found.until) == (None, None)


def test_an_item_that_opens_with_a_date_is_an_event_besides() -> None:
    call, event = items("Oproep aan het netwerk: 26 september is de dag. {id=geef-dag}")
    assert (call.kind, call.id, call.is_named, call.moment) == ("oproep", "geef-dag", True, None)
    assert (event.kind, event.id, event.is_named) == ("agenda", "agenda-geef-dag", False)
    assert call.anchor == event.anchor == "geef-dag"
    assert call.until == event.until == datetime.date(2024, 9, 26)


def test_its_author_says_when() -> None:
    found = item("## Even aan denken\n\n- De Week. {date=2024-09-26 until=2024-10-02 start=10:00}")
    assert found.moment is not None
    assert found.moment[:3] == (datetime.date(2024, 9, 26), datetime.date(2024, 10, 2), datetime.time(10))
    month = item("## Even aan denken\n\n- De Week. {date=2024-09}").moment
    assert month is not None
    assert (month.last, month.is_vague) == (datetime.date(2024, 9, 30), True)
    assert item("## Even aan denken\n\n- Op 3 mei, of later. {date=tba}").moment is not None


def test_a_date_before_a_colon_is_no_title_with_its_hour_or_without() -> None:
    for day in (
        "11 november",
        "11 november, 19.00 uur",
        "11 november, 10 tot 12 uur",
        "Op maandag 11 november 19.00 – 21.00 uur",
    ):
        assert item(f"## Even aan denken\n\n- {day}: training bij Nizu.").title == "Training bij Nizu"


def test_one_event_that_is_told_twice_is_one() -> None:
    text = "Eerstvolgende training: 11 november bij Nizu\n\n## Even aan denken\n\n- Op {} geeft {} een training."
    assert len(items(text.format("11 november", "Nizu"))) == 1
    assert len(items(text.format("12 november", "Nizu"))) == 2
    assert len(items(text.format("11 november", "Dock"))) == 2


def test_points_below_one_heading_are_never_one_event() -> None:
    points = ("eten we samen bij Nizu", "gaan we zingen bij Nizu", "zingen we nog eens bij Nizu, zie https://z.nl")
    assert len(items("## Even aan denken\n\n" + "\n".join(f"- Op 12 mei {point}." for point in points))) == 3


@pytest.mark.parametrize(
    ("there", "count"),
    [
        ("is er deskundigheidstraining bij Nizu", 1),
        ("is er muziek, zie https://t.nl", 1),
        ("is er muziek bij Nizu", 2),
        ("is er een training bij Dock", 2),
        ("komen we in november samen bij Nizu", 2),
    ],
)
def test_a_partner_in_common_is_not_enough(there: str, count: int) -> None:
    here = "## Even aan denken\n\n- Op 11 november geeft Nizu een training in november, samen: https://t.nl"
    assert len(items(f"{here}\n\n## Even aan denken, deel 2\n\n- Op 11 november {there}.")) == count


def test_two_events_of_one_day_at_different_hours_are_two() -> None:
    text = (
        "Eerstvolgende training: 11 november, 10.00 uur bij Nizu\n\n## Even aan denken\n\n- 11 november {}: training."
    )
    assert len(items(text.format("om 16.00 uur bij Nizu"))) == 2
    assert len(items(text.format("om 10.00 uur bij Nizu"))) == 1


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Oproep aan het netwerk: kom.", "2024-11-29"),
        ("Oproep aan het netwerk: kom. {until=2024-06-01}", "2024-06-01"),
        ("Vraag aan het netwerk: wie weet het?", None),
        ("Tip: begin klein.", None),
        ("## Vraag en aanbod {until=2024-07-01}\n\n- Wij zoeken koks.", "2024-07-01"),
    ],
)
def test_until_when_it_counts(text: str, until: str | None) -> None:
    assert item(text).until == (until and datetime.date.fromisoformat(until))


@pytest.mark.parametrize(
    ("attributes", "today", "state"),
    [
        ("until=2024-06-10", "2024-06-10", "open"),
        ("until=2024-06-10", "2024-06-11", "expired"),
        ("status=answered", "2030-01-01", "answered"),
        ("status=done until=2024-06-10", "2030-01-01", "done"),
        ("status=open until=2024-06-10", "2030-01-01", "expired"),
        ("id=x", "2024-11-29", "open"),
        ("id=x", "2024-11-30", "expired"),
    ],
)
def test_its_state_on_a_day(attributes: str, today: str, state: str) -> None:
    found = item(f"Oproep aan het netwerk: kom. {{{attributes}}}")
    assert found.state(datetime.date.fromisoformat(today)) == state


def test_a_report_of_an_impossible_year_raises_nothing() -> None:
    for year in (1, 9999):
        assert harvested("Oproep: op 3 mei, of in juni, of 10 mei jl.").items
        read = harvested("Eerstvolgende les: 3 mei\n\nOproep: kom.", written=datetime.date(year, 1, 1))
        assert len(read.items) == 2


# --- on its way


def test_a_reading_survives_the_way_to_another_process() -> None:
    read = harvested(
        "## Ideeën {partner=nizu}\n\n- Een bankje. {id=bank}\n\nTip: 3 mei is het zover.\n\n"
        "## Vraag en aanbod\n\n- Niets."
    )
    assert pickle.loads(pickle.dumps(read)) == read
