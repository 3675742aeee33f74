"""Problems as text, JSON, annotations of GitHub and a summary in Markdown: each escaped as its reader needs."""

from __future__ import annotations

import json
import re

import cmarkgfm
import pytest
from lxml import html
from tests.helpers import WORDS

from bijeen.printing import FEW, PRINTERS, as_github, as_json, as_summary, as_text, in_short, totals
from bijeen.problems import Level, Location, Problem

HOSTILE = "50% | <b>x</b> @iedereen #1 [l](u) `c` *n* _m_ \\ ::error::x\r\nregel twee"


def unknown_id(id: str = "nizo", *, path: str = "reports/x.md", line: int = 3, nearest: str = "nizu") -> Problem:
    details = {"id": id, "kind": "partner", "nearest": nearest}
    return Problem(location=Location(path=path, line=line, column=5), rule="unknown-id", details=details)


def no_summary(path: str = "reports/y.md") -> Problem:
    return Problem(location=Location(path=path, line=2), rule="missing-summary", level=Level.WARNING)


def empty_summary() -> Problem:
    location = Location(path="data/partners.yaml", line=4, column=9)
    return Problem(location=location, rule="empty-summary", level=Level.INFO, details={"name": "Nizu"})


def test_text_groups_by_file_and_says_what_to_type() -> None:
    assert as_text([unknown_id(), no_summary()], WORDS) == (
        "reports/x.md\n"
        "  3:5     fout: 'nizo' is niet bekend als partner.\n"
        "          → Bedoel je 'nizu'?\n"
        "\n"
        "reports/y.md\n"
        "  2:1     waarschuwing: Het verslag heeft geen samenvatting.\n"
        "          → Voeg een regel toe: 'summary: ...', twee zinnen over waar het verslag over gaat.\n"
        "\n"
        "1 fout, 1 waarschuwing."
    )


def test_text_of_nothing_says_that_all_is_well() -> None:
    assert as_text([], WORDS) == "Alles klopt."


def test_text_names_a_file_once_for_all_its_problems() -> None:
    assert as_text([unknown_id(line=1), unknown_id(line=2)], WORDS).count("reports/x.md\n") == 1


@pytest.mark.parametrize(
    ("levels", "line"),
    [
        ([], "Alles klopt."),
        ([Level.ERROR], "1 fout."),
        ([Level.ERROR] * 2 + [Level.WARNING], "2 fouten, 1 waarschuwing."),
        ([Level.WARNING] * 3 + [Level.INFO] * 2, "3 waarschuwingen, 2 aanvullingen."),
    ],
)
def test_the_last_line_counts_by_level(levels: list[Level], line: str) -> None:
    problems = [Problem(location=Location(path="x"), rule="file-missing", level=level) for level in levels]
    assert totals(problems, WORDS) == line


def test_json_holds_everything() -> None:
    read = json.loads(as_json([unknown_id(), no_summary(), empty_summary()], WORDS))
    assert read["problems"][0] == {
        "path": "reports/x.md",
        "line": 3,
        "column": 5,
        "level": "error",
        "rule": "unknown-id",
        "message": "'nizo' is niet bekend als partner.",
        "hint": "Bedoel je 'nizu'?",
        "details": {"id": "nizo", "kind": "partner", "nearest": "nizu"},
    }
    assert read["counts"] == {"error": 1, "warning": 1, "reminder": 0, "info": 1, "advice": 0}


def open_question() -> Problem:
    details = {"title": "Wie heeft er een piano?", "meetings": "2", "address": "x/piano"}
    return Problem(
        location=Location(path="reports/x.md", line=9), rule="open-question", level=Level.REMINDER, details=details
    )


TO_PASTE = "> [!VERVOLG] {on=x/piano status=answered}"


def test_reminders_stand_below_the_count_of_what_is_wrong_with_what_to_paste() -> None:
    above, _, below = as_text([unknown_id(), open_question()], WORDS).partition("\n1 fout.\n")
    assert "herinnering" not in above
    assert "  9:1     herinnering: De vraag 'Wie heeft er een piano?' staat nog open." in below
    assert f"\n            {TO_PASTE}\n" in below


def test_no_reminder_is_among_the_mistakes_of_a_summary() -> None:
    wrong, _, folded = as_summary([open_question(), unknown_id()], WORDS).partition("<details>")
    assert "piano" not in wrong
    page = html.fromstring(f"<div>{cmarkgfm.github_flavored_markdown_to_html(folded)}</div>")
    assert TO_PASTE in str(page.xpath("string()"))


def test_a_summary_counts_all_reminders_and_shows_a_few() -> None:
    printed = as_summary([open_question()] * (FEW + 2), WORDS)
    assert f"<summary>{FEW + 2} herinneringen" in printed
    assert printed.count("piano?") == FEW
    assert "Er zijn nog 2 herinneringen. Bekijk ze met: bijeen check --all" in printed


def test_an_annotation_holds_the_lines_to_paste() -> None:
    assert f"%0A{TO_PASTE}%0A" in as_github([open_question()], WORDS)


def test_in_short_are_all_mistakes_and_a_few_reminders_of_each_rule() -> None:
    confirm = Problem(location=Location(path="x"), rule="long-unconfirmed", level=Level.REMINDER)
    problems = [*[open_question()] * (FEW + 2), confirm, empty_summary(), *[unknown_id()] * (FEW + 2)]
    assert in_short(problems) == [*[open_question()] * FEW, confirm, *[unknown_id()] * (FEW + 2)]


def test_json_of_nothing_is_json_too() -> None:
    assert json.loads(as_json([], WORDS)) == {
        "problems": [],
        "counts": {"error": 0, "warning": 0, "reminder": 0, "info": 0, "advice": 0},
    }


def test_json_brings_any_text_back_as_it_was() -> None:
    read = json.loads(as_json([unknown_id(HOSTILE)], WORDS))
    assert read["problems"][0]["details"]["id"] == HOSTILE


def test_annotations_name_file_line_and_column() -> None:
    assert as_github([unknown_id(), no_summary(), empty_summary()], WORDS).split("\n") == [
        "::error file=reports/x.md,line=3,col=5,title=unknown-id::'nizo' is niet bekend als partner. Bedoel je 'nizu'?",
        "::warning file=reports/y.md,line=2,col=1,title=missing-summary::Het verslag heeft geen samenvatting. "
        "Voeg een regel toe: 'summary: ...', twee zinnen over waar het verslag over gaat.",
        "::notice file=data/partners.yaml,line=4,col=9,title=empty-summary::"
        "Van 'Nizu' staat er nog niet in één zin wat het is. Voeg een regel toe: 'summary: ...'.",
    ]


def test_no_problems_are_no_annotations() -> None:
    assert as_github([], WORDS) == ""


def test_a_message_cannot_start_a_command_of_its_own() -> None:
    printed = as_github([unknown_id(HOSTILE)], WORDS)
    assert "\n" not in printed
    assert "\r" not in printed
    assert "50%25 |" in printed
    assert "x%0D%0Aregel twee" in printed


def test_a_path_cannot_add_a_property() -> None:
    printed = as_github([unknown_id(path="reports/a,line=9::b%.md\n::error::x")], WORDS)
    assert printed.startswith("::error file=reports/a%2Cline=9%3A%3Ab%25.md%0A%3A%3Aerror%3A%3Ax,line=3,col=5,")
    assert printed.count("\n") == 0


def test_the_summary_is_a_table_of_what_where_and_what_to_type() -> None:
    lines = as_summary([unknown_id(), no_summary()], WORDS).split("\n")
    assert lines[0] == "**Nog even verbeteren.** Een fout houdt de site tegen; een waarschuwing niet."
    assert lines[2:4] == ["| | Waar | Wat is er mis? | Wat typ je? |", "| --- | --- | --- | --- |"]
    assert lines[4] == "| fout | reports/x.md, regel 3 | 'nizo' is niet bekend als partner. | Bedoel je 'nizu'? |"
    assert lines[5].startswith("| waarschuwing | reports/y.md, regel 2 | Het verslag heeft geen samenvatting. |")
    assert len(lines) == 8


def test_what_is_only_worth_knowing_is_not_in_the_summary() -> None:
    assert as_summary([empty_summary()], WORDS) == "**Alles klopt.** Er is niets te verbeteren."


def shown(summary: str) -> str:
    """The summary as GitHub shows it, as the text of its table's cells."""
    page = html.fromstring(f"<div>{cmarkgfm.github_flavored_markdown_to_html(summary)}</div>")
    assert page.xpath("//td//*") == []
    return " | ".join(str(cell.xpath("string()")) for cell in page.iter("td"))


def test_the_summary_shows_any_text_as_it_is_and_never_as_markup() -> None:
    printed = as_summary([unknown_id(HOSTILE)], WORDS)
    assert " ".join(HOSTILE.split()) in shown(printed)


@pytest.mark.parametrize("text", [*"\\`*_[]<>|#@&~!-", "&lt;", "&#60;", "~~", "<!--", "![", "**", "\\|"])
def test_nothing_changes_in_the_summary(text: str) -> None:
    id = f"a{text}b{text}{text}c"
    assert f"'{id}' is niet" in shown(as_summary([unknown_id(id)], WORDS))


def test_the_summary_mentions_nobody() -> None:
    assert not re.search(r"(?<!&#)@\w", as_summary([unknown_id("@iedereen")], WORDS))


def test_every_format_has_its_printer() -> None:
    assert sorted(PRINTERS) == ["github", "json", "summary", "text"]
    for printer in PRINTERS.values():
        assert "nizo" in printer([unknown_id()], WORDS)
