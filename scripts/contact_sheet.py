"""Pictures of pages together: side by side in one large picture, and as a page that leads to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

COLUMNS = 7
COLUMN_WIDTH = 340
ROW_HEIGHT = 900
"""Of a long page a sheet shows the upper part."""
PAPER_HEIGHT = 490
"""A page of paper, whole."""
LABEL_HEIGHT = 28
GAP = 16
GROUND = "#8d8d8d"
COLOURS = 256

INDEX = """\
<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Platen van alle soorten pagina's</title>
<style>
  body { font: 16px/1.5 sans-serif; margin: 2rem; }
  ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
  li { width: 12rem; }
  img { display: block; width: 100%; height: 18rem; object-fit: cover; object-position: top; border: 1px solid; }
</style>
<h1>Platen van alle soorten pagina's</h1>
"""


def sheet(pictures: Sequence[Path], file: Path, *, row_height: int = ROW_HEIGHT) -> None:
    """Write a picture that shows these pictures small, row by row, each with its name."""
    rows = -(-len(pictures) // COLUMNS)
    columns = min(COLUMNS, len(pictures))
    width = columns * (COLUMN_WIDTH + GAP) + GAP
    height = rows * (row_height + LABEL_HEIGHT + GAP) + GAP
    whole = Image.new("RGB", (width, height), GROUND)
    draw = ImageDraw.Draw(whole)
    font = ImageFont.load_default(LABEL_HEIGHT * 0.7)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        left = GAP + column * (COLUMN_WIDTH + GAP)
        top = GAP + row * (row_height + LABEL_HEIGHT + GAP)
        label = picture.stem
        while draw.textlength(label, font=font) > COLUMN_WIDTH:
            label = f"{label.removesuffix('…')[:-1]}…"
        draw.text((left, top), label, fill="black", font=font)
        with Image.open(picture) as page:
            factor = min(1, COLUMN_WIDTH / page.width)
            part = page.crop((0, 0, page.width, min(page.height, round(row_height / factor))))
            small = part.resize((round(part.width * factor), round(part.height * factor)), Image.Resampling.LANCZOS)
        whole.paste(small, (left, top + LABEL_HEIGHT))
    whole.save(file)


def side_by_side(pictures: Sequence[Path], file: Path) -> None:
    """Write a picture that shows these pictures in full, on no ground; 256 colours, for it goes into git."""
    pages = [Image.open(picture).convert("RGBA") for picture in pictures]
    width = sum(page.width for page in pages) + 2 * GAP * (len(pages) - 1)
    whole = Image.new("RGBA", (width, max(page.height for page in pages)))
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width + 2 * GAP
    file.parent.mkdir(parents=True, exist_ok=True)
    whole.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, optimize=True)


def write_index(sheets: Mapping[str, Sequence[Path]], folder: Path) -> None:
    """Write `index.html` in `folder`: each sheet by its name, with the pictures in it."""
    parts = [INDEX]
    for name, pictures in sheets.items():
        parts.append(f'<h2><a href="{escape(name)}.png">{escape(name)}</a></h2>\n<ul>\n')
        for picture in pictures:
            path = escape(picture.relative_to(folder).as_posix())
            parts.append(f'<li><a href="{path}"><img src="{path}" alt="" loading="lazy">{escape(picture.stem)}</a>\n')
        parts.append("</ul>\n")
    (folder / "index.html").write_text("".join(parts), encoding="utf-8")
