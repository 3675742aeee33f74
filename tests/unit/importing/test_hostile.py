"""Documents that are none, are too much, or want something: each ends in a message that says what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.helpers import LIMITS, WORDS
from tests.photos import photo, png_header
from tests.unit.importing.samples import draft, packed, paragraph, picture, run, told, word

from bijeen.importing.draft import ImportFault
from bijeen.importing.telling import fault

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
JPEG = photo().replace(b"\0", b"\x01")
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


def refused(folder: Path, name: str, data: bytes | str) -> str:
    """The rule by which a document is refused; its message must have words."""
    with pytest.raises(ImportFault) as caught:
        draft(folder, name, data)
    assert "{" not in fault(name, caught.value, WORDS)
    return caught.value.rule


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("x.docx", b"", "import-empty"),
        ("x.docx", b"no zip at all", "import-no-document"),
        ("x.docx", OLE, "import-old-word"),
        ("x.docx", b"%PDF-1.7", "import-pdf"),
        ("x.pdf", b"%PDF-1.7", "import-unknown"),
        ("x.doc", OLE, "import-unknown"),
        ("x.txt", b"{\\rtf1 x}", "import-rtf"),
        ("x.txt", b"\x7fELF\0\0\0", "import-no-text"),
        ("x.html", JPEG, "import-no-text"),
        ("x.txt", JPEG, "import-no-text"),
        ("x.zip", packed({"__MACOSX/._x.html": "Mac", "a.txt": "x"}), "import-no-document"),
        ("x.docx", b"<!doctype html><p>x</p>", "import-wrong-suffix"),
        ("x.zip", word(paragraph(run("x"))), "import-wrong-suffix"),
        ("x.html", word(paragraph(run("x"))), "import-wrong-suffix"),
        ("x.docx", packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "import-odt"),
        ("x.zip", packed({"a.txt": "x"}), "import-no-document"),
        ("x.docx", word(paragraph(run("x")))[:-40], "import-broken"),
        ("x.docx", packed({"word/document.xml": "<w:document>"}), "import-broken"),
        ("x.docx", word(paragraph(run("x")), parts={"word/vbaProject.bin": b"x"}), "import-macro"),
        ("x.docx", word(paragraph(run("&a;")), prolog=ENTITY), "import-entities"),
        ("x.docx", word(paragraph(run("&b;")), prolog=LAUGHS), "import-entities"),
        ("x.html", "<div>" * 5_000, "import-too-deep"),
        ("x.md", "> " * 5_000 + "x", "import-too-deep"),
        ("x.html", "<p>x</p>" * 100_000, "import-too-deep"),
        ("x.html", "<p> </p>", "import-empty"),
        ("x.txt", "woord " * 200_000, "import-too-long"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)
def test_what_is_no_document(tmp_path: Path, name: str, data: bytes | str, rule: str) -> None:
    assert refused(tmp_path, name, data) == rule


def test_two_hundred_megabytes_are_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "x.docx").open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(ImportFault) as caught:
        draft_of_existing(tmp_path / "x.docx")
    assert caught.value.rule == "import-too-large"


def draft_of_existing(file: Path) -> None:
    from bijeen.importing.material import read_material

    read_material(str(file), io.BytesIO(), LIMITS)


def test_a_zip_that_promises_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("word/document.xml", b"x")
        for number in range(30):
            opened.writestr(f"word/media/{number}.png", bytes(10_000_000))
    assert refused(tmp_path, "x.docx", out.getvalue()) == "import-bomb"


def test_more_text_in_a_word_document_than_anybody_writes(tmp_path: Path) -> None:
    assert refused(tmp_path, "x.docx", word(paragraph(run("x" * 2_100_000)))) == "import-too-much"


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    from bijeen.importing.material import read_material

    for file, rule in ((tmp_path, "import-not-regular"), (tmp_path / "weg.docx", "import-missing")):
        with pytest.raises(ImportFault) as caught:
            read_material(str(file), io.BytesIO(), LIMITS)
        assert caught.value.rule == rule


def test_a_picture_that_promises_a_wall_of_pixels_is_left_out_and_told(tmp_path: Path) -> None:
    data = word(
        paragraph(run("Tekst.")),
        paragraph(picture("p1", "Een muur")),
        pictures={"p1": ("image1.png", png_header(60_000, 60_000))},
    )
    made = draft(tmp_path, "x.docx", data)
    assert (made.body, made.files, told(made, "picture-too-large")) == ("Tekst.\n", {}, ["Een muur"])


ALIVE = """\
<p>Een <script>alert(1)</script><a href="java&#9;script:alert(1)">link</a> en &lt;script&gt;alert(2)&lt;/script&gt;
<img src=x onerror=alert(3)> <img src="https://elders.example/spion.gif" alt="teller"></p>
<iframe srcdoc="<script>alert(4)</script>"></iframe><svg onload=alert(5)><text>plaatje</text></svg>
<a href="//elders.example/x">dubbel</a> <a href="data:text/html,x">data</a> <base href="https://elders.example/">
<p>[klik](javascript:alert(6)) ![x](y.png) `code` &amp;lt;b&amp;gt; **niet vet**</p>"""


@pytest.mark.parametrize("name", ["x.html", "x.md"])
def test_imported_text_is_data(tmp_path: Path, name: str) -> None:
    from bijeen.text.markdown import parse

    made = draft(tmp_path, name, ALIVE)
    tree = parse(made.body)
    assert [one.get("href") for one in tree.iter("a")] == []
    assert [one.tag for one in tree.iter("img", "script", "svg", "iframe")] == []
    assert "<script>alert(2)</script>" in "".join(map(str, tree.itertext()))


def test_an_entity_that_stands_for_no_character(tmp_path: Path) -> None:
    assert draft(tmp_path, "x.md", "# Kop\n\nEen &#xFFFF; en meer.\n").body.endswith("Een \ufffd en meer.\n")


LONG = 200_000
"""Letters: the work per letter must not grow with them, or the test below takes an hour. It takes a few seconds."""


@pytest.mark.parametrize("form", ["a{} b.txt", "# A\n\nb{}b.md", "<!doctype html><p>a<p><b>{}</b>b<h2>{}a</h2>.html"])
@pytest.mark.parametrize("unit", ["x", "7", "a.", "A", "[%", "#", "-", "*", "Nizu, ", "www.", "a@", "!"])
def test_one_thing_very_often_is_read_like_any_text(tmp_path: Path, form: str, unit: str) -> None:
    template, _, suffix = form.rpartition(".")
    made = draft(tmp_path, f"x.{suffix}", template.replace("{}", unit * (LONG // len(unit))))
    assert made.body.count(unit[0]) >= LONG // len(unit)


def test_very_many_empty_lines_in_a_paragraph_are_one_space(tmp_path: Path) -> None:
    lines = "\n" * LONG
    made = draft(tmp_path, "x.html", f"<!doctype html><h1>T</h1><p>Zin.</p><p>Zo:{lines}hier{lines}. Daar</p>")
    assert made.body == "Zin.\n\nZo: hier . Daar\n"


def test_one_word_of_a_hundred_thousand_letters_in_word(tmp_path: Path) -> None:
    letters = "Ab" * (LONG // 2)
    assert (
        draft(tmp_path, "x.docx", word(paragraph(run("Zin.")), paragraph(run(letters)))).body == f"Zin.\n\n{letters}\n"
    )
