"""Where MkDocs finds its templates and assets: the folders of its theme, in the order that we want."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from bijeen.resources import overrides


def use_templates(config: MkDocsConfig, root: Path) -> list[str]:
    """Templates and assets come from the site's own overrides, then ours, then MkDocs. Out come the theme's folders.

    Those are only lent from (`lend`): its styles and scripts are not copied, and MkDocs does not walk through its ten
    thousand icons at every build.
    """
    folder = root / "overrides"
    own = config.theme.custom_dir or (str(folder) if folder.is_dir() else None)
    mkdocs = config.theme.dirs[-1]
    ours = str(overrides())
    lent = [folder for folder in config.theme.dirs if folder not in (own, ours, mkdocs)]
    config.theme.dirs = list(dict.fromkeys([*([own] if own else []), ours, mkdocs]))
    config.theme.static_templates = {"404.html", "sitemap.xml", "robots.txt"}
    return lent


def lend(env: jinja2.Environment, lent: Iterable[str]) -> None:
    """Let templates find in the folders of the theme what stands nowhere else: its icons."""
    env.loader = jinja2.ChoiceLoader([*([env.loader] if env.loader else []), jinja2.FileSystemLoader(list(lent))])
    env.bytecode_cache = jinja2.FileSystemBytecodeCache()
