"""numbered-list: an empty line between a paragraph and a list that does not begin with 1, which would go on with the
words of that paragraph (CommonMark 0.31, 5.3: "2020. That was the year" is none)."""

from __future__ import annotations

import re
from typing import Final

from bijeen.fixing.edit import TRIES, Edit, applied
from bijeen.fixing.shown import places

_LIST: Final = re.compile(
    r"(?<=[^\n]\n)(?P<first>\d{1,2})(?P<sign>[.)]) +\S.*\n(?:(?!\d+[.)] |[ \n]).+\n)*(?P<second>\d{1,2})(?P=sign) +\S"
)


def find(text: str) -> list[Edit]:
    """An empty line before each such list; it has two points at least, which count on."""
    edits: list[Edit] = []
    found = [one for one in _LIST.finditer(text) if int(one["second"]) == int(one["first"]) + 1]
    for one in found[:TRIES]:
        edit = Edit(one.start(), one.start(), "\n")
        number = text.count("\n", 0, one.start()) + 1
        if number not in places(text).depths and places(applied(text, [edit])).depths.get(number + 1) == 1:
            edits.append(edit)
    return edits
