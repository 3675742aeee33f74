"""Write, read, write: what the writer makes, the parser reads back as the same."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bijeen.importing.clean import clean
from bijeen.importing.html import parse_html, simplify
from bijeen.importing.markdown import to_markdown
from bijeen.importing.text import read_text
from bijeen.settings import Limits
from bijeen.text.tree import text_of

WORDS = st.text(alphabet="ab1 .-+*_[]()<>&#!|`~\\:{}'\"=é/", min_size=1, max_size=14).filter(str.strip)
INLINE = st.recursive(
    WORDS.map(lambda text: etree.tostring(_with(text), encoding="unicode")[3:-4]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["strong", "em"]),
        st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=3,
)
LINE = st.lists(INLINE, min_size=1, max_size=3).map("".join)
ITEMS = st.recursive(
    st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "".join(f"<li>{line}</li>" for line in lines)),
    lambda inner: st.builds(lambda line, items: f"<li>{line}<ul>{items}</ul></li>", LINE, inner),
    max_leaves=3,
)
BLOCK = st.one_of(
    LINE.map(lambda line: f"<p>{line}</p>"),
    LINE.map(lambda line: f"<h2>{line}</h2>"),
    st.builds(lambda tag, items: f"<{tag}>{items}</{tag}>", st.sampled_from(["ul", "ol"]), ITEMS),
    LINE.map(lambda line: f"<blockquote><p>{line}</p></blockquote>"),
    st.lists(LINE, min_size=4, max_size=4).map(
        lambda cells: "<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{}</td></tr></table>".format(*cells)
    ),
)
DOCUMENT = st.lists(BLOCK, min_size=1, max_size=4).map("".join)


def _with(text: str) -> etree._Element:
    element = etree.Element("x")
    element.text = text
    return element


def written(html: str) -> tuple[str, str]:
    """The Markdown of some HTML, and its words."""
    root = simplify(parse_html(html))
    clean(root)
    return to_markdown(root), " ".join(text_of(root).split())


def read_again(markdown: str) -> tuple[str, str]:
    """The Markdown of what the parser reads in Markdown, and the words that it reads."""
    root = simplify(read_text(f"---\ntitle: x\n---\n{markdown}", Limits()).root)
    clean(root)
    return to_markdown(root), " ".join(text_of(root).split())


@example("<p>1</p><p><strong>- :</strong>1</p>")
@example("<p>[[<strong>]]()</strong></p>")
@example("<p>[<em>a</em>](b) [c]: d</p>")
@settings(max_examples=300, deadline=None)
@given(DOCUMENT)
def test_write_read_write_is_the_same_text(html: str) -> None:
    first, _ = written(html)
    assert read_again(first)[0] == first


@example("<p>1</p><p><strong>- :</strong>1</p>")
@example("<p>[[<strong>]]()</strong></p>")
@example("<p>[<em>a</em>](b) [c]: d</p>")
@settings(max_examples=300, deadline=None)
@given(DOCUMENT)
def test_no_letter_is_lost_or_added(html: str) -> None:
    first, words = written(html)
    assert read_again(first)[1].replace(" ", "") == words.replace(" ", "")
