"""Every kind of page in every setting, of which a sample is enough for each change."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
from tests.browser.visits import Scheme

WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LOOKS = {f"{width}-{scheme}": (width, scheme) for width, scheme in product(WIDTHS, SCHEMES)}
"""The settings in which a page is looked at: width and scheme, by name."""


def cells(pages: Mapping[str, str], settings: Mapping[str, tuple[Any, ...]]) -> list[Any]:
    """The address of each page with the values of each setting.

    The n-th page is in the sample with the n-th setting, round and round: each page comes by, and each setting. The
    other cells are marked `full`. Raises ValueError when there are fewer pages than settings, for then some would not.
    """
    if len(pages) < len(settings):
        raise ValueError("a sample shows every setting only where there are as many pages")
    return [
        pytest.param(
            address, *values, id=f"{page}-{setting}", marks=[] if place == number % len(settings) else pytest.mark.full
        )
        for number, (page, address) in enumerate(pages.items())
        for place, (setting, values) in enumerate(settings.items())
    ]
