"""What stopped a build, as problems: of the content, or of a template, of the settings, of the disk, of the engine."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2
import yaml
from mkdocs.exceptions import Abort, MkDocsException

import bijeen
from bijeen.content.configfile import read_settings, unreadable
from bijeen.content.configkeys import config_errors
from bijeen.hosts.mkdocs.staging import IncompleteError
from bijeen.i18n import Messages, messages
from bijeen.printing import as_text
from bijeen.problems import Location, Problem, fault_of
from bijeen.settings import CONFIG_FILE, SettingsError


class ContentError(Abort):
    """The site cannot be made of what people wrote; `problems` says why."""

    def __init__(self, problems: Sequence[Problem], words: Messages) -> None:
        super().__init__("\n" + as_text(problems, words))
        self.problems = problems


def is_debugging(error: BaseException) -> bool:
    """Whether somebody wants to see where an error came from, and it was not told to them yet."""
    return bool(os.environ.get("BIJEEN_DEBUG")) and not isinstance(error, Abort)


def in_words(error: Exception, root: Path) -> str:
    """What stopped the build of the site in the folder `root`, for a person."""
    if isinstance(error, Abort):  # made of words already, by us or by MkDocs
        return error.format_message().strip()
    return as_text(problems_of(error, root), messages("nl"))


def problems_of(error: Exception, root: Path) -> list[Problem]:
    """What stopped the build of the site in the folder `root`."""
    if isinstance(error, ContentError):
        return list(error.problems)
    if place := _place_in_template(error):
        path = Path(os.path.relpath(place[0], root)).as_posix()
        location = Location(path=path, line=place[1])
        if isinstance(error, jinja2.TemplateNotFound):
            return [Problem(location=location, rule="template-missing", details={"name": str(error)})]
        return [_problem("template-broken", error, root, location)]
    if isinstance(error, IncompleteError):
        return [Problem(location=Location(path=str(error)), rule="build-incomplete", details={"file": str(error)})]
    if isinstance(error, OSError) and error.filename:
        return [_of_system(error, root)]
    if in_hook := _place_in_hook(error, root):
        return [_problem("hook-broken", error, root, in_hook)]
    if not isinstance(error, MkDocsException):
        return [_problem("engine-fault", error, root, Location(path=CONFIG_FILE))]
    if faults := unreadable(root, error.__context__) or _in_settings(root):
        return faults
    return [_problem("host-fault", error, root, Location(path=CONFIG_FILE))]


def _in_settings(root: Path) -> list[Problem]:
    try:
        return config_errors(read_settings(root))
    except SettingsError as error:
        return list(error.problems)
    except (OSError, ValueError, yaml.YAMLError):
        return []


def _of_system(error: OSError, root: Path) -> Problem:
    """What the system refused: to read a file that is there, or else to write one."""
    file = Path(os.path.abspath(os.fsdecode(error.filename)))
    path = Path(os.path.relpath(file, root)).as_posix()
    fault = fault_of(error)
    there = next(one for one in (file, *file.parents) if os.path.lexists(one))
    if not os.access(there, os.R_OK):
        path = Path(os.path.relpath(there, root)).as_posix()
        return Problem(location=Location(path=path), rule="file-unreadable", details={"fault": fault})
    return Problem(location=Location(path=CONFIG_FILE), rule="site-unsaved", details={"file": path, "fault": fault})


def _place_in_template(error: Exception) -> tuple[str, int] | None:
    """The file and line of the template in which an error arose, or None when it came from elsewhere."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    frames = reversed(traceback.extract_tb(error.__traceback__))
    found = next((frame for frame in frames if frame.filename.endswith(".html")), None)
    return (found.filename, found.lineno or 1) if found else None


def _place_in_hook(error: Exception, root: Path) -> Location | None:
    """The file and line of the site's own program in which an error arose, or None when it came from elsewhere."""
    installed = (Path(sys.prefix), Path(bijeen.__file__).parent)
    places = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:  # it was never run
        places.append((error.filename, error.lineno))
    for name, line in reversed(places):
        file = Path(name)
        if file.suffix == ".py" and file.is_relative_to(root) and not any(map(file.is_relative_to, installed)):
            return Location(path=file.relative_to(root).as_posix(), line=line or 1)
    return None


def _problem(rule: str, error: Exception, root: Path, location: Location) -> Problem:
    said = error.format_message() if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    said = said.replace(f"{root}{os.sep}", "")  # on which computer it stands tells nobody anything
    return Problem(location=location, rule=rule, details={"fault": " ".join(said.split())})
