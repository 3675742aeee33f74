"""Who works with whom: only where a report or an initiative says so, and as far as was last reported."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import TODAY, Files, catalog_of, report

from bijeen.catalog.collaborations import Collaboration, Collaborations, furthest
from bijeen.catalog.threads import Thread

PARTNERS = "".join(
    f"- {{id: {name.lower()}, name: {name}, network: member}}\n" for name in ("Dock", "Humanitas", "Nizu", "Zonnebloem")
)
UNDER = "## Nieuwe samenwerkingen\n\n"


def collaborations(folder: Path, texts: dict[str, str], *, partners: str = PARTNERS) -> Collaborations:
    """What reports say of collaborations; their texts are given by day."""
    files: dict[str, str | bytes | None] = {
        "data/partners.yaml": partners,
        "reports/2024-05-30-samen-eten.md": None,
    }
    for day, text in texts.items():
        files[f"reports/{day}.md"] = report(text).replace("2024-06-01", day)
    return catalog_of(folder, files).collaborations


def told(folder: Path, texts: dict[str, str]) -> list[tuple[str, str | None, str | None]]:
    """Of each collaboration that reports tell of: its id, its stage, and the report since when it is."""
    found = collaborations(folder, texts).told
    return [(one.id, one.stage, one.since.id if one.since else None) for one in found]


def test_a_report_says_who_works_with_whom_and_how_far_they_are(tmp_path: Path) -> None:
    text = UNDER + "- Nizu en Dock maken samen een flyer. Stand: loopt."
    [one] = collaborations(tmp_path, {"2020-10-06": text}).told
    assert one.partners == ("nizu", "dock")
    assert one.stage == "running"
    assert one.since is not None
    assert one.since.id == "2020-10-06"
    assert [thread.item.title for thread in one.threads] == ["Nizu en Dock maken samen een flyer"]


def test_without_a_word_on_it_nothing_is_said_of_how_far_they_are(tmp_path: Path) -> None:
    text = UNDER + "- Nizu wil een link leggen met Dock."
    assert told(tmp_path, {"2020-10-06": text}) == [("dock+nizu", None, "2020-10-06")]


def test_names_in_one_sentence_are_no_collaboration(tmp_path: Path) -> None:
    text = "Nizu werkt samen met Dock. Stand: loopt.\n\nTip: vraag Nizu en Dock.\n\n> [!OPROEP]\n> Help Nizu en Dock."
    assert collaborations(tmp_path, {"2020-10-06": text}).all == ()


def test_it_takes_two(tmp_path: Path) -> None:
    text = UNDER + "- Nizu zoekt nog iemand. Stand: idee.\n- Nizu vindt Nizu. Stand: loopt."
    assert told(tmp_path, {"2020-10-06": text}) == []


def test_a_partner_that_is_named_twice_counts_once(tmp_path: Path) -> None:
    text = UNDER + "- Nizu belt met Dock, en Dock belt met Nizu. Stand: afgesproken."
    assert told(tmp_path, {"2020-10-06": text}) == [("dock+nizu", "agreed", "2020-10-06")]


def test_partners_that_do_not_exist_are_left_out(tmp_path: Path) -> None:
    text = UNDER + "- Samen koken. Stand: loopt. {partner=nizu,niemand,dock}\n- Samen eten. {partner=nizu,niemand}"
    assert told(tmp_path, {"2020-10-06": text}) == [("dock+nizu", "running", "2020-10-06")]


def test_a_later_report_moves_the_stage_and_not_the_beginning(tmp_path: Path) -> None:
    texts = {
        "2020-10-06": UNDER + "- Nizu en Dock maken een flyer. Stand: idee.",
        "2021-03-01": UNDER + "- Dock en Nizu gaan verder met de flyer.",
        "2022-03-01": UNDER + "- Dock en Nizu brengen de flyer rond. Stand: loopt.",
    }
    assert told(tmp_path, texts) == [("dock+nizu", "running", "2020-10-06")]


def test_a_later_report_can_take_a_step_back(tmp_path: Path) -> None:
    texts = {
        "2020-10-06": UNDER + "- Nizu en Dock maken een flyer. Stand: loopt.",
        "2022-03-01": UNDER + "- Dock en Nizu willen weer een flyer maken. Stand: idee.",
    }
    assert told(tmp_path, texts) == [("dock+nizu", "idea", "2020-10-06")]


TWO = UNDER + (
    "- Nizu en Dock openen samen een telefoonlijn. Stand: loopt.\n- Nizu en Dock denken over een kookclub. Stand: idee."
)


def test_two_plans_of_the_same_partners_in_one_report_stay_two(tmp_path: Path) -> None:
    assert told(tmp_path, {"2020-10-06": TWO}) == [
        ("dock+nizu", "running", "2020-10-06"),
        ("dock+nizu.2", "idea", "2020-10-06"),
    ]


def test_even_when_both_are_about_the_same(tmp_path: Path) -> None:
    text = UNDER + "- Nizu en Dock maken een flyer. Stand: loopt.\n- Dock en Nizu willen nog een flyer. Stand: idee."
    assert [stage for _, stage, _ in told(tmp_path, {"2020-10-06": text})] == ["running", "idea"]


def test_a_later_report_tells_of_the_one_with_a_word_in_common(tmp_path: Path) -> None:
    later = UNDER + "- De kookclub van Dock en Nizu kookt elke week. Stand: loopt.\n- Dock en Nizu planten bomen."
    assert told(tmp_path, {"2020-10-06": TWO, "2021-10-06": later}) == [
        ("dock+nizu.3", None, "2021-10-06"),
        ("dock+nizu", "running", "2020-10-06"),
        ("dock+nizu.2", "running", "2020-10-06"),
    ]


def test_ordinary_words_and_names_are_nothing_in_common(tmp_path: Path) -> None:
    texts = {
        "2020-10-06": UNDER + "- Nizu en Dock willen samen koken voor ouderen. Stand: loopt.",
        "2021-10-06": UNDER + "- Nizu en Dock willen samen bellen met ouderen. Stand: idee.",
    }
    assert [stage for _, stage, _ in told(tmp_path, texts)] == ["idea", "running"]


def test_a_word_that_all_partners_use_is_nothing_in_common(tmp_path: Path) -> None:
    names = ("Dock", "Humanitas", "Nizu", "Zonnebloem")
    every = [f"- {one} en {other} maken soep." for one in names for other in names if one < other]
    texts = {"2020-10-06": UNDER + "\n".join(every), "2021-10-06": UNDER + "- Dock en Nizu eten soep."}
    assert len(told(tmp_path, texts)) == len(every) + 1


def test_other_partners_with_the_same_word_are_another_collaboration(tmp_path: Path) -> None:
    texts = {
        "2020-10-06": UNDER + "- Nizu en Dock maken een flyer.",
        "2021-10-06": UNDER + "- Nizu, Dock en Humanitas maken een flyer.",
    }
    assert len(told(tmp_path, texts)) == 2


def test_every_item_of_it_stands_as_was_last_said(tmp_path: Path) -> None:
    texts = {
        "2020-10-06": UNDER + "- Nizu en Dock maken een flyer. Stand: idee.\n- Nizu wil een feest. {id=feest}",
        "2021-10-06": UNDER + "- De flyer van Dock en Nizu. Stand: loopt.\n\n> [!VERVOLG] {on=2020-10-06/feest}\n"
        "> Het feest is al bijna. Stand: afgesproken.",
        "2022-10-06": UNDER + "- De flyer van Dock en Nizu. {status=done}",
    }
    files: Files = {f"reports/{day}.md": report(text).replace("2024-06-01", day) for day, text in texts.items()}
    catalog = catalog_of(tmp_path, {"data/partners.yaml": PARTNERS, "reports/2024-05-30-samen-eten.md": None, **files})
    standing = {
        (thread.report.id, thread.item.partners): catalog.collaborations.standing(thread, TODAY)
        for thread in catalog.threads.of_kind["samenwerking"]
    }
    assert standing == {
        ("2020-10-06", ("nizu", "dock")): ("done", "running"),
        ("2020-10-06", ("nizu",)): ("open", "agreed"),
        ("2021-10-06", ("dock", "nizu")): ("done", "running"),
        ("2022-10-06", ("dock", "nizu")): ("done", "running"),
    }


def test_other_partners_are_another_collaboration(tmp_path: Path) -> None:
    text = UNDER + "- Nizu, Dock en Humanitas koken. Stand: loopt.\n- Nizu en Dock eten. Stand: idee."
    assert told(tmp_path, {"2020-10-06": text}) == [
        ("dock+humanitas+nizu", "running", "2020-10-06"),
        ("dock+nizu", "idea", "2020-10-06"),
    ]


def test_the_newest_come_first_whatever_the_order_of_the_files(tmp_path: Path) -> None:
    texts = {
        "2022-03-01": UNDER + "- Nizu en Dock koken.\n- Nizu en Humanitas eten.",
        "2020-10-06": UNDER + "- Nizu en Zonnebloem bellen.",
    }
    ids = [("dock+nizu", "2022-03-01"), ("humanitas+nizu", "2022-03-01"), ("nizu+zonnebloem", "2020-10-06")]
    for number, order in enumerate((sorted(texts), sorted(texts, reverse=True))):
        found = told(tmp_path / str(number), {day: texts[day] for day in order})
        assert [(id, since) for id, _, since in found] == ids


FOLLOWED = UNDER + "- Nizu en Dock maken een flyer. Stand: idee. {id=flyer}"


def followed_up(folder: Path, *outcomes: str) -> Collaboration:
    """The collaboration of FOLLOWED after these follow-ups, a year apart, each with its attributes."""
    texts = {"2020-10-06": FOLLOWED}
    for number, said in enumerate(outcomes):
        texts[f"{2021 + number}-01-01"] = f"> [!VERVOLG] {{on=2020-10-06/flyer {said}}}\n> Zo ging het verder."
    [one] = collaborations(folder, texts).told
    return one


def test_a_follow_up_moves_the_stage(tmp_path: Path) -> None:
    assert followed_up(tmp_path, "stage=running").stage == "running"
    assert followed_up(tmp_path / "2", "stage=running", "stage=agreed").stage == "agreed"


def test_a_follow_up_says_it_in_words_too(tmp_path: Path) -> None:
    text = "> [!VERVOLG] {on=2020-10-06/flyer}\n> De flyer ligt er. Stand: loopt."
    [one] = collaborations(tmp_path, {"2020-10-06": FOLLOWED, "2021-01-01": text}).told
    assert one.stage == "running"


def test_a_follow_up_closes_it_and_a_later_one_opens_it_again(tmp_path: Path) -> None:
    assert followed_up(tmp_path, "status=done").state(TODAY) == "done"
    assert followed_up(tmp_path / "2", "status=done", "stage=running").state(TODAY) == "open"
    assert followed_up(tmp_path / "3", "status=done", "status=open").state(TODAY) == "open"


def test_it_is_over_after_its_last_day(tmp_path: Path) -> None:
    text = UNDER + "- Nizu en Dock maken een flyer. Stand: loopt. {until=2021-01-01}"
    [one] = collaborations(tmp_path, {"2020-10-06": text}).told
    assert one.state(TODAY) == "expired"


INITIATIVES = """\
- id: dock
  name: Dock
  network: member
  initiatives:
    - {id: eten, name: Samen eten, with: [nizu, niemand]}
    - {id: alleen, name: Alleen eten, with: [niemand]}
    - {id: bellen, name: Bellen, with: [dock]}
- {id: nizu, name: Nizu, network: member}
"""


def test_an_initiative_of_several_partners_says_so_too(tmp_path: Path) -> None:
    found = collaborations(tmp_path, {"2020-10-06": "Tekst."}, partners=INITIATIVES)
    assert found.told == ()
    [one] = found.in_initiatives
    assert (one.id, one.partners, one.since, one.stage) == ("eten", ("dock", "nizu"), None, None)
    assert one.state(TODAY) == "open"


def test_what_a_partner_takes_part_in_is_found_by_its_id(tmp_path: Path) -> None:
    text = UNDER + "- Nizu en Dock koken. Stand: idee."
    found = collaborations(tmp_path, {"2020-10-06": text}, partners=INITIATIVES)
    assert [one.id for one in found.of_partner["nizu"]] == ["dock+nizu", "eten"]
    assert furthest(found.of_partner["nizu"]) == "idea"
    assert furthest(found.in_initiatives) is None


def test_a_draft_says_nothing(tmp_path: Path) -> None:
    files: Files = {
        "data/partners.yaml": PARTNERS,
        "reports/2020-10-06.md": report(UNDER + "- Nizu en Dock koken.", "status: draft"),
    }
    assert catalog_of(tmp_path, files).collaborations.all == ()


def test_the_sources_are_the_threads_that_others_see(tmp_path: Path) -> None:
    [one] = collaborations(tmp_path, {"2020-10-06": FOLLOWED}).told
    assert [type(thread) for thread in one.threads] == [Thread]
    assert one.threads[0].uri == "verslagen/2020-10-06/#flyer"
