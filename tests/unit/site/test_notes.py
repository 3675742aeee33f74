"""Notes below the items of a report."""

from __future__ import annotations

import pytest

from bijeen.site.notes import Note, add_notes

NOTE = Note("Zo liep het af:", "Verslag & meer", "../b/#c?d=1&e", "<b>Klaar</b>.")
WRITTEN = (
    '<p class="item-note"><strong>Zo liep het af:</strong> &lt;b&gt;Klaar&lt;/b&gt;. '
    '<a href="../b/#c?d=1&amp;e">Verslag &amp; meer</a></p>'
)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ('<p>a</p><p id="x">b<br>c</p>', "d<p>e</p>"),
        ('<ul><li id="x">a<ul><li>b</li></ul>', "</li><li>c</li></ul>"),
        ('<ul><li class="item-anchor" id="x"><p>a</p>', "</li></ul>"),
        ('<div class="callout" id="x"><div>a</div><p>b</p>', "</div><p>c</p>"),
        ('<h2 id="x">a<a class="heading-link" href="#x" aria-label="&quot;a&quot; > <p>">#</a></h2>', "<p>b</p>"),
    ],
    ids=["below a paragraph", "behind a list within", "in a point", "in a call-out", "below a heading"],
)
def test_a_note_stands_with_its_item(before: str, behind: str) -> None:
    assert add_notes(before + behind, {"x": [NOTE]}) == before + WRITTEN + behind


def test_notes_stand_in_order_and_those_of_the_inner_item_first() -> None:
    first, second, inner = Note("1", "a", "b"), Note("2", "a", "b"), Note("3", "a", "b")
    html = add_notes('<ul><li id="x"><p id="y">a</p></li></ul>', {"x": [first, second], "y": [inner]})
    assert [html.index(f"<strong>{label}") for label in "312"] == sorted(html.index(f"<strong>{x}") for x in "123")


def test_an_id_with_an_ampersand_is_found() -> None:
    assert add_notes('<p id="a&amp;b">a</p>', {"a&b": [NOTE]}).endswith(f"</p>{WRITTEN}")


@pytest.mark.parametrize("html", ["", "<p>a &amp; b</p>", '<p> id="x"</p>', '<p title="&quot; id=x">a</p>', "</li>a"])
def test_without_its_id_everything_stays_to_the_letter(html: str) -> None:
    assert add_notes(html, {"x": [NOTE]}) == html
