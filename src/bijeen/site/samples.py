"""Samples of the guide made real: each is a report of a small network of its own, and goes the way of every report."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from string import Template
from typing import Any, Final, NamedTuple

import yaml
from lxml import html as lxml_html

from bijeen.catalog.catalog import Catalog, build_catalog
from bijeen.catalog.threads import FOLLOW_UP, Thread
from bijeen.checks.inspect import labels_of
from bijeen.content.records import Partner, Report
from bijeen.content.reports import report_in
from bijeen.content.source import FENCE, document_in
from bijeen.routes import COLLABORATIONS, OUTCOMES
from bijeen.settings import Settings
from bijeen.site.guide import FRONT, SAMPLE, GuidePage, Part, guide_text
from bijeen.site.prose import written
from bijeen.site.views.about import html_of
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collections import COLLECTIONS
from bijeen.site.views.items import item_line
from bijeen.site.views.occasions import occasion_card
from bijeen.text.schemes import scheme_of
from bijeen.text.tree import HEADINGS, remove

PARTNERS: Final = "partners.yaml"
"""The end of the name of the file in which the partners of the samples stand."""


class Sample(NamedTuple):
    """A sample as a file of the site: its path and its whole text."""

    path: str
    text: str
    is_whole: bool
    """Whether the guide shows all of it, the fields above the text included."""


def samples_of(page: GuidePage, words: Mapping[str, str], language: str) -> list[Sample]:
    """The samples of a page, in order. What is only a part of a report is completed from its name: day and title."""
    samples = []
    for part in page.parts:
        if part.kind == SAMPLE:
            whole = part.text.startswith(FENCE)
            day, title = part.name[:10], part.name[11:].replace("-", " ").capitalize()
            front = Template(guide_text(language, FRONT)).substitute(words, day=day, title=title)
            text = part.text if whole else f"{front}\n{part.text}"
            samples.append(Sample(f"{words['reports']}/{part.name}.md", f"{text}\n", whole))
    return samples


def sample_partners(pages: Sequence[GuidePage]) -> tuple[Partner, ...]:
    """The partners that the guide teaches to add: they are those of the samples."""
    texts = [part.text for page in pages for part in page.parts if part.name.endswith(PARTNERS)]
    entries: list[dict[str, Any]] = [entry for text in texts for entry in yaml.safe_load(text)]
    own = ({key: value for key, value in entry.items() if key != "initiatives"} for entry in entries)
    return tuple(Partner.model_validate(entry) for entry in own)


class SampleNetwork:
    """The network in which the samples of one page are told: the words are those of the site, nothing else is."""

    def __init__(self, cards: Cards, settings: Settings, partners: tuple[Partner, ...]) -> None:
        self._cards = cards
        self._settings = settings
        self._partners = partners
        self._reports: list[Report] = []

    def told(self, sample: Sample, part: Part, anchor: str) -> View:
        """What grows out of a sample on the day of its report, those before it included.

        text (as typed), name (of the file), whole (whether that is all of the file), card (see `Cards.report`; None
        for a part of a report), html, lists (title, uri, lines), events. All links lead to `anchor`: what they would
        lead to is not there.
        """
        document, _ = document_in(sample.text, sample.path, self._settings.limits)
        assert document is not None
        report = report_in(document).report
        assert report is not None
        self._reports.append(report)
        catalog = self._catalog(report.date)
        cards = Cards(catalog, self._cards.words)
        occasions = (*catalog.calendar.dated, *catalog.calendar.undated)
        events = [one for one in occasions if any(thread.report.id == report.id for thread in one.threads)]
        return {
            "text": part.text,
            "name": sample.path,
            "whole": sample.is_whole,
            "card": _here(cards.report(report), anchor) if sample.is_whole else None,
            "html": _sample_html(html_of(cards, report), anchor),
            "lists": _lists(cards, report, anchor),
            "events": [{**_here(occasion_card(cards, event), anchor), "ics": None} for event in events],
        }

    def _catalog(self, today: datetime.date) -> Catalog:
        catalog, words = self._cards.catalog, self._cards.words
        content = replace(
            catalog.content,
            reports=tuple(self._reports),
            partners=self._partners,
            initiatives=(),
            events=(),
            campaigns=(),
            groups=(),
            inspirations=(),
            pages={},
        )
        return build_catalog(
            content, language=catalog.language, today=today, labels=labels_of(words), lexicon=catalog.lexicon
        )


def _lists(cards: Cards, report: Report, anchor: str) -> list[View]:
    """Where on the site what a report says comes to stand: the title and address of each list, and its lines."""
    threads = cards.catalog.threads
    said = threads.of_report[report.id]
    lists = []
    for one in COLLECTIONS:
        lines = [one.line(cards, thread) for thread in said if thread.item.kind in one.kinds]
        lists.append((one.key, one.uri, lines))
    together = [item_line(cards, thread) for thread in said if thread.item.kind == "samenwerking"]
    lists.append(("collaborations", COLLABORATIONS, together))
    lists.append(("outcomes", OUTCOMES, [item_line(cards, thread) for thread in _followed(threads.by_address, said)]))
    return [
        {"title": cards.words.text(f"hub.{key}.title"), "uri": uri, "lines": [_here(line, anchor) for line in lines]}
        for key, uri, lines in lists
        if lines
    ]


def _followed(by_address: Mapping[str, Thread], said: Sequence[Thread]) -> list[Thread]:
    """What the follow-ups of a report follow."""
    found = (by_address.get(thread.item.on or "") for thread in said if thread.item.kind == FOLLOW_UP)
    return [thread for thread in found if thread]


def _here(view: Any, anchor: str) -> Any:
    """A view with all its links to pages leading to `anchor`; pictures stay."""
    if isinstance(view, list):
        return [_here(one, anchor) for one in view]
    if not isinstance(view, dict):
        return view
    return {
        key: anchor if key == "uri" and value else value if key == "picture" else _here(value, anchor)
        for key, value in view.items()
    }


def _sample_html(html: str, anchor: str) -> str:
    """The text of a sample as part of another page: no ids, headings one level lower, links to `anchor`."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in list(root.iter()):
        element.attrib.pop("id", None)
        if element.get("class") == "heading-link":
            remove(element)
        elif element.tag == "a" and not scheme_of(element.get("href", "")):
            element.set("href", anchor)
        elif element.tag in HEADINGS:
            element.tag = f"h{min(6, int(element.tag[1]) + 1)}"
    return written(root)
