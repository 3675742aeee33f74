"""Word documents: as coordinators write them, with all that Word and a copy from elsewhere leave in them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tests.photos import CAMERA, photo
from tests.unit.importing.samples import draft, link, paragraph, picture, run, told, word

GOOGLE = "https://www.google.com/url?q=https%3A%2F%2Fwww.tuinclub.example%2Fplan&amp;sa=D&amp;ust=1"

REPORT = word(
    paragraph(run("Verslag netwerkbijeenkomst", bold=True)),
    paragraph(run("Proefnetwerk: Samen in de tuin", bold=True)),
    paragraph(run("12 maart 2025, 19.30 – 21.30 uur", bold=True)),
    paragraph(),
    paragraph(run("We kwamen bijeen bij De Groene Poort in Zuilen. Het was"), run("\xa0druk, ook door de bu\xadren.")),
    paragraph(run("Kop 1: wat doen we?"), style="Kop1"),
    paragraph(run("Nieuwe tuinen", bold=True)),
    paragraph(level=0),
    paragraph(run("Ter"), run("ras", bold=True), run("stenen", bold=True), run(" gaan weg"), level=0),
    paragraph(run("planten komen terug"), level=1),
    paragraph(run("water blijft"), level=1),
    paragraph(run("Meer weten? Kijk "), link("l1", "in het plan"), run(" of "), link("l2", "hier"), run(".")),
    paragraph(run("Buurtmaaltijden kookt. Stichting Groene Vingers graaft.")),
    paragraph(picture("p1", "Een tuin met stoelen")),
    paragraph(picture("p2", "Afbeelding met tuin, Automatisch gegenereerde beschrijving")),
    links={"l1": GOOGLE, "l2": "javascript:alert(1)"},
    pictures={"p1": ("image1.jpg", photo(orientation=6)), "p2": ("image2.jpg", photo((300, 200)))},
)

EXPECTED = """\
We kwamen bijeen bij De Groene Poort in Zuilen. Het was druk, ook door de buren.

## Kop 1: wat doen we?

### Nieuwe tuinen

- Ter**rasstenen** gaan weg
- planten komen terug
- water blijft

Meer weten? Kijk [in het plan](https://www.tuinclub.example/plan) of hier.

Buurtmaaltijden kookt. Stichting Groene Vingers graaft.

![Een tuin met stoelen](2025-03-12-samen-in-de-tuin/1.webp)

![](2025-03-12-samen-in-de-tuin/2.webp)
"""


def test_the_text_is_markdown_without_what_word_left_in_it(tmp_path: Path) -> None:
    assert draft(tmp_path, "verslag.docx", REPORT).body == EXPECTED


def test_what_it_says_of_the_meeting_stands_in_front(tmp_path: Path) -> None:
    made = draft(tmp_path, "verslag.docx", REPORT)
    assert {name: str(value) for name, value in made.fields.items()} == {
        "title": "Verslag netwerkbijeenkomst Proefnetwerk: Samen in de tuin",
        "date": "2025-03-12",
        "kind": "netwerkbijeenkomst",
        "summary": "None",
        "theme": "Samen in de tuin",
        "start": "19:30:00",
        "end": "21:30:00",
        "venue": "De Groene Poort",
        "neighbourhood": "zuilen",
        "status": "draft",
    }


def test_pictures_stand_beside_it_upright_and_say_nothing_of_place_or_camera(tmp_path: Path) -> None:
    made = draft(tmp_path, "verslag.docx", REPORT)
    assert sorted(made.files) == ["2025-03-12-samen-in-de-tuin/1.webp", "2025-03-12-samen-in-de-tuin/2.webp"]
    for data in made.files.values():
        assert CAMERA.encode() not in data
        (tmp_path / "x.webp").write_bytes(data)
        with Image.open(tmp_path / "x.webp") as image:
            assert not image.getexif()
    (tmp_path / "x.webp").write_bytes(made.files["2025-03-12-samen-in-de-tuin/1.webp"])
    with Image.open(tmp_path / "x.webp") as image:
        assert image.size == (600, 1000)


def test_what_somebody_should_look_at_is_told(tmp_path: Path) -> None:
    made = draft(tmp_path, "verslag.docx", REPORT)
    assert told(made, "bold-heading") == ["Nieuwe tuinen"]
    assert told(made, "link-unsafe") == ["hier"]
    assert told(made, "alt-made-up") == ["Afbeelding met tuin, Automatisch gegenereerde beschrijving"]
    assert told(made, "name-near") == ["Buurtmaaltijden"]
    assert told(made, "name-unknown") == ["Stichting Groene Vingers"]


def test_what_is_no_part_of_the_text_is_told_and_not_lost(tmp_path: Path) -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    remark = "<w:comment w:id='1'>{}</w:comment>"
    inner = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    data = word(
        paragraph(run("Tekst.")),
        paragraph(picture("p1", "Een grafiek")),
        pictures={"p1": ("image1.emf", b"\x01\x00\x00\x00 no picture for the web")},
        parts={
            "word/header1.xml": f"<w:hdr {names}>{inner.format('Proefnetwerk')}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {names}>{inner.format('bladzijde')}</w:ftr>",
            "word/comments.xml": f"<w:comments {names}>{remark.format(inner.format('Klopt dit?'))}</w:comments>",
            "word/embeddings/cijfers.xlsx": b"PK\x03\x04 cijfers",
            "word/embeddings/oleObject1.bin": b"\xd0\xcf",
        },
    )
    made = draft(tmp_path, "verslag.docx", data)
    assert told(made, "word-header") == ["Proefnetwerk"]
    assert told(made, "word-footer") == ["bladzijde"]
    assert told(made, "word-comments") == ["Klopt dit?"]
    assert told(made, "word-object") == ["oleObject1.bin"]
    assert made.files == {f"{made.name}/cijfers.xlsx": b"PK\x03\x04 cijfers"}
    assert made.body.endswith(f"[cijfers.xlsx]({made.name}/cijfers.xlsx)\n")
    assert told(made, "picture-kind") == ["Een grafiek"]


def test_a_document_that_says_nothing_of_itself_leaves_the_fields_empty(tmp_path: Path) -> None:
    made = draft(tmp_path, "notities 3.docx", word(paragraph(run("Er was eens een tuin. Daar was het fijn."))))
    assert made.fields == {"title": None, "date": None, "kind": None, "summary": None, "status": "draft"}
    assert made.name == "zonder-datum-notities-3"
