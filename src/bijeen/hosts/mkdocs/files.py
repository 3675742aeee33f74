"""The files of a site that are no pages, as MkDocs knows files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from posixpath import relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from bijeen.drawing.mark import coloured, is_this_mark
from bijeen.drawing.palette import Palette
from bijeen.hosts.assets import Assets
from bijeen.pictures.rendition import Rendition
from bijeen.resources import overrides
from bijeen.routes import ASSETS, BRAND, FAVICON_SVG, HOME, LOGO_SVG, NOT_FOUND, PREVIEW_STYLES, STYLESHEET, file_of
from bijeen.site.exports.export import Export
from bijeen.site.styles import joined


class ExportFile(File):
    """A file for programs. It may be large: it is made when it is written, by the process in whose share it is."""

    export: Export

    def copy_file(self, dirty: bool = False) -> None:
        """Make it, write it, and let go of it."""
        self._content = self.export.made()
        super().copy_file(dirty)
        self._content = ""


def is_left_out(file: File) -> bool:
    """Whether `exclude_docs` or `draft_docs` keeps a file from being published."""
    return file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)


def add_copies(files: Files, config: MkDocsConfig, copies: Mapping[str, Path]) -> None:
    """Hand out files as they are, by address; a site's own file at the same address, such as an icon, wins."""
    for address, path in copies.items():
        if address not in files.src_uris:
            files.append(File.generated(config, address, abs_src_path=str(path)))


def add_exports(files: Files, config: MkDocsConfig, made: Iterable[Export]) -> None:
    """Hand out what programs get; a site's own file at the same address wins."""
    for export in made:
        if files.get_file_from_path(export.uri) is None:
            file = ExportFile.generated(config, export.uri, content="")
            assert isinstance(file, ExportFile)
            file.export = export
            files.append(file)


def replace_pictures(
    files: Files, config: MkDocsConfig, assets: Assets, *, docs: str
) -> dict[str, Sequence[Rendition]]:
    """Put WebP in the place of each picture among the pages written by hand; links to it follow by themselves.

    Out come the sizes of each, by its address, old and new.
    """
    by_hand: dict[str, Sequence[Rendition]] = {}
    for path, sizes in assets.by_hand.items():
        original = files.get_file_from_path(relpath(path, docs))
        if original is None or is_left_out(original):
            continue
        by_hand |= {original.url: sizes, sizes[-1].uri: sizes}
        files.remove(original)
        for size in sizes:
            source = original.src_uri if size is sizes[-1] else size.uri
            shown = File.generated(config, source, abs_src_path=str(assets.made[size.uri]))
            shown.dest_uri, shown.inclusion = size.uri, original.inclusion
            files.append(shown)
    return by_hand


def colour_mark(files: Files, config: MkDocsConfig, palette: Palette) -> None:
    """Hand out the engine's mark in the colours of the network; a site's own mark stays as it is."""
    for address in (FAVICON_SVG, LOGO_SVG):
        file = files.get_file_from_path(address)
        if file and is_this_mark(file.content_string):
            files.remove(file)
            drawing = coloured(file.content_string, palette)
            files.append(File.generated(config, address, content=drawing))


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Hand out the stylesheet and all that it imports as one file, the site's own files before ours."""
    sheets = {file.src_uri: file for file in files.css_files()}
    if STYLESHEET not in sheets:
        return
    texts = {uri: file.content_string for uri, file in sheets.items()}
    engine_brand = (overrides() / BRAND).read_text(encoding="utf-8")
    if texts[BRAND] != engine_brand:  # what a network's own look leaves out is as in ours
        texts[BRAND] = engine_brand + texts[BRAND]
    text, used = joined(STYLESHEET, texts)
    for uri in used:
        files.remove(sheets[uri])
    files.append(File.generated(config, STYLESHEET, content=text))


def drop_preview_styles(files: Files) -> None:
    """Keep what only a preview shows out of the site."""
    if file := files.get_file_from_path(PREVIEW_STYLES):
        files.remove(file)


def only_assets(files: Files, config: MkDocsConfig, *, page: str) -> Files:
    """A site of styles, scripts and drawings, with one and the same page at the front and for all that is not there."""
    assets = Files([file for file in files if file.src_uri.startswith(ASSETS)])
    join_styles(assets, config)
    for name in (file_of(HOME), NOT_FOUND):
        assets.append(File.generated(config, name, content=page))
    return assets
