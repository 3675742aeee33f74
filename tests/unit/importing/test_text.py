"""Markdown and plain text, typed or pasted."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.unit.importing.samples import draft, told

PASTED = """\
header achtergrond Header visual
Bijeenkomst

Verslag netwerkbijeenkomst Proefnetwerk 9 april 2025

Op 9 april zagen we elkaar bij Nizu in Zuilen. Ans de Boer en Piet Öztürk openden de avond.

Ans de Boer en Piet
Ans de Boer en Piet

1. Moestuinen & balkons

 • Ans liet zien wat er groeit.
  Vragen? Mail ans@tuin.example.
    • tomaten
    • sla
 • Tip: begin klein.

Deelsessie water, hoe dan?
Iedereen dacht mee. 3 * 4 = 12, en a_b_c is geen cursief. <b>Dit</b> ook niet. #nietdit
- met een streepje

Afsluiting

Tot ziens op 4 juni!

Lees verder:

12 mei 2025
Een ander bericht
Daarover een paar zinnen.
Lees verder

Partners Proefnetwerk

Toon alle {{totalItems}} partners
www.proef.example | Privacy
"""

EXPECTED = """\
Op 9 april zagen we elkaar bij Nizu in Zuilen. Ans de Boer en Piet Öztürk openden de avond.

Ans de Boer en Piet

## 1. Moestuinen & balkons

- Ans liet zien wat er groeit.\\
  Vragen? Mail ans@tuin.example.
  - tomaten
  - sla
- Tip: begin klein.

### Deelsessie water, hoe dan?

Iedereen dacht mee. 3 \\* 4 = 12, en a_b_c is geen cursief. \\<b>Dit\\</b> ook niet. #nietdit

- met een streepje

## Afsluiting

Tot ziens op 4 juni!
"""


def test_text_that_was_copied_from_a_page(tmp_path: Path) -> None:
    made = draft(tmp_path, "geplakt.txt", PASTED)
    assert made.body == EXPECTED
    assert made.name == "2025-04-09-9-april-2025" or made.name.startswith("2025-04-09-")
    assert made.fields["venue"] == "Nizu"
    assert made.fields["hosts"] == ("Ans de Boer", "Piet Öztürk")


def test_what_stood_around_the_text_is_told(tmp_path: Path) -> None:
    made = draft(tmp_path, "geplakt.txt", PASTED)
    assert told(made, "dropped-related") == [
        "Lees verder:",
        "12 mei 2025",
        "Een ander bericht",
        "Daarover een paar zinnen.",
        "Lees verder",
        "Partners Proefnetwerk",
        "Toon alle {{totalItems}} partners",
        "www.proef.example | Privacy",
    ]
    assert told(made, "dropped-line") == ["header achtergrond Header visual"]
    assert told(made, "dropped-twice", "heading-or-caption") == ["Ans de Boer en Piet", "Ans de Boer en Piet"]


def test_lines_that_a_mail_program_broke_are_put_together(tmp_path: Path) -> None:
    line = "Deze regel is door een mailprogramma afgebroken op een vaste breedte\n"
    made = draft(
        tmp_path, "mail.txt", f"Verslag\n\n{line * 4}en dit is het slot.\n\n- een\n- twee\n\n{line * 3}klaar.\n"
    )
    assert made.body.startswith(f"{' '.join([line.strip()] * 4)} en dit is het slot.\n\n- een\n- twee\n\n")


MARKDOWN = """\
---
title: Over de schutting
date: 2025-09-01
kind: workshop
kleur: groen
---
## Eerste

#### Te diep

-
- **Een**
  - twee
  - drie

Oproep aan het netwerk: wie\u00a0doet er mee?

**Eerstvolgende avond: 11 november**

> [!OPROEP] Help mee
> Met graven.

Zie [de kaart](https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkaart.example%2F&data=x),
[een partner](partner:nizu), [dit](#) en [dat](?utm_source=x).

```text
a  < b
```
"""


def test_markdown_of_elsewhere_keeps_its_fields_and_its_words(tmp_path: Path) -> None:
    made = draft(tmp_path, "schutting.md", MARKDOWN)
    assert made.body == (
        "## Eerste\n\n### Te diep\n\n- **Een**\n- twee\n- drie\n\nOproep aan het netwerk: wie doet er mee?\n\n"
        "**Eerstvolgende avond: 11 november**\n\n> [!OPROEP] Help mee\n> Met graven.\n\n"
        "Zie [de kaart](https://kaart.example/), [een partner](partner:nizu), dit en dat.\n\n```\na  < b\n```\n"
    )
    assert made.fields["title"] == "Over de schutting"
    assert told(made, "front-unknown") == ["kleur"]


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        (
            "# Verslag netwerkbijeenkomst\n\nDonderdag 5 maart 2026",
            {"date": "2026-03-05", "kind": "netwerkbijeenkomst"},
        ),
        ("# Tuinen\n\n**Datum:** 5-3-2026\n**Tijd:** 19:00-21:00", {"date": "2026-03-05", "start": "19:00:00"}),
        ("# Tuinen\n\nOp 5 maart 2026 om 19.30 uur begonnen we.", {"date": "2026-03-05", "start": "19:30:00"}),
        ("# Tuinen\n\nWe spraken bij Nizu over 70+ en 24/7.", {}),
        ("# Tuinen\n\nOp 5 maart kwamen we bijeen.", {}),
        ("# Tuinen\n\nTussen 1 mei 2025 en 3 juni 2025 groeide alles.", {}),
        ("# Workshop of netwerkbijeenkomst?\n\nTekst.", {}),
    ],
)
def test_only_what_the_text_says_is_filled_in(tmp_path: Path, head: str, fields: dict[str, str]) -> None:
    made = draft(tmp_path, "x.md", f"{head}\n\nEn zo verder, tot het einde van de tekst.\n")
    found = {name: str(made.fields[name]) for name in ("date", "kind", "start", "venue") if made.fields.get(name)}
    assert found == fields


def test_a_day_without_a_year_is_asked_about(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "# Tuinen\n\nOp 5 maart kwamen we bijeen.\n")
    assert told(made, "date-needs-year") == ["5 maart"]
    assert isinstance(made.fields["date"], datetime.date) is False


def test_a_day_without_a_year_above_the_text_is_asked_for(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "# Verslag van 3 mei\n\nDe Buurtkamer kookte.\n")
    assert made.fields["date"] is None
    assert told(made, "date-needs-year") == ["3 mei"]


def test_footnotes_and_tasks_of_markdown_are_footnotes_and_tasks_again(tmp_path: Path) -> None:
    text = (
        "# Tuin\n\nEen tuin[^a] met **bomen**[^2] en nog eens[^a]. Los [^c].\n\n- [ ] water\n- [x] zaaien\n\n"
        "[^a]: Van de *gemeente*.\n[^2]: Appels.\n[^x]: Nergens voor.\n"
    )
    assert draft(tmp_path, "x.md", text).body == (
        "Een tuin[^1] met **bomen**[^2] en nog eens[^1]. Los \\[^c].\n\n- ☐ water\n- ☑ zaaien\n\n"
        "\\[^x\\]: Nergens voor.\n\n[^1]: Van de *gemeente*.\n\n[^2]: Appels.\n"
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Eerste regel.\nTweede regel.\n> Iemand zei dit.\n> En dat.\nDerde regel.",
            "{0}> Iemand zei dit.\n>\n> En dat.\n\n{1}",
        ),
        ("Eerste regel.\nTweede regel.\n**Let op:** kom op tijd.\nDerde regel.", "{0}**Let op:** kom op tijd.\n\n{1}"),
        (
            "Eerste regel.\nTweede regel.\nZie [ons](https://nizu.example).\nDerde regel.",
            "{0}Zie [ons](https://nizu.example).\n\n{1}",
        ),
    ],
)
def test_one_kind_of_marks_makes_no_markdown_of_plain_lines(tmp_path: Path, text: str, body: str) -> None:
    made = draft(tmp_path, "x.txt", f"Verslag 5 maart 2025\n\n{text}\n")
    assert made.body == body.format("Eerste regel.\n\nTweede regel.\n\n", "Derde regel.\n")


@pytest.mark.parametrize("marks", ["# Kop", "**vet**\n> citaat"])
def test_a_heading_or_two_kinds_of_marks_make_markdown(tmp_path: Path, marks: str) -> None:
    made = draft(tmp_path, "x.txt", f"{marks}\n\nDeze regel\nloopt door, en hier is het einde.\n")
    assert "Deze regel loopt door, en hier is het einde." in made.body


LISTS = """\
Verslag 5 maart 2025

De punten van Word.
•\tEerste
o\tonder een
o\tonder twee
▪\tdaaronder
•\tTweede
\tgaat door
-
Daarna de nummers.
1.\tKoffie
\ta.\tmet melk
\tb.\tzonder
2.\tThee

3.\tWater
1. We spraken lang over de tuin, en wat daarin moet groeien.
Tot slot.
5. Einde
"""


def test_typed_lists_keep_their_depth_their_numbers_and_their_letters(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.txt", LISTS)
    assert made.body == (
        "De punten van Word.\n\n"
        "- Eerste\n  - onder een\n  - onder twee\n    - daaronder\n- Tweede\\\n  gaat door\n\n"
        "Daarna de nummers.\n\n"
        "1. Koffie\n   - a. met melk\n   - b. zonder\n2. Thee\n3. Water\n\n"
        "1) We spraken lang over de tuin, en wat daarin moet groeien.\n\n"
        "Tot slot.\n\n"
        "5. Einde\n"
    )
