"""shared-name: a name or alias that two records have, so that a report that names the one is taken for the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import Files, settings, write_site

from bijeen.checks.inspect import inspect
from bijeen.problems import Level, Problem

PARTNERS = "data/partners.yaml"


def partners(*lines: str) -> Files:
    """A list of partners, of which the first is Fatoş and the others are `lines`; they begin on line 5."""
    first = "- id: a\n  name: Fatoş' Huis\n  network: member\n  aliases: [Het Huis, FH]\n"
    return {PARTNERS: first + "".join(f"{line}\n" for line in lines)}


def other(name: str, *more: str) -> tuple[str, ...]:
    return ("- id: b", f"  name: {name}", "  network: member", *more)


def found(folder: Path, files: Files) -> list[Problem]:
    return [one for one in inspect(settings(write_site(folder, files)))[1] if one.rule == "shared-name"]


RUN = ("  initiatives:", "    - id: x")


@pytest.mark.parametrize(
    "lines",
    [
        other("Buurthuis", "  aliases: [BH, 'Het huis']"),
        other("FH Oost"),
        other("Het Huis", "  name_is_word: true", "  aliases: [Stichting Het Huis]"),
        other("Buurthuis", "  aliases: [Buurthuis]"),
        other("Buurthuis", "  aliases: [BH]", *RUN, "      name: Buurthuis", "      aliases: [BH]"),
        (*RUN, "      name: Fatoş' Huis"),
    ],
    ids=[
        "another case",
        "a longer name",
        "an ordinary word",
        "its own",
        "of its own initiative",
        "of the partner above",
    ],
)
def test_names_that_can_be_told_apart(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert found(tmp_path, partners(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "line", "column", "level"),
    [
        (other("Fatos’  Huis"), 6, 9, Level.ERROR),
        (other("FH"), 6, 9, Level.ERROR),
        (other("Buurthuis", "  aliases: [BH, Het Huis]"), 8, 17, Level.ERROR),
        (other("Buurthuis", *RUN, "      name: Fatoş' Huis"), 10, 13, Level.WARNING),
        ((*RUN, "      name: Koken", "    - id: y", "      name: Koken"), 9, 13, Level.WARNING),
        (
            (*RUN, "      name: Koken", *other("B", *RUN[:1], "    - {id: y, name: Eten, aliases: [Koken]}")),
            12,
            37,
            Level.WARNING,
        ),
    ],
)
def test_the_second_of_two_equal_names_is_pointed_at(
    tmp_path: Path, lines: tuple[str, ...], line: int, column: int, level: Level
) -> None:
    problems = found(tmp_path, partners(*lines))
    assert [(p.location.line, p.location.column, p.level) for p in problems] == [(line, column, level)]


def test_the_first_is_named_with_its_place(tmp_path: Path) -> None:
    [problem] = found(tmp_path, partners(*other("FH")))
    assert dict(problem.details) == {"name": "FH", "other": "Fatoş' Huis", "first": "data/partners.yaml:4:23"}


def test_records_that_lack_a_name_share_none(tmp_path: Path) -> None:
    files: Files = {PARTNERS: "- {id: a, network: member}\n- {id: b, network: member}\n"}
    assert found(tmp_path, files) == []
