"""One build by MkDocs, from outside."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

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
    try:
        config = load_config(str(config_file), site_dir=str(into))
        plugin = config.plugins["bijeen"]
        assert isinstance(plugin, BijeenPlugin)
        plugin.change(changes)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise RenderError(error.format_message()) from error
    except Exception as error:
        place = _place_in_template(error)
        if place is None:
            raise
        raise RenderError(f"{place}: {error}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return plugin.written


def _place_in_template(error: Exception) -> str | None:
    """The file and line of the template in which an error arose, or None when it came from elsewhere."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return next((f"{frame.filename}:{frame.lineno}" for frame in frames if frame.filename.endswith(".html")), None)
