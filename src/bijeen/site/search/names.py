"""The other names of whatever a page names: "VCU" finds each page that says "Vrijwilligerscentrale Utrecht"."""

from __future__ import annotations

from bijeen.catalog.names import spelt_names, topic_names
from bijeen.content.content import Content
from bijeen.routes import Ref
from bijeen.site.search.document import folded_words, plain
from bijeen.text.spellings import Spellings


class Names:
    """All that partners, initiatives and topics are called: who names one by one spelling is found by the others."""

    def __init__(self, content: Content) -> None:
        listed = [*spelt_names(content), *topic_names(content)]
        self.all = tuple(dict.fromkeys(name for name, _ in reversed(listed)))
        """Each spelling once, those of topics first."""

        names: dict[Ref, list[str]] = {}
        for name, ref in listed:
            names.setdefault(ref, []).append(name)
        self._of = {ref: own for ref, own in names.items() if len({plain(name) for name in own}) > 1}
        # What has one name only is looked for where it can stand in the way of another: "Koks koken voor Utrecht".
        words = {word for own in self._of.values() for name in own for word in folded_words(name)}
        self._spellings = Spellings.of((name, ref) for name, ref in listed if not words.isdisjoint(folded_words(name)))

    def beside(self, text: str) -> list[str]:
        """The other spellings of the names that stand in a text."""
        return [
            name
            for ref in dict.fromkeys(found.ref for found in self._spellings.find(text))
            for name in self._of.get(ref, ())
        ]
