"""What is said of a page where it is shared: which card it has, and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from bijeen.cache import key_of
from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Report
from bijeen.drawing.card import SIZE, VERSION, CardText, card_suffix
from bijeen.drawing.palette import Palette
from bijeen.i18n import Messages
from bijeen.pictures.rendition import Rendition, renditions
from bijeen.routes import card_uri
from bijeen.site.media import picture_path
from bijeen.site.views.cards import View

PHOTO_WIDTH = 480
"""A photo on a card is some 320 pixels wide and high: the smallest rendition will do."""


@dataclass(frozen=True, kw_only=True)
class SocialCard:
    """One card: its words, its colours, and the photo on it."""

    text: CardText
    palette: Palette
    photo: Rendition | None = None

    @property
    def uri(self) -> str:
        """Its address: the same card has the same, on however many pages it appears."""
        key = key_of(self.text, self.palette, self.photo, VERSION)[:16]
        return card_uri(key, card_suffix(photo=self.photo is not None))


def social_card(catalog: Catalog, *, label: str, title: str, record: Report | Initiative | None = None) -> SocialCard:
    """The card of a page; a record's own photo stands on it."""
    content = catalog.content
    path = picture_path(catalog, record) if record else None
    original = content.pictures.get(path or "")
    return SocialCard(
        text=CardText(network=content.network.name, label=label, title=title),
        palette=content.palette,
        photo=renditions(path, original)[0] if path and original else None,
    )


def card_view(card: SocialCard, words: Messages) -> View:
    """uri, width, height, alt."""
    alt = words.text("social.alt", title=card.text.title, network=card.text.network)
    return {"uri": card.uri, "width": SIZE[0], "height": SIZE[1], "alt": alt}
