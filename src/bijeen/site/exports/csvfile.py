"""Rows as CSV (RFC 4180), for a spreadsheet.

It is made for who opens it with a double click in a Dutch Excel. That wants semicolons between the cells, for the comma
is in numbers, and a mark at the beginning that says UTF-8. Programs are better off with the JSON.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bijeen.site.exports.field import Field
from bijeen.site.exports.rows import Row

BETWEEN_CELLS: Final = ";"
BETWEEN_VALUES: Final = "|"
"""Between the values of a list in one cell."""

ENCODING: Final = "utf-8-sig"

# A spreadsheet takes a cell that begins so for a formula, which can fetch and send (OWASP, "CSV injection").
_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")


def as_csv(fields: Iterable[Field], rows: Iterable[Row]) -> bytes:
    """A file with the names of the fields above, and a line for each row.

    Every cell is in quotes. That is what takes the csv module most of its time: to find out which need them.
    """
    lines = [[field.name for field in fields], *([_cell(value) for value in row.values()] for row in rows)]
    between = f'"{BETWEEN_CELLS}"'
    return "".join([f'"{between.join(cells)}"\r\n' for cells in lines]).encode(ENCODING)


def _cell(value: str | tuple[str, ...] | None) -> str:
    if not value:
        return ""
    text = value if isinstance(value, str) else BETWEEN_VALUES.join(value)
    if text[0] in _FORMULA:
        text = f"'{text}"
    return text.replace('"', '""') if '"' in text else text
