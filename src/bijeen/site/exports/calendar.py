"""The agenda for people's own calendars (iCalendar, RFC 5545): all of it to subscribe to, and a file for each event.

What stands in them follows from the content alone, so that an event is the same one in each build: no clock is read.
An event of which only the month is known is left out. It would fill that month in somebody's calendar, or be on a day
that nobody chose; it is added when its day is known, under the same UID.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bijeen.catalog.calendar import coming, latest
from bijeen.catalog.occasion import Occasion
from bijeen.routes import AGENDA, AGENDA_ICS, calendar_uri, slug
from bijeen.settings import Settings
from bijeen.site.exports.export import Export
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.occasions import occasion_card
from bijeen.text.moment import Moment

PAST: Final = 100
"""So many past events stay in the calendar, the last ones: each subscriber fetches it every day."""

UNKNOWN: Final = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
"""The day of an event's last change, where no report tells of it."""

REFRESH: Final = datetime.timedelta(days=1)

if TYPE_CHECKING:
    import icalendar  # takes its time, so it waits until a file is made

# What would end a line of the file, or the address.
_NOT_IN_URL: Final = re.compile(r"[\x00-\x20\x7f]")


def calendar_exports(cards: Cards, settings: Settings, site_url: str) -> Iterator[Export]:
    """`agenda.ics`, and a file for each event in it."""
    calendar, today = cards.catalog.calendar, cards.catalog.today
    ahead = [one for one in coming(calendar.dated, today) if _has_day(one)]
    behind = [one for one in latest(calendar.dated, today) if _has_day(one)][:PAST]
    zone = ZoneInfo(settings.timezone)
    shown = [*reversed(behind), *ahead]
    yield Export(AGENDA_ICS, partial(_file, cards, shown, zone))
    for one in shown:
        yield Export(calendar_uri(one.id), partial(_file, cards, [one], zone))


def _has_day(occasion: Occasion) -> bool:
    """Whether it can stand in a calendar; the end of the last day there is has no date."""
    moment = occasion.moment
    return moment is not None and not moment.is_vague and moment.last.year < datetime.MAXYEAR


def _file(cards: Cards, occasions: Sequence[Occasion], zone: ZoneInfo) -> bytes:
    import icalendar

    events = [_event(cards, one, one.moment, zone) for one in occasions if one.moment]
    network = cards.catalog.content.network
    file = icalendar.Calendar()
    file.add("prodid", f"-//Bijeen//{slug(network.name)}//{cards.words.language.upper()}")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("name", network.name)
    file.add("x-wr-calname", network.name)
    file.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    file.add("x-published-ttl", REFRESH, parameters={"VALUE": "DURATION"})
    if url := cards.absolute(AGENDA):
        file.add("url", url)
    for event in events:
        file.add_component(event)
    days = [event.start for event in events if isinstance(event.start, datetime.datetime)]
    if days:  # of the time zone, only the years that there is something in
        first, last = min(days).year, max(days).year
        file.add_missing_timezones(datetime.date(first, 1, 1), datetime.date(last, 12, 31))
    written: bytes = file.to_ical()
    return written


def _event(cards: Cards, occasion: Occasion, moment: Moment, zone: ZoneInfo) -> icalendar.Event:
    import icalendar

    card = occasion_card(cards, occasion)
    event = icalendar.Event()
    # Of the network's name, not of the host: a site that moves keeps its events.
    event.add("uid", f"{occasion.id}@{slug(cards.catalog.content.network.name) or 'agenda'}.bijeen")
    event.add("dtstamp", _last_told(occasion))
    event.add("sequence", 0)
    event.add("summary", occasion.title)
    if moment.start and moment.last == moment.day:
        event.add("dtstart", datetime.datetime.combine(moment.day, moment.start, zone))
        if moment.end and moment.end > moment.start:
            event.add("dtend", datetime.datetime.combine(moment.day, moment.end, zone))
    else:
        event.add("dtstart", moment.day)
        event.add("dtend", moment.last + datetime.timedelta(days=1))  # the day on which it is over
        event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    places = [occasion.venue, *(place["title"] for place in card["neighbourhoods"])]
    if known := [place for place in places if place]:
        event.add("location", ", ".join(known))
    event.add("categories", [cards.words.text(f"calendar.kind.{occasion.kind}")])
    page = cards.absolute(occasion.uri)
    if url := occasion.url or page:
        event.add("url", _NOT_IN_URL.sub(lambda sign: quote(sign[0]), url))
    if lines := list(_lines(cards, occasion, card, page)):
        event.add("description", "\n\n".join(lines))
    return event


def _lines(cards: Cards, occasion: Occasion, card: View, page: str | None) -> Iterable[str]:
    """What people read below the title: what it is, whom to ask, and where there is more."""
    moment = occasion.moment
    if card["summary"]:
        yield card["summary"]
    if moment and moment.start and moment.last != moment.day:
        yield card["when"]
    contact = cards.contact(occasion.contact)
    if contact:
        ways = (
            contact["name"] or contact["role"],
            *(way and way["text"] for way in (contact["phone"], contact["email"])),
        )
        yield ", ".join(way for way in ways if way)
    if page:
        yield page


def _last_told(occasion: Occasion) -> datetime.datetime:
    """The day of the last report that tells of it."""
    days = [report.date for report in (occasion.report, *occasion.reports) if report]
    return datetime.datetime.combine(max(days), datetime.time(), datetime.UTC) if days else UNKNOWN
