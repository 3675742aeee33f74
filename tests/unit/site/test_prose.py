"""Pictures in the HTML of pages written by hand."""

from __future__ import annotations

import pytest

from bijeen.pictures.original import Original
from bijeen.pictures.rendition import renditions
from bijeen.site.prose import show_pictures

SIZES = renditions("docs/a.jpg", Original(width=1000, height=500, digest="0123456789abcdef"))
KNOWN = {"a.jpg": SIZES, SIZES[-1].uri: SIZES}


@pytest.mark.parametrize(
    ("page", "src"), [("", "a.jpg"), ("over/", "../a.jpg"), ("over/", "/a.jpg"), ("over/", f"../{SIZES[-1].uri}")]
)
def test_a_picture_is_known_from_wherever_it_is_named(page: str, src: str) -> None:
    html = show_pictures(f'<p>x <img alt="y" src="{src}"> z</p>\n<p>&amp;</p>', page, KNOWN)
    assert 'width="1000" height="500" loading="lazy" decoding="async"' in html
    assert "media/docs/a-0123456789-480.webp 480w" in html
    assert html.startswith("<p>x <img ")
    assert html.endswith("</p>\n<p>&amp;</p>")


@pytest.mark.parametrize(
    "html",
    ["", "<p>a.jpg", '<img src="b.jpg">', '<IMG SRC="https://x.nl/a.jpg" />', "<img>", '<p><img src="http://["></p>'],
)
def test_everything_else_stays_to_the_letter(html: str) -> None:
    assert show_pictures(html, "over/", KNOWN) == html
