"""A report of this or another site that has front matter already: its fields, and the files that they name."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.helpers import tree
from tests.photos import CAMERA, photo
from tests.unit.importing.samples import draft, told

REPORT = """\
---
title: Samen eten
date: 2020-10-06
start: "18:30"
kind: workshop
hosts: [Ans de Boer]
theme:
auteur: {naam: Piet, rol: [kok, gast]}
image: {file: tafel.jpg, alt: De tafel}
attachments:
  - {title: Plan, kind: artikel, file: plan.pdf}
  - {title: Elders, kind: film, url: "https://film.example"}
  - {title: Kwijt, kind: artikel, file: kwijt.pdf}
---
Gastvrouw: Ans de Boer

We aten.
"""


def test_days_and_times_are_days_and_times_again(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", REPORT)
    assert made.name == "2020-10-06-samen-eten"
    assert (made.fields["date"], made.fields["start"]) == (datetime.date(2020, 10, 6), datetime.time(18, 30))
    assert (made.fields["hosts"], "theme" in made.fields) == (("Ans de Boer",), False)
    assert (made.body, told(made, "second-value")) == ("We aten.\n", [])


def test_the_files_that_it_names_come_along(tmp_path: Path) -> None:
    (tmp_path / "tafel.jpg").write_bytes(photo())
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7 plan")
    made = draft(tmp_path, "x.md", REPORT)
    assert made.fields["image"] == {"file": f"{made.name}/1.webp", "alt": "De tafel"}
    assert [one.get("file") for one in made.fields["attachments"]] == [f"{made.name}/plan.pdf", None, "kwijt.pdf"]
    assert sorted(made.files) == [f"{made.name}/1.webp", f"{made.name}/plan.pdf"]
    assert CAMERA.encode() not in made.files[f"{made.name}/1.webp"]
    assert told(made, "file-elsewhere") == ["kwijt.pdf"]


def test_a_file_that_is_not_there_is_told_and_stays_named(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", REPORT)
    assert made.fields["image"] == {"file": "tafel.jpg", "alt": "De tafel"}
    assert told(made, "picture-elsewhere", "file-elsewhere") == ["De tafel", "plan.pdf", "kwijt.pdf"]
    assert not [path for path in tree(tmp_path / "site") if path.endswith(".webp")]


def test_a_field_that_this_site_does_not_know_is_told_in_words(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", REPORT)
    assert [note.more for note in made.notes if note.rule == "front-unknown"] == ["naam: Piet; rol: kok, gast"]
