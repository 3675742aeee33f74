"""Pages written by hand, as MkDocs renders their Markdown."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import markdown
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from bijeen.hosts.mkdocs.faults import problems_of
from bijeen.settings import SettingsError


def page_renderer(config_file: Path) -> Callable[[str], str]:
    """Markdown to HTML, with the extensions of the site that `config_file` describes. Raises SettingsError."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        config = load_config(str(config_file))
    except MkDocsException as error:
        raise SettingsError(problems_of(error, config_file.parent)) from error
    parser = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)

    def render(text: str) -> str:
        try:
            html: str = parser.reset().convert(text)
        except RecursionError:  # hundreds of lists in each other: nothing is known but its letters
            return text
        return html

    return render
