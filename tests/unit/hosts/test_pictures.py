"""The renditions of a site's pictures: made once, all problems told."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tests.photos import photo, transparent

from bijeen.cache import Cache
from bijeen.hosts.pictures import make_pictures
from bijeen.pictures.original import digest_of, read_original
from bijeen.pictures.rendition import Rendition, renditions


def wanted(root: Path, name: str, data: bytes) -> tuple[Rendition, ...]:
    """A picture in the folder, and the sizes in which it goes online."""
    (root / name).write_bytes(data)
    return renditions(name, read_original(root / name, digest_of(root / name), pixels=50_000_000))


def test_every_rendition_has_a_file_of_its_size(tmp_path: Path) -> None:
    sizes = [*wanted(tmp_path, "a.jpg", photo((900, 600))), *wanted(tmp_path, "b.png", transparent())]
    files, problems = make_pictures(tmp_path, sizes, Cache(tmp_path, "pictures"))
    assert problems == []
    assert list(files) == [size.uri for size in sizes]
    for size in sizes:
        with Image.open(files[size.uri]) as image:
            assert image.size == (size.width, size.height)


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    sizes = wanted(tmp_path, "a.jpg", photo((900, 600)))
    cache = Cache(tmp_path, "pictures")
    files, _ = make_pictures(tmp_path, sizes, cache)
    lost, kept = (files[sizes[index].uri] for index in (0, 1))
    lost.unlink()
    before = kept.stat().st_mtime_ns
    make_pictures(tmp_path, sizes, cache)
    assert lost.exists()
    assert kept.stat().st_mtime_ns == before


def test_every_picture_that_fails_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    whole = photo((900, 600))
    sizes = [
        *wanted(tmp_path, "broken.jpg", whole[:-100]),
        *wanted(tmp_path, "changed.jpg", whole),
        *wanted(tmp_path, "good.jpg", whole),
    ]
    (tmp_path / "changed.jpg").write_bytes(photo((900, 600), quality=50))
    files, problems = make_pictures(tmp_path, sizes, Cache(tmp_path, "pictures"))
    assert [(problem.location.path, problem.rule) for problem in problems] == [
        ("broken.jpg", "picture-broken"),
        ("changed.jpg", "picture-changed"),
    ]
    assert all(files[size.uri].exists() for size in sizes[-3:])
