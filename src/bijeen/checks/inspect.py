"""The way of a whole site up to its catalog: read, read into, link up, check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bijeen.catalog.catalog import Catalog, build_catalog
from bijeen.catalog.names import topic_names
from bijeen.checks.rules import ADVICE, check_all
from bijeen.checks.unknown_id import unknown
from bijeen.content.content import Content
from bijeen.content.load import load
from bijeen.content.pictures import examine_pictures
from bijeen.content.records import (
    Campaign,
    Edition,
    Event,
    FrontMatter,
    Group,
    InitiativeEntry,
    Inspiration,
    Milestone,
    Partner,
    Report,
    Term,
)
from bijeen.content.records.agenda import Activity
from bijeen.content.records.base import Model
from bijeen.i18n import Messages, messages
from bijeen.problems import Level, Problem, in_order
from bijeen.settings import Settings
from bijeen.text.labels import Labels
from bijeen.text.lexicon import Lexicon

_MODELS: Final[tuple[type[Model], ...]] = (
    FrontMatter,
    Partner,
    InitiativeEntry,
    Event,
    Activity,
    Edition,
    Campaign,
    Group,
    Milestone,
    Inspiration,
    Term,
)

REFERS: Final = {key: kind for model in _MODELS for key, kind in model.refers.items()}
"""The keys that name records, and of which kind."""


def inspect(settings: Settings, before: Catalog | None = None) -> tuple[Catalog, list[Problem]]:
    """Load and check the site of `settings`. Out come its catalog and every problem, in order of place.

    Of what has not changed since the catalog `before`, the text is not read again.
    """
    content, problems = load(settings)
    words = messages(settings.language)
    catalog = build_catalog(
        content,
        language=settings.language,
        today=settings.today,
        labels=labels_of(words),
        lexicon=lexicon_of(words, content),
        before=before,
    )
    problems = [about_reference(problem, content) for problem in problems]
    pictures = {**content.pictures, **content.page_pictures}
    problems += examine_pictures(settings.root, pictures, settings.limits)
    return catalog, in_order(_gently_on_drafts([*problems, *check_all(catalog)], content))


def _gently_on_drafts(problems: Iterable[Problem], content: Content) -> Iterator[Problem]:
    """In a draft nothing is worse than a warning: it is not published, and whoever writes it is not done yet."""
    drafts = {report.path for report in content.reports if report.status == "draft"}
    for problem in problems:
        is_gentle = problem.level is Level.ERROR and problem.location.path in drafts
        yield replace(problem, level=Level.WARNING) if is_gentle else problem


def advice_on(catalog: Catalog, report: Report) -> list[Problem]:
    """How the text of one report would read more easily, however old it is."""
    alone = replace(catalog, content=replace(catalog.content, reports=(report,)))
    advice = (problem for rule in ADVICE for problem in rule(alone))
    return in_order(problem for problem in advice if problem.location.path == report.path)


def about_reference(problem: Problem, content: Content) -> Problem:
    """A word that cannot be an id ("Samen eten") in a field that names a record: tell which ids there are."""
    kind = REFERS.get(problem.details.get("key", ""))
    if problem.rule != "wrong-id" or kind is None:
        return problem
    if kind in content.unread or kind in content.absent:
        return problem
    known = [id for other, id in content.origins if other == kind]
    return unknown(kind, problem.details["value"], known, problem.location)


def lexicon_of(words: Messages, content: Content) -> Lexicon:
    """The words by which items are known: the network's own, and where it has none those of its language."""
    return Lexicon.of(
        content.vocabulary.item_kinds,
        words=words.entry("items"),
        date_words=words.entry("dates.words"),
        topics=topic_names(content),
    )


def labels_of(words: Messages) -> Labels:
    """The words that the engine adds to a report's text."""
    return Labels(
        heading_link=words.text("text.heading_link", title="{title}"),
        video=words.text("text.video"),
        video_note=words.text("text.video_note"),
        callouts=words.callouts,
        footnote_back=words.text("text.footnote_back"),
    )
