"""Every address of the site, in one place, pure.

An address ("uri") is relative to the root of the site, has no slash in front and, for a page, one at its end:
`partners/nizu/`. It follows from a record's kind and id alone, so that no title can move a page; of an event, from its
year besides.
"""

from __future__ import annotations

import re
import unicodedata
from posixpath import commonprefix
from typing import Final, Literal, NamedTuple

Kind = Literal[
    "report", "partner", "initiative", "theme", "neighbourhood", "target_group", "group", "campaign", "event"
]


class Ref(NamedTuple):
    """A record that has a place of its own on the site: its kind and its id."""

    kind: Kind
    id: str


HUBS: Final[dict[Kind, str]] = {
    "report": "verslagen/",
    "partner": "partners/",
    "initiative": "initiatieven/",
    "theme": "themas/",
    "neighbourhood": "wijken/",
    "target_group": "doelgroepen/",
    "group": "werkgroepen/",
    "campaign": "agenda/",
}
"""The page above each kind of page. An event has no page: it stands on that of its year."""

HOME: Final = ""
AGENDA: Final = HUBS["campaign"]
BOARD: Final = "prikbord/"
TIPS: Final = "tips/"
INSIGHTS: Final = "inzichten/"
IDEAS: Final = "ideeen/"
INSPIRATION: Final = "inspiratie/"
COLLABORATIONS: Final = "samenwerkingen/"
OUTCOMES: Final = "wat-werd-ervan/"
DATA: Final = "data/"
LISTS: Final = (BOARD, TIPS, INSIGHTS, IDEAS, INSPIRATION, COLLABORATIONS, OUTCOMES, DATA)
"""The pages that gather what the reports bring."""

SEARCH: Final = "zoeken/"
SEARCH_INDEX: Final = "pagefind/"
SEARCH_EARLIER: Final = "pagefind/eerder/"
SEARCH_WORDS: Final = "zoeken/woorden.txt"
ABOUT: Final = "over/"
STYLE: Final = "over/stijl/"
GUIDE: Final = "over/redactie/"
ACCESSIBILITY: Final = "toegankelijkheid/"
PRIVACY: Final = "privacy/"
STATEMENTS: Final = (ACCESSIBILITY, PRIVACY)
"""What the site says of itself; a page written by hand at such an address wins."""

NOT_FOUND: Final = "404.html"
FEED: Final = "feed.xml"
SITEMAP: Final = "sitemap.xml"
ROBOTS: Final = "robots.txt"
AGENDA_ICS: Final = "agenda.ics"
PARTNERS_SCHEMA: Final = "schema/partners.schema.json"
FAVICON: Final = "favicon.ico"
ASSETS: Final = "assets/"
FAVICON_SVG: Final = "assets/favicon.svg"
MANIFEST: Final = "manifest.webmanifest"
MEDIA: Final = "media/"
CARDS: Final = "assets/cards/"
ILLUSTRATIONS: Final = "assets/illustrations/"
GUIDE_PICTURES: Final = "assets/guide/"
STYLESHEET: Final = "assets/css/style.css"
PREVIEW_STYLES: Final = "assets/css/preview.css"
LOGO_SVG: Final = "assets/logo.svg"
BRAND: Final = "assets/css/brand.css"


_YEAR: Final = re.compile(r"\d{4}")
# Folders of files, and pages of the engine with others below them.
_ENGINES_FOLDERS: Final = (ASSETS, MEDIA, DATA, GUIDE, SEARCH, "schema/", "pagefind/")
_ENGINES_FILES: Final = frozenset({FEED, SITEMAP, f"{SITEMAP}.gz", ROBOTS, AGENDA_ICS, FAVICON, MANIFEST, NOT_FOUND})

_NOT_IN_SLUG: Final = re.compile(r"[^a-z0-9]+")


def uri(ref: Ref) -> str:
    """The address of a record's page: `partners/nizu/`; of an event, its place on the agenda while it has no day."""
    return event_uri(ref.id, None) if ref.kind == "event" else f"{HUBS[ref.kind]}{ref.id}/"


def event_uri(id: str, year: int | None) -> str:
    """The address of an event: its place among those of its year, or on the agenda itself while its day is unknown."""
    return f"{year_uri(AGENDA, year) if year else AGENDA}#{id}"


def item_uri(report: str, anchor: str) -> str:
    """The address of an item: its place in the report with this id."""
    return f"{uri(Ref('report', report))}#{anchor}"


def year_uri(hub: str, year: int) -> str:
    """The address of what one year brought to the list at `hub`: `prikbord/2024/`."""
    return f"{hub}{year}/"


def letter_uri(letter: str, part: int) -> str:
    """The address of a part of the list of everything from A to Z: `zoeken/b/`, `zoeken/b-2/`, `zoeken/overig/`."""
    name = slug(letter) or "overig"
    return f"{SEARCH}{name}/" if part == 1 else f"{SEARCH}{name}-{part}/"


def calendar_uri(id: str) -> str:
    """The address of the file that puts one event into somebody's own calendar."""
    return f"{AGENDA}{id}.ics"


def data_uri(name: str, suffix: str) -> str:
    """The address of a file with open data: `data/items.json`."""
    return f"{DATA}{name}{suffix}"


def board_sheet_uri(neighbourhood: str | None) -> str:
    """The address of the board on paper: of one neighbourhood, or (None) of the whole city."""
    if neighbourhood is None:
        return f"{BOARD}prikbord.pdf"
    return f"{uri(Ref('neighbourhood', neighbourhood))}prikbord-{neighbourhood}.pdf"


def poster_uri(initiative: str) -> str:
    """The address of an initiative's poster."""
    return f"{uri(Ref('initiative', initiative))}poster-{initiative}.pdf"


def flyer_uri(initiative: str) -> str:
    """The address of an initiative's flyer."""
    return f"{uri(Ref('initiative', initiative))}flyer-{initiative}.pdf"


def programme_uri(campaign: str, year: int) -> str:
    """The address of the programme of one year of a campaign."""
    return f"{uri(Ref('campaign', campaign))}programma-{campaign}-{year}.pdf"


def media_uri(path: str) -> str:
    """The address of a picture or attachment; `path` is relative to the site's folder: `reports/foto.jpg`."""
    return MEDIA + path


def picture_uri(path: str, digest: str, width: int) -> str:
    """The address of a picture in one width; `digest` is that of the file at `path`: another picture, another address.

    So a browser may keep what it has for ever.
    """
    return f"{MEDIA}{path.rpartition('.')[0]}-{digest[:10]}-{width}.webp"


def card_uri(key: str, suffix: str) -> str:
    """The address of the card that appears where a page is shared; `key` says what is on it."""
    return f"{CARDS}{key}{suffix}"


def illustration_uri(name: str) -> str:
    """The address of one of the site's own drawings."""
    return f"{ILLUSTRATIONS}{name}.svg"


def guide_uri(id: str) -> str:
    """The address of one page of the guide: `over/redactie/nakijken/`."""
    return f"{GUIDE}{id}/"


def relative(target: str, page: str) -> str:
    """The link from the page at `page` to `target` (an address, with or without #fragment)."""
    address, hash_mark, fragment = target.partition("#")
    if address == page and hash_mark:
        return hash_mark + fragment
    *here, _ = page.split("/")
    *there, name = address.split("/")
    shared = len(commonprefix([here, there]))
    path = "/".join([*[".."] * (len(here) - shared), *there[shared:], name])
    return (path or "./") + hash_mark + fragment


def link_in(file: str, target: str, site_url: str) -> str:
    """The link to `target` in a file at `file` that is read away from the site too: absolute where `site_url` is known.

    `site_url` is the address of the site with a slash at its end, or "".
    """
    return site_url + target if site_url else relative(target, file)


def file_of(address: str) -> str:
    """The file that a web server hands out for an address: `partners/nizu/index.html`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def folders_of(file: str) -> list[str]:
    """The folders in which a file stands, from the top: `oud` and `oud/kamer` of `oud/kamer/index.html`."""
    parts = file.split("/")[:-1]
    return ["/".join(parts[: number + 1]) for number in range(len(parts))]


def is_engines(address: str) -> bool:
    """Whether an address may be that of a page or file of the engine, whatever people write: a year of a list too."""
    if address == STYLE or address.startswith(_ENGINES_FOLDERS) or address.rstrip("/") in _ENGINES_FILES:
        return True
    hub, _, last = address.rstrip("/").rpartition("/")
    if last.endswith(".pdf") and f"{hub.partition('/')[0]}/" in (*HUBS.values(), BOARD):
        return True
    return f"{hub}/" in (*LISTS, AGENDA) and (_YEAR.fullmatch(last) is not None or last.endswith(".ics"))


def as_address(text: str) -> str:
    """An old address as people write it, in our form: a page's ends with a slash."""
    return text if text.endswith(("/", ".html")) else f"{text}/"


def slug(text: str) -> str:
    """Any text as an id: "O'café de Brug" becomes "ocafe-de-brug". Empty when nothing is left of it."""
    return _NOT_IN_SLUG.sub("-", in_ascii(text).lower().replace("'", "")).strip("-")


def in_ascii(text: str) -> str:
    """A text without what ASCII cannot hold: letters lose their diacritics, other characters go."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.replace("ı", "i")).encode("ascii", "ignore").decode()
