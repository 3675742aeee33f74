"""An export: one file for programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Export(NamedTuple):
    """The address of a file, and what is in it."""

    uri: str
    content: str | bytes | Callable[[], str | bytes]
    """A large file is a function: it is made when it is written, by whichever process does so, and not kept."""

    def made(self) -> bytes:
        """What is in the file, byte for byte."""
        content = self.content() if callable(self.content) else self.content
        return content if isinstance(content, bytes) else content.encode()
