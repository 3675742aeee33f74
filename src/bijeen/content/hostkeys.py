"""The keys of `mkdocs.yml` that MkDocs reads: what it would stop at, told before it does so in words of its own.

The file is looked at and not run: what it inherits, and values with a tag (`!ENV`), are left to MkDocs. Which keys
there are, and what may stand behind them: MkDocs' manual, chapter "Configuration", of version 1.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import yaml

from bijeen.content.configfile import parsed, place_of
from bijeen.problems import Level, Location, Problem
from bijeen.settings import CONFIG_FILE, PLUGIN

KEYS: Final = frozenset((
    "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template", "exclude_docs", "extra",
    "extra_css", "extra_javascript", "extra_templates", "google_analytics", "hooks", "markdown_extensions",
    "mdx_configs", "nav", "not_in_nav", "pages", "plugins", "remote_branch", "remote_name", "repo_name", "repo_url",
    "site_author", "site_description", "site_dir", "site_name", "site_url", "strict", "theme", "use_directory_urls",
    "validation", "watch",
))  # fmt: skip
_INHERIT: Final = "INHERIT"
_THEME: Final = "material"
_OF_THEME: Final = frozenset(
    {"name", "language", "font", "custom_dir", "palette", "features", "icon", "logo", "favicon"}
)
_ADDRESSES: Final = {"site_url": "https://www.example.org/", "repo_url": "https://github.com/example/example"}
_LISTS: Final = {"extra_css": "assets/extra.css", "extra_javascript": "assets/extra.js", "hooks": "hook.py"}
_YES_OR_NO: Final = ("strict", "use_directory_urls")
_NO: Final = frozenset({"nee", "no", "uit", "off", "niet", "0"})

Written = dict[str, tuple[yaml.Node, yaml.Node]]
"""What stands in the file: each key as it stands there, and its value."""


def host_faults(root: Path) -> list[Problem]:
    """What MkDocs would not take in the `mkdocs.yml` of the folder `root`, which can be read, in the order of the file.

    An error is what it would stop at, a warning what it would pass over.
    """
    top = parsed(root / CONFIG_FILE)
    if not isinstance(top, yaml.MappingNode):
        return []
    written: Written = {key.value: (key, value) for key, value in top.value if isinstance(key, yaml.ScalarNode)}
    faults = [
        *_missing(written),
        *_unknown(written),
        *_theme(root, written),
        *_addresses(written),
        *_yes_or_no(written),
        *_lists(written),
        *_folders(root, written),
        *_nav(written.get("nav")),
        *_plugins(written.get("plugins")),
    ]
    return sorted(faults, key=lambda problem: problem.location)


def _fault(at: yaml.Node | None, *, rule: str, level: Level = Level.ERROR, **details: str) -> Problem:
    location = place_of(at.start_mark) if at else Location(path=CONFIG_FILE)
    return Problem(location=location, rule=rule, level=level, details=details)


def _is_for_us(node: yaml.Node) -> bool:
    """Whether it stands there as it is: no tag of MkDocs or Python makes something else of it."""
    return node.tag.startswith("tag:yaml.org,2002:") and "python" not in node.tag


def _is_empty(node: yaml.Node) -> bool:
    return node.tag.endswith(":null") or (isinstance(node, yaml.ScalarNode) and not node.value.strip())


def _missing(written: Written) -> Iterator[Problem]:
    if _INHERIT in written:
        return
    key, value = written.get("site_name", (None, None))
    if value is None or _is_empty(value):
        yield _fault(key, rule="settings-no-key", option="site_name", example="site_name: Buurt Omarmt")
    elif _is_for_us(value) and not value.tag.endswith(":str"):
        example = f"site_name: '{value.value}'" if isinstance(value, yaml.ScalarNode) else "site_name: Buurt Omarmt"
        yield _fault(key, rule="settings-no-key", option="site_name", example=example)


def _unknown(written: Written) -> Iterator[Problem]:
    beside = _beside_theme(written)
    for key, (at, _) in written.items():
        if key in KEYS or key == _INHERIT:
            continue
        if key in beside:
            yield _fault(at, rule="settings-indent", option=key, parent="theme:")
        else:
            near = next(iter(get_close_matches(key, KEYS, n=1)), "")
            yield _fault(at, rule="settings-unknown-key", level=Level.WARNING, option=key, nearest=near)


def _beside_theme(written: Written) -> frozenset[str]:
    """What stands beside an empty `theme:` and belongs below it."""
    is_empty = "theme" in written and _is_empty(written["theme"][1])
    return _OF_THEME.intersection(written) - KEYS if is_empty else frozenset()


def _theme(root: Path, written: Written) -> Iterator[Problem]:
    key, theme = written.get("theme", (None, None))
    if theme is None or _is_empty(theme):
        if _INHERIT not in written and not _beside_theme(written):
            yield _fault(key, rule="settings-theme", name=_THEME)
        return
    at: yaml.Node | None = theme
    name: yaml.Node | None = theme
    if isinstance(theme, yaml.MappingNode):
        pairs = {one.value: (one, value) for one, value in theme.value}
        at, name = pairs.get("name", (key, None))
        place, folder = pairs.get("custom_dir", (None, None))
        if folder and _is_for_us(folder) and not (root / str(folder.value)).is_dir():
            yield _fault(place, rule="settings-no-folder", option="custom_dir", folder=str(folder.value))
    if name is None or (_is_for_us(name) and name.value != _THEME):
        yield _fault(at, rule="settings-theme", name=_THEME)


def _addresses(written: Written) -> Iterator[Problem]:
    for key, good in _ADDRESSES.items():
        at, value = written.get(key, (None, None))
        if value is None or _is_empty(value) or not _is_for_us(value):
            continue
        if not isinstance(value, yaml.ScalarNode) or not all(_parts_of(value.value)):
            said = value.value if isinstance(value, yaml.ScalarNode) else "…"
            bare = isinstance(value, yaml.ScalarNode) and "." in said and " " not in said and "://" not in said
            yield _fault(
                at,
                rule="settings-invalid",
                option=key,
                value=said,
                example=f"{key}: https://{said}" if bare else f"{key}: {good}",
            )


def _parts_of(address: str) -> tuple[str, str]:
    try:
        return urlsplit(address)[:2]
    except ValueError:
        return "", ""


def _yes_or_no(written: Written) -> Iterator[Problem]:
    for key in _YES_OR_NO:
        at, value = written.get(key, (None, None))
        if value is None or not _is_for_us(value) or value.tag.endswith((":bool", ":null")):
            continue
        said = str(value.value) if isinstance(value, yaml.ScalarNode) else "…"
        good = "false" if said.casefold() in _NO else "true"
        yield _fault(at, rule="settings-invalid", option=key, value=said, example=f"{key}: {good}")


def _lists(written: Written) -> Iterator[Problem]:
    for key, good in _LISTS.items():
        at, value = written.get(key, (None, None))
        if value is None or _is_empty(value) or not _is_for_us(value) or isinstance(value, yaml.SequenceNode):
            continue
        said = value.value if isinstance(value, yaml.ScalarNode) else "…"
        yield _fault(
            at, rule="settings-invalid", option=key, value=said, example=f"{key}: [{said if said != '…' else good}]"
        )


def _folders(root: Path, written: Written) -> Iterator[Problem]:
    at, value = written.get(_INHERIT, (None, None))
    if isinstance(value, yaml.ScalarNode) and _is_for_us(value) and not (root / value.value).is_file():
        yield _fault(at, rule="settings-no-file", option=_INHERIT, file=value.value)
    at, value = written.get("docs_dir", (None, None))
    if value is None and _INHERIT in written:
        return
    if value is None or (_is_for_us(value) and isinstance(value, yaml.ScalarNode)):
        folder = str(value.value) if value is not None and value.value else "docs"
        if not (root / folder).is_dir():
            yield _fault(at, rule="settings-no-folder", option="docs_dir", folder=folder)


def _nav(entry: tuple[yaml.Node, yaml.Node] | None) -> Iterator[Problem]:
    if entry is None:
        return
    key, nav = entry
    if _is_empty(nav) or not _is_for_us(nav):
        return
    if not isinstance(nav, yaml.SequenceNode):
        yield _fault(key, rule="settings-nav")
        return
    for one in nav.value:
        if isinstance(one, yaml.ScalarNode) and not _is_empty(one):
            continue
        if isinstance(one, yaml.MappingNode) and len(one.value) == 1:
            below = one.value[0][1]
            if not isinstance(below, yaml.ScalarNode):
                yield from _nav(one.value[0])
            continue
        yield _fault(one, rule="settings-nav")


def _plugins(entry: tuple[yaml.Node, yaml.Node] | None) -> Iterator[Problem]:
    plugins = entry[1] if entry else None
    if isinstance(plugins, yaml.MappingNode):
        names = [key for key, _ in plugins.value]
    elif isinstance(plugins, yaml.SequenceNode):
        names = []
        for one in plugins.value:
            if isinstance(one, yaml.MappingNode) and one.value:
                names.append(one.value[0][0])
                for key, _ in one.value[1:]:
                    yield _fault(
                        key, rule="settings-indent", option=str(key.value), parent=f"- {one.value[0][0].value}:"
                    )
            else:
                names.append(one)
    else:
        return
    others = [name for name in names if isinstance(name, yaml.ScalarNode) and name.value != PLUGIN]
    if not others:
        return
    known = {point.name.removeprefix(f"{_THEME}/") for point in entry_points(group="mkdocs.plugins")}
    for name in others:
        plugin = name.value.removeprefix(f"{_THEME}/")
        if plugin not in known:
            near = next(iter(get_close_matches(plugin, sorted(known), n=1)), "")
            yield _fault(name, rule="settings-no-plugin", plugin=name.value, nearest=near)
