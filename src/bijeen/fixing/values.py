"""What a text of YAML says: its values, and where its texts stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import yaml

from bijeen.content.yamlnodes import Yaml, parse_yaml
from bijeen.fixing.characters import SOFT_HYPHEN
from bijeen.problems import Problem
from bijeen.settings import Limits


@lru_cache(maxsize=8)
def read(text: str) -> tuple[Yaml | None, list[Problem]]:
    """The values of a text, or None when it cannot be read, and what is wrong with it."""
    return parse_yaml(text, path="", first_line=1, limits=Limits())


def values(text: str) -> object:
    """The values, to the letter; of a text that cannot be read nothing may change."""
    return values_but(text, lambda value: value)


def values_but(text: str, change: Callable[[str], str]) -> object:
    """The values, each key and each text as `change` makes it."""
    source, problems = read(text)
    if source is None:
        return text
    return _changed(source.data, change), sorted(problem.rule for problem in problems)


def values_but_spaces(text: str) -> object:
    """The values, in which white space is one space, or none at either end, and no character is invisible."""
    return values_but(text, lambda value: " ".join(value.replace(SOFT_HYPHEN, "").split()))


def values_but_last_break(text: str) -> object:
    """The values, without the ends of lines that the last one gets or loses with the end of its file."""
    return values_but(text, lambda value: value.rstrip("\n"))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return [(change(key), _changed(item, change)) for key, item in value.items()]
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    return change(value) if isinstance(value, str) else value


def scalars(text: str) -> Iterator[yaml.ScalarNode]:
    """Every scalar of a text that can be read, keys included, in order; none of one that cannot."""
    source, _ = read(text)
    node = yaml.compose(text, Loader=yaml.CBaseLoader) if source is not None else None
    stack = [node] if node is not None else []
    while stack:
        one = stack.pop()
        if isinstance(one, yaml.ScalarNode):
            yield one
        elif isinstance(one, yaml.MappingNode):
            stack += [part for pair in reversed(one.value) for part in reversed(pair)]
        elif isinstance(one, yaml.SequenceNode):
            stack += reversed(one.value)


def inner_lines(text: str, *, blocks_only: bool = False) -> set[int]:
    """The lines, counted from 1, on which a value of more lines goes on; `blocks_only`: those below `|` and `>`."""
    found: set[int] = set()
    for node in scalars(text):
        is_block = node.style in ("|", ">")
        if is_block or not blocks_only:
            # A block ends where the next line begins, unless the file ends in it.
            last = node.end_mark.line + (0 if is_block and node.end_mark.column == 0 else 1)
            found.update(range(node.start_mark.line + 2, last + 1))
    return found
