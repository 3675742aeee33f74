"""The meetings that were held, as far as reports tell."""

from __future__ import annotations

import datetime

from bijeen.catalog.catalog import Catalog


def days_of_meetings(catalog: Catalog) -> list[datetime.date]:
    """The days on which people met, each once, the first one first.

    News is no meeting: see `ReportKind.meeting`. Of a kind that nothing is known of, a vocabulary that cannot be read
    included, neither is known whether it is one.
    """
    meeting = {kind.id for kind in catalog.content.vocabulary.report_kinds if kind.meeting}
    days = {r.date for r in catalog.reports if r.report_kind in meeting and r.date <= catalog.today}
    return sorted(days)
