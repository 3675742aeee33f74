"""What MkDocs does not take in `mkdocs.yml`: in our words, on its line, with what would be good there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from bijeen.content.configfile import ConfigPlaces
from bijeen.problems import Level, Problem
from bijeen.settings import CONFIG_FILE

_GOOD: Final = {
    "docs_dir": "docs",
    "edit_uri": "edit/main/docs/",
    "nav": "[Home: index.md]",
    "plugins": "[bijeen]",
    "repo_url": "https://github.com/example/example",
    "site_dir": "site",
    "site_url": "https://www.example.org/",
    "strict": "true",
    "theme": "material",
    "use_directory_urls": "true",
}
"""What can stand behind the keys that coordinators meet."""


def config_faults(root: Path) -> list[Problem]:
    """What is wrong in the settings of the site in the folder `root` by MkDocs' own rules; the file can be read.

    An error is what MkDocs stops at, a warning what it passes over.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    file, good, faults = root / CONFIG_FILE, MkDocsConfig(), []
    wrong: set[str] = set()
    try:
        while True:
            config = _config(file, {key: good[key] for key in wrong})
            errors, warnings = config.validate()  # up to the first mistake
            first = next(((key, error) for key, error in errors if key not in wrong), None)
            if first is None:
                break
            key, error = first
            faults.append(_fault(file, key, error, config.data.get(key)))
            wrong.add(key)
    except MkDocsException:  # a file that it inherits from: the build tells it, as a fault of the host
        return []
    known = list(good)
    unknown = [_unknown(file, key, known) for key, _ in warnings if key not in known]
    return sorted([*faults, *unknown], key=lambda problem: problem.location)


def _config(file: Path, instead: Mapping[str, Any]) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(file))
    with file.open(encoding="utf-8") as lines:
        config.load_file(lines)
    config.load_dict(dict(instead))
    return config


def _fault(file: Path, key: str, error: Exception, value: Any) -> Problem:
    keys: tuple[str, ...] = (key,)
    if isinstance(value, dict) and "name" in value:  # theme: {name: ...}
        keys, value = (key, "name"), value["name"]
    location, good = ConfigPlaces(file).place(keys), _GOOD.get(key)
    if good and isinstance(value, str | int | float) and str(value) != good:
        details = {"option": key, "value": str(value), "example": f"{keys[-1]}: {good}"}
        return Problem(location=location, rule="settings-invalid", details=details)
    said = " ".join(str(error).replace(f"{file.parent}{os.sep}", "").split())
    return Problem(location=location, rule="settings-host", details={"option": key, "fault": said})


def _unknown(file: Path, key: str, known: list[str]) -> Problem:
    near = next(iter(get_close_matches(key, known, n=1)), "")
    return Problem(
        location=ConfigPlaces(file).place((key,)),
        rule="settings-unknown-key",
        level=Level.WARNING,
        details={"option": key, "nearest": near},
    )
