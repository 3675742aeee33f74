"""One more record in a YAML file: lines put in at the marks of the nodes, so that every other byte stays as it was.

A library that writes whole files anew would lose comments, quotes or the order of keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import yaml

from bijeen.content.write import block_of, flow_of, plain_of
from bijeen.content.yamlnodes import NULLS, Path

_LOADER: Final = yaml.CBaseLoader
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_EMPTY_LINES: Final = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")
_BOM: Final = "\ufeff"


class SpliceError(ValueError):
    """The file is written in a way in which no record can be put without touching what is there."""


def with_record(text: str, at: Path, index: int, record: Mapping[str, Any]) -> str:
    """The YAML `text` with `record` as item `index` of the list at the path `at` (an absent or empty list is made).

    `text` is one that `parse_yaml` finds no fault with, with the line ends of its file. What comes out reads as the old
    values and the record; raises SpliceError where that cannot be had.
    """
    bare = text.removeprefix(_BOM)
    try:
        made = _spliced(bare, at, index, record)
        is_good = _values(made) == _expected(_values(bare), at, index, record)
    except (yaml.YAMLError, LookupError, TypeError) as error:
        raise SpliceError(str(error)) from error
    if not is_good:
        raise SpliceError("not the same values")
    return text[: len(text) - len(bare)] + made


class ItemText(NamedTuple):
    """An item of a list as it is written: where its lines begin, those of its comments included, and where they end."""

    start: int
    end: int


def items_of(text: str, items: yaml.SequenceNode) -> list[ItemText]:
    """Where each item of a list in block style stands, with the comments that go with it: those right above it, those
    that stand apart between it and the item before, and those further in below it. What stands above a whole list is
    of none. Raises LookupError where the items are not each on lines of their own.
    """
    column = items.start_mark.column
    found: list[ItemText] = []
    for index, item in enumerate(items.value):
        start = _top(text, items, index)
        if found:
            between = text[found[-1].end : start]
            if between.strip() and (empty := _EMPTY_LINES.match(between)):
                start = found[-1].end + empty.end()
        found.append(ItemText(start, _after(text, item, column + 1)))
    return found


def _values(text: str) -> Any:
    return _bare(yaml.load(text, Loader=_LOADER))


def _bare(value: Any) -> Any:
    """Values without the ends of lines that a text at the end of a file gets with the record below it."""
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _expected(values: Any, at: Path, index: int, record: Mapping[str, Any]) -> Any:
    new = _bare(plain_of(record))
    if not at:
        items = values if isinstance(values, list) else []
        return [*items[:index], new, *items[index:]]
    if isinstance(values, list):
        step = int(at[0])
        return [*values[:step], _expected(values[step], at[1:], index, record), *values[step + 1 :]]
    mapping = values if isinstance(values, dict) else {}
    return {**mapping, at[0]: _expected(mapping.get(at[0]), at[1:], index, record)}


def _spliced(text: str, at: Path, index: int, record: Mapping[str, Any]) -> str:
    node: Any = yaml.compose(text, Loader=_LOADER)
    if node is None:
        return _put(text, len(text), _below(at, record, 0))
    if _is_null(node):
        return _in_place(text, node, _below(at, record, 0))
    in_flow, column = False, 0
    for step in at:
        child = _child(node, step)
        if child is None:
            return _with_key(text, node, str(step), record, in_flow=in_flow)
        in_flow = in_flow or bool(node.flow_style)
        column = node.start_mark.column + 2
        node = child
    if _is_null(node):
        if in_flow:
            start, end = node.start_mark.index, node.end_mark.index
            return f"{text[:start].rstrip(' ')} [{flow_of(record)}]{text[end:]}"
        return _in_place(text, node, block_of([record], column))
    if not isinstance(node, yaml.SequenceNode):
        raise TypeError("no list")
    if node.flow_style:
        lines = _BREAK.search(text[node.start_mark.index : node.end_mark.index])
        if node.value or in_flow or lines:
            return _in_flow(text, node, index, record)
        return _in_place(text, node, block_of([record], column))
    return _in_block(text, node, index, record)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
        item: yaml.Node = node.value[step]
        return item
    if not isinstance(node, yaml.MappingNode):
        raise TypeError("no mapping")
    return next((value for key, value in node.value if key.value == step), None)


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in NULLS


def _below(at: Path, record: Mapping[str, Any], column: int) -> str:
    """The record as a list of its own, below the key that `at` ends with, if any."""
    if not at:
        return block_of([record], column)
    return f"{' ' * column}{at[-1]}:\n{block_of([record], column + 2)}"


def _in_place(text: str, node: yaml.Node, block: str) -> str:
    """`block` in place of an empty value, below its line; a comment behind the value stays where it is."""
    start, end = node.start_mark.index, node.end_mark.index
    before, after = text[:start].rstrip(" ") if end > start else text[:start], text[end:]
    if _line_start(text, start) == len(before):
        after = after.lstrip(" ")
        if not after[: _line_end(after, 0)].strip():
            return _put(before + after[_line_end(after, 0) :], len(before), block)
    return _put(before + after, _line_end(before + after, len(before)), block)


def _with_key(text: str, mapping: yaml.MappingNode, key: str, record: Mapping[str, Any], *, in_flow: bool) -> str:
    """A list of one under a key that the mapping did not have yet, as its last."""
    if not mapping.value and not in_flow:
        return _in_place(text, mapping, _below((key,), record, 0))
    if mapping.flow_style:
        at = _end(mapping.value[-1][1]) if mapping.value else mapping.start_mark.index + 1
        comma = ", " if mapping.value else ""
        return f"{text[:at]}{comma}{key}: [{flow_of(record)}]{text[at:]}"
    column = mapping.start_mark.column
    return _put(text, _after(text, mapping, column), _below((key,), record, column))


def _in_flow(text: str, items: yaml.SequenceNode, index: int, record: Mapping[str, Any]) -> str:
    if index < len(items.value):
        at, new = items.value[index].start_mark.index, f"{flow_of(record)}, "
    elif items.value:
        at, new = _end(items.value[-1]), f", {flow_of(record)}"
    else:
        at, new = items.start_mark.index + 1, flow_of(record)
    return text[:at] + new + text[at:]


def _in_block(text: str, items: yaml.SequenceNode, index: int, record: Mapping[str, Any]) -> str:
    column = items.start_mark.column
    new = block_of([record], column)
    gap = "\n" if len(items.value) > 1 and _is_blank_above(text, _top(text, items, 1)) else ""
    if index < len(items.value):
        return _put(text, _top(text, items, index), new + gap)
    at = _after(text, items, column + 1)
    return _put(text, at, new if _is_blank_above(text, at) else gap + new)


def _top(text: str, items: yaml.SequenceNode, index: int) -> int:
    """Where the lines of an item begin, the comments that stand right above it included."""
    column = items.start_mark.column
    least = _end(items.value[index - 1]) if index else 0
    at = _line_start(text, items.value[index].start_mark.index if index else items.start_mark.index)
    while text[at : at + column].strip(" ") or text[at + column : at + column + 1] != "-":
        if at <= least:
            raise LookupError("no dash")
        at = _line_start(text, at - 1)
    top = at
    while top > least and (above := _line_start(text, top - 1)) >= least:
        line = text[above:top].rstrip("\r\n")
        if not line.lstrip(" ").startswith("#") or _indent(line) > column:
            break
        top = above
    # What stands above a whole list belongs to the list, unless an empty line parts it.
    return top if index or _is_blank_above(text, top) else at


def _after(text: str, node: yaml.Node, indent: int) -> int:
    """Where the lines of a node end, with the comments below it that stand at least at `indent`."""
    end = _end(node)
    at = end if end and text[end - 1] in "\r\n" else _line_end(text, end)
    here = at
    while here < len(text):
        following = _line_end(text, here)
        line = text[here:following].strip("\r\n")
        if line.strip(" ") and not (line.lstrip(" ").startswith("#") and _indent(line) >= indent):
            break
        here = following
        at = here if line.strip(" ") else at
    return at


def _end(node: yaml.Node) -> int:
    """Where a node ends; the mark of a collection in block style lies beyond that, at what comes after it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    return int(node.end_mark.index)


def _put(text: str, at: int, block: str) -> str:
    """`block` as lines of its own at the start of a line, with the line ends of the text."""
    found = _BREAK.search(text)
    if at and text[at - 1] not in "\r\n":
        block = "\n" + block
    return text[:at] + block.replace("\n", found.group() if found else "\n") + text[at:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _line_start(text: str, at: int) -> int:
    """The start of the line that holds `at`; `at` may be its last character, the end of the line."""
    if at > 0 and text[at : at + 1] == "\n" and text[at - 1] == "\r":
        at -= 1
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def _is_blank_above(text: str, at: int) -> bool:
    return at > 0 and not text[_line_start(text, at - 1) : at].strip()
