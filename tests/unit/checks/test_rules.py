"""Every rule that there is runs, and has its tests beside this file."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from tests.helpers import check

import bijeen.checks
from bijeen.checks.rules import RULES

NO_RULES = {"inspect", "rules"}
"""The modules of the package that are no rule: the way up to the rules, and their list."""


def rule_modules() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(bijeen.checks.__path__) if module.name not in NO_RULES)


def test_every_rule_is_registered_once() -> None:
    registered = [rule.__module__.rpartition(".")[2] for rule in RULES]
    assert sorted(registered) == rule_modules()


def test_every_rule_is_called_check_and_says_what_it_is() -> None:
    for name in rule_modules():
        module = importlib.import_module(f"bijeen.checks.{name}")
        assert module.check in RULES
        assert module.check.__doc__
        assert module.__doc__


def test_every_rule_has_a_test_file_of_its_name() -> None:
    assert {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")} >= set(rule_modules())


def test_problems_come_in_order_of_place(tmp_path: Path) -> None:
    files = {
        "reports/b.md": "x",
        "reports/a.md": "---\ntitle: A\ndate: 2024-01-01\nkind: x\ntheme: [a]\n---\n",
        "data/groups.yaml": "- id: g\n  name: G\n  question: x\n  themes: [x]\n  members: [x]\n",
    }
    found = check(tmp_path, files)
    assert found == sorted(found)
    assert len({path for path, *_ in found}) == 3
