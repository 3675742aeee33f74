"""Take pictures of all kinds of pages, with sheets that show them side by side, and the picture of the README.

    python scripts/pictures.py --into pictures
    python scripts/pictures.py --kinds home,report --widths 360 --schemes dark

The PDFs of the site come with them, in the folder and on the sheet `paper`.

The site is built for a fixed day and served from this machine: the same site gives the same pictures.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

import chromium
import contact_sheet
import sites
from kinds import KINDS, STATES
from serving import served
from sheetpictures import photograph_sheets

Look = Literal["light", "dark", "forced", "print", "menu-light", "menu-dark"]

WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Look, ...] = ("light", "dark")
HEIGHT = 900
FORCED_WIDTH = 768
MENU_WIDTH = 360
PAPER_WIDTH = 794
"""An A4 of 210 mm at 96 pixels an inch."""

README_WIDTHS = (1200, 390)
"""A computer with the front page, a telephone with a report."""

SETTLE = """async () => {
    for (const picture of document.querySelectorAll("img[loading=lazy]")) picture.loading = "eager";
    await Promise.all([...document.images].map((it) => it.decode().catch(() => {})));
    await document.fonts.ready;
}"""
"""A picture of a whole page shows what lies below the screen too."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """How pages are looked at: in which width and in which light."""

    width: int
    look: Look

    @property
    def name(self) -> str:
        """As in the names of folders: `360-dark`."""
        return f"{self.width}-{self.look}"


@contextmanager
def opened(browser: Browser, home: str, setting: Setting) -> Iterator[Page]:
    """A fresh visitor's page in this setting."""
    context = browser.new_context(
        base_url=home,
        viewport={"width": setting.width, "height": HEIGHT},
        color_scheme="dark" if setting.look.endswith("dark") else "light",
        forced_colors="active" if setting.look == "forced" else "none",
        reduced_motion="reduce",
        locale="nl-NL",
    )
    try:
        page = context.new_page()
        if setting.look == "print":
            page.emulate_media(media="print")
        yield page
    finally:
        context.close()


def settled(page: Page, address: str) -> None:
    """Go to `address` and wait until everything that is shown there is loaded."""
    # Only what scripts fetch comes after the load; waiting for silence costs half a second.
    page.goto(address, wait_until="networkidle" if "?" in address else "load")
    page.evaluate(SETTLE)


def photograph(browser: Browser, home: str, setting: Setting, kinds: Sequence[str], into: Path) -> list[Path]:
    """Take the pictures of these kinds of pages in one setting, each in full; out come the files."""
    into.mkdir(parents=True)
    files = []
    with opened(browser, home, setting) as page:
        for kind in kinds:
            settled(page, (KINDS | STATES)[kind])
            if setting.look.startswith("menu"):
                page.get_by_role("button", name="Menu").click()
            files.append(into / f"{kind}.png")
            page.screenshot(path=files[-1], full_page=True)
    return files


def photograph_for_readme(browser: Browser, home: str, picture: Path, scratch: Path) -> None:
    """Put a computer and a telephone side by side."""
    parts = []
    for width, kind in zip(README_WIDTHS, ("home", "report"), strict=True):
        with opened(browser, home, Setting(width=width, look="light")) as page:
            settled(page, KINDS[kind])
            parts.append(scratch / f"{kind}.png")
            page.screenshot(path=parts[-1])
    contact_sheet.side_by_side(parts, picture)


def settings(widths: Sequence[int], looks: Sequence[Look], *, special: bool) -> Iterator[tuple[Setting, bool]]:
    """Every setting asked for, with whether all kinds of pages are wanted in it: the open menu is the same on all."""
    for look in looks:
        for width in widths:
            yield Setting(width=width, look=look), True
    if special:
        yield Setting(width=FORCED_WIDTH, look="forced"), True
        yield Setting(width=PAPER_WIDTH, look="print"), True
        yield Setting(width=MENU_WIDTH, look="menu-light"), False
        yield Setting(width=MENU_WIDTH, look="menu-dark"), False


def parse_arguments() -> argparse.Namespace:
    """What to take pictures of."""

    def several(text: str) -> list[str]:
        return text.split(",")

    def numbers(text: str) -> list[int]:
        return [int(part) for part in several(text)]

    everything = [*KINDS, *STATES]
    parser = argparse.ArgumentParser(description="Take pictures of all kinds of pages.")
    parser.add_argument("-C", "--folder", type=Path, default=sites.ROOT, help="the site to build (this repository)")
    parser.add_argument("--site", type=Path, help="a site that is built already, to take instead")
    parser.add_argument("--into", type=Path, default=sites.ROOT / "pictures", help="the folder, made anew")
    parser.add_argument("--kinds", type=several, default=everything, help=f"of {','.join(everything)}")
    parser.add_argument("--widths", type=numbers, default=WIDTHS, help="in pixels: 360,768,1440")
    parser.add_argument("--schemes", type=several, default=SCHEMES, help="of light,dark,forced,print")
    parser.add_argument(
        "--plain", action="store_true", help="leave out forced colours, paper, the PDFs and the open menu"
    )
    parser.add_argument("--readme", type=Path, help="write the picture of the README there too")
    wish = parser.parse_args()
    if unknown := set(wish.kinds) - set(everything):
        parser.error(f"unknown kinds: {', '.join(sorted(unknown))}")
    if unknown := set(wish.schemes) - {"light", "dark", "forced", "print"}:
        parser.error(f"unknown schemes: {', '.join(sorted(unknown))}")
    return wish


def main() -> int:
    """Take the pictures that the command line asks for, and say how many there are and where."""
    wish = parse_arguments()
    shutil.rmtree(wish.into, ignore_errors=True)
    sheets = {}
    with tempfile.TemporaryDirectory(prefix="bijeen-pictures-") as scratch, sync_playwright() as playwright:
        site = wish.site or sites.build(wish.folder, Path(scratch, "site"))
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=[*chromium.LAUNCH_FLAGS])
        with served(site) as home:
            for setting, all_kinds in settings(wish.widths, wish.schemes, special=not wish.plain):
                kinds = wish.kinds if all_kinds else ["home"]
                files = photograph(browser, home, setting, kinds, wish.into / setting.name)
                sheets[setting.name] = files
                contact_sheet.sheet(files, wish.into / f"{setting.name}.png")
            if not wish.plain:
                files = photograph_sheets(wish.folder, wish.into / "paper", sites.TODAY)
                sheets["paper"] = files
                contact_sheet.sheet(files, wish.into / "paper.png", row_height=contact_sheet.PAPER_HEIGHT)
            if wish.readme:
                photograph_for_readme(browser, home, wish.readme, Path(scratch))
        browser.close()
    contact_sheet.write_index(sheets, wish.into)
    print(f"Klaar: {sum(map(len, sheets.values()))} platen in {wish.into}. Begin bij index.html.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
