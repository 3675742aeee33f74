"""HTML of any program to a tree of the few elements that a report has: headings, paragraphs, lists, tables, pictures.

What can run is gone with all that is in it; of every other element the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from bijeen.importing.decode import plain
from bijeen.importing.draft import ImportFault
from bijeen.importing.footnotes import FOOTNOTE
from bijeen.importing.spellout import spell_out
from bijeen.text.tree import HEADINGS, Element, append_words, is_blank

_GONE: Final = frozenset(
    ("script", "style", "template", "canvas", "head", "link", "meta", "base", "map", "area", "frameset", "frame")
)
_KEPT_BLOCKS: Final = frozenset(
    ("p", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "pre", "hr", *HEADINGS)
)
_KEPT_INLINE: Final = {
    "a": "a",
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "del": "del",
    "s": "del",
    "strike": "del",
    "br": "br",
    "img": "img",
    "code": "code",
}
_INLINE: Final = frozenset(
    (
        "span",
        "font",
        "u",
        "small",
        "big",
        "sub",
        "sup",
        "math",
        "mark",
        "abbr",
        "acronym",
        "cite",
        "q",
        "time",
        "label",
        "kbd",
        "samp",
        "var",
        "ins",
        "dfn",
        "bdi",
        "bdo",
        "wbr",
        "tt",
    )
)
_SECTIONS: Final = frozenset(("thead", "tbody", "tfoot", "tr"))
_DEEPEST: Final = 200
_MOST: Final = 60_000
"""Twice as many elements as a tree may have; a report of twenty pages has two thousand."""
_LARGEST_TABLE: Final = 20_000
"""Cells, those counted that are filled up on the right: one row of thousands makes all others as wide."""


def comments_in(text: str) -> Iterator[str]:
    """What stands between `<!--` and `-->`, for whoever typed it there by hand; a page is full of those of programs."""
    for part in text.split("<!--")[1:]:
        words = " ".join(part.partition("-->")[0].split())
        if words:
            yield words


def parse_html(text: str) -> Element:
    """Parse HTML as browsers do; out comes its body. Raises ImportFault for nothing, and for far too much."""
    if text.count("<") > 2 * _MOST:  # before it is parsed: millions of elements take more memory than there is
        raise ImportFault("import-too-deep")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        document = lxml_html.document_fromstring(text or "<p></p>", parser=lxml_html.HTMLParser(no_network=True))
    except (etree.ParserError, ValueError, RecursionError) as error:
        raise ImportFault("import-empty") from error
    etree.strip_elements(document, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    body = document.find("body")
    return document if body is None else body


def show_boxes(root: Element) -> None:
    """A box that was ticked, or not, as the sign for it: a report has no fields to tick."""
    for box in list(root.iter("input")):
        box.tag, box.text = "span", "☑" if box.get("checked") is not None else "☐"
        box.attrib.clear()


def simplify(body: Element) -> Element:
    """Copy a body into a new tree, a `<div>` with blocks in it, of elements that a report can have.

    Raises ImportFault for thousands of levels: that is no document.
    """
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(body, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST or count > _MOST:
            raise ImportFault("import-too-deep")
    spell_out(body)
    root = etree.Element("div")
    _Blocks(root).take(body)
    return root


class _Blocks:
    """Puts blocks into one parent; loose words between them become paragraphs."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._open: Element | None = None

    def take(self, element: Element) -> None:
        """Take over what is in an element."""
        self._words(element.text)
        for child in element:
            self._child(child)
            self._words(child.tail)
        self._open = None

    def _child(self, child: Element) -> None:
        tag = child.tag
        if tag in _GONE:
            return
        if tag in ("ul", "ol"):
            self._list(child, tag)
        elif tag == "table":
            self._table(child)
        elif tag == "hr":
            self._open = None
            etree.SubElement(self._parent, "hr")
        elif tag == "pre":
            self._open = None
            block = etree.SubElement(self._parent, "pre")
            block.text = "\n".join(map(plain, words_in(child).split("\n")))
        elif tag in HEADINGS or tag in ("p", "dt", "dd", "address", "figcaption", "caption", "legend", "summary"):
            self._open = None
            self._paragraph(child, tag if tag in HEADINGS else "p")
        elif tag == "blockquote":
            self._open = None
            block = etree.SubElement(self._parent, tag)
            _Blocks(block).take(child)
        elif tag in _KEPT_INLINE or tag in _INLINE:
            if any(one.tag in _KEPT_BLOCKS | {"div"} for one in child.iterdescendants()):
                self.take(child)
            else:
                _copy_inline(self._paragraph_now(), child)
        else:  # div, section, article, form, center, ...
            self._open = None
            self.take(child)
            self._open = None

    def _paragraph(self, element: Element, tag: str) -> None:
        if any(one.tag in _KEPT_BLOCKS for one in element.iterdescendants()):
            self.take(element)
            return
        block = etree.SubElement(self._parent, tag, {"class": element.get("class") or ""})
        _copy_children(block, element)

    def _list(self, element: Element, tag: str) -> None:
        self._open = None
        block = etree.SubElement(self._parent, tag)
        if tag == "ol" and (element.get("start") or "").isdigit():
            block.set("start", (element.get("start") or "1")[:6])
        item: Element | None = None
        for child in _points(element):
            if child.tag in ("ul", "ol"):  # a list straight in a list, as Word's and old editors' HTML has them
                item = etree.SubElement(block, "li") if item is None else item
                _Blocks(item).take_list(child)
            else:
                item = etree.SubElement(block, "li")
                _item(item, child)

    def take_list(self, element: Element) -> None:
        """Take over one list."""
        self._list(element, str(element.tag))

    def _table(self, element: Element) -> None:
        self._open = None
        rows: list[list[Element]] = []
        self._beside_cells(element, rows)
        width = max(map(len, rows), default=0)
        is_layout = width < 2 or width * len(rows) > _LARGEST_TABLE or len([row for row in rows if row]) < 2
        if is_layout or any(next(cell.iter("table"), None) is not None for row in rows for cell in row):
            for row in rows:
                for cell in row:
                    self.take(cell)
                    self._open = None
            return
        table = etree.SubElement(self._parent, "table")
        for row in rows:
            line = etree.SubElement(table, "tr")
            for cell in row:
                _Blocks(etree.SubElement(line, str(cell.tag))).take(cell)

    def _beside_cells(self, element: Element, rows: list[list[Element]]) -> None:
        """Gather the rows of a table, not those of tables in it; what stands beside its cells comes first."""
        if element.tag == "tr":
            rows.append([])
        self._words(element.text)
        for child in element:
            if child.tag in ("td", "th"):
                if not rows:
                    rows.append([])
                rows[-1].append(child)
            elif child.tag in _SECTIONS:
                self._beside_cells(child, rows)
            else:
                self._child(child)
            self._words(child.tail)
        self._open = None

    def _paragraph_now(self) -> Element:
        if self._open is None:
            self._open = etree.SubElement(self._parent, "p")
        return self._open

    def _words(self, text: str | None) -> None:
        if text and (text.strip() or self._open is not None):
            append_words(self._paragraph_now(), plain(text))


def _points(element: Element) -> Iterator[Element]:
    """What is in a list, with the words that stand loose in it as points of their own."""
    loose = etree.Element("li")
    append_words(loose, element.text)
    for child in element:
        if child.tag in _INLINE or child.tag in _KEPT_INLINE:
            loose.append(deepcopy(child))  # with the words behind it
            continue
        if not is_blank(words_in(loose)) or next(loose.iter("img"), None) is not None:
            yield loose
        if child.tag not in _GONE:
            yield child
        loose = etree.Element("li")
        append_words(loose, child.tail)
    if not is_blank(words_in(loose)) or next(loose.iter("img"), None) is not None:
        yield loose


def _item(item: Element, element: Element) -> None:
    """A point: its words straight in it, and blocks only where it has more than one."""
    _Blocks(item).take(element)
    blocks = list(item)
    if blocks and blocks[0].tag == "p" and all(block.tag in ("ul", "ol") for block in blocks[1:]):
        first = blocks[0]
        item.text = first.text
        for index, child in enumerate(list(first)):
            item.insert(index, child)
        first.tail = None
        item.remove(first)


def _copy_children(target: Element, element: Element) -> None:
    append_words(target, plain(element.text or ""))
    for child in element:
        if child.tag not in _GONE:
            _copy_inline(target, child)
        append_words(target, plain(child.tail or ""))


def _copy_inline(target: Element, element: Element) -> None:
    tag = "sup" if element.tag == "sup" and element.get("class") == FOOTNOTE else _KEPT_INLINE.get(str(element.tag))
    if tag is None:
        _copy_children(target, element)
        return
    copy = etree.SubElement(target, tag)
    for name in ("href", "src", "alt"):
        if element.get(name):
            copy.set(name, plain(element.get(name) or ""))
    if tag == "img" and not copy.get("src") and element.get("data-src"):
        copy.set("src", plain(element.get("data-src") or ""))
    _copy_children(copy, element)


def words_in(element: Element) -> str:
    """All text in an element, as it is."""
    return "".join(map(str, element.itertext()))


def blocks_of(root: Element) -> Iterator[Element]:
    """The blocks that hold words: headings, paragraphs and points."""
    return root.iter("p", "li", *HEADINGS)
