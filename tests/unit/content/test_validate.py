"""Every fault of a record has our own rule, its place in the file, and what to type instead."""

from __future__ import annotations

import datetime

import pytest
from tests.helpers import WORDS, yaml_of

from bijeen.content.records import FrontMatter, Group, InitiativeEntry, Network, Partner, PartnerEntry
from bijeen.content.validate import salvage, validate
from bijeen.problems import Problem

PARTNER = "id: nizu\nname: Nizu\nnetwork: member\n"


def problems_of(text: str, model: type[PartnerEntry] = PartnerEntry) -> list[Problem]:
    source = yaml_of(text)
    record, problems = validate(model, source.data, places=source.places)
    assert (record is None) == bool(problems)
    return problems


def told(problem: Problem) -> tuple[int, int, str]:
    return problem.location.line, problem.location.column, problem.rule


def test_a_good_record() -> None:
    source = yaml_of(PARTNER + "joined: 2024-05-30\naliases: [NIZU]\n")
    record, problems = validate(PartnerEntry, source.data, places=source.places)
    assert problems == []
    assert record is not None
    assert (record.id, record.joined, record.aliases) == ("nizu", datetime.date(2024, 5, 30), ("NIZU",))


def test_a_record_never_changes() -> None:
    source = yaml_of(PARTNER)
    record, _ = validate(PartnerEntry, source.data, places=source.places)
    assert record is not None
    with pytest.raises(ValueError, match="frozen"):
        record.name = "Dock"  # type: ignore[misc]


@pytest.mark.parametrize("key", ["summary", "themes", "contact", "initiatives", "joined", "status"])
@pytest.mark.parametrize("nothing", ["", " ~", " null", " # later"])
def test_a_key_without_a_value_counts_as_absent(key: str, nothing: str) -> None:
    source, plain = yaml_of(f"{PARTNER}{key}:{nothing}\n"), yaml_of(PARTNER)
    record, problems = validate(PartnerEntry, source.data, places=source.places)
    assert problems == []
    assert record == validate(PartnerEntry, plain.data, places=plain.places)[0]


@pytest.mark.parametrize("nothing", ["", " ~", " ''", " # later"])
def test_a_required_key_without_a_value_is_empty_and_not_missing(nothing: str) -> None:
    [problem] = problems_of(f"id: nizu\nname:{nothing}\nnetwork: member\n")
    assert told(problem) == (2, 1, "empty-field")
    assert WORDS.problem(problem) == ("'name' is leeg.", "Vul achter de dubbele punt in wat hier hoort.")


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("id: nizu\nname: Nizu\n", 1, 1, "required-field"),
        ("id: nizu\nnetwork: member\n", 1, 1, "required-field"),
        (PARTNER + "summary: ''\n", 4, 1, "empty-field"),
        (PARTNER + "summary: '   '\n", 4, 1, "empty-field"),
        (PARTNER + "websiet: https://nizu.nl\n", 4, 1, "unknown-key"),
        (PARTNER + "status: actief\n", 4, 9, "unknown-value"),
        (PARTNER + "themes: [samen eten]\n", 4, 10, "wrong-id"),
        (PARTNER + "themes: [goed, Fout]\n", 4, 16, "wrong-id"),
        (PARTNER + f"summary: {'x' * 301}\n", 4, 10, "too-long"),
        (PARTNER + "summary: [a, b]\n", 4, 10, "expected-text"),
        (PARTNER + "url: {a: b}\n", 4, 6, "expected-text"),
        (PARTNER + "themes: samen-eten\n", 4, 9, "expected-list"),
        (PARTNER + "aliases: {a: b}\n", 4, 10, "expected-list"),
        (PARTNER + "contact: info@nizu.nl\n", 4, 10, "expected-mapping"),
        (PARTNER + "contact: [a]\n", 4, 10, "expected-mapping"),
        (PARTNER + "contact:\n  mail: info@nizu.nl\n", 5, 3, "unknown-key"),
        (PARTNER + "contact:\n  email: info(at)nizu.nl\n", 5, 10, "wrong-email"),
        (PARTNER + "name_is_word: misschien\n", 4, 15, "expected-yes-or-no"),
        (PARTNER + "name_is_word: [true]\n", 4, 15, "expected-yes-or-no"),
        (PARTNER + "joined: 30 mei 2024\n", 4, 9, "wrong-date"),
        (PARTNER + "url: nizu.nl\n", 4, 6, "wrong-url"),
        (PARTNER + "logo: ../nizu.png\n", 4, 7, "wrong-file"),
        (PARTNER + "redirect_from: [/oud]\n", 4, 17, "wrong-address"),
        (PARTNER + "profiles:\n  - title: x\n", 5, 5, "required-field"),
        (PARTNER + "profiles:\n  - title: x\n    url: x\n", 6, 10, "wrong-url"),
        (PARTNER + "profiles: x\n", 4, 11, "expected-blocks"),
        (PARTNER + "profiles: {title: x}\n", 4, 11, "expected-blocks"),
        (PARTNER + "initiatives: x\n", 4, 14, "expected-blocks"),
        (PARTNER + "profiles: [x]\n", 4, 12, "expected-mapping"),
        (PARTNER + "initiatives:\n  - id: a\n    name: A\n    bij: [x]\n", 7, 5, "unknown-key"),
        (PARTNER + "initiatives:\n  - id: a\n    name: A\n    with: [X]\n", 7, 12, "wrong-id"),
    ],
)
def test_a_fault_is_at_its_exact_place(text: str, line: int, column: int, rule: str) -> None:
    assert [told(problem) for problem in problems_of(text)] == [(line, column, rule)]


def test_all_faults_are_told_at_once() -> None:
    text = "id: Nizu\nnetwork: lid\nurl: nizu\nsite: x\n"
    assert sorted(told(problem) for problem in problems_of(text)) == [
        (1, 1, "required-field"),
        (1, 5, "wrong-id"),
        (2, 10, "unknown-value"),
        (3, 6, "wrong-url"),
        (4, 1, "unknown-key"),
    ]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("sumary: x", "Bedoel je 'summary'?"),
        ("thema: x", "Bedoel je 'themes'?"),
        ("status: activ", "Bedoel je 'active'? Kies uit: active, paused, ended."),
        ("status: slapend", "Kies uit: active, paused, ended."),
        ("themes: [Samen Eten]", "Typ: samen-eten"),
        ("themes: ['!!']", "Gebruik alleen kleine letters, cijfers en streepjes."),
        ("joined: gisteren", "Typ jaar-maand-dag, zo: 2024-05-30"),
        ("contact: {phon: '1'}", "Bedoel je 'phone'?"),
    ],
)
def test_a_fault_says_what_to_type(line: str, hint: str) -> None:
    [problem] = problems_of(PARTNER + line)
    assert WORDS.problem(problem)[1] == hint


def test_a_list_written_as_one_word_is_offered_with_brackets() -> None:
    [problem] = problems_of(PARTNER + "themes: samen-eten")
    assert WORDS.problem(problem)[1] == "Zet er vierkante haken omheen: themes: [samen-eten]"


@pytest.mark.parametrize(
    ("line", "list_"),
    [
        ("themes: Samen Eten", "themes: [samen-eten]"),
        ("aliases: De Kamer", "aliases: [De Kamer]"),
        ("themes: muziek, samen-eten", "themes: [muziek, samen-eten]"),
        ("themes: Muziek, Samen Eten", "themes: [muziek, samen-eten]"),
    ],
)
def test_only_where_ids_belong_are_words_offered_as_ids(line: str, list_: str) -> None:
    [problem] = problems_of(PARTNER + line)
    assert WORDS.problem(problem)[1] == f"Zet er vierkante haken omheen: {list_}"


def test_a_word_where_blocks_belong_says_how_a_block_begins() -> None:
    [problem] = problems_of(PARTNER + "profiles: https://x.nl")
    assert WORDS.problem(problem) == (
        "Bij 'profiles' horen blokjes van een paar regels.",
        "Begin elk blokje op een nieuwe regel met een streepje: '- title: ...'. Mogelijke velden: title, url.",
    )


def test_a_word_where_fields_belong_names_the_fields() -> None:
    [problem] = problems_of(PARTNER + "initiatives:\n  - id: a\n    name: A\n    evidence: x\n")
    assert WORDS.problem(problem)[1] == "Zet ze elk op een eigen regel. Mogelijke velden: title, url."


def salvaged(text: str) -> tuple[Partner | None, list[Problem]]:
    source = yaml_of(text)
    record, problems = validate(Partner, source.data, places=source.places)
    assert record is None
    return salvage(Partner, source.data, problems, places=source.places), problems


@pytest.mark.parametrize(
    "wrong",
    ["joined: mei", "contact: {email: x, phone: y}", "profiles:\n  - title: x\n", "qqq: x", "aliases: NIZU", "url: ''"],
)
@pytest.mark.parametrize("at", ["before", "after"])
def test_what_is_good_in_a_broken_record_is_kept(wrong: str, at: str) -> None:
    lines = [wrong, "themes: [eten]"] if at == "before" else ["themes: [eten]", wrong]
    record, _ = salvaged(PARTNER + "\n".join(lines))
    assert record is not None
    assert (record.id, record.name, record.network, record.themes) == ("nizu", "Nizu", "member", ("eten",))
    assert (record.joined, record.contact, record.profiles, record.aliases, record.url) == (None, None, (), (), None)


@pytest.mark.parametrize("text", ["id: nizu\nname: Nizu\nnetwork: lid\n", "id: nizu\nname: Nizu\nnetwork:\n"])
def test_a_required_field_that_is_wrong_has_a_stand_in(text: str) -> None:
    record, problems = salvaged(text + "themes: [eten]\n")
    assert len(problems) == 1
    assert record is not None
    assert (record.network, record.themes) == ("mentioned", ("eten",))


@pytest.mark.parametrize("text", ["id: nizu\nname: Nizu\n", "themes: [eten]\nid: nizu\nname: Nizu\n"])
def test_a_required_field_that_is_not_there_has_a_stand_in_and_costs_no_other_field(text: str) -> None:
    record, problems = salvaged(text)
    assert len(problems) == 1
    assert record is not None
    assert (record.id, record.name, record.network) == ("nizu", "Nizu", "mentioned")
    assert record.themes == (("eten",) if "themes" in text else ())


@pytest.mark.parametrize("text", ["id: Nizu\nname: Nizu\nnetwork: member\n", "name: Nizu\nnetwork: member\n", "x"])
def test_without_an_id_nothing_is_left_of_a_record(text: str) -> None:
    assert salvaged(text)[0] is None


def test_an_unknown_key_without_a_near_one_names_all_keys_that_there_are() -> None:
    [problem] = problems_of(PARTNER + "qqqq: x")
    hint = WORDS.problem(problem)[1]
    assert "Haal de regel weg." in hint
    assert "summary" in hint
    assert "neighbourhoods" in hint


def test_the_keys_of_an_inner_model_are_offered_for_its_own_mistakes() -> None:
    [problem] = problems_of(PARTNER + "initiatives:\n  - id: a\n    name: A\n    status: active\n    for_who: x\n")
    assert WORDS.problem(problem)[1] == "Bedoel je 'for_whom'?"


def test_a_text_that_is_too_long_says_by_how_much() -> None:
    [problem] = problems_of(PARTNER + f"summary: {'x' * 312}")
    assert WORDS.problem(problem)[0] == "'summary' is te lang: 312 tekens, 300 mag."


def test_what_is_quoted_from_the_file_stays_short() -> None:
    [problem] = problems_of(PARTNER + f"url: {'x' * 500}")
    assert len(problem.details["value"]) == 60


@pytest.mark.parametrize("text", ["", "~", "x", "[a]", "- a: b"])
def test_what_is_no_mapping_is_no_record(text: str) -> None:
    source = yaml_of(text)
    for model in (Network, FrontMatter, Group, InitiativeEntry):
        record, problems = validate(model, source.data, places=source.places)
        assert record is None
        assert [problem.rule for problem in problems] == ["expected-mapping"]
