"""What something is about, by the ids that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from bijeen.routes import Kind, Ref


class Tagged(Protocol):
    """Whatever names partners and the like."""

    @property
    def partners(self) -> tuple[str, ...]: ...
    @property
    def initiatives(self) -> tuple[str, ...]: ...
    @property
    def themes(self) -> tuple[str, ...]: ...
    @property
    def target_groups(self) -> tuple[str, ...]: ...
    @property
    def neighbourhoods(self) -> tuple[str, ...]: ...


def tags_of(one: Tagged, above: Mapping[str, str]) -> Iterator[Ref]:
    """Everything that it is about. What is in a quarter is in its district too, which `above` gives by id."""
    named: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("partner", one.partners),
        ("initiative", one.initiatives),
        ("theme", one.themes),
        ("target_group", one.target_groups),
    )
    for kind, ids in named:
        for id in ids:
            yield Ref(kind, id)
    places = dict.fromkeys(one.neighbourhoods)
    for place in one.neighbourhoods:
        while (district := above.get(place)) and district not in places:
            places[district] = None
            place = district
    for place in places:
        yield Ref("neighbourhood", place)
