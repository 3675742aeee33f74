"""The frame of every page: by keyboard, on a narrow screen, in the dark, on paper, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import Build
from tests.browser.visits import HEIGHT, Scheme, Visit

from serving import served

SITES = Path(__file__).parent / "sites"

REPORT = "verslagen/2024-05-30-de-kunst-van-het-verbinden/"
KINDS = {
    "home": "",
    "reports": "verslagen/",
    "report": REPORT,
    "partners": "partners/",
    "partner": "partners/nizu/",
    "initiatives": "initiatieven/",
    "initiative": "initiatieven/artmats/",
    "themes": "themas/",
    "theme": "themas/kunst-en-cultuur/",
    "neighbourhoods": "wijken/",
    "neighbourhood": "wijken/noordwest/",
    "target groups": "doelgroepen/",
    "target group": "doelgroepen/jongeren/",
    "groups": "werkgroepen/",
    "group": "werkgroepen/ondernemers-en-eenzaamheid/",
    "search": "zoeken/",
    "prose": "over/",
    "taking part": "meedoen/",
    "not found": "404.html",
}
"""One page of each kind, by what it is."""

every_kind = pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
narrow = pytest.mark.parametrize("width", [320, 360])

FOCUS = """() => {
    const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
    return {
        outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.width > 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    };
}"""


@pytest.fixture(scope="session")
def video_site(build: Build) -> Iterator[str]:
    """A site with a report that has a video, and headings named as the frame's own parts are."""
    with served(build(SITES / "video")) as address:
        yield address


def shown_cards(page: Page) -> Locator:
    """The cards in a list that can be filtered, as far as they are shown."""
    return page.locator("[data-filter-list] article.card").filter(visible=True)


# By keyboard


@pytest.mark.parametrize("address", ["", REPORT, "partners/", "404.html"])
def test_the_skip_link_is_the_first_stop_and_goes_to_the_content(visit: Visit, address: str) -> None:
    page = visit(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@narrow
def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    button = page.get_by_role("button", name="Menu")
    item = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Partners")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(item).to_be_hidden()
    for _ in range(3):  # the skip link, the name of the site, the button
        page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert page.evaluate(FOCUS) == {"outline": True, "inside": True}

    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(item).to_be_visible()

    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(item).to_be_hidden()

    page.keyboard.press("Space")
    expect(item).to_be_visible()
    item.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/partners/$"))


@narrow
def test_every_stop_in_the_open_menu_is_seen(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    stops = page.locator("#_menu").locator("a, button, input").count()
    assert stops > 5
    for _ in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        inside = page.evaluate("document.activeElement.closest('#_menu') !== null")
        field = page.evaluate("document.activeElement.matches('.search-form input')")  # its form has the outline
        assert inside
        assert focus["inside"]
        assert focus["outline"] or field
    if page.evaluate("document.activeElement.matches('.search-form *')"):
        form = page.get_by_role("banner").get_by_role("search")
        expect(form).to_have_css("outline-style", "solid")


@narrow
def test_focus_does_not_walk_through_the_closed_menu(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_without_javascript_the_menu_stands_open(visit: Visit) -> None:
    page = visit("", width=320, javascript=False)
    expect(page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Partners")).to_be_visible()
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()


@pytest.mark.parametrize("address", ["", "partners/", REPORT, "zoeken/"])
def test_every_stop_of_a_page_has_a_visible_focus(visit: Visit, address: str) -> None:
    page = visit(address)
    unseen = page.evaluate(
        """() => {
            const around = (it) => [it, ...[".search-form", ".card", ".tile", ".count"].map((box) => it.closest(box))];
            const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
            const seen = (it) => {
                const style = getComputedStyle(it);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            };
            return stops.filter((it) => it.checkVisibility()).filter((it) => {
                it.focus({ focusVisible: true, preventScroll: true });
                return document.activeElement === it && !around(it).some((box) => box && seen(box));
            }).map((it) => it.outerHTML.slice(0, 120));
        }"""
    )
    assert unseen == []


# On a narrow screen


def test_no_page_is_wider_than_a_screen_of_320_pixels(visit: Visit) -> None:
    page = visit("", width=320)
    widths = {}
    for kind, address in KINDS.items():
        page.goto(address)
        widths[kind] = page.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(KINDS, 320)


def test_the_open_menu_is_not_wider_than_a_screen_of_320_pixels(visit: Visit) -> None:
    page = visit("", width=320)
    page.get_by_role("button", name="Menu").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


# Filters

FILTERS = [
    pytest.param("partners/", "Thema", "theme", "corona", id="partners"),
    pytest.param("verslagen/", "Jaar", "year", "2024", id="reports"),
]


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_a_filter_keeps_the_cards_that_fit_and_says_how_many(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    everything = shown_cards(page).count()
    page.get_by_label(label).select_option(value)
    fitting = page.locator(f"article.card[data-facet-{name}~='{value}']").count()
    assert 1 < fitting < everything
    expect(shown_cards(page)).to_have_count(fitting)
    expect(page.get_by_role("status")).to_have_text(f"{fitting} gevonden")
    expect(page).to_have_url(re.compile(rf"\?{name}={value}$"))


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_a_filter_survives_a_reload_and_can_be_sent_to_somebody(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    page.get_by_label(label).select_option(value)
    kept = shown_cards(page).count()
    page.reload()
    expect(page.get_by_label(label)).to_have_value(value)
    expect(shown_cards(page)).to_have_count(kept)
    other = visit(f"{address}?{name}={value}")
    expect(shown_cards(other)).to_have_count(kept)
    expect(other.get_by_role("status")).to_have_text(f"{kept} gevonden")


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_clearing_the_filters_brings_everything_back(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    everything = shown_cards(page).count()
    clear = page.get_by_role("button", name="Wis de filters")
    expect(clear).to_be_hidden()
    page.get_by_label(label).select_option(value)
    clear.click()
    expect(shown_cards(page)).to_have_count(everything)
    expect(page).to_have_url(re.compile(rf"/{address}$"))
    expect(page.locator("[role=status]")).to_have_text(f"{everything} gevonden")


def test_the_place_of_the_count_is_known_to_screen_readers_before_the_first_choice(visit: Visit) -> None:
    """A change is announced only in a region that was there before (ARIA 1.2, live regions)."""
    page = visit("partners/")
    expect(page.get_by_label("Thema")).to_be_visible()
    assert page.get_by_role("status").count() == 1


def test_a_name_is_found_without_its_diacritics_and_capitals(visit: Visit) -> None:
    page = visit("partners/")
    page.get_by_label("Zoek op naam").fill("OCAFE")
    expect(shown_cards(page)).to_have_count(0)
    page.get_by_label("Zoek op naam").fill("o'cafe")
    expect(shown_cards(page)).to_have_count(1)
    expect(page).to_have_url(re.compile(r"naam=o%27cafe$"))


def test_filters_that_leave_nothing_say_so(visit: Visit) -> None:
    page = visit("verslagen/?kind=nieuws&year=2020")
    expect(shown_cards(page)).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text("Niets gevonden. Kies minder filters.")


def test_a_filter_that_nobody_knows_is_passed_over(visit: Visit) -> None:
    page = visit("partners/?theme=bestaat-niet")
    expect(page.get_by_label("Thema")).to_have_value("")
    assert shown_cards(page).count() == page.locator("[data-filter-list] article.card").count()


@pytest.mark.parametrize("address", ["partners/", "verslagen/", "initiatieven/"])
def test_without_javascript_all_cards_are_there_and_no_filter(visit: Visit, address: str) -> None:
    page = visit(f"{address}?theme=corona", javascript=False)
    cards = page.locator("article.card")
    assert cards.count() > 4
    expect(cards.filter(visible=True)).to_have_count(cards.count())
    expect(page.locator("form[data-filter]")).to_be_hidden()


# Videos

YOUTUBE = "www.youtube-nocookie.com"
VIMEO = "player.vimeo.com"
VIDEOS = "verslagen/2024-05-30-film/"


def test_a_video_is_asked_for_only_after_a_click(visit: Visit, video_site: str) -> None:
    page = visit("", site=video_site, player=YOUTUBE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(VIDEOS)
    link = page.get_by_role("link", name="Bekijk de video: Film van de avond")
    expect(link).to_be_visible()
    assert [url for url in asked if not url.startswith(video_site)] == []
    expect(page.locator("iframe")).to_have_count(0)

    with page.expect_request(f"https://{YOUTUBE}/**"):
        link.click()
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("src", f"https://{YOUTUBE}/embed/dQw4w9WgXcQ")
    expect(frame).to_have_attribute("title", "Film van de avond")
    expect(frame).to_be_focused()
    expect(page).to_have_url(re.compile(VIDEOS))


def test_a_video_without_words_of_its_own_has_a_name(visit: Visit, video_site: str) -> None:
    page = visit("", site=video_site, player=VIMEO)
    page.goto(VIDEOS)
    with page.expect_request(f"https://{VIMEO}/video/123456789"):
        page.get_by_role("link", name="Bekijk de video", exact=True).press("Enter")
    expect(page.locator("iframe")).to_have_attribute("title", "Bekijk de video")


def test_without_javascript_a_video_is_a_link_to_its_own_site(visit: Visit, video_site: str) -> None:
    page = visit(VIDEOS, site=video_site, javascript=False)
    link = page.get_by_role("link", name="Bekijk de video: Film van de avond")
    expect(link).to_have_attribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")


# Headings of a report beside those of the frame


def test_headings_named_as_parts_of_the_frame_share_no_id_with_them(visit: Visit, video_site: str) -> None:
    page = visit(VIDEOS, site=video_site)
    shared = page.evaluate(
        """() => {
            const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
            return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
        }"""
    )
    assert shared == []


def test_the_contents_lead_to_the_headings_of_the_text(visit: Visit, video_site: str) -> None:
    page = visit(VIDEOS, site=video_site)
    contents = page.get_by_role("navigation", name="In dit verslag")
    targets = contents.get_by_role("link").evaluate_all(
        """(links) => links.map((it) => [
            it.textContent, document.querySelector(it.hash)?.closest("article.prose") !== null,
        ])"""
    )
    assert [title for title, in_text in targets if not in_text] == []
    assert len(targets) > 4


# On paper and in the dark

CHROME = (
    "header.site-header",
    "footer.site-footer",
    ".skip",
    ".banner",
    ".breadcrumbs",
    ".toc",
    ".pager",
    "[data-print]",
)


def test_a_printed_report_is_its_text_without_the_frame(visit: Visit) -> None:
    page = visit(REPORT)
    for part in CHROME:
        expect(page.locator(part).first).to_be_attached()
    page.emulate_media(media="print")
    for part in CHROME:
        expect(page.locator(part).filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("article.prose")).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.parametrize("address", ["partners/", "verslagen/"])
def test_a_printed_list_has_no_filters(visit: Visit, address: str) -> None:
    page = visit(address)
    page.emulate_media(media="print")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    assert page.locator("article.card").filter(visible=True).count() > 4


def test_a_printed_link_shows_where_it_leads(visit: Visit) -> None:
    page = visit(REPORT)
    page.emulate_media(media="print")
    link = page.locator("article.prose a[href^='http']").first
    address = link.get_attribute("href")
    assert address is not None
    written = link.evaluate("(it) => getComputedStyle(it, '::after').content")
    assert f"({address})" in written


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_ground_follows_the_scheme(visit: Visit, scheme: Scheme, dark: bool) -> None:
    page = visit("", scheme=scheme)
    ground, ink = page.evaluate(
        """() => {
            const style = getComputedStyle(document.body);
            const canvas = document.createElement("canvas").getContext("2d");
            const light = (colour) => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, n) => sum + n, 0) / 765;
            };
            return [light(style.backgroundColor), light(style.color)];
        }"""
    )
    assert (ground < 0.2) is dark
    assert (ink > 0.8) is dark


# What is not there


def test_an_address_that_does_not_exist_gets_help_in_dutch(visit: Visit, home: str) -> None:
    page = visit("404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_visible()
    answer = page.request.get("bestaat/echt/niet/")
    assert answer.status == 404
    relative = re.findall(r'(?:href|src|action)="(?!/|#|https?:|mailto:|tel:)([^"]*)"', answer.text())
    assert relative == [], "the page stands at any depth, so its addresses start at the root"


# Accessibility


@every_kind
def test_axe_has_no_objections(visit: Visit, address: str) -> None:
    page = visit(address)
    assert objections(page) == []


def test_axe_has_no_objections_to_search_results(visit: Visit) -> None:
    page = visit("zoeken/?q=vrijwilligers")
    expect(page.locator(".pagefind-ui__result").first).to_be_visible()
    assert objections(page) == []


def test_axe_has_no_objections_to_the_open_menu(visit: Visit) -> None:
    page = visit("", width=360)
    page.get_by_role("button", name="Menu").click()
    assert axe(page) == []


def test_axe_has_no_objections_to_a_filtered_list(visit: Visit) -> None:
    page = visit("partners/?theme=corona")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert objections(page) == []


def test_axe_has_no_objections_to_a_report_with_videos(visit: Visit, video_site: str) -> None:
    page = visit(VIDEOS, site=video_site)
    assert objections(page) == []


def objections(page: Page) -> list[str]:
    """What axe-core, best practices included, has against a page: narrow and wide, light and dark.

    Between light and dark only colours differ, so in the dark only the rules on colour are asked.
    """
    found = []
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme="light")
        found += [f"{width} light: {objection}" for objection in axe(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} dark: {objection}" for objection in axe(page, {"runOnly": ["cat.color"]})]
    return found


def axe(page: Page, options: Mapping[str, object] = MappingProxyType({})) -> list[str]:
    """What axe-core has against a page as it stands now."""
    if page.evaluate("typeof window.axe === 'undefined'"):
        page.evaluate(Axe().axe_script)
    ask = "(options) => axe.run({ resultTypes: ['violations'], ...options }).then((result) => result.violations)"
    violations = page.evaluate(ask, dict(options))
    return [f"{it['id']}: {it['help']}: {node['target']}" for it in violations for node in it["nodes"]]
