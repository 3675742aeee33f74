"""One build by MkDocs, from outside."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from bijeen.hosts.mkdocs.faults import place_in_template
from bijeen.hosts.mkdocs.plugin import BijeenPlugin


class RenderError(Exception):
    """The site could not be rendered; the message is for a person."""


def render(config_file: Path, into: Path, changes: Mapping[str, Any]) -> list[str]:
    """Build the site of `config_file` into the folder `into`; `changes` win over the settings in the file.

    Out come the files that must now be there, relative to `into`. Raises RenderError.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    said = logging.StreamHandler()
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs.plugins.bijeen").setLevel(logging.INFO)  # of MkDocs itself, only what is wrong
    try:
        with errors_for_people():
            config = load_config(str(config_file), site_dir=str(into))
            plugin = config.plugins["bijeen"]
            assert isinstance(plugin, BijeenPlugin)
            plugin.change(changes)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return plugin.written


@contextmanager
def errors_for_people() -> Iterator[None]:
    """Raise RenderError for what MkDocs refuses, and for a mistake in a template."""
    try:
        yield
    except MkDocsException as error:
        raise RenderError(error.format_message()) from error
    except Exception as error:
        place = place_in_template(error)
        if place is None:
            raise
        raise RenderError(f"{place[0]}:{place[1]}: {error}") from error
