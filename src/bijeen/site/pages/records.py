"""The pages of single records: reports, partners, and what else people wrote down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bijeen.catalog.topics import TOPICS
from bijeen.content.records import Initiative, Report
from bijeen.routes import HUBS, Ref, uri
from bijeen.site.pages.spec import PageSpec
from bijeen.site.social import social_card
from bijeen.site.views.campaigns import campaign_view
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.groups import group_view
from bijeen.site.views.initiatives import initiative_view
from bijeen.site.views.partners import partner_view
from bijeen.site.views.reports import report_view
from bijeen.site.views.topics import topic_view


def record_pages(cards: Cards) -> Iterator[PageSpec]:
    """A page for each campaign, published report, partner, initiative, group and topic."""
    yield from _campaigns(cards)
    yield from _reports(cards)
    yield from _partners(cards)
    yield from _initiatives(cards)
    yield from _groups(cards)
    yield from _topics(cards)


def _campaigns(cards: Cards) -> Iterator[PageSpec]:
    for campaign in cards.catalog.content.campaigns:
        view = partial(campaign_view, cards, campaign)
        ref = Ref("campaign", campaign.id)
        title = cards.words.text("calendar.campaign_title", name=campaign.name)  # a theme may have the same name
        yield _page(cards, ref, title, campaign.summary, "campaign.html", view)


def _reports(cards: Cards) -> Iterator[PageSpec]:
    for report in cards.catalog.reports:
        yield PageSpec(
            uri=uri(Ref("report", report.id)),
            template="report.html",
            title=report.title,
            description=report.summary or "",
            view=partial(report_view, cards, report),
            source=report.path,
            hub=HUBS["report"],
            card=social_card(cards.catalog, label=_label(cards, report), title=report.title, record=report),
            changed=cards.catalog.online_since(report).isoformat(),
        )


def _label(cards: Cards, report: Report) -> str:
    view = cards.report(report)
    return f"{view['kind']} · {cards.date(report.date)}"


def _partners(cards: Cards) -> Iterator[PageSpec]:
    for partner in cards.catalog.content.partners:
        view = partial(partner_view, cards, partner)
        yield _page(cards, Ref("partner", partner.id), partner.name, partner.summary, "partner.html", view)


def _initiatives(cards: Cards) -> Iterator[PageSpec]:
    for initiative in cards.catalog.content.initiatives:
        view = partial(initiative_view, cards, initiative)
        ref = Ref("initiative", initiative.id)
        yield _page(cards, ref, initiative.name, initiative.summary, "initiative.html", view, initiative)


def _groups(cards: Cards) -> Iterator[PageSpec]:
    for group in cards.catalog.content.groups:
        view = partial(group_view, cards, group)
        yield _page(cards, Ref("group", group.id), group.name, group.question, "group.html", view)


def _topics(cards: Cards) -> Iterator[PageSpec]:
    for kind in TOPICS:
        for term in cards.catalog.content.terms(kind):
            view = partial(topic_view, cards, kind, term)
            yield _page(cards, Ref(kind, term.id), term.name, term.summary, "topic.html", view)


def _page(
    cards: Cards,
    ref: Ref,
    title: str,
    description: str | None,
    template: str,
    view: Callable[[], View],
    record: Initiative | None = None,
) -> PageSpec:
    """The page of a record that stands in a file with others."""
    place = cards.catalog.content.origin(ref.kind, ref.id).value()
    return PageSpec(
        uri=uri(ref),
        template=template,
        title=title,
        description=description or "",
        view=view,
        card=social_card(cards.catalog, label=cards.words.text(f"social.{ref.kind}"), title=title, record=record),
        source=place.path,
        source_line=place.line,
        record=ref,
        hub=HUBS[ref.kind],
    )
