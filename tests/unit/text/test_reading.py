"""The whole way: hostile texts come out inert, no text raises, and no word of an author is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from tests.unit.text.samples import reading

from bijeen.text.reading import Reading

HOSTILE = [
    "<script>alert(1)</script>",
    "een <script>alert(1)</script> twee",
    "<img src=x onerror=alert(1)>",
    "een <img src=x onerror=alert(1)> twee",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](<\x01javascript:alert(1)>)",
    "[x](\\javascript:alert(1))",
    "[x](java\\script:alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x][1]\n\n[1]: &#106;avascript:alert(1)",
    "![x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "![x](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<base href=https://evil.org/>",
    "<meta http-equiv=refresh content='0;url=https://evil.org'>",
    "<form action=https://evil.org><input name=x></form>",
    "<style>@import 'https://evil.org'</style>",
    "<link rel=stylesheet href=https://evil.org>",
    "x[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
    'x[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: y',
    '[x](https://a.nl "\\" onmouseover=alert(1) x=\\"")',
    '![x" onerror="alert(1)](a.png)',
    '![x](a.png" onerror="alert(1)',
    '## x" onclick="alert(1)',
    "> [!OPROEP] <script>alert(1)</script>",
    '> [!A"ONCLICK="X]\n> y',
    '```"><script>alert(1)</script>\nx\n```',
    '[x](https://www.youtube.com/watch?v=dQw4w9WgXcQ"onclick="alert(1))',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&"onclick="alert(1)',
    "![x](https://evil.org/pixel.png)",
    "![x](//evil.org/pixel.png)",
    "{id=x onclick=alert(1)} <script>",
    "| <script>alert(1)</script> |\n|---|\n| [x](javascript:alert(1)) |",
    "a\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>script>alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '[x](partner:nizu"onclick="alert(1))',
    "[x](partner:../../evil)",
]

TAGS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "div", "hr", "section"}
    | {"table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"}
    | {"a", "strong", "em", "del", "code", "sup", "br", "img"}
)


def assert_inert(found: Reading) -> None:
    """Look at the page's elements as a browser would: nothing runs, nothing loads from elsewhere."""
    for element in lxml_html.fragment_fromstring(found.html, create_parent="div").iter():
        assert element.tag in TAGS
        for name, value in element.attrib.items():
            assert not str(name).startswith("on")
            assert name not in ("style", "srcdoc", "action", "target")
            address = re.sub(r"[\x00-\x20]", "", str(value)).lower()
            if name == "href":
                assert re.match(r"https?://|mailto:|tel:|#|(?:\.\./)+", address)
            if name == "srcset":
                assert re.fullmatch(r"(\.\./\.\./media/[^\s,]+ \d+w(, |$))+", str(value))
            if name == "src":
                assert address.startswith("../../media/")
    assert "<script" not in found.html
    assert "<!--" not in found.html


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_out_inert(text: str) -> None:
    assert_inert(reading(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_does_not_spoil_the_text_around_it(text: str) -> None:
    html = reading(f"vooraf\n\n{text}\n\nachteraf").html
    assert "vooraf" in html
    assert "achteraf" in html


MARKUP = (
    r"# |## |- |  - |1. |> |> [!OPROEP] |[x](|)|![|](|]|[^1]|[^1]: |[1]: |`|```|    |*|**|_|~~|<|>|<b>|</b>|<!--|-->"
)
OTHER = (
    r"<script>|javascript:|java&#9;script:|data:|&|&amp;|{skip}|{id=x}|{|}|\|Nizu|Dock|O’café|ş|onclick=x|---|- [x] "
)
LINKS = "https://x.nl/|www.x.nl|a@b.nl|partner:nizu|a.png|https://youtu.be/dQw4w9WgXcQ|'|\""
SPACE = ["\n", "\n\n", " ", "\r", "\r\n", "\t", "|", "|---|", "e\u0301", "\x00", "\ufeff", "\ud800", "\u2028"]
PIECES = st.sampled_from([*MARKUP.split("|"), *OTHER.split("|"), *LINKS.split("|"), *SPACE])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.integers(min_value=1, max_value=60))
def test_any_text_is_read_and_comes_out_inert_with_findings_inside_the_file(text: str, first_line: int) -> None:
    found = reading(text, first_line=first_line)
    assert_inert(found)
    last_line = first_line + len(re.split(r"\r\n|\r|\n", text)) - 1
    lines = {heading.line for heading in found.toc} | {mention.line for mention in found.mentions}
    lines |= {link.line for link in found.links} | {picture.line for picture in found.pictures} | {*found.omissions}
    assert all(first_line <= line <= last_line for line in lines)
    assert all(column >= 1 for column in [link.column for link in found.links])
    assert all(column >= 1 for column in [picture.column for picture in found.pictures])


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_link_within_the_page_leads_somewhere(text: str) -> None:
    found = reading(text)
    root = lxml_html.fragment_fromstring(found.html, create_parent="div")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    own = {link.get("href") for link in root.iter("a") if link.get("class") in ("heading-link", "footnote-backref")}
    assert {str(href).removeprefix("#") for href in own} <= set(ids)
    assert [heading.id for heading in found.toc if heading.id not in ids] == []


MARKS = ["", "- ", "  - ", "1. ", "> ", "## ", "> [!OPROEP]\n> ", "> [!OPROEP] ", "| ", "**", "*", "~~", "- [ ] ", "\n"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(MARKS),
            st.sampled_from(["Nizu", "woord", "Eet Mee", "één", "O'café", "x {skip}", "75+'ers"]),
        ),
        min_size=1,
    )
)
def test_no_word_of_an_author_is_lost(lines: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{mark}{word}{mark if mark in ('**', '*', '~~') else ''}" for mark, word in lines)
    shown = lxml_html.fragment_fromstring(reading(text).html, create_parent="div").text_content()
    for word in {"Nizu", "woord", "Eet", "Mee", "één", "O'café", "75+'ers"}:
        assert shown.count(word) >= text.count(word)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "![" * 10_000,
        "http://[" * 2_500,
        "[a](http://[) " * 1_500,
        "\n".join("  " * level + "- a" for level in range(400)),
        "> " * 400 + "a",
        ">" * 20_000,
        "*a _b " * 3_000,
        "**a " * 5_000,
        "<b>" * 6_000,
        "a<b>\n" * 4_000,
        "<div>\n\n" * 3_000,
        "[^a]" * 5_000 + "\n\n[^a]: x",
        "[a][x]\n" * 2_800 + "\n[x]: http://x/é",
        "# a\n" * 5_000,
        "# x\nDock Nizu\n" * 1_500,
        "Dock " * 4_000,
        "Dock" + " " * 20_000 + "x",
        "a. " * 6_000 + "Dock",
        "- \n" * 6_000,
        "- " * 5_000 + "a",
        "> [!A]\n\n" * 2_000,
        "a {skip}\n\n" * 2_000,
        "{a=b " * 4_000 + "}",
        "![a](b.png)\n" * 1_600,
        "|a" * 500 + "\n" + "|-" * 500 + "\n" + "a\n" * 5_000,
        "`" * 20_000,
        "\u0301" * 10_000,
        "https://www.youtube.com/watch?v=" + "a" * 20_000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_twenty_kilobytes_of_anything_are_read_to_the_end(text: str) -> None:
    # A reader that is not linear would be at it for minutes.
    assert_inert(reading(text))


def test_four_hundred_levels_of_a_list_keep_their_words() -> None:
    html = reading("\n".join("  " * level + f"- a{level}" for level in range(400))).html
    assert all(f"a{level}" in html for level in range(400))


def test_reading_the_same_text_twice_gives_the_same() -> None:
    text = "## Nizu {skip}\n\n- \n- Dock[^1]\n\n[^1]: [x](partner:nizu)\n\n![a](b.png 'c')\n"
    assert reading(text) == reading(text)


def test_a_report_as_they_are_written() -> None:
    text = (
        "## Vraaggesprekken\n\n**Nizu** - Julia Muller [www.nizu.nl](http://www.nizu.nl)\n\n"
        "In samenwerking met Dock bellen we ouderen.\n\n"
        "#### Goede dingen\n\n- \n- **Telefooncirkels** met DOCK\n  - **Koks koken voor Utrecht** gestart\n"
    )
    found = reading(text, first_line=5)
    assert found.html.replace("\n", "") == (
        '<h2 id="vraaggesprekken">Vraaggesprekken<a class="heading-link" href="#vraaggesprekken"'
        ' aria-label="Link naar: Vraaggesprekken">#</a></h2>'
        '<p><strong><a class="mention" href="../../partners/nizu/">Nizu</a></strong> - Julia Muller'
        ' <a href="http://www.nizu.nl" rel="noopener">www.nizu.nl</a></p>'
        '<p>In samenwerking met <a class="mention" href="../../partners/dock/">Dock</a> bellen we ouderen.</p>'
        '<h4 id="goede-dingen">Goede dingen<a class="heading-link" href="#goede-dingen"'
        ' aria-label="Link naar: Goede dingen">#</a></h4>'
        '<ul><li><strong>Telefooncirkels</strong> met <a class="mention" href="../../partners/dock/">DOCK</a>'
        '<ul><li><strong><a class="mention" href="../../partners/koks-koken-voor-utrecht/">Koks koken voor Utrecht</a>'
        "</strong> gestart</li></ul></li></ul>"
    )
    assert [(m.ref.id, m.section, m.line) for m in found.mentions] == [
        ("nizu", "Vraaggesprekken", 7),
        ("dock", "Vraaggesprekken", 9),
        ("dock", "Goede dingen", 14),
        ("koks-koken-voor-utrecht", "Goede dingen", 15),
    ]
