"""What comes in, what comes out, and what is told about it on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bijeen.text.tree import Element


class ImportFault(Exception):
    """A document that cannot be imported; `rule` is the key of the message that says why and what to do."""

    def __init__(self, rule: str, **details: str) -> None:
        self.rule = rule
        self.details = details
        super().__init__(rule)


class Note(NamedTuple):
    """Something that whoever imports should know: a key of the messages, and the words of the document."""

    rule: str
    text: str = ""
    more: str = ""
    """A second thing to fill in: the nearest known name, for "Bedoel je ...?"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A document as a tree of HTML, with what belongs to it and could not stand in a tree."""

    root: Element
    """A `<div>` or `<body>`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures and attachments, by the address that the tree calls them by."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """Front matter that the document brought along."""
    notes: Sequence[Note] = ()
    is_plain: bool = False
    """Whether the text came without any mark-up: then a short line of its own may be a heading."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A report that nobody has looked at yet."""

    name: str
    """The stem of its file."""
    fields: Mapping[str, Any]
    """Its front matter, in order; None for what still has to be filled in."""
    body: str
    files: Mapping[str, bytes]
    """Pictures and attachments by their path beside the report."""
    notes: Sequence[Note]
