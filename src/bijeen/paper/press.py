"""A sheet to PDF, by typst: tagged for screen readers (PDF/UA-1), and the same bytes for the same sheet."""

from __future__ import annotations

import base64
import io
import json
import math
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict

from PIL import Image

from bijeen.drawing.mark import HOLLOW, mark_svg
from bijeen.paper.sheet import TEMPLATES, Sheet

if TYPE_CHECKING:
    import typst  # the import takes a while, and most builds have nothing to make

STANDARD: Final = "ua-1"
"""ISO 14289-1: typst refuses what does not meet it, such as a picture without a description."""

REMEMBERED: Final = 10
"""Of so many documents typst keeps what it worked out, in case a next one has some of the same."""

QUIET: Final = 4
"""So many modules are left white around a QR code."""

QUALITY: Final = 85
"""Of the JPEG that a photo becomes, of 100."""


class PressError(Exception):
    """A sheet cannot be made; the message is typst's. `of_drawing` says whether that is for its drawing."""

    def __init__(self, message: str, *, of_drawing: bool = False) -> None:
        self.of_drawing = of_drawing
        super().__init__(message)


def press(sheet: Sheet, photo: Path | None = None) -> bytes:
    """The sheet as PDF; `photo` is the file of the one on it.

    Raises PressError, of which the reason can only be a mark or a drawing with a fault (see `fault_in`).
    """
    made: bytes = _compiled(sheet, photo, format="pdf", pdf_standards=[STANDARD])
    return made


def photograph(sheet: Sheet, photo: Path | None = None, *, ppi: float) -> list[bytes]:
    """The pages of a sheet as pictures (PNG), so many pixels an inch: to look at."""
    pages: bytes | list[bytes] = _compiled(sheet, photo, format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [pages]


def _compiled(sheet: Sheet, photo: Path | None, **how: Any) -> Any:
    import typst

    data = json.loads(sheet.data)
    drawings: dict[str, str | None] = {
        "mark": mark_svg(sheet.palette) if sheet.mark is None else sheet.mark,
        "arms": mark_svg(sheet.palette, hollow=True) if sheet.mark is None else None,
        "drawing": _enclosed(photo) if photo else data["drawing"],
    }
    code = _qr(data["address"]) if data["address"] else None
    inputs = {"sheet": sheet.data, "drawings": json.dumps({**drawings, "qr": code})}
    template = str(TEMPLATES / f"{sheet.template}.typ")
    try:
        return typst.compile(template, root=str(TEMPLATES), font_paths=_fonts(), sys_inputs=inputs, **how)
    except typst.TypstError as error:
        drawing = drawings["drawing"]
        raise PressError(error.message, of_drawing=drawing is not None and fault_in(drawing) is not None) from error
    finally:
        if sheet.template == "list":
            _forget()


def fault_in(svg: str) -> str | None:
    """Why a drawing cannot go on paper, in typst's words; None if it can. It is no SVG, or shows what is elsewhere."""
    import typst

    source: Any = b'#image(bytes(sys.inputs.svg), format: "svg")'  # by its types a root would have to be bytes too
    try:
        typst.compile(source, root=str(TEMPLATES), font_paths=_fonts(), sys_inputs={"svg": svg})
    except typst.TypstError as error:
        message: str = error.message
        return message
    return None


def _forget() -> None:
    """Let typst forget what it worked out before, by giving it nothing to do for as long as it remembers.

    It takes some 20 MB to remember a long list, and a poster has little use for it.
    """
    import typst

    for _ in range(REMEMBERED):
        typst.compile(b"", font_paths=_fonts())


class _Code(TypedDict):
    code: str
    share: float
    """How wide it is, of the width of the arms around it."""


@lru_cache(maxsize=256)  # a poster and its flyer have the same
def _qr(address: str) -> _Code:
    """The QR code (SVG) of an address; a quarter of it may be stained (level Q).

    It is so large that its corners stay as many modules from the arms as ISO/IEC 18004 wants around it.
    """
    import segno

    out = io.BytesIO()
    code = segno.make(address, error="q", boost_error=False, micro=False)
    code.save(out, kind="svg", xmldecl=False, border=0)
    modules, _ = code.symbol_size(border=0)
    return {"code": out.getvalue().decode(), "share": HOLLOW / 2 / (math.sqrt(0.5) + QUIET / modules)}


def _enclosed(photo: Path) -> str:
    """A photo in a drawing (SVG): as text it goes the way of all data, and typst need not read files."""
    out = io.BytesIO()
    with Image.open(photo) as opened:
        width, height = opened.size
        opened.convert("RGB").save(out, "JPEG", quality=QUALITY)
    source = f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"
    image = f'<image width="{width}" height="{height}" href="{source}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{image}</svg>'


@cache
def _fonts() -> typst.Fonts:
    """The typeface of the network, and what typst brings; never what a machine happens to have."""
    import typst

    with as_file(files("fontpkg_atkinson_hyperlegible") / "files") as folder:
        return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
