"""What is about a theme, a neighbourhood or a target group. A district has what its quarters have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from bijeen.content.content import Content
from bijeen.content.oldaddresses import WITH_PAGE
from bijeen.content.records import Group, Initiative, Partner, Report
from bijeen.routes import Ref

TOPICS: Final = WITH_PAGE
"""The kinds of terms that have a page of their own."""


@dataclass(frozen=True, kw_only=True)
class About:
    """Everything that is about one topic, each in its own order of reading."""

    reports: list[Report] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


def topics_of(content: Content, published: Iterable[Report], above: Mapping[str, str]) -> dict[Ref, About]:
    """All topics of a site, those of which there is nothing included. `above` is the district of each quarter."""
    topics = {Ref(kind, term.id): About() for kind in TOPICS for term in content.terms(kind)}

    def about(record: Report | Partner | Initiative | Group) -> Iterable[About]:
        refs = {Ref("theme", id): None for id in record.themes}
        refs |= {Ref("target_group", id): None for id in getattr(record, "target_groups", ())}
        places = (getattr(record, "neighbourhood", None), *getattr(record, "neighbourhoods", ()))
        for place in places:
            while place is not None and (ref := Ref("neighbourhood", place)) not in refs:
                refs[ref] = None
                place = above.get(place)
        return [topics[ref] for ref in refs if ref in topics]

    for report in published:
        for topic in about(report):
            topic.reports.append(report)
    for partner in sorted(content.partners, key=lambda partner: partner.name.casefold()):
        for topic in about(partner):
            topic.partners.append(partner)
    for initiative in sorted(content.initiatives, key=lambda initiative: initiative.name.casefold()):
        for topic in about(initiative):
            topic.initiatives.append(initiative)
    for group in content.groups:
        for topic in about(group):
            topic.groups.append(group)
    return topics
