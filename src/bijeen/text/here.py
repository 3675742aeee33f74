"""The partner of "here": whose part of the report a text stands in that names no partner itself.

That is the nearest heading, or the nearest bold name that opens a paragraph, above it; never a heading of an outer
level. Where a bold opening names no partner (a person, "Let op") the heading counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field

from bijeen.text.mentions import Name
from bijeen.text.tree import HEADINGS, Element, is_blank

Partners = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """Looks up the partners of "here", once for each place."""

    root: Element
    names: Sequence[Name]
    """Every name in the report, in order."""

    starts: Sequence[int]
    """Where they start."""

    blocks: Mapping[Element, tuple[int, int]]
    """Where each heading stands."""

    given: Callable[[Element], Partners]
    """The partners that the attributes of a heading or paragraph name."""

    items: Container[Element]
    """The items: one with a bold opening is nobody's name."""

    _known: dict[Element, Partners] = field(default_factory=dict)

    def partners(self, element: Element, at: int) -> Partners:
        """The partners of "here" for an element of the report that starts `at` a place of the long text."""
        while (parent := element.getparent()) is not None and parent is not self.root:
            element = parent
        if element not in self._known:
            self._known[element] = self._look(element, at)
        return self._known[element]

    def _look(self, top: Element, at: int) -> Partners:
        looks_for_names = True
        for above in top.itersiblings(preceding=True):
            tag = above.tag
            if tag in HEADINGS:
                start, end = self.blocks[above]
                return self.given(above) or self._named(start, end)
            if looks_for_names and tag == "p" and self._opens_bold(above):
                if named := self.given(above) or self._bold(above[0], at):
                    return named
                looks_for_names = False
        return ()

    def _opens_bold(self, paragraph: Element) -> bool:
        if len(paragraph) == 0 or paragraph[0].tag != "strong":
            return False
        return is_blank(paragraph.text) and paragraph not in self.items

    def _named(self, start: int, end: int) -> Partners:
        """The partners named between two places."""
        found = self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return tuple(dict.fromkeys(name.ref.id for name in found if name.ref.kind == "partner"))

    def _bold(self, strong: Element, before: int) -> Partners:
        """The partners named in bold text somewhere before a place."""
        found: list[str] = []
        for name in reversed(self.names[: bisect_left(self.starts, before)]):
            if name.ref.kind == "partner" and (name.element is strong or name.element.getparent() is strong):
                found.append(name.ref.id)
            elif found:
                break
        return tuple(dict.fromkeys(reversed(found)))
