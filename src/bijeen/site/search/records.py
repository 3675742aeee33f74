"""The pages of single records as the index knows them: reports, partners, and what else people wrote down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from markupsafe import escape

from bijeen.catalog.topics import TOPICS
from bijeen.content.records import Campaign, Group, Initiative, Partner, Report, Term
from bijeen.routes import Kind, Ref, uri
from bijeen.site.search.document import Document, Maker
from bijeen.site.search.facets import FACET_OF, facets_of, named_topics
from bijeen.site.search.markup import paragraphs, section, without_heading_links
from bijeen.site.search.occasions import told_of
from bijeen.site.search.ranks import MENTIONED, QUOTING, rank_of_day, rank_of_status
from bijeen.site.views.about import items_about
from bijeen.site.views.campaigns import campaign_view
from bijeen.site.views.cards import Cards
from bijeen.site.views.collaborations import companions_view
from bijeen.site.views.occasions import coming_or_latest

ITEM_SIGN: Final = "~"
"""Between the kind, the state and the anchor of an item, which excerpt.js takes apart again."""

_ID: Final = re.compile(r' id="([^"]+)"')
_SPACE: Final = re.compile(r"\s+")


def record_documents(cards: Cards) -> Iterator[Maker]:
    """A document for each published report, the newest first, and for each partner, initiative, group, campaign and
    topic."""
    content = cards.catalog.content
    for report in cards.catalog.reports:
        yield partial(_report, cards, report)
    for partner in content.partners:
        yield partial(_partner, cards, partner)
    for initiative in content.initiatives:
        yield partial(_initiative, cards, initiative)
    for group in content.groups:
        yield partial(_group, cards, group)
    for campaign in content.campaigns:
        yield partial(_campaign, cards, campaign)
    for kind in TOPICS:
        for term in content.terms(kind):
            yield partial(_topic, cards, kind, term)


def _report(cards: Cards, report: Report) -> Document:
    catalog, card = cards.catalog, cards.report(report)
    partners = [partner.name for partner in catalog.partners_in(report)]
    attached = [attachment.title for attachment in report.attachments]
    return Document(
        uri=uri(Ref("report", report.id)),
        title=report.title,
        kind="verslag",
        label=card["kind"],
        html=paragraphs(report.theme, report.summary, report.venue, *report.hosts)
        + _text_of(cards, report)
        + paragraphs(*attached),
        date=report.date,
        rank=rank_of_day(report.date, catalog.today),
        names=[card["kind"], *named_topics(catalog, report), *partners],
        aliases=[cards.words.date(report.date, "medium"), f"{report.date.day}-{report.date.month}-{report.date.year}"],
        facets=facets_of(catalog, report),
    )


def _text_of(cards: Cards, report: Report) -> str:
    """The text of a report; the id of an item tells its kind and its state too."""
    state = {}
    for thread in cards.catalog.threads.of_report[report.id]:
        stand, _ = cards.catalog.collaborations.standing(thread, cards.catalog.today)
        said = cards.words.text(f"state.{stand}") if stand != "open" else ""
        name = _SPACE.sub("_", cards.kind_titles[thread.item.kind])
        state[thread.item.anchor] = f"{name}{ITEM_SIGN}{said}{ITEM_SIGN}{thread.item.anchor}"
    html = without_heading_links(cards.catalog.readings[report.id].html)
    return _ID.sub(lambda id: f' id="{escape(state[id[1]])}"' if id[1] in state else id[0], html)


def _partner(cards: Cards, partner: Partner) -> Document:
    catalog, card = cards.catalog, cards.partner(partner)
    ref, companions = Ref("partner", partner.id), companions_view(cards, partner)
    initiatives = (*catalog.initiatives_of.get(partner.id, ()), *catalog.initiatives_with.get(partner.id, ()))
    return Document(
        uri=uri(ref),
        title=partner.name,
        kind="partner",
        label=card["type"] or cards.words.text("social.partner"),
        html=paragraphs(partner.summary, *(initiative.name for initiative in initiatives))
        + _told(cards, ref)
        + paragraphs(*(other["title"] for other in (*companions["first"], *companions["more"]))),
        rank=rank_of_status(partner.status) or (0 if partner.network == "member" else MENTIONED),
        names=[*named_topics(catalog, partner), card["type"] or ""],
        aliases=partner.aliases,
        facets=facets_of(catalog, partner),
    )


def _initiative(cards: Cards, initiative: Initiative) -> Document:
    catalog = cards.catalog
    ref = Ref("initiative", initiative.id)
    ids = (initiative.partner, *initiative.with_partners)
    partners = [partner for id in ids if (partner := catalog.partner_by_id.get(id))]
    evidence = initiative.evidence.title if initiative.evidence else None
    said = (initiative.summary, initiative.for_whom, initiative.how_to_join, initiative.cost, evidence)
    return Document(
        uri=uri(ref),
        title=initiative.name,
        kind="initiatief",
        label=cards.words.text("social.initiative"),
        html=paragraphs(*said, *(partner.name for partner in partners)) + _told(cards, ref),
        rank=rank_of_status(initiative.status),
        names=named_topics(catalog, initiative),
        aliases=initiative.aliases,
        facets=facets_of(catalog, initiative),
    )


def _group(cards: Cards, group: Group) -> Document:
    catalog = cards.catalog
    members = [partner.name for id in group.members if (partner := catalog.partner_by_id.get(id))]
    steps = [milestone.text for milestone in group.milestones]
    return Document(
        uri=uri(Ref("group", group.id)),
        title=group.name,
        kind="werkgroep",
        label=cards.words.text("social.group"),
        html=paragraphs(group.question, group.summary, *steps, *members),
        rank=rank_of_status(group.status),
        names=[term.name for id in group.themes if (term := catalog.terms.get(("theme", id)))],
        facets={"thema": list(group.themes)},
    )


def _campaign(cards: Cards, campaign: Campaign) -> Document:
    view = campaign_view(cards, campaign)
    editions = [
        section(
            edition["id"],
            f"{campaign.name} {edition['year']}",
            edition["card"]["when"],
            *dict.fromkeys(
                line["title"] for part in ("activities", "events", "items", "reports") for line in edition[part]
            ),
        )
        for edition in view["editions"]
    ]
    return Document(
        uri=uri(Ref("campaign", campaign.id)),
        title=cards.words.text("calendar.campaign_title", name=campaign.name),
        kind="campagne",
        label=cards.words.text("social.campaign"),
        html=paragraphs(campaign.summary) + "".join(editions),
        names=[theme["title"] for theme in view["themes"]],
        aliases=[campaign.name],
        facets={"thema": list(campaign.themes)},
    )


def _topic(cards: Cards, kind: Kind, term: Term) -> Document:
    ref = Ref(kind, term.id)
    own = FACET_OF[kind]
    above = cards.catalog.terms.get((kind, term.part_of or ""))
    parts = [other.name for other in cards.catalog.content.terms(kind) if other.part_of == term.id]
    events = coming_or_latest(cards, cards.catalog.calendar.about.get(ref, ()))
    return Document(
        uri=uri(ref),
        title=term.name,
        kind=own,
        label=cards.words.text(f"social.{kind}"),
        html=paragraphs(term.summary, above.name if above else None, *parts)
        + paragraphs(*(text for event in events for text in (event["title"], *told_of(event))))
        + _told(cards, ref, mentions=False),
        rank=QUOTING,
        aliases=term.aliases,
        facets={own: [term.id, *([term.part_of] if term.part_of else [])]},
    )


def _told(cards: Cards, ref: Ref, *, mentions: bool = True) -> str:
    """What reports say about a record: the items that its page shows, and the sentences that mention it."""
    about = items_about(cards, ref)
    lines = [*about["open"], *(line for kind in about["kinds"] for line in kind["lines"])]
    said = [text for line in lines for text in (line["title"], line.get("text"))]
    quoted = cards.mentions(ref.kind, ref.id)["mentions"] if mentions else ()
    places = [mention["section"] for mention in quoted]
    return paragraphs(*dict.fromkeys([*said, *places, *(mention["sentence"] for mention in quoted)]))
