"""HTML of an author is left out, its words stay where they can, and its lines are known."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading


@pytest.mark.parametrize(
    ("text", "html", "lines"),
    [
        ("een <b>twee</b> drie", "<p>een twee drie</p>", (1,)),
        ("een\n<u>twee</u>", "<p>een\ntwee</p>", (2,)),
        ("een<br>twee<br><br/>drie", "<p>een twee drie</p>", (1,)),
        ("een <!-- twee --> drie", "<p>een  drie</p>", ()),
        ("een\n\n<div>\ntwee\n</div>\n\ndrie", "<p>een</p>\n\n<p>drie</p>", (3, 5)),
        ("<!-- nog invullen -->\n\ndrie", "<p>drie</p>", ()),
        ("<p>een\n\n<p>twee\n\ndrie", "<p>drie</p>", (1, 3)),
        ("> <div>\n\ntwee", "<blockquote>\n\n</blockquote>\n<p>twee</p>", (1,)),
        ("1 < 2, <3 en `<b>`", "<p>1 &lt; 2, &lt;3 en <code>&lt;b&gt;</code></p>", ()),
    ],
)
def test_html_is_left_out_and_its_lines_are_told(text: str, html: str, lines: tuple[int, ...]) -> None:
    found = reading(text)
    assert (found.html, found.omissions) == (html, lines)


def test_lines_are_those_of_the_file() -> None:
    assert reading("een\n\n<div>", first_line=40).omissions == (42,)
