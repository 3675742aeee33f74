"""Pictures as people send them, made here: with a place in their EXIF, on their side, in the colours of a printer."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD, Base

CAMERA = "Geheime Camera 3000"
"""What the EXIF of every photo says; it may be nowhere on a site."""


def photo(size: tuple[int, int] = (1000, 600), kind: str = "JPEG", *, orientation: int = 1, **options: Any) -> bytes:
    """A photo with EXIF: camera, place, comment. Its left half is red and its right half blue, as it is stored."""
    image = halves(size)
    exif = Image.Exif()
    exif[Base.Make] = CAMERA
    exif[Base.Orientation] = orientation
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (52.0, 5.0, 24.7)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(image, kind, exif=exif.tobytes(), icc_profile=profile, **options)


def halves(size: tuple[int, int]) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, "#c01818")
    image.paste("#1830c0", (size[0] // 2, 0, *size))
    return image


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of a picture."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def animation() -> bytes:
    """A GIF that is red first, then blue."""
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("#c01818", "#1830c0")]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100, loop=0)


def transparent(size: tuple[int, int] = (300, 300)) -> bytes:
    """A logo: a teal square, and nothing around it."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    image.paste("#2a9d96", (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    return saved(image, "PNG")


def png_header(width: int, height: int) -> bytes:
    """A PNG that promises so many pixels and holds none."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (chunk, body, b"IEND")
    )
