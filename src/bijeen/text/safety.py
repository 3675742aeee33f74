"""The last step, and the last line of defence: what is not on this list does not get into a page.

The steps before make nothing else; this one would hold if one of them failed. Ammonia (nh3) parses the HTML
anew as a browser would, and writes what may stay.
"""

from __future__ import annotations

import re

import nh3
from lxml import etree

from bijeen.text.places import SOURCE
from bijeen.text.schemes import SCHEMES
from bijeen.text.tree import Element

_BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "div",
    "hr",
    "section",
}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_INLINE = {"a", "strong", "em", "del", "code", "sup", "br", "img", "figure", "figcaption"}

_HEADING_ATTRIBUTES = {"id"}
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "aria-label"},
    "img": {"src", "alt", "title"},
    "div": {"class", "data-src", "data-title"},
    "p": {"class"},
    "th": {"class"},
    "td": {"class"},
    "sup": {"class"},
    "section": {"class"},
    "li": {"id"},
    "ol": {"start"},
    **{f"h{level}": _HEADING_ATTRIBUTES for level in range(1, 7)},
}
_VALUES = {"a": {"rel": {"noopener"}}, "img": {"loading": {"lazy"}}}

_CLASSES = re.compile(
    "mention|heading-link|footnote-ref|footnote-backref|footnotes|video|video-link|video-note"
    "|callout callout-[a-z0-9_-]+|callout-title|align-(?:left|center|right)"
)
_PLAYERS = re.compile(r"https://(?:www\.youtube-nocookie\.com/embed|player\.vimeo\.com/video)/[A-Za-z0-9_-]+")
_SELF_CLOSED = re.compile(r"<(?!(?:br|hr|img)[ /])[^<>]*/>")
_IDS = re.compile(r"[^\s\"'<>]+")
_OWN_FILES = re.compile(r"(?:\.\./)*media/[^\s\"'<>]+")
_FORMS = {"class": _CLASSES, "data-src": _PLAYERS, "id": _IDS, "src": _OWN_FILES}


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """Keep an attribute when its value has the form that our own steps give it."""
    form = _FORMS.get(attribute)
    return value if form is None or form.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _TABLES | _INLINE,
    attributes=_ATTRIBUTES,
    attribute_filter=_filtered,
    tag_attribute_values=_VALUES,
    url_schemes=SCHEMES,
    link_rel=None,
)


def safe_html(root: Element) -> str:
    """Write the tree as the HTML that goes into a page unescaped; the outer `<div>` is not part of it."""
    etree.strip_attributes(root, SOURCE)
    # XML is written in two thirds of the time, and read as the same HTML where no element closes itself but these.
    html = etree.tostring(root, encoding="unicode", with_tail=False)
    if "/>" in html and _SELF_CLOSED.search(html):
        html = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    return _CLEANER.clean(html.removeprefix("<div>").removesuffix("</div>")).strip()
