"""What exports of Google Docs do in their own way: bold by class, lists flat and apart, remarks below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.text.tree import Element, remove, text_of

_RULE: Final = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_LIST: Final = re.compile(r"\blst-(?P<id>kix_\w+|\w+)-(?P<level>\d)\b")
_STYLES: Final = (("strong", "font-weight:700"), ("em", "font-style:italic"), ("del", "text-decoration:line-through"))


def is_google_doc(document: Element) -> bool:
    """Whether a page was made by Google Docs."""
    return any(_LIST.search(style.text or "") or ".c0{" in (style.text or "") for style in document.iter("style"))


def mend_google_doc(document: Element) -> list[Note]:
    """Give the page elements for what it says by classes. Out come the remarks that were taken out."""
    css = "".join(style.text or "" for style in document.iter("style"))
    marks = {
        tag: {name for name, rules in _RULE.findall(css) if rule in rules.replace(" ", "")} for tag, rule in _STYLES
    }
    for span in list(document.iter("span")):
        for tag, names in marks.items():
            if names & set((span.get("class") or "").split()):
                _wrap(span, tag)
    for paragraph in document.iter("p"):
        if "title" in (paragraph.get("class") or "").split():
            paragraph.tag = "h1"
    _nest_lists(document)
    return list(_take_remarks(document))


def _wrap(span: Element, tag: str) -> None:
    inner = etree.Element(tag)
    inner.text, span.text = span.text, None
    for child in list(span):
        inner.append(child)
    span.append(inner)


def _nest_lists(document: Element) -> None:
    """Put a list of a deeper level into the last point of the list before it, and parts of one list together."""
    for block in list(document.iter("ul", "ol")):
        found = _LIST.search(block.get("class") or "")
        before = block.getprevious()
        if not found or before is None or before.tag not in ("ul", "ol") or (before.tail or "").strip():
            continue
        target, level = before, _level(before)
        while level < int(found["level"]) and len(target):
            nested = next(target[-1].iterchildren("ul", "ol"), None)
            if nested is None:
                target[-1].append(block)
                break
            target, level = nested, _level(nested)
        else:
            if target.tag == block.tag and target is not block:
                for item in list(block):
                    target.append(item)
                remove(block)


def _level(block: Element) -> int:
    found = _LIST.search(block.get("class") or "")
    return int(found["level"]) if found else 0


def _take_remarks(document: Element) -> Iterator[Note]:
    for link in list(document.iter("a")):
        href, name = link.get("href") or "", link.get("id") or ""
        if href.startswith("#cmnt_ref") or (name.startswith("cmnt") and not name.startswith("cmnt_ref")):
            around: Element | None = link
            while around is not None and around.tag not in ("div", "body"):
                around = around.getparent()
            if around is not None and around.tag == "div":
                yield Note("word-comments", text_of(around))
                remove(around)
        elif href.startswith("#cmnt"):
            remove(link.getparent() if link.getparent() is not None and link.getparent().tag == "sup" else link)  # type: ignore[union-attr,arg-type]
