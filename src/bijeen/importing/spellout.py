"""What only marks say, in words and signs: a title of an abbreviation, digits that stand high or low."""

from __future__ import annotations

import re
from typing import Final

from bijeen.importing.footnotes import FOOTNOTE
from bijeen.text.tree import Element, append_words

_HIGH: Final = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOW: Final = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_POWER: Final = re.compile(r"[^\W\d_]?[+−-]?\d[\w+−-]*")


def spell_out(body: Element) -> None:
    """Put into a page, in place, what an abbreviation stands for, the first time, and what stands high or low."""
    told: set[str] = set()
    for one in body.iter("abbr", "acronym"):
        title, words = (" ".join(text.split()) for text in (one.get("title") or "", "".join(map(str, one.itertext()))))
        if title and title.lower() not in told and title.lower() not in f"{words}{one.tail or ''}".lower():
            append_words(one, f" ({title})")
        told.add(title.lower())
    for tag, signs, mark in (("sup", _HIGH, "^"), ("sub", _LOW, "_")):
        for one in body.iter(tag):
            if one.get("class") == FOOTNOTE:
                continue
            words = "".join(map(str, one.itertext())).strip()
            if words and signs.keys() >= set(map(ord, words)):
                for part in one.iter():
                    part.text = (part.text or "").translate(signs)
                    if part is not one:
                        part.tail = (part.tail or "").translate(signs)
            elif _POWER.fullmatch(words):  # "10 to the 6n", not "the 1st"
                one.text = f"{mark}{one.text or ''}"
