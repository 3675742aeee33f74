"""A picture as it was put beside the texts: its size as people see it, and what its bytes are known by.

All of it stands in the header: nothing is decoded, so a file that promises a wall of pixels costs nothing to refuse.
"""

from __future__ import annotations

import hashlib
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image
from PIL.ExifTags import Base

FORMATS: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}
"""The kinds of pictures, by the end of the file's name. Pillow knows fifty more, and is not asked for any of them."""

_LYING: Final = frozenset({5, 6, 7, 8})
"""The orientations (EXIF 2.3, tag 0x0112) in which the picture is stored on its side."""


class PictureError(Exception):
    """A picture that cannot go online; `rule` is the key of the message that says why and what to do."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(rule)


@dataclass(frozen=True, kw_only=True, slots=True)
class Original:
    """Width and height in pixels as people see them, and the SHA-256 of the bytes."""

    width: int
    height: int
    digest: str


def is_picture(path: str) -> bool:
    """Whether a file is a picture, by its name."""
    return Path(path).suffix.lower() in FORMATS


def digest_of(file: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def read_original(file: Path, digest: str, *, pixels: int) -> Original:
    """What the header of the picture with that digest says.

    Raises PictureError when there are more than `pixels` of them or when the header makes no sense; OSError when the
    file cannot be read.
    """
    with warnings.catch_warnings(), file.open("rb") as opened:
        # Pillow has a limit of its own (179 million), and warns at half of it; ours is asked for below.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = open_picture(opened, file.suffix)
        width, height = image.size
        if width * height > pixels:
            raise PictureError("picture-too-many-pixels")
        if orientation(image) in _LYING:
            width, height = height, width
    return Original(width=width, height=height, digest=digest)


def open_picture(file: BinaryIO, suffix: str) -> Image.Image:
    """A picture of which the header was read, as the kind that its name says. Raises PictureError."""
    try:
        return Image.open(file, formats=[FORMATS[suffix.lower()]])
    except Image.DecompressionBombError as error:
        raise PictureError("picture-too-many-pixels") from error
    except Exception as error:  # strangers' bytes make a decoder raise nearly anything: struct.error, SyntaxError, ...
        raise PictureError("picture-broken") from error


def orientation(image: Image.Image) -> int:
    """How the picture is stored (EXIF, 1 to 8); ask before it is decoded.

    Of what stands in the header only, as browsers do it: Pillow's own `getexif` decodes a PNG to look behind its
    pixels, and then the promised width and height would not be those that come out.
    """
    exif = Image.Exif()
    with suppress(Exception):  # EXIF that cannot be read says nothing
        exif.load(image.info.get("exif") or b"")
        return int(exif.get(Base.Orientation, 1))
    return 1
