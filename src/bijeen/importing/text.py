"""Markdown or plain text to a tree. Plain text has no marks: its bullets are typed, its headings look like any line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from html import unescape
from itertools import pairwise
from typing import Any, Final
from urllib.parse import unquote

from cmarkgfm import cmark
from lxml import etree

from bijeen.content.records import FrontMatter
from bijeen.content.source import FENCE
from bijeen.content.validate import validate
from bijeen.content.yamlnodes import Places, parse_yaml
from bijeen.importing.decode import plain
from bijeen.importing.draft import Note, Source
from bijeen.importing.footnotes import mark_footnotes
from bijeen.importing.html import comments_in, parse_html, show_boxes
from bijeen.settings import Limits
from bijeen.text.markdown import to_html
from bijeen.text.tree import Element

# HTML in Markdown is let through here, to be cleaned as all other HTML is: safe mode would drop its words.
# One tilde is no mark here: in "H~2~O" it would strike a number through.
_OPTIONS: Final = (
    cmark.Options.CMARK_OPT_UNSAFE
    | cmark.Options.CMARK_OPT_FOOTNOTES
    | cmark.Options.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
)
_EXTENSIONS: Final = ("table", "strikethrough", "autolink", "tasklist")
_FOOTNOTE: Final = re.compile(r"^( {0,3})(?=\[\^([^\]\s]+)\]:)", re.MULTILINE)
_FOOTNOTE_ID: Final = re.compile(r'id="fn-([^"]+)"')
_HEADING: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_KINDS: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (r"\*\*\S[^*\n]*\*\*", r"\]\([^\s)]", r"^> \S", r"^```", r"^\|.*\|$", r"^\[\^[^\]\s]+\]:")
)
"""Marks of which one alone also stands in text that somebody typed or that came by mail."""
_MARKED: Final = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*|\[([^\[\]]+)\]\((https?://[^\s()]+)\)")
_BULLET: Final = re.compile(r"[ \t]*(?P<mark>[•●▪◦‣·*–—\uf0b7\uf0a7-]|[o§](?=  ))[ \t]+(?P<words>\S.*)")
_DEEPER: Final = {"o": 1, "▪": 2, "§": 2, "\uf0a7": 2}
"""Word's bullets of the second and third level, which a copy has without the room before them."""
_BARE: Final = re.compile(r"\s*[•●▪◦‣·*–—\uf0b7\uf0a7-]\s*")
_LETTER: Final = re.compile(r"[ \t]*(?P<letter>[a-h])[.)][ \t]+\S.*")
_QUOTE: Final = re.compile(r"\s*>[>\s]*(\S.*)")
_NUMBER: Final = re.compile(r"(?P<indent>[ \t]*)(?P<number>\d{1,2})[.)][ \t]+(?P<words>\S.*)")
_Lists = list[tuple[tuple[int, int], Element]]
"""The lists in which a line stands, from the outside in: how deep its points are, by room and bullet, and itself."""
_WRAPPED_FROM: Final = 55
_WRAPPED_TO: Final = 100


def read_text(text: str, limits: Limits, *, is_markdown: bool = False) -> Source:
    """Turn Markdown, with or without front matter, or plain text into a tree. Which of them it is, shows from its marks
    unless somebody says that it `is_markdown`.
    """
    fields, body, notes = _front_matter(text, limits)
    is_marked = body != text or _HEADING.search(body) or sum(bool(kind.search(body)) for kind in _KINDS) > 1
    text = "\n".join(plain(line) for line in body.split("\n"))
    if is_markdown or is_marked:
        root, comments = _markdown(text)
        notes += [Note("part-gone", comment, "comment") for comment in comments]
        return Source(root=root, fields=fields, notes=notes)
    return Source(root=_plain_text(text), notes=notes, is_plain=True)


def _markdown(text: str) -> tuple[Element, list[str]]:
    """Markdown as a tree, and the remarks in it that no reader sees."""
    html = to_html(text, options=_OPTIONS, extensions=_EXTENSIONS)
    # The parser leaves out a footnote that nothing leads to: it is text then.
    used = {unescape(unquote(id)) for id in _FOOTNOTE_ID.findall(html)}
    loose = _FOOTNOTE.sub(lambda one: one[1] if one[2] in used else "\n\\", text)
    if loose != text:
        html = to_html(loose, options=_OPTIONS, extensions=_EXTENSIONS)
    root = parse_html(html)
    mark_footnotes(root)
    show_boxes(root)
    return root, list(comments_in(html))


def _front_matter(text: str, limits: Limits) -> tuple[dict[str, Any], str, list[Note]]:
    """The front matter that a report of this or another site has, and the text below it."""
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if lines[0].rstrip() != FENCE or end is None:
        return {}, text, []
    yaml, problems = parse_yaml("\n".join(lines[1:end]), path="", first_line=2, limits=limits)
    if yaml is None or problems or not isinstance(yaml.data, dict):
        return {}, text, [Note("front-unread")]
    known = {field.alias or name: name for name, field in FrontMatter.model_fields.items() if name != "id"}
    notes = [Note("front-unknown", str(key), written(value)) for key, value in yaml.data.items() if key not in known]
    fields = {key: _meant(key, known[key], value) for key, value in yaml.data.items() if key in known and value}
    return fields, "\n".join(lines[end + 1 :]), notes


def _meant(key: str, name: str, value: Any) -> Any:
    """The value of a field: a day or a time where it is one, and else as it stands."""
    record, _ = validate(
        FrontMatter,
        {"id": "x", **FrontMatter.placeholders, key: value},
        places=Places(file="", values={}, keys={}),
    )
    meant = getattr(record, name, None)
    if isinstance(meant, datetime.date | datetime.time):
        return meant
    return tuple(value) if isinstance(value, list) else value


def written(value: Any, names: Callable[[str], str] = str) -> str:
    """A value of YAML in words, with the keys in it by their `names`."""
    if isinstance(value, Mapping):
        return "; ".join(f"{names(str(key))}: {written(one, names)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(written(one, names) for one in value)
    return "" if value is None else str(value)


def _plain_text(text: str) -> Element:
    """Each line is a paragraph or a point; lines that were broken at a width are put together again."""
    root = etree.Element("div")
    lists: _Lists = []
    was_blank, last = True, None
    lines = [line for line in _unwrapped(text.expandtabs(4).split("\n")) if not _BARE.fullmatch(line)]
    numbered = _numbered(lines)
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if not line.strip():
            was_blank = True
            continue
        if bullet := _BULLET.fullmatch(line):
            last = _point(root, lists, (indent, _DEEPER.get(bullet["mark"], 0)), bullet["words"])
        elif (letter := _LETTER.fullmatch(line)) and (lists or letter["letter"] == "a"):
            last = _point(root, lists, (indent, 1), line.strip())  # Markdown counts in numbers alone
        elif (number := _NUMBER.fullmatch(line)) and at in numbered:
            last = _point(root, lists, (indent, 0), number["words"], number=int(number["number"]))
        elif lists and last is not None and indent > lists[-1][0][0] and not was_blank:
            etree.SubElement(last, "br")
            _put(last, line.strip())  # a second line of the same point
        else:
            lists.clear()
            quote = _QUOTE.fullmatch(line)
            _put(etree.SubElement(_quotation(root) if quote else root, "p"), quote[1] if quote else line.strip())
        was_blank = False
    return root


def _numbered(lines: list[str]) -> set[int]:
    """Which lines are points of a numbered list: those next to another, or with only what belongs to them between."""
    found: set[int] = set()
    numbers = [(at, number) for at, line in enumerate(lines) if (number := _NUMBER.fullmatch(line))]
    for (at, one), (after, other) in pairwise(numbers):
        between = lines[at + 1 : after]
        is_next = int(other["number"]) == int(one["number"]) + 1
        is_own = all(not line.strip() or line[: len(one["indent"]) + 1].isspace() for line in between)
        if not between or (is_next and (is_own or all(_LETTER.fullmatch(line) for line in between))):
            found |= {at, after}
    return found


def _point(root: Element, lists: _Lists, depth: tuple[int, int], words: str, *, number: int | None = None) -> Element:
    """A point at its depth, in the list that is there or in a new one."""
    tag = "ul" if number is None else "ol"
    while lists and (lists[-1][0] > depth or (lists[-1][0] == depth and not _goes_on(lists[-1][1], tag, number))):
        lists.pop()
    if not lists or lists[-1][0] < depth:
        parent = lists[-1][1][-1] if lists else root
        lists.append((depth, etree.SubElement(parent, tag, {} if number is None else {"start": str(number)})))
    point = etree.SubElement(lists[-1][1], "li")
    _put(point, words.strip())
    return point


def _goes_on(block: Element, tag: str, number: int | None) -> bool:
    return block.tag == tag and (number is None or number == int(block.get("start") or 1) + len(block))


def _quotation(root: Element) -> Element:
    """The quotation at the end of a text, or a new one."""
    last = root[-1] if len(root) else None
    return last if last is not None and last.tag == "blockquote" else etree.SubElement(root, "blockquote")


def _put(element: Element, words: str) -> None:
    """Put words at the end of an element; what somebody marked as bold or as a link is that."""
    start, *parts = _MARKED.split(words)
    if len(element):
        element[-1].tail = start
    else:
        element.text = start
    for bold, link, address, after in zip(*(parts[at::4] for at in range(4)), strict=True):
        mark = etree.SubElement(element, "strong" if bold else "a", {"href": address} if address else {})
        mark.text, mark.tail = bold or link, after


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines as they were meant: where most that are followed by another end at nearly the same width, join them."""
    followed = [len(line) for line, after in pairwise(lines) if line.strip() and after.strip()]
    long = [length for length in followed if _WRAPPED_FROM <= length <= _WRAPPED_TO]
    if len(followed) < 6 or len(long) < 0.7 * len(followed) or max(map(len, lines)) > _WRAPPED_TO:
        return lines
    out: list[str] = []
    joins = False
    for line in lines:
        starts_anew = not line.strip() or any(
            mark.fullmatch(line) for mark in (_BULLET, _NUMBER, _LETTER, _QUOTE, _BARE)
        )
        if joins and not starts_anew:
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        joins = len(line) >= _WRAPPED_FROM
    return out
