"""Fixed: the text of a file as it could be, and what was mended in it."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bijeen.content.source import BOM, FENCE
from bijeen.fixing.mend import Draft, Mended, mend_all
from bijeen.fixing.mends import PARTNERS, WHOLE, YAML, YAML_END, markdown
from bijeen.fixing.shown import Render, is_endless


class Form(enum.Enum):
    """How a file is written."""

    REPORT = "report"
    PAGE = "page"
    DATA = "data"
    PARTNERS = "partners"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fixed:
    """A text, the same text mended, and what was mended, in the order of the lines."""

    before: str
    after: str
    mended: tuple[Mended, ...]


def fix(text: str, form: Form, page: Render | None = None) -> Fixed:
    """Mend the text of a file. `page` renders a page written by hand: without it such a page is left as it is.

    What it says stays what it was, to the letter in code and in texts of more lines; mended once, nothing is left to
    mend.
    """
    bare = text.removeprefix(BOM.decode())
    whole = mend_all(Draft.of(bare), WHOLE)
    if form in (Form.DATA, Form.PARTNERS):
        parts = [mend_all(whole, (*YAML, *(PARTNERS if form is Form.PARTNERS else ()), *YAML_END))]
    else:
        parts = _document(whole.text, form, page)
        parts[0] = replace(parts[0], mended=(*whole.mended, *parts[0].mended))
    return Fixed(
        before=text,
        after=text[: len(text) - len(bare)] + "\n".join(part.text for part in parts),
        mended=_together([mended for part in parts for mended in part.mended]),
    )


def _document(text: str, form: Form, page: Render | None) -> list[Draft]:
    """The parts of a Markdown file: its front matter with the lines around that, if any, and its body."""
    lines = text.split("\n")
    end = None
    if lines[0].rstrip() == FENCE:
        end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if (end is None and (form is Form.REPORT or lines[0].rstrip() == FENCE)) or (form is Form.PAGE and page is None):
        return [Draft.of(text)]
    start, head = 0, []
    if end is not None:
        start = end + 1
        front = [mend_all(Draft.of("\n".join(lines[1:end]), 2), YAML)] if end > 1 else []
        head = [Draft.of(lines[0]), *front, Draft.of(lines[end])]
    body = Draft.of("\n".join(lines[start:]), start + 1)
    if not is_endless(body.text):
        body = mend_all(body, markdown(page if form is Form.PAGE else None))
    return [*head, body]


def _together(mended: Sequence[Mended]) -> tuple[Mended, ...]:
    """All that one mend did, once, in the order of the first lines."""
    lines: dict[str, set[int]] = {}
    for one in mended:
        lines.setdefault(one.name, set()).update(one.lines)
    together = (Mended(name=name, lines=tuple(sorted(found))) for name, found in lines.items())
    return tuple(sorted(together, key=lambda one: one.lines[0]))
