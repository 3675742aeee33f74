"""A site in the making, where MkDocs writes it: beside the live one, whose place it takes once it is whole."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from bijeen.hosts.fresh import fresh_folder
from bijeen.hosts.swap import swap_in


class IncompleteError(Exception):
    """The fresh site misses a file; the message is its name."""


class Staging:
    """The folder of one build. `config.site_dir` is the fresh one from here to the end, and the live one again then."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
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
        self._fresh.chmod(0o755)
        return swap_in(self._fresh, self._live)

    def end(self) -> None:
        """Clear away what was not published."""
        self._config.site_dir = self._site_dir
        self._until_the_end.close()


def is_about_to_stop() -> bool:
    """Whether there were warnings in a build for which there may be none (`strict: true`): MkDocs counts them then."""
    counters = (one for one in logging.getLogger("mkdocs").handlers if isinstance(one, CountHandler))
    return any(counter.get_counts() for counter in counters)
