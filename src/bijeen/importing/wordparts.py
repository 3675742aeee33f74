"""What a Word document has beside its text: heads and feet of pages, remarks, charts, diagrams, files within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from lxml import etree

from bijeen.importing.attachments import is_attachment
from bijeen.importing.decode import decode
from bijeen.importing.draft import ImportFault, Note
from bijeen.importing.html import parse_html
from bijeen.importing.ooxml import all_of, parse_part, words_of
from bijeen.text.tree import text_of

_ASIDE: Final = re.compile(r"word/(?P<part>header|footer|comments)\d*\.xml")
_CHART: Final = re.compile(r"word/charts/chart(?:Ex)?\d*\.xml")
_DIAGRAM: Final = re.compile(r"word/diagrams/(?:data|drawing)\d*\.xml")
_EMBEDDED: Final = re.compile(r"word/embeddings/(.+)")
_CHUNK: Final = re.compile(r"word/(?:[^/]+/)*([^/]+\.(?:x?html?|mht|txt|rtf|docx?))", re.IGNORECASE)


def asides(parts: Mapping[str, bytes]) -> tuple[list[Note], dict[str, bytes]]:
    """The words of the parts of a package that are no text, and the files that a report can have beside it.

    Raises XMLSyntaxError for a part that is broken.
    """
    files: dict[str, bytes] = {}
    notes: list[Note] = []
    drawn: set[str] = set()
    for name, content in parts.items():
        if embedded := _EMBEDDED.fullmatch(name):
            if is_attachment(embedded[1], content):
                files[embedded[1]] = content
            else:
                is_nameless = PurePosixPath(name).suffix.lower() == ".bin"
                notes.append(Note("word-object" if is_nameless else "word-embedded", embedded[1]))
        elif aside := _ASIDE.fullmatch(name):
            notes += _told(f"word-{aside['part']}", content)
        elif _CHART.fullmatch(name):
            notes += _chart(content)
        elif _DIAGRAM.fullmatch(name):
            for note in _told("word-diagram", content):  # once as what was typed, once as what is drawn
                words = "".join(sorted(note.text.replace(" / ", " ").split()))
                notes += [note] if words not in drawn else []
                drawn.add(words)
        elif chunk := _CHUNK.fullmatch(name):
            notes.append(_chunk(chunk[1], content))
    return notes, files


def _told(rule: str, content: bytes) -> Iterator[Note]:
    root = parse_part(content)
    for both in all_of(root, "AlternateContent"):
        older = next(both.iterchildren("{*}Fallback"), None)
        if older is not None and words_of(both).count(words_of(older)) > 1:
            both.remove(older)
    if text := words_of(root):
        yield Note(rule, text)


def _chart(content: bytes) -> Iterator[Note]:
    """The titles of a chart, its names and its figures."""
    root = parse_part(content)
    words = dict.fromkeys("".join(map(str, one.itertext())).strip() for one in all_of(root, "t", "v"))
    if text := " / ".join(filter(None, words)):
        yield Note("word-chart", text)


def _chunk(name: str, content: bytes) -> Note:
    """A document that was put into this one whole."""
    suffix = PurePosixPath(name).suffix.lower()
    try:
        if suffix in (".html", ".htm", ".xhtml", ".txt"):
            text, _ = decode(content)
            words = " ".join(text.split()) if suffix == ".txt" else text_of(parse_html(text))
            if words:
                return Note("word-chunk", words)
    except (ImportFault, etree.LxmlError):
        pass  # then its name is all there is to tell
    return Note("word-embedded", name)
