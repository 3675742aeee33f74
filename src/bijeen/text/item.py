"""An item: what a report says to the network, once, in its own words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from bijeen.text.moment import Moment

State = Literal["open", "answered", "done", "expired"]

# 030 123 45 67, 06-12345678, +31 30 123 4567: ten digits with what people put in between.
_PHONE: Final = re.compile(r"(?<![\w+.-])(?:\+31[\s-]?|0)[1-9](?:[\s-]?\d){8}(?![\w-])")


class Contact(NamedTuple):
    """How an item itself says that one can respond."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    """As they are written."""

    links: tuple[str, ...] = ()
    """Pages elsewhere."""


NO_CONTACT: Final = Contact()


class Item(NamedTuple):
    """One item of a report. Whom and what it is about are ids; whether they exist is for the checks to say."""

    id: str
    """Unique in its report, and the same as long as its title is; see `is_named`."""

    kind: str
    """One of `content.records.item.ITEM_KINDS`."""

    title: str
    text: str
    """Plain text in the words of the report, without the phrase that opens it; an empty line between blocks."""

    anchor: str
    """Id of the element in the page of the report."""

    section: str
    """Text of the heading above; "" before the first."""

    line: int
    """Line of the file."""

    is_named: bool
    """Whether its author gave it its id: only then a later report can tell what became of it."""

    partners: tuple[str, ...]
    initiatives: tuple[str, ...]
    neighbourhoods: tuple[str, ...]
    themes: tuple[str, ...]
    target_groups: tuple[str, ...]
    contact: Contact
    moment: Moment | None
    """When it takes place, for an event; None for another item, and for a day that is not known yet."""

    until: datetime.date | None
    """The last day on which it counts; None for always, or until it is answered."""

    status: str | None
    """What its author says of it: open, answered or done."""

    stage: str | None
    """How far a collaboration is: idea, agreed or running."""

    on: str | None
    """Of a follow-up, the item that it tells the outcome of: `report/item`."""

    def state(self, today: datetime.date) -> State:
        """How it stands on a day, as far as its own report knows."""
        if self.status in ("answered", "done"):
            return "done" if self.status == "done" else "answered"
        return "expired" if self.until is not None and self.until < today else "open"


def contact_in(text: str, addresses: Sequence[str]) -> Contact:
    """The contact in an item: telephone numbers from its text, the rest from the `addresses` of its links."""
    phones = tuple(dict.fromkeys(_PHONE.findall(text))) if "0" in text else ()
    if not addresses and not phones:
        return NO_CONTACT
    emails = [address[7:] for address in addresses if address.startswith("mailto:")]
    links = [address for address in addresses if address.startswith(("http://", "https://"))]
    return Contact(tuple(dict.fromkeys(emails)), phones, tuple(dict.fromkeys(links)))


def last_day(
    kind: str, written: datetime.date, *, until: datetime.date | None, moment: Moment | None, days: Mapping[str, int]
) -> datetime.date | None:
    """When an item expires: on the day its author says, else after its event, else after the period of its kind."""
    if until is not None:
        return until
    if moment is not None:
        return moment.last
    return written + datetime.timedelta(days=days[kind]) if kind in days else None
