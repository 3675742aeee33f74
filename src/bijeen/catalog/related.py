"""Which reports to read next: those that share the rarest things with this one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from bijeen.content.records import Report
from bijeen.text.reading import Reading

HOW_MANY: Final = 3

COMMON: Final = 25
"""A partner or theme that more reports than this share says nothing: it is passed over, which also keeps the work
per report constant however many reports there are."""


def relate(reports: tuple[Report, ...], readings: Mapping[str, Reading]) -> dict[str, tuple[Report, ...]]:
    """For each report the few that are most like it, by id, best first; `related` in its front matter overrides.

    A shared partner, initiative, theme, group or target group counts for as much as it is rare. With equal scores
    the report nearest in time comes first.
    """
    by_id = {report.id: report for report in reports}
    features = {report.id: _features(report, readings[report.id]) for report in reports}
    frequency = Counter(feature for found in features.values() for feature in found)
    telling = {feature for feature, count in frequency.items() if 1 < count <= COMMON}
    sharing: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        for feature in features[report.id] & telling:
            sharing[feature].append(report)
    related: dict[str, tuple[Report, ...]] = {}
    for report in reports:
        if report.related:
            related[report.id] = tuple(by_id[id] for id in report.related if id in by_id)
            continue
        scores: defaultdict[str, float] = defaultdict(float)
        for feature in sorted(features[report.id] & telling):  # in one order, for sums of floats depend on it
            for other in sharing[feature]:
                scores[other.id] += 1 / frequency[feature]
        scores.pop(report.id, None)
        best = sorted(scores, key=lambda id: (-scores[id], abs(by_id[id].date - report.date), id))
        related[report.id] = tuple(by_id[id] for id in best[:HOW_MANY])
    return related


def _features(report: Report, reading: Reading) -> set[tuple[str, str]]:
    """What a report is about, as pairs of kind and id."""
    features: set[tuple[str, str]] = {mention.ref for mention in reading.mentions}
    features.update(("partner", id) for id in report.partners)
    features.update(("theme", id) for id in report.themes)
    features.update(("group", id) for id in report.groups)
    features.update(("target_group", id) for id in report.target_groups)
    return features
