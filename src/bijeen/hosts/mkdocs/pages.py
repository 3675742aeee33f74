"""A page that the engine makes, as MkDocs knows pages."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import relpath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from bijeen.hosts.assets import Assets
from bijeen.routes import file_of
from bijeen.site.pages.spec import PageSpec
from bijeen.site.views.cards import View


class GeneratedPage(Page):
    """A page that is not read from a Markdown file but made of a spec. Its view is filled in when it is rendered."""

    def __init__(self, spec: PageSpec, card: View | None, file: File, config: MkDocsConfig) -> None:
        super().__init__(spec.title, file, config)
        self.spec = spec
        self.card = card
        if self.edit_url and spec.source_line:
            # Where the cursor goes at GitHub and Codeberg (isaacs/github#295); elsewhere it does no harm.
            self.edit_url += f"#L{spec.source_line}"

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the front matter of the page from its spec."""
        self.markdown = ""
        self.meta = {**meta_of(self.spec), "card": self.card}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """There is no Markdown to render: the view holds finished HTML."""
        self.content = ""
        self.toc = TableOfContents([])


def add_pages(files: Files, config: MkDocsConfig, specs: Mapping[str, PageSpec], assets: Assets, *, docs: str) -> None:
    """Add the generated pages, by the Markdown file each takes the place of; one written by hand stays.

    `docs` is the folder of the pages written by hand, relative to the site's.
    """
    up = relpath(".", docs) + "/"
    for source, spec in specs.items():
        if source in files.src_uris:
            continue
        is_hub = spec.hub is None and not spec.redirect
        inclusion = InclusionLevel.INCLUDED if is_hub else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, source, content="", inclusion=inclusion)
        file.dest_uri = file_of(spec.uri)
        if spec.source:
            file.edit_uri = up + spec.source
        GeneratedPage(spec, assets.card_of(spec.uri), file, config)
        files.append(file)


def meta_of(spec: PageSpec) -> dict[str, Any]:
    """The front matter of a page."""
    return {
        "title": spec.title,
        "template": spec.template,
        "description": spec.description,
        "indexed": spec.indexed,
        "noindex": spec.redirect,
        "changed": spec.changed,
        "updated": spec.updated,
        "is_record": spec.record is not None,
    }


def source_of(uri: str) -> str:
    """The Markdown file in which MkDocs would look for the page at an address."""
    return file_of(uri).removesuffix(".html") + ".md"
