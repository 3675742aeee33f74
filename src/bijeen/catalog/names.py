"""Every spelling by which a text may name something of a network."""

from __future__ import annotations

from collections.abc import Iterable

from bijeen.catalog.topics import TOPICS
from bijeen.content.content import Content
from bijeen.routes import Ref


def spelt_names(content: Content) -> Iterable[tuple[str, Ref]]:
    """Every spelling by which a text may name a partner or an initiative. Of equal spellings the first counts."""
    for partner in content.partners:
        names = partner.aliases if partner.name_is_word else (partner.name, *partner.aliases)
        yield from ((name, Ref("partner", partner.id)) for name in names)
    for initiative in content.initiatives:
        names = (initiative.name, *initiative.aliases)
        yield from ((name, Ref("initiative", initiative.id)) for name in names)


def topic_names(content: Content) -> Iterable[tuple[str, Ref]]:
    """Every spelling by which a text may name a neighbourhood, a theme or a target group.

    Themes and target groups are words, with a capital or without; a neighbourhood ("West") is a name, as it is listed.
    What is listed comes first: of one spelling for two records the first counts.
    """
    listed = [
        (name, Ref(kind, term.id))
        for kind in TOPICS
        for term in content.terms(kind)
        for name in (term.name, *term.aliases)
    ]
    yield from listed
    for name, ref in listed:
        if ref.kind != "neighbourhood":
            yield from ((form, ref) for form in (name.lower(), name[:1].upper() + name[1:]))
