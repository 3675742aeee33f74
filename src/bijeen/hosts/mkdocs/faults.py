"""What stopped a build, as problems: of the content, or of a template, of the settings, of the engine itself."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2
import yaml
from mkdocs.exceptions import Abort, MkDocsException

from bijeen.content.configfile import unreadable
from bijeen.content.configkeys import config_errors
from bijeen.i18n import Messages
from bijeen.printing import as_text
from bijeen.problems import Location, Problem
from bijeen.settings import CONFIG_FILE


class ContentError(Abort):
    """The site cannot be made of what people wrote; `problems` says why."""

    def __init__(self, problems: Sequence[Problem], words: Messages) -> None:
        super().__init__("\n" + as_text(problems, words))
        self.problems = problems


def problems_of(error: Exception, root: Path) -> list[Problem]:
    """What stopped the build of the site in the folder `root`."""
    if isinstance(error, ContentError):
        return list(error.problems)
    if place := place_in_template(error):
        path = Path(os.path.relpath(place[0], root)).as_posix()
        return [_problem("template-broken", error, root, Location(path=path, line=place[1]))]
    if not isinstance(error, MkDocsException):
        return [_problem("engine-fault", error, root, Location(path=CONFIG_FILE))]
    if faults := unreadable(root, error.__context__) or _in_settings(root):
        return faults
    return [_problem("host-fault", error, root, Location(path=CONFIG_FILE))]


def _in_settings(root: Path) -> list[Problem]:
    try:
        return config_errors(root)
    except (OSError, ValueError, yaml.YAMLError):
        return []


def place_in_template(error: Exception) -> tuple[str, int] | None:
    """The file and line of the template in which an error arose, or None when it came from elsewhere."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    frames = reversed(traceback.extract_tb(error.__traceback__))
    found = next((frame for frame in frames if frame.filename.endswith(".html")), None)
    return (found.filename, found.lineno or 1) if found else None


def _problem(rule: str, error: Exception, root: Path, location: Location) -> Problem:
    said = error.format_message() if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    said = said.replace(f"{root}{os.sep}", "")  # on which computer it stands tells nobody anything
    return Problem(location=location, rule=rule, details={"fault": " ".join(said.split())})
