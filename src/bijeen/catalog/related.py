"""Which reports to read next: those that share the rarest things with this one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from bijeen.content.records import Report
from bijeen.text.reading import Reading

HOW_MANY: Final = 3

RAREST: Final = 12
NEAREST: Final = 6
"""Of each report the rarest so many things are looked at, and of the reports that share one the nearest in time,
so many on each side: the work for a report is the same however many reports there are."""


def relate(reports: tuple[Report, ...], readings: Mapping[str, Reading]) -> dict[str, tuple[Report, ...]]:
    """For each report the few that are most like it, by id, best first; `related` in its front matter overrides.

    `reports` stand in order of time. A shared partner, initiative, theme, group or target group counts for as much as
    it is rare. With equal scores the report nearest in time comes first.
    """
    by_id = {report.id: report for report in reports}
    features = {report.id: _features(report, readings[report.id]) for report in reports}
    sharing: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        for feature in features[report.id]:
            sharing[feature].append(report)
    passed: Counter[tuple[str, str]] = Counter()
    related: dict[str, tuple[Report, ...]] = {}
    for report in reports:
        shared = sorted((len(sharing[feature]), feature) for feature in features[report.id])
        scores: defaultdict[str, float] = defaultdict(float)
        for frequency, feature in [pair for pair in shared if pair[0] > 1][:RAREST]:
            place = passed[feature]
            for other in sharing[feature][max(0, place - NEAREST) : place + NEAREST + 1]:
                scores[other.id] += 1 / frequency
        passed.update(features[report.id])
        scores.pop(report.id, None)
        best = sorted(scores, key=lambda id: (-scores[id], abs(by_id[id].date - report.date), id))[:HOW_MANY]
        related[report.id] = tuple(by_id[id] for id in (report.related or best) if id in by_id)
    return related


def _features(report: Report, reading: Reading) -> set[tuple[str, str]]:
    """What a report is about, as pairs of kind and id."""
    features: set[tuple[str, str]] = {mention.ref for mention in reading.mentions}
    features.update(("partner", id) for id in report.partners)
    features.update(("theme", id) for id in report.themes)
    features.update(("group", id) for id in report.groups)
    features.update(("target_group", id) for id in report.target_groups)
    return features
