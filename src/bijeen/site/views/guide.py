"""`/over/redactie/`: the guide for who writes, and each of its pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from bijeen.checks.inspect import labels_of
from bijeen.pictures.original import read_original
from bijeen.resources import overrides
from bijeen.routes import GUIDE_PICTURES, guide_uri
from bijeen.settings import Settings
from bijeen.site.guide import FILE, MORE, SAMPLE, STEPS, TERMINAL, GuidePage, Part, picture_names, prose_html
from bijeen.site.samples import SampleNetwork, sample_partners, samples_of
from bijeen.site.views.cards import Cards, View

PIXELS: Final = 10_000_000
"""No picture of the guide has more."""

_MEDIA: Final = {"dark": "(prefers-color-scheme: dark)", "narrow": "(max-width: 48em)"}


def guide_view(guide: Sequence[GuidePage]) -> View:
    """steps (in the order of the work) and more: title, uri, lead, icon of each page."""

    def tasks(ids: Collection[str]) -> list[View]:
        return [{**_link(page), "lead": page.lead, "icon": page.icon} for page in guide if page.id in ids]

    return {"steps": tasks(STEPS), "more": tasks(MORE)}


def guide_page_view(
    cards: Cards, settings: Settings, guide: Sequence[GuidePage], page: GuidePage, names: Mapping[str, str]
) -> View:
    """lead, pages (links to all), next (a link or None), parts, each with its kind; themes and neighbourhoods (none).

    "prose": html; "picture": uri, width, height, alt, caption, sources (uri, width, height, media); "terminal":
    command, answer (lines); "sample": anchor, and what `SampleNetwork.told` gives; "file" and "typed":
    name and text of a file.
    """
    place = guide.index(page)
    return {
        "lead": page.lead,
        "pages": [_link(one) for one in guide],
        "next": _link(guide[place + 1]) if page.id in STEPS and guide[place + 1].id in STEPS else None,
        "parts": list(_parts(cards, settings, guide, page, names)),
        "themes": [],
        "neighbourhoods": [],
    }


def _link(page: GuidePage) -> View:
    return {"title": page.title, "uri": guide_uri(page.id)}


def _parts(
    cards: Cards, settings: Settings, guide: Sequence[GuidePage], page: GuidePage, names: Mapping[str, str]
) -> Iterator[View]:
    labels = labels_of(cards.words)
    samples = iter(samples_of(page, names, cards.words.language))
    network = SampleNetwork(cards, settings, sample_partners(guide))
    for number, part in enumerate(page.parts):
        if part.kind == "prose":
            yield {"kind": "prose", "html": prose_html(part.text, guide_uri(page.id), labels)}
        elif part.kind == "picture":
            yield _picture(part)
        elif part.kind == TERMINAL:
            command, _, answer = part.text.partition("\n")
            yield {"kind": "terminal", "command": command, "answer": answer.strip("\n").splitlines()}
        elif part.kind == SAMPLE:
            anchor = f"_voorbeeld-{number}"
            yield {"kind": "sample", "anchor": anchor, **network.told(next(samples), part, f"#{anchor}")}
        else:
            kind = "file" if part.kind == FILE else "typed"
            yield {"kind": kind, "name": part.name, "text": part.text}


def _picture(part: Part) -> View:
    """A picture ships in the sizes it has: it is one of the engine's own, and goes through no encoder."""

    def file(name: str) -> View:
        original = read_original(overrides() / GUIDE_PICTURES / name, "", pixels=PIXELS)
        return {"uri": GUIDE_PICTURES + name, "width": original.width, "height": original.height}

    looks = {look: file(name) for look, name in picture_names(part.name).items()}
    return {
        "kind": "picture",
        **looks[""],
        "alt": part.text,
        "caption": part.note,
        "sources": [
            {**looks[look], "media": " and ".join(_MEDIA[one] for one in look.split("-"))}
            for look in ("narrow-dark", "narrow", "dark")
        ],
    }
