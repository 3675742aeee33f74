"""Files that stand beside the reports, and what only looks like one."""

from __future__ import annotations

import pytest

from bijeen.text.files import address_of, path_beside


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("foto.jpg", "foto.jpg"),
        ("./foto.jpg", "foto.jpg"),
        ("2024/foto.jpg", "2024/foto.jpg"),
        ("2024/../foto.jpg", "foto.jpg"),
        ("foto%20van%20Fato%C5%9F.jpg", "foto van Fatoş.jpg"),
    ],
)
def test_a_relative_address_is_a_file(address: str, path: str) -> None:
    assert path_beside(address, "") == path


def test_an_address_is_relative_to_the_folder_of_its_report() -> None:
    assert path_beside("foto.jpg", "2024") == "2024/foto.jpg"
    assert path_beside("../foto.jpg", "2024") == "foto.jpg"


@pytest.mark.parametrize(
    "address",
    [
        "",
        ".",
        "..",
        "../x.jpg",
        "a/../../x.jpg",
        "%2e%2e/x.jpg",
        "/x.jpg",
        "//x.nl/x.jpg",
        "https://x.nl/x.jpg",
        "data:image/png;base64,AA",
        "x.jpg?y",
        "x.jpg#y",
        "..\\x.jpg",
        "x%00.jpg",
        "java\tscript:x",
    ],
)
def test_what_leads_elsewhere_is_no_file(address: str) -> None:
    assert path_beside(address, "") is None


def test_the_address_in_a_page_is_relative_and_quoted() -> None:
    assert address_of("foto van Fatoş.jpg", "verslagen/x/") == "../../media/foto%20van%20Fato%C5%9F.jpg"
