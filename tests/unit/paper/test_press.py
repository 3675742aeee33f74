"""Sheets as PDF: for screen readers, telephones and printers, and never anything but text in what people wrote."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from tests.unit.drawing.samples import PALETTE
from tests.unit.paper.samples import (
    ADDRESS,
    BARE_LINE,
    BARE_POSTER,
    BOARD,
    CONTACT,
    DRAWING,
    LINE,
    NOBODY,
    POSTER,
    board,
    edge,
    poster,
    reader,
    root_of,
    said,
    scanned,
    sizes,
    tags,
)

from bijeen.paper.press import PressError, photograph, press
from bijeen.paper.sheet import Sheet
from bijeen.site.views.sheets.contact import NAME
from bijeen.site.views.sheets.poster import FACT

HOSTILE = {
    "code": '#panic() #read("x") #{1+1}',
    "import": '#import "house.typ": *',
    "emphasis": "*vet* _schuin_ `code`",
    "mathematics": "$x^2$ $ sum $",
    "references": "<label> @wie [in] {blok}",
    "escapes": "\\ regel \\u{41} ~ ---",
    "comments": "// weg /* weg */",
    "structure": "= Kop - punt + punt",
    "json": '", "a": {} }, null \\n',
    "html": "<b>x</b> &amp; <svg/>",
}
"""What typst, or what reads the data, would take for something else than text, were it part of a template."""

POINT = 25.4 / 72
"""In millimetres."""
X_HEIGHT = 0.496
"""How high an x is in Atkinson Hyperlegible, of the size of the letter (its table OS/2)."""
LEGIBLE = 6
"""So many millimetres an x is high that reads easily from two metres."""

LONG = "Mensenmeteenlichteverstandelijkebeperkingenvrijwilligersorganisatie"
SIXTY = [{**LINE, "title": f"Vraag {number} aan de buurt"} for number in range(1, 61)]


GREEN = (0, 255, 0)
CORAL, TEAL = (tuple(bytes.fromhex(colour[1:])) for colour in (PALETTE.coral, PALETTE.teal))


def colours(sheet: Sheet) -> set[Any]:
    """The colours on the first page."""
    with Image.open(io.BytesIO(photograph(sheet, ppi=110)[0])) as page:
        return {colour for _, colour in page.convert("RGB").getcolors(maxcolors=page.width * page.height) or ()}


def words(value: Any) -> list[str]:
    """Every text in a sheet's data."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in words(one)]
    if isinstance(value, list):
        return [text for one in value for text in words(one)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("sheet", [poster(), poster(size="a5"), board()], ids=["poster", "flyer", "board"])
def test_a_screen_reader_finds_title_language_headings_and_descriptions(sheet: Sheet) -> None:
    pdf = press(sheet)
    root = root_of(pdf)
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert (metadata.title, metadata.author) == ("Samen koffie", "Stad Samen")
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    kinds = [kind for kind, _ in tags(pdf)]
    assert kinds.count("/H1") == 1
    assert [alt for kind, alt in tags(pdf) if kind == "/Figure"] == ["QR-code met het adres"]
    assert "/Link" in kinds


def test_facts_are_a_list_and_lines_have_headings_below_that_of_their_section() -> None:
    assert [kind for kind, _ in tags(press(poster()))].count("/LI") == 2
    headings = [kind for kind, _ in tags(press(board())) if kind.startswith("/H")]
    assert headings == ["/H1", "/H2", "/H3"]


@pytest.mark.parametrize("sheet", [poster(), poster(size="a5"), board()], ids=["poster", "flyer", "board"])
def test_all_that_stands_in_the_data_stands_on_the_sheet(sheet: Sheet) -> None:
    text = said(press(sheet)).replace(" ", "")  # an address goes on on the next line
    left_out = ("language", "size", "address", "url", "qr_alt", "page", "title")
    shown = {key: value for key, value in sheet.text.items() if key not in left_out}
    for one in words(shown):
        if not one.startswith("https:"):
            assert one.replace(" ", "") in text


def test_the_qr_code_leads_to_the_page() -> None:
    for sheet in (poster(), poster(size="a5"), board()):
        assert scanned(sheet) == [ADDRESS]


@pytest.mark.parametrize("sheet", [poster(), poster(size="a5"), board()], ids=["poster", "flyer", "board"])
def test_the_qr_code_is_as_large_as_the_arms_around_it_leave_room_for(sheet: Sheet) -> None:
    png, ppi = photograph(sheet, ppi=200)[0], 200
    with Image.open(io.BytesIO(png)) as opened:
        [code] = zxingcpp.read_barcodes(opened.convert("L"))
    width = (code.position.top_right.x - code.position.top_left.x) / ppi * 25.4
    arms = 58 * 148 / 210 if sheet.text.get("size") == "a5" else 58 if sheet.template == "poster" else 56
    assert 0.5 * arms < width < 0.6 * arms


def test_four_modules_beside_the_qr_code_stay_white() -> None:
    with Image.open(io.BytesIO(photograph(board(), ppi=300)[0])) as opened:
        page = opened.convert("L")
    [code] = zxingcpp.read_barcodes(page)
    corner, bottom = code.position.top_left, code.position.bottom_left.y
    module = (code.position.top_right.x - corner.x) / 37
    beside = page.crop((round(corner.x - 4 * module), corner.y, round(corner.x - 0.5 * module), bottom))
    assert min(beside.tobytes()) == 255


def test_without_an_address_there_is_no_qr_code_and_nothing_about_one() -> None:
    none = {"address": None, "shown_address": None, "qr_alt": None}
    for sheet in (poster(**none), board(**none)):
        assert scanned(sheet) == []
        assert "Scan" not in said(press(sheet))


def test_a_poster_is_legible_from_afar() -> None:
    found = sizes(press(poster()))
    assert found["koffie"] >= 40
    assert found["030 286 22 22"] >= 30
    assert reader(press(poster())).pages[0].mediabox.height == pytest.approx(841.9, abs=0.1)
    assert reader(press(poster(size="a5"))).pages[0].mediabox.height == pytest.approx(595.3, abs=0.1)


def test_a_name_is_legible_from_two_metres_however_long_its_words_are() -> None:
    for sheet in (poster(heading=f"Samen {LONG}"), board(heading=LONG), board(heading="Prikbord Museumkwartier")):
        [name] = {size for text, size in sizes(press(sheet)).items() if text[-4:] in ("elij", "tier", LONG[-4:])} or {0}
        assert name * POINT * X_HEIGHT >= LEGIBLE


@pytest.mark.parametrize("number", [*range(1, 16), 60])
def test_the_lines_of_a_board_are_never_small_however_many_there_are(number: int) -> None:
    lines = [{**LINE, "title": f"Vraag {at}"} for at in range(number)]
    pdf = press(board(sections=[{"title": "Gevraagd", "lines": lines}]))
    assert sizes(pdf)["Elke dinsdag in de buurtkamer."] >= 13
    assert sizes(pdf)["Vraag 0"] >= 17


def test_a_board_has_a_lower_head_before_it_takes_a_second_page() -> None:
    heads: dict[int, list[float]] = {}
    for number in range(1, 15):
        pdf = press(board(sections=[{"title": "Te doen", "lines": [BARE_LINE] * number}]))
        heads.setdefault(len(reader(pdf).pages), []).append(sizes(pdf)["Samen koffie"])
    assert set(heads[1]) == {48, 36}
    assert heads[1] == sorted(heads[1], reverse=True)


@pytest.mark.parametrize("number", range(4, 16))
def test_the_first_page_is_filled_and_the_last_has_more_than_the_network(number: int) -> None:
    pages = reader(press(board(sections=[{"title": "Gevraagd", "lines": [LINE] * number}]))).pages
    counts = [page.extract_text().count(LINE["title"]) for page in pages]
    assert counts[0] >= 3
    assert counts[-1] >= 1
    assert sum(counts) == number


@pytest.mark.parametrize("number", range(15, 22))
def test_what_is_said_of_the_rest_stands_below_a_line(number: int) -> None:
    rest = "Er is nog veel meer."
    pdf = press(board(sections=[{"title": "Gevraagd", "lines": [LINE] * number}], rest=rest))
    [last] = [page.extract_text() for page in reader(pdf).pages if rest in page.extract_text()]
    assert LINE["title"] in last.partition(rest)[0]


def test_without_a_telephone_number_the_site_or_the_address_for_mail_is_as_large() -> None:
    site = sizes(press(poster(contact={**NOBODY, "host": "kort.nl", "url": "https://kort.nl"})))
    assert site["kort."] >= 30
    mail = sizes(press(poster(contact={**NOBODY, "email": "a@b.nl"})))
    assert mail["a@"] >= 30


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_a_poster_stays_one_page_however_much_is_told(size: str) -> None:
    long = poster(
        size=size,
        heading=f"Samen wandelen met {LONG}"[:110],
        lead="Wandelen is goed. " * 16,
        facts=[{"term": "Zo doe je mee", "text": "Bel of kom langs. " * 13}] * 4,
        contact={**CONTACT, "person": "Mevrouw Van der Berg, coördinator " * 3, "email": f"{LONG[:60]}@{LONG}.example"},
    )
    pdf = press(long)
    assert len(reader(pdf).pages) == 1
    assert "Wandelen is goed. Wandelen is goed." in said(pdf)
    assert max(sizes(pdf).values()) >= (40 if size == "a4" else 28)


@pytest.mark.parametrize("size", ["a4", "a5"])
@pytest.mark.parametrize("sample", [None, "Dit is een voorbeeld."])
def test_a_poster_is_filled_and_stays_one_page_at_every_length(size: str, sample: str | None) -> None:
    for number in range(0, 30, 3):
        changes = {"lead": "Wandelen is goed. " * number or None, "heading": "Samen wandelen " * (1 + number // 10)}
        assert len(reader(press(poster(size=size, sample=sample, **changes))).pages) == 1


HOSTILE_LENGTHS: dict[str, Any] = {
    "heading": f"{LONG} {LONG}"[:NAME],
    "lead": f"{LONG} " * 4,
    "contact": {
        "phone": "+31 30 286 22 22",
        "person": f"{LONG}, coördinator",
        "email": f"vrijwilligerswerk@{LONG[:60]}.example",
        "host": f"{LONG[:60]}.example",
        "url": f"https://{LONG[:60]}.example",
    },
    "shown_address": f"net.example/initiatieven/{LONG}/",
    "good_until": f"Goed tot en met {LONG}.",
    "network": LONG,
}
FACTS = [{"term": "Zo doe je mee", "text": (LONG * 4)[:FACT]}] * 4
LONG_LINE = dict.fromkeys(LINE, f"{LONG} {LONG * 3}") | {"contact": HOSTILE_LENGTHS["contact"], "kind": LONG}


@pytest.mark.parametrize(
    "sheet",
    [
        *(poster(size=size, **HOSTILE_LENGTHS, facts=FACTS, by=(LONG * 2)[:NAME]) for size in ("a4", "a5")),
        board(**HOSTILE_LENGTHS, sections=[{"title": LONG * 2, "lines": [LONG_LINE, LINE]}]),
        board(sections=[{"title": "Gevraagd", "lines": SIXTY}]),
    ],
    ids=["poster", "flyer", "board", "long board"],
)
def test_nothing_runs_off_the_paper_however_long_the_words_are(sheet: Sheet) -> None:
    borders = edge(sheet, 5)
    assert set(borders) == {255}
    assert sheet.template == "list" or len(borders) == 1


def test_the_letters_of_every_name_in_the_country_are_there() -> None:
    heading, lead = (
        "Ënergiek & coördinatie",
        "Fatoş, Çelik, Łukasz, Nuñez, Señora, één crème brûlée, geïnd; ‘s ochtends € 2,50",
    )
    for sheet in (poster(heading=heading, lead=lead), board(heading=heading, lead=lead)):
        text = said(press(sheet))
        assert heading in text
        assert lead in text


def test_a_word_that_is_too_long_gets_a_hyphen() -> None:
    for sheet in (poster(heading=LONG), board(heading=LONG)):
        pdf = press(sheet)
        assert LONG in said(pdf)
        broken = [text for text in sizes(pdf) if text and text in f"{LONG}-" and len(text) > 10]
        assert LONG not in broken


def test_what_is_not_known_leaves_nothing_behind() -> None:
    assert said(press(Sheet(template="poster", text=BARE_POSTER, palette=poster().palette))) == (
        "Stad Samen Samen koffie Goed tot en met 5 mei 2026."
    )
    bare = {
        **BOARD,
        "contact": None,
        "good_until": None,
        "news": None,
        "sections": [{"title": "Te doen", "lines": [BARE_LINE]}],
    }
    assert "Te doen Soep net.example" in said(press(board(**bare)))


def test_a_long_board_goes_on_over_pages_that_say_what_it_is() -> None:
    pages = reader(press(board(sections=[{"title": "Gevraagd", "lines": SIXTY}]))).pages
    assert len(pages) > 3
    texts = [page.extract_text() for page in pages]
    for number, text in enumerate(texts, start=1):
        assert f"Bladzijde {number} van {len(pages)}" in text
        assert "Samen koffie" in text
        assert "Stad Samen" in text
    for line in SIXTY:
        assert sum(f"{line['title']}\n" in text for text in texts) == 1


def test_a_board_with_nothing_on_it_says_so() -> None:
    assert "Er staat hier niets." in said(press(board(sections=[], nothing="Er staat hier niets.")))


@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("sheet", [poster(), board()], ids=["poster", "board"])
def test_no_text_is_taken_for_anything_but_text(sheet: Sheet, payload: str) -> None:
    kept = ("language", "size", "address", "url")

    def hostile(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: hostile(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [hostile(one) for one in value]
        return payload if isinstance(value, str) and key not in kept else value

    pdf = press(replace(sheet, text=hostile(sheet.text)))
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == payload
    assert payload in [alt for _, alt in tags(pdf)]
    shown = words(hostile(sheet.text)).count(payload) - len(("title", "qr_alt"))
    assert said(pdf).replace(" ", "").count(payload.replace(" ", "")) >= shown


def test_a_letter_that_the_typeface_lacks_comes_plainer_or_not_at_all() -> None:
    text = said(press(poster(heading="İpek \u202e☕ Fatoş", lead="Şükrü")))
    assert "Ipek Fatoş" in text
    assert "Şükrü" in text


def test_the_same_sheet_is_the_same_bytes() -> None:
    for sheet in (poster(), board()):
        assert press(sheet) == press(sheet)


def test_the_key_changes_with_all_that_is_on_it_and_with_nothing_else() -> None:
    assert poster().key == poster().key
    others = [poster(heading="Thee"), poster(size="a5"), poster(facts=[]), board()]
    assert len({sheet.key for sheet in [poster(), *others]}) == 5


SHAPES = {"square": "0 0 10 10", "wide": "0 0 90 10", "high": "0 0 10 90"}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sheet", [poster(), poster(size="a5"), board()], ids=["poster", "flyer", "board"])
def test_a_mark_of_its_own_takes_the_place_of_ours_and_of_its_arms(sheet: Sheet, shape: str) -> None:
    fill = '<rect width="90" height="90" fill="#00ff00"/>'
    mark = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{SHAPES[shape]}">{fill}</svg>'
    own = replace(sheet, mark=mark)
    ours, theirs = colours(sheet), colours(own)
    assert GREEN not in ours
    assert GREEN in theirs
    assert {CORAL, TEAL} <= ours
    assert not {CORAL, TEAL} & theirs
    assert scanned(own) == [ADDRESS]
    assert len(reader(press(own)).pages) == 1
    assert press(own) == press(own)


def test_another_mark_is_another_sheet() -> None:
    keys = {replace(board(), mark=mark).key for mark in (None, "", DRAWING, DRAWING.replace("7a3b72", "7a3b73"))}
    assert len(keys) == 4


def test_a_drawing_that_is_none_is_told() -> None:
    broken = Sheet(template="poster", text=POSTER, palette=poster().palette, drawing="<svg")
    with pytest.raises(PressError):
        press(broken)
