"""In which sizes a picture goes online: pure, so that pages can name the files before they are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bijeen.pictures.original import Original
from bijeen.routes import picture_uri

WIDTHS: Final = (480, 800, 1200, 1800)
"""For pictures: a telephone, a sharp telephone or a card, a column, a sharp large screen."""

LOGO_WIDTHS: Final = (160, 320)
"""For logos, which are shown 160 wide: on ordinary and on sharp screens."""

_LARGEST_SIDE: Final = 16_383
"""What a WebP can hold (RFC 9649, section 2.5: 14 bits)."""

_NEARLY: Final = 0.9
"""A size that is nearly that of the next one only costs room."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendition:
    """One size of a picture: the file it is made of (relative to the site's folder), with its digest, and its size."""

    path: str
    digest: str
    width: int
    height: int

    @property
    def uri(self) -> str:
        """Its address. The same picture has the same one for ever; another picture under that name another."""
        return picture_uri(self.path, self.digest, self.width)


def renditions(path: str, original: Original, widths: Sequence[int] = WIDTHS) -> tuple[Rendition, ...]:
    """The sizes of a picture, the smallest first; none is larger than the original."""
    largest = min(original.width, widths[-1], max(1, _LARGEST_SIDE * original.width // original.height))
    smaller = [width for width in widths if width < largest * _NEARLY]
    return tuple(
        Rendition(
            path=path,
            digest=original.digest,
            width=width,
            height=min(_LARGEST_SIDE, max(1, round(width * original.height / original.width))),
        )
        for width in (*smaller, largest)
    )
