"""The catalog to the list of all pages that the site has, besides those written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from bijeen.catalog.catalog import TOPICS, Catalog
from bijeen.content.history import UNKNOWN, History
from bijeen.content.oldaddresses import old_addresses
from bijeen.content.records import Initiative, Report
from bijeen.i18n import Messages
from bijeen.routes import (
    ABOUT,
    AGENDA,
    COLLABORATIONS,
    GUIDE,
    HOME,
    HUBS,
    SEARCH,
    STYLE,
    Ref,
    as_address,
    guide_uri,
    uri,
    year_uri,
)
from bijeen.settings import Settings
from bijeen.site.guide import guide_pages, words_of
from bijeen.site.hubs import HUB_OF
from bijeen.site.social import SocialCard, social_card
from bijeen.site.statements import Publishing, head_of, statement_view, statements_of
from bijeen.site.views.agenda import agenda_view, agenda_year_view
from bijeen.site.views.campaigns import campaign_view
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collaborations import collaborations_view, collaborations_year_view, years_apart
from bijeen.site.views.collections import COLLECTIONS, collection_view, collection_year_view, years_of
from bijeen.site.views.data import data_view
from bijeen.site.views.groups import group_view, groups_view
from bijeen.site.views.guide import guide_page_view, guide_view
from bijeen.site.views.home import home_view
from bijeen.site.views.initiatives import initiative_view, initiatives_view
from bijeen.site.views.inspiration import inspirations_view
from bijeen.site.views.outcomes import outcomes_view
from bijeen.site.views.partners import partner_view, partners_view
from bijeen.site.views.reports import report_view, reports_view
from bijeen.site.views.search import is_long, search_view, shelf_title, shelf_view, shelves_of
from bijeen.site.views.style import style_view
from bijeen.site.views.times import Day, day_view
from bijeen.site.views.topics import topic_view, topics_view


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """One page to be made: its address, its template, and a function that makes the data for it."""

    uri: str
    template: str
    title: str
    view: Callable[[], View]
    description: str = ""
    source: str | None = None
    """The file that people edit to change this page, relative to the site's folder."""
    source_line: int | None = None
    """The line on which it begins there, in a file that holds others too."""
    record: Ref | None = None
    """The record of such a file that this page is about."""
    updated: Day | None = None
    """When what stands in its source was last changed, as far as that is known."""
    hub: str | None = None
    """The address of the page above it."""
    indexed: bool = True
    """Whether search finds it."""
    changed: str | None = None
    """The day of its content (ISO 8601), where it has one."""
    card: SocialCard | None = None
    """What appears where the page is shared."""
    redirect: bool = False
    """It only sends on to another page."""


def pages(
    catalog: Catalog, words: Messages, settings: Settings, publishing: Publishing, history: History = UNKNOWN
) -> list[PageSpec]:
    """Every page that the engine makes, the home page included; hubs come before the pages below them."""
    cards = Cards(catalog, words, publishing.site_url)
    made = [
        *_hubs(cards, settings),
        *_guide(cards, settings),
        *_statements(cards, publishing),
        *_years(cards),
        *_campaigns(cards),
        *_reports(cards),
        *_partners(cards),
        *_initiatives(cards),
        *_groups(cards),
        *_topics(cards),
        *_redirects(catalog),
    ]
    return [_dated(spec, history, words) for spec in made]


def _dated(spec: PageSpec, history: History, words: Messages) -> PageSpec:
    """A page with the day of its source. Of a report, whose source it is alone, that is the day for programs too.

    A list has none: it gathers from elsewhere too.
    """
    if spec.source is None or spec.hub is None:
        return spec
    day = history.records.get(spec.record) if spec.record else history.files.get(spec.source)
    if day is None:
        return spec
    changed = spec.changed and max(spec.changed, day.isoformat())
    return replace(spec, updated=day_view(day, words), changed=changed)


def _hubs(cards: Cards, settings: Settings) -> Iterator[PageSpec]:
    words, network = cards.words, cards.catalog.content.network
    yield PageSpec(
        uri=HOME,
        template="home.html",
        title=network.name,
        description=network.sentence,
        view=partial(home_view, cards),
        card=social_card(cards.catalog, label="", title=network.sentence),
        indexed=False,
    )
    hubs: list[tuple[str, str, Callable[[], View]]] = [
        ("report", "reports.html", partial(reports_view, cards)),
        ("partner", "partners.html", partial(partners_view, cards)),
        ("initiative", "initiatives.html", partial(initiatives_view, cards)),
        ("group", "groups.html", partial(groups_view, cards)),
        ("agenda", "agenda.html", partial(agenda_view, cards)),
        *((kind, "topics.html", partial(topics_view, cards, kind)) for kind in TOPICS),
        *((one.key, "collection.html", partial(collection_view, cards, one)) for one in COLLECTIONS),
        ("inspiration", "inspiration.html", partial(inspirations_view, cards)),
        ("collaborations", "collaborations.html", partial(collaborations_view, cards)),
        ("data", "data.html", partial(data_view, cards)),
        ("outcomes", "outcomes.html", partial(outcomes_view, cards)),
    ]
    sources = _sources(cards.catalog, settings)
    for key, template, view in hubs:
        yield PageSpec(
            uri=HUB_OF[key],
            template=template,
            title=words.text(f"hub.{key}.title"),
            description=words.text(f"hub.{key}.description", network=network.name),
            view=view,
            source=sources.get(key),
            card=social_card(cards.catalog, label="", title=words.text(f"hub.{key}.title")),
            indexed=False,
        )
    shelves = shelves_of(cards, settings)
    yield PageSpec(
        uri=SEARCH,
        template="search.html",
        title=words.text("hub.search.title"),
        description=words.text("hub.search.description", network=network.name),
        view=partial(search_view, cards, shelves),
        indexed=False,
    )
    for shelf in shelves if is_long(shelves) else ():
        yield PageSpec(
            uri=shelf.uri,
            template="search-letter.html",
            title=shelf_title(words, shelf),
            view=partial(shelf_view, cards, shelves, shelf),
            hub=SEARCH,
            indexed=False,
        )
    yield PageSpec(
        uri=STYLE,
        template="style.html",
        title=words.text("style.title"),
        description=words.text("style.lead"),
        view=partial(style_view, cards),
        hub=ABOUT,
        indexed=False,
    )


def _sources(catalog: Catalog, settings: Settings) -> dict[str, str]:
    """The file of each list whose records have no page of their own, where there are any."""
    content = catalog.content
    known = {
        "agenda": ("agenda.yaml", content.events or content.campaigns),
        "inspiration": ("inspiration.yaml", content.inspirations),
    }
    return {key: f"{settings.data}/{name}" for key, (name, records) in known.items() if records}


def _guide(cards: Cards, settings: Settings) -> Iterator[PageSpec]:
    """How to write for this site: the same for every site, but for its own words."""
    words = cards.words
    names = words_of(cards.catalog, words, settings)
    guide = guide_pages(words.language, names)
    yield PageSpec(
        uri=GUIDE,
        template="guide.html",
        title=words.text("guide.title"),
        description=words.text("guide.lead"),
        view=partial(guide_view, guide),
        hub=ABOUT,
        indexed=False,
    )
    for page in guide:
        yield PageSpec(
            uri=guide_uri(page.id),
            template="guide-page.html",
            title=page.title,
            description=page.lead,
            view=partial(guide_page_view, cards, settings, guide, page, names),
            hub=GUIDE,
        )


def _statements(cards: Cards, publishing: Publishing) -> Iterator[PageSpec]:
    """What the site says of itself, where people wrote nothing in its place."""
    for address in statements_of(cards.catalog):
        title, lead = head_of(address, cards.words.language)
        yield PageSpec(
            uri=address,
            template="statement.html",
            title=title,
            description=lead,
            view=partial(statement_view, cards, publishing, address),
            hub=ABOUT,
        )


def _years(cards: Cards) -> Iterator[PageSpec]:
    """What each year brought to a list that is too long, or too old, to be shown whole."""
    words = cards.words
    years: list[tuple[str, str, int, str, Callable[[], View]]] = [
        *(
            (one.uri, one.key, year, "collection-year.html", partial(collection_year_view, cards, one, year))
            for one in COLLECTIONS
            for year in years_of(cards, one)
        ),
        *(
            (
                COLLABORATIONS,
                "collaborations",
                year,
                "collaborations.html",
                partial(collaborations_year_view, cards, year),
            )
            for year in years_apart(cards)
        ),
        *(
            (AGENDA, "agenda", year, "agenda-year.html", partial(agenda_year_view, cards, year))
            for year in cards.catalog.calendar.of_year
        ),
    ]
    for hub, key, year, template, view in years:
        title = words.text("collection.year_title", title=words.text(f"hub.{key}.title"), year=year)
        yield PageSpec(
            uri=year_uri(hub, year),
            template=template,
            title=title,
            description=title,
            view=view,
            card=social_card(cards.catalog, label="", title=title),
            hub=hub,
            indexed=False,
        )


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


def _redirects(catalog: Catalog) -> Iterator[PageSpec]:
    shown = {Ref("report", report.id) for report in catalog.reports}
    for moved in old_addresses(catalog.content):
        if moved.record and moved.record.kind == "report" and moved.record not in shown:
            continue
        yield PageSpec(
            uri=as_address(moved.old),
            template="redirect.html",
            title=moved.title,
            view=partial(dict, target={"title": moved.title, "uri": moved.address or ".", "path": moved.address}),
            indexed=False,
            redirect=True,
        )
