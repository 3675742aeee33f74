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
_IS_MARKDOWN: Final = re.compile(r"^#{1,6} \S|\*\*\S[^*\n]*\*\*|\]\([^\s)]|^> \S|^```|^\[\^[^\]\s]+\]:", re.MULTILINE)
_FOOTNOTE_ID: Final = re.compile(r'id="fn-([^"]+)"')
_BULLET: Final = re.compile(r"(?P<indent>[ \t]*)(?:[•●▪◦‣·*–—-]|o(?=\t|  ))[ \t]+(?P<words>\S.*)")
_NUMBER: Final = re.compile(r"(?P<indent>[ \t]*)(?P<number>\d{1,2})[.)][ \t]+(?P<words>\S.*)")
_WRAPPED_FROM: Final = 55
_WRAPPED_TO: Final = 100


def read_text(text: str, limits: Limits) -> Source:
    """Turn Markdown, with or without front matter, or plain text into a tree."""
    fields, text, notes = _front_matter(text, limits)
    text = "\n".join(plain(line) for line in text.split("\n"))
    if fields or _IS_MARKDOWN.search(text):
        root, comments = _markdown(text)
        notes += [Note("part-gone", comment, "comment") for comment in comments]
        return Source(root=root, fields=fields, notes=notes)
    return Source(root=_plain_text(text), notes=notes, is_plain=True)


def _markdown(text: str) -> tuple[Element, list[str]]:
    """Markdown as a tree, and the remarks in it that no reader sees."""
    html = cmark.markdown_to_html_with_extensions(text, options=_OPTIONS, extensions=_EXTENSIONS)
    # The parser leaves out a footnote that nothing leads to: it is text then.
    used = {unescape(unquote(id)) for id in _FOOTNOTE_ID.findall(html)}
    loose = _FOOTNOTE.sub(lambda one: one[1] if one[2] in used else "\n\\", text)
    if loose != text:
        html = cmark.markdown_to_html_with_extensions(loose, options=_OPTIONS, extensions=_EXTENSIONS)
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
    lists: list[tuple[int, Element]] = []
    was_blank, last = True, None
    lines = _unwrapped(text.expandtabs(4).split("\n"))
    numbered = [_NUMBER.fullmatch(line) for line in lines]
    for at, line in enumerate(lines):
        bullet = _BULLET.fullmatch(line)
        indent = len(line) - len(line.lstrip())
        if not line.strip():
            was_blank = True
            continue
        if bullet:
            while lists and lists[-1][0] > indent:
                lists.pop()
            if not lists or lists[-1][0] < indent:
                parent = lists[-1][1][-1] if lists else root
                lists.append((indent, etree.SubElement(parent, "ul")))
            last = etree.SubElement(lists[-1][1], "li")
            last.text = bullet["words"].strip()
        elif (number := numbered[at]) and (any(numbered[at + 1 : at + 2]) or (at and numbered[at - 1])):
            lists.clear()
            if not at or not numbered[at - 1]:
                etree.SubElement(root, "ol", {"start": number["number"]})
            etree.SubElement(root[-1], "li").text = number["words"].strip()
        elif lists and last is not None and indent > lists[-1][0] and not was_blank:
            etree.SubElement(last, "br").tail = line.strip()  # a second line of the same point
        else:
            lists.clear()
            etree.SubElement(root, "p").text = line.strip()
        was_blank = False
    return root


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines as they were meant: where most that are followed by another end at nearly the same width, join them."""
    followed = [len(line) for line, after in pairwise(lines) if line.strip() and after.strip()]
    long = [length for length in followed if _WRAPPED_FROM <= length <= _WRAPPED_TO]
    if len(followed) < 6 or len(long) < 0.7 * len(followed) or max(map(len, lines)) > _WRAPPED_TO:
        return lines
    out: list[str] = []
    joins = False
    for line in lines:
        starts_anew = not line.strip() or _BULLET.fullmatch(line) or _NUMBER.fullmatch(line)
        if joins and not starts_anew:
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        joins = len(line) >= _WRAPPED_FROM
    return out
