"""Which reports to read next: those that share the rarest things with this one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Final

from bijeen.content.records import Report
from bijeen.text.reading import Reading

HOW_MANY: Final = 3

RAREST: Final = 12
NEAREST: Final = 6
"""Of each report the rarest so many things are looked at, and of the reports that share one the nearest in time,
so many on each side: the work for a report is the same however many reports there are."""


class Related(Mapping[str, tuple[Report, ...]]):
    """For each report, by id, the few that are most like it, best first; `related` in its front matter overrides.

    A shared partner, initiative, theme, group or target group counts for as much as it is rare. With equal scores the
    report nearest in time comes first. It is worked out when asked for: only who renders a report's page asks.
    """

    def __init__(self, reports: Sequence[Report], readings: Mapping[str, Reading]) -> None:
        """`reports` stand in order of time."""
        self._reports = reports
        self._positions = {report.id: position for position, report in enumerate(reports)}
        self._features = [_features(report, readings[report.id]) for report in reports]
        self._sharing: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for position, features in enumerate(self._features):
            for feature in features:
                self._sharing[feature].append(position)

    def __getitem__(self, id: str) -> tuple[Report, ...]:
        position = self._positions[id]
        if own := self._reports[position].related:
            return tuple(self._reports[self._positions[other]] for other in own if other in self._positions)
        return tuple(self._reports[other] for other in self._most_like(position))

    def __iter__(self) -> Iterator[str]:
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)

    def _most_like(self, position: int) -> list[int]:
        """The positions of the reports with the highest scores."""
        report = self._reports[position]
        shared = sorted((len(self._sharing[feature]), feature) for feature in self._features[position])
        scores: defaultdict[int, float] = defaultdict(float)
        for frequency, feature in [pair for pair in shared if pair[0] > 1][:RAREST]:
            sharing = self._sharing[feature]
            place = bisect_left(sharing, position)
            for other in sharing[max(0, place - NEAREST) : place + NEAREST + 1]:
                scores[other] += 1 / frequency
        scores.pop(position, None)
        enough = min(nlargest(HOW_MANY, scores.values()), default=0)
        best = [(-score, self._reports[other], other) for other, score in scores.items() if score >= enough]
        best.sort(key=lambda one: (one[0], abs(one[1].date - report.date), one[1].id))
        return [other for _, _, other in best[:HOW_MANY]]


def _features(report: Report, reading: Reading) -> set[tuple[str, str]]:
    """What a report is about, as pairs of kind and id."""
    features: set[tuple[str, str]] = {mention.ref for mention in reading.mentions}
    features.update(("partner", id) for id in report.partners)
    features.update(("theme", id) for id in report.themes)
    features.update(("group", id) for id in report.groups)
    features.update(("target_group", id) for id in report.target_groups)
    return features
