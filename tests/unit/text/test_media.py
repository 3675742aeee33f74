"""Pictures, figures and videos."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading

from bijeen.pictures.original import Original
from bijeen.text.media import SIZES, Picture, embed_address


def shown(name: str, alt: str) -> str:
    """The element of a picture of 1000 by 500 beside the report."""
    start = f"../../media/reports/{name.partition('.')[0]}-0123456789"
    return (
        f'<img src="{start}-1000.webp" alt="{alt}" srcset="{start}-480.webp 480w, {start}-800.webp 800w,'
        f' {start}-1000.webp 1000w" sizes="{SIZES}" width="1000" height="500" loading="lazy" decoding="async">'
    )


def test_a_picture_alone_in_its_paragraph_is_a_figure_with_its_title_as_caption() -> None:
    assert reading('![Een kring](kring.jpg "Foto: Marlijn")').html == (
        f"<figure>{shown('kring.jpg', 'Een kring')}<figcaption>Foto: Marlijn</figcaption></figure>"
    )


def test_a_figure_without_a_title_has_no_caption() -> None:
    assert "figcaption" not in reading("![Een kring](kring.jpg)").html


def test_a_picture_in_a_sentence_stays_in_its_sentence() -> None:
    html = reading("Zie ![a](a.png) hier.").html
    assert html == f"<p>Zie {shown('a.png', 'a')} hier.</p>"


def test_a_small_picture_needs_no_choice() -> None:
    known = {"reports/a.png": Original(width=300, height=200, digest="0123456789abcdef")}
    assert reading("Zie ![a](a.png) hier.", known_pictures=known).html == (
        '<p>Zie <img src="../../media/reports/a-0123456789-300.webp" alt="a" width="300" height="200" loading="lazy"'
        ' decoding="async"> hier.</p>'
    )


def test_a_link_to_a_picture_leads_to_what_is_published_of_it() -> None:
    html = reading("[De poster](kring.jpg)", known_media=["reports/kring.jpg"]).html
    assert '<a href="../../media/reports/kring-0123456789-1000.webp">De poster</a>' in html


@pytest.mark.parametrize(
    "src", ["https://x.nl/a.png", "//x.nl/a.png", "a.svg", "a.html", "../a.png", "/a.png", "", "nergens.png"]
)
def test_other_pictures_are_taken_out_and_found_all_the_same(src: str) -> None:
    found = reading(f"een ![alt]({src}) twee\n\n![alt]({src})\n\ndrie")
    assert found.html == "<p>een  twee</p>\n\n<p>drie</p>"
    assert [(picture.src, picture.alt) for picture in found.pictures] == [(src, "alt"), (src, "alt")]


def test_a_link_around_a_picture_that_is_taken_out_keeps_a_text() -> None:
    assert reading("[![Ons logo](https://x.nl/a.png)](https://x.nl)").html == (
        '<p><a href="https://x.nl" rel="noopener">Ons logo</a></p>'
    )


def test_a_picture_is_found_with_its_place() -> None:
    text = "tekst\n\neen ![een](<foto van ons.png>) en\n![twee](b.png)"
    assert reading(text, first_line=11).pictures == (
        Picture(src="foto van ons.png", alt="een", line=13, column=13),
        Picture(src="b.png", alt="twee", line=14, column=9),
    )


VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def test_a_video_alone_in_its_paragraph_is_a_player_that_loads_nothing_yet() -> None:
    found = reading(VIDEO)
    assert found.html == (
        '<div class="video" data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-title="Bekijk de video">'
        f'<a class="video-link" href="{VIDEO}" rel="noopener">Bekijk de video</a>'
        '<p class="video-note">Laadt pas na een klik.</p></div>'
    )


def test_words_of_the_author_for_a_video_are_shown() -> None:
    html = reading(f"[Interview met *Marco*]({VIDEO})").html
    assert 'data-title="Interview met Marco"' in html
    assert ">Bekijk de video: Interview met Marco</a>" in html


@pytest.mark.parametrize("text", [f"Kijk: {VIDEO}", f"- {VIDEO}", f"## {VIDEO}", "https://www.youtube.com/@nizu"])
def test_other_links_to_videos_stay_links(text: str) -> None:
    found = reading(text)
    assert "data-src" not in found.html
    assert found.links


@pytest.mark.parametrize(
    ("href", "player"),
    [
        (VIDEO, "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
        ("http://youtube.com/watch?t=3&v=dQw4w9WgXcQ#x", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
        ("https://m.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ?si=x", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
        ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789"),
        ("https://player.vimeo.com/video/123456789", "https://player.vimeo.com/video/123456789"),
        ("https://vimeo.com/nizu", None),
        ("https://youtube.com.evil.org/watch?v=dQw4w9WgXcQ", None),
        ("https://evil.org/?https://youtu.be/dQw4w9WgXcQ", None),
        ("https://youtu.be/dQw4w9WgXcQ%22onload=x", None),
        ("https://www.youtube.com/watch?v=../../evil1", None),
        ("ftp://youtu.be/dQw4w9WgXcQ", None),
        ("http://[youtube.com", None),
        ("partner:youtube", None),
    ],
)
def test_a_player_comes_from_two_hosts_alone(href: str, player: str | None) -> None:
    assert embed_address(href) == player
