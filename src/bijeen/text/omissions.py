"""HTML that an author wrote and that is not shown, so that a check can tell the author."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from bijeen.text.places import SOURCE, Source
from bijeen.text.tree import Element

# A comment is no loss.
_MARKUP = re.compile(r"<(?!!--)[A-Za-z/!?]")
_CONTAINERS = frozenset({"div", "blockquote", "li"})


def note_omissions(root: Element, *, source: Source) -> tuple[int, ...]:
    """Take out what stands for omitted HTML; return the lines of the file that it was on."""
    comments = list(root.iter(etree.Comment))
    if not comments:
        return ()
    blocks: dict[Element, None] = {}
    containers: dict[Element, None] = {}
    for comment in comments:
        parent = comment.getparent()
        assert parent is not None  # the root is a <div>
        is_block = parent.tag in _CONTAINERS and comment.tail == "\n"
        (containers if is_block else blocks)[parent] = None
        _keep_apart(comment, parent)
    lines = {line for block in blocks for line in _marked(source, _lines_of(block, source))}
    for container in containers:
        # Blocks of HTML lie between the blocks that know their place.
        inner = (line for child in container if child.get(SOURCE) for line in _lines_of(child, source))
        lines |= _marked(source, set(_lines_of(container, source)).difference(inner))
    etree.strip_tags(root, etree.Comment)
    return tuple(sorted(source.line(line) for line in lines))


def _keep_apart(comment: Element, parent: Element) -> None:
    """Leave a space where markup stood between two words ("een<br>twee")."""
    if not (comment.tail or "")[:1].isalnum():
        return
    previous = comment.getprevious()
    while previous is not None and isinstance(previous, etree._Comment) and not previous.tail:
        previous = previous.getprevious()
    before = (parent.text if previous is None else previous.tail) or ""
    if before[-1:].isalnum():
        comment.tail = f" {comment.tail}"


def _lines_of(element: Element, source: Source) -> range:
    block = source.block(element)
    return range(block.first, block.last + 1)


def _marked(source: Source, lines: Iterable[int]) -> set[int]:
    return {line for line in lines if _MARKUP.search(source.lines[line - 1])}
