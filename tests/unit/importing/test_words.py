"""The law of this room: each word of a page is in its draft, or in what is told of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.unit.importing.samples import importer

from bijeen.importing.draft import Draft, ImportFault
from bijeen.importing.material import Material

WORD = "@"
"""Stands for a word that is found nowhere else in the page."""

Html = st.SearchStrategy[str]


def inside(tags: str, inner: Html) -> Html:
    """Elements with one of these opening tags around things."""
    return st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(tags.split(", ")),
        st.lists(inner, min_size=1, max_size=3),
    )


WORDS = st.just(f" {WORD} ")
MARKS = "b, i, em, del, span, sup, sub, code, abbr, a href='https://a.example', a href='#', q, u, font"
INLINE = st.recursive(WORDS, lambda inner: inside(MARKS, inner), max_leaves=3)
BLOCKS = "p, h2, h4, pre, blockquote, div, div class='menu', section class='partners-list', aside, nav, footer, form"
HIDING = (
    "div hidden, div style='display:none', details, figure, figcaption, dl, dt, dd, center, address, article, header"
)
PARTS = (
    "button, noscript, textarea, select, object, label, fieldset, legend, video, iframe, dialog, svg, li, td, caption"
)
LISTS = "ul, ol, ul class='menu', li, li, li"
TABLES = "table, table, caption, thead, tr, tr, td, td, th, tbody"


def things(inner: Html) -> Html:
    """Any of the elements, right or wrong where they stand."""
    return st.one_of([inside(tags, inner) for tags in (BLOCKS, LISTS, TABLES, HIDING, PARTS, f"main, {MARKS}")])


TABLE = inside("table", st.one_of(WORDS, inside("tr", inside("td, th", INLINE)), inside("caption", INLINE)))
LIST = inside("ul, ol", st.one_of(WORDS, inside("li", INLINE)))
PAGE = st.lists(st.recursive(st.one_of(INLINE, TABLE, LIST), things, max_leaves=12), min_size=1, max_size=5).map(
    "".join
)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Material], Draft]:
    site = importer(tmp_path_factory.mktemp("site"))
    return lambda material: site.draft(material, {})


def lost(read: Callable[[Material], Draft], page: str) -> list[str]:
    """The words of a page that are neither in its draft nor in a note."""
    numbers = count(1)
    page = re.sub(WORD, lambda _: f"woord{next(numbers)}q", page)
    material = Material(form="html", data=f"<!doctype html><body>{page}</body>".encode(), name="x", folder=None)
    try:
        made = read(material)
    except ImportFault:
        return []
    said = " ".join([made.body, *map(str, made.fields.values()), *(f"{one.text} {one.more}" for one in made.notes)])
    found = set(re.findall(r"woord\d+q", said))
    return [f"woord{n}q" for n in range(1, next(numbers)) if f"woord{n}q" not in found]


@example("<ul>@<li>@</li>@</ul>")
@example("<table><caption>@</caption><tr><td>@</td></tr></table>")
@example("<table>@<tr>@<td>@<table><tr><td>@</td><td><pre>@</pre></td></tr></table></td></tr></table>")
@example("<main><h1>@</h1><p>@</p></main><div hidden>@<nav>@</nav></div>")
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGE)
def test_no_word_of_a_page_is_lost(read: Callable[[Material], Draft], page: str) -> None:
    assert lost(read, page) == []
