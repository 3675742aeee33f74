"""The other names of whatever a page names: "VCU" finds each page that says "Vrijwilligerscentrale Utrecht"."""

from __future__ import annotations

from bijeen.catalog.catalog import spelt_names, topic_names
from bijeen.content.content import Content
from bijeen.routes import Ref
from bijeen.text.spellings import Spellings


class Names:
    """All that partners, initiatives and topics are called: who names one by one spelling is found by the others."""

    def __init__(self, content: Content) -> None:
        listed = [*spelt_names(content), *topic_names(content)]
        self._spellings = Spellings.of(listed)
        self._of: dict[Ref, list[str]] = {}
        for name, ref in listed:
            self._of.setdefault(ref, []).append(name)

    def beside(self, text: str) -> list[str]:
        """The other spellings of the names that stand in a text."""
        return [
            name for ref in dict.fromkeys(found.ref for found in self._spellings.find(text)) for name in self._of[ref]
        ]
