"""The way of a whole site up to its catalog: read, read into, link up, check."""

from __future__ import annotations

from bijeen.catalog.catalog import Catalog, build_catalog
from bijeen.checks.rules import check_all
from bijeen.content.load import load
from bijeen.i18n import Messages, messages
from bijeen.problems import Problem, in_order
from bijeen.settings import Settings
from bijeen.text.labels import Labels


def inspect(settings: Settings) -> tuple[Catalog, list[Problem]]:
    """Load and check the site of `settings`. Out come its catalog and every problem, in order of place."""
    content, problems = load(settings)
    labels = labels_of(messages(settings.language))
    catalog = build_catalog(content, language=settings.language, today=settings.today, labels=labels)
    return catalog, in_order([*problems, *check_all(catalog)])


def labels_of(words: Messages) -> Labels:
    """The words that the engine adds to a report's text."""
    return Labels(
        heading_link=words.text("text.heading_link", title="{title}"),
        video=words.text("text.video"),
        video_note=words.text("text.video_note"),
        callouts=words.callouts,
        footnote_back=words.text("text.footnote_back"),
    )
