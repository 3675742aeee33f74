"""GitHub-flavoured Markdown, as GitHub's preview shows it."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.unit.text.samples import reading

from bijeen.text.markdown import parse


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een\ntwee", "<p>een\ntwee</p>"),
        ("een  \ntwee", "<p>een<br>\ntwee</p>"),
        ("~~weg~~ *x* **y**", "<p><del>weg</del> <em>x</em> <strong>y</strong></p>"),
        ("***", "<hr>"),
        ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>"),
        ("```py\n<x>\n```", "<pre><code>&lt;x&gt;\n</code></pre>"),
        ("1 < 2 && 3 > 2", "<p>1 &lt; 2 &amp;&amp; 3 &gt; 2</p>"),
        ("", ""),
        ("\n\n  \n", ""),
    ],
)
def test_the_usual_markdown(text: str, html: str) -> None:
    assert reading(text).html == html


def test_a_table_aligns_by_class() -> None:
    html = reading("| a | b |\n|--:|:-:|\n| 1 | 2 |").html
    assert '<th class="align-right">a</th>' in html
    assert '<td class="align-center">2</td>' in html


def test_a_task_is_a_character_and_no_nameless_checkbox() -> None:
    html = reading("- [x] klaar\n- [ ] nog niet").html
    assert html == "<ul>\n<li>☑ klaar</li>\n<li>☐ nog niet</li>\n</ul>"


def test_the_tree_knows_its_source_lines_and_the_page_does_not() -> None:
    assert parse("een\n\ntwee")[1].get("data-sourcepos") == "3:1-3:4"
    assert "sourcepos" not in reading("een\n\ntwee").html


def test_characters_that_no_page_can_hold_are_replaced() -> None:
    assert reading("a\x00b\x0bc\ud800d\ufffee").html == "<p>a�b�c�d�e</p>"


@pytest.mark.parametrize("entity", ["&#0;", "&#8;", "&#xD800;", "&#xFFFE;", "&#xFFFF;", "&#65535;", "&#1114112;"])
def test_nor_can_a_page_hold_them_as_entities(entity: str) -> None:
    assert reading(f"a{entity}é").html == "<p>a�é</p>"


@pytest.mark.parametrize(
    "text",
    [
        ">" * 3000 + " woord",
        "*a _b " * 1600 + "woord " + "c_ d* " * 1600,
        "|a" * 500 + "\n" + "|-" * 500 + "\na" * 5000,
    ],
    ids=["thousands of quotations", "thousands of emphases", "exploding table"],
)
def test_what_is_no_document_but_an_attack_is_shown_as_it_is(text: str) -> None:
    root = parse(text)
    assert etree.tostring(root, method="text", encoding="unicode") == text
    assert reading(text).html.startswith("<pre>")
