"""Sheets to print, and what a reader of PDFs finds in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from tests.unit.drawing.samples import PALETTE

from bijeen.paper.press import photograph
from bijeen.paper.sheet import Sheet

ADDRESS = "https://net.example/initiatieven/samen-koffie/"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><path d="M0 0h8v5z" fill="#7a3b72"/></svg>'

CONTACT = {
    "phone": "030 286 22 22",
    "person": "Sam Bakker, gastheer",
    "email": "sam@buurtkamer.example",
    "host": "buurtkamer.example",
    "url": "https://buurtkamer.example/koffie",
}
NOBODY = dict.fromkeys(CONTACT)

COMMON: dict[str, Any] = {
    "language": "nl",
    "network": "Stad Samen",
    "sample": None,
    "title": "Samen koffie",
    "heading": "Samen koffie",
    "lead": "Elke ochtend koffie met de buren.",
    "address": ADDRESS,
    "shown_address": "net.example/initiatieven/samen-koffie/",
    "qr_alt": "QR-code met het adres",
    "qr_text": "Scan met je telefoon",
    "contact": CONTACT,
    "good_until": "Goed tot en met 5 mei 2026.",
}

POSTER: dict[str, Any] = {
    **COMMON,
    "size": "a4",
    "status": "Wachtlijst",
    "facts": [{"term": "Voor wie", "text": "Iedereen uit de buurt"}, {"term": "Kosten", "text": "Gratis"}],
    "call": "Bel",
    "by": "Van Buurtkamer Noord",
}

BARE_POSTER: dict[str, Any] = {
    **POSTER,
    "lead": None,
    "address": None,
    "shown_address": None,
    "qr_alt": None,
    "contact": None,
    "status": None,
    "facts": [],
    "by": None,
}

LINE: dict[str, Any] = {
    "kind": "Oproep",
    "when": "t/m 3 mei 2026",
    "title": "Wie kookt er mee?",
    "text": "Elke dinsdag in de buurtkamer.",
    "who": "Buurtkamer Noord",
    "source": "Uit het verslag van 6 april 2026",
    "contact": CONTACT,
}
BARE_LINE: dict[str, Any] = {**dict.fromkeys(LINE), "title": "Soep"}

BOARD: dict[str, Any] = {
    **COMMON,
    "kind": "Prikbord",
    "sections": [{"title": "Gevraagd en aangeboden", "lines": [LINE]}],
    "nothing": None,
    "rest": None,
    "news": "Met nieuws tot en met het verslag van 8 april 2026.",
    "network_contact": "Heb je een vraag?",
    "page": "Bladzijde {page} van {pages}",
}


def poster(**changes: Any) -> Sheet:
    """A poster with other texts than `POSTER` has."""
    return Sheet(template="poster", text=POSTER | changes, palette=PALETTE, drawing=DRAWING)


def board(**changes: Any) -> Sheet:
    """A board with other texts than `BOARD` has."""
    return Sheet(template="list", text=BOARD | changes, palette=PALETTE)


def reader(pdf: bytes) -> PdfReader:
    """A PDF, read."""
    return PdfReader(io.BytesIO(pdf))


def root_of(pdf: bytes) -> Any:
    """The catalog of a PDF: what it says of itself as a whole."""
    return reader(pdf).trailer["/Root"]


def links(pdf: bytes) -> set[str]:
    """Where the links of a PDF lead."""
    notes = [note.get_object() for page in reader(pdf).pages for note in page.get("/Annots") or ()]
    return {note["/A"]["/URI"] for note in notes if note["/Subtype"] == "/Link"}


def said(pdf: bytes) -> str:
    """All text of a PDF, without what breaks it into lines and pages."""
    text = " ".join(page.extract_text() for page in reader(pdf).pages)
    return " ".join(text.replace("\u00ad\n", "").split())


def sizes(pdf: bytes) -> dict[str, float]:
    """The size in points of each piece of text on the first page."""
    found: dict[str, float] = {}

    def see(text: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        if text.strip():
            found[text.strip()] = round(size * abs(matrix[3]), 1)

    reader(pdf).pages[0].extract_text(visitor_text=see)
    return found


def tags(pdf: bytes) -> list[tuple[str, str | None]]:
    """The structure of a tagged PDF in order of reading: the kind of each element, and what it says for a picture."""

    def below(node: Any) -> Iterator[tuple[str, str | None]]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from below(child)
        elif isinstance(node, dict) and "/S" in node:
            yield str(node["/S"]), node.get("/Alt")
            yield from below(node.get("/K"))

    return list(below(root_of(pdf)["/StructTreeRoot"]["/K"]))


def scanned(sheet: Sheet) -> list[str]:
    """What a telephone reads in the QR codes of a sheet's first page."""
    return _codes(photograph(sheet, ppi=110)[0])


def scanned_file(file: Path) -> list[str]:
    """The same of the first page of a PDF."""
    source = f'#set page(width: auto, height: auto, margin: 0pt)\n#image("{file.name}")'
    printed: Any = typst.Compiler(source.encode(), root=str(file.parent)).compile(format="png", ppi=110)
    return _codes(printed)


def _codes(png: bytes) -> list[str]:
    with Image.open(io.BytesIO(png)) as page:
        return [code.text for code in zxingcpp.read_barcodes(page.convert("L"))]


def edge(sheet: Sheet, millimetres: float) -> list[int]:
    """Of each page how dark the darkest is in a border of so many millimetres: 255 is bare paper."""
    found = []
    for png in photograph(sheet, ppi=72):
        with Image.open(io.BytesIO(png)) as opened:
            page = opened.convert("L")
        width = round(millimetres / 25.4 * 72)
        inside = (width, width, page.width - width, page.height - width)
        page.paste(255, inside)
        found.append(min(page.tobytes()))
    return found
