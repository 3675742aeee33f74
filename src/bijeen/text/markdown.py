"""Markdown to a tree: GitHub's own parser, so that a report looks as its preview did on GitHub.

The parser runs in safe mode, always: HTML of the author is left out (a comment stands in its place), and
addresses of the schemes `javascript:`, `vbscript:`, `file:` and `data:` become empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from cmarkgfm import cmark
from lxml import etree

from bijeen.text.tree import Element, remove

OPTIONS = cmark.Options.CMARK_OPT_SOURCEPOS | cmark.Options.CMARK_OPT_FOOTNOTES
EXTENSIONS = ("table", "autolink", "strikethrough", "tasklist")

# What XML, and a browser, cannot hold: control characters, half surrogate pairs, noncharacters.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The opposite, for the whole of a text at once: that is half the time of a search.
_POSSIBLE = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]*+")

# The one thing in the parser's output that is not XML: attributes without a value, on footnotes. In text
# these patterns cannot occur, for there `>` and `"` are escaped.
_BARE_ATTRIBUTES = re.compile(r' data-footnote(?:s|-ref)(?=>)| data-footnote-backref(?= data-footnote-backref-idx=")')

# Twelve kB of table rows make twenty MB of empty cells; the densest harmless text grows by less than a tenth
# of this.
GROWTH = 100
SMALL = 100_000


def parse(text: str) -> Element:
    """Parse a body into a tree that knows its source lines (`places.SOURCE`).

    A text that is no document but an attack (thousands of levels, exploding tables) comes out as it is,
    preformatted.
    """
    if not _POSSIBLE.fullmatch(text):
        text = _IMPOSSIBLE.sub("\ufffd", text)
    html = to_html(text)
    if "&#" in text:  # an entity can stand for any of them
        html = _IMPOSSIBLE.sub("\ufffd", html)
    if "[^" in text:
        html = _BARE_ATTRIBUTES.sub("", html)
    if len(html) > GROWTH * len(text) + SMALL:
        return _as_it_is(text)
    try:
        root = etree.fromstring(f"<div>{html}</div>", _parser())
    except etree.XMLSyntaxError:
        return _as_it_is(text)
    _show_tasks(root)
    _class_alignment(root)
    return root


def to_html(text: str, *, options: int = OPTIONS, extensions: Sequence[str] = EXTENSIONS) -> str:
    """The HTML that the parser makes of a text; a character that it cannot write comes out as "\ufffd"."""
    try:
        html: str = cmark.markdown_to_html_with_extensions(text, options=options, extensions=extensions)
    except UnicodeDecodeError as error:  # &#xFFFE; and &#xFFFF; come out as a byte that is not UTF-8
        return error.object.decode("utf-8", "replace")
    return html


def _parser() -> etree.XMLParser:
    # A parser of one's own is 10 µs; a shared one is locked by threads and remembers errors.
    return etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)


def _as_it_is(text: str) -> Element:
    return etree.fromstring(f"<div><pre>{escape(text)}</pre></div>", _parser())


def _show_tasks(root: Element) -> None:
    """Show a task as a character: a checkbox that nobody can tick has no name either (WCAG 4.1.2)."""
    for box in list(root.iter("input")):
        mark = "☑" if box.get("checked") is not None else "☐"
        box.tail = mark + (box.tail or "")
        remove(box)


def _class_alignment(root: Element) -> None:
    """Turn `align`, which HTML no longer has, into a class."""
    # A column is aligned as its heading is: where no heading is, no cell has to be asked.
    if not any(cell.get("align") for cell in root.iter("th")):
        return
    for cell in root.iter("th", "td"):
        side = cell.get("align")
        if side:
            cell.set("class", f"align-{side}")
            del cell.attrib["align"]
