"""Saved web pages, and what Google Docs exports."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.photos import halves, photo, saved
from tests.unit.importing.samples import draft, packed, told

PAGE = """\
<!doctype html>
<html lang="nl"><head><title>Tuinavond | Proefnetwerk</title><style>p{color:red}</style></head>
<body>
<div id="cookie-melding">Deze site gebruikt cookies. <button>Prima</button></div>
<header class="site"><a href="#inhoud">Spring naar de inhoud</a><img src="logo.png" alt="Logo"></header>
<nav><ul><li><a href="/">Thuis</a></li><li><a href="/nieuws">Nieuws</a></li></ul></nav>
<main id="inhoud">
  <p class="kicker">Bijeenkomst</p>
  <h1>Verslag netwerkbijeenkomst 4 juni 2025</h1>
  <div class="intro"><p>Op 4 juni troffen we elkaar in Buurthuis De Brug.<br>Het thema: water in de straat.</p></div>
  <h3>Wat deden we?</h3>
  <ul><li></li><li><b>Graven</b><ul><li>met schep</li><li>zonder schep</li></ul></li></ul>
  <ul><li>drinken<p>en daarna eten</p></li></ul>
  <p>&#8226; Een punt met een stip</p><p>&#8226;&nbsp;Nog een punt</p>
  <p><strong>Wat komt er nog?</strong></p>
  <p>Kijk <a href="https://www.google.com/url?q=https://plan.example/a(b)&amp;sa=D">klik hier</a>,
     <a href="#">dit bestand</a> of <a href="/contact">contact</a>.
     Mail <a href="mailto:jan.jansen@tuin.example">jan.jansen@tuin.example</a>.</p>
  <figure><img src="tuin_files/tuin.jpg" alt="Een kuil vol water"><figcaption>De kuil</figcaption></figure>
  <p>De kuil loopt vol</p><p>De kuil loopt vol</p>
  <iframe src="https://www.youtube.com/embed/abc" title="Film van de kuil"></iframe>
  <table><tr><th>Wie</th><th>Wat | hoe</th></tr><tr><td>Nizu</td><td>3 * 4</td></tr></table>
  <p><img src="https://elders.example/teller.gif" alt=""></p>
  <p>Dank aan {{naam}}</p>
</main>
<section class="related"><h2>Lees verder</h2><p>Een ander bericht.</p></section>
<div class="partners-list"><h2>Partners</h2>Toon alle {{totalItems}} partners</div>
<footer>Proefnetwerk | Privacy</footer>
<script>alert(1)</script>
</body></html>
"""

EXPECTED = """\
Op 4 juni troffen we elkaar in Buurthuis De Brug.\\
Het thema: water in de straat.

## Wat deden we?

- **Graven**
- met schep
- zonder schep

* drinken

  en daarna eten

- Een punt met een stip
- Nog een punt

**Wat komt er nog?**

Kijk [klik hier](https://plan.example/a%28b%29), dit bestand of contact. Mail <jan.jansen@tuin.example>.

![Een kuil vol water](2025-06-04-water-in-de-straat/1.webp)

De kuil

De kuil loopt vol

[Film van de kuil](https://www.youtube.com/embed/abc)

| Wie | Wat \\| hoe |
| --- | --- |
| Nizu | 3 \\* 4 |
"""


def saved_page(folder: Path) -> None:
    (folder / "tuin_files").mkdir()
    (folder / "tuin_files" / "tuin.jpg").write_bytes(photo((400, 300)))


def test_the_text_of_a_saved_page(tmp_path: Path) -> None:
    saved_page(tmp_path)
    assert draft(tmp_path, "tuin.html", PAGE).body == EXPECTED


def test_what_the_page_says_of_the_meeting(tmp_path: Path) -> None:
    saved_page(tmp_path)
    fields = draft(tmp_path, "tuin.html", PAGE).fields
    assert (fields["title"], str(fields["date"])) == ("Verslag netwerkbijeenkomst 4 juni 2025", "2025-06-04")
    assert (fields["kind"], fields["venue"]) == ("netwerkbijeenkomst", "Buurthuis De Brug")
    assert fields["theme"] == "Water in de straat"
    assert "start" not in fields


def test_everything_that_is_not_in_the_text_is_told(tmp_path: Path) -> None:
    saved_page(tmp_path)
    made = draft(tmp_path, "tuin.html", PAGE)
    assert told(made, "dropped-cookies", "dropped-top", "dropped-menu", "dropped-foot") == [
        "Deze site gebruikt cookies. Prima",
        "Spring naar de inhoud",
        "Thuis Nieuws",
        "Proefnetwerk | Privacy",
    ]
    assert told(made, "dropped-related") == [
        "Lees verder Een ander bericht.",
        "Partners Toon alle {{totalItems}} partners",
    ]
    assert told(made, "dropped-leak") == ["Dank aan {{naam}}"]
    assert told(made, "dropped-twice") == ["De kuil loopt vol"]
    assert told(made, "kicker-line") == ["Bijeenkomst"]
    assert told(made, "picture-of-page") == ["Logo"]
    assert told(made, "picture-elsewhere") == ["https://elders.example/teller.gif"]
    assert told(made, "link-nowhere", "link-within") == ["dit bestand", "contact"]
    assert told(made, "silent-link") == ["klik hier"]
    assert told(made, "email") == ["jan.jansen@tuin.example"]


def test_a_page_without_landmarks_keeps_its_text(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.html", "<body><div class='menu'>Soep en brood, elke dag van 12 tot 2.</div></body>")
    assert made.body == "Soep en brood, elke dag van 12 tot 2.\n"


def test_a_page_in_the_letters_of_old_windows(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.html", "<p>Fatos at één crème brûlée – lekker.</p>".encode("cp1252"))
    assert made.body == "Fatos at één crème brûlée – lekker.\n"
    assert told(made, "read-as") == ["cp1252"]


GOOGLE = """\
<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">
.lst-kix_a1-0>li:before{content:"\u25cf  "}.c0{font-weight:700}.c1{font-style:italic}.c2{color:#000}</style></head>
<body class="c2"><p class="c2 title"><span>Workshop tuinieren</span></p>
<p><span class="c2">Datum: dinsdag 3 februari 2026</span></p>
<p><span class="c2">Tijd: 14.00 tot 16.30 uur</span></p>
<p><span class="c2">Locatie: Kas 7</span></p>
<h1><span>Oogst</span></h1>
<ul class="lst-kix_a1-0 start"><li><span class="c0">Peen</span><span class="c2"> en </span><span class="c1">ui</span>
</li></ul><ul class="lst-kix_a1-1 start"><li><span>winterpeen</span></li><li><span>bospeen</span></li></ul>
<ul class="lst-kix_a1-0"><li><span>Kool</span></li></ul>
<p><span><a href="https://www.google.com/url?q=https://kas.example/&amp;sa=D">de kas</a></span>
<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
<p><span><img alt="" src="images/image1.png" title=""></span></p>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Klopt deze link?</span></p></div></body></html>
"""


@pytest.mark.parametrize("form", ["html", "zip"])
def test_an_export_of_google_docs(tmp_path: Path, form: str) -> None:
    image = saved(halves((60, 40)), "PNG")
    if form == "zip":
        data: bytes | str = packed({"Workshop.html": GOOGLE, "images/image1.png": image, "los.css": "x"})
    else:
        (tmp_path / "images").mkdir()
        (tmp_path / "images" / "image1.png").write_bytes(image)
        data = GOOGLE
    made = draft(tmp_path, f"Workshop.{form}", data)
    assert made.body == (
        "## Oogst\n\n- **Peen** en *ui*\n  - winterpeen\n  - bospeen\n- Kool\n\n[de kas](https://kas.example/)\n\n"
        "![](2026-02-03-workshop-tuinieren/1.webp)\n"
    )
    assert {key: str(value) for key, value in made.fields.items() if value} == {
        "title": "Workshop tuinieren",
        "date": "2026-02-03",
        "kind": "workshop",
        "start": "14:00:00",
        "end": "16:30:00",
        "venue": "Kas 7",
        "status": "draft",
    }
    assert told(made, "word-comments") == ["[a]Klopt deze link?"]
    assert told(made, "zip-left") == (["los.css"] if form == "zip" else [])


def test_parts_that_a_report_cannot_have_are_told_and_films_become_links(tmp_path: Path) -> None:
    made = draft(
        tmp_path,
        "pagina.html",
        "<!doctype html><body><h1>Verslag</h1><p>Tekst.</p>"
        "<button>Meld je aan</button><select><option>Zuilen</option></select><textarea>Jouw idee</textarea>"
        "<noscript>Zet JavaScript aan</noscript><svg><title>Kaart van de wijk</title></svg><button></button>"
        "<object data='folder.swf'></object>"
        "<video><source src='https://film.example/tuin.mp4'></video><p>E = <math><mi>mc</mi></math></p></body>",
    )
    assert made.body == "Tekst.\n\n<https://film.example/tuin.mp4>\n\nE = mc\n"
    assert [(note.more, note.text) for note in made.notes if note.rule == "part-gone"] == [
        ("button", "Meld je aan"),
        ("select", "Zuilen"),
        ("textarea", "Jouw idee"),
        ("noscript", "Zet JavaScript aan"),
        ("svg", "Kaart van de wijk"),
        ("object", "folder.swf"),
    ]


def test_files_beside_a_saved_page_come_along(tmp_path: Path) -> None:
    (tmp_path / "pagina_files").mkdir()
    (tmp_path / "pagina_files" / "Plan & cijfers.pdf").write_bytes(b"%PDF-1.7 plan")
    (tmp_path / "pagina_files" / "geen.pdf").write_bytes(b"<html>")
    (tmp_path.parent / "geheim.pdf").write_bytes(b"%PDF-1.7 geheim")
    made = draft(
        tmp_path,
        "pagina.html",
        "<!doctype html><body><h1>Tuinavond</h1><p>Lees <a href='pagina_files/Plan%20%26%20cijfers.pdf'>het plan</a>, "
        "<a href='pagina_files/geen.pdf'>dit</a> en <a href='../geheim.pdf'>dat</a>.</p></body>",
    )
    assert made.body == f"Lees [het plan]({made.name}/plan-cijfers.pdf), dit en dat.\n"
    assert made.files == {f"{made.name}/plan-cijfers.pdf": b"%PDF-1.7 plan"}
    assert told(made, "attachment") == [f"{made.name}/plan-cijfers.pdf"]
    assert told(made, "link-within") == ["dit", "dat"]


def test_the_first_row_of_a_table_without_a_head_becomes_it_when_it_looks_like_one(tmp_path: Path) -> None:
    rows = "<tr><td>{}</td><td>{}</td></tr>"
    page = "<!doctype html><body><h1>Taken</h1><table>{}</table></body>"
    made = draft(tmp_path, "a.html", page.format(rows.format("Wie", "Wat") + rows.format("Kees", "Koffie")))
    assert made.body == "| Wie | Wat |\n| --- | --- |\n| Kees | Koffie |\n"
    assert told(made, "table-head") == ["Wie | Wat"]
    made = draft(tmp_path, "b.html", page.format(rows.format("Kees kookt.", "") + rows.format("Kees", "Koffie")))
    assert made.body == "|  |  |\n| --- | --- |\n| Kees kookt. |  |\n| Kees | Koffie |\n"


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ("<ul>ALFA <b>en</b> zo<li>een</li>BRAVO</ul>", "- ALFA **en** zo\n- een\n- BRAVO\n"),
        ("<table><caption>Wie kwam</caption><tr><td>Kees</td></tr></table>", "Wie kwam\n\nKees\n"),
        (
            "<table>Los<tr><th>a</th><th>b</th></tr><tr>erbij<td>1</td><td><pre>x\ny</pre></td></tr></table>",
            "Los\n\nerbij\n\n| a | b |\n| --- | --- |\n| 1 | x y |\n",
        ),
        (
            "<table><tr><td>a<table><tr><td>b<table><tr><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td></tr></table>"
            "</td></tr></table></td></tr></table>",
            "a\n\nb\n\n| c | d |\n| --- | --- |\n| 1 | 2 |\n",
        ),
        (
            "<ul><li><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></li></ul>",
            "- | a | b |\n  | --- | --- |\n  | 1 | 2 |\n",
        ),
        (
            "<p>De <abbr title='Wet maatschappelijke ondersteuning'>WMO</abbr>, "
            "ja de <abbr title='Wet maatschappelijke ondersteuning'>WMO</abbr></p>",
            "De WMO (Wet maatschappelijke ondersteuning), ja de WMO\n",
        ),
        (
            "<p>10<sup>6</sup> keer 10<sup>-3</sup>, m<sup>2</sup> CO<sub>2</sub>, 2<sup>6x</sup>, 1<sup>e</sup></p>",
            "10⁶ keer 10⁻³, m² CO₂, 2^6x, 1e\n",
        ),
        (
            "<p>We aten soep met brood samen</p><p>We aten soep met brood niet samen</p>",
            "We aten soep met brood samen\n\nWe aten soep met brood niet samen\n",
        ),
    ],
    ids=["list", "caption", "cells", "tables in tables", "table in a point", "abbreviation", "powers", "nearly twice"],
)
def test_words_in_odd_places_stay(tmp_path: Path, html: str, body: str) -> None:
    assert draft(tmp_path, "x.html", f"<!doctype html><body><h1>Titel</h1>{html}</body>").body == body


def test_an_organisation_is_no_end_of_a_word(tmp_path: Path) -> None:
    page = "<!doctype html><h1>T</h1><p>De gast Fatma vond Best Utrecht fijn, en st Joris ook.</p>"
    assert told(draft(tmp_path, "x.html", page), "name-unknown") == ["st Joris"]


def test_names_that_are_not_told_are_counted(tmp_path: Path) -> None:
    page = "".join(f"<p>De stichting A{'bcdefghijkl'[n % 11]}{n}x kwam.</p>" for n in range(50))
    made = draft(tmp_path, "x.html", f"<!doctype html><h1>T</h1><p>Zin.</p>{page}")
    assert len(told(made, "name-unknown")) == 40
    assert [note.more for note in made.notes if note.rule == "names-more"] == ["10"]


WORDS_OF_A_PAGE = """\
<div class="social-work">Maatschappelijk werk was er ook.</div>
<div id="consent-verhaal">Het verhaal over toestemming.</div>
<ul class="menukaart"><li>Soep met brood</li></ul>
<div class="partners-list">Aanwezig: Kees en Fatma.</div>
<aside><blockquote>Zonder buren geen buurt</blockquote></aside>
<h3>Vragen</h3><div class="accordion-panel" style="display:none"><p>Het antwoord.</p></div>
"""


@pytest.mark.parametrize("around", ["<main>{}</main>", "<article>{}</article>", "{}"], ids=["main", "article", "none"])
def test_text_with_a_name_that_sounds_like_a_frame_stays(tmp_path: Path, around: str) -> None:
    page = around.format(f"<h1>Verslag</h1><p>Een lange dag vol soep.</p>{WORDS_OF_A_PAGE}")
    made = draft(tmp_path, "x.html", f"<!doctype html><body>{page}<nav>Thuis</nav></body>")
    for words in ("werk was er", "toestemming", "Soep met", "Kees en Fatma", "Zonder buren", "antwoord"):
        assert words in made.body
    assert told(made, "dropped-menu") == ["Thuis"]


def test_a_frame_in_the_main_part_goes_and_is_told_once_and_in_full(tmp_path: Path) -> None:
    cookies = "Deze site gebruikt koekjes om bij te houden wat jij op deze site leest, en wie dat nog meer las."
    page = (
        f"<main><h1>Verslag</h1><p>{'Een lange dag vol soep. ' * 20}</p>"
        "<nav class='breadcrumbs'><a href='/a'>Thuis</a> &gt; <a href='/b'>Nieuws</a></nav>"
        f"<div class='share-buttons'><a href='/x'>Deel dit</a></div><div class='cookie-banner'>{cookies}</div></main>"
        "<nav>Eerder <ul class='menu'><li><a href='/a'>Terug</a></li></ul></nav>"
    )
    made = draft(tmp_path, "x.html", f"<!doctype html><body>{page}</body>")
    assert told(made, "dropped-menu") == ["Thuis > Nieuws", "Eerder Terug"]
    assert (told(made, "dropped-share"), told(made, "dropped-cookies")) == (["Deel dit"], [cookies])


def test_a_long_thin_picture_stays_and_dots_are_counted(tmp_path: Path) -> None:
    for name, size in (("lijn", (500, 20)), ("punt", (2, 2)), ("teller", (1, 1))):
        (tmp_path / f"{name}.png").write_bytes(saved(halves(size), "PNG"))
    made = draft(
        tmp_path,
        "x.html",
        "<!doctype html><h1>T</h1><p><img src='lijn.png' title='Tijdlijn'><img src='punt.png'>"
        "<img src='teller.png'></p>",
    )
    assert made.body == f"![Tijdlijn]({made.name}/1.webp)\n"
    assert [note.more for note in made.notes if note.rule == "picture-dots"] == ["2"]


WRAPPED = "https://www.google.com/url?q=https://tuin.example/a&sa=D"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.txt", f"Titel\n\nKijk op {WRAPPED}. Leuk!\n"),
        ("x.md", f"# Titel\n\nKijk op {WRAPPED}. Leuk!\n"),
        ("x.html", f"<!doctype html><h1>Titel</h1><p>Kijk op {WRAPPED.replace('&', '&amp;')}. Leuk!</p>"),
    ],
)
def test_what_is_wrapped_around_an_address_goes_where_it_is_typed_out_too(tmp_path: Path, name: str, data: str) -> None:
    body = draft(tmp_path, name, data).body.replace("<", "").replace(">", "")
    assert body == "Kijk op https://tuin.example/a. Leuk!\n"


def test_what_markdown_says_without_showing_it_is_told(tmp_path: Path) -> None:
    made = draft(
        tmp_path, "x.md", "# T\n\nH~2~O en [link](https://a.example 'Over ons').\n\n<!-- Niet vergeten -->\n\n~~Weg~~\n"
    )
    assert made.body == "H\\~2\\~O en [link](https://a.example).\n\n~~Weg~~\n"
    assert told(made, "part-gone") == ["Niet vergeten", "Over ons"]


@pytest.mark.parametrize(("title", "asked"), [("Tuinavond", ["2018-09-12"]), ("Tuinavond 4 juni 2018", [])])
def test_the_day_on_which_a_page_came_online_is_asked_about_when_it_names_no_other(
    tmp_path: Path, title: str, asked: list[str]
) -> None:
    head = '<title>Tuin | Netwerk</title><meta property="article:published_time" content="2018-09-12T10:00:00+02:00">'
    page = f"<!doctype html><html><head>{head}</head><body><h1>{title}</h1><p>We spitten.</p></body></html>"
    made = draft(tmp_path, "x.html", page)
    assert (told(made, "page-date"), told(made, "page-title")) == (asked, ["Tuin | Netwerk"])
    assert bool(made.fields["date"]) is not bool(asked)


def test_what_a_mac_puts_into_a_zip_for_itself_is_passed_over(tmp_path: Path) -> None:
    page = "<!doctype html><body><h1>Tuinavond</h1><p>Soep.</p></body>"
    made = draft(
        tmp_path, "x.zip", packed({"__MACOSX/._p.html": "Mac", "._p.html": "Mac", ".DS_Store": "Mac", "p.html": page})
    )
    assert (made.body, told(made, "zip-left")) == ("Soep.\n", [])


def test_a_letter_that_went_wrong_holds_up_no_page(tmp_path: Path) -> None:
    page = f"<!doctype html><body><h1>Tuinavond</h1><p>{'Soep met brood. ' * 20}</p></body>".encode()
    assert "Soep met brood." in draft(tmp_path, "x.html", page.replace(b"brood", b"br\x81od", 1)).body
