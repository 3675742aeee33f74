"""shared-name: a name or alias that two records have, so that a report that names the one is taken for the other."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.catalog.names import spelt_names
from bijeen.content.content import Content
from bijeen.content.records import Initiative, Partner
from bijeen.problems import Level, Location, Problem
from bijeen.routes import Ref
from bijeen.text.spellings import folded


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every spelling of a partner or initiative that an earlier one has. An initiative may bear its own partner's name.

    Of two partners that is an error. Initiatives in different places may well be called the same: a warning.
    """
    content = catalog.content
    records: dict[Ref, Partner | Initiative] = {Ref("partner", partner.id): partner for partner in content.partners}
    records |= {Ref("initiative", initiative.id): initiative for initiative in content.initiatives}
    firsts: dict[str, tuple[str, Ref]] = {}
    for spelling, ref in spelt_names(content):
        record = records[ref]
        if (ref.kind, ref.id) in content.broken and record.placeholders["name"] == spelling:
            continue
        name, first = firsts.setdefault(folded(spelling), (spelling, ref))
        is_own = isinstance(record, Initiative) and first == Ref("partner", record.partner)
        if first == ref or is_own:
            continue
        details = {
            "name": spelling,
            "other": records[first].name,
            "first": str(_place(content, first, records[first], name)),
        }
        yield Problem(
            location=_place(content, ref, record, spelling),
            rule="shared-name",
            level=Level.ERROR if first.kind == ref.kind == "partner" else Level.WARNING,
            details=details,
        )


def _place(content: Content, ref: Ref, record: Partner | Initiative, spelling: str) -> Location:
    origin = content.origin(ref.kind, ref.id)
    is_name = spelling == record.name
    return origin.value("name") if is_name else origin.value("aliases", record.aliases.index(spelling))
