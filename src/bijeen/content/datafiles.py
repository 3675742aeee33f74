"""The files in the folder of data, and what stands in each."""

from __future__ import annotations

from typing import Final

from bijeen.content.content import TERM_LISTS

KINDS_IN: Final = {
    "partners.yaml": frozenset({"partner", "initiative"}),
    "groups.yaml": frozenset({"group"}),
    "agenda.yaml": frozenset({"event", "campaign"}),
    "vocabulary.yaml": frozenset(TERM_LISTS.values()),
}
"""The kinds of records that stand in each file."""

SHAPES: Final = {"network.yaml": dict, "vocabulary.yaml": dict, "agenda.yaml": dict}
"""The files that hold one mapping; the others hold a list."""

DATA_FILES: Final = (
    "network.yaml",
    "vocabulary.yaml",
    "partners.yaml",
    "agenda.yaml",
    "groups.yaml",
    "inspiration.yaml",
)
