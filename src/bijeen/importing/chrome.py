"""What belongs to a web page and not to its text: menus, feet, bars about cookies, teasers of other pages.

Whatever is taken away is told, with its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bijeen.importing.draft import Note
from bijeen.importing.html import blocks_of
from bijeen.text.tree import HEADINGS, Element, remove, text_of

_LANDMARKS: Final = {
    "nav": "menu", "footer": "foot", "aside": "aside", "form": "form",
    "navigation": "menu", "banner": "top", "contentinfo": "foot", "complementary": "aside", "search": "form",
    "dialog": "cookies", "alertdialog": "cookies",
}  # fmt: skip
_BAR: Final = r"[-_]?(?:bar|balk|banner|melding|notice|popup|message|manager|dialog|overlay|wall|wrapper|container)"
_ITEMS: Final = r"[-_]?(?:buttons?|bar|links?|list|icons?|items?|nav|toggle|wrapper|container|block|section)"
_NAMED: Final = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        ("cookies", rf"(?:[a-z]+[-_])?(?:cookies?(?:[-_]?consent)?|gdpr)(?:{_BAR})?|(?:consent|avg){_BAR}"),
        ("menu", r"breadcrumbs?|kruimelpad|skip[-_]?link|sr[-_]?skip|pagination|navbar|navigation"),
        ("menu", rf"(?:(?:main|top|site|sub|mobile|hoofd|primary)[-_]?)?menu(?:{_ITEMS})?"),
        ("foot", rf"(?:site|page)?[-_]?(?:footer|voettekst)(?:{_ITEMS})?|copyright"),
        ("share", rf"(?:social[-_])?(?:share|sharing|delen)(?:{_ITEMS})?|social(?:[-_]?media)?(?:{_ITEMS})?"),
        ("related", r"related(?:[-_](?:posts?|articles?|news|items?|content))?|teasers?|lees-?(?:verder|ook|meer)"),
        ("related", r"partners?[-_]?(?:list|logos?|grid|carousel)|sidebar|newsletter|nieuwsbrief"),
    )
)
"""What the whole name of a class or an id says: "menukaart" is no menu, and "social-work" nothing to share."""
_FOLDS: Final = re.compile(r"accordion|collaps|toggle|panel|tab|faq|details|uitklap", re.I)
_SURE: Final = frozenset(("cookies", "form"))
_HIDDEN: Final = re.compile(r"display:\s*none|visibility:\s*hidden", re.I)
_LEAK: Final = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[%(?:[^\[\n]|\[(?!%))*%\]")
_PUBLISHED: Final = "article:published_time"
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOSTLY_LINKS: Final = 0.6
"""Of the words of a menu, or of buttons to share, this part at least can be clicked."""
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
    around = set() if main is None else {main, *main.iterancestors()}
    gone: set[Element] = set()
    for one in list(document.iter()):
        if one is document or one in gone or one in around or not isinstance(one.tag, str):
            continue
        is_in_text = main is not None and any(up is main for up in one.iterancestors())
        kind = _kind(one, has_main=main is not None, is_in_text=is_in_text)
        text = " ".join(" ".join(map(str, one.itertext())).split())
        if kind is None or len(text) > _MOST * whole or (kind != "hidden" and next(one.iter("h1"), None) is not None):
            continue
        if text:
            notes.append(Note(f"dropped-{kind}", text, str(len(text.split()))))
        for picture in one.iter("img"):
            notes.append(Note("picture-of-page", picture.get("alt") or picture.get("src") or ""))
        gone.update(one.iter())
        remove(one)
    return notes


def read_head(document: Element) -> list[Note]:
    """What a page says of itself above its text: its title, and the day on which it came online."""
    titles = (" ".join(text_of(one).split()) for one in document.iter("title") if one.getparent().tag == "head")  # type: ignore[union-attr]
    days = (_DAY.match(one.get("content") or "") for one in document.iter("meta") if one.get("property") == _PUBLISHED)
    return [
        *(Note("page-title", title) for title in titles if title),
        *(Note("page-date", day[0]) for day in days if day),
    ]


def _kind(element: Element, *, has_main: bool, is_in_text: bool) -> str | None:
    """What a part of the page is, if it is no text: in the main part only what is surely none."""
    tag, role = str(element.tag), (element.get("role") or "").lower()
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        # Someone who reads opens what is folded; a program that saves the page leaves it as it is.
        return None if is_in_text or role in ("tabpanel", "region") or _FOLDS.search(names) else "hidden"
    if tag == "header" and not is_in_text and role != "main":
        return "top"
    kind = _LANDMARKS.get(role) or _LANDMARKS.get(tag)
    if not kind and tag in ("div", "section", "ul", "ol", "p", "a"):
        kind = next((kind for kind, pattern in _NAMED if any(map(pattern.fullmatch, names.split()))), None)
    is_loose = is_in_text or (not has_main and kind in ("aside", "share", "related"))
    return None if is_loose and kind not in _SURE and not _is_clicked(element) else kind


def _is_clicked(element: Element) -> bool:
    """Whether a part holds little but links and buttons, or what a template should have filled in."""
    words = text_of(element)
    clicked = sum(len(text_of(one)) for one in element.iter("a", "button"))
    return clicked >= _MOSTLY_LINKS * len(words) or bool(_LEAK.search(words))


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
