"""What the styles of a Word document say of its paragraphs and runs: each builds on another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bijeen.importing.ooxml import all_of, child_of, is_on, name_of, value_of
from bijeen.text.tree import Element

_SMALLEST: Final = 20
"""Half points: the size of what nobody gave a size (ECMA-376, 17.3.2.38)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Styles:
    """The styles by id, and the size of letters that holds where no style says any."""

    by_id: Mapping[str, Element]
    size: int
    default: str | None = None
    """The id of the style that paragraphs without one have."""

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """Read the part with the styles."""
        if root is None:
            return cls(by_id={}, size=_SMALLEST)
        by_id = {value_of(one, "styleId") or "": one for one in all_of(root, "style")}
        size = value_of(child_of(root, "docDefaults", "rPrDefault", "rPr", "sz")) or ""
        default = next(
            (
                id
                for id, one in by_id.items()
                if value_of(one, "type") == "paragraph" and value_of(one, "default") in ("1", "true", "on")
            ),
            None,
        )
        return cls(by_id=by_id, size=int(size) if size.isdigit() else _SMALLEST, default=default)

    def chain(self, id: str | None) -> Iterator[Element]:
        """A style, and those that it builds on."""
        seen: set[str] = set()
        while id is not None and id not in seen and id in self.by_id:
            seen.add(id)
            yield self.by_id[id]
            id = value_of(child_of(self.by_id[id], "basedOn"))

    def id_of(self, paragraph: Element) -> str | None:
        """The id of the style of a paragraph: its own, or the one that all others have."""
        first = next(iter(paragraph), None)  # properties come before all else
        named = child_of(first, "pStyle") if first is not None and name_of(first) == "pPr" else None
        return value_of(named) or self.default

    def name(self, paragraph: Element) -> str:
        """The name of the style of a paragraph, which is English in every language of Word."""
        style = next(self.chain(self.id_of(paragraph)), None)
        return (value_of(child_of(style, "name")) or "").lower()

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Whether Word shows a run to nobody."""
        found = self._property(run, paragraph, "vanish")
        return found is not None and is_on(found)

    def size_of(self, run: Element, paragraph: Element) -> int:
        """The size of the letters of a run, in half points."""
        size = value_of(self._property(run, paragraph, "sz")) or ""
        return int(size) if size.isdigit() else self.size

    def _property(self, run: Element, paragraph: Element, name: str) -> Element | None:
        own = child_of(run, "rPr")
        for properties in (
            own,
            *(child_of(one, "rPr") for one in self.chain(value_of(child_of(own, "rStyle")))),
            *(child_of(one, "rPr") for one in self.chain(self.id_of(paragraph))),
        ):
            if (found := child_of(properties, name)) is not None:
                return found
        return None


def paragraph_of(element: Element) -> Element | None:
    """The paragraph around a run."""
    return next((up for up in element.iterancestors() if name_of(up) == "p"), None)
