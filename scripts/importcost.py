"""What it costs to import a report as people write it: a Word document of twenty pages with fifteen photographs."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import docx
from docx.shared import Cm
from PIL import Image

from corpus_words import SENTENCES

PAGES = 20
PARAGRAPHS_A_PAGE = 6
SENTENCES_A_PARAGRAPH = 5
PHOTOGRAPHS = 15
PIXELS = (4032, 3024)
"""What the telephone of a volunteer makes: twelve million pixels."""


@dataclass(frozen=True, kw_only=True)
class ImportCost:
    """One import: seconds on the clock, megabytes of memory at the peak, and the size of the document."""

    wall: float
    peak_mb: float
    megabytes: float


def write_document(file: Path, seed: int) -> None:
    """Write the document, by python-docx on the template of Word itself."""
    random = Random(seed)
    document = docx.Document()
    document.add_heading("Verslag netwerkbijeenkomst 4 juni 2025", 0)
    every = PAGES * PARAGRAPHS_A_PAGE // PHOTOGRAPHS
    for number in range(PAGES * PARAGRAPHS_A_PAGE):
        if number % PARAGRAPHS_A_PAGE == 0:
            document.add_heading(f"Deelsessie {number // PARAGRAPHS_A_PAGE + 1}", 1)
        text = " ".join(random.choice(SENTENCES) for _ in range(SENTENCES_A_PARAGRAPH))
        document.add_paragraph(text, style="List Bullet" if number % 5 == 4 else None)
        if number % every == 0:
            document.add_picture(io.BytesIO(_photograph(random)), width=Cm(12))
    document.save(str(file))


def _photograph(random: Random) -> bytes:
    """A JPEG that is as hard to read as a photograph: clouds of colours, and some noise."""
    coarse = Image.frombytes("RGB", (63, 48), random.randbytes(63 * 48 * 3)).resize(PIXELS, Image.Resampling.BICUBIC)
    noise = Image.effect_noise(PIXELS, 40).convert("RGB")
    out = io.BytesIO()
    Image.blend(coarse, noise, 0.2).save(out, "JPEG", quality=85)
    return out.getvalue()


def import_cost(site: Path, file: Path) -> ImportCost:
    """Import the document into the site, in a process of its own. Raises RuntimeError when that fails."""
    command = [sys.executable, "-m", "bijeen", "-C", str(site), "import", str(file)]
    log = file.with_suffix(".log")
    start = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(log.read_text(encoding="utf-8"))
    return ImportCost(wall=wall, peak_mb=usage.ru_maxrss * 1024 / 1e6, megabytes=file.stat().st_size / 1e6)
