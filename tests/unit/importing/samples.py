"""Documents as people send them, made by hand: a Word file is a ZIP of XML, and so is an export of Google Docs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.helpers import settings, write_site

from bijeen.catalog.names import spelt_names
from bijeen.checks.inspect import lexicon_of
from bijeen.content.load import load
from bijeen.i18n import messages
from bijeen.importing.draft import Draft
from bijeen.importing.importing import Importer
from bijeen.importing.material import read_material

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="emf" ContentType="image/x-emf"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    for id, name in (("Title", "Title"), ("Kop1", "heading 1"), ("Kop2", "heading 2"), ("Kop3", "heading 3"))
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/></w:lvl>' for level in range(3))
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)

PARTNERS = (
    "- id: nizu\n  name: Nizu\n  network: member\n- id: buurtmaaltijden\n  name: BuurtMaaltijden\n  network: member\n"
)
KINDS = (
    "report_kinds:\n  - id: netwerkbijeenkomst\n    name: Netwerkbijeenkomst\n  - id: workshop\n    name: Workshop\n"
)
PLACES = "neighbourhoods:\n  - id: zuilen\n    name: Zuilen\n"


def run(text: str, *, bold: bool = False) -> str:
    """A stretch of text."""
    mark = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{mark}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", level: int | None = None) -> str:
    """A paragraph, with a style or as a point of a list."""
    number = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{number}</w:pPr>{''.join(runs)}</w:p>"


def link(id: str, text: str) -> str:
    """A link to the target of a relationship."""
    return f'<w:hyperlink r:id="{id}">{run(text)}</w:hyperlink>'


def picture(id: str, alt: str = "") -> str:
    """A picture in the line, by the relationship of its bytes."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def word(
    *body: str,
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, tuple[str, bytes]] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
    prolog: str = "",
) -> bytes:
    """A Word document of paragraphs; `links` and `pictures` by the id of their relationship, `parts` as they are."""
    pictures = pictures or {}
    related = "".join(
        f'<Relationship Id="{id}" Type="{_RELATED}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id, target in (links or {}).items()
    ) + "".join(
        f'<Relationship Id="{id}" Type="{_RELATED}/image" Target="media/{name}"/>' for id, (name, _) in pictures.items()
    )
    names = (
        f'xmlns:w="{_WORD}" xmlns:r="{_RELATED}" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
        f'xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    numbering, styles = f"{_RELATED}/numbering", f"{_RELATED}/styles"
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{_RELATED}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"{prolog}<w:document {names}><w:body>{''.join(body)}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{related}'
            f'<Relationship Id="n" Type="{numbering}" Target="numbering.xml"/>'
            f'<Relationship Id="s" Type="{styles}" Target="styles.xml"/></Relationships>',
            "word/numbering.xml": f"<w:numbering {names}>{_NUMBERING}</w:numbering>",
            "word/styles.xml": f"<w:styles {names}>{_STYLES}</w:styles>",
            **{f"word/media/{name}": data for name, data in pictures.values()},
            **(parts or {}),
        }
    )


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return out.getvalue()


def importer(folder: Path) -> Importer:
    """What reads documents for a small site."""
    site = write_site(folder / "site", {"data/partners.yaml": PARTNERS, "data/vocabulary.yaml": KINDS + PLACES})
    made = settings(site)
    content, _ = load(made)
    words = messages("nl")
    return Importer.of(made, content, words, lexicon_of(words, content), spelt_names(content))


def draft(folder: Path, name: str, data: bytes | str, **given: Any) -> Draft:
    """What becomes of a document with that name, on a small site; fields can be `given` with it."""
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    reader = importer(folder)
    return reader.draft(read_material(str(file), io.BytesIO(), reader.settings.limits), given)


def told(made: Draft, *rules: str) -> list[str]:
    """The words of the notes with these rules."""
    return [note.text for note in made.notes if note.rule in rules]
