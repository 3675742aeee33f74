"""What a collaboration is about, in words: by them a later report is known to tell of the same one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.content.records import Partner

_WORD: Final = re.compile(r"[^\W\d_]{4,}")

FEW: Final = 3
"""So many groups of partners may use a word before it says nothing of what one of them does, or of more groups:"""
SHARE: Final = 50
"""one in so many."""


def telling_words(
    found: Sequence[tuple[frozenset[str], Thread]], known: Mapping[str, Partner], ordinary: Container[str]
) -> list[frozenset[str]]:
    """Of each item, given with its partners, the rare words of its title: "flyer".

    Rare is what few other partners say of what they do, what is no word of a partner's name, and no `ordinary` word.
    """
    names: dict[str, frozenset[str]] = {}
    said: list[frozenset[str]] = []
    for partners, thread in found:
        for id in partners:
            if id not in names:
                names[id] = frozenset(_words((known[id].name, *known[id].aliases)))
        own = frozenset().union(*(names[id] for id in partners))
        said.append(frozenset(word for word in _words([thread.item.title]) if word not in ordinary and word not in own))
    pairs = {(partners, word) for (partners, _), words in zip(found, said, strict=True) for word in words}
    users = Counter(word for _, word in pairs)
    most = max(FEW, len({partners for partners, _ in found}) // SHARE)
    return [frozenset(word for word in words if users[word] <= most) for words in said]


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}
