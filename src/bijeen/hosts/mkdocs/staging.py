"""A site in the making, where MkDocs writes it: beside the live one, whose place it takes once it is whole."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from bijeen.hosts.fresh import fresh_folder
from bijeen.hosts.swap import swap_in
from bijeen.i18n import Messages

log = logging.getLogger("mkdocs.plugins.bijeen")
said_by_the_command = logging.getLogger("mkdocs.bijeen")
"""What `bijeen build` says at its end, and MkDocs does not."""


class IncompleteError(Exception):
    """The fresh site misses a file; the message is its name."""


class Staging:
    """The folder of one build. `config.site_dir` is the fresh one from here to the end, and the live one again then."""

    def __init__(self, config: MkDocsConfig, words: Messages) -> None:
        self._config, self._words = config, words
        self._site_dir = config.site_dir
        self._live = Path(config.site_dir).resolve()
        self._until_the_end = ExitStack()
        self._fresh = self._until_the_end.enter_context(fresh_folder(self._live))
        config.site_dir = str(self._fresh)

    def publish(self, written: Iterable[str]) -> bool:
        """Put the fresh site, which must have the files `written`, in the place of the live one.

        True when that was one step (`swap_in`). Raises IncompleteError, or OSError; the live one stays then.
        """
        for file in written:
            if not (self._fresh / file).is_file():
                raise IncompleteError(file)
        if self._live.exists():
            shutil.copymode(self._live, self._fresh)
            self._keep_hidden()
        else:
            self._fresh.chmod(0o755)
        in_one_step = swap_in(self._fresh, self._live)
        said_by_the_command.info(self._words.text("build.published", folder=os.path.relpath(self._live)))
        if self._fresh.exists():
            log.info(self._words.text("build.leftover", folder=os.path.relpath(self._fresh)))
        return in_one_step

    def _keep_hidden(self) -> None:
        """Take along what stands in the live site by a name with a dot: a server's settings, a code host's. MkDocs
        makes no such file, and when it clears a folder it leaves them there."""
        for entry in self._live.iterdir():
            place = self._fresh / entry.name
            if not entry.name.startswith(".") or place.exists():
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.copytree(entry, place, symlinks=True)
            else:
                shutil.copy2(entry, place, follow_symlinks=False)

    def end(self) -> None:
        """Clear away what was not published."""
        self._config.site_dir = self._site_dir
        self._until_the_end.close()


def is_about_to_stop() -> bool:
    """Whether there were warnings in a build for which there may be none (`strict: true`): MkDocs counts them then."""
    counters = (one for one in logging.getLogger("mkdocs").handlers if isinstance(one, CountHandler))
    return any(counter.get_counts() for counter in counters)
