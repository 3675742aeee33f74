"""One file of the folder of reports to a Report: its front matter validated, its body kept as it is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bijeen.content.content import Origin
from bijeen.content.records import FrontMatter, Report
from bijeen.content.source import Document, read_document
from bijeen.content.validate import salvage, validate
from bijeen.content.yamlnodes import Places
from bijeen.problems import Location, Problem
from bijeen.settings import Limits


class ReadReport(NamedTuple):
    """What came of one file: the report, or None when it is broken, where its fields stand, and what is wrong."""

    id: str
    report: Report | None
    origin: Origin
    problems: list[Problem]
    is_broken: bool = False


def read_report(root: Path, path: str, limits: Limits) -> ReadReport:
    """Read the report in the file `path`, relative to the site's folder `root`. Its id is the stem of the file."""
    document, problems = read_document(root, path, limits)
    if document is None:
        return ReadReport(_id_of(path), None, Origin(places=Places(file=path, values={}, keys={})), problems)
    found = report_in(document)
    return found._replace(problems=[*problems, *found.problems])


def report_in(document: Document) -> ReadReport:
    """The report that a document is."""
    path = document.path
    id = _id_of(path)
    problems: list[Problem] = []
    origin = Origin(places=document.front.places)
    data = document.front.data if document.front.data is not None else {}
    if isinstance(data, dict):
        if "id" in data:
            details = {"key": "id", "known": "", "nearest": ""}
            problems.append(Problem(location=origin.key("id"), rule="unknown-key", details=details))
        data = {**data, "id": id}
    front, faults = validate(FrontMatter, data, places=origin.places)
    problems += [_about_file_name(fault) if fault.details.get("key") == "id" else fault for fault in faults]
    is_broken = front is None
    front = front or salvage(FrontMatter, data, faults, places=origin.places)
    if front is None:
        return ReadReport(id, None, origin, problems)
    report = Report.model_construct(**dict(front), body=document.body, body_line=document.body_line, path=path)
    return ReadReport(id, report, origin, problems, is_broken)


def _id_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _about_file_name(fault: Problem) -> Problem:
    """An id that is wrong is the name of the file."""
    location = Location(path=fault.location.path)
    return Problem(location=location, rule="wrong-file-name", level=fault.level, details=fault.details)
