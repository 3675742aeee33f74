"""A Word document to a tree of HTML, by mammoth; what is not in that tree is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

import mammoth
from lxml import etree
from mammoth.documents import Image

from bijeen.importing.draft import ImportFault, Note, Source
from bijeen.importing.footnotes import FOOTNOTE, mark_footnotes
from bijeen.importing.html import blocks_of, parse_html, show_boxes
from bijeen.importing.ooxml import parse_part
from bijeen.importing.wordbody import enlarge, lost, paragraphs_of, prepare
from bijeen.importing.wordlists import mark_lists, restore_lists
from bijeen.importing.wordparts import asides
from bijeen.importing.wordstyles import Styles
from bijeen.text.tree import Element

# Titles, in the languages in which Word names its styles here. Headings mammoth knows by itself.
_STYLES: Final = "\n".join(
    f"p[style-name='{name}'] => {tag}:fresh"
    for name, tag in (("Title", "h1"), ("Titel", "h1"), ("Kop 1", "h1"), ("Kop 2", "h2"), ("Kop 3", "h3"))
)
_LEFT_OUT: Final = re.compile(r"unrecognised element was ignored: (?:\S*[:}])?(\S+)")
_SYMBOL: Final = re.compile(r"w:sym element .* in font (.+)")
# What is left of Word that is neither text nor told already, by what people know it as.
_KNOWN: Final = {"contentPart": "word-pen", "control": "word-control", "subDoc": "word-document"}
_TEXT: Final = "word/document.xml"
_BODIES: Final = (_TEXT, "word/footnotes.xml", "word/endnotes.xml")


def read_docx(data: bytes) -> Source:
    """Turn a Word document into a tree. Raises ImportFault when it is broken."""
    pictures: dict[str, bytes] = {}
    notes: list[Note] = []

    def keep(image: Image) -> dict[str, str]:
        try:
            with image.open() as opened:
                content = opened.read()
        except Exception:  # a picture that is not in the file but elsewhere: mammoth does not fetch it, and says so
            notes.append(Note("picture-elsewhere", image.alt_text or ""))
            return {"src": ""}
        name = f"picture:{len(pictures) + 1}"
        pictures[name] = content
        return {"src": name}

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            parts = {name: opened.read(name) for name in opened.namelist()}
        paragraphs, told = _prepare(parts)
        beside, files = asides(parts)
        result = mammoth.convert_to_html(
            io.BytesIO(_packed(parts)),
            convert_image=mammoth.images.img_element(keep),
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            ignore_empty_paragraphs=False,  # an empty point says how deep those behind it were meant
        )
    except (ImportFault, MemoryError):
        raise
    except Exception as error:  # RecursionError for thousands of levels, ExpatError, KeyError, ...
        raise ImportFault("import-broken") from error
    root = parse_html(result.value)
    restore_lists(root)
    show_boxes(root)
    mark_footnotes(root)
    gone = [Note("word-lost", text) for text in lost(paragraphs, _blocks(root))]
    notes += [*told, *gone, *_messages(message.message for message in result.messages)]
    for name in files:
        etree.SubElement(etree.SubElement(root, "p"), "a", {"href": name}).text = name
    return Source(root=root, files={**pictures, **files}, notes=[*notes, *dict.fromkeys(beside)])


def _prepare(parts: dict[str, bytes]) -> tuple[list[Element], list[Note]]:
    """Change the parts that mammoth reads; out come the paragraphs as it should read them, and what is told."""
    styles = Styles.of(parse_part(parts["word/styles.xml"]) if "word/styles.xml" in parts else None)
    numbering = parse_part(parts["word/numbering.xml"]) if "word/numbering.xml" in parts else None
    bodies = {name: parse_part(parts[name]) for name in _BODIES if name in parts}
    notes = [note for body in bodies.values() for note in prepare(body, styles)]
    enlarge(bodies[_TEXT], styles)
    paragraphs = [paragraph for body in bodies.values() for paragraph in paragraphs_of(body)]
    texts = [etree.fromstring(etree.tostring(body)) for body in bodies.values()]
    mark_lists(paragraphs, numbering, styles)
    parts |= {name: etree.tostring(body) for name, body in bodies.items()}
    if numbering is not None:
        parts["word/numbering.xml"] = etree.tostring(numbering)
    return [paragraph for text in texts for paragraph in paragraphs_of(text)], notes


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return out.getvalue()


def _messages(messages: Iterator[str]) -> Iterator[Note]:
    for message in messages:
        if left_out := _LEFT_OUT.search(message):
            if left_out[1] in _KNOWN:
                yield Note(_KNOWN[left_out[1]])
        elif symbol := _SYMBOL.search(message):
            yield Note("word-symbol", symbol[1])


def _blocks(root: Element) -> Iterator[str]:
    """The words of each block of the tree, without those of the blocks in it and without marks of footnotes."""
    for block in [*blocks_of(root), *root.iter("td", "th")]:
        yield "".join(_own(block))


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in ("p", "ul", "ol", "table") and child.get("class") != FOOTNOTE:
            yield from _own(child)
        yield child.tail or ""
