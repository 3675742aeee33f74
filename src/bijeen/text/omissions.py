"""HTML that an author wrote and that is not shown, so that a check can tell the author."""

from __future__ import annotations

import re

from lxml import etree

from bijeen.text.places import Source
from bijeen.text.tree import Element

_MARKUP = re.compile(r"<(?!!--)[A-Za-z/!?]")


def note_omissions(root: Element, *, source: Source) -> tuple[int, ...]:
    """Take out what stands for omitted HTML; return the lines of the file on which it was (comments are no loss)."""
    comments = list(root.iter(etree.Comment))
    if not comments:
        return ()
    lines = {line for comment in comments for line in _lines_of(comment, source)}
    for comment in comments:
        _keep_apart(comment)
    etree.strip_tags(root, etree.Comment)
    return tuple(sorted(lines))


def _keep_apart(comment: Element) -> None:
    """Leave a space where markup stood between two words ("een<br>twee")."""
    parent, previous = comment.getparent(), comment.getprevious()
    before = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    if before[-1:].isalnum() and (comment.tail or "")[:1].isalnum():
        comment.tail = f" {comment.tail}"


def _lines_of(comment: Element, source: Source) -> list[int]:
    """The lines with markup in the comment's block; a block of HTML lies between its neighbours."""
    parent, before, after = comment.getparent(), comment.getprevious(), comment.getnext()
    assert parent is not None  # the root is a <div>
    block = source.block(parent)
    first, last = block.first, block.last
    if parent.tag in ("div", "blockquote", "li") and comment.tail == "\n":
        first = source.block(before).last + 1 if before is not None else first
        last = source.block(after).first - 1 if after is not None else last
    return [source.line(at) for at in range(first, last + 1) if _MARKUP.search(source.lines[at - 1])]
