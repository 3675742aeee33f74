"""The templates and styles of a site's own, looked at by their form: those that cannot be read stop every page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from bijeen.cache import Cache, key_of
from bijeen.content.pages import Page
from bijeen.problems import Location, Problem, fault_of, nearest
from bijeen.resources import overrides
from bijeen.settings import Settings

TEMPLATE: Final = ".html"
FILTERS: Final = ("jsonld", "script_tag", "url")
"""What the host gives templates besides Jinja's own filters."""

_READ: Final = (TEMPLATE, ".css")
_CACHED: Final = "templates"


def template_faults(settings: Settings, pages: Iterable[Page]) -> list[Problem]:
    """What is no UTF-8 in the site's own folder, and what is no template; good ones are known by their texts. And the
    pages that ask for a template which is not there.

    Where other plugins are at work, only the first: they may have taught the templates more, or bring some.
    """
    texts, faults = _texts(settings)
    if settings.extended:
        return faults
    faults += _missing(settings, pages)
    templates = {path: text for path, text in texts.items() if path.endswith(TEMPLATE)}
    if not templates:
        return faults
    cache, key = Cache(settings.root, _CACHED), key_of(*templates.values())
    if not cache.has(key):
        broken = list(_broken(templates))
        if not broken:
            with suppress(OSError):  # it can be found again
                cache.hold()
                cache.remember(key)
                cache.prune({key})
        faults += broken
    return faults


def _texts(settings: Settings) -> tuple[dict[str, str], list[Problem]]:
    texts: dict[str, str] = {}
    faults: list[Problem] = []
    for folder, folders, names in os.walk(settings.root / settings.overrides):
        folders.sort()
        for name in sorted(names):
            if not name.endswith(_READ):
                continue
            file = Path(folder, name)
            path = Path(os.path.relpath(file, settings.root)).as_posix()
            try:
                data = file.read_bytes()
                texts[path] = data.decode("utf-8")
            except UnicodeDecodeError as error:
                line = data[: error.start].count(b"\n") + 1
                found = f"byte {data[error.start]:#04x}"
                location = Location(path=path, line=line)
                faults.append(Problem(location=location, rule="file-encoding", details={"found": found}))
            except OSError as error:
                details = {"fault": fault_of(error)}
                faults.append(Problem(location=Location(path=path), rule="file-unreadable", details=details))
    return texts, faults


def _missing(settings: Settings, pages: Iterable[Page]) -> Iterator[Problem]:
    folders = (settings.root / settings.overrides, overrides())
    for page in pages:
        if page.template and page.places and not any((folder / page.template).is_file() for folder in folders):
            known = sorted({file.name for folder in folders for file in folder.glob(f"*{TEMPLATE}")})
            details = {"name": page.template, "nearest": nearest(page.template, known)}
            yield Problem(location=page.places.value("template"), rule="page-template", details=details)


def _broken(templates: Mapping[str, str]) -> Iterator[Problem]:
    import jinja2  # it takes longer than all else here, and is only needed for what is new

    env = jinja2.Environment(extensions=["jinja2.ext.i18n"])
    env.filters |= dict.fromkeys(FILTERS, str)
    for path, text in templates.items():
        try:
            env.compile(text, raw=True)
        except jinja2.TemplateSyntaxError as error:
            location, fault = Location(path=path, line=error.lineno), " ".join(str(error.message).split())
            yield Problem(location=location, rule="template-broken", details={"fault": fault})
