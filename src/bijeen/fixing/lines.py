"""The lines of a text, with their place in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its end: its number, counted from 1, and where it starts."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """Every line; a text that ends with a new line has an empty one behind that."""
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        yield Line(number, start, line)
        start += len(line) + 1
