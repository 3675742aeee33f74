"""hard-word: a word of an office in a text for residents, and what people say instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, SITES, Files, check, hint_of, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level
from bijeen.text.passages import MOST

PARTNERS, VOCABULARY = "data/partners.yaml", "data/vocabulary.yaml"
WORDS_OF_MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
CALL = "Oproep aan het netwerk: "


def vocabulary(*lines: str) -> Files:
    return {VOCABULARY: WORDS_OF_MINIMAL + "".join(f"{line}\n" for line in lines)}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("kom langs indien je wilt", 11),
        ("Indien je wilt, kom langs", 1),
        ("kom langs. Indien je wilt ook later", 12),
        ("meld je, middels een mail", 10),
        ("een **laagdrempelige** plek", 7),
        ("het is laagdrempelig.", 8),
        ("er is geld ten behoeve van de buurt", 12),
        ("(reeds vol)", 2),
        ("wij faciliteerden dat", 5),
    ],
)
def test_a_word_that_residents_need_not_know(tmp_path: Path, text: str, column: int) -> None:
    assert in_body(tmp_path, CALL + text, "hard-word") == [(1, len(CALL) + column)]


@pytest.mark.parametrize(
    "text",
    [
        "je kunt een plan indienen",
        "wie indient, hoort snel iets",
        "lees 'Laagdrempelig bewegen' in de bieb",
        "lees “Indien je wilt” in de bieb",
        "zij is wethouder Participatie",
        "kom naar Huis Integraal",
        "kijk op [de site](https://www.participatie.nl/indien/)",
        "typ `indien` in het veld",
        "het onderwijs van de participatiewet",
        "een participatie-avond",
        "inmiddels is het vol",
    ],
    ids=[
        "part of a word",
        "another word",
        "a title",
        "other marks",
        "a name",
        "another name",
        "an address",
        "code",
        "a compound",
        "a compound with a hyphen",
        "the end of a word",
    ],
)
def test_what_only_looks_like_one(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, CALL + text) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Vraag aan het netwerk: wie helpt ons middels een gift?", [(1, 38)]),
        ("## Vraag en aanbod\n\n- Wie wil reeds beginnen?", [(3, 11)]),
        ("## Even aan denken\n\n- **26 september**: een dag inzake eten.", [(3, 29)]),
        ("> [!OPROEP]\n> Kom reeds vandaag nog.", [(2, 7)]),
        ("Tip: doe het laagdrempelig.", []),
        ("Wij spraken reeds over participatie.", []),
    ],
    ids=["question", "wanted", "event", "call-out", "tip", "report"],
)
def test_what_residents_read_of_a_report(tmp_path: Path, body: str, found: list[tuple[int, int]]) -> None:
    assert in_body(tmp_path, body, *(["hard-word"] if found else [])) == found


def partner(summary: str) -> Files:
    text = f"- id: nizu\n  name: Nizu\n  network: member\n  summary: {summary}\n"
    return {PARTNERS: text, "reports/2024-05-30-samen-eten.md": None}


@pytest.mark.parametrize(
    ("summary", "line", "column"),
    [
        ("Eten, tevens een praatje.", 4, 18),
        ('"Eten, tevens een praatje."', 4, 19),
        (">-\n    Samen eten in de buurt,\n    tevens een praatje.", 6, 5),
        (">-\n    Eten ten\n    behoeve van de buurt.", 5, 10),
        ("|\n    Reeds vol.", 5, 5),
        ("'Eten: reeds vol'", 4, 19),
        ('"Eten\\u0020nu, reeds vol"', 4, 27),
    ],
    ids=["plain", "quoted", "folded", "over two lines", "literal", "single quotes", "an escape"],
)
def test_a_field_of_a_data_file(tmp_path: Path, summary: str, line: int, column: int) -> None:
    assert check(tmp_path, partner(summary)) == [(PARTNERS, line, column, "hard-word")]


def test_the_second_of_two_is_at_its_own_place(tmp_path: Path) -> None:
    files = partner("Reeds vol, en morgen is het er reeds, middels 2024.")
    assert [(line, column) for _, line, column, _ in check(tmp_path, files)] == [(4, 12), (4, 43), (4, 50)]


def test_every_field_that_residents_read(tmp_path: Path) -> None:
    initiative = "\n".join(
        [
            "  initiatives:",
            "    - id: eten",
            "      name: Eten",
            *(f"      {field}: Reeds {field}." for field in ("summary", "for_whom", "cost", "how_to_join")),
            "",
        ]
    )
    files = {
        **partner("x" + "\n" + initiative.rstrip("\n")),
        "data/groups.yaml": "- id: g\n  name: G\n  question: Reeds?\n  summary: Reeds.\n  milestones:\n"
        "    - {date: 2024-01-01, text: Reeds.}\n",
        "data/agenda.yaml": "events:\n  - {id: e, title: E, kind: course, date: 2024-01-01, summary: Reeds.}\n"
        "campaigns:\n  - {id: c, name: C, summary: Reeds.}\n",
        "data/inspiration.yaml": "- {id: i, title: I, medium: book, why: Reeds.}\n",
        "docs/extra.md": "# Reeds\n\nWij zijn reeds open.\n",
        REPORT: report("x").replace("summary: Een verslag.", "summary: Reeds."),
    }
    found = [(path, line, column) for path, line, column, rule in check(tmp_path, files) if rule == "hard-word"]
    assert found == [
        ("data/agenda.yaml", 2, 64),
        ("data/agenda.yaml", 4, 31),
        ("data/groups.yaml", 3, 13),
        ("data/groups.yaml", 4, 12),
        ("data/groups.yaml", 6, 32),
        ("data/inspiration.yaml", 1, 40),
        ("data/partners.yaml", 8, 16),
        ("data/partners.yaml", 9, 17),
        ("data/partners.yaml", 10, 13),
        ("data/partners.yaml", 11, 20),
        ("docs/extra.md", 3, 10),
        (REPORT, 5, 10),
    ]


def test_it_is_advice_and_says_what_to_write(tmp_path: Path) -> None:
    files = {REPORT: report(CALL + "kom indien je wilt")}
    assert level_of(tmp_path / "a", files) is Level.ADVICE
    assert hint_of(tmp_path / "b", files) == "Schrijf bijvoorbeeld: als"


def test_a_network_has_words_of_its_own(tmp_path: Path) -> None:
    files = {
        **vocabulary("avoid:", "  - {word: cliënt, instead: bezoeker, forms: [cliënten]}"),
        REPORT: report(CALL + "wie brengt cliënten thuis?"),
    }
    assert problem_of(tmp_path, files).details == {"word": "cliënten", "instead": "bezoeker"}


def test_of_a_word_that_both_have_that_of_the_network_counts(tmp_path: Path) -> None:
    files = {**vocabulary("avoid:", "  - {word: reeds, instead: nu al}"), REPORT: report(CALL + "kom reeds")}
    assert problem_of(tmp_path, files).details["instead"] == "nu al"


def test_a_word_that_everybody_here_knows_is_left_in_peace(tmp_path: Path) -> None:
    files = vocabulary("familiar: [laagdrempelig]")
    assert in_body(tmp_path, CALL + "een laagdrempelige plek", files=files) == []


def test_of_a_block_that_is_full_of_them_some_are_told(tmp_path: Path) -> None:
    assert len(in_body(tmp_path, CALL + "indien " * 10_000, "hard-word", "long-sentence")) == MOST + 1


@pytest.mark.parametrize("word", ["WMO-loket", "[ggz]", "a^b", "ßtraße", "ten  aanzien", "x" * 200])
def test_any_word_that_a_network_may_list(tmp_path: Path, word: str) -> None:
    files = vocabulary("avoid:", f"  - {{word: '{word}', instead: iets}}", "familiar: [WMO]")
    found = check(tmp_path, {**files, REPORT: report(f"{CALL}`a` {' '.join(word.split())} en\n**meer**")})
    assert {rule for *_, rule in found} == {"hard-word"}
