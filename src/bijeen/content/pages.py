"""What else a site has that records may collide with or refer to: hand-written pages, and drawings."""

from __future__ import annotations

from pathlib import Path

from bijeen.resources import overrides


def find_pages(root: Path, docs: str) -> dict[str, str]:
    """The address of each Markdown page under the folder `docs`, with the path of its file."""
    pages: dict[str, str] = {}
    for file in sorted((root / docs).rglob("*.md")):
        stem = file.relative_to(root / docs).with_suffix("").as_posix()
        folder, _, name = stem.rpartition("/")
        address = (folder if name in ("index", "README") else stem).strip("/")
        pages.setdefault(f"{address}/" if address else "", file.relative_to(root).as_posix())
    return pages


def find_illustrations(root: Path) -> frozenset[str]:
    """The names of the drawings, the site's own and those of the engine."""
    folders = (root / "overrides", overrides())
    return frozenset(file.stem for folder in folders for file in (folder / "assets" / "illustrations").glob("*.svg"))
