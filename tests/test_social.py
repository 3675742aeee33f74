"""Where a page is shared: what is said of it, the card that appears, and the icons of the site."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from tests.helpers import TODAY, Files, check, command, level_of, report, run, tree, write_site
from tests.pages import Page, Site
from tests.photos import photo
from tests.unit.drawing.samples import PALETTE, share

from bijeen.cache import CACHE

MUSIC = "verslagen/2024-05-30-muziek-in-de-wijk/"
ORIGIN = "https://stad-samen.example/"
ICONS = ("favicon.ico", "assets/apple-touch-icon.png", "assets/icon-192.png", "assets/icon-512.png")


def build(folder: Path) -> Site:
    outcome = run("-C", folder, "build", "--today", TODAY.isoformat())
    assert outcome.code == 0, outcome.said
    return Site(folder / "site")


def said(page: Page) -> dict[str, str]:
    """What a page says of itself to who shares it."""
    properties = {meta.get("property", ""): meta.get("content", "") for meta in page.all("//meta[@property]")}
    return properties | {meta.get("name", ""): meta.get("content", "") for meta in page.all("//meta[@name]")}


def card(site: Site, page: Page) -> str:
    """The file of a page's card."""
    address = said(page)["og:image"]
    assert address.startswith(ORIGIN)
    return address.removeprefix(ORIGIN)


def test_a_report_says_what_it_is(full: Site) -> None:
    page = full[MUSIC]
    told = said(page)
    assert told["og:title"] == "Muziek in de wijk: <em>samen</em> & alleen"
    assert told["og:description"] == told["description"] == "Over muziek, koffie en kleine stappen."
    assert told["og:type"] == "article"
    assert told["og:site_name"] == "Stad Samen"
    assert told["og:locale"] == "nl_NL"
    assert told["og:url"] == page.one("//link[@rel='canonical']").get("href") == ORIGIN + MUSIC
    assert told["og:image:width"] == "1200"
    assert told["og:image:height"] == "630"
    assert told["og:image:alt"].endswith("Muziek in de wijk: <em>samen</em> & alleen")
    assert told["twitter:card"] == "summary_large_image"


def test_every_page_that_people_share_has_a_card_and_it_is_there(full: Site) -> None:
    for address, page in full.shown.items():
        if address in ("404.html",):
            assert "og:image" not in said(page)
            continue
        with Image.open(full.folder / card(full, page)) as image:
            assert image.size == (1200, 630), address


def test_a_redirect_says_nothing(full: Site) -> None:
    for page in full.pages.values():
        if page.is_redirect:
            assert [name for name in said(page) if name.startswith("og:")] == []


def test_pages_have_cards_of_their_own_and_those_written_by_hand_that_of_the_site(full: Site) -> None:
    home = card(full, full[""])
    assert {card(full, full[address]) for address in ("over/", "privacy/", "zoeken/")} == {home}
    own = ["", MUSIC, "partners/", "partners/present/", "initiatieven/soepdag/", "themas/muziek/", "wijken/noord/"]
    assert len({card(full, full[address]) for address in own}) == len(own)


def test_a_card_weighs_little(full: Site) -> None:
    sizes = [(full.folder / file).stat().st_size for file in full.files if file.startswith("assets/cards/")]
    assert sizes
    assert max(sizes) <= 60_000


def test_the_icons_are_there_and_every_page_names_them(full: Site) -> None:
    assert set(ICONS) <= full.files
    for page in full.shown.values():
        named = {page.target(link.get("href", "")).partition(".test/")[2] for link in page.all("//link[@rel]")}
        assert {"favicon.ico", "assets/favicon.svg", "assets/apple-touch-icon.png", "manifest.webmanifest"} <= named


def test_the_manifest_describes_the_site(full: Site) -> None:
    found = json.loads(full.read("manifest.webmanifest"))
    assert found["name"] == found["short_name"] == "Stad Samen"
    assert found["lang"] == "nl"
    assert found["start_url"] == "./"
    assert found["theme_color"] == found["background_color"] == PALETTE.paper
    for icon in found["icons"]:
        assert icon["src"] in full.files
        if icon["type"] == "image/png":
            with Image.open(full.folder / icon["src"]) as image:
                assert "{}x{}".format(*image.size) == icon["sizes"]
    assert {icon["purpose"] for icon in found["icons"]} == {"any", "maskable"}


def site_with(files: Files, folder: Path) -> Path:
    """The smallest site, with an address, and with a folder of its own for what it changes."""
    config = "site_name: x\nsite_url: https://x.example/\ntheme: {name: material, custom_dir: overrides}\n"
    more = {"mkdocs.yml": config + "plugins: [bijeen: {search: false}]\n", "overrides/assets/x.css": "", **files}
    return write_site(folder, more)


def test_another_network_has_its_own_colours(tmp_path: Path) -> None:
    colours = ":root { --brand-paper: #001133; --brand-coral: #00ff00; }"
    site = build(site_with({"overrides/assets/css/brand.css": colours}, tmp_path))
    for file in ("assets/icon-512.png", next(file for file in site.files if file.startswith("assets/cards/"))):
        with Image.open(site.folder / file) as image:
            assert share(image.convert("RGB"), "#001133") > 0.2
            assert share(image.convert("RGB"), "#00ff00") > 0.03
            assert share(image.convert("RGB"), PALETTE.teal) > 0.01
    assert json.loads(site.read("manifest.webmanifest"))["theme_color"] == "#001133"


def test_a_colour_that_nothing_can_be_drawn_in_is_told(tmp_path: Path) -> None:
    files: Files = {"overrides/assets/css/brand.css": ":root {\n  --brand-ink: var(--x);\n}\n"}
    assert check(tmp_path, files) == [("overrides/assets/css/brand.css", 2, 3, "brand-colour")]
    assert level_of(tmp_path, files).value == "warning"


def test_a_site_s_own_icon_wins(tmp_path: Path) -> None:
    own = photo((512, 512), "PNG")
    site = build(site_with({"overrides/assets/icon-512.png": own, "overrides/assets/favicon.ico": b"eigen"}, tmp_path))
    assert (site.folder / "assets/icon-512.png").read_bytes() == own
    assert (site.folder / "favicon.ico").read_bytes() == b"eigen"
    assert set(ICONS) <= site.files


def test_a_site_with_a_mark_of_its_own_gets_no_icons_with_another(tmp_path: Path) -> None:
    own = photo((512, 512), "PNG")
    files: Files = {"overrides/assets/favicon.svg": "<svg/>", "overrides/assets/icon-512.png": own}
    site = build(site_with(files, tmp_path))
    assert {file for file in site.files if "icon" in file and "pagefind" not in file} == {
        "assets/favicon.svg",
        "assets/icon-512.png",
    }
    assert [icon["src"] for icon in json.loads(site.read("manifest.webmanifest"))["icons"]] == [
        "assets/icon-512.png",
        "assets/favicon.svg",
    ]
    assert site[""].all("//link[@rel='apple-touch-icon']") == []
    assert [link.get("href") for link in site[""].all("//link[@rel='icon']")] == ["./assets/favicon.svg"]


def cached(folder: Path) -> dict[str, int]:
    """When each file in the cache was written."""
    return {file.name: file.stat().st_mtime_ns for file in (folder / CACHE).rglob("*") if file.is_file()}


def test_a_second_build_draws_nothing_and_a_new_title_draws_one_card(tmp_path: Path) -> None:
    folder = site_with({}, tmp_path)
    first = tree(build(folder).folder)
    made = cached(folder)
    assert tree(build(folder).folder) == first
    assert cached(folder) == made
    write_site(folder, {"reports/2024-06-01-verslag.md": report()}, start=None)
    build(folder)
    after = cached(folder)
    assert after.items() >= made.items()
    cards = [
        name for name in after.keys() - made.keys() if name.endswith(".png")
    ]  # besides sheets, which tell the news
    assert len(cards) == 1


@pytest.mark.parametrize("why", ["switched off", "no address"])
def test_without_cards_a_page_says_the_rest(tmp_path: Path, why: str) -> None:
    folder = site_with({}, tmp_path)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = (
        config.replace("search: false", "search: false, social_cards: false")
        if why == "switched off"
        else config.replace("site_url: https://x.example/\n", "")
    )
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    site = build(folder)
    assert [file for file in site.files if "cards/" in file] == []
    told = said(site["partners/"])
    assert told["og:title"] == "Partners"
    assert told["twitter:card"] == "summary"
    assert "og:image" not in told
    assert ("og:url" in told) == (why == "switched off")


def test_a_report_with_a_photo_has_it_on_its_card(tmp_path: Path) -> None:
    front = ("photo_consent: none recognisable", "image: {file: a.jpg, alt: Een foto}")
    files: Files = {"reports/2024-06-01-verslag.md": report("x", *front), "reports/a.jpg": photo()}
    site = build(site_with(files, tmp_path))
    address = said(site["verslagen/2024-06-01-verslag/"])["og:image"].removeprefix("https://x.example/")
    assert address.endswith(".jpg")
    with Image.open(site.folder / address) as image:
        assert image.format == "JPEG"
        assert not image.getexif()


def test_a_site_in_a_folder_that_may_not_be_written_to_is_built_elsewhere(tmp_path: Path) -> None:
    folder = site_with({"reports/a.jpg": photo()}, tmp_path / "source")
    (folder / ".cache").write_text("geen map", encoding="utf-8")  # root may write anywhere, and tests run as root too
    done = subprocess.run(
        command("-C", folder, "build", "--into", tmp_path / "site"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert set(ICONS) <= Site(tmp_path / "site").files
