"""The keys of `mkdocs.yml` that MkDocs reads: what it would stop at, told before it does so in words of its own.

The file is looked at and not run: what it inherits, and values with a tag (`!ENV`), are left to MkDocs. Which keys
there are, and what may stand behind them: MkDocs' manual, chapter "Configuration", of version 1.6.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import yaml

from bijeen.content.configfile import Entry, Written, fault_at, is_for_us, parsed, place_of
from bijeen.content.configparts import extension_faults, plugin_faults
from bijeen.content.sitefolder import may_hold_site
from bijeen.problems import Level, Location, Problem, nearest
from bijeen.settings import CONFIG_FILE, Settings

KEYS: Final = frozenset((
    "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template", "exclude_docs", "extra",
    "extra_css", "extra_javascript", "extra_templates", "google_analytics", "hooks", "markdown_extensions",
    "mdx_configs", "nav", "not_in_nav", "pages", "plugins", "remote_branch", "remote_name", "repo_name", "repo_url",
    "site_author", "site_description", "site_dir", "site_name", "site_url", "strict", "theme", "use_directory_urls",
    "validation", "watch",
))  # fmt: skip
_INHERIT: Final = "INHERIT"
_MERGED: Final = "<<"
_FROM_ELSEWHERE: Final = frozenset({_INHERIT, _MERGED})
"""With these, what is not written here may come from another place."""
_THEME: Final = "material"
_OF_THEME: Final = frozenset(
    {"name", "language", "font", "custom_dir", "palette", "features", "icon", "logo", "favicon"}
)
_ADDRESSES: Final = {"site_url": "https://www.example.org/", "repo_url": "https://github.com/example/example"}
_LISTS: Final = {"extra_css": "assets/extra.css", "extra_javascript": "assets/extra.js", "hooks": "hook.py"}
_YES_OR_NO: Final = ("strict", "use_directory_urls")
_NO: Final = frozenset({"nee", "no", "uit", "off", "niet", "0"})


def config_errors(settings: Settings, *, elsewhere: bool = False) -> list[Problem]:
    """Those of `config_faults` at which a build would stop. Where its site goes elsewhere, its folder is no fault."""
    faults = (fault for fault in config_faults(settings) if fault.level is Level.ERROR)
    return [fault for fault in faults if not elsewhere or fault.rule != "settings-site-folder"]


def config_faults(settings: Settings) -> list[Problem]:
    """What MkDocs would not take in the `mkdocs.yml` of a site, or we would not, in the order of the file.

    `settings` are those that were read from it. An error is what a build would stop at, a warning what it would pass
    over.
    """
    root = settings.root
    top = parsed(root / CONFIG_FILE)
    if not isinstance(top, yaml.MappingNode):
        return []
    written = _by_name(top)
    faults = [
        *_missing(written),
        *_unknown(written),
        *_theme(root, written),
        *_addresses(written),
        *_yes_or_no(written),
        *_lists(written),
        *_folders(root, written),
        *_site(settings, written),
        *_nav(written.get("nav")),
        *plugin_faults(written.get("plugins")),
        *extension_faults(written.get("markdown_extensions")),
    ]
    return sorted(faults, key=lambda problem: problem.location)


def _by_name(node: yaml.Node) -> Written:
    """What stands in a mapping; {} for anything else. A key that is a list or a mapping is no name."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: (key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def _is_partial(written: Written) -> bool:
    return not _FROM_ELSEWHERE.isdisjoint(written)


def _is_empty(node: yaml.Node) -> bool:
    return node.tag.endswith(":null") or (isinstance(node, yaml.ScalarNode) and not node.value.strip())


def _missing(written: Written) -> Iterator[Problem]:
    if _is_partial(written):
        return
    key, value = written.get("site_name", (None, None))
    if value is None or _is_empty(value):
        yield fault_at(key, rule="settings-no-key", option="site_name", example="site_name: Buurt Omarmt")
    elif is_for_us(value) and not value.tag.endswith(":str"):
        example = f"site_name: '{value.value}'" if isinstance(value, yaml.ScalarNode) else "site_name: Buurt Omarmt"
        yield fault_at(key, rule="settings-no-key", option="site_name", example=example)


def _unknown(written: Written) -> Iterator[Problem]:
    beside = _beside_theme(written)
    for key, (at, _) in written.items():
        if key in KEYS or key in _FROM_ELSEWHERE:
            continue
        if key in beside:
            yield fault_at(at, rule="settings-indent", option=key, parent="theme:")
        else:
            near = nearest(key, sorted(KEYS))
            yield fault_at(at, rule="settings-unknown-key", level=Level.WARNING, option=key, nearest=near)


def _beside_theme(written: Written) -> frozenset[str]:
    """What stands beside an empty `theme:` and belongs below it."""
    is_empty = "theme" in written and _is_empty(written["theme"][1])
    return _OF_THEME.intersection(written) - KEYS if is_empty else frozenset()


def _theme(root: Path, written: Written) -> Iterator[Problem]:
    key, theme = written.get("theme", (None, None))
    if theme is None or _is_empty(theme):
        if not _is_partial(written) and not _beside_theme(written):
            yield fault_at(key, rule="settings-theme", name=_THEME, example=f"theme: {_THEME}")
        return
    below = _by_name(theme)
    at, name = below.get("name", (key, None)) if isinstance(theme, yaml.MappingNode) else (theme, theme)
    is_there = name is not None or _is_partial(written) or _is_partial(below)
    if not is_there or (name is not None and is_for_us(name) and name.value != _THEME):
        example = f"theme: {_THEME}" if name is None or name is theme else f"name: {_THEME}"
        yield fault_at(at, rule="settings-theme", name=_THEME, example=example)
    yield from _no_folder(root, "custom_dir", below.get("custom_dir"))


def _addresses(written: Written) -> Iterator[Problem]:
    for option, at, value in _plain(written, _ADDRESSES):
        said = _as_text(value)
        if not isinstance(value, yaml.ScalarNode) or not _is_address(said):
            lacks_only_https = _is_address(f"https://{said}") and "." in said and " " not in said and ":" not in said
            good = f"https://{said}" if lacks_only_https else _ADDRESSES[option]
            yield fault_at(at, rule="settings-invalid", option=option, value=said, example=f"{option}: {good}")


def _is_address(text: str) -> bool:
    try:
        return all(urlsplit(text)[:2])
    except ValueError:
        return False


def _yes_or_no(written: Written) -> Iterator[Problem]:
    for option, at, value in _plain(written, _YES_OR_NO):
        if not value.tag.endswith(":bool"):
            said = _as_text(value)
            good = "false" if said.casefold() in _NO else "true"
            yield fault_at(at, rule="settings-invalid", option=option, value=said, example=f"{option}: {good}")


def _lists(written: Written) -> Iterator[Problem]:
    for option, at, value in _plain(written, _LISTS):
        if not isinstance(value, yaml.SequenceNode):
            said = _as_text(value)
            good = said if isinstance(value, yaml.ScalarNode) else _LISTS[option]
            yield fault_at(at, rule="settings-invalid", option=option, value=said, example=f"{option}: [{good}]")


def _plain(written: Written, options: Iterable[str]) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Those of the options that have a value which is for us to judge: option, key and value."""
    for option in options:
        if option in written:
            key, value = written[option]
            if is_for_us(value) and not _is_empty(value):
                yield option, key, value


def _as_text(value: yaml.Node) -> str:
    return value.value if isinstance(value, yaml.ScalarNode) else "…"


def _folders(root: Path, written: Written) -> Iterator[Problem]:
    at, value = written.get(_INHERIT, (None, None))
    if isinstance(value, yaml.ScalarNode) and is_for_us(value) and not (root / value.value).is_file():
        yield fault_at(at, rule="settings-no-file", option=_INHERIT, file=value.value)
    for _, _, hooks in _plain(written, ("hooks",)):
        for hook in hooks.value if isinstance(hooks, yaml.SequenceNode) else ():
            if isinstance(hook, yaml.ScalarNode) and not (root / hook.value).is_file():
                yield fault_at(hook, rule="settings-no-file", option="hooks", file=hook.value)
    yield from _no_folder(root, "docs_dir", written.get("docs_dir"))
    if "docs_dir" not in written and not _is_partial(written) and not (root / "docs").is_dir():
        yield fault_at(None, rule="settings-no-folder", option="docs_dir", folder="docs")


def _no_folder(root: Path, option: str, entry: Entry | None) -> Iterator[Problem]:
    at, value = entry or (None, None)
    is_said = isinstance(value, yaml.ScalarNode) and is_for_us(value) and not _is_empty(value)
    if value is not None and is_said and not (root / value.value).is_dir():
        yield fault_at(at, rule="settings-no-folder", option=option, folder=value.value)


def _site(settings: Settings, written: Written) -> Iterator[Problem]:
    """A folder for the site that would lose what is in it."""
    key, value = written.get("site_dir", (None, None))
    is_known = not _is_partial(written) if value is None else is_for_us(value)
    if is_known and not may_hold_site(settings.root / settings.site, settings):
        yield site_fault(settings.site, place_of(key.start_mark) if key else Location(path=CONFIG_FILE))


def site_fault(folder: str, location: Location) -> Problem:
    """The folder, as somebody named it at `location`, is no place for a site."""
    example = "site_dir: site" if folder != "site" else "site_dir: public"
    return Problem(location=location, rule="settings-site-folder", details={"folder": folder, "example": example})


def _nav(entry: Entry | None) -> Iterator[Problem]:
    if entry is None:
        return
    key, nav = entry
    if _is_empty(nav) or not is_for_us(nav):
        return
    if not isinstance(nav, yaml.SequenceNode):
        yield fault_at(key, rule="settings-nav")
        return
    for one in nav.value:
        if isinstance(one, yaml.ScalarNode) and not _is_empty(one):
            continue
        if isinstance(one, yaml.MappingNode) and len(one.value) == 1:
            below = one.value[0][1]
            if not isinstance(below, yaml.ScalarNode):
                yield from _nav(one.value[0])
            continue
        yield fault_at(one, rule="settings-nav")
