"""What stands between quotation marks: the words of somebody else, or a title. Nobody can write those otherwise."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = frozenset("'\"‘’“”„«»")
# An apostrophe opens nothing in "foto's", "'s avonds" and "z'n", and closes nothing before a letter.
_QUOTATION: Final = re.compile(
    r"(?<!\w)(?:'(?![stnkrm]\s)\S(?:[^\n']|'(?=\w)){0,150}'(?!\w)"
    r"|‘\S(?:[^\n’]|’(?=\w)){0,150}’(?!\w)"
    r"|\"[^\n\"]{1,150}\"|[“„][^\n“”]{1,150}[”“]|«[^\n»]{1,150}»)"
)


def blank_quotations(text: str) -> str:
    """The text with spaces for each quotation, its marks included, so that all else keeps its place."""
    if _MARKS.isdisjoint(text):
        return text
    return _QUOTATION.sub(lambda found: " " * len(found[0]), text)


def shorten_quotations(text: str) -> str:
    """The text with a single word for each quotation."""
    return text if _MARKS.isdisjoint(text) else _QUOTATION.sub("x", text)
