"""What search engines read in a page: its facts in the terms of schema.org, as JSON-LD.

It is a block of data: a content security policy that forbids inline scripts does not concern it. It says nothing that
the page does not show, and names nobody to contact. Addresses of this site must be whole here; where that of the site
is not known they are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic_core import to_json

from bijeen.catalog.occasion import Occasion
from bijeen.content.records import Network, Partner, Report
from bijeen.pictures.rendition import LOGO_WIDTHS
from bijeen.routes import HOME, LOGO_SVG
from bijeen.site.media import picture_path
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.pictures import shown
from bijeen.text.moment import Moment

CONTEXT: Final = "https://schema.org"


def graph(things: Iterable[View]) -> View:
    """Several things as one."""
    return {"@context": CONTEXT, "@graph": list(things)}


def script_text(data: View) -> str:
    """The text of the block for some data. Nothing in it can end the block: that, or a comment, begins with a "<"."""
    return to_json(data).decode().replace("<", "\\u003c")


def network(cards: Cards) -> View:
    """The network as an Organization. An example site is not that of the network, so it gives no address for it."""
    it = cards.catalog.content.network
    return _without_nothing(
        {
            **_named(it),
            "description": it.sentence,
            "areaServed": it.city,
            "url": cards.absolute(HOME) if it.official else None,
            "logo": cards.absolute(LOGO_SVG) if it.official else None,
        }
    )


def organization(cards: Cards, partner: Partner) -> View:
    """A partner as an Organization; its `url` is its own site."""
    card = cards.partner(partner)
    logo = shown(cards.catalog, picture_path(cards.catalog, partner), LOGO_WIDTHS)
    return _without_nothing(
        {
            "@type": "Organization",
            "name": partner.name,
            "alternateName": list(partner.aliases),
            "description": partner.summary,
            "url": partner.url,
            "sameAs": [profile.url for profile in partner.profiles],
            "logo": logo and cards.absolute(logo["uri"]),
            "areaServed": [place["title"] for place in card["neighbourhoods"]],
            "knowsAbout": [theme["title"] for theme in card["themes"]],
            "memberOf": _named(cards.catalog.content.network) if card["member"] else None,
            "mainEntityOfPage": cards.absolute(card["uri"]),
        }
    )


def article(cards: Cards, report: Report) -> View:
    """A report as an Article by the network."""
    card, picture = cards.report(report), cards.report(report)["picture"]
    by = _named(cards.catalog.content.network)
    return _without_nothing(
        {
            "@type": "Article",
            "headline": report.title,
            "alternativeHeadline": report.theme,
            "description": report.summary,
            "inLanguage": cards.words.language,
            "datePublished": cards.catalog.online_since(report).isoformat(),
            "temporalCoverage": card["iso"],
            "contentLocation": {"@type": "Place", "name": report.venue} if report.venue else None,
            "keywords": [theme["title"] for theme in card["themes"]],
            "image": None if picture["decorative"] else cards.absolute(picture["uri"]),
            "author": by,
            "publisher": by,
            "mainEntityOfPage": cards.absolute(card["uri"]),
        }
    )


def events(cards: Cards, occasions: Iterable[Occasion]) -> list[View]:
    """Occasions of which the day is known, each as an Event."""
    return [_event(cards, one, one.moment) for one in occasions if one.moment and not one.moment.is_vague]


def breadcrumbs(trail: Mapping[str, str], site_url: str) -> View:
    """The way to a page: titles by address, the home page first, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": site_url + address}
            for number, (address, title) in enumerate(trail.items(), start=1)
        ],
    }


def _event(cards: Cards, occasion: Occasion, moment: Moment) -> View:
    links = [link for id in occasion.partners if (link := cards.partner_link(id))]
    organisers = [{"name": link["title"], "url": cards.absolute(link["uri"])} for link in links]
    event: dict[str, Any] = {
        "@type": "Event",
        "name": occasion.title,
        "startDate": moment.day.isoformat(),
        "endDate": moment.last.isoformat(),
        "description": occasion.summary,
        "url": cards.absolute(occasion.uri) or occasion.url,
        "location": {"@type": "Place", "name": occasion.venue, "address": occasion.venue} if occasion.venue else None,
        "organizer": [_without_nothing({"@type": "Organization", **one}) for one in organisers],
    }
    if moment.start and moment.last == moment.day:
        event["startDate"] += f"T{moment.start:%H:%M}"
        event["endDate"] = f"{event['endDate']}T{moment.end:%H:%M}" if moment.end else None
    return _without_nothing(event)


def _named(network: Network) -> View:
    return {"@type": "Organization", "name": network.name}


def _without_nothing(data: Mapping[str, Any]) -> View:
    return {key: value for key, value in data.items() if value}
