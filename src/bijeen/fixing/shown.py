"""What a text of Markdown shows, in a form in which only what nobody sees is left out: to compare, never to publish.

Code and preformatted text count to the letter; elsewhere white space is one space. HTML of the author is in it, which
a report does not show but the preview of a code host does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import Final, NamedTuple

from cmarkgfm import cmark

from bijeen.fixing.characters import SOFT_HYPHEN
from bijeen.text.markdown import GROWTH, OPTIONS, SMALL, to_html

Render = Callable[[str], str]
"""A text of Markdown to HTML."""

_LITERAL: Final = re.compile(r"(<(pre|code|textarea)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_BLOCKS: Final = "p|li|ul|ol|h[1-6]|table|thead|tbody|tr|th|td|blockquote|div|section|hr|br|dl|dt|dd"
_AROUND_BLOCKS: Final = re.compile(rf"\s*(</?(?:{_BLOCKS})\b[^>]*>)\s*")
_PLACE: Final = re.compile(r' data-sourcepos="[^"]*"')
_LIST_TAGS: Final = re.compile(r"</?(?:ul|ol|li|p)\b[^>]*>")
_MARK: Final = re.compile(r"[-*+]|\d{1,9}[.)]")
_ITEM: Final = re.compile(r"<(?P<close>/?)li\b[^>]*>(?:\s*<p>)?(?P<text>[^<]*)")
_PLACED: Final = re.compile(r'<(?P<close>/?)(?P<tag>li|pre)\b(?: data-sourcepos="(?P<first>\d+):\d+-(?P<last>\d+):)?')


@lru_cache(maxsize=8)
def github(text: str) -> str:
    """The HTML that GitHub's parser makes of a text, with the place of each block."""
    return to_html(text, options=OPTIONS | cmark.Options.CMARK_OPT_UNSAFE)


def site(text: str) -> str:
    """The HTML that the same parser makes for a report on the site: without that of the author."""
    return to_html(text)


def is_endless(text: str) -> bool:
    """Whether a text makes far more HTML than any honest one does (exploding tables)."""
    return len(github(text)) > GROWTH * len(text) + SMALL


def shown(html: str, change: Callable[[str], str] = lambda part: part) -> str:
    """What is to be seen of HTML, as HTML; outside code as `change` makes it."""
    parts = _parts(html)
    parts[::2] = [change(part) for part in parts[::2]]
    return "".join(parts).replace("<p></p>", "")


def words(html: str, *, tags: re.Pattern[str] = _LIST_TAGS, marks: re.Pattern[str] = _MARK) -> tuple[str, ...]:
    """What is to be seen of HTML, word by word and code as one, without those elements and marks: those of lists."""
    found: list[str] = []
    for number, part in enumerate(_parts(html)):
        found += [part] if number % 2 else (word for word in tags.sub(" ", part).split() if not marks.fullmatch(word))
    return tuple(found)


def _parts(html: str) -> list[str]:
    """HTML without what nobody sees: by turns what is not code, and code to the letter."""
    parts = _LITERAL.split(_PLACE.sub("", html))
    del parts[2::3]  # the names of the literal elements
    parts[::2] = [_tidy(part) for part in parts[::2]]
    return parts


def _tidy(html: str) -> str:
    visible = html.replace(SOFT_HYPHEN, "")
    return _AROUND_BLOCKS.sub(lambda found: found[1], re.sub(r"\s+", " ", visible))


class Places(NamedTuple):
    """How deep in lists the points are that begin on each line, and the lines that are code."""

    depths: dict[int, int]
    code: frozenset[int]


def places(text: str) -> Places:
    """Where GitHub's parser sees points of lists and code; lines are counted from 1."""
    depths: dict[int, int] = {}
    code: set[int] = set()
    depth = 0
    for found in _PLACED.finditer(github(text)):
        if found["tag"] == "pre":
            if found["first"]:
                code.update(range(int(found["first"]), int(found["last"]) + 1))
        elif found["close"]:
            depth -= 1
        else:
            depth += 1
            if found["first"]:
                depths.setdefault(int(found["first"]), depth)
    return Places(depths, frozenset(code))


def outline(html: str) -> list[tuple[int, str]]:
    """The points of all lists in order: how deep each is, and its first word."""
    depth, points = 0, []
    for found in _ITEM.finditer(html):
        depth += -1 if found["close"] else 1
        if not found["close"]:
            points.append((depth, "".join(unescape(found["text"]).split()[:1])))
    return points
