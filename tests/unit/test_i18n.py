"""Every visible string comes from one catalog, and the catalog holds what the code asks for, no less and no more."""

from __future__ import annotations

import ast
import datetime
import errno
import os
import re
from collections.abc import Iterator
from string import Formatter

import pytest
import yaml
from tests.helpers import ROOT, WORDS

from bijeen.i18n import messages
from bijeen.problems import Level, Location, Problem, fault_of

SOURCE = ROOT / "src" / "bijeen"
RULE = re.compile(r"[a-z]+(-[a-z]+)+")
LOCALE = SOURCE / "locale" / "nl"
HINTS = ("hint", "hint_otherwise", "hint_at_last")

# The functions that take the name of a rule among their arguments.
MAKERS = {"problem", "_problem", "PydanticCustomError", "PictureError", "picture_problem"}
# The tables and functions whose values are names of rules.
TABLES = {"_RULES", "_FAULTS"}
CHOOSERS = {"_fault"}


def problem(rule: str, **details: str) -> Problem:
    return Problem(location=Location(path="x"), rule=rule, details=details)


def constants(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and RULE.fullmatch(part.value):
            yield part.value


def rules_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in MAKERS:
                yield from (rule for argument in node.args for rule in constants(argument))
            yield from (rule for word in node.keywords if word.arg == "rule" for rule in constants(word.value))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in TABLES:
            values = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
            yield from (rule for value in values if value is not None for rule in constants(value))
        elif isinstance(node, ast.FunctionDef) and node.name in CHOOSERS:
            yield from (rule for part in ast.walk(node) if isinstance(part, ast.Return) for rule in constants(part))
        elif (
            isinstance(node, ast.Assign)
            and "rule" in {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        ) or (isinstance(node, ast.keyword) and node.arg == "id_rule"):
            yield from constants(node.value)


def emitted() -> set[str]:
    """Every rule that the code can name."""
    return {
        rule
        for file in SOURCE.rglob("*.py")
        for rule in rules_in(ast.parse(file.read_text(encoding="utf-8"), filename=str(file)))
    }


def told() -> dict[str, dict[str, str]]:
    """Every rule that the catalog has words for."""
    catalog: dict[str, dict[str, str]] = yaml.safe_load((LOCALE / "problems.yaml").read_text(encoding="utf-8"))
    return catalog


def test_every_rule_that_the_code_names_has_words() -> None:
    assert emitted() - told().keys() == set()


def test_every_rule_that_has_words_is_named_in_the_code() -> None:
    assert told().keys() - emitted() == set()


@pytest.mark.parametrize("rule", sorted(told()))
def test_a_rule_says_what_is_wrong_and_what_to_type(rule: str) -> None:
    entry = told()[rule]
    assert entry.keys() <= {"message", *HINTS}
    assert list(entry) == ["message", *HINTS][: len(entry)]
    assert entry["message"].endswith(".")
    assert entry["hint"]


@pytest.mark.parametrize("rule", sorted(told()))
def test_a_rule_shows_every_detail_that_it_names(rule: str) -> None:
    entry = told()[rule]
    named = {field: fields(entry.get(field, "")) for field in ("message", *HINTS)}
    details = {name: f"<{name}>" for names in named.values() for name in names}
    if rule == "unknown-id" or "kind" in details:
        details["kind"] = "partner"
    message, hint = WORDS.problem(problem(rule, **details))
    assert [name for name in named["message"] - {"kind"} if f"<{name}>" not in message] == []
    assert [name for name in named["hint"] - {"kind"} if f"<{name}>" not in hint] == []


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_a_hint_is_used_when_all_that_it_names_is_known() -> None:
    words = WORDS.problem(problem("unknown-id", id="nizo", kind="partner", nearest="nizu"))
    assert words == ("'nizo' is niet bekend als partner.", "Bedoel je 'nizu'?")


@pytest.mark.parametrize("details", [{"nearest": ""}, {}])
def test_otherwise_the_other_hint(details: dict[str, str]) -> None:
    _, hint = WORDS.problem(problem("unknown-id", id="x", kind="group", **details))
    assert hint == "Voeg het eerst toe in data/groups.yaml, of haal het hier weg."


@pytest.mark.parametrize(
    ("details", "hint"),
    [
        ({"nearest": "nizu", "known": "dock, nizu"}, "Bedoel je 'nizu'?"),
        ({"nearest": "", "known": "dock, nizu"}, "Kies uit: dock, nizu. Of voeg het toe in data/partners.yaml."),
        ({"nearest": "", "known": ""}, "Voeg het eerst toe in data/partners.yaml, of haal het hier weg."),
    ],
)
def test_the_first_hint_that_fits_is_the_one(details: dict[str, str], hint: str) -> None:
    assert WORDS.problem(problem("unknown-id", id="x", kind="partner", **details))[1] == hint


def test_without_a_hint_that_fits_there_is_none() -> None:
    assert WORDS.problem(problem("unknown-key", key="x", nearest="", known=""))[1] == ""


def test_what_people_wrote_is_not_taken_for_a_pattern() -> None:
    message, _ = WORDS.problem(problem("unknown-key", key="{totalItems} {0}", nearest="", known=""))
    assert message == "'{totalItems} {0}' is hier geen bekend veld."


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "geen toegang"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "er staat een bestand waar een map hoort"),
        (OSError(errno.ENOSPC, "No space left on device"), "de schijf is vol"),
        (OSError(errno.EROFS, "Read-only file system"), "hier kun je alleen lezen, niet opslaan"),
        (OSError(errno.EXDEV, "x"), os.strerror(errno.EXDEV)),
        (OSError("zomaar"), "zomaar"),
    ],
)
def test_what_the_system_says_is_put_into_words(error: OSError, told: str) -> None:
    assert WORDS.fault(error) == told
    assert f"({told})" in WORDS.problem(problem("file-unreadable", fault=fault_of(error)))[0]


def test_every_fault_that_has_words_is_one_of_the_system() -> None:
    faults = yaml.safe_load((LOCALE / "terms.yaml").read_text(encoding="utf-8"))["faults"]
    assert faults.keys() - set(errno.errorcode.values()) == {"EAI_NONAME"}


def test_an_unknown_rule_is_an_error_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        WORDS.problem(problem("no-such-rule"))


@pytest.mark.parametrize("kind", ["partner", "initiative", "group", "event", "theme", "neighbourhood", "report"])
def test_every_kind_has_a_name_and_a_file(kind: str) -> None:
    message, hint = WORDS.problem(problem("unknown-id", id="x", kind=kind))
    assert kind in ("partner",) or kind not in message
    assert "data/" in hint or "reports" in hint


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "0 partners in dit verslag"),
        (1, "1 partner in dit verslag"),
        (2, "2 partners in dit verslag"),
        (71, "71 partners in dit verslag"),
    ],
)
def test_a_text_is_chosen_by_number(n: int, text: str) -> None:
    assert WORDS.text("report.took_part", n=n) == text


def test_a_text_without_values_is_handed_out_as_it_stands() -> None:
    assert WORDS.text("summary.place") == "{path}, regel {line}"


@pytest.mark.parametrize("key", ["nergens", "frame.nergens", "frame.menu.x", ""])
def test_an_unknown_key_is_an_error(key: str) -> None:
    with pytest.raises((KeyError, TypeError)):
        WORDS.text(key)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        messages("xx")


def test_dates_times_and_numbers_are_written_as_people_do() -> None:
    day = datetime.date(2024, 5, 30)
    assert WORDS.date(day) == "donderdag 30 mei 2024"
    assert WORDS.date(day, "medium") == "30 mei 2024"
    assert WORDS.date(day, "month") == "mei 2024"
    assert WORDS.time(datetime.time(9, 5)) == "09.05"
    assert WORDS.number(1500) == "1.500"
    assert WORDS.number(1.2) == "1,2"


def test_levels_have_names() -> None:
    assert [WORDS.level(level) for level in Level] == ["fout", "waarschuwing", "herinnering", "aanvulling", "taaltip"]


def test_a_field_has_a_title_of_its_own_or_the_common_one() -> None:
    assert WORDS.field("initiative", "with")["title"] == "Samen met"
    assert WORDS.field("initiative", "name")["title"] == "Naam"
    with pytest.raises(KeyError):
        WORDS.field("initiative", "nergens")


@pytest.mark.parametrize("file", sorted(LOCALE.glob("*.yaml")), ids=lambda file: file.name)
def test_no_key_stands_twice_in_a_catalog(file: object) -> None:
    assert isinstance(file, type(LOCALE))
    node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert list(twice(node)) == []


def twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from (key for key in keys if keys.count(key) > 1)
        for _, value in node.value:
            yield from twice(value)
