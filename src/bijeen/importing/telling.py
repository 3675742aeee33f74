"""What is told of an import, for people: what was recognised, what to fill in, what to look at, what was left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from bijeen.i18n import Messages
from bijeen.importing.attachments import is_attachment
from bijeen.importing.draft import Draft, ImportFault, Note
from bijeen.importing.importing import REQUIRED
from bijeen.importing.text import written
from bijeen.text.sentences import head

WIDEST: Final = 100
"""So many characters of a text are shown: enough to find it back in the document."""

_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "look": (
        "from-text",
        "second-value",
        "long-title",
        "many-kinds",
        "many-dates",
        "date-needs-year",
        "page-date",
        "wrong-hours",
        "bold-heading",
        "plain-heading",
        "table-head",
        "heading-or-caption",
        "leak-in-text",
        "read-as",
        "word-changes",
        "front-unread",
        "front-unknown",
    ),
    "names": ("name-near", "name-unknown", "names-more", "email"),
    "links": ("silent-link", "link-nowhere", "link-unsafe", "link-within"),
    "pictures": (
        "alt-made-up",
        "picture-elsewhere",
        "picture-kind",
        "picture-too-large",
        "picture-tiny",
        "picture-dots",
        "picture-unreadable",
    ),
    "files": ("attachment", "file-elsewhere"),
}
"""What to look at, by what it is about. All other notes tell what is not in the text of the draft."""
_LEFT_OUT: Final = "left_out"
_IN_FULL: Final = ("word-", "dropped-", "part-gone", "used-line")
"""How the rules of notes begin that tell words which stand nowhere else any more: of those no word is left out."""
_MARKS: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])|\*+(?=\S)|(?<=\S)\*+")
"""What Markdown puts between the words of a text."""
_WITHIN_BEFORE: Final = re.compile(r"[\w@.-]")
_WITHIN_BEHIND: Final = re.compile(r"[\w@-]|\.\w")
_AROUND: Final = {"bold-heading": ("# ", "\n"), "plain-heading": ("# ", "\n"), "silent-link": ("[", "](")}
"""What stands around the words of a note, where that is known."""
_NAMED: Final = {"from-text": "field", "second-value": "field", "part-gone": "part"}
"""The notes of which the second thing to fill in has a name of its own."""


def as_text(draft: Draft, path: str, text: str, kinds: Sequence[str], words: Messages) -> str:
    """The report on a draft that was written to `path` with this `text`; `kinds` are the ids that its kind can have."""
    lines = [words.text("importing.done", path=path), ""]
    empty = [words.text(f"importing.field.{name}") for name in REQUIRED if draft.fields.get(name) in (None, "")]
    found = {name: value for name, value in draft.fields.items() if value not in (None, "") and name != "status"}
    if found:
        lines.append(words.text("importing.recognised"))
        lines += [f"  {_name(name, words)}: {_value(value, words)}" for name, value in found.items()]
    if empty:
        lines.append(words.text("importing.fill_in", fields=words.listed(empty)))
    if not draft.fields.get("kind") and kinds:
        lines.append(words.text("importing.kinds", kinds=", ".join(kinds)))
    if pictures := sum(not is_attachment(path, data) for path, data in draft.files.items()):
        lines.append(words.text("importing.pictures", n=pictures))
    start = max(text.find("\n---\n"), 0)
    body, first = _MARKS.sub("", text[start:]), text.count("\n", 0, start) + 1
    grouped: defaultdict[str, list[Note]] = defaultdict(list)
    for note in draft.notes:
        grouped[_group(note)].append(note)
    for group in (*_GROUPS, _LEFT_OUT):
        if grouped[group]:
            lines += ["", words.text(f"importing.group.{group}")]
            lines += [f"  {_line_of(note, body, first, words)}{_said(note, words)}" for note in grouped[group]]
    return "\n".join([*lines, "", words.text("importing.next", path=path)])


def fault(name: str, error: ImportFault, words: Messages) -> str:
    """Why a document could not be imported, and what to do."""
    details = {key: words.fault(said) if key == "fault" else said for key, said in error.details.items()}
    return f"{name}: {words.text(f'importing.fault.{error.rule}', **details)}"


def _group(note: Note) -> str:
    return next((group for group, rules in _GROUPS.items() if note.rule in rules), _LEFT_OUT)


def _said(note: Note, words: Messages) -> str:
    kind = _NAMED.get(note.rule)
    more = words.text(f"importing.{kind}.{note.more}") if kind else note.more
    text = " ".join(note.text.split())
    shown = text if note.rule.startswith(_IN_FULL) else head(text, WIDEST)
    return words.text(f"importing.note.{note.rule}", text=shown, more=more).rstrip()


def _line_of(note: Note, body: str, first: int, words: Messages) -> str:
    """The line of the draft that a note is about, if its words stand in the `body` and nowhere else.

    The body is without marks, and begins on the line `first`.
    """
    if not note.text or _group(note) == _LEFT_OUT:
        return ""
    before, behind = _AROUND.get(note.rule, ("", ""))
    places = islice(_places(f"{before}{' '.join(note.text.split())}{behind}", body), 2)
    at = next(places, None)
    if at is None or next(places, None) is not None:
        return ""
    return words.text("importing.line", n=body.count("\n", 0, at) + first)


def _places(said: str, body: str) -> Iterator[int]:
    """Where some words stand in a text, as whole words."""
    at = body.find(said)
    while at >= 0:
        end = at + len(said)
        goes_on = said[-1].isalnum() and _WITHIN_BEHIND.match(body[end : end + 2])
        if not goes_on and not (said[0].isalnum() and _WITHIN_BEFORE.match(body[max(at - 1, 0) : at])):
            yield at
        at = body.find(said, end)


def _name(field: str, words: Messages) -> str:
    try:
        return words.text(f"importing.field.{field}")
    except KeyError:
        return field


def _value(value: Any, words: Messages) -> str:
    if isinstance(value, tuple | list) and all(isinstance(one, str) for one in value):
        return words.listed(value)
    if isinstance(value, tuple | list | Mapping):
        return head(written(value, lambda name: _name(name, words)), WIDEST)
    if hasattr(value, "strftime") and hasattr(value, "hour"):
        return words.time(value)
    return words.date(value) if hasattr(value, "isoformat") else head(str(value), WIDEST)
