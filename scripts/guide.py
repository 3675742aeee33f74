"""The small site that the guide for coordinators tells of, and what the programs answer on it.

    python scripts/guide.py

runs every command of the guide on that site and writes the answers into its pages, anew where they changed. A test
holds the pages to them.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import docx
from docx.document import Document

from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.i18n import messages
from bijeen.resources import STARTER
from bijeen.settings import CONFIG_FILE
from bijeen.site.guide import FILE, MORE, STEPS, TERMINAL, GuidePage, guide_pages, words_of
from bijeen.site.samples import samples_of

LANGUAGE = "nl"
TEXTS = Path(__file__).resolve().parents[1] / "src" / "bijeen" / "locale" / LANGUAGE / "guide"
TODAY = date(2024, 6, 20)
"""The day on which it is there: some time after the samples."""

DOCUMENT = "zomerlunch.docx"
IMPORTED = "2024-06-13-zomerlunch-in-het-park.md"

_TERMINAL = re.compile(rf"^```{TERMINAL}\n(?P<command>[^\n]+)\n\n(?P<answer>.*?)^```$", re.MULTILINE | re.DOTALL)
_DRAFT = re.compile(rf"^```{FILE} \$reports/{IMPORTED}\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def start_site(folder: Path) -> dict[str, str]:
    """Write the site without reports into `folder`: what every new site has. Out come the words of the guide there."""
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    for report in (folder / "reports").glob("*.md"):
        report.unlink()
    mkdocs = folder / CONFIG_FILE
    mkdocs.write_text(mkdocs.read_text("utf-8").replace("- bijeen\n", f"- bijeen: {{today: {TODAY}}}\n"), "utf-8")
    settings = read_settings(folder)
    catalog, _ = inspect(settings)
    return words_of(catalog, messages(LANGUAGE), settings)


def write_site(folder: Path, page: GuidePage, pages: list[GuidePage], words: dict[str, str]) -> None:
    """Add the partners of the guide, and the samples of one of its pages."""
    for one in pages:
        for part in one.parts:
            if part.name and part.kind == "yaml":
                (folder / part.name).write_text(f"{part.text}\n", encoding="utf-8")
    for sample in samples_of(page, words, LANGUAGE):
        (folder / sample.path).write_text(sample.text, encoding="utf-8")
    write_document(folder / DOCUMENT)


def write_mistakes(folder: Path, page: GuidePage) -> None:
    """Add the reports of a page that show what goes wrong: they are no samples."""
    for part in page.parts:
        if part.kind == FILE and not part.name.endswith(IMPORTED):
            (folder / part.name).write_text(f"{part.text}\n", encoding="utf-8")


def write_document(file: Path) -> None:
    """A report as somebody wrote it in Word."""
    document: Document = docx.Document()
    document.add_paragraph("Zomerlunch in het park", style="Title")
    document.add_paragraph("Datum: 13 juni 2024, 12.00 - 14.00 uur")
    document.add_paragraph("Locatie: Buurthuis De Hoek")
    document.add_paragraph().add_run("Wat we aten").bold = True
    document.add_paragraph("De Lange Tafel had soep gekookt. Stichting Zonnestraal bracht brood.")
    document.add_paragraph("Volgend jaar doen we het weer.", style="List Bullet")
    document.add_paragraph("Vraag aan het netwerk: wie kent een zaal met een keuken?", style="List Bullet")
    document.add_paragraph("Vragen? Mail fatma.de.boer@example.org.")
    document.save(str(file))


def answer(folder: Path, command: str) -> str:
    """What a command of the guide answers on the site in `folder`."""
    _, *words = shlex.split(command)
    done = subprocess.run(
        [sys.executable, "-m", "bijeen", *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.strip("\n")


def answered(scratch: Path) -> dict[str, str]:
    """The text of every page by its id, with the answers that the programs give today."""
    return {id: _answered(id, scratch / id) for id in (*STEPS, *MORE)}


def _answered(id: str, folder: Path) -> str:
    words = start_site(folder)
    pages = guide_pages(LANGUAGE, words)
    page = next(page for page in pages if page.id == id)
    write_site(folder, page, pages, words)
    write_mistakes(folder, page)
    draft = folder / words["reports"] / IMPORTED

    def answer_to(found: re.Match[str]) -> str:
        return _replaced(found, "answer", f"{answer(folder, found['command'])}\n")

    def draft_of(found: re.Match[str]) -> str:
        return _replaced(found, "text", draft.read_text(encoding="utf-8"))

    text = _TERMINAL.sub(answer_to, (TEXTS / f"{id}.md").read_text(encoding="utf-8"))
    return _DRAFT.sub(draft_of, text)


def _replaced(found: re.Match[str], group: str, text: str) -> str:
    start, end = found.start(group) - found.start(), found.end(group) - found.start()
    return found[0][:start] + text.replace("$", "$$") + found[0][end:]


def main() -> int:
    """Write the answers into the pages, and say which pages changed."""
    with tempfile.TemporaryDirectory(prefix="bijeen-guide-") as scratch:
        for id, text in answered(Path(scratch)).items():
            file = TEXTS / f"{id}.md"
            if text != file.read_text(encoding="utf-8"):
                file.write_text(text, encoding="utf-8")
                print(f"Nieuw: {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
