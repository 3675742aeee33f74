"""The words that the engine itself adds to a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """Every text in a finished report that its author did not write; this room speaks no language itself."""

    heading_link: str
    """Name of the permalink behind a heading; `{title}` in it stands for the heading's text."""

    video: str
    """What the link to a video says; the author's own words for it, if any, follow after a colon."""

    video_note: str
    """The line under a video that has not been loaded yet."""

    callouts: Mapping[str, str]
    """What a call-out is called, by its word in lower case: `oproep` -> `Oproep`. Others: as written."""

    footnote_back: str = "↩"
    """Name of the way back from a footnote; its number follows."""
