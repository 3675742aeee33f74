"""No word of a Word document is lost in silence: it is in the text, or told in full with where it stood."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from tests.helpers import WORDS
from tests.unit.importing.samples import draft, paragraph, picture, run, told, word

from bijeen.importing.telling import as_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
OPENING = paragraph(run("We begonnen in de tuin."))
BOX = f"<w:txbxContent>{paragraph(run('Neem een stoel mee'))}</w:txbxContent>"


def drawn(inner: str, alt: str = "") -> str:
    """A drawing that is no picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData>{inner}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def body_of(folder: Path, *body: str) -> str:
    """The text that comes of paragraphs behind an opening."""
    return draft(folder, "x.docx", word(OPENING, *body)).body.removeprefix("We begonnen in de tuin.\n\n")


@pytest.mark.parametrize(
    "box",
    [
        drawn(BOX),
        f"<w:r><mc:AlternateContent {MC}><mc:Choice>{drawn(BOX)}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>",
        f"<w:r><mc:AlternateContent {MC}><mc:Choice>{drawn(BOX)}</mc:Choice><mc:Fallback><w:pict><v:shape {V}>"
        f"<v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        f"<w:r><w:pict><v:oval {V}><v:textbox>{BOX}</v:textbox></v:oval></w:pict></w:r>",
        f'<w:r><w:pict><v:shape {V}><v:textpath string="Neem een stoel mee"/></v:shape></w:pict></w:r>',
    ],
    ids=["new", "new with an empty old form", "new and old", "old, round", "decorated letters"],
)
def test_a_text_box_is_a_paragraph_once_in_whatever_form(tmp_path: Path, box: str) -> None:
    assert body_of(tmp_path, paragraph(box), paragraph(run("Daarna."))) == "Neem een stoel mee\n\nDaarna.\n"


@pytest.mark.parametrize(
    "around",
    [
        '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:smartTag><w:smartTagPr><w:attr w:name="x"/></w:smartTagPr>{}</w:smartTag>',
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<w:ins>{}</w:ins>",
    ],
)
def test_words_stay_where_they_stood_in_whatever_is_around_them(tmp_path: Path, around: str) -> None:
    line = paragraph(run("Op "), around.format(run("12 juni")), run(" sprak Jo."))
    assert body_of(tmp_path, line) == "Op 12 juni sprak Jo.\n"


def test_a_field_with_a_link_is_a_link(tmp_path: Path) -> None:
    field = '<w:fldSimple w:instr=" HYPERLINK &quot;https://tuin.example/&quot; ">{}</w:fldSimple>'
    assert body_of(tmp_path, paragraph(field.format(run("de tuin")))) == "[de tuin](https://tuin.example/)\n"


def test_a_box_that_was_ticked_is_a_sign(tmp_path: Path) -> None:
    box = (
        '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr>'
        f"<w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>"
    )
    assert body_of(tmp_path, paragraph(box, run(" klaar"))) == "☒ klaar\n"


def test_a_formula_is_text_unless_it_says_something_else_in_one_line(tmp_path: Path) -> None:
    plain = f"<m:oMath {M}><m:r><m:t>a=b</m:t></m:r></m:oMath>"
    parts = "<m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>24</m:t></m:r></m:den>"
    half = f"<m:oMath {M}><m:f>{parts}</m:f></m:oMath>"
    made = draft(tmp_path, "x.docx", word(OPENING, paragraph(run("Dus "), plain), paragraph(half)))
    assert made.body.endswith("\n\nDus a=b\n")
    assert told(made, "word-formula") == ["1 24"]


def test_what_is_only_drawn_is_told(tmp_path: Path) -> None:
    series = "<c:tx><c:v>Bezoekers</c:v></c:tx><c:val><c:v>12</c:v><c:v>30</c:v></c:val>"
    typed = f"<x {A}><a:p><a:r><a:t>Buur</a:t></a:r></a:p><a:p><a:r><a:t>helpt buur</a:t></a:r></a:p></x>"
    data = word(
        OPENING,
        paragraph(drawn(f"<c:chart {C}/>", "Steeds meer bezoekers")),
        parts={
            "word/charts/chart1.xml": f"<c:chart {C} {A}><a:t>Per jaar</a:t>{series}</c:chart>",
            "word/diagrams/data1.xml": typed,
            "word/diagrams/drawing1.xml": typed,
            "word/brief.html": "<p>Beste buren</p>",
        },
    )
    made = draft(tmp_path, "x.docx", data)
    assert told(made, "word-drawing") == ["Steeds meer bezoekers"]
    assert told(made, "word-chart") == ["Per jaar / Bezoekers / 12 / 30"]
    assert told(made, "word-diagram") == ["Buur / helpt buur"]
    assert told(made, "word-chunk") == ["Beste buren"]


def test_deleted_and_moved_words_are_told_in_full_and_not_shown(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>de burgemeester en zijn vrouw</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('om acht uur')}</w:moveFrom>"
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph(run('oude rij'))}</w:tc></w:tr>"
    made = draft(
        tmp_path, "x.docx", word(paragraph(run("Er kwam"), gone, moved, run(" iemand.")), f"<w:tbl>{row}</w:tbl>")
    )
    assert made.body == "Er kwam iemand.\n"
    assert told(made, "word-deleted") == ["oude rij", "de burgemeester en zijn vrouw"]
    assert told(made, "word-moved") == ["om acht uur"]
    assert len([note for note in made.notes if note.rule == "word-changes"]) == 1


def test_two_paragraphs_that_became_one_are_one(tmp_path: Path) -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Bloem") + "</w:p>"
    made = draft(tmp_path, "x.docx", word(OPENING, first, paragraph(run("kool groeit."))))
    assert (made.body, told(made, "word-lost")) == ("We begonnen in de tuin.\n\nBloemkool groeit.\n", [])


def test_hidden_words_stay_hidden_and_are_told(tmp_path: Path) -> None:
    styles = f'<w:styles {W}><w:style w:type="character" w:styleId="G"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'  # noqa: E501
    body = [
        f"<w:r><w:rPr>{mark}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"
        for mark, text in (
            ("<w:vanish/>", "bel Jo "),
            ('<w:rStyle w:val="G"/>', "op 06"),
            ('<w:rStyle w:val="G"/><w:vanish w:val="0"/>', "Welkom."),
        )
    ]
    made = draft(tmp_path, "x.docx", word(paragraph(*body), parts={"word/styles.xml": styles}))
    assert (made.body, told(made, "word-hidden")) == ("Welkom.\n", ["bel Jo op 06"])


def test_words_in_something_that_nobody_foresaw_are_told(tmp_path: Path) -> None:
    strange = f"<w:later>{run('uit de toekomst')}</w:later>"
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc><w:tc>{}</w:tc>"
    rows = [
        merged.format(paragraph(run(one)), paragraph(run(other))).replace("<w:vMerge/>", mark)
        for one, other, mark in (
            ("Naam", "Wijk", ""),
            ("Jo", "Zuilen", '<w:vMerge w:val="restart"/>'),
            ("onzichtbaar", "Noord", "<w:vMerge/>"),
        )
    ]
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    made = draft(tmp_path, "x.docx", word(paragraph(run("Nu en "), strange), table))
    assert told(made, "word-lost") == ["uit de toekomst", "onzichtbaar"]


def test_a_report_tells_in_full_what_stands_nowhere_else(tmp_path: Path) -> None:
    remark = "Klopt dit wel? " + "Ik was er niet bij. " * 20 + "Einde."
    comments = f'<w:comments {W}><w:comment w:id="1">{paragraph(run(remark))}</w:comment></w:comments>'
    made = draft(tmp_path, "x.docx", word(OPENING, parts={"word/comments.xml": comments}))
    assert f"{remark}\n" in as_text(made, "reports/x.md", made.body, (), WORDS)


def test_each_picture_that_is_left_out_is_told_with_its_number_and_kind(tmp_path: Path) -> None:
    pictures = {}
    for number, kind in enumerate(("BMP", "TIFF"), start=1):
        out = io.BytesIO()
        Image.new("RGB", (60, 60), "red").save(out, kind)
        pictures[f"p{number}"] = (f"image{number}.{kind.lower()}", out.getvalue())
    made = draft(tmp_path, "x.docx", word(OPENING, *(paragraph(picture(one)) for one in pictures), pictures=pictures))
    assert [note.more for note in made.notes if note.rule == "picture-kind"] == ["1 (BMP)", "2 (TIFF)"]


NOTES = f"""<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Zie [het plan] van *2019*.</w:t></w:r></w:p>
<w:p><w:r><w:t>Tweede alinea.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_a_footnote_is_one(tmp_path: Path) -> None:
    made = draft(
        tmp_path,
        "x.docx",
        word(
            paragraph(run("De tuin"), MARK, run(" is van "), run("ons", bold=True), run(" en niet van [^1].")),
            parts={"word/footnotes.xml": NOTES},
        ),
    )
    assert made.body == (
        "De tuin[^1] is van **ons** en niet van \\[^1].\n\n[^1]: Zie [het plan] van \\*2019\\*.\\\nTweede alinea.\n"
    )


def test_a_footnote_of_a_title_is_a_paragraph(tmp_path: Path) -> None:
    title = paragraph(run("Verslag van de tuin"), MARK, style="Title")
    made = draft(tmp_path, "x.docx", word(title, OPENING, parts={"word/footnotes.xml": NOTES}))
    assert made.fields["title"] == "Verslag van de tuin"
    assert made.body.endswith("\n\nZie [het plan] van \\*2019\\*.\\\nTweede alinea.\n")


NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0">
<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>"""


def point(text: str, number: int) -> str:
    """A point of the numbering with that id."""
    return paragraph(run(text), level=0).replace('w:numId w:val="1"', f'w:numId w:val="{number}"')


def test_a_list_goes_on_counting_and_another_one_starts_anew(tmp_path: Path) -> None:
    points = [point("een", 1), point("twee", 1), OPENING, point("drie", 1), point("opnieuw", 2), point("nog een", 2)]
    made = draft(tmp_path, "x.docx", word(*points, parts={"word/numbering.xml": NUMBERING}))
    assert made.body == "1. een\n2. twee\n\nWe begonnen in de tuin.\n\n3. drie\n\n1) opnieuw\n2) nog een\n"


def test_styles_of_deeper_points_nest(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="L{level}"><w:name w:val="{name}"/>'
        '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        for level, name in enumerate(("List Bullet", "List Bullet 2", "List Bullet 3"), start=1)
    )
    points = [paragraph(run(f"punt {level}"), style=f"L{level}") for level in (1, 2, 3, 1)]
    parts = {"word/numbering.xml": NUMBERING, "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>"}
    made = draft(tmp_path, "x.docx", word(OPENING, *points, parts=parts))
    assert made.body.endswith("\n\n- punt 1\n  - punt 2\n    - punt 3\n- punt 1\n")


def sized(text: str, half_points: int) -> str:
    """A paragraph of letters of a size."""
    return paragraph(run(text)).replace("<w:r>", f'<w:r><w:rPr><w:sz w:val="{half_points}"/></w:rPr>')


def test_large_letters_make_a_heading_that_is_told(tmp_path: Path) -> None:
    made = draft(
        tmp_path,
        "x.docx",
        word(
            OPENING,
            sized("Wat we deden", 32),
            sized("We plantten bomen in de tuin, samen met de buren.", 22),
            sized("Een beetje groter", 26),
            sized("Ik riep: hoera!", 40),
            sized("En toen gingen we naar huis, moe en blij.", 22),
        ),
    )
    assert "\n\n## Wat we deden\n\nWe plantten" in made.body
    assert "\n\nEen beetje groter\n\nIk riep: hoera!\n\n" in made.body
    assert told(made, "bold-heading") == ["Wat we deden"]
