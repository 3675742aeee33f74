"""One cleaner for all that was imported: links, lists, marks and empty places, in a simplified tree."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.text.schemes import SCHEMES, scheme_of
from bijeen.text.tree import HEADINGS, Element, append_words, is_blank, remove, text_of, unwrap
from bijeen.text.wrappers import without_wrappers

_BULLET: Final = re.compile(r"\s*[•●▪◦‣·-]\s+")
_TYPED: Final = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)'’”\]]")
_LONGEST_NAME: Final = 40
"""Characters in the name of a column."""
_OWN: Final = re.compile(r"(?:partner|initiative|group|report|event|campaign):[a-z0-9]")


def clean(root: Element, kept: Collection[str] = ()) -> list[Note]:
    """Mend a tree in place; out comes what whoever imports should know.

    `kept` are the addresses of files that come along with the draft.
    """
    _merge_marks(root)
    _bare_addresses(root)
    notes = list(_links(root, kept))
    _drop_empty(root)
    _typed_bullets(root)
    _lists(root)
    _drop_empty(root)
    return [*notes, *_table_heads(root)]


def _links(root: Element, kept: Collection[str]) -> Iterator[Note]:
    """Addresses without what Google and Outlook wrap around them; what leads nowhere or runs is text again."""
    dead: list[Element] = []
    for link in root.iter("a"):
        href = _address((link.get("href") or "").strip())
        words = text_of(link)
        scheme = scheme_of(href)
        if href in kept:
            continue
        if not href and link.get("href") is None:
            dead.append(link)  # a place to jump to
        elif href.startswith("#") or not href:
            dead.append(link)
            if words and href in ("", "#"):
                yield Note("link-nowhere", words)
        elif scheme in SCHEMES or _OWN.match(href):
            link.set("href", href)
        elif scheme:
            dead.append(link)
            yield Note("link-unsafe", words or scheme, scheme)
        else:
            dead.append(link)
            yield Note("link-within", words, href)
    unwrap(root, dead)


def _bare_addresses(root: Element) -> None:
    """Addresses that are typed out, without what is wrapped around them."""
    for one in root.iter():
        if one.text and one.tag not in ("pre", "code"):
            one.text = _TYPED.sub(lambda found: _address(found[0]) or found[0], one.text)
        if one.tail:
            one.tail = _TYPED.sub(lambda found: _address(found[0]) or found[0], one.tail)


def _address(href: str) -> str:
    try:
        urlsplit(href)
    except ValueError:  # http://[
        return ""
    return without_wrappers(href)


def _merge_marks(root: Element) -> None:
    """One bold stretch where a program made three of it: `<b>Ver</b><b>slag</b>`."""
    for tag in ("strong", "em", "del"):
        for one in list(root.iter(tag)):
            parent = one.getparent()
            if parent is None:
                continue
            after = one.getnext()
            while after is not None and after.tag == tag and not one.tail:
                append_words(one, after.text)
                for child in list(after):
                    one.append(child)
                one.tail = after.tail
                after.tail = None
                parent.remove(after)
                after = one.getnext()
        # Bold in bold says nothing more.
        unwrap(root, [one for one in root.iter(tag) if any(up.tag == tag for up in one.iterancestors())])


def _drop_empty(root: Element) -> None:
    """Take away what holds nothing; marks around spaces and pictures alone are unwrapped."""
    hollow = [one for one in root.iter("strong", "em", "del", "a", "code") if not text_of(one)]
    unwrap(root, hollow)
    for one in reversed(list(root.iter("p", "blockquote", "table", *HEADINGS))):
        if not text_of(one) and next(one.iter("img"), None) is None:
            remove(one)


def _typed_bullets(root: Element) -> None:
    """Paragraphs that open with a typed bullet become points of one list."""
    for block in list(root.iter("p")):
        opening = _opening(block)
        found = _BULLET.match(opening.text or "")
        parent = block.getparent()
        if not found or parent is None or parent.tag in ("li", "td", "th"):  # a cell has no room for a list
            continue
        before = block.getprevious()
        is_ours = before is not None and before.get("class") == "typed"
        target = before if is_ours and before is not None else etree.Element("ul", {"class": "typed"})
        if not is_ours:
            block.addprevious(target)
        opening.text = (opening.text or "")[found.end() :]
        block.tag = "li"
        target.append(block)


def _opening(block: Element) -> Element:
    """The element in which the words of a block begin: the block, or the bold at its start."""
    while is_blank(block.text) and len(block) and block[0].tag in ("strong", "em", "del"):
        block = block[0]
    return block


def _lists(root: Element) -> None:
    """Empty points go; the points nested below the one behind an empty first point are its siblings.

    That is how a list looks that lost its level in a copy: "-", "- one", "  - two", "  - three".
    """
    for block in list(root.iter("ul", "ol")):
        items = [item for item in block if item.tag == "li"]
        hoist = len(items) > 1 and _is_bare(items[0])
        for item in items:
            if not _own_words(item) and next(item.iter("img"), None) is None:
                _spread(item)
        if hoist and items[1].getparent() is block:
            _hoist(items[1])
        if not len(block):
            remove(block)


def _is_bare(item: Element) -> bool:
    return len(item) == 0 and is_blank(item.text)


def _own_words(item: Element) -> str:
    own = [item.text or ""]
    for child in item:
        if child.tag in ("ul", "ol"):
            own.append(child.tail or "")
        else:
            own += [text_of(child), child.tail or ""]
    return "".join(own).strip()


def _spread(item: Element) -> None:
    """Put the points nested in an empty point in its place."""
    for nested in list(item.iterchildren("ul", "ol")):
        for one in list(nested):
            item.addprevious(one)
    item.tail = None
    remove(item)


def _hoist(item: Element) -> None:
    place = item
    for nested in list(item.iterchildren("ul", "ol")):
        for one in list(nested):
            place.addnext(one)
            place = one
        remove(nested)


def _table_heads(root: Element) -> Iterator[Note]:
    """A table without a head gets its first row for one, when that looks like names of columns."""
    for table in root.iter("table"):
        first = next(table.iter("tr"), None)
        if first is None or next(table.iter("th"), None) is not None:
            continue
        names = [text_of(cell) for cell in first]
        if all(0 < len(name) <= _LONGEST_NAME and not name.endswith(".") for name in names):
            for cell in first:
                cell.tag = "th"
            yield Note("table-head", " | ".join(names))
