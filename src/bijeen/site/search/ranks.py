"""How far each page stands below what is current: the search asks rank by rank (see `Document.rank`)."""

from __future__ import annotations

import datetime
from typing import Final

YEARS: Final = (1, 2, 4, 8)
"""A report younger than so many years is of the rank of its place here; an older one of the last."""

QUOTING: Final = 1
"""The rank of a page that says nothing of its own: who types its name gets it first all the same."""

YEAR_PAGE: Final = 1
"""The rank of a page of a year at best: what is to come is found on the agenda itself, what was stands lower."""

MENTIONED: Final = 3
"""The rank of a partner that reports only mention, and of what is paused."""

ABOUT_SITE: Final = 3
"""The rank of a page that was written by hand: it tells of the network, and names much that it is not about."""

ENDED: Final = 4
"""The rank of what is no more."""

NOT_FOR_VISITORS: Final = 5
"""The rank of the guide and the statements: visitors look for what they are about, not for how one writes that."""


def rank_of_day(day: datetime.date, today: datetime.date) -> int:
    """How far what is of a day stands below what is current."""
    age = (today - day).days / 365
    return sum(age >= years for years in YEARS)


def rank_of_status(status: str | None) -> int:
    """The same of what has a status, such as "ended", or none."""
    return {"ended": ENDED, "paused": MENTIONED}.get(status or "", 0)
