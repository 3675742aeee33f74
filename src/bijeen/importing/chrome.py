"""What belongs to a web page and not to its text: menus, feet, bars about cookies, teasers of other pages.

Whatever is taken away is told, with its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bijeen.importing.draft import Note
from bijeen.importing.html import blocks_of
from bijeen.text.sentences import head
from bijeen.text.tree import HEADINGS, Element, remove, text_of

_LANDMARKS: Final = {
    "nav": "menu", "footer": "foot", "aside": "aside", "form": "form",
    "navigation": "menu", "banner": "top", "contentinfo": "foot", "complementary": "aside", "search": "form",
    "dialog": "cookies", "alertdialog": "cookies",
}  # fmt: skip
_NAMED: Final = (
    ("cookies", re.compile(r"(?:^|[\s_-])(?:cookie|consent|gdpr|avg-melding)", re.I)),
    ("menu", re.compile(r"(?:^|[\s_-])(?:navbar|menu|breadcrumbs?|kruimelpad|skip-?link|sr-skip|pagination)", re.I)),
    ("foot", re.compile(r"(?:^|[\s_-])(?:footer|voettekst|copyright)", re.I)),
    ("share", re.compile(r"(?:^|[\s_-])(?:share|social|delen|sharing)(?:$|[\s_-])", re.I)),
    ("related", re.compile(r"(?:^|[\s_-])(?:related|teasers?|lees-?(?:verder|ook|meer)|partners?-?(?:list|logos?|grid|carousel)|sidebar|newsletter|nieuwsbrief)", re.I)),  # noqa: E501
)  # fmt: skip
_HIDDEN: Final = re.compile(r"display:\s*none|visibility:\s*hidden", re.I)
_LEAK: Final = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[%(?:[^\[\n]|\[(?!%))*%\]")
_FIRST_WORDS: Final = 60
_MOST: Final = 0.5
"""No part of a page that holds more of its words than this is taken away: that would be its text."""
_TAIL: Final = 0.4
"""Teasers of other pages stand in the last part of a text, of this size at most."""
_SHORT: Final = 120


def drop_landmarks(document: Element) -> list[Note]:
    """Take the parts of a web page away that are no text of it, and go on with its main part, if it has one."""
    notes: list[Note] = []
    mains = [one for one in document.iter() if one.tag == "main" or one.get("role") == "main"]
    if not mains:
        mains = [one for one in document.iter("article") if next(one.iter("h1"), None) is not None]
    main = mains[0] if len(mains) == 1 else None
    whole = len(text_of(document)) or 1
    for one in list(document.iter()):
        if one is document or one.getparent() is None or not isinstance(one.tag, str):
            continue
        if main is not None and (one is main or next((True for up in main.iterancestors() if up is one), False)):
            continue
        kind = _kind(one, is_in_text=main is not None and any(up is main for up in one.iterancestors()))
        text = " ".join(" ".join(map(str, one.itertext())).split())
        if kind is None or len(text) > _MOST * whole or (kind != "hidden" and next(one.iter("h1"), None) is not None):
            continue
        if text:
            notes.append(Note(f"dropped-{kind}", head(text, _FIRST_WORDS), str(len(text.split()))))
        for picture in one.iter("img"):
            notes.append(Note("picture-of-page", picture.get("alt") or picture.get("src") or ""))
        remove(one)
    return notes


def _kind(element: Element, *, is_in_text: bool) -> str | None:
    tag, role = str(element.tag), (element.get("role") or "").lower()
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return "hidden"
    if tag == "header" and not is_in_text and element.getparent() is not None and role != "main":
        return "top"
    kind = _LANDMARKS.get(role) or _LANDMARKS.get(tag)
    if kind:
        return kind
    if tag not in ("div", "section", "ul", "ol", "p", "a"):
        return None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return next((kind for kind, pattern in _NAMED if pattern.search(names)), None)


def drop_chrome(root: Element, words: Mapping[str, Any], network: str) -> list[Note]:
    """Take lines away that a page has around its text, in whatever form that came; `words` say how they sound."""
    return [*_drop_tail(root, words, network), *_drop_lines(root, words), *_drop_leaks(root)]


def _drop_tail(root: Element, words: Mapping[str, Any], network: str) -> Iterator[Note]:
    """From "Lees verder" to the end, when that stands near the end and more of the kind follows."""
    openings = {_key(word) for word in words["tail"]}
    partners = {_key(word.format(network=network)) for word in words["partners"]}
    blocks = list(root)
    sizes = [len(text_of(block)) for block in blocks]
    whole = left = sum(sizes) or 1
    for index, (block, size) in enumerate(zip(blocks, sizes, strict=True)):
        left, behind = left - size, left
        if behind > _TAIL * whole or (key := _key(text_of(block))) not in openings | partners:
            continue
        after = [text_of(one) for one in blocks[index + 1 :]]
        signs = sum(_key(text) in openings | partners or bool(_LEAK.search(text)) for text in after)
        if key in openings and after and not signs and block.tag not in HEADINGS:
            continue
        for one in blocks[index:]:
            yield from _told("dropped-related", one)
            remove(one)
        return


def _drop_lines(root: Element, words: Mapping[str, Any]) -> Iterator[Note]:
    """Lines such as "Spring naar de inhoud" and "Deel dit bericht", wherever they stand alone."""
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in words["lines"]]
    for block in list(blocks_of(root)):
        text = text_of(block)
        if text and len(text) <= _SHORT and any(pattern.fullmatch(text) for pattern in patterns):
            yield from _told("dropped-line", block)
            remove(block)


def _drop_leaks(root: Element) -> Iterator[Note]:
    """Lines with what a template should have filled in; in a longer text it is left, and told."""
    for block in list(blocks_of(root)):
        text = "".join([block.text or "", *(text_of(c) + (c.tail or "") for c in block if c.tag not in ("ul", "ol"))])
        if not _LEAK.search(text):
            continue
        if len(text) <= _SHORT and next(block.iter("ul", "ol"), None) is None:
            yield from _told("dropped-leak", block)
            remove(block)
        else:
            yield Note("leak-in-text", text)


def _told(rule: str, block: Element) -> Iterator[Note]:
    text = text_of(block)
    if text:
        yield Note(rule, text)
    for picture in block.iter("img"):
        yield Note("picture-of-page", picture.get("alt") or picture.get("src") or "")


def _key(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(" :.…>»")


def captions(root: Element) -> Sequence[Note]:
    """Take away the first of two short lines after each other that are the same: a caption and its text alternative.

    One other word can be the one that counts, as "niet" is: then both stay.
    """
    notes = []
    for block in list(root):
        after = block.getnext()
        if block.tag != "p" or after is None or after.tag != "p" or len(block) or len(after):
            continue
        one, other = text_of(block), text_of(after)
        if one and len(one) <= 200 and len(other) <= 200 and _key(one) == _key(other):
            notes.append(Note("dropped-twice", one))
            remove(block)
    return notes
