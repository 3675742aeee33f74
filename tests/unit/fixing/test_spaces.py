"""White space that nobody sees goes; the white space that says something stays."""

from __future__ import annotations

import pytest
from tests.unit.fixing.samples import body, data, front, page


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Een regel. \nNog een.\n", "Een regel.\nNog een.\n"),
        ("Een alinea.  \n\nNog een.\n", "Een alinea.\n\nNog een.\n"),
        ("## Kop  \n\nTekst.\t\n", "## Kop\n\nTekst.\n"),
        ("a\n   \nb\n", "a\n\nb\n"),
        ("a\n\n\n\nb\n\n\n\n\nc\n", "a\n\nb\n\nc\n"),
        ("\n\n\na\n", "\na\n"),
        ("a", "a\n"),
        ("a\n\n\n", "a\n"),
        ("a\r\n\r\nb\r\n", "a\n\nb\n"),
        ("a\rb\n", "a\nb\n"),
        ("een\ttwee\t drie\n", "een twee drie\n"),
        ("- a\n\t- b\n\t- c\n", "- a\n    - b\n    - c\n"),
        ("om\u00a010\u00a0uur\u00a0\n", "om 10 uur\n"),
        ("- een\u00a0\n- twee\n", "- een\n- twee\n"),
        ("a\n\n\u00a0\n\nb\n", "a\n\nb\n"),
        ("ont\u00admoe\u00adting\n", "ontmoeting\n"),
        ("ont\u200bmoeting\ufeff\n", "ontmoeting\n"),
        ("-\u00a0een\n-\u00a0twee\n", "- een\n- twee\n"),
        ("##\u00a0Kop\n", "## Kop\n"),
        ("1.\u00a0 een\n", "1. een\n"),
    ],
)
def test_what_nobody_sees_goes_from_a_report(written: str, mended: str) -> None:
    assert body(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Een regel  \ngebroken.\n",
        "Een regel   \ngebroken.\n",
        "Een regel\\\ngebroken.\n",
        "- punt  \n  gebroken\n",
        "```\na \n\n\n\tb\u00a0c\u00ad\n```\n",
        "~~~\n\n\n\n~~~\n",
        "Tekst.\n\n    code \n\n\n    meer\t.\n",
        "Tekst.\n\n\tcode\n",
        "Zie `a\u00a0b\u00adc` en `d\te`.\n",
        "Zie `code \nen meer` hier.\n",
        "a\n\u00a0\nb\n",
        "Zie [x](https://ex\u00adample.nl).\n",
        "\u00a0\u00a0- geen punt\n",
        "<pre>\na \n\n\nb\n</pre>\n",
        "De 🧑\u200d🦽 en نمی\u200cخواهم.\n",
        "",
        "\n",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert body(text) == text


def test_one_thing_that_must_stay_keeps_no_other() -> None:
    assert body("`a\u00a0b` c\u00a0d\n\n`e \nf` \n") == "`a\u00a0b` c d\n\n`e \nf`\n"


def test_a_hard_space_before_a_line_break_makes_no_break() -> None:
    assert body("een\u00a0\u00a0\ntwee\n") == "een\ntwee\n"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("name: Dock \nurl:\thttps://x.nl\n", "name: Dock\nurl: https://x.nl\n"),
        ("a: b\n\n\n\nc: d\n", "a: b\n\nc: d\n"),
        ("a: b", "a: b\n"),
        ("a: b\n\n\n", "a: b\n"),
        ("a: b # een\topmerking \r\n", "a: b # een opmerking\n"),
        ("name: De\u00a0Buurt\u00adkamer\n", "name: De Buurtkamer\n"),
        ("image:\n\tfile: a.jpg\n\talt: b\n", "image:\n  file: a.jpg\n  alt: b\n"),
        ("- id: a\n\tname: b\n", "- id: a\n  name: b\n"),
        ("image:\n\u00a0\u00a0file: a.jpg\n", "image:\n  file: a.jpg\n"),
    ],
)
def test_what_nobody_sees_goes_from_data(written: str, mended: str) -> None:
    assert data(written) == mended
    assert front(written.rstrip("\n") + "\n").rstrip("\n") == mended.rstrip("\n")


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  een \n\n\n  twee\tdrie\nb: c\n",
        "a: >-\n  een  \n\n\n  twee\n",
        "a: |+\n  een\n\n\nb: c\n",
        "a: 'een\n\n\n  twee'\n",
        "a: een\n\n\n  twee\n",
        'a: "een\ttwee"\n',
        "a: b\n\tc: d\n",
        "a: [b\n\n\n c: \t}\n",
    ],
)
def test_a_text_of_more_lines_and_what_nobody_can_read_stay(text: str) -> None:
    assert data(text) == text


def test_a_page_is_mended_as_a_report_is() -> None:
    assert page("# Kop \n\n\n\nTekst\u00a0hier  \ngebroken.") == "# Kop\n\nTekst hier  \ngebroken.\n"


def test_front_matter_of_a_page_is_mended_too() -> None:
    assert page("---\ntitle: Kop \n---\n# Kop\n") == "---\ntitle: Kop\n---\n# Kop\n"


def test_a_mark_of_encoding_at_the_start_of_a_file_stays() -> None:
    assert data("\ufeffa: b \n") == "\ufeffa: b\n"
