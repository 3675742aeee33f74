"""The words by which announcements are known to be of one event, and by which one is of a meeting of the network."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bijeen.routes import slug

SHORTEST: Final = 4
"""A shorter word tells little of an event."""

SHORTEST_END: Final = 5
"""With at least so many letters a word can be what another one ends with: "deskundigheidstraining" is a training."""

_ADDRESS: Final = re.compile(r"https?://\S+")


@dataclass(frozen=True, kw_only=True, slots=True)
class EventWords:
    """What the language says of events, as slugs."""

    common: frozenset[str]
    """Words that many events have in their title, whatever they are: months, days of the week, "samen"."""

    next: tuple[str, ...]
    """"volgende", "de-volgende": behind it stands what is to come."""

    meetings: tuple[str, ...]
    """"bijeenkomst": what each kind of meeting may be called."""

    @classmethod
    def of(cls, words: Mapping[str, Any], *, ordinary: Iterable[str], date_words: Mapping[str, Any]) -> EventWords:
        """Of what stands under `items.events` and `items.ordinary` in the catalog of messages, and `dates.words`."""
        named = (name for group in ("months", "weekdays") for names in date_words[group] for name in names)
        following = [slug(word) for word in words["next"]]
        return cls(
            common=frozenset(map(slug, (*ordinary, *named))),
            next=(*following, *(f"{slug(article)}-{word}" for article in words["articles"] for word in following)),
            meetings=tuple(map(slug, words["meetings"])),
        )

    def next_meeting(self, kinds: Collection[str]) -> re.Pattern[str]:
        """What finds the network's next meeting in a title, given as a slug; `kinds` are those of its meetings.

        "De volgende bijeenkomst" opens it, for clubs have a next one too; "volgende netwerkbijeenkomst" says it all.
        """
        following, names = (_either(words) for words in (self.next, self.meetings))
        found = [rf"^{following}-{names}(?![^-])"]
        if kinds:
            found += [rf"(?<![^-]){following}-{_either(kinds)}(?![^-])", rf"^{_either(kinds)}$"]
        return re.compile("|".join(found))

    def telling(self, title: str, beside: Iterable[str]) -> frozenset[str]:
        """The words of a title that tell what takes place, as slugs; those of `beside`, ids, say whose or where."""
        without = {word for id in beside for word in id.split("-")}
        return frozenset(
            word
            for word in slug(_ADDRESS.sub("", title)).split("-")
            if len(word) >= SHORTEST and word not in self.common and word not in without and not word.isdigit()
        )


def _either(words: Collection[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


def alike(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two events with these telling words may be the same: they share one, or what one ends with."""
    return any(
        a == b or (len(b) >= SHORTEST_END and a.endswith(b)) or (len(a) >= SHORTEST_END and b.endswith(a))
        for a in one
        for b in other
    )
