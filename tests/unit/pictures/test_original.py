"""What a picture's header says: its size as people see it, or why it cannot go online; nothing is decoded."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from tests.photos import animation, photo, png_header, saved, transparent

from bijeen.pictures.original import Original, PictureError, digest_of, is_picture, read_original

PIXELS = 50_000_000


def read(folder: Path, name: str, data: bytes, pixels: int = PIXELS) -> Original:
    (folder / name).write_bytes(data)
    return read_original(folder / name, digest_of(folder / name), pixels=pixels)


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("a.jpg", photo((40, 30)), (40, 30)),
        ("a.JPEG", photo((40, 30)), (40, 30)),
        ("a.png", photo((40, 30), "PNG"), (40, 30)),
        ("a.webp", photo((40, 30), "WEBP"), (40, 30)),
        ("a.gif", animation(), (40, 30)),
        ("a.png", transparent((50, 60)), (50, 60)),
    ],
)
def test_width_and_height_stand_in_the_header(tmp_path: Path, name: str, data: bytes, size: tuple[int, int]) -> None:
    original = read(tmp_path, name, data)
    assert (original.width, original.height) == size
    assert original.digest == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_on_its_side_has_the_size_that_people_see(
    tmp_path: Path, kind: str, orientation: int, size: tuple[int, int]
) -> None:
    original = read(tmp_path, f"a.{kind.lower()}", photo((40, 30), kind, orientation=orientation))
    assert (original.width, original.height) == size


def test_exif_that_makes_no_sense_says_nothing(tmp_path: Path) -> None:
    data = saved(Image.new("RGB", (40, 30)), "PNG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")
    assert read(tmp_path, "a.png", data).width == 40


def test_a_picture_of_too_many_pixels_is_refused_by_its_header(tmp_path: Path) -> None:
    assert read(tmp_path, "a.png", png_header(10_000, 5_000)).width == 10_000
    for width, height in ((10_000, 5_001), (10_000, 10_000), (60_000, 60_000)):
        with pytest.raises(PictureError) as caught:
            read(tmp_path, "a.png", png_header(width, height))
        assert caught.value.rule == "picture-too-many-pixels"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40)),
        ("a.png", photo((40, 30))),
        ("a.jpg", b"\xff\xd8\xff" + bytes(40)),
        ("a.jpg", photo((40, 30))[:20]),
        ("a.gif", b"GIF89a"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("a.png", b"<html>"),
        ("a.png", png_header(0, 10)),
    ],
)
def test_a_header_that_makes_no_sense_is_a_broken_picture(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(PictureError) as caught:
        read(tmp_path, name, data)
    assert caught.value.rule == "picture-broken"


def test_pictures_are_known_by_their_name() -> None:
    assert all(map(is_picture, ("a.jpg", "b/A.JPEG", "a.png", "a.webp", "a.gif")))
    assert not any(map(is_picture, ("a.pdf", "a.svg", "png", "a.png.html", "")))
