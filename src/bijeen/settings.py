"""The settings of a site: what `mkdocs.yml` says to the plugin, and every limit of the engine.

There is one model for all of it, so that the command line and the host read the same file the same way.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bijeen.problems import Location, Problem, nearest

CONFIG_FILE: Final = "mkdocs.yml"
PLUGIN: Final = "bijeen"

Keys = tuple[str | int, ...]
"""The way to a value of `mkdocs.yml`: the plugin's name and below it the option's, or a key of MkDocs itself."""


class SettingsError(Exception):
    """The settings of a site cannot be read; `problems` say why, where and what to do."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{CONFIG_FILE}: {one.rule}: {dict(one.details)}" for one in problems))


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
    overrides: str = "overrides"
    """The templates of the site itself, where MkDocs looks for them (`custom_dir`). Its colours and drawings are looked
    for in a folder of this name alone (`content.look`)."""
    extended: bool = False
    """Whether other plugins or hooks are at work besides ours."""
    directory_urls: bool = True
    """Whether the address of a page is that of a folder (`over/wij/`), and not that of a file (`over/wij.html`)."""
    language: Annotated[str, AfterValidator(_language)] = "nl"
    timezone: Annotated[str, AfterValidator(_timezone)] = "Europe/Amsterdam"
    search: bool = True
    """Build the search index. Off is for measuring and for quick previews."""
    social_cards: bool = True
    """Draw a card for each page, for where it is shared. A preview, or a site without `site_url`, has none."""
    paper: bool = True
    """Make the PDFs to print: boards, posters and flyers, programmes. A preview has none. Off is for measuring."""
    today: datetime.date = Field(default_factory=lambda given: _today(given.get("timezone", "UTC")))
    """The day on which the site is made. Left out: today, in the site's time zone."""
    limits: Limits = Limits()


def _today(timezone: str) -> datetime.date:
    return datetime.datetime.now(ZoneInfo(timezone)).date()


def _top(_keys: Keys) -> Location:
    return Location(path=CONFIG_FILE)


def settings_of(
    options: Any,
    *,
    root: Path,
    docs: str = "docs",
    site: str = "site",
    overrides: str = "overrides",
    extended: bool = False,
    directory_urls: bool = True,
    place: Callable[[Keys], Location] = _top,
) -> Settings:
    """Make settings of the options under `plugins: - bijeen:` in `mkdocs.yml`; `place` says where in it a key stands.

    Raises SettingsError, naming each option that is unknown or has a value of the wrong form.
    """

    def fault(*keys: str | int, rule: str, **details: str) -> Problem:
        return Problem(location=place(keys), rule=rule, details=details)

    if not (root / docs).resolve().is_relative_to(root.resolve()):
        raise SettingsError([fault("docs_dir", rule="settings-docs-outside", folder=docs)])
    if not isinstance(options, dict):
        raise SettingsError([fault(PLUGIN, rule="settings-no-options", plugin=PLUGIN, **_example("timezone"))])
    known = {name: value for name, value in options.items() if name in _OPTIONS}
    try:
        folders = {"root": root, "docs": docs, "site": site, "overrides": overrides}
        settings, wrong = Settings(**folders, extended=extended, directory_urls=directory_urls, **known), []
    except ValidationError as error:
        settings, wrong = None, error.errors()
    faults = [_unknown(fault, (str(name),), _OPTIONS) for name in options if name not in _OPTIONS]
    for one in wrong:
        keys = tuple(map(str, one["loc"]))
        if one["type"] == "extra_forbidden":
            faults.append(_unknown(fault, keys, Limits.model_fields))
        elif keys[0] in options:  # what was left out cannot be wrong: `today` is made of the time zone
            faults.append(fault(PLUGIN, *keys, rule="settings-invalid", value=str(one["input"]), **_example(*keys)))
    if faults or settings is None:
        raise SettingsError(sorted(faults, key=lambda problem: problem.location))
    return settings


def _unknown(fault: Callable[..., Problem], keys: tuple[str, ...], known: Collection[str]) -> Problem:
    near = nearest(keys[-1], sorted(known))
    names = {"plugin": PLUGIN, "option": ".".join(keys), "nearest": near, "known": ", ".join(sorted(known))}
    return fault(PLUGIN, *keys, rule="settings-unknown-option", **names)


def _example(name: str, *more: str) -> dict[str, str]:
    """The name of an option, and what is good in its place: what holds when it is left out."""
    fields: Any = Limits.model_fields if more else Settings.model_fields
    value = fields[more[0] if more else name].get_default(call_default_factory=True, validated_data={})
    if isinstance(value, Limits):
        value = f"{{text_bytes: {value.text_bytes}}}"
    example = str(value).lower() if isinstance(value, bool) else str(value)
    return {"option": ".".join((name, *more)), "example": f"{(more or (name,))[-1]}: {example}"}


_OPTIONS: Final = frozenset(
    {"reports", "data", "language", "timezone", "search", "social_cards", "paper", "today", "limits"}
)
