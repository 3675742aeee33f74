"""Pictures and videos: figures, and players that load nothing before a click."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from bijeen.pictures.original import Original
from bijeen.pictures.rendition import Rendition, renditions
from bijeen.text.files import address_of, path_beside
from bijeen.text.labels import Labels
from bijeen.text.places import Search, Source
from bijeen.text.players import VIMEO, YOUTUBE
from bijeen.text.tree import Element, append, paragraph_around, remove, text_of

SIZES: Final = "(min-width: 48em) 42em, 100vw"
"""How wide a picture in a report is shown: as wide as the text (`--measure`), on a telephone as wide as the screen."""

_YOUTUBE = frozenset({"youtube.com", "m.youtube.com", "youtube-nocookie.com"})
_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live)/([^/]+)/?")
_VIMEO_PATH = re.compile(r"/(?:video/)?(\d{6,12})(?:/.*)?", re.ASCII)


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture as its author named it, its alternative text, and its place in the file."""

    src: str
    alt: str
    line: int
    column: int


def place_pictures(
    root: Element, *, source: Source, page_uri: str, folder: str, known: Mapping[str, Original]
) -> tuple[Picture, ...]:
    """Point pictures to their renditions, make figures, take out what is not `known`; return all that was found."""
    search = Search(source=source)
    found = []
    for element in list(root.iter("img")):
        src, alt = element.get("src", ""), element.get("alt", "")
        place = search.find(element, src, unquote(src))
        found.append(Picture(src=place.written or src, alt=alt, line=place.line, column=place.column))
        path = path_beside(src, folder)
        original = known.get(path or "")
        if path is None or original is None:
            _take_out(element)
            continue
        show(element, renditions(path, original), page_uri)
        _make_figure(element)
    return tuple(found)


def place_videos(root: Element, *, labels: Labels) -> None:
    """Turn links to videos that stand alone in a paragraph into players."""
    for link in list(root.iter("a")):
        href = link.get("href", "")
        embed = embed_address(href)
        paragraph = paragraph_around(link) if embed else None
        if embed and paragraph is not None:
            _make_player(paragraph, href=href, embed=embed, title=text_of(link), labels=labels)


def embed_address(href: str) -> str | None:
    """The address of a video's player, for a link to a video on YouTube or Vimeo."""
    if "you" not in href and "vimeo" not in href:
        return None
    try:
        url = urlsplit(href)
        host = (url.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if url.scheme not in ("http", "https"):
        return None
    if host in ("vimeo.com", VIMEO.host):
        match = _VIMEO_PATH.fullmatch(url.path)
        return VIMEO.address + match[1] if match else None
    video = ""
    if host == "youtu.be":
        video = url.path.strip("/")
    elif host in _YOUTUBE:
        match = _YOUTUBE_PATH.fullmatch(url.path)
        video = match[1] if match else parse_qs(url.query, max_num_fields=None).get("v", [""])[0]
    return YOUTUBE.address + video if _YOUTUBE_ID.fullmatch(video) else None


def show(element: Element, sizes: Sequence[Rendition], page_uri: str) -> None:
    """Let the browser choose, and know the room that it will take. A text stands below the top of its page: lazy."""
    largest = sizes[-1]
    element.set("src", address_of(largest.uri, page_uri))
    if len(sizes) > 1:
        element.set("srcset", ", ".join(f"{address_of(size.uri, page_uri)} {size.width}w" for size in sizes))
        element.set("sizes", SIZES)
    element.set("width", str(largest.width))
    element.set("height", str(largest.height))
    element.set("loading", "lazy")
    element.set("decoding", "async")


def _take_out(element: Element) -> None:
    """Remove a picture and the paragraph it leaves empty; a link around it keeps the alternative text."""
    parent, paragraph = element.getparent(), paragraph_around(element)
    if paragraph is not None:
        remove(paragraph)
        return
    if parent is not None and parent.tag == "a":
        element.tail = element.get("alt", "") + (element.tail or "")
    remove(element)


def _make_figure(element: Element) -> None:
    figure = paragraph_around(element)
    if figure is None:
        return
    figure.tag = "figure"
    figure.text = element.tail = None
    title = element.get("title")
    if title:
        del element.attrib["title"]
        append(figure, "figcaption", {}, title)


def _make_player(paragraph: Element, *, href: str, embed: str, title: str, labels: Labels) -> None:
    """Make the paragraph of a bare link a player; words of the author for the video join the label."""
    bare = not title or title in href
    label = labels.video if bare else f"{labels.video}: {title}"
    paragraph.tag = "div"
    paragraph.attrib.update({"class": "video", "data-src": embed, "data-title": labels.video if bare else title})
    del paragraph[:]
    append(paragraph, "a", {"class": "video-link", "href": href, "rel": "noopener"}, label)
    append(paragraph, "p", {"class": "video-note"}, labels.video_note)
