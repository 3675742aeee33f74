"""An export: one file for programs."""

from __future__ import annotations

from typing import NamedTuple


class Export(NamedTuple):
    """The address of a file, and what is in it."""

    uri: str
    content: str | bytes
