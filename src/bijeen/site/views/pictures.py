"""Pictures as pages show them: a record's own, in the sizes in which it is online, or else a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypedDict

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Report
from bijeen.pictures.rendition import WIDTHS, renditions
from bijeen.routes import illustration_uri
from bijeen.site.media import picture_path

DEFAULT_ILLUSTRATION: Final = "kring"

DRAWING_SIZE: Final = (640, 400)
"""Width and height of the drawings in `assets/illustrations/`."""


class Size(TypedDict):
    """One of the files of a picture."""

    uri: str
    width: int


class Shown(TypedDict):
    """A picture online: its largest file, and all of them where there are several."""

    uri: str
    width: int
    height: int
    sizes: list[Size]


class Picture(Shown):
    """A picture and what is said of it. A decorative one says nothing, so that screen readers pass it over."""

    alt: str
    decorative: bool
    credit: str | None
    caption: str | None


def picture_view(catalog: Catalog, record: Report | Initiative) -> Picture:
    """A record's own picture, else a drawing, which is decoration."""
    image = record.image if isinstance(record, Report) else None
    own = shown(catalog, picture_path(catalog, record), WIDTHS)
    if own:
        alt, credit = (image.alt, image.credit) if image else ("", None)
        return {**own, "alt": alt, "decorative": image is None, "credit": credit, "caption": None}
    width, height = DRAWING_SIZE
    return {
        "uri": illustration_uri(record.illustration or _illustration(catalog, record)),
        "width": width,
        "height": height,
        "sizes": [],
        "alt": "",
        "decorative": True,
        "credit": None,
        "caption": None,
    }


def shown(catalog: Catalog, path: str | None, widths: Sequence[int]) -> Shown | None:
    """The picture in a file of the site, in these widths. None when there is none at `path`."""
    original = catalog.content.pictures.get(path or "")
    if path is None or original is None:
        return None
    made = renditions(path, original, widths)
    return {
        "uri": made[-1].uri,
        "width": made[-1].width,
        "height": made[-1].height,
        "sizes": [{"uri": size.uri, "width": size.width} for size in made] if len(made) > 1 else [],
    }


def _illustration(catalog: Catalog, record: Report | Initiative) -> str:
    if isinstance(record, Report):
        kind = catalog.terms.get(("report_kind", record.report_kind))
        return (kind and kind.illustration) or DEFAULT_ILLUSTRATION
    themes = (catalog.terms.get(("theme", id)) for id in record.themes)
    return next((t.illustration for t in themes if t and t.illustration), DEFAULT_ILLUSTRATION)
