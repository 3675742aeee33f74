"""The last step, and the last line of defence: what is not on this list does not get into a page.

The steps before make nothing else; this one would hold if one of them failed. Each tag is compared with the list: when
all are on it, with all of their attributes, the text stays as it is. Else Ammonia (nh3) parses it anew as a browser
would, and writes what may stay. That takes four times as long, and a text that our own steps made does not need it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

import nh3
from lxml import etree

from bijeen.text.media import SIZES
from bijeen.text.places import SOURCE
from bijeen.text.players import PLAYERS
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
# None of these changes how a browser reads what is in it, as <style>, <textarea> or <svg> do: a tag is a tag.
_ELEMENTS = _BLOCKS | _TABLES | _INLINE

_HEADING_ATTRIBUTES = {"id"}
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "aria-label"},
    "img": {"src", "srcset", "width", "height", "alt", "title"},
    "div": {"class", "id", "data-src", "data-title"},
    "p": {"class", "id"},
    "th": {"class"},
    "td": {"class"},
    "sup": {"class"},
    "section": {"class"},
    "li": {"class", "id"},
    "ol": {"start"},
    **{f"h{level}": _HEADING_ATTRIBUTES for level in range(1, 7)},
}
_VALUES = {"a": {"rel": {"noopener"}}, "img": {"loading": {"lazy"}, "decoding": {"async"}, "sizes": {SIZES}}}

_CLASSES = re.compile(
    "mention|heading-link|footnote-ref|footnote-backref|footnotes|video|video-link|video-note"
    "|callout callout-[a-z0-9_-]+|callout-title|item-anchor kind-[a-z-]+|align-(?:left|center|right)"
)
_PLAYERS = re.compile(f"(?:{'|'.join(re.escape(player.address) for player in PLAYERS)})[A-Za-z0-9_-]+")
# A first look, which takes a fifth of the time: nearly all that closes itself are breaks.
_CLOSED_BUT_BREAKS = re.compile("/>(?<!<[bh]r/>)")
_SELF_CLOSED = re.compile(r"<(?!(?:br|hr|img)[ /])[^<>]*/>")
_IDS = re.compile(r"[^\s\"'<>]+")
_OWN_FILE = r"(?:\.\./)*media/[^\s\"'<>]+"
_OWN_FILES = re.compile(_OWN_FILE)
_SRCSET = re.compile(rf"{_OWN_FILE} \d+w(?:, {_OWN_FILE} \d+w)*")
_PIXELS = re.compile(r"\d{1,5}")
_FORMS = {
    "class": _CLASSES,
    "data-src": _PLAYERS,
    "id": _IDS,
    "src": _OWN_FILES,
    "srcset": _SRCSET,
    "width": _PIXELS,
    "height": _PIXELS,
}


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """Keep an attribute when its value has the form that our own steps give it."""
    form = _FORMS.get(attribute)
    return value if form is None or form.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=_ELEMENTS,
    attributes=_ATTRIBUTES,
    attribute_filter=_filtered,
    tag_attribute_values=_VALUES,
    url_schemes=SCHEMES,
    link_rel=None,
)


# Any other address, a broken or a disguised one say, is Ammonia's to judge: it reads addresses as a browser does.
_PLAIN_ADDRESS = re.compile(
    r"[\w./?&=#%+~-]*|(?:mailto|tel):[\w.@+-]+"
    r"|https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:[/?#][\w./?&=#%+~,;:@!-]*)?",
    re.ASCII,
)
# Every tag, but for the commonest that are on the list as they stand.
_FROM_BRACKET = re.compile(r"<(?!/?(?:p|li|strong)>|/a>)[^>]*>?")
_TAG = re.compile(r'</?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>')
# The tags that differ from page to page, as our own steps write them: to compare them part by part takes five times as
# long. No attribute here can hold an address that leads away.
_OWN_TAG = re.compile(
    r'<(?:h[1-6]|(?:li|p)(?: class="item-anchor kind-[a-z-]+")?) id="[a-z0-9_-]+"'
    r'(?: class="item-anchor kind-[a-z-]+")?>'
    r'|<a class="heading-link" href="#[a-z0-9_-]+" aria-label="[^"<>]*">'
)
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"<>]*)"')


def safe_html(root: Element) -> str:
    """Write the tree as the HTML that goes into a page unescaped; the outer `<div>` is not part of it."""
    etree.strip_attributes(root, SOURCE)
    # XML is written in two thirds of the time, and read as the same HTML where no element closes itself but these.
    html = etree.tostring(root, encoding="unicode", with_tail=False)
    if _CLOSED_BUT_BREAKS.search(html) and _SELF_CLOSED.search(html):
        html = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    else:
        html = html.replace("/>", ">")  # nowhere but in a tag: other text has &gt;
    html = html.removeprefix("<div>").removesuffix("</div>")
    return (html if _is_on_the_list(html) else _CLEANER.clean(html)).strip()


def _is_on_the_list(html: str) -> bool:
    """Whether the text holds nothing but tags that may stay as they are, and words."""
    return all(map(_may_stay, set(_FROM_BRACKET.findall(html))))


@lru_cache(maxsize=10_000)  # most tags are on many pages
def _may_stay(tag: str) -> bool:
    if _OWN_TAG.fullmatch(tag):
        return True
    written = _TAG.fullmatch(tag)
    return (
        written is not None
        and written[1] in _ELEMENTS
        and all(_may_have(written[1], name, unescape(value)) for name, value in _ATTRIBUTE.findall(written[2]))
    )


def _may_have(tag: str, attribute: str, value: str) -> bool:
    if value in _VALUES.get(tag, {}).get(attribute, ()):
        return True
    if attribute not in _ATTRIBUTES.get(tag, ()) or _filtered(tag, attribute, value) is None:
        return False
    return attribute != "href" or _PLAIN_ADDRESS.fullmatch(value) is not None
