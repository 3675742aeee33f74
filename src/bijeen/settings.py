"""The settings of a site: what `mkdocs.yml` says to the plugin, and every limit of the engine.

There is one model for all of it, so that the command line and the host read the same file the same way.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bijeen.problems import Location, Problem

CONFIG_FILE: Final = "mkdocs.yml"
PLUGIN: Final = "bijeen"


class SettingsError(Exception):
    """The settings of a site cannot be read; `problem` says why and what to do."""

    def __init__(self, rule: str, **details: str) -> None:
        self.problem = Problem(location=Location(path=CONFIG_FILE), rule=rule, details=details)
        super().__init__(f"{CONFIG_FILE}: {rule}: {details}")


class Limits(BaseModel):
    """How much a site may ask of the engine, so that no contribution can exhaust it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text_bytes: int = 1_000_000
    """The largest Markdown or YAML file, in bytes."""
    media_bytes: int = 25_000_000
    """The largest picture or attachment, in bytes."""
    yaml_depth: int = 12
    """How deep YAML may be nested."""


class Settings(BaseModel):
    """One site's settings. Folders are relative to `root`, the folder that holds `mkdocs.yml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    root: Path
    reports: str = "reports"
    data: str = "data"
    docs: str = "docs"
    language: str = "nl"
    timezone: str = "Europe/Amsterdam"
    search: bool = True
    """Build the search index. Off is for measuring and for quick previews."""
    today: datetime.date = Field(default_factory=lambda given: _today(given["timezone"]))
    """The day on which the site is made. Left out: today, in the site's time zone."""
    limits: Limits = Limits()


def _today(timezone: str) -> datetime.date:
    return datetime.datetime.now(ZoneInfo(timezone)).date()


def settings_of(options: dict[str, Any], *, root: Path, docs: str = "docs") -> Settings:
    """Make settings of the options under `plugins: - bijeen:` in `mkdocs.yml`.

    Raises SettingsError, naming the option, when one is unknown or has a value of the wrong form.
    """
    try:
        return Settings(root=root, docs=docs, **options)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}" for fault in error.errors()
        )
        raise SettingsError("settings-invalid", plugin=PLUGIN, faults=faults) from error


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
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError("settings-unreadable", fault=" ".join(str(error).split())) from error
    config = config if isinstance(config, dict) else {}
    docs = str(config.get("docs_dir", "docs"))
    for plugin in config.get("plugins") or []:
        if plugin == PLUGIN:
            return settings_of(overrides, root=root, docs=docs)
        if isinstance(plugin, dict) and PLUGIN in plugin:
            return settings_of({**(plugin[PLUGIN] or {}), **overrides}, root=root, docs=docs)
    raise SettingsError("settings-without-plugin", plugin=PLUGIN)
