"""What was tested, when, and what came of it: the record in `verdict.yaml`, which `scripts/statement.py` writes."""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

FILE: Final = "verdict.yaml"
"""The file, in the package: a site is built without a browser, so it brings what was found with one."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Check(_Model):
    """One file of tests: its name in the statement, how many tests it has, and how many of them failed."""

    id: str
    tests: int
    failed: int


class Verdict(_Model):
    """A run of all tests that say whether people can use the site."""

    site: str
    """The name of the network on whose site they ran."""
    day: datetime.date
    axe: str
    """The version of axe-core."""
    chromium: str
    """The version of the browser."""
    kinds: tuple[str, ...]
    """The kinds of pages that the tests went through."""
    checks: tuple[Check, ...]

    @property
    def failed(self) -> int:
        """How many tests failed, of all checks."""
        return sum(check.failed for check in self.checks)


@cache
def verdict() -> Verdict:
    """The last run."""
    return Verdict.model_validate(yaml.safe_load((files("bijeen") / FILE).read_text(encoding="utf-8")))
