"""Parts of a page that a report cannot have: players become links, all others are taken out and their words told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.importing.html import words_in
from bijeen.text.tree import Element, remove

_PLAYERS: Final = ("iframe", "video", "audio", "embed", "object")
_OTHERS: Final = ("applet", "button", "dialog", "input", "noscript", "select", "svg", "textarea")
_ADDRESSES: Final = ("src", "data-src", "data")


def take_parts(body: Element) -> list[Note]:
    """Change a page in place; out comes what is not in it any more and had words, or an address on that page itself."""
    return list(_take(body))


def _take(body: Element) -> Iterator[Note]:
    for part in list(body.iter(*_PLAYERS, *_OTHERS)):
        if all(up is not body for up in part.iterancestors()):
            continue  # gone with a part around it
        address = _address(part) if part.tag in _PLAYERS else ""
        if address.startswith(("http://", "https://")):
            # A video's link alone in its paragraph is shown as a player again.
            paragraph = etree.Element("p")
            etree.SubElement(paragraph, "a", {"href": address}).text = part.get("title") or address
            part.addprevious(paragraph)
        elif text := _words(part) or address:
            yield Note("part-gone", text, str(part.tag))
        remove(part)
    yield from _titles(body)


def _titles(body: Element) -> Iterator[Note]:
    """What shows when a pointer rests on a link or a picture; a picture without a description takes it for one."""
    for one in body.iter("a", "img"):
        title, words = (" ".join(text.split()) for text in (one.get("title") or "", words_in(one)))
        if one.tag == "img" and title and not (one.get("alt") or "").strip():
            one.set("alt", title)
        elif title and title.lower() not in f"{words} {one.get('alt') or ''} {one.get('href') or ''}".lower():
            yield Note("part-gone", title, "title")


def _address(part: Element) -> str:
    given = [one.get(name) or "" for one in (part, *part.iter("source")) for name in _ADDRESSES]
    address = next(filter(None, given), "").strip()
    return f"https:{address}" if address.startswith("//") else address


def _words(part: Element) -> str:
    words = " ".join(words_in(part).split())
    if part.tag == "input" and part.get("type") not in ("hidden", "password"):
        words = part.get("value") or part.get("placeholder") or ""
    return words
