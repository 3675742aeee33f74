"""unexplained-abbreviation: two to six capitals of which a text does not say what they mean, where it first uses them.

Known without it are the names on this site, and what everybody knows: `plain.abbreviations` of the language and
`familiar` in vocabulary.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.content import TERM_LISTS, Content
from bijeen.i18n import messages
from bijeen.problems import Level, Problem
from bijeen.text.passages import MOST, Passage

_CAPITALS: Final = re.compile(r"(?<![\w.@/&'’-])[A-Z]{2,6}(?![\w@/&]|\.\w)")
_ROMAN: Final = re.compile(r"[IVXLCM]+")
_IN_A_NAME: Final = re.compile(r"\b[A-Z]{2,6}\b")
# What makes something else of capitals: a number before them ("3511 AB", "30 KM"), that they can be said as a word
# ("GRATIS", "VARA"), more capitals beside them, a name of which they are part ("Stichting DOEN", "UMC Utrecht").
_NUMBER_BEFORE: Final = re.compile(r"\d ?$")
_SAID_AS_A_WORD: Final = re.compile(r"[^AEIOUY][AEIOUY]{1,2}[^AEIOUY]")
_NEAR: Final = 200
"""So many characters before it are looked at."""
_NAME_BEFORE: Final = re.compile(r"(?<!^)(?<![.!?:…] )\b[A-Z][\w&.’'-]*[ -]$|\b[A-Z]{2,}[ -]$")
_NAME_BEHIND: Final = re.compile(r"[ -](?:[A-Z]\w|[A-Z]{2})")
_ASIDE_BEHIND: Final = re.compile(r"['’\"”]?\s*\([^()]*[a-z]{2}[^()]*\)")
_ASIDE_AROUND: Final = re.compile(r"[\w’'\"”]\s*\((?:[^()]*\W)?$")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such abbreviation, once for each text."""
    words = messages(catalog.language).entry("plain.abbreviations")
    known = {
        *words["known"].split(),
        *words["stressed"].split(),
        *catalog.content.vocabulary.familiar,
        *_in_names(catalog.content),
    }
    explained = [rf",? (?:{_either(words['behind'])})\b", rf", (?:{_either(words['articles'])}) "]
    street = re.compile(rf"-(?:{_either(words['streets'])})\b")
    behind = re.compile(rf"['’\"”]?(?:{'|'.join(explained)})")
    before = re.compile(rf"\b(?:{_either(words['before'])}):? ['‘\"“]?$")
    for _, document in groupby(catalog.passages.all, key=lambda passage: passage.of):
        seen: set[str] = set()
        for passage in document:
            if not _CAPITALS.search(passage.text):
                continue
            for found in islice(_CAPITALS.finditer(passage.own), MOST):
                written = found[0]
                is_a_word = written not in words["meanings"] and _SAID_AS_A_WORD.search(written)
                if written in known or written in seen or is_a_word or _is_something_else(passage, found, street):
                    continue
                seen.add(written)
                if not _is_explained(passage.text, found, behind, before):
                    details = {"written": written, "meaning": words["meanings"].get(written, "")}
                    location = passage.place(found.start(), found.end())
                    yield Problem(
                        location=location, rule="unexplained-abbreviation", level=Level.ADVICE, details=details
                    )


def _either(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words))


def _in_names(content: Content) -> set[str]:
    """The capitals in all names that this site knows."""
    terms = [term for kind in TERM_LISTS.values() for term in content.terms(kind)]
    names = [content.network.name]
    names += [name for partner in content.partners for name in (partner.name, *partner.aliases)]
    names += [name for initiative in content.initiatives for name in (initiative.name, *initiative.aliases)]
    names += [name for term in terms for name in (term.name, *term.aliases)]
    names += [group.name for group in content.groups] + [campaign.name for campaign in content.campaigns]
    names += [event.title for event in content.events] + [tip.title for tip in content.inspirations]
    return set(_IN_A_NAME.findall("\n".join(names)))


def _is_something_else(passage: Passage, found: re.Match[str], street: re.Pattern[str]) -> bool:
    text = passage.text
    before = text[max(found.start() - _NEAR, 0) : found.start()]
    return bool(
        _ROMAN.fullmatch(found[0])
        or _NUMBER_BEFORE.search(before)
        or _NAME_BEFORE.search(before)
        or _NAME_BEHIND.match(text, found.end())
        or street.match(text, found.end())
    )


def _is_explained(text: str, found: re.Match[str], behind: re.Pattern[str], before: re.Pattern[str]) -> bool:
    """Whether it says there what it means: "Vrijwilligerscentrale Utrecht (VCU)", or the other way around."""
    start = max(found.start() - _NEAR, 0)
    return bool(
        _ASIDE_BEHIND.match(text, found.end())
        or behind.match(text, found.end())
        or _ASIDE_AROUND.search(text, start, found.start())
        or before.search(text, start, found.start())
    )
