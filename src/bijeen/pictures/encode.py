"""Bytes of a picture to bytes of WebP: upright, in sRGB, and with nothing else in them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import PIL
from PIL import Image, ImageCms, features
from PIL.Image import Transpose

from bijeen.pictures.original import PictureError, open_picture, orientation

QUALITY: Final = 80
EFFORT: Final = 4
"""How long libwebp looks (0 to 6). On photographs 5 and 6 take longer by the half, and save a hundredth."""

LOSSLESS_UP_TO: Final = 400
"""Pixels wide: up to here both ways are tried. Logos and drawings are sharper and smaller without loss."""

SETTINGS: Final = f"1 {QUALITY} {EFFORT} {LOSSLESS_UP_TO} {PIL.__version__} {features.version('webp')}"
"""Everything that the bytes depend on besides the picture and its size: a change makes all of them anew."""

_UPRIGHT: Final = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
"""What to do with a picture of each orientation (EXIF 2.3, tag 0x0112)."""


def examine(data: bytes, suffix: str) -> None:
    """Decode a picture and throw it away. Raises PictureError when that fails."""
    _upright(data, suffix)


def encode(data: bytes, suffix: str, sizes: Sequence[tuple[int, int]]) -> list[bytes]:
    """The picture as WebP in each of the sizes (width, height), in that order. Raises PictureError.

    Of an animation the first frame remains: nothing on the site moves by itself (reduced motion, WCAG 2.2.2).
    """
    image = _upright(data, suffix, at_least=max(sizes))
    return [_webp(image.resize(size, Image.Resampling.LANCZOS)) for size in sizes]


def _upright(data: bytes, suffix: str, at_least: tuple[int, int] | None = None) -> Image.Image:
    """The picture decoded, in sRGB, and as people see it."""
    image = open_picture(io.BytesIO(data), suffix)
    stored = orientation(image)
    if at_least:
        # A JPEG can be decoded at a half, a quarter or an eighth: never smaller than asked for, and far quicker.
        image.draft(None, at_least if stored < 5 else at_least[::-1])
    try:
        image.load()
        image = _in_srgb(image)
    except Exception as error:  # a decoder raises nearly anything: OSError, SyntaxError, ValueError, zlib.error, ...
        raise PictureError("picture-broken") from error
    return image.transpose(_UPRIGHT[stored]) if stored in _UPRIGHT else image


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours that browsers take for granted, as RGB, or RGBA where it lets something through."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits of grey, which `convert` would clip
        image = image.point(lambda value: value * (1 / 256)).convert("L")
        image.info = {}
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if mode == "RGBA" or image.mode not in ("CMYK", "L"):
        image = image.convert(mode)
    if profile:
        # A profile that is broken, or that is for another kind of colours, says nothing.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            image = converted or image
    return image.convert(mode)


def _webp(image: Image.Image) -> bytes:
    image.info = {}  # position, camera, maker's profile, comments: nothing of it goes online
    best = _saved(image, lossless=False)
    if image.width <= LOSSLESS_UP_TO:
        best = min(best, _saved(image, lossless=True), key=len)
    return best


def _saved(image: Image.Image, *, lossless: bool) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", quality=QUALITY, method=EFFORT, lossless=lossless, exif=b"", xmp=b"", icc_profile=b"")
    return out.getvalue()
