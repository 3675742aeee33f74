"""long-unconfirmed, never-confirmed: contacts and initiatives that nobody has looked at for a year, or ever.

Somebody looked at them on the day in `checked`. That a report names them since is a sign of life, and tells nothing of
whether the telephone number still holds.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Group, Initiative, Partner
from bijeen.problems import Level, Problem
from bijeen.routes import Ref

YEAR: Final = datetime.timedelta(days=365)

ENDED: Final = "ended"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every partner, initiative and working group that goes on.

    A year after the day in `checked` it is a reminder. Without such a day it is a field that one could still fill in,
    where visitors act on what stands there: a contact, or how an initiative stands and how to join it.
    """
    content = catalog.content
    for partner in content.partners:
        if _goes_on(catalog, partner):
            yield from _problem(catalog, partner, Ref("partner", partner.id), checked=partner.checked)
    for initiative in content.initiatives:
        owner = catalog.partner_by_id.get(initiative.partner)
        if initiative.status != ENDED and (owner is None or _goes_on(catalog, owner)):
            yield from _problem(catalog, initiative, Ref("initiative", initiative.id), checked=initiative.checked)
    for group in content.groups:
        if group.status != ENDED:
            yield from _problem(catalog, group, Ref("group", group.id), checked=None)


def _goes_on(catalog: Catalog, partner: Partner) -> bool:
    return partner.status != ENDED and (partner.left is None or partner.left > catalog.today)


def _problem(
    catalog: Catalog, record: Partner | Initiative | Group, ref: Ref, *, checked: datetime.date | None
) -> Iterator[Problem]:
    today = catalog.today
    contact = record.contact if record.contact and not (record.contact.until and record.contact.until < today) else None
    days = [day for day in (checked, contact and contact.checked) if day]
    details = {"name": record.name, "today": today.isoformat()}
    if seen := catalog.backlinks.get(ref):
        details["seen"] = seen[0].report.date.isoformat()
    location = catalog.content.origin(ref.kind, ref.id).value("name")
    if days and today - max(days) > YEAR:
        details["checked"] = max(days).isoformat()
        yield Problem(location=location, rule="long-unconfirmed", level=Level.REMINDER, details=details)
    says_how = isinstance(record, Initiative) and (record.status or record.cost or record.how_to_join)
    if not days and (contact or says_how):
        yield Problem(location=location, rule="never-confirmed", level=Level.INFO, details=details)
