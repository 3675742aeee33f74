"""In which sizes a picture goes online."""

from __future__ import annotations

import pytest

from bijeen.pictures.original import Original
from bijeen.pictures.rendition import LOGO_WIDTHS, renditions


def sizes(width: int, height: int, *widths: int) -> list[tuple[int, int]]:
    original = Original(width=width, height=height, digest="0123456789abcdef")
    found = renditions("reports/a.jpg", original, widths) if widths else renditions("reports/a.jpg", original)
    return [(size.width, size.height) for size in found]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((4000, 3000), [(480, 360), (800, 600), (1200, 900), (1800, 1350)]),
        ((3000, 4000), [(480, 640), (800, 1067), (1200, 1600), (1800, 2400)]),
        ((1000, 500), [(480, 240), (800, 400), (1000, 500)]),
        ((820, 410), [(480, 240), (820, 410)]),
        ((480, 320), [(480, 320)]),
        ((16, 10), [(16, 10)]),
        ((1, 1), [(1, 1)]),
        ((20_000, 1), [(480, 1), (800, 1), (1200, 1), (1800, 1)]),
    ],
)
def test_a_picture_has_a_few_sizes_and_none_is_larger_than_itself(
    size: tuple[int, int], expected: list[tuple[int, int]]
) -> None:
    assert sizes(*size) == expected


def test_no_side_is_longer_than_a_webp_can_hold() -> None:
    assert max(height for _, height in sizes(1000, 40_000)) <= 16_383
    assert sizes(1, 40_000) == [(1, 16_383)]


def test_a_logo_is_smaller() -> None:
    assert sizes(1000, 1000, *LOGO_WIDTHS) == [(160, 160), (320, 320)]


def test_another_picture_under_the_same_name_has_another_address() -> None:
    one, other = (
        renditions("reports/a.jpg", Original(width=10, height=10, digest=digest))[0].uri
        for digest in ("0" * 64, "1" * 64)
    )
    assert one == "media/reports/a-0000000000-10.webp"
    assert other == "media/reports/a-1111111111-10.webp"
