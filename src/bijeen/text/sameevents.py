"""Events that a report tells of twice: which of its items are of the same one."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from bijeen.text.eventwords import EventWords, alike
from bijeen.text.item import Item


def once(items: Sequence[tuple[int, Item]], words: EventWords) -> Iterator[Item]:
    """The items, each with the number of its section, without the events that stand in another section already."""
    events: defaultdict[datetime.date, list[tuple[int, Item]]] = defaultdict(list)
    for section, item in items:
        if item.moment is not None:
            of_day = events[item.moment.day]
            if any(section != other and _is_same(item, event, words) for other, event in of_day):
                continue
            of_day.append((section, item))
        yield item


def _is_same(one: Item, other: Item, words: EventWords) -> bool:
    """Whether two events of a day are one: no other hour, and a link in common, or a partner and a telling word."""
    assert one.moment is not None
    assert other.moment is not None
    if one.moment.start and other.moment.start and one.moment.start != other.moment.start:
        return False
    if not {*one.contact.links}.isdisjoint(other.contact.links):
        return True
    if {*one.partners}.isdisjoint(other.partners):
        return False
    return alike(telling_words(one, words), telling_words(other, words))


def telling_words(item: Item, words: EventWords) -> frozenset[str]:
    """The words of an event's title that tell what takes place, and not where or with whom."""
    return words.telling(item.title, (*item.partners, *item.neighbourhoods))
