"""`mkdocs.yml`, as far as it speaks to us: what it says to the plugin, where it says that, what makes it unreadable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import yaml

from bijeen.content.source import read_yaml
from bijeen.problems import Level, Location, Problem
from bijeen.settings import CONFIG_FILE, PLUGIN, Keys, Limits, Settings, SettingsError, settings_of

_HARMLESS: Final = frozenset({"yaml-alias", "yaml-tag", "yaml-key", "duplicate-key", "file-not-regular"})
"""What our reader forbids in data, and MkDocs takes in its settings."""

Entry = tuple[yaml.Node, yaml.Node]
"""A key and its value."""

Written = dict[str, Entry]
"""What stands in the file: each key as it stands there, and its value."""


class _TolerantLoader(yaml.SafeLoader):
    """Reads without running or resolving the tags that MkDocs adds (`!ENV`, `!!python/name:`); days stay text."""

    yaml_constructors = yaml.SafeLoader.yaml_constructors | {
        "tag:yaml.org,2002:timestamp": yaml.SafeLoader.construct_yaml_str
    }


_TolerantLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(root: Path, **overrides: Any) -> Settings:
    """Read the settings of the site in the folder `root`; `overrides` win over the file.

    Raises SettingsError when the folder has no readable `mkdocs.yml` or that file does not use the plugin.
    """
    file = root / CONFIG_FILE
    try:
        config = yaml.load(file.read_text(encoding="utf-8"), _TolerantLoader)
    except (FileNotFoundError, NotADirectoryError) as error:
        details = {"folder": str(root), "file": CONFIG_FILE}
        location = Location(path=CONFIG_FILE)
        raise SettingsError([Problem(location=location, rule="settings-missing", details=details)]) from error
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:  # ValueError: no UTF-8
        raise SettingsError(unreadable(root, error) or [_unknown_fault(error)]) from error
    config = config if isinstance(config, dict) else {}
    places = ConfigPlaces(file)
    options = _plugin_options(config.get("plugins"))
    if options is None:
        location = places.place(("plugins",))
        raise SettingsError([Problem(location=location, rule="settings-without-plugin", details={"plugin": PLUGIN})])
    theme = config.get("theme")
    folders = {
        "docs": config.get("docs_dir"),
        "site": config.get("site_dir"),
        "overrides": theme.get("custom_dir") if isinstance(theme, dict) else None,
    }
    options = {**options, **overrides} if isinstance(options, dict) else options
    named = {use: str(folder) for use, folder in folders.items() if folder}
    return settings_of(
        options,
        root=root,
        extended=_is_extended(config),
        directory_urls=config.get("use_directory_urls") is not False,
        place=places.place,
        **named,
    )


class ConfigPlaces:
    """Where the keys stand in `file`, a `mkdocs.yml` which can be read. It is looked at when a place is asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def place(self, keys: Keys) -> Location:
        """The place of the key that `keys` lead to, or of the nearest above it."""
        node, mark = self._root, None
        for key in keys:
            if key == PLUGIN:
                node = _value(self._root, "plugins")[1]
            mark_there, node = _value(node, str(key))
            if mark_there is None:
                break
            mark = mark_there
        return Location(path=CONFIG_FILE) if mark is None else place_of(mark)

    def holds(self, key: str) -> bool:
        """Whether MkDocs' own key is there."""
        return _value(self._root, key)[0] is not None

    @cached_property
    def _root(self) -> yaml.Node | None:
        return parsed(self._file)


def parsed(file: Path) -> yaml.Node | None:
    """What stands in a `mkdocs.yml` which can be read, as YAML's own tree: each key and value with its place."""
    return yaml.compose(file.read_text(encoding="utf-8"), _TolerantLoader)


def unreadable(root: Path, error: BaseException | None) -> list[Problem]:
    """What makes the `mkdocs.yml` of the folder `root` no YAML, in our words and at its place.

    `error` is what its reader raised. [] comes out when nothing in the file seems to be its cause.
    """
    _, problems = read_yaml(root, CONFIG_FILE, Limits())
    faults = [problem for problem in problems if problem.rule not in _HARMLESS]
    if not faults and isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:  # behind what we do not read
        return [Problem(location=place_of(error.problem_mark), rule="settings-no-yaml")]
    return [replace(one, rule="settings-no-yaml") if one.rule == "yaml-syntax" else one for one in faults]


def _unknown_fault(error: BaseException) -> Problem:
    details = {"fault": " ".join(str(error).split())}
    return Problem(location=Location(path=CONFIG_FILE), rule="settings-unreadable", details=details)


def _value(node: yaml.Node | None, key: str) -> tuple[yaml.Mark | None, yaml.Node | None]:
    """Where `key` stands in a mapping, or in a list of mappings, and what it has as its value."""
    for name, value in _pairs(node):
        if name.value == key:
            return name.start_mark, value
    return None, None


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _pairs(one)


def place_of(mark: yaml.Mark) -> Location:
    """The place in `mkdocs.yml` where a part of its tree begins."""
    return Location(path=CONFIG_FILE, line=mark.line + 1, column=mark.column + 1)


def _is_extended(config: Mapping[str, Any]) -> bool:
    """Whether there are other plugins, or hooks."""
    return len(config["plugins"]) > 1 or bool(config.get("hooks"))


def fault_at(at: yaml.Node | None, *, rule: str, level: Level = Level.ERROR, **details: str) -> Problem:
    """A fault in `mkdocs.yml`, at a part of its tree or else at its beginning."""
    location = place_of(at.start_mark) if at else Location(path=CONFIG_FILE)
    return Problem(location=location, rule=rule, level=level, details=details)


def is_for_us(node: yaml.Node) -> bool:
    """Whether it stands there as it is: no tag of MkDocs or Python makes something else of it."""
    return node.tag.startswith("tag:yaml.org,2002:") and "python" not in node.tag


def _plugin_options(plugins: Any) -> Any:
    """The options of our plugin, {} without any, None when it is not used. MkDocs takes a list or a mapping."""
    if isinstance(plugins, dict):
        plugins = [{name: options} for name, options in plugins.items()]
    for plugin in plugins if isinstance(plugins, list) else []:
        if plugin == PLUGIN:
            return {}
        if isinstance(plugin, dict) and PLUGIN in plugin:
            return plugin[PLUGIN] if plugin[PLUGIN] is not None else {}
    return None
