"""wrappers: the address of a link itself, without what Google, Outlook and Facebook put around it or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final
from urllib.parse import quote, urlsplit

from bijeen.fixing.edit import Edit
from bijeen.fixing.values import scalars
from bijeen.text.wrappers import without_wrappers

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`\\()\[\]{}|^]+")
_GOES_ON: Final = "([{^\\"
"""Behind these an address may go on, and it is not for us to say where it ends."""
_ENDS_A_SENTENCE: Final = ".,:;!?*_~"
_BEFORE_A_WHOLE: Final = ("](", "]: ", "<", ">", '"')
"""Behind these stands an address alone, and no sentence ends with it."""
_PLAIN: Final = "%/:?#@!$&*+,;=~-._"
"""What may stand in an address wherever that stands; all else is written with percent signs."""


def in_markdown(text: str) -> list[Edit]:
    """Every address with something around it or behind it."""
    found = ((start, end, unescape(text[start:end])) for start, end in _addresses(text))
    return [Edit(start, end, bare) for start, end, address in found if (bare := unwrapped(address)) != address]


def in_yaml(text: str) -> list[Edit]:
    """The same, of values that are nothing but an address."""
    if "http" not in text:
        return []
    edits = []
    for node in scalars(text):
        if node.style not in ("|", ">") and _ADDRESS.fullmatch(node.value):
            bare, start = unwrapped(node.value), text.find(node.value, node.start_mark.index, node.end_mark.index)
            if bare != node.value and start >= 0:
                edits.append(Edit(start, start + len(node.value), bare))
    return edits


def all_unwrapped(html: str) -> str:
    """HTML with the bare address in the place of each."""
    edits, at = [], 0
    for start, end in _addresses(html):
        edits += [html[at:start], escape(unwrapped(unescape(html[start:end])))]
        at = end
    return "".join([*edits, html[at:]])


def unwrapped(address: str) -> str:
    """The address itself; where that would be no address of the web, all of it."""
    bare = without_wrappers(address)
    if bare == address:
        return address
    bare = quote(bare, safe=_PLAIN)
    parts = urlsplit(bare)
    is_good = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and "%" not in parts.netloc
    return bare if is_good else address


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where each address starts and ends."""
    for found in _ADDRESS.finditer(text):
        start, end = found.span()
        if text[end : end + 1] in _GOES_ON and end < len(text):
            continue
        if not text.endswith(_BEFORE_A_WHOLE, 0, start):
            end = start + len(found[0].rstrip(_ENDS_A_SENTENCE))
        yield start, end
