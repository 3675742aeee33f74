"""YAML read safely: plain values, every scalar as text, and the place of each key and value.

The events of all but the shortest texts are walked first, because `yaml.compose` with the C loader crashes the process
at 30,000 levels, and because aliases and tags have no place in these files (PyYAML would expand the one and obey the
other).
Scalars stay text: YAML 1.1 would read 18:30 as 1110, 0302361234 as a number and NO as false.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from bijeen.content.invisible import INVISIBLE, unsafe_escapes
from bijeen.problems import MEND, Location, Problem
from bijeen.settings import Limits

Path = tuple[str | int, ...]
"""The way to a value from the top: keys of mappings and indexes of lists."""

# It leaves every scalar as text, which saves the guessing of types.
_LOADER: Final = yaml.CBaseLoader
# 'Foto's van de dag': the apostrophe ends the text.
_APOSTROPHE: Final = re.compile(r"[:-] +'[^']*'\w")

_SHORT: Final = 4_000
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})

# What libyaml says -> our rule, and whether its "context" or its "problem" is where people should look. The first
# that occurs in its words counts.
_FAULTS: Final = (
    ("found a tab character", "yaml-tab", "problem"),
    ("mapping values are not allowed", "yaml-colon", "problem"),
    ("block sequence entries are not allowed", "yaml-dash", "problem"),
    ("mapping keys are not allowed", "yaml-character", "problem"),
    ("directive", "yaml-character", "context"),
    ("while scanning an alias", "yaml-alias", "context"),
    ("while scanning an anchor", "yaml-alias", "context"),
    ("while scanning a tag", "yaml-tag", "context"),
    ("while parsing a tag", "yaml-tag", "context"),
    ("found character that cannot start any token", "yaml-character", "problem"),
    ("while scanning a block scalar", "yaml-character", "context"),
    ("while scanning a quoted scalar", "yaml-quote", "context"),
    ("while parsing a quoted scalar", "yaml-backslash", "problem"),
    ("could not find expected ':'", "yaml-key", "context"),
    ("did not find expected key", "yaml-indent", "problem"),
    ("did not find expected '-' indicator", "yaml-indent", "problem"),
    ("did not find expected ',' or ']'", "yaml-bracket", "context"),
    ("did not find expected ',' or '}'", "yaml-bracket", "context"),
    ("while parsing a flow node", "yaml-bracket", "problem"),
    ("while parsing a block node", "yaml-character", "problem"),
    ("expected a single document", "yaml-second", "problem"),
    ("did not find expected <document start>", "yaml-second", "problem"),
)


def _word_at(text: str, mark: Any) -> str:
    """What stands at a mark, up to the next space."""
    rest = _line_at(text, mark)[mark.column if mark else 0 :]
    return rest[:1] + rest[1:].partition(" ")[0]


def _line_at(text: str, mark: Any) -> str:
    lines = text.split("\n")  # libyaml knows more ends of lines (U+2028), and may count beyond these
    return lines[mark.line] if mark is not None and mark.line < len(lines) else ""


def _may_be_unsafe(text: str) -> bool:
    """Whether the events of `text` must be walked. A short text without the marks of anchors, aliases and tags can
    neither refer nor be deep enough to crash; it is nearly every front matter, and walking it takes as long as reading.
    """
    return len(text) > _SHORT or any(mark in text for mark in "&*!")


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """Where each key and each value stands: (line, column), counted from 1, by the path to it."""

    file: str
    values: Mapping[Path, tuple[int, int]]
    keys: Mapping[Path, tuple[int, int]]
    text: str = ""
    """The YAML itself, in which the place of a word within a value can be looked up."""
    first_line: int = 1
    """The line of the file on which that begins."""

    def value(self, *path: str | int) -> Location:
        """The place of the value at `path`, or of the nearest value above it."""
        while path and path not in self.values:
            path = path[:-1]
        line, column = self.values.get(path, (1, 1))
        return Location(path=self.file, line=line, column=column)

    def key(self, *path: str | int) -> Location:
        """The place of the key at `path`, or else of its value."""
        if path not in self.keys:
            return self.value(*path)
        line, column = self.keys[path]
        return Location(path=self.file, line=line, column=column)


@dataclass(frozen=True, kw_only=True, slots=True)
class Yaml:
    """A YAML text as plain values (dict, list, str, None) with the places of all of them."""

    data: Any
    places: Places


def parse_yaml(text: str, *, path: str, first_line: int, limits: Limits) -> tuple[Yaml | None, list[Problem]]:
    """Parse `text`, which begins on line `first_line` of the file `path`.

    Out come the values, or None when the text is no YAML or uses what is not allowed, and the problems.
    """

    def problem(rule: str, mark: Any, **details: str) -> Problem:
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        return Problem(
            location=Location(path=path, line=line, column=column),
            rule=rule,
            details={k: v or "" for k, v in details.items()},
        )

    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER) if _may_be_unsafe(text) else ():
            if isinstance(event, yaml.AliasEvent):
                return None, [problem("yaml-alias", event.start_mark, name=str(event.anchor))]
            if isinstance(event, yaml.NodeEvent) and event.anchor:
                return None, [problem("yaml-alias", event.start_mark, name=str(event.anchor))]
            if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag:
                return None, [problem("yaml-tag", event.start_mark, tag=event.tag)]
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > limits.yaml_depth:
                    return None, [problem("yaml-depth", event.start_mark, limit=str(limits.yaml_depth))]
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        words = f"{error.context or ''} {error.problem or ''}".strip()
        found = (fault for fault in _FAULTS if fault[0] in words)
        _, rule, where = next(found, ("", "yaml-syntax", "problem"))
        marks = (error.problem_mark, error.context_mark)
        mark = next((mark for mark in (marks if where == "problem" else marks[::-1]) if mark), None)
        begins = _word_at(text, mark)
        line = _line_at(text, mark)
        if rule in ("yaml-character", "yaml-syntax") and "\t" in line[: len(line) - len(line.lstrip())]:
            rule = "yaml-tab"
        if rule == "yaml-indent" and _APOSTROPHE.search(line):
            rule = "yaml-apostrophe"
        elif rule == "yaml-indent" and mark and line[: mark.column].strip():
            rule = "yaml-rest"
        return None, [problem(rule, mark, fault=words, name=begins.strip(), tag=begins.strip(), mend=MEND)]
    except yaml.YAMLError as error:
        return None, [problem("yaml-syntax", None, fault=" ".join(str(error).split()))]

    values: dict[Path, tuple[int, int]] = {}
    keys: dict[Path, tuple[int, int]] = {}
    problems: list[Problem] = []

    def plain(node: yaml.Node, at: Path) -> Any:
        if isinstance(node, yaml.CollectionNode) and len(at) >= limits.yaml_depth:
            problems.append(problem("yaml-depth", node.start_mark, limit=str(limits.yaml_depth)))
            return None
        values[at] = (node.start_mark.line + first_line, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            mapping: dict[str, Any] = {}
            for key_node, value_node in node.value:
                if not isinstance(key_node, yaml.ScalarNode):
                    problems.append(problem("yaml-key", key_node.start_mark))
                elif (key := visible(key_node)) in mapping:
                    problems.append(problem("duplicate-key", key_node.start_mark, key=key))
                else:
                    keys[*at, key] = (key_node.start_mark.line + first_line, key_node.start_mark.column + 1)
                    mapping[key] = plain(value_node, (*at, key))
            return mapping
        if isinstance(node, yaml.SequenceNode):
            return [plain(item, (*at, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        is_plain = not node.style  # the C loader says "" where PyYAML itself says None
        return None if is_plain and node.value in NULLS else visible(node)

    def visible(node: yaml.ScalarNode) -> str:
        value = str(node.value)
        # Between these quotes alone can a character stand that the file itself does not hold.
        if node.style != '"' or not INVISIBLE.search(value):
            return value
        span = node.start_mark.index, node.end_mark.index
        found = list(unsafe_escapes(text, *span, path=path, first_line=first_line))
        problems.extend(found)
        return INVISIBLE.sub("\ufffd", value) if found else value

    data = plain(node, ()) if node is not None else None
    places = Places(file=path, values=values, keys=keys, text=text, first_line=first_line)
    return Yaml(data=data, places=places), problems
