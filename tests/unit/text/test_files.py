"""Files that stand beside the reports, and what only looks like one."""

from __future__ import annotations

import pytest

from bijeen.pictures.original import Original
from bijeen.text.files import address_of, path_beside, published_as


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("foto.jpg", "reports/foto.jpg"),
        ("./foto.jpg", "reports/foto.jpg"),
        ("2024/foto.jpg", "reports/2024/foto.jpg"),
        ("2024/../foto.jpg", "reports/foto.jpg"),
        ("foto%20van%20Fato%C5%9F.jpg", "reports/foto van Fatoş.jpg"),
    ],
)
def test_a_relative_address_is_a_file(address: str, path: str) -> None:
    assert path_beside(address, "reports") == path


def test_a_file_above_the_folder_of_the_reports_is_not_beside_them() -> None:
    assert path_beside("../data/foto.jpg", "reports") is None


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
    assert path_beside(address, "reports") is None


def test_the_address_in_a_page_is_relative_and_quoted() -> None:
    assert (
        address_of("media/foto van Fatoş, hier.jpg", "verslagen/x/")
        == "../../media/foto%20van%20Fato%C5%9F%2C%20hier.jpg"
    )


def test_a_picture_is_published_as_its_largest_rendition_and_another_file_as_it_is() -> None:
    pictures = {"reports/a.jpg": Original(width=1000, height=500, digest="0123456789abcdef")}
    assert published_as("reports/a.jpg", pictures) == "media/reports/a-0123456789-1000.webp"
    assert published_as("reports/a.pdf", pictures) == "media/reports/a.pdf"
