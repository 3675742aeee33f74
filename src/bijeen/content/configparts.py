"""What `mkdocs.yml` brings in by name: plugins, and extensions of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.machinery import PathFinder
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import Final

import yaml

from bijeen.content.configfile import Entry, fault_at, is_for_us
from bijeen.problems import Problem, nearest
from bijeen.settings import PLUGIN

EXTENSIONS: Final = frozenset((
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs",
    "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
))  # fmt: skip
"""Those of Python-Markdown itself. Nobody else need be asked for what nearly every site has."""

_EXTENSIONS: Final = "markdown_extensions"
_OF_THEME: Final = "material/"


def plugin_faults(entry: Entry | None) -> Iterator[Problem]:
    """The plugins that are not here, and the one that cannot be."""
    names, faults = _names(entry)
    yield from faults
    others = [name for name in names if name.value != PLUGIN]
    if not others:
        return
    known = {point.name.removeprefix(_OF_THEME) for point in entry_points(group="mkdocs.plugins")}
    for name in others:
        plugin = name.value.removeprefix(_OF_THEME)
        if plugin == "search":  # it wants templates of the theme, and a site has a search already
            yield fault_at(name, rule="settings-search-plugin", plugin=name.value)
        elif plugin not in known:
            yield fault_at(name, rule="settings-no-plugin", plugin=name.value, nearest=nearest(plugin, sorted(known)))


def extension_faults(entry: Entry | None) -> Iterator[Problem]:
    """The extensions of Markdown that are not here.

    One has a name that its package gave it, or is a module, which is not looked into.
    """
    if entry and isinstance(entry[1], yaml.ScalarNode) and entry[1].value and entry[1].tag.endswith(":str"):
        key, value = entry
        example = f"{_EXTENSIONS}: [{value.value}]"
        yield fault_at(key, rule="settings-invalid", option=_EXTENSIONS, value=value.value, example=example)
    names, faults = _names(entry)
    yield from faults
    others = [name for name in names if name.value not in EXTENSIONS and not _is_a_module(name.value)]
    known = {*EXTENSIONS, *(point.name for point in entry_points(group="markdown.extensions"))} if others else set()
    for name in others:
        if name.value not in known:
            near = nearest(name.value, sorted(known))
            yield fault_at(name, rule="settings-no-extension", extension=name.value, nearest=near)


def _is_a_module(name: str) -> bool:
    """Whether the module of `module:Class` is there. No package on the way to it is imported, as that would run it."""
    top, *parts = name.partition(":")[0].split(".")
    try:
        spec = find_spec(top)
    except ValueError:  # a name that begins with a dot, or "__main__"
        return False
    for part in parts:
        # By its last name: of a whole one, Python would want to know the packages before it.
        folders = spec and spec.submodule_search_locations
        spec = PathFinder.find_spec(part, list(folders)) if folders and part else None
    return spec is not None


def _names(entry: Entry | None) -> tuple[list[yaml.ScalarNode], list[Problem]]:
    """The names in a list or mapping of things that can have options, and the options that slid out from below one."""
    named = entry[1] if entry else None
    if named is None or not is_for_us(named):
        return [], []
    names: list[yaml.Node] = []
    faults: list[Problem] = []
    if isinstance(named, yaml.MappingNode):
        names = [key for key, _ in named.value]
    else:
        for one in named.value if isinstance(named, yaml.SequenceNode) else ():
            first, *slid = one.value if isinstance(one, yaml.MappingNode) and one.value else [(one, None)]
            names.append(first[0])
            faults += [
                fault_at(key, rule="settings-indent", option=str(key.value), parent=f"- {first[0].value}:")
                for key, _ in slid
            ]
    return [name for name in names if isinstance(name, yaml.ScalarNode) and name.value and is_for_us(name)], faults
