"""Pictures as people send them become WebP: upright, in the colours of a screen, with nothing else in them."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms
from tests.photos import CAMERA, animation, halves, photo, png_header, saved, transparent

from bijeen.pictures.encode import encode, examine
from bijeen.pictures.original import PictureError

RED, BLUE, TEAL = (0xC0, 0x18, 0x18), (0x18, 0x30, 0xC0), (0x2A, 0x9D, 0x96)


def made(data: bytes, suffix: str, size: tuple[int, int]) -> Image.Image:
    """A picture in one size, as a browser gets it."""
    [webp] = encode(data, suffix, [size])
    image = Image.open(io.BytesIO(webp))
    assert image.format == "WEBP"
    assert image.size == size
    return image


def like(image: Image.Image, at: tuple[int, int], colour: tuple[int, ...], within: int = 12) -> bool:
    """Whether a picture has about this colour there."""
    found = image.convert("RGBA").getpixel(at)
    assert isinstance(found, tuple)
    return all(abs(one - other) <= within for one, other in zip(found, colour, strict=False))


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_what_a_camera_adds_is_gone(kind: str, suffix: str) -> None:
    data = photo((1000, 600), kind)
    assert CAMERA.encode() in data
    for webp in encode(data, suffix, [(480, 288), (300, 180)]):
        image = Image.open(io.BytesIO(webp))
        assert dict(image.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile"} & image.info.keys()
        assert not [sign for sign in (b"EXIF", b"XMP ", b"ICCP", CAMERA.encode()) if sign in webp]


@pytest.mark.parametrize(
    ("orientation", "red", "blue"),
    [
        (1, (5, 50), (95, 50)),
        (2, (95, 50), (5, 50)),
        (3, (95, 50), (5, 50)),
        (4, (5, 50), (95, 50)),
        (5, (50, 5), (50, 95)),
        (6, (50, 5), (50, 95)),
        (7, (50, 95), (50, 5)),
        (8, (50, 95), (50, 5)),
    ],
)
def test_a_picture_on_its_side_is_put_upright(orientation: int, red: tuple[int, int], blue: tuple[int, int]) -> None:
    for kind, suffix in (("JPEG", ".jpg"), ("PNG", ".png")):
        image = made(photo((400, 400), kind, orientation=orientation), suffix, (100, 100))
        assert like(image, red, RED)
        assert like(image, blue, BLUE)


def test_a_large_picture_on_its_side_keeps_its_shape() -> None:
    image = made(photo((1600, 800), orientation=6), ".jpg", (100, 200))
    assert like(image, (50, 10), RED)
    assert like(image, (50, 190), BLUE)


def test_the_colours_of_a_printer_become_those_of_a_screen() -> None:
    image = made(saved(halves((400, 200)).convert("CMYK"), "JPEG"), ".jpg", (100, 50))
    assert like(image, (10, 25), RED, within=30)
    assert like(image, (90, 25), BLUE, within=30)


def test_a_picture_in_other_colours_is_converted_by_its_profile() -> None:
    lab = ImageCms.createProfile("LAB")
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), lab, "RGB", "LAB")
    assert to_lab is not None
    swapped = ImageCms.ImageCmsProfile(lab).tobytes()  # a profile that is not for RGB: it says nothing
    image = made(saved(halves((400, 200)), "PNG", icc_profile=swapped), ".png", (100, 50))
    assert like(image, (10, 25), RED)
    image = made(saved(halves((400, 200)), "PNG", icc_profile=b"geen profiel"), ".png", (100, 50))
    assert like(image, (90, 25), BLUE)


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    grey = Image.new("I;16", (100, 50), 128 * 256)
    assert like(made(saved(grey, "PNG"), ".png", (100, 50)), (50, 25), (128, 128, 128))


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA"])
def test_every_kind_of_png_is_understood(mode: str) -> None:
    image = made(saved(halves((40, 20)).convert(mode), "PNG"), ".png", (40, 20))
    assert image.mode in ("RGB", "RGBA")


def test_a_transparent_logo_stays_transparent() -> None:
    image = made(transparent(), ".png", (100, 100))
    assert like(image, (50, 50), (*TEAL, 255))
    assert image.convert("RGBA").getpixel((2, 2)) in ((0, 0, 0, 0), (255, 255, 255, 0))


def test_a_transparent_gif_stays_transparent() -> None:
    logo = Image.open(io.BytesIO(transparent()))
    image = made(saved(logo, "GIF"), ".gif", (100, 100))
    pixel = image.convert("RGBA").getpixel((2, 2))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


def test_an_animation_becomes_its_first_frame() -> None:
    image = made(animation(), ".gif", (40, 30))
    assert getattr(image, "n_frames", 1) == 1
    assert like(image, (20, 15), RED)


def test_a_drawing_keeps_its_exact_colours_when_it_is_small() -> None:
    image = made(saved(halves((300, 100)), "PNG"), ".png", (300, 100))
    assert like(image, (10, 10), RED, within=0)


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = photo()
    assert encode(data, ".jpg", [(480, 288)]) == encode(data, ".jpg", [(480, 288)])


WHOLE = photo((300, 200), quality=90)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (WHOLE[: len(WHOLE) * 3 // 4], ".jpg"),
        (WHOLE[:-2], ".jpg"),
        (photo((300, 200), "PNG")[:-200], ".png"),
        (photo((300, 200), "WEBP")[:-40], ".webp"),
        (animation()[:60], ".gif"),
        (png_header(300, 200), ".png"),
        (b"<html>", ".png"),
    ],
)
def test_a_picture_that_cannot_be_decoded_is_broken(data: bytes, suffix: str) -> None:
    for attempt in (lambda: examine(data, suffix), lambda: encode(data, suffix, [(30, 20)])):
        with pytest.raises(PictureError) as caught:
            attempt()
        assert caught.value.rule == "picture-broken"


def test_a_whole_picture_passes() -> None:
    examine(WHOLE, ".jpg")
