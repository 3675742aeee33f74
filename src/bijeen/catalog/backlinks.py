"""Who mentions a record: the way back from it to the reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bijeen.content.records import Report
from bijeen.routes import Ref
from bijeen.text.mentions import Mention
from bijeen.text.reading import Reading


class Backlink(NamedTuple):
    """A mention of a record, and the report that it stands in."""

    report: Report
    mention: Mention


def backlinks_of(published: Iterable[Report], readings: Mapping[str, Reading]) -> dict[Ref, tuple[Backlink, ...]]:
    """The mentions of each record, in the order of the reports and of the text in each."""
    links: defaultdict[Ref, list[Backlink]] = defaultdict(list)
    for report in published:
        for mention in readings[report.id].mentions:
            links[mention.ref].append(Backlink(report, mention))
    return {ref: tuple(found) for ref, found in links.items()}
