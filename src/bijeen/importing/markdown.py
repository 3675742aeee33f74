"""A clean tree to GitHub-flavoured Markdown that the same parser reads back as the same tree.

Not by a library: markdownify, the best one tried, revives escaped tags, leaves `|` in cells and glues a text behind a
nested list to it; with all of that overridden nothing of it was left but a second parser of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from bijeen.importing.html import words_in
from bijeen.text.markdown import parse
from bijeen.text.tree import HEADINGS, Element, unwrap, walk

# What the parser would take for mark-up within a line.
_MARKUP: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|[*`]|(?<![^\W_])_|_(?![^\W_])|~|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\[(?=\^)|\](?=[(:\[])"
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>*`]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
# What it would take for something else than a paragraph at the start of a line.
_AT_START: Final = re.compile(
    r"(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|\[(?=[ xX]\])|=+\s*$|-[-\s]*$|\|)|(\d{1,9})([.)])(?=\s|$)"
)
_CALLOUT: Final = re.compile(r"\s*\[![A-Z-]+\](?=.*\n|.*$)")
_IN_ADDRESS: Final = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "\n": "", "\t": ""}
_BREAK: Final = "\\\n"
_MARKS: Final = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~"}
_FOOTNOTE: Final = re.compile(r"(?<!\\)\[\^\d+\]")
_PUNCTUATION: Final = re.compile(r"[^\w\s]")


def to_markdown(root: Element) -> str:
    """Write the blocks of a tree, with an empty line between them and one line end behind the last."""
    for block in root:
        written = _block(block, alternate=False)
        if _marks_in(parse(_FOOTNOTE.sub("", written))) != _marks_in(block):  # such as ":" in bold between two letters
            unwrap(block, list(block.iter(*_MARKS)))
    text = "\n\n".join(_blocks(root))
    return f"{text}\n" if text else ""


def _marks_in(element: Element) -> list[str]:
    """The letters of an element, and where marks begin and end among them."""
    out: list[str] = []
    for event, one in walk(element):
        mark = [f"{event} {one.tag}"] if one.tag in _MARKS else []
        text = "" if one.tag == "sup" else one.text
        text = text if event == "start" else one.tail if one is not element else ""
        out += [*mark, *"".join((text or "").split())]
    return out


def _blocks(parent: Element) -> Iterator[str]:
    before = ""
    for block in parent:
        text = _block(block, alternate=block.tag == before)
        before = block.tag if text and block.tag in ("ul", "ol") and block.tag != before else ""
        if text:
            yield text


def _block(block: Element, *, alternate: bool) -> str:
    if block.tag in HEADINGS:
        line = re.sub(r"(?<!#)(#+)$", r"\\\1", _one_line(_inline(block)))
        return f"{'#' * int(block.tag[1])} {line}" if line else ""
    if block.tag in ("ul", "ol"):
        return _list(block, alternate=alternate)
    if block.tag == "table":
        return _table(block)
    if block.tag == "pre":
        text = words_in(block).strip("\n")
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        return f"{fence}\n{text}\n{fence}"
    if block.tag == "blockquote":
        return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(block)).split("\n"))
    if block.tag == "hr":
        return "---"
    return _callout(block) or _paragraph(block)


def _callout(block: Element) -> str | None:
    """The first paragraph of a call-out: what stands behind its word on the first line is its title."""
    found = _CALLOUT.match(block.text or "")
    parent = block.getparent()
    if not found or parent is None or parent.tag != "blockquote":
        return None
    copy = deepcopy(block)
    first, _, copy.text = (block.text or "").partition("\n")
    title = " ".join(_text(first[found.end() :]).split())
    return f"{found[0]} {title}".rstrip() + (f"\n{body}" if (body := _paragraph(copy)) else "")


def _paragraph(block: Element) -> str:
    lines = [" ".join(line.split()) for line in _inline(block).split(_BREAK)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return _BREAK.join(_escape_start(line) for line in lines if line)


def _escape_start(line: str) -> str:
    found = _AT_START.match(line)
    if not found:
        return line
    return f"{found[2]}\\{line[found.start(3) :]}" if found[2] else f"\\{line}"


def _list(block: Element, *, alternate: bool) -> str:
    items = []
    number = int(block.get("start") or 1)
    is_loose = any(_is_block(child) and child.tag not in ("ul", "ol") for item in block for child in item)
    for item in block:
        mark = f"{number}{')' if alternate else '.'}" if block.tag == "ol" else "*" if alternate else "-"
        number += 1
        text = ("\n\n" if is_loose else "\n").join(_item(item))
        indent = " " * (len(mark) + 1)
        lines = [f"{indent}{line}" if line else "" for line in text.split("\n")]
        items.append(f"{mark} {lines[0].strip() if lines else ''}".rstrip() + "".join(f"\n{one}" for one in lines[1:]))
    return ("\n\n" if is_loose else "\n").join(items)


def _item(item: Element) -> Iterator[str]:
    """The words of a point, then the blocks in it."""
    blocks = (_block(child, alternate=False) for child in item if _is_block(child))
    yield from filter(None, [_paragraph_of(item), *blocks])


def _paragraph_of(item: Element) -> str:
    """The words of a point before the first block in it."""
    out = [_text(item.text or "")]
    for child in item:
        if _is_block(child):
            break
        out.append(_inline_of(child) + _text(child.tail or ""))
    lines = [" ".join(line.split()) for line in "".join(out).split(_BREAK)]
    return _BREAK.join(_escape_start(line) for line in lines if line)


def _is_block(element: Element) -> bool:
    return element.tag in ("p", "ul", "ol", "table", "blockquote", "pre", "hr", *HEADINGS)


def _table(table: Element) -> str:
    rows = [[_cell(cell) for cell in row.iter("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    if next(table.iter("th"), None) is None:
        rows.insert(0, [""] * width)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _cell(cell: Element) -> str:
    """The words of a cell on one line: Markdown has no more room in a table."""
    blocks = [cell, *cell.iter("p", "li", "pre", *HEADINGS)]
    return " ".join(filter(None, map(_one_line, map(_paragraph_of, blocks)))).replace("|", "\\|")


def _one_line(text: str) -> str:
    return " ".join(text.replace(_BREAK, " ").split())


def _inline(element: Element) -> str:
    inner = (_inline_of(child) + _text(child.tail or "") for child in element)
    return "".join([_text(element.text or ""), *inner])


def _inline_of(element: Element) -> str:
    if element.tag == "br":
        return _BREAK
    if element.tag == "img":
        alt = " ".join((element.get("alt") or "").replace("[", "(").replace("]", ")").split())
        return f"![{alt}]({_address(element.get('src') or '')})"
    if element.tag == "code":
        text = words_in(element)
        return f"`{text}`" if text and "`" not in text else _text(text)
    inner = _inline(element)
    if element.tag == "sup":
        return f"[^{inner}]"
    if element.tag in _MARKS:
        return _marked(element, inner)
    if element.tag == "a":
        return _link(element, inner)
    return inner


def _link(element: Element, inner: str) -> str:
    href, words = element.get("href") or "", inner.strip()
    plain_words = words_in(element).strip()
    if not words:
        return inner
    space = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    if plain_words in (href, href.removeprefix("mailto:")) and re.match(r"https?://|mailto:", href):
        return f"{space[0]}<{plain_words}>{space[1]}"
    return f"{space[0]}[{words.replace(_BREAK, ' ')}]({_address(href)}){space[1]}"


def _address(address: str) -> str:
    return "".join(_IN_ADDRESS.get(character, character) for character in address)


def _marked(element: Element, inner: str) -> str:
    """Put marks around words, so that they count: not around spaces, and with a stop outside if a letter follows."""
    words = inner.strip().removesuffix("\\").strip()
    if not words:
        return inner
    at = inner.index(words)
    before, after = inner[:at], inner[at + len(words) :]
    mark = _MARKS[element.tag]
    follows = (element.tail or "")[:1]
    if not after and follows.isalnum():
        end = len(words)
        while end and words[end - 1] not in ")*" and _PUNCTUATION.match(words[end - 1]):
            end -= 1
        words, after = words[:end], words[end:] + after
    return f"{before}{mark}{words}{mark}{after}" if words else inner


def _text(text: str) -> str:
    """Text with what is mark-up in it escaped; in addresses nothing is, for the parser reads them as they are."""
    out, at = [], 0
    for address in _ADDRESS.finditer(text):
        out += [_MARKUP.sub(r"\\\g<0>", text[at : address.start()]), address[0]]
        at = address.end()
    return "".join([*out, _MARKUP.sub(r"\\\g<0>", text[at:])]).replace("\n", " ")
