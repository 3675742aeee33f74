"""Notes in the finished HTML of a report: what became of an item, below it.

Each place is found among the tags as they stand, which are few and well-formed: `text/safety.py` wrote them. To parse
a report into a tree once more, and to write it anew, takes thirty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from typing import Final, NamedTuple

# In that HTML a `<` in a text is escaped, and quotes are in an attribute.
_ATTRIBUTES: Final = r'(?: [a-z-]+="[^"]*")*'
_OPENING: Final = re.compile(rf"<([a-z0-9]+){_ATTRIBUTES}>")
_AROUND: Final = frozenset({"li", "div"})
"""The elements in which a note is the last thing; below any other it stands by itself."""


class Note(NamedTuple):
    """What is said below an item: a few words, a link, and what else there is to tell."""

    label: str
    title: str
    url: str
    """From the page itself."""
    text: str = ""


def add_notes(html: str, notes: Mapping[str, Sequence[Note]]) -> str:
    """The HTML with notes at the elements that have these ids: in a point of a list or a call-out, below a paragraph.

    Texts are taken as text. An id that is not there has no notes.
    """
    if not notes:
        return html
    places: list[tuple[int, int, Sequence[Note]]] = []
    for id, said in notes.items():
        for start, place in _places(html, f' id="{escape(id)}"'):
            places.append((place, -start, said))  # at one place, those of the inner element first
    pieces: list[str] = []
    reached = 0
    for place, _, said in sorted(places):
        pieces += [html[reached:place], _written(said)]
        reached = place
    return "".join([*pieces, html[reached:]])


def _places(html: str, attribute: str) -> Iterator[tuple[int, int]]:
    """Where each element with an attribute starts, and where the notes at it go."""
    at = html.find(attribute)
    while at >= 0:
        opening = _OPENING.match(html, html.rfind("<", 0, at))
        if opening and at < opening.end():
            yield opening.start(), _place(html, opening)
        at = html.find(attribute, at + 1)


def _place(html: str, opening: re.Match[str]) -> int:
    depth = 1
    for tag in _tags(opening[1]).finditer(html, opening.end()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.start() if opening[1] in _AROUND else tag.end()
    return opening.end()  # <img>, say


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}{_ATTRIBUTES}>")


def _written(notes: Iterable[Note]) -> str:
    return "".join(
        f'<p class="item-note"><strong>{_text(note.label)}</strong> {_text(note.text)}{" " if note.text else ""}'
        f'<a href="{escape(note.url)}">{_text(note.title)}</a></p>'
        for note in notes
    )


def _text(text: str) -> str:
    return escape(text, quote=False)
