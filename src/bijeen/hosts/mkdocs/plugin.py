"""The plugin: it hands MkDocs finished pages.

Everything is loaded and checked in `on_pre_build`, before MkDocs empties the folder of the site: a mistake in the
content leaves the old site where it is.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bijeen.catalog.catalog import Catalog
from bijeen.checks.inspect import inspect
from bijeen.content.configfile import ConfigPlaces
from bijeen.content.history import Asked, History
from bijeen.hosts.assets import AssetError, Assets, make_assets
from bijeen.hosts.mkdocs.faults import ContentError
from bijeen.hosts.mkdocs.files import (
    ExportFile,
    add_exports,
    colour_mark,
    drop_preview_styles,
    is_left_out,
    join_styles,
    only_assets,
    replace_pictures,
)
from bijeen.hosts.mkdocs.pages import GeneratedPage, add_pages, meta_of, source_of
from bijeen.hosts.mkdocs.preview import Preview
from bijeen.hosts.mkdocs.publishing import edit_uri_of, publishing_of
from bijeen.hosts.shares import ALONE, Share, share_out
from bijeen.hosts.toolbox import Toolbox
from bijeen.i18n import Messages, messages
from bijeen.pictures.rendition import Rendition
from bijeen.printing import as_text
from bijeen.problems import SERIOUS, Level, count
from bijeen.resources import overrides
from bijeen.routes import HOME, media_uri
from bijeen.settings import CONFIG_FILE, Settings, SettingsError, settings_of
from bijeen.site.exports.exports import exports
from bijeen.site.frame import frame_view
from bijeen.site.jsonld import breadcrumbs, graph
from bijeen.site.media import used_files
from bijeen.site.pages.pages import pages
from bijeen.site.pages.spec import PageSpec
from bijeen.site.prose import show_pictures
from bijeen.site.search import Names, SearchError, build_index, documents, page_by_hand
from bijeen.site.sheets import SheetSpec, sheets
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.times import day_view

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings a whole web server with it

log = logging.getLogger("mkdocs.plugins.bijeen")


class BijeenPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """The plugin: `plugins: - bijeen` in `mkdocs.yml`. Its options are those of `settings.Settings`."""

    options: dict[str, Any]
    settings: Settings
    words: Messages
    catalog: Catalog
    lent: list[str]
    toolbox: Toolbox
    assets: Assets
    history: History
    specs: dict[str, PageSpec]
    """The generated pages, by the Markdown file that MkDocs takes each to come from."""
    by_hand: Mapping[str, Sequence[Rendition]]
    """The sizes of each picture among the pages written by hand, by its address."""
    texts_by_hand: dict[str, tuple[str, str]]
    """The title and the text of each page written by hand that can be found, by its address."""
    written: list[str]
    """The files that must be there after a build."""
    preview: Preview | None = None
    """In a preview; MkDocs adds a script of its own to each page then."""
    share: Share = ALONE

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Take the options as they are: they are validated as Settings, with the site's folder known."""
        self.options = dict(options)
        return [], []

    def change(self, changes: Mapping[str, Any]) -> None:
        """Let `changes` win over the options in the file."""
        self.options |= changes

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; it lasts for many builds."""
        self.preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, put our templates before the theme's, and watch the folders of the content."""
        file = Path(config.config_file_path or CONFIG_FILE).resolve()
        root = file.parent
        docs = Path(os.path.relpath(config.docs_dir, root)).as_posix()
        places = ConfigPlaces(file)
        try:
            self.settings = settings_of(self.options, root=root, docs=docs, place=places.place)
        except SettingsError as error:
            raise ContentError(error.problems, messages("nl")) from error
        self.words = messages(self.settings.language)
        self._use_templates(config)
        config.edit_uri = edit_uri_of(config, places)
        watched = (self.settings.reports, self.settings.data, "overrides")
        config.watch.extend(str(root / name) for name in watched if (root / name).is_dir())
        if self.preview:
            self.preview.begin(config, self.settings)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and check everything, before MkDocs empties the site's folder."""
        if not self.preview:
            gc.disable()  # nothing of a build is garbage before its end; looking for some takes a tenth of the time
        try:
            self._prepare(config)
        except ContentError as error:
            if not self.preview or self.preview.has_begun:
                raise
            self.preview.hold(error)  # there is no old site to keep: MkDocs makes one of nothing but this news
            self.preview.is_empty = True
            config.nav, config.theme.static_templates = None, set()

    def _prepare(self, config: MkDocsConfig) -> None:
        """Read the content, make of it what is no page, and list the pages. Raises ContentError."""
        with Asked(self.settings) as asked:
            self.catalog, problems = inspect(self.settings)
            self.history = asked.answer(self.catalog.content)
        if self.preview:
            self.catalog = self.preview.found(self.catalog, problems)
        serious = [problem for problem in problems if problem.level in SERIOUS]
        counts = count(problems)
        if counts[Level.ERROR] or (config.strict and counts[Level.WARNING]):
            raise ContentError(serious, self.words)
        if serious and log.isEnabledFor(logging.WARNING):  # thousands of them take a while to write out
            log.warning("%s\n", as_text(serious, self.words))
        specs = pages(self.catalog, self.words, self.settings, publishing_of(config), self.history)
        try:
            # A card is asked for by its whole address, which a site without one, or a preview, cannot give.
            with_cards = self.settings.social_cards and bool(config.site_url) and not self.preview
            self.assets = make_assets(
                self.catalog, self.settings, specs, self._sheets(config), with_cards=with_cards, tell=self._tell_sheets
            )
        except AssetError as error:
            raise ContentError(error.problems, self.words) from error
        self.specs = {source_of(spec.uri): spec for spec in specs}
        self.texts_by_hand = {}
        if self.preview:
            by_hand = (page.address for page in self.catalog.content.pages.values())
            self.preview.made([*(spec.uri for spec in specs), *by_hand])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, all that was made besides, the attachments, and what programs get."""
        if self.preview and self.preview.is_empty:
            return only_assets(files, config, page=self.preview.room())
        if not self.preview:
            drop_preview_styles(files)
        add_pages(files, config, self.specs, self.assets, docs=self.settings.docs)
        copied = {media_uri(path): self.settings.root / path for path in used_files(self.catalog)}
        for address, file_on_disk in {**copied, **self.assets.files}.items():
            if address not in files.src_uris:  # a site's own icon is among its assets
                files.append(File.generated(config, address, abs_src_path=str(file_on_disk)))
        join_styles(files, config)
        colour_mark(files, config, self.catalog.content.palette)
        self.by_hand = replace_pictures(files, config, self.assets, docs=self.settings.docs)
        site_url = config.site_url or ""
        add_exports(files, config, exports(Cards(self.catalog, self.words, site_url), self.settings, site_url))
        self.written = [file.dest_uri for file in files if not is_left_out(file)]
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each page below its hub, so that the navigation and the breadcrumbs know where one is."""
        for file in files.documentation_pages():
            page = file.page
            if (
                isinstance(page, GeneratedPage)
                and page.spec.hub
                and (hub := files.src_uris.get(source_of(page.spec.hub)))
            ):
                page.parent = hub.page  # type: ignore[assignment]  # a Page serves as a Section here
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a page written by hand the front matter that our templates expect; the home page its template."""
        if not isinstance(page, GeneratedPage):
            spec = self.specs.get(page.file.src_uri)
            page.meta = {"indexed": True, **(meta_of(spec) if spec else {}), **page.meta}
            day = self.history.files.get(f"{self.settings.docs}/{page.file.src_uri}")
            if day and page.url != HOME:  # that one shows what is new, whatever its own text
                page.meta |= {"updated": day_view(day, self.words), "changed": day.isoformat()}
            page.meta["card"] = self.assets.card_of(spec.uri if spec else HOME)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the pictures of a page written by hand in which sizes they are online, and keep its text for search."""
        if not isinstance(page, GeneratedPage) and page.meta["indexed"]:
            self.texts_by_hand[page.url] = (str(page.title), html)
        return show_pictures(html, page.url, self.by_hand)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates their words and what the frame shows, and lend them the theme's icons."""
        if self.preview and self.preview.is_empty:
            return env
        env.loader = jinja2.ChoiceLoader([*([env.loader] if env.loader else []), jinja2.FileSystemLoader(self.lent)])
        env.bytecode_cache = jinja2.FileSystemBytecodeCache()
        env.globals["site"] = frame_view(
            self.catalog, self.settings, repo_url=config.repo_url, icons=self.assets.icons, preview=bool(self.preview)
        )
        self.toolbox = Toolbox(self.words)
        self.toolbox.install(env)
        self._share_out(config, files)
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Make the view of a page just before it is rendered, so that only one is in memory at a time."""
        self.toolbox.go_to(context["base_url"])
        spec = self.specs.get(page.file.src_uri)
        page.meta["view"] = spec.view() if spec else None
        page.meta["sheets"] = self.assets.sheets.get(spec.uri, ()) if spec else ()
        page.meta["structured"] = self._structured(spec, page.meta["view"], config.site_url or "") if spec else None
        return context

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """A template without a page (404) is rendered for the root."""
        self.toolbox.go_to(context["base_url"])
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let go of the view."""
        page.meta.pop("view", None)
        page.meta.pop("structured", None)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait until all pages are there, and index them for search."""
        if self.preview and self.preview.is_empty:
            return
        share, self.share = self.share, ALONE
        if errors := share.finish():
            raise Abort("\n".join(errors))
        self.assets.let_go()
        if not self.preview:
            gc.freeze()  # or the interpreter, on its way out, walks through all of the site once more
        if self.settings.search:
            makers = (
                *documents(Cards(self.catalog, self.words), self.settings, publishing_of(config)),
                *(page_by_hand(self.words, *page) for page in self.texts_by_hand.items()),
            )
            try:
                build_index(Path(config.site_dir), makers, Names(self.catalog.content), self.words.language)
            except SearchError as error:
                raise Abort(f"Pagefind: {error}") from error

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the server tell what is wrong. `mkdocs serve --clean` asks for MkDocs' own server as it is."""
        if self.preview:
            self.preview.attach(server)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """A process that helps tells the first one; the first one stops its helpers."""
        share, self.share = self.share, ALONE
        if share.report is not None:
            share.finish(str(error) or repr(error))
        share.abandon()

    def _sheets(self, config: MkDocsConfig) -> list[SheetSpec]:
        """The sheets of paper to be made. A preview has none: its own address would be in the QR code."""
        if not self.settings.paper or self.preview:
            return []
        return list(sheets(Cards(self.catalog, self.words, config.site_url or ""), self.settings.root))

    def _tell_sheets(self, done: int, whole: int) -> None:
        log.info(self.words.text("paper.made", done=done, n=whole))

    def _structured(self, spec: PageSpec, view: View, site_url: str) -> View | None:
        """What search engines read in a page: what it is about, as its view says, and the way to it."""
        things = list(view.get("structured", ()))
        hub = self.specs.get(source_of(spec.hub)) if spec.hub and site_url else None
        if hub:
            trail = {HOME: self.words.text("frame.home"), hub.uri: hub.title, spec.uri: spec.title}
            things.append(breadcrumbs(trail, site_url))
        return graph(things) if things else None

    def _share_out(self, config: MkDocsConfig, files: Files) -> None:
        """Render the pages in as many processes as there are processors; another plugin might want to see them all."""
        if self.preview or set(config.plugins) != {"bijeen"}:
            return
        self.share = share_out(len(self.specs))
        turns = cycle(range(self.share.of))
        for file in files:
            made_by = next(turns) if isinstance(file.page, GeneratedPage) or isinstance(file, ExportFile) else 0
            if made_by != self.share.number:
                file.inclusion = InclusionLevel.EXCLUDED
        if self.share.number:
            config.theme.static_templates = set()

    def _use_templates(self, config: MkDocsConfig) -> None:
        """Templates and assets come from the site's own overrides, then ours, then MkDocs.

        The theme's folder is only lent from (`on_env`): its styles and scripts are not copied, and MkDocs does not
        walk through its ten thousand icons at every build.
        """
        folder = self.settings.root / "overrides"
        own = config.theme.custom_dir or (str(folder) if folder.is_dir() else None)
        mkdocs = config.theme.dirs[-1]
        ours = str(overrides())
        self.lent = [folder for folder in config.theme.dirs if folder not in (own, ours, mkdocs)]
        config.theme.dirs = list(dict.fromkeys([*([own] if own else []), ours, mkdocs]))
        config.theme.static_templates = {"404.html", "sitemap.xml", "robots.txt"}
