"""`bijeen serve` (or `mkdocs serve`) as people run it: a process, its words, and the pages that it serves."""

from __future__ import annotations

import re
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lxml import html
from tests.helpers import command
from tests.pages import Page, said

PATIENCE = 60
"""Seconds after which a test no longer waits for what it expects."""

_ADDRESS = re.compile(r"Open (http://\S+) in je browser")


class Previewed:
    """A preview that runs."""

    def __init__(self, process: subprocess.Popen[bytes], output: Path) -> None:
        self.process = process
        self._output = output
        self.address = ""

    @property
    def said(self) -> str:
        """All that it printed up to now."""
        return self._output.read_text(encoding="utf-8")

    def ask(self, path: str = "") -> tuple[int, str]:
        """The status and the text at an address."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def page(self, path: str = "") -> Page:
        """The page at an address, what is not there included."""
        return Page(path, html.document_fromstring(self.ask(path)[1]))

    def bar(self, path: str = "") -> str:
        """What the bar on a page says; empty without a bar."""
        return " ".join(said(bar) for bar in self.page(path).all("//section[@aria-labelledby='_meldingen']"))

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, f"It stopped: {self.said}"
            assert time.monotonic() < deadline, f"It never came: {self.said}"

    def until_bar(self, words: str, path: str = "") -> str:
        """Wait until the bar on a page has these words; out comes all that it says."""
        self.until(lambda: words in self.bar(path))
        return self.bar(path)

    def _until_there(self) -> None:
        self.until(lambda: _ADDRESS.search(self.said) is not None)
        found = _ADDRESS.search(self.said)
        assert found
        self.address = found[1]

        def answers() -> bool:
            try:
                self.ask()
            except urllib.error.URLError:
                return False
            return True

        self.until(answers)

    def stop(self) -> None:
        """Stop it as Ctrl+C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(PATIENCE)


@contextmanager
def previewed(
    folder: Path, output: Path, *more: str, program: Sequence[str] = (), cwd: Path | None = None
) -> Iterator[Previewed]:
    """The site in `folder`, served on a free port for as long as the block lasts; `output` is where its words go."""
    line = program or command("-C", folder, "serve", *more)
    with output.open("wb") as words, subprocess.Popen(line, stdout=words, stderr=words, cwd=cwd) as process:
        preview = Previewed(process, output)
        try:
            preview._until_there()
            yield preview
        finally:
            preview.stop()
