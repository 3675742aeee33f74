"""A Word document to a tree of HTML, by mammoth; what mammoth leaves out is told."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

import mammoth
from lxml import etree
from mammoth.documents import Image

from bijeen.importing.attachments import is_attachment
from bijeen.importing.draft import ImportFault, Note, Source
from bijeen.importing.html import parse_html
from bijeen.text.tree import Element

# Titles, in the languages in which Word names its styles here. Headings mammoth knows by itself.
_STYLES: Final = "\n".join(
    f"p[style-name='{name}'] => {tag}:fresh"
    for name, tag in (("Title", "h1"), ("Titel", "h1"), ("Kop 1", "h1"), ("Kop 2", "h2"), ("Kop 3", "h3"))
)
_LEFT_OUT: Final = re.compile(r"unrecognised element was ignored: (\S+)")
_ASIDE: Final = re.compile(r"word/(?P<part>header|footer|comments)\d*\.xml")
_EMBEDDED: Final = re.compile(r"word/embeddings/(.+)")
_TEXT: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_PARAGRAPH: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


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
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(keep),
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            ignore_empty_paragraphs=False,  # an empty point says how deep those behind it were meant
        )
        told, files = _asides(data)
    except (ImportFault, MemoryError):
        raise
    except Exception as error:  # RecursionError for thousands of levels, ExpatError, KeyError, ...
        raise ImportFault("import-broken") from error
    for message in result.messages:
        left_out = _LEFT_OUT.search(message.message)
        if left_out:
            notes.append(Note("word-left-out", left_out[1].removeprefix("w:")))
    root = parse_html(result.value)
    for name in files:
        etree.SubElement(etree.SubElement(root, "p"), "a", {"href": name}).text = name
    return Source(root=root, files={**pictures, **files}, notes=list(dict.fromkeys([*notes, *told])))


def _asides(data: bytes) -> tuple[list[Note], dict[str, bytes]]:
    """What stands beside the text: heads and feet of pages, remarks, files within the file; those a report can have."""
    notes: list[Note] = []
    files: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for name in opened.namelist():
            aside, embedded = _ASIDE.fullmatch(name), _EMBEDDED.fullmatch(name)
            if embedded:
                content = opened.read(name)
                if is_attachment(embedded[1], content):
                    files[embedded[1]] = content
                else:
                    notes.append(Note("word-embedded", embedded[1]))
            if aside:
                root = etree.fromstring(opened.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
                text = " / ".join(filter(None, map(_text, root.iter(_PARAGRAPH))))
                if text:
                    notes.append(Note(f"word-{aside['part']}", text))
    return notes, files


def _text(paragraph: Element) -> str:
    return "".join(run.text or "" for run in paragraph.iter(_TEXT)).strip()
