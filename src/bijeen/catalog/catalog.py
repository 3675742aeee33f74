"""The Catalog: every record by id, by what it is about and by who mentions it. Built once, in O(n)."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bijeen.catalog.backlinks import Backlink, backlinks_of
from bijeen.catalog.calendar import Calendar, calendar_of
from bijeen.catalog.collaborations import COLLABORATION, Collaborations, collaborations_of
from bijeen.catalog.passages import Passages, passages_of_site
from bijeen.catalog.readings import read_pages, read_reports, unchanged
from bijeen.catalog.related import Related
from bijeen.catalog.threads import Threads, threads_of
from bijeen.catalog.topics import About, topics_of
from bijeen.content.content import Content
from bijeen.content.records import Group, Initiative, Partner, Report, Term
from bijeen.routes import Ref
from bijeen.text.items import EVENT
from bijeen.text.labels import Labels
from bijeen.text.lexicon import Lexicon
from bijeen.text.reading import Reading


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """One site, resolved. Drafts and future reports are in `held_back` alone."""

    content: Content
    language: str
    today: datetime.date
    readings: Mapping[str, Reading]
    """Every report's text as read, by id; of drafts too, so that their mistakes are found."""
    page_readings: Mapping[str, Reading]
    """The text of every page written by hand, by path of its file: read for its mistakes, rendered by the host."""
    reports: tuple[Report, ...]
    """The published ones, newest first."""
    position: Mapping[str, int]
    """The place of each published report among `reports`, by id."""
    held_back: tuple[Report, ...]
    """Drafts, and reports whose day has not come."""
    report_by_id: Mapping[str, Report]
    partner_by_id: Mapping[str, Partner]
    initiative_by_id: Mapping[str, Initiative]
    group_by_id: Mapping[str, Group]
    terms: Mapping[tuple[str, str], Term]
    """The words of the vocabulary by kind and id."""
    initiatives_of: Mapping[str, tuple[Initiative, ...]]
    """The initiatives that a partner runs, by the partner's id."""
    initiatives_with: Mapping[str, tuple[Initiative, ...]]
    """The initiatives of others in which a partner takes part."""
    backlinks: Mapping[Ref, tuple[Backlink, ...]]
    """Who mentions a record, newest report first."""
    topics: Mapping[Ref, About]
    """What is about a theme, neighbourhood or target group. A district has what its quarters have."""
    related: Mapping[str, tuple[Report, ...]]
    """The reports to read next, by report id."""
    threads: Threads
    """The items of the published reports, and what became of them."""
    above: Mapping[str, str]
    """The district of each quarter, by id."""
    lexicon: Lexicon
    """The words by which the items were known."""

    @cached_property
    def calendar(self) -> Calendar:
        """All that takes place, each thing once. It is made when first asked for."""
        told = {ref.id: [link.report for link in links] for ref, links in self.backlinks.items() if ref.kind == "event"}
        return calendar_of(
            self.content,
            reports=self.reports,
            threads=self.threads.of_kind.get(EVENT, ()),
            linked=told,
            above=self.above,
            words=self.lexicon.events,
        )

    @cached_property
    def collaborations(self) -> Collaborations:
        """Which partners do something together. It is made when first asked for."""
        told = self.threads.of_kind.get(COLLABORATION, ())
        return collaborations_of(told, self.content.initiatives, self.partner_by_id, ordinary=self.lexicon.ordinary)

    @cached_property
    def passages(self) -> Passages:
        """What people read, as plain text. It is made when first asked for."""
        return passages_of_site(self.content, self.readings)

    def texts(self) -> Iterator[tuple[str, Reading]]:
        """Every text that people wrote, reports first: the path of its file, and the text as read."""
        for report in self.content.reports:
            yield report.path, self.readings[report.id]
        yield from self.page_readings.items()

    def online_since(self, report: Report) -> datetime.date:
        """The day on which a report went online; one that announces a meeting to come is online already."""
        return min(report.online_since, self.today)

    def partners_in(self, report: Report) -> list[Partner]:
        """The partners that a report lists or mentions, in the order of its text, the listed ones last."""
        named = [mention.ref.id for mention in self.readings[report.id].mentions if mention.ref.kind == "partner"]
        ids = dict.fromkeys((*named, *report.partners))
        return [self.partner_by_id[id] for id in ids if id in self.partner_by_id]

    def neighbours(self, report: Report) -> tuple[Report | None, Report | None]:
        """The published report before this one in time, and the one after it."""
        index = self.position[report.id]
        older = self.reports[index + 1] if index + 1 < len(self.reports) else None
        return older, self.reports[index - 1] if index else None

    def new_partners(self, report: Report) -> list[Partner]:
        """The partners that joined after the report before this one, and not after this one."""
        older, _ = self.neighbours(report)
        since = older.date if older else datetime.date.min
        return [p for p in self.content.partners if p.joined and since < p.joined <= report.date]


def build_catalog(
    content: Content,
    *,
    language: str,
    today: datetime.date,
    labels: Labels,
    lexicon: Lexicon,
    before: Catalog | None = None,
) -> Catalog:
    """Read every report's text and link everything up. Ids that lead nowhere are left out: checks report them.

    `labels` and `lexicon` follow from the language and the vocabulary. A text that would come out as it did in the
    catalog `before` is not read again.
    """
    published = _newest_first(report for report in content.reports if is_published(report, today))
    ids = {report.id for report in published}
    kept: Mapping[str, Reading] = {}
    if before and before.language == language and before.report_by_id.keys() == ids:
        kept = unchanged(before.readings, before.content, content)
    return _linked_up(
        content,
        published,
        read_reports(content, ids, labels=labels, lexicon=lexicon, kept=kept),
        page_readings=read_pages(content, labels),
        language=language,
        today=today,
        lexicon=lexicon,
    )


def with_drafts(catalog: Catalog) -> Catalog:
    """The catalog as it would be if every report were published; as it is when none is held back.

    A text that refers to a draft does not lead there: it was read before.
    """
    if not catalog.held_back:
        return catalog
    return _linked_up(
        catalog.content,
        _newest_first(catalog.content.reports),
        catalog.readings,
        page_readings=catalog.page_readings,
        language=catalog.language,
        today=catalog.today,
        lexicon=catalog.lexicon,
    )


def _newest_first(reports: Iterable[Report]) -> tuple[Report, ...]:
    return tuple(sorted(reports, key=lambda report: (report.date, report.id), reverse=True))


def _linked_up(
    content: Content,
    published: tuple[Report, ...],
    readings: Mapping[str, Reading],
    *,
    page_readings: Mapping[str, Reading],
    language: str,
    today: datetime.date,
    lexicon: Lexicon,
) -> Catalog:
    above = {term.id: term.part_of for term in content.terms("neighbourhood") if term.part_of}
    report_by_id = {report.id: report for report in published}
    return Catalog(
        content=content,
        language=language,
        today=today,
        readings=readings,
        page_readings=page_readings,
        reports=published,
        position={report.id: index for index, report in enumerate(published)},
        held_back=tuple(report for report in content.reports if report.id not in report_by_id),
        report_by_id=report_by_id,
        partner_by_id={partner.id: partner for partner in content.partners},
        initiative_by_id={initiative.id: initiative for initiative in content.initiatives},
        group_by_id={group.id: group for group in content.groups},
        terms=_terms(content),
        initiatives_of=_grouped((i.partner, i) for i in content.initiatives),
        initiatives_with=_grouped((id, i) for i in content.initiatives for id in i.with_partners),
        backlinks=backlinks_of(published, readings),
        topics=topics_of(content, published, above),
        related=Related(published, readings),
        threads=threads_of(published, readings, above),
        above=above,
        lexicon=lexicon,
    )


def is_published(report: Report, today: datetime.date) -> bool:
    """Whether a report is online on the day `today`."""
    return report.status == "published" and (report.publish_on is None or report.publish_on <= today)


def _grouped(pairs: Iterable[tuple[str, Initiative]]) -> dict[str, tuple[Initiative, ...]]:
    groups: defaultdict[str, list[Initiative]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _terms(content: Content) -> dict[tuple[str, str], Term]:
    kinds = ("theme", "neighbourhood", "target_group", "partner_type", "report_kind")
    return {(kind, term.id): term for kind in kinds for term in content.terms(kind)}
