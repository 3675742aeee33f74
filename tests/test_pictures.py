"""Pictures on a built site: WebP alone, upright, in sizes that exist, with nothing of what a camera adds."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree
from PIL import Image
from tests.helpers import SITES, TODAY, Files, command, report, run, tree, write_site
from tests.pages import ORIGIN, Page, Site
from tests.photos import CAMERA, animation, halves, photo, saved, transparent

from bijeen.cache import CACHE
from bijeen.settings import CONFIG_FILE

NAME = "2024-06-01-verslag"
BODY = """\
Zie [de poster](poster.png) en de bijlage.

![Een staande foto](staand.jpg "Op straat")

Een ![bewegend plaatje](map/beweegt.gif) in een zin, en een ![druk](druk.jpg)."""
FRONT = (
    "photo_consent: none recognisable",
    "image: {file: groot.jpg, alt: Een grote foto}",
    "attachments: [{title: Poster, kind: artikel, file: poster.png}, {title: Brief, kind: artikel, file: brief.pdf}]",
)
PARTNERS = """\
- id: nizu
  name: Nizu
  network: member
  summary: x
  logo: logos/nizu.png
  initiatives:
    - id: lijn
      name: Lijn
      summary: x
      image: lijn.webp
"""
ABOUT = """\
# Over

![Het plein](plein.jpg)

[Het plein, groot](plein.jpg)

<p><img src='../over/plein.jpg' alt='Ruw'></p>
"""
FILES: Files = {
    f"reports/{NAME}.md": report(BODY, *FRONT),
    "reports/2024-06-02-concept.md": report("![Geheim](geheim.jpg)", "photo_consent: x", "status: draft"),
    "reports/groot.jpg": photo((2400, 1500), quality=70),
    "reports/staand.jpg": photo((1000, 700), orientation=6),
    "reports/poster.png": photo((900, 1200), "PNG"),
    "reports/map/beweegt.gif": animation(),
    "reports/druk.jpg": saved(halves((600, 300)).convert("CMYK"), "JPEG"),
    "reports/geheim.jpg": photo((700, 500)),
    "reports/brief.pdf": b"%PDF-1.7 " + CAMERA.encode(),
    "data/logos/nizu.png": transparent((400, 400)),
    "docs/over/plein.jpg": photo((1400, 1000), orientation=6),
    "docs/over/index.md": ABOUT,
    "docs/weggelaten.jpg": photo((50, 50)),
    "mkdocs.yml": (SITES / "minimal" / "mkdocs.yml").read_text("utf-8") + "exclude_docs: weggelaten.jpg\n",
    "data/lijn.webp": photo((500, 400), "WEBP"),
    "data/partners.yaml": PARTNERS,
    "reports/2024-05-30-samen-eten.md": None,
}


def build(folder: Path) -> None:
    outcome = run("-C", folder, "build", "--today", TODAY.isoformat())
    assert outcome.code == 0, outcome.said


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with pictures of every kind, built."""
    folder = write_site(tmp_path_factory.mktemp("pictures"), FILES)
    build(folder)
    return folder


@pytest.fixture(scope="module")
def site(source: Path) -> Site:
    """What it looks like."""
    return Site(source / "site")


def pictures(site: Site) -> dict[str, bytes]:
    """Everything below `media/` that is not the attachment."""
    return {file: (site.folder / file).read_bytes() for file in site.files if file.startswith("media/")}


def shown(site: Site) -> Iterator[tuple[Page, etree._Element]]:
    """Every picture of a contributor on every page."""
    for page in site.pages.values():
        yield from ((page, image) for image in page.all("//img[contains(@src, 'media/')]"))


def size_of(site: Site, page: Page, address: str) -> tuple[int, int]:
    """The size of a picture that a page names."""
    path = unquote(urlsplit(page.target(address)).path.removeprefix("/"))
    with Image.open(site.folder / path) as image:
        assert image.format == "WEBP"
        return image.size


def choices(image: etree._Element) -> list[tuple[str, int]]:
    """What a browser may choose from: addresses with their width."""
    parts = [choice.split() for choice in image.get("srcset", "").split(",") if choice]
    return [(address, int(width.removesuffix("w"))) for address, width in parts]


def test_only_webp_goes_online_and_attachments_as_they_are(site: Site) -> None:
    assert {file.rpartition(".")[2] for file in pictures(site)} == {"webp", "pdf"}
    assert (site.folder / "media/reports/brief.pdf").read_bytes() == FILES["reports/brief.pdf"]


def test_no_file_of_the_site_says_where_or_with_what_a_photo_was_taken(site: Site) -> None:
    told = [
        (file, sign)
        for file, data in tree(site.folder).items()
        if file != "media/reports/brief.pdf"
        for sign in (CAMERA.encode(), b"Exif", b"EXIF", b"XMP ", b"ICCP", b"GPS")
        if sign in data and not file.startswith("pagefind/")
    ]
    assert told == []
    for file, data in pictures(site).items():
        if file.endswith(".webp"):
            image = Image.open(io.BytesIO(data))
            assert not {"exif", "xmp", "icc_profile"} & image.info.keys()
            assert not getattr(image, "is_animated", False)


def test_every_size_that_a_page_names_is_there_and_is_that_size(site: Site) -> None:
    seen = 0
    for page, image in shown(site):
        assert size_of(site, page, image.get("src", "")) == (int(image.get("width", 0)), int(image.get("height", 0)))
        for address, width in choices(image):
            assert size_of(site, page, address)[0] == width
            seen += 1
        assert bool(image.get("srcset")) == bool(image.get("sizes"))
    assert seen > 10


def test_a_picture_is_offered_in_a_few_sizes(site: Site) -> None:
    page = site[f"verslagen/{NAME}/"]
    assert [width for _, width in choices(page.one("//img[@alt='Een grote foto']"))] == [480, 800, 1200, 1800]
    assert [width for _, width in choices(page.one("//img[@alt='Een staande foto']"))] == [480, 700]
    assert choices(page.one("//img[@alt='bewegend plaatje']")) == []


def test_a_picture_on_its_side_is_upright(site: Site) -> None:
    image = site[f"verslagen/{NAME}/"].one("//img[@alt='Een staande foto']")
    assert (image.get("width"), image.get("height")) == ("700", "1000")
    address = site[f"verslagen/{NAME}/"].target(image.get("src", "")).removeprefix(ORIGIN)
    with Image.open(site.folder / address) as opened:
        red, blue = (opened.convert("RGB").getpixel((350, y)) for y in (20, 980))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > red[2]
    assert blue[2] > blue[0]


def test_only_the_picture_at_the_top_is_fetched_at_once(site: Site) -> None:
    for address, page in site.shown.items():
        first = page.all("//img[@fetchpriority='high']")
        assert len(first) <= 1, address
        assert [image for image in first if image.get("loading")] == []
    page = site[f"verslagen/{NAME}/"]
    assert page.one("//img[@fetchpriority='high']").get("alt") == "Een grote foto"
    assert {image.get("loading") for image in page.all("//article//img")} == {"lazy"}
    assert {image.get("decoding") for image in page.all("//article//img")} == {"async"}


def test_a_logo_stays_transparent_and_comes_small(site: Site) -> None:
    page = site["partners/nizu/"]
    logo = page.one("//img[@class='logo']")
    assert [width for _, width in choices(logo)] == [160, 320]
    with Image.open(site.folder / page.target(logo.get("src", "")).removeprefix(ORIGIN)) as image:
        pixel = image.convert("RGBA").getpixel((2, 2))
        assert isinstance(pixel, tuple)
        assert pixel[3] == 0


def test_an_initiative_shows_its_own_picture(site: Site) -> None:
    image = site["initiatieven/lijn/"].one("//main//figure//img")
    assert (image.get("width"), image.get("height")) == ("500", "400")


def test_a_link_or_attachment_that_is_a_picture_leads_to_what_is_published(site: Site) -> None:
    page = site[f"verslagen/{NAME}/"]
    links = [a.get("href", "") for a in page.all("//a[contains(@href, 'poster')]")]
    assert len(links) == 2
    assert {size_of(site, page, link) for link in links} == {(900, 1200)}
    assert "Artikel · WEBP" in page.text("//section[@aria-labelledby='_bijlagen']")
    assert "PDF · 1 kB" in page.text("//section[@aria-labelledby='_bijlagen']")


def test_a_picture_on_a_page_written_by_hand_is_treated_likewise(site: Site) -> None:
    page = site["over/"]
    images = page.all("//main//img")
    assert [image.get("alt") for image in images] == ["Het plein", "Ruw"]
    for image in images:
        assert (image.get("width"), image.get("height")) == ("1000", "1400")
        assert [width for _, width in choices(image)] == [480, 800, 1000]
        assert image.get("loading") == "lazy"
    assert size_of(site, page, page.one("//main//a[text()='Het plein, groot']").get("href", "")) == (1000, 1400)
    assert [file for file in site.files if file.endswith(".jpg")] == []


def test_a_picture_that_mkdocs_leaves_out_is_not_online(site: Site) -> None:
    assert [file for file in site.files if "weggelaten" in file] == []


def test_a_picture_of_a_draft_is_not_online(site: Site) -> None:
    assert [file for file in site.files if "geheim" in file] == []


def cached(folder: Path) -> dict[str, int]:
    """When each file in the cache was written."""
    return {file.name: file.stat().st_mtime_ns for file in (folder / CACHE).rglob("*") if file.is_file()}


def test_a_second_build_encodes_nothing_and_makes_the_same_site(source: Path) -> None:
    made, before = cached(source), tree(source / "site")
    build(source)
    assert cached(source) == made
    assert tree(source / "site") == before


def test_another_picture_under_the_same_name_has_another_address(tmp_path: Path) -> None:
    folder = write_site(tmp_path, FILES)
    build(folder)
    before = Site(folder / "site").files
    (folder / "reports" / "staand.jpg").write_bytes(photo((1000, 700)))
    build(folder)
    after = Site(folder / "site").files
    assert {file.partition("-")[0] for file in before ^ after} == {"media/reports/staand"}


def test_a_lost_cache_changes_nothing(source: Path, tmp_path: Path) -> None:
    folder = write_site(tmp_path, FILES)
    build(folder)
    assert tree(folder / "site") == tree(source / "site")


def test_two_builds_at_once_with_an_empty_cache_both_end_well(source: Path, tmp_path: Path) -> None:
    folder = write_site(tmp_path, FILES)
    arguments = ("-C", folder, "build", "--today", TODAY.isoformat())
    processes = [
        subprocess.Popen(command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert tree(folder / "site") == tree(source / "site")
    assert [name for name in cached(folder) if name.endswith(".new")] == []


def test_plain_mkdocs_makes_the_same_pictures(source: Path, site: Site, tmp_path: Path) -> None:
    done = subprocess.run(
        [command()[0], "-m", "mkdocs", "build", "--quiet", "-f", source / CONFIG_FILE, "--site-dir", tmp_path / "site"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert pictures(Site(tmp_path / "site")) == pictures(site)


def test_a_picture_that_breaks_leaves_the_old_site(tmp_path: Path) -> None:
    folder = write_site(tmp_path, FILES)
    build(folder)
    before = tree(folder / "site")
    (folder / "reports" / "groot.jpg").write_bytes(photo((2400, 1500))[:-400])
    outcome = run("-C", folder, "build")
    assert outcome.code == 1
    assert "reports/groot.jpg" in outcome.err
    assert "Dit plaatje is beschadigd." in outcome.err
    assert tree(folder / "site") == before
