"""One build by MkDocs, from outside."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from bijeen.content.configfile import ConfigPlaces
from bijeen.hosts.mkdocs.faults import ContentError, in_words, is_debugging
from bijeen.hosts.mkdocs.plugin import BijeenPlugin
from bijeen.i18n import messages
from bijeen.problems import Location, Problem
from bijeen.settings import Keys


class RenderError(Exception):
    """The site could not be rendered; the message is for a person."""


def render(config_file: Path, live: Path, changes: Mapping[str, Any]) -> tuple[int, bool]:
    """Build the site of `config_file` in the place of the folder `live`; `changes` win over the settings in the file.

    Out come the number of its files, and whether it took its place in one step. Raises RenderError.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    said = logging.StreamHandler()
    said.addFilter(_is_not_told_later)
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs.plugins.bijeen").setLevel(logging.INFO)  # of MkDocs itself, only what is wrong
    try:
        with errors_for_people(config_file.parent):
            config = load(config_file, site_dir=str(live))
            plugin = config.plugins["bijeen"]
            assert isinstance(plugin, BijeenPlugin)
            plugin.change(changes)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return plugin.published


def load(config_file: Path, **values: str) -> MkDocsConfig:
    """Read the settings in `config_file`, over which `values` win. Raises ContentError for what MkDocs does not take.

    MkDocs' own `load_config` does the same, but says what is wrong to its log.
    """
    config = MkDocsConfig(config_file_path=str(config_file))
    with config_file.open("rb") as opened:
        config.load_file(opened)
    config.load_dict(values)
    wrong, _ = config.validate()
    if wrong:
        place = ConfigPlaces(config_file).place
        raise ContentError([_of_setting(name, error, place) for name, error in wrong], messages("nl"))
    return config


@contextmanager
def errors_for_people(root: Path) -> Iterator[None]:
    """Raise RenderError for whatever stops the build of the site in the folder `root`."""
    try:
        yield
    except Exception as error:
        if is_debugging(error):
            raise
        raise RenderError(in_words(error, root)) from error


def _is_not_told_later(record: logging.LogRecord) -> bool:
    """Of an error in a page MkDocs logs what it says, and raises it too: then we tell it, with its place."""
    return not record.getMessage().startswith(("Error building page", "Error reading page"))


def _of_setting(option: str, error: Exception, place: Callable[[Keys], Location]) -> Problem:
    lines = str(error).strip().splitlines()
    fault = " ".join(dict.fromkeys((lines[0], lines[-1])))  # between them a traceback can stand
    return Problem(location=place((option,)), rule="settings-refused", details={"option": option, "fault": fault})
