"""The plugin: it hands MkDocs finished pages.

Everything is loaded and checked in `on_pre_build`, and MkDocs then writes beside the old site: whatever goes wrong,
that one stays where it is.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bijeen.content.configfile import ConfigPlaces
from bijeen.content.configkeys import site_fault
from bijeen.content.sitefolder import may_hold_site
from bijeen.hosts.mkdocs.byhand import PagesByHand
from bijeen.hosts.mkdocs.faults import ContentError, is_debugging, problems_of
from bijeen.hosts.mkdocs.files import (
    add_copies,
    add_exports,
    colour_mark,
    drop_preview_styles,
    is_left_out,
    join_styles,
    only_assets,
    replace_pictures,
)
from bijeen.hosts.mkdocs.indexing import index_pages
from bijeen.hosts.mkdocs.pages import GeneratedPage, add_pages, source_of
from bijeen.hosts.mkdocs.prepared import Prepared, prepare
from bijeen.hosts.mkdocs.preview import Preview
from bijeen.hosts.mkdocs.publishing import edit_uri_of
from bijeen.hosts.mkdocs.sharing import share_files
from bijeen.hosts.mkdocs.staging import Staging, is_about_to_stop
from bijeen.hosts.mkdocs.templates import lend, use_templates
from bijeen.hosts.shares import ALONE, Share
from bijeen.hosts.toolbox import Toolbox
from bijeen.i18n import Messages, messages
from bijeen.routes import media_uri
from bijeen.settings import CONFIG_FILE, PLUGIN, Settings, SettingsError, settings_of
from bijeen.site.exports.exports import exports
from bijeen.site.frame import frame_view
from bijeen.site.media import used_files
from bijeen.site.pages.structured import structured
from bijeen.site.views.cards import Cards

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings a whole web server with it


class BijeenPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """The plugin: `plugins: - bijeen` in `mkdocs.yml`. Its options are those of `settings.Settings`."""

    options: dict[str, Any]
    root: Path
    places: ConfigPlaces
    settings: Settings
    words: Messages
    lent: list[str]
    """The folders of the theme, from which only icons are taken."""
    toolbox: Toolbox
    prepared: Prepared
    by_hand: PagesByHand
    written: list[str]
    """The files that must be there after a build."""
    staging: Staging | None = None
    """In a build that is no preview: the folder in which MkDocs makes the site."""
    published: tuple[int, bool] = (0, False)
    """After a build: the number of files, and whether they took their place in one step."""
    preview: Preview | None = None
    """In a preview; MkDocs adds a script of its own to each page then."""
    share: Share = ALONE

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Take the options as they are: they are validated as Settings, with the site's folder known."""
        self.options = dict(options)
        self.root = Path(config_file_path or CONFIG_FILE).resolve().parent
        self.words = messages("nl")  # until the settings say otherwise
        return [], []

    def change(self, changes: Mapping[str, Any]) -> None:
        """Let `changes` win over the options in the file."""
        self.options |= changes

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; it lasts for many builds."""
        self.preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, put our templates before the theme's, and watch the folders of the content."""
        root = self.root
        self.places = places = ConfigPlaces(root / Path(config.config_file_path or CONFIG_FILE).name)
        try:
            self.settings = settings_of(
                self.options,
                root=root,
                docs=_below(root, config.docs_dir),
                overrides=_below(root, config.theme.custom_dir or "overrides"),
                extended=set(config.plugins) != {PLUGIN},
                directory_urls=config.use_directory_urls,
                place=places.place,
            )
        except SettingsError as error:
            raise ContentError(error.problems, self.words) from error
        self.words = messages(self.settings.language)
        self.lent = use_templates(config, root)
        config.edit_uri = edit_uri_of(config, places)
        watched = (self.settings.reports, self.settings.data, self.settings.overrides)
        config.watch.extend(str(root / name) for name in watched if (root / name).is_dir())
        if self.preview:
            self.preview.begin(config, self.settings)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and check everything, before MkDocs empties the folder that it is about to write in.

        A folder that would lose what is in it is refused: here, for a hook may have named another than the settings.
        """
        if not self.preview and not may_hold_site(Path(config.site_dir), self.settings):
            place = self.places.place(("site_dir",))
            raise ContentError([site_fault(_below(self.root, config.site_dir), place)], self.words)
        if not self.preview:
            gc.disable()  # nothing of a build is garbage before its end; looking for some takes a tenth of the time
        try:
            self.prepared = prepare(config, self.settings, self.words, self.preview)
        except ContentError as error:
            if not self.preview or self.preview.has_begun:
                raise
            self.preview.hold(error)  # there is no old site to keep: MkDocs makes one of nothing but this news
            self.preview.is_empty = True
            config.nav, config.theme.static_templates = None, set()
        if not self.preview:
            self.staging = Staging(config, self.words)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, all that was made besides, the attachments, and what programs get."""
        if self.preview and self.preview.is_empty:
            return only_assets(files, config, page=self.preview.room())
        if not self.preview:
            drop_preview_styles(files)
        catalog, assets, docs = self.prepared.catalog, self.prepared.assets, self.settings.docs
        add_pages(files, config, self.prepared.specs, assets, docs=docs)
        attachments = {media_uri(path): self.settings.root / path for path in used_files(catalog)}
        add_copies(files, config, {**attachments, **assets.files})
        join_styles(files, config)
        colour_mark(files, config, catalog.content.palette)
        pictures = replace_pictures(files, config, assets, docs=docs)
        self.by_hand = PagesByHand(self.prepared, self.settings, self.words, pictures)
        site_url = config.site_url or ""
        add_exports(files, config, exports(Cards(catalog, self.words, site_url), self.settings, site_url))
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
            page.meta = self.by_hand.meta(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the pictures of a page written by hand in which sizes they are online, and keep its text for search."""
        return html if isinstance(page, GeneratedPage) else self.by_hand.content(page, html)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates their words and what the frame shows, and lend them the theme's icons.

        Whatever other plugins take out of the files they have taken out by now.
        """
        self.written = [file.dest_uri for file in files if not is_left_out(file)]
        if self.preview and self.preview.is_empty:
            return env
        lend(env, self.lent)
        catalog, icons = self.prepared.catalog, self.prepared.assets.icons
        env.globals["site"] = frame_view(
            catalog, self.settings, repo_url=config.repo_url, icons=icons, preview=bool(self.preview)
        )
        self.toolbox = Toolbox(self.words)
        self.toolbox.install(env)
        if not self.preview:
            self.share = share_files(files, config, len(self.prepared.specs))
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Make the view of a page just before it is rendered, so that only one is in memory at a time."""
        self.toolbox.go_to(context["base_url"])
        spec = self.prepared.specs.get(page.file.src_uri)
        page.meta.update(view=None, sheets=(), structured=None)
        if spec:
            view, hub = spec.view(), self.prepared.spec_at(spec.hub)
            page.meta["view"] = view
            page.meta["sheets"] = self.prepared.assets.sheets.get(spec.uri, ())
            page.meta["structured"] = structured(spec, view, hub, self.words, config.site_url or "")
        return context

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """A template without a page (404) is rendered for the root."""
        self.toolbox.go_to(context["base_url"])
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let go of the view. A page of which another plugin leaves nothing is not written, nor missed."""
        if not output.strip():
            self.written.remove(page.file.dest_uri)
        page.meta.pop("view", None)
        page.meta.pop("structured", None)
        return output

    def _on_post_build_index(self, *, config: MkDocsConfig) -> None:
        """Wait until all pages are there, and index them for search."""
        if self.preview and self.preview.is_empty:
            return
        share, self.share = self.share, ALONE
        if errors := share.finish():
            raise Abort("\n".join(dict.fromkeys(errors)))
        self.prepared.assets.let_go()
        if not self.preview:
            gc.freeze()  # or the interpreter, on its way out, walks through all of the site once more
        if self.settings.search:
            index_pages(config, self.prepared.catalog, self.by_hand.texts, self.settings, self.words)

    @event_priority(-100)
    def _on_post_build_publish(self, *, config: MkDocsConfig) -> None:
        """Behind all other plugins, put the site in its place. Not where MkDocs will refuse it for its warnings."""
        if not self.staging or is_about_to_stop():
            return
        try:
            self.published = len(self.written), self.staging.publish(self.written)
        finally:
            self._end_staging()

    on_post_build = CombinedEvent(_on_post_build_index, _on_post_build_publish)

    def on_shutdown(self) -> None:
        """Somebody stopped the build from the keyboard."""
        self._end_staging()

    def _end_staging(self) -> None:
        staging, self.staging = self.staging, None
        if staging:
            staging.end()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the server tell what is wrong. `mkdocs serve --clean` asks for MkDocs' own server as it is."""
        if self.preview:
            self.preview.attach(server)
        return server

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Tell what is wrong in words for people, and clear away what there is of the site.

        A process that helps tells the first one; the first one stops its helpers.
        """
        share, self.share = self.share, ALONE
        is_told = isinstance(error, MkDocsException) or is_debugging(error)
        told = error if is_told else ContentError(problems_of(error, self.root), self.words)
        if share.report is not None:
            share.finish(str(told) or repr(told))
        share.abandon()
        self._end_staging()
        if told is not error:
            raise told from error


def _below(root: Path, folder: str) -> str:
    """A folder as settings name it: seen from the site's."""
    return Path(os.path.relpath(root / folder, root)).as_posix()
