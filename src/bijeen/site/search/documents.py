"""The catalog to the pages that can be found: one function for each kind of page."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from markupsafe import escape

from bijeen.catalog.catalog import TOPICS, Catalog
from bijeen.checks.inspect import labels_of
from bijeen.content.records import Campaign, Group, Initiative, Partner, Report, Term
from bijeen.i18n import Messages
from bijeen.routes import AGENDA, Kind, Ref, guide_uri, uri
from bijeen.settings import Settings
from bijeen.site.guide import GuidePage, guide_pages, prose_html, words_of
from bijeen.site.hubs import HUB_OF
from bijeen.site.search.document import Document
from bijeen.site.search.occasions import agenda, agenda_year, last_day, section, told_of, years_of
from bijeen.site.statements import UNPUBLISHED, Publishing, head_of, statement_view, statements_of
from bijeen.site.views.about import items_about
from bijeen.site.views.campaigns import campaign_view
from bijeen.site.views.cards import Cards
from bijeen.site.views.collaborations import companions_view
from bijeen.site.views.occasions import coming_or_latest

Maker = Callable[[], Document]

_HEADING_LINK: Final = re.compile(r'<a class="heading-link"[^>]*>[^<]*</a>')
_ID: Final = re.compile(r' id="([^"]+)"')
_SPACE: Final = re.compile(r"\s+")

YEARS: Final = (1, 2, 4, 8)
"""A report younger than so many years is of the rank of its place here; an older one of the last."""
MENTIONED: Final = 3
"""The rank of a partner that reports only mention."""
ABOUT_SITE: Final = 3
"""The rank of a page that was written by hand: it tells of the network, and names much that it is not about."""
ENDED: Final = 4
"""The rank of what is no more."""
NOT_FOR_VISITORS: Final = 5
"""The rank of the guide and the statements: visitors look for what they are about, not for how one writes that."""

FACET_OF: Final[dict[Kind, str]] = {"neighbourhood": "wijk", "theme": "thema", "target_group": "doelgroep"}
"""What a topic is called in the index and in the address of a search: as a facet, and as a kind of page."""

QUOTING: Final = 1
"""The rank of a page that says nothing of its own: who types its name gets it first all the same."""

ITEM_SIGN: Final = "~"
"""Between the kind, the state and the anchor of an item, which search.js takes apart again."""


def documents(cards: Cards, settings: Settings, publishing: Publishing = UNPUBLISHED) -> Iterator[Maker]:
    """A function for each page of a record, and for what the site says of itself: it makes the document, in
    whichever process that is to be done."""
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
    for key, address in HUB_OF.items():
        if address != AGENDA:
            yield partial(_hub, cards, key)
    yield partial(agenda, cards)
    for year in years_of(cards):
        yield partial(agenda_year, cards, year, age=_rank_of(last_day(year), cards.catalog.today))
    for page in guide_pages(cards.words.language, words_of(cards.catalog, cards.words, settings)):
        yield partial(_guide, cards, page)
    for address in statements_of(cards.catalog):
        yield partial(_statement, cards, publishing, address)


def page_by_hand(words: Messages, uri: str, page: tuple[str, str]) -> Maker:
    """The same for a page that was written by hand: its title, and its text as finished HTML."""
    title, html = page
    label = words.text("search.by_hand")
    return partial(Document, uri=uri, title=title, kind="pagina", label=label, html=html, rank=ABOUT_SITE)


def _report(cards: Cards, report: Report) -> Document:
    catalog, card = cards.catalog, cards.report(report)
    partners = [partner.name for partner in catalog.partners_in(report)]
    attached = [attachment.title for attachment in report.attachments]
    return Document(
        uri=uri(Ref("report", report.id)),
        title=report.title,
        kind="verslag",
        label=card["kind"],
        html=_paragraphs(report.theme, report.summary, report.venue, *report.hosts)
        + _text_of(cards, report)
        + _paragraphs(*attached),
        date=report.date,
        rank=_rank_of(report.date, catalog.today),
        names=[card["kind"], *_terms(catalog, report), *partners],
        aliases=[cards.words.date(report.date, "medium"), f"{report.date.day}-{report.date.month}-{report.date.year}"],
        facets=_facets(catalog, report),
    )


def _text_of(cards: Cards, report: Report) -> str:
    """The text of a report; the id of an item tells its kind and its state too."""
    state = {}
    for thread in cards.catalog.threads.of_report[report.id]:
        stand, _ = cards.catalog.collaborations.standing(thread, cards.catalog.today)
        said = cards.words.text(f"state.{stand}") if stand != "open" else ""
        name = _SPACE.sub("_", cards.kind_titles[thread.item.kind])
        state[thread.item.anchor] = f"{name}{ITEM_SIGN}{said}{ITEM_SIGN}{thread.item.anchor}"
    html = _HEADING_LINK.sub("", cards.catalog.readings[report.id].html)
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
        html=_paragraphs(partner.summary, *(initiative.name for initiative in initiatives))
        + _told(cards, ref)
        + _paragraphs(*(other["title"] for other in (*companions["first"], *companions["more"]))),
        rank=_rank(partner.status) or (0 if partner.network == "member" else MENTIONED),
        names=[*_terms(catalog, partner), card["type"] or ""],
        aliases=partner.aliases,
        facets=_facets(catalog, partner),
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
        html=_paragraphs(*said, *(partner.name for partner in partners)) + _told(cards, ref),
        rank=_rank(initiative.status),
        names=_terms(catalog, initiative),
        aliases=initiative.aliases,
        facets=_facets(catalog, initiative),
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
        html=_paragraphs(group.question, group.summary, *steps, *members),
        rank=_rank(group.status),
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
        html=_paragraphs(campaign.summary) + "".join(editions),
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
        html=_paragraphs(term.summary, above.name if above else None, *parts)
        + _paragraphs(*(text for event in events for text in (event["title"], *told_of(event))))
        + _told(cards, ref, mentions=False),
        rank=QUOTING,
        aliases=term.aliases,
        facets={own: [term.id, *([term.part_of] if term.part_of else [])]},
    )


def _hub(cards: Cards, key: str) -> Document:
    """A list by its names only: what stands on it is found by itself."""
    title, label = cards.words.text(f"hub.{key}.title"), cards.words.text("search.hub")
    aliases = cards.words.entry("terms.lists").get(key, ())
    return Document(uri=HUB_OF[key], title=title, kind="pagina", label=label, html="", aliases=aliases)


def _guide(cards: Cards, page: GuidePage) -> Document:
    """A page of the guide by its prose: what its samples tell of an invented network is not to be found."""
    labels = labels_of(cards.words)
    address = guide_uri(page.id)
    prose = "".join(prose_html(part.text, address, labels) for part in page.parts if part.kind == "prose")
    return Document(
        uri=address,
        title=page.title,
        kind="uitleg",
        label=cards.words.text("search.guide"),
        html=_paragraphs(page.lead) + _HEADING_LINK.sub("", prose),
        rank=NOT_FOR_VISITORS,
    )


def _statement(cards: Cards, publishing: Publishing, address: str) -> Document:
    view = statement_view(cards, publishing, address)
    html = _paragraphs(view["lead"]) + _HEADING_LINK.sub("", view["html"])
    title = head_of(address, cards.words.language).title
    return Document(
        uri=address,
        title=title,
        kind="pagina",
        label=cards.words.text("search.by_hand"),
        html=html,
        rank=NOT_FOR_VISITORS,
    )


def _told(cards: Cards, ref: Ref, *, mentions: bool = True) -> str:
    """What reports say about a record: the items that its page shows, and the sentences that mention it."""
    about = items_about(cards, ref)
    lines = [*about["open"], *(line for kind in about["kinds"] for line in kind["lines"])]
    said = [text for line in lines for text in (line["title"], line.get("text"))]
    quoted = cards.mentions(ref.kind, ref.id)["mentions"] if mentions else ()
    places = [mention["section"] for mention in quoted]
    return _paragraphs(*dict.fromkeys([*said, *places, *(mention["sentence"] for mention in quoted)]))


def _paragraphs(*texts: str | None) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def _rank_of(day: datetime.date, today: datetime.date) -> int:
    """How far what is of a day stands below what is current."""
    age = (today - day).days / 365
    return sum(age >= years for years in YEARS)


def _rank(status: str | None) -> int:
    return {"ended": ENDED, "paused": MENTIONED}.get(status or "", 0)


def _terms(catalog: Catalog, record: Report | Partner | Initiative) -> list[str]:
    """The names of what a record is about, as its page shows them."""
    wanted: Iterable[tuple[str, Sequence[str]]] = (
        ("neighbourhood", _places(record)),
        ("theme", record.themes),
        ("target_group", record.target_groups),
    )
    return [term.name for kind, ids in wanted for id in ids if (term := catalog.terms.get((kind, id)))]


def _places(record: Report | Partner | Initiative) -> list[str]:
    own = [record.neighbourhood] if isinstance(record, Report) and record.neighbourhood else []
    return list(dict.fromkeys([*own, *record.neighbourhoods]))


def _facets(catalog: Catalog, record: Report | Partner | Initiative) -> dict[str, list[str]]:
    """Ids by facet; what is in a quarter is in its district too."""
    places = _places(record)
    above = [catalog.above[id] for id in places if id in catalog.above]
    return {
        "wijk": list(dict.fromkeys([*places, *above])),
        "thema": list(record.themes),
        "doelgroep": list(record.target_groups),
    }
