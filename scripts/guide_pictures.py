"""Take the pictures of the guide for coordinators: of the small site that it tells of, in a real browser.

    python scripts/guide_pictures.py

They ship with the engine, for a site must build without a browser. Each is taken in the width of a computer and in that
of a telephone, light and dark, at two pixels for one.
"""

from __future__ import annotations

import io
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, cast
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

import chromium
import guide
import sites
from bijeen.resources import overrides
from bijeen.routes import GUIDE_PICTURES
from bijeen.site.guide import GuidePage, guide_pages, picture_names
from pictures import settled
from serving import served

FOLDER = overrides() / GUIDE_PICTURES
COLOURS = 64
"""The most frequent ones: a page has few, so grounds stay as they are and letters sharp, in half of what JPEG takes."""
ATTEMPTS = 100
SCALE = 2
HEIGHT = 900
GAP = 24
"""So much room stays above what a picture shows."""


class View(NamedTuple):
    """A part of a page: the element at the top of it, the width of the window, and how much of it is shown."""

    top: str
    width: int
    height: int


class Shot(NamedTuple):
    """What one picture shows on the page at an address: as `wide` on a computer, as `narrow` on a telephone."""

    address: str
    wide: View
    narrow: View


REPORT = Path(__file__).with_name("guide_report.md")
SOUP = "2024-06-06-soep-voor-de-hele-straat"
SHOTS = {
    "prikbord.webp": Shot("prikbord/", View("[data-filter-list]", 1040, 600), View("[data-filter-list]", 400, 700)),
    "verslag.webp": Shot(f"verslagen/{SOUP}/", View(".report", 1240, 640), View(".report-margin", 400, 560)),
}
BAR = "balk.webp"
BAR_SHOT = Shot("verslagen/2024-05-30-samen-eten/", View("body", 1040, 522), View("body", 400, 690))
"""Taken in a preview, after somebody saved a report with mistakes."""

FIRST, WITH_MISTAKES = "schrijven", "nakijken"
"""The pages of the guide with the sample, and with what can be wrong in it."""


def main() -> int:
    """Take all pictures, and say how large they are."""
    with tempfile.TemporaryDirectory(prefix="bijeen-guide-") as scratch, sync_playwright() as playwright:
        folder = Path(scratch, "site")
        make_room()
        pages = write_site(folder)
        built = sites.build(folder, Path(scratch, "built"), today=None)
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=[*chromium.LAUNCH_FLAGS])
        with served(built) as home:
            for name, shot in SHOTS.items():
                take(browser, home, name, shot)
        with previewed(folder) as home:
            guide.write_mistakes(folder, pages[WITH_MISTAKES])
            wait_for_bar(browser, home)
            take(browser, home, BAR, BAR_SHOT)
        browser.close()
    return 0


def make_room() -> None:
    """Put a blank where there is no picture yet: the site that they are taken of has the guide too."""
    for name in (*SHOTS, BAR):
        for file in picture_names(name).values():
            if not (FOLDER / file).exists():
                write(Image.new("RGB", (1, 1)), FOLDER / file)


def write_site(folder: Path) -> dict[str, GuidePage]:
    """A site with a report in which much is said, and the first sample of the guide; out come the pages by id."""
    words = guide.start_site(folder)
    sites.make_official(folder)
    pages = {page.id: page for page in guide_pages(guide.LANGUAGE, words)}
    guide.write_site(folder, pages[FIRST], list(pages.values()), words)
    shutil.copy(REPORT, folder / words["reports"] / f"{SOUP}.md")
    return pages


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """The site in `folder` as `bijeen serve` shows it, for as long as the block lasts; out comes its address."""
    command = [sys.executable, "-u", "-m", "bijeen", "-C", str(folder), "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        try:
            home = next(found[0] for line in process.stdout if (found := re.search(r"http://\S+/", line)))
            wait_for(home)
            yield home
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


def wait_for(home: str) -> None:
    """Wait until a preview answers: it says its address a moment before, and only then sees what changes."""
    for _ in range(ATTEMPTS):
        try:
            urlopen(home).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(home)


def wait_for_bar(browser: Browser, home: str) -> None:
    """Wait until a preview holds the old pages."""
    with opened(browser, home, BAR_SHOT.wide.width, dark=False) as page:
        settled(page, BAR_SHOT.address)
        page.wait_for_selector(".bar-held")


def take(browser: Browser, home: str, name: str, shot: Shot) -> None:
    """Take one picture in all its looks."""
    for look, file in picture_names(name).items():
        view = shot.narrow if look.startswith("narrow") else shot.wide
        with opened(browser, home, view.width, dark=look.endswith("dark")) as page:
            settled(page, shot.address)
            top = page.locator(view.top).first.bounding_box()
            assert top
            clip = FloatRect(x=0, y=max(0.0, top["y"] - GAP), width=view.width, height=view.height)
            # What sticks to the edge of the window is in its place only on a picture of the window.
            beyond = clip["y"] + clip["height"] > HEIGHT
            with Image.open(io.BytesIO(page.screenshot(full_page=beyond, clip=clip))) as picture:
                write(picture, FOLDER / file)
            print(f"{(FOLDER / file).stat().st_size / 1000:5.1f} kB  {file}")


def write(picture: Image.Image, file: Path) -> None:
    """Write a picture as WebP."""
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = picture.convert("RGB")
    found = whole.getcolors(whole.width * whole.height) or []
    frequent = sorted(found, key=lambda pair: pair[0], reverse=True)[:COLOURS]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in frequent for part in cast("tuple[int, ...]", colour)])
    few = whole.quantize(palette=palette, dither=Image.Dither.NONE)
    few.convert("RGB").save(file, "WEBP", lossless=True, quality=100, method=6)


@contextmanager
def opened(browser: Browser, home: str, width: int, *, dark: bool) -> Iterator[Page]:
    """A page in this look."""
    context = browser.new_context(
        base_url=home,
        viewport={"width": width, "height": HEIGHT},
        device_scale_factor=SCALE,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="nl-NL",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


if __name__ == "__main__":
    sys.exit(main())
