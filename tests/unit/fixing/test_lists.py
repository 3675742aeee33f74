"""Points come where the eye sees them; no word changes."""

from __future__ import annotations

import pytest
from tests.unit.fixing.samples import body, page, page_of

from bijeen.fixing.shown import github, outline


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("1. Een\n  - sub\n  - sub\n2. Twee\n", "1. Een\n   - sub\n   - sub\n2. Twee\n"),
        ("10. Tien\n   - sub\n", "10. Tien\n    - sub\n"),
        ("1. Een\n * sub\n", "1. Een\n   * sub\n"),
        ("-   Een\n  - sub\n", "-   Een\n    - sub\n"),
        ("- Een\n      - sub\n", "- Een\n  - sub\n"),
        ("- Een\n\t\t- sub\n\t\t- sub\n", "- Een\n  - sub\n  - sub\n"),
        ("1. Een\n  - sub\n    met meer\n    - diep\n", "1. Een\n   - sub\n     met meer\n     - diep\n"),
        ("1. Een\n  - sub\n\n    ```\n    code\n    ```\n", "1. Een\n   - sub\n\n     ```\n     code\n     ```\n"),
        ("Punten:\n    - een\n    - twee\n", "Punten:\n- een\n- twee\n"),
        ("De punten:\n2. twee\n3. drie\n", "De punten:\n\n2. twee\n3. drie\n"),
        ("De punten:\n2) twee\nen meer\n3) drie\n", "De punten:\n\n2) twee\nen meer\n3) drie\n"),
    ],
)
def test_points_of_a_report(written: str, mended: str) -> None:
    assert body(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        "- een\n  - sub\n    - diep\n- twee\n",
        "- een\n    - sub\n",
        "1. een\n   - sub\n",
        "- een\n - twee\n - drie\n",
        " 9. negen\n10. tien\n",
        "1. een\n  2. twee\n  3. drie\n",
        "- een\n\n      code\n",
        "```\n1. een\n  - sub\n```\n",
        "Tekst:\n- een\n- twee\n",
        "Het was in\n2020. Dat was lang geleden.\n",
        "In\n2019. Toen.\n2020. Nu.\n",
        "Tekst\n    - met een streepje\n",
        "- een\n- - -\n",
        "> 1. een\n>   - sub\n",
        "Een noot.[^1]\n\n[^1]: noot\n\n    - een\n      - sub\n",
    ],
)
def test_lists_that_stay(text: str) -> None:
    assert body(text) == text


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Tekst:\n- een\n- twee\n", "Tekst:\n\n- een\n- twee\n"),
        ("Tekst:\n1. een\n2. twee\n", "Tekst:\n\n1. een\n2. twee\n"),
        ("- een\n  - sub\n    - diep\n- twee\n", "- een\n    - sub\n        - diep\n- twee\n"),
        ("1. een\n  - sub\n2. twee\n", "1. een\n    - sub\n2. twee\n"),
        ("Tekst:\n- een\n  - sub\n", "Tekst:\n\n- een\n    - sub\n"),
    ],
)
def test_lists_of_a_page_come_out_as_at_a_code_host(written: str, mended: str) -> None:
    assert page(written) == mended
    assert outline(page_of(mended)) == outline(github(mended))


@pytest.mark.parametrize(
    "text", ["- een\n    - sub\n", "Tekst.\n\n- een\n- twee\n", "# Kop\n- een\n", "```\nTekst:\n- een\n```\n"]
)
def test_lists_of_a_page_that_stay(text: str) -> None:
    assert page(text) == text
