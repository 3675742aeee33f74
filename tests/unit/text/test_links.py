"""Links of the author: where they lead, which lose their address, and where they stand."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading

from bijeen.routes import Ref
from bijeen.text.links import Link


@pytest.mark.parametrize(
    ("href", "ref", "target"),
    [
        ("partner:nizu", Ref("partner", "nizu"), "../../partners/nizu/"),
        ("partner:nizu#contact", Ref("partner", "nizu"), "../../partners/nizu/#contact"),
        ("initiative:cultuurtrek", Ref("initiative", "cultuurtrek"), "../../initiatieven/cultuurtrek/"),
        ("group:kunst", Ref("group", "kunst"), "../../werkgroepen/kunst/"),
        ("campaign:week", Ref("campaign", "week"), "../../agenda/week/"),
        ("event:feest", Ref("event", "feest"), "../../agenda/#feest"),
        ("report:2020-10-06-y", Ref("report", "2020-10-06-y"), "../2020-10-06-y/"),
        ("2020-10-06-y.md", Ref("report", "2020-10-06-y"), "../2020-10-06-y/"),
        ("./2020-10-06-y.md#tip", Ref("report", "2020-10-06-y"), "../2020-10-06-y/#tip"),
    ],
)
def test_a_link_by_id_leads_to_the_page_of_its_record(href: str, ref: Ref, target: str) -> None:
    found = reading(f"[tekst]({href})")
    assert found.html == f'<p><a href="{target}">tekst</a></p>'
    assert found.links[0].ref == ref


@pytest.mark.parametrize("href", ["mailto:a@b.nl", "tel:0301234567", "#vraag"])
def test_mail_telephone_and_fragments_stay_as_they_are(href: str) -> None:
    assert reading(f"[tekst]({href})").html == f'<p><a href="{href}">tekst</a></p>'


@pytest.mark.parametrize("href", ["https://nizu.nl/x", "http://nizu.nl", "HTTPS://nizu.nl"])
def test_a_link_to_outside_gives_the_other_page_no_hold_on_ours(href: str) -> None:
    assert reading(f"[tekst]({href})").html == f'<p><a href="{href}" rel="noopener">tekst</a></p>'


def test_bare_addresses_become_links_as_on_github() -> None:
    html = reading("www.nizu.nl https://dock.nl a@b.nl <https://c.nl>").html
    assert '<a href="http://www.nizu.nl" rel="noopener">www.nizu.nl</a>' in html
    assert '<a href="https://dock.nl" rel="noopener">https://dock.nl</a>' in html
    assert '<a href="mailto:a@b.nl">a@b.nl</a>' in html
    assert '<a href="https://c.nl" rel="noopener">https://c.nl</a>' in html


def test_a_file_beside_the_reports_can_be_linked_to() -> None:
    html = reading("[het plan](plan%20A.pdf)", known_media={"reports/plan A.pdf"}).html
    assert html == '<p><a href="../../media/reports/plan%20A.pdf">het plan</a></p>'


@pytest.mark.parametrize(
    "href",
    [
        "#",
        "plan.pdf",
        "//x.nl",
        "/x",
        "../x.md",
        "ftp://x.nl",
        "partner:",
        "partner:../x",
        "partner:Nizu",
        "event:X",
        "http:x.nl",
        "http://",
        "https:///x",
        "x.md",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
    ],
)
def test_other_links_become_text_and_are_found_all_the_same(href: str) -> None:
    found = reading(f"een [tekst *x*]({href}) twee")
    assert found.html == "<p>een tekst <em>x</em> twee</p>"
    assert found.links == (Link(href=href, text="tekst x", ref=None, line=1, column=17),)


def test_a_finding_tells_how_an_emptied_address_was_written() -> None:
    found = reading("x [a](javascript:alert(1)) y [b](JaVaScRiPt:b)")
    assert [(link.href, link.column) for link in found.links] == [("javascript:alert(1)", 7), ("JaVaScRiPt:b", 34)]


def test_lines_and_columns_are_those_of_the_file() -> None:
    text = "tekst\n\néén [a](https://x.nl) en\n[b](https://x.nl), [c](https://x.nl)\n\n- - [d](https://é.nl/ü)\n"
    assert [(link.text, link.line, link.column) for link in reading(text, first_line=11).links] == [
        ("a", 13, 9),
        ("b", 14, 5),
        ("c", 14, 24),
        ("d", 16, 9),
    ]


def test_an_address_that_is_a_word_of_the_sentence_too_is_found_in_its_link() -> None:
    assert reading("plan.pdf is [het plan](plan.pdf)").links[0].column == 24


def test_the_address_is_told_as_its_author_wrote_it() -> None:
    assert reading("[a](https://x.nl/één)").links[0].href == "https://x.nl/één"
    assert reading("a@b.nl").links[0].href == "mailto:a@b.nl"


def test_a_link_by_reference_is_placed_at_the_start_of_its_block() -> None:
    link = reading("x\n\n- een\n- zie [daar][1]\n\n[1]: https://x.nl", first_line=5).links[0]
    assert (link.href, link.line, link.column) == ("https://x.nl", 8, 1)


def test_the_text_of_a_linked_picture_is_its_alternative() -> None:
    assert reading("[![Een kring](kring.png)](https://x.nl)").links[0].text == "Een kring"
