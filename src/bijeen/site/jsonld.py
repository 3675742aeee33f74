"""What search engines read in a page: its facts in the terms of schema.org, as JSON-LD.

It is a block of data: a content security policy that forbids inline scripts does not concern it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from bijeen.catalog.occasion import Occasion
from bijeen.site.views.cards import Cards, View
from bijeen.text.dates import Moment

CONTEXT: Final = "https://schema.org"

# Nothing in the text of the block can end it, or be an entity; the last two end a line in a script.
_ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_text(data: View) -> str:
    """The text of the block for some data."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def events_data(cards: Cards, occasions: Iterable[Occasion]) -> View | None:
    """Events (schema.org/Event) of which the day is known; None when there are none."""
    events = [_event(cards, one, one.moment) for one in occasions if one.moment and not one.moment.is_vague]
    return {"@context": CONTEXT, "@graph": events} if events else None


def _event(cards: Cards, occasion: Occasion, moment: Moment) -> View:
    network = cards.catalog.content.network
    links = [link for id in occasion.partners if (link := cards.partner_link(id))]
    organisers = [{"name": link["title"], "url": cards.absolute(link["uri"])} for link in links]
    event: dict[str, Any] = {
        "@type": "Event",
        "name": occasion.title,
        "startDate": moment.day.isoformat(),
        "endDate": moment.last.isoformat(),
        "description": occasion.summary,
        "url": cards.absolute(occasion.uri) or occasion.url,
        "location": {"@type": "Place", "name": occasion.venue, "address": occasion.venue} if occasion.venue else None,
        "organizer": [
            _without_nothing({"@type": "Organization", **one}) for one in organisers or [{"name": network.name}]
        ],
    }
    if moment.start and moment.last == moment.day:
        event["startDate"] += f"T{moment.start:%H:%M}"
        event["endDate"] = f"{event['endDate']}T{moment.end:%H:%M}" if moment.end else None
    return _without_nothing(event)


def _without_nothing(data: View) -> View:
    return {key: value for key, value in data.items() if value is not None}
