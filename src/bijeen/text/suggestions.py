"""What only sounds like an item ("Meld je ...", "Heb je ...?"): never taken, but offered as a call-out to paste."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from bijeen.content.records.item import ITEM_KINDS
from bijeen.text.attributes import SKIP, take_attributes
from bijeen.text.lists import drop_empty_bullets
from bijeen.text.markdown import parse
from bijeen.text.places import Source
from bijeen.text.tree import Element, text_of

_BULLET: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")


class Suggestion(NamedTuple):
    """A paragraph or point that could be an item: its lines of the file, and the call-out that would make it one."""

    line: int
    last: int
    kind: str
    callout: str


def suggest(
    text: str,
    *,
    first_line: int,
    taken: Container[int],
    sounds: Mapping[str, Sequence[str]],
    labels: Mapping[str, str],
) -> list[Suggestion]:
    """Look through the body of a report; what stands on a line of `taken` is an item already.

    `sounds` are the phrases by which a sentence of each kind opens; "...?" in one stands for the rest of a question.
    `labels` are the names of kinds: a block that opens with one ("Oproep: ...") is of that kind, and a call-out says so
    itself.
    """
    source = Source.of(text, first_line)
    root = parse(text)
    attributes = take_attributes(root, text=text, source=source)
    drop_empty_bullets(root)
    patterns = {kind: _pattern(phrases) for kind, phrases in sounds.items()}
    kind_of = {label.lower(): kind for kind, label in labels.items() if kind in ITEM_KINDS}
    # Bold or not: **Oproep:** doe mee
    opening = re.compile(
        rf"\s*[*_]{{0,2}}({'|'.join(map(re.escape, kind_of))})[*_]{{0,2}}\s?:[*_]{{0,2}}\s*", re.IGNORECASE
    )
    found = []
    for block in root.iter("p", "li"):
        if any(one.key == SKIP for one in attributes.get(block, ())) or not _is_free(block, source, taken):
            continue
        words = text_of(block) if block.tag == "p" else " ".join((block.text or "").split() + _inline(block))
        label = opening.match(words)
        kind = (
            kind_of[label[1].lower()]
            if label
            else next((kind for kind, pattern in patterns.items() if pattern.search(words)), None)
        )
        if kind is not None:
            found.append(_suggestion(block, kind, source, opening))
    return found


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A sentence that opens with one of these phrases."""
    either = "|".join(re.escape(phrase).replace(re.escape("...?"), r"[^.!?]*\?") for phrase in phrases)
    return re.compile(rf"(?:^|[.!?:]\s+)(?:{either})(?!\w)", re.IGNORECASE)


def _inline(item: Element) -> list[str]:
    """The words of a point after its first text, without those of a list in it."""
    words: list[str] = []
    for child in item:
        if child.tag in ("ul", "ol", "p"):
            break
        words += text_of(child).split() + (child.tail or "").split()
    return words


def _is_free(block: Element, source: Source, taken: Container[int]) -> bool:
    """Whether a block is prose of the report that is no part of an item, a call-out or a quotation."""
    if block.tag == "li" and block.find("p") is not None:
        return False  # its paragraphs are looked at
    around: Element | None = block
    while around is not None:
        if around.tag in ("blockquote", "table", "section"):
            return False
        if around.tag in ("p", "li") and source.line(source.first(around)) in taken:
            return False
        around = around.getparent()
    return True


def _suggestion(block: Element, kind: str, source: Source, opening: re.Pattern[str]) -> Suggestion:
    first, last, _ = source.block(block)
    nested = next(block.iterchildren("ul", "ol"), None)
    if nested is not None:
        last = max(first, source.first(nested) - 1)
    lines = [source.lines[number - 1] for number in range(first, last + 1)]
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    lines[0] = opening.sub("", _BULLET.sub("", lines[0], count=1), count=1)
    callout = "\n".join([f"> [!{kind.upper()}]", *(f"> {line.strip()}" for line in lines)])
    return Suggestion(source.line(first), source.line(first + len(lines) - 1), kind, callout)
