"""A sheet: which template it is made with, and all that stands on it, as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

from bijeen.cache import key_of
from bijeen.drawing.lettering import drawable
from bijeen.drawing.palette import Palette
from bijeen.paper.breaks import breakable
from bijeen.pictures.rendition import Rendition

TEMPLATES: Final = Path(__file__).parent / "templates"

_AS_IT_IS: Final = frozenset({"address", "shown_address", "email", "host", "url", "qr_alt"})
"""The texts that lead somewhere: the templates know where an address may break."""

Template = Literal["list", "poster"]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet. `text` is plain data (dict, list, str, int, bool, None) in the shape that its template describes."""

    template: Template
    text: dict[str, Any]
    palette: Palette
    mark: str | None = None
    """The network's own mark (SVG); without one a sheet has ours, in the colours of the network."""
    drawing: str | None = None
    """What it is illustrated with (SVG)."""
    photo: Rendition | None = None
    """A photo in the place of a drawing."""

    @property
    def data(self) -> str:
        """All that its template is given, as JSON: data, which no template takes for anything else."""
        palette = {name: getattr(self.palette, name) for name in Palette.__dataclass_fields__}
        whole = {**printable(self.text), "palette": palette, "drawing": self.drawing}
        return json.dumps(whole, ensure_ascii=False, sort_keys=True)

    @property
    def key(self) -> str:
        """The name of what is made of this sheet, and of nothing else."""
        return key_of(self.template, self.data, self.mark, self.photo, _made_with())


def printable(text: Mapping[str, Any]) -> dict[str, Any]:
    """What stands on a sheet, with every text in the form in which the typeface has it, for a letter that it lacks
    would be an empty box; and with words that fit on a line."""
    return {name: _printable(one, text["language"], name) for name, one in text.items()}


def _printable(value: Any, language: str, name: str) -> Any:
    if isinstance(value, str):
        return drawable(value) if name in _AS_IT_IS else breakable(drawable(value), language)
    if isinstance(value, dict):
        return {key: _printable(one, language, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_printable(one, language, name) for one in value]
    return value


@cache
def _made_with() -> str:
    """What a sheet depends on besides its data: a change makes all of them anew."""
    packages = ("typst", "segno", "Pillow", "fontpkg-atkinson-hyperlegible")
    here = Path(__file__).parent
    code = [here / "press.py", here.parent / "drawing" / "mark.py", *sorted(TEMPLATES.iterdir())]
    return key_of(*(version(name) for name in packages), *(file.read_text(encoding="utf-8") for file in code))
