"""The way of a whole site up to its catalog and its problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import ROOT, TODAY, places, settings, write_site

from bijeen.checks.inspect import inspect, labels_of
from bijeen.i18n import messages
from bijeen.problems import Level, count
from bijeen.settings import read_settings


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_the_samples_have_nothing_to_mend(tmp_path: Path, name: str) -> None:
    _, problems = inspect(settings(write_site(tmp_path, start=name)))
    assert [problem for problem in problems if problem.level is not Level.INFO] == []


def test_this_site_itself_has_nothing_to_mend() -> None:
    _, problems = inspect(read_settings(ROOT, today=TODAY))
    assert places([problem for problem in problems if problem.level is not Level.INFO]) == []


def test_what_the_full_sample_could_still_fill_in(tmp_path: Path) -> None:
    _, problems = inspect(settings(write_site(tmp_path, start="full")))
    assert places(problems) == [
        ("data/partners.yaml", 53, 13, "empty-summary"),
        ("data/partners.yaml", 56, 9, "empty-summary"),
        ("data/partners.yaml", 63, 9, "empty-summary"),
        ("reports/2023-11-02-de-start.md", 8, 99, "unpublished-link"),
    ]
    assert count(problems)[Level.INFO] == 4


def test_the_words_that_the_engine_adds_to_a_text_come_from_the_catalog() -> None:
    labels = labels_of(messages("nl"))
    assert labels.heading_link == "Link naar: {title}"
    assert labels.callouts["oproep"] == "Oproep"
