"""The search index: Pagefind reads the finished pages. No server, and nothing is loaded before somebody searches."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from bijeen.i18n import Messages

NOT_CONTENT: Final = ".heading-link, .monogram, .chips, .cards, .partner-tiles, .pager, .facts, [data-print]"
"""What stands among the text of a page and is not its text: marks, and cards of other pages."""


class SearchError(Exception):
    """The index could not be made; the message holds what Pagefind said."""


def build_index(site: Path, words: Messages) -> None:
    """Index the pages in the folder `site` that mark their text with `data-pagefind-body`; writes `site`/pagefind/.

    Raises SearchError when Pagefind fails.
    """
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--force-language",
        words.language,
        "--silent",
        "--exclude-selectors",
        NOT_CONTENT,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SearchError((done.stderr or done.stdout).strip())
