"""The files of the index: Pagefind reads the documents. No server, and nothing is loaded before somebody searches."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bijeen.processes import spread
from bijeen.routes import SEARCH_EARLIER, SEARCH_INDEX, SEARCH_WORDS
from bijeen.site.search.document import Maker, folded_words, hidden
from bijeen.site.search.families import Families
from bijeen.site.search.names import Names
from bijeen.site.search.spellings import word_list

_NOT_NEEDED: Final = ("*ui.js", "*ui.css", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Interfaces of Pagefind's own, which the site does not use, and the search of languages that are not this one."""


NEWEST: Final = 500
"""So many reports, the newest, are indexed together with all other pages. Those before them have an index of their own,
which is fetched when little is found, or on request: so what a search costs does not grow with the years."""


class SearchError(Exception):
    """The index could not be made; the message holds what Pagefind said."""


def build_index(site: Path, makers: Sequence[Maker], names: Names, language: str, *, newest: int = NEWEST) -> None:
    """Index the documents that `makers` make, with the other `names` of whatever they name; of the reports among them,
    which come first, so many of the newest together with the rest.

    Writes below the folder `site`. Raises SearchError when Pagefind fails.
    """
    with tempfile.TemporaryDirectory(prefix="bijeen-search-") as scratch:
        folder = Path(scratch)

        def write(number: int) -> tuple[str, str, str]:
            """Write a document where Pagefind will read it; out come its file, its words, and those of its title."""
            document = makers[number]()
            is_early = document.kind == "verslag" and number >= newest  # reports come first, the newest of them first
            file = (
                folder / ("earlier" if is_early else "near") / f"{document.uri.rstrip('/')}.html"
            )  # search.js knows this form of an address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.as_html(names.beside(document.folded)), encoding="utf-8")
            return str(file), " ".join(sorted(document.words())), f"{document.title} {document.label}"

        written = [(file, words.split(), title) for file, words, title in spread(write, range(len(makers)))]
        known = Counter(word for _, words, _ in written for word in words)
        families = Families(known)

        def complete(number: int) -> None:
            """Write behind a document what else it is found by."""
            file, words, title = written[number]
            if more := families.more(words):
                with open(file, "a", encoding="utf-8") as page:
                    page.write(hidden(more, of_title=families.more(folded_words(title))))

        spread(complete, range(len(written)))
        of = {folder / "near": site / SEARCH_INDEX, folder / "earlier": site / SEARCH_EARLIER}
        with (
            ThreadPoolExecutor() as together
        ):  # Pagefind writes its files one after the other: it leaves room for another
            running = [
                together.submit(_run_pagefind, part, into, language) for part, into in of.items() if part.is_dir()
            ]
        for run in running:
            run.result()
    list_file = site / SEARCH_WORDS
    list_file.parent.mkdir(parents=True, exist_ok=True)
    list_file.write_text(word_list(known, names.all), encoding="utf-8")


def _run_pagefind(folder: Path, into: Path, language: str) -> None:
    options = {"--site": str(folder), "--output-path": str(into), "--force-language": language}
    command = [sys.executable, "-m", "pagefind", "--silent", *(part for option in options.items() for part in option)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SearchError((done.stderr or done.stdout).strip())
    for pattern in _NOT_NEEDED:
        for file in into.glob(pattern):
            file.unlink()
