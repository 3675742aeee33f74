"""The settings of a site: what `mkdocs.yml` says to the plugin, and every limit of the engine.

There is one model for all of it, so that the command line and the host read the same file the same way.
"""

from __future__ import annotations

import datetime
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bijeen.problems import Location, Problem

CONFIG_FILE: Final = "mkdocs.yml"
PLUGIN: Final = "bijeen"


class SettingsError(Exception):
    """The settings of a site cannot be read; `problem` says why and what to do."""

    def __init__(self, rule: str, **details: str) -> None:
        self.problem = Problem(location=Location(path=CONFIG_FILE), rule=rule, details=details)
        super().__init__(f"{CONFIG_FILE}: {rule}: {details}")


def _language(code: str) -> str:
    if not (files("bijeen") / "locale" / code).is_dir():
        raise ValueError(code)
    return code


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(name) from error
    return name


class Limits(BaseModel):
    """How much a site may ask of the engine, so that no contribution can exhaust it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text_bytes: int = 1_000_000
    """The largest Markdown or YAML file, in bytes."""
    media_bytes: int = 25_000_000
    """The largest picture or attachment, in bytes."""
    picture_pixels: int = 50_000_000
    """The largest picture, in pixels: a file of 300 kB can hold enough of them to fill the memory of any machine."""
    yaml_depth: int = 12
    """How deep YAML may be nested."""
    import_bytes: int = 60_000_000
    """The largest document that can be imported, in bytes."""
    import_unpacked_bytes: int = 200_000_000
    """How much such a document may hold when it is unpacked: a ZIP of 200 kB can promise a thousand times as much."""
    import_xml_bytes: int = 2_000_000
    """How much of that may be text with its mark-up. A report of twenty pages has a quarter of a megabyte."""


class Settings(BaseModel):
    """One site's settings. Folders are relative to `root`, the folder that holds `mkdocs.yml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    root: Path
    reports: str = "reports"
    data: str = "data"
    docs: str = "docs"
    site: str = "site"
    language: Annotated[str, AfterValidator(_language)] = "nl"
    timezone: Annotated[str, AfterValidator(_timezone)] = "Europe/Amsterdam"
    search: bool = True
    """Build the search index. Off is for measuring and for quick previews."""
    social_cards: bool = True
    """Draw a card for each page, for where it is shared. A preview, or a site without `site_url`, has none."""
    today: datetime.date = Field(default_factory=lambda given: _today(given.get("timezone", "UTC")))
    """The day on which the site is made. Left out: today, in the site's time zone."""
    limits: Limits = Limits()


def _today(timezone: str) -> datetime.date:
    return datetime.datetime.now(ZoneInfo(timezone)).date()


def settings_of(options: Any, *, root: Path, docs: str = "docs", site: str = "site") -> Settings:
    """Make settings of the options under `plugins: - bijeen:` in `mkdocs.yml`.

    Raises SettingsError, naming the option, when one is unknown or has a value of the wrong form.
    """
    faults = []
    if not (root / docs).resolve().is_relative_to(root.resolve()):
        raise SettingsError("settings-docs-outside", folder=docs)
    if not isinstance(options, dict):
        raise SettingsError("settings-invalid", plugin=PLUGIN, faults=str(options))
    for name in (name for name in options if name not in _OPTIONS):
        near = next(iter(get_close_matches(str(name), _OPTIONS, n=1)), "")
        known = ", ".join(sorted(_OPTIONS))
        raise SettingsError("settings-unknown-option", plugin=PLUGIN, option=str(name), nearest=near, known=known)
    try:
        settings = Settings(root=root, docs=docs, site=site, **options)
    except ValidationError as error:
        faults += [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
    if faults:
        raise SettingsError("settings-invalid", plugin=PLUGIN, faults="; ".join(faults))
    return settings


_OPTIONS: Final = frozenset({"reports", "data", "language", "timezone", "search", "social_cards", "today", "limits"})


class _TolerantLoader(yaml.SafeLoader):
    """Reads `mkdocs.yml` without running or resolving the tags that MkDocs adds (`!ENV`, `!!python/name:`)."""


_TolerantLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(root: Path, **overrides: Any) -> Settings:
    """Read the settings of the site in the folder `root`; `overrides` win over the file.

    Raises SettingsError when the folder has no readable `mkdocs.yml` or that file does not use the plugin.
    """
    file = root / CONFIG_FILE
    try:
        config = yaml.load(file.read_text(encoding="utf-8"), _TolerantLoader)
    except FileNotFoundError as error:
        raise SettingsError("settings-missing", folder=str(root), file=CONFIG_FILE) from error
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:  # ValueError: no UTF-8, or 30 February
        raise SettingsError("settings-unreadable", fault=" ".join(str(error).split())) from error
    config = config if isinstance(config, dict) else {}
    options = _plugin_options(config.get("plugins"))
    if options is None:
        raise SettingsError("settings-without-plugin", plugin=PLUGIN)
    docs, site = str(config.get("docs_dir") or "docs"), str(config.get("site_dir") or "site")
    options = {**options, **overrides} if isinstance(options, dict) else options
    return settings_of(options, root=root, docs=docs, site=site)


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
