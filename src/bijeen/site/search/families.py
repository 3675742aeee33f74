"""Dutch words that belong together, where Pagefind does not see it: what else a page is to be found by.

Pagefind cuts words down to a stem (Snowball's Dutch stemmer, by Kraaij and Pohlmann) and finds every word that begins
with the stem of what was typed. So `bijeenkomst` finds "bijeenkomsten", but not "netwerkbijeenkomst", and `eenzame`
does not find "eenzaam", whose stem is another. For each word of the site this tells the further words that a page with
it must be found by: other forms with another stem, and the parts that a compound ends with. Both are looked for among
the words of the site itself: what nobody wrote is no form and no part.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Final

_ENDINGS: Final = ("en", "s", "e", "er", "eren", "je", "jes", "tje", "tjes", "pje", "pjes")
_ENDINGS_OF_CHANGED: Final = ("en", "e", "er")
_VOWELS: Final = "aeiou"
# "verhaal", "eenzaam": a long vowel that is written with one letter when an ending follows.
_LONG: Final = re.compile(r"(aa|ee|oo|uu)([bdfgklmnprstvz])$")
_SHORT: Final = re.compile(r"(?<![aeiou])([aeou])([bdfgklmnprstvz])$")
_DOUBLED: Final = re.compile(r"(?<![aeiou])[aeiou]([bdfgklmnprst])$")
_SOFTENED: Final = {"f": "v", "s": "z"}
# "huis", "brief", "wolf", but not "les".
_SOFTENS: Final = re.compile(r"(?:[aeiou]{2}|ij|[lr])[fs]$")
# Latin, and vowels that change: no rule makes one of the other.
_IRREGULAR: Final = {
    "stad": "steden", "lid": "leden", "schip": "schepen", "gelid": "gelederen", "smid": "smeden",
    "politicus": "politici", "musicus": "musici", "medicus": "medici", "academicus": "academici",
}  # fmt: skip

# They have no family, and would be taken for the beginning of one: "dan" of "dans", "les" of "lezen".
_LITTLE: Final = frozenset((
    "al", "alle", "als", "ander", "andere", "anderen", "at", "dan", "dat", "de", "den", "der", "deze", "die",
    "dit", "door", "een", "eens", "elk", "en", "er", "ers", "had", "haar", "hem", "hen", "het", "hier", "hoe",
    "hun", "iets", "ik", "is", "je", "jou", "kan", "ken", "men", "met", "mij", "na", "naar", "niet", "niets",
    "nog", "nu", "of", "om", "ons", "op", "over", "per", "dus", "soms", "sinds", "te", "ten", "ter", "toch",
    "toe", "toen", "tot", "uit", "van", "vaak", "voor", "waar", "was", "wat", "we", "wel", "wen", "wie", "wij",
    "zal", "ze", "zich", "zij", "zijn", "zo", "zoals", "zelfs", "langs", "links", "zulk", "zulke",
))  # fmt: skip

_LEAST_PART: Final = 3
_LEAST_WORD: Final = 7
_LEAST_UNKNOWN: Final = 5
"""A part that nobody wrote by itself ("kassa" in "kletskassa") has at least so many letters, and the part before it is
a word of at least four."""
_SHORT_PARTS: Final = frozenset((
    "bad", "bar", "bos", "bus", "dag", "hof", "kar", "kas", "lab", "les", "net", "pad", "pas", "pot", "tas",
    "tip", "web", "weg",
))  # fmt: skip
"""Any other part has four letters: most that end like a word of three are no compounds."""

# What begins a word and is no part of a compound.
_PREFIXES: Final = frozenset((
    "aan", "achter", "af", "al", "bij", "bijeen", "binnen", "boven", "buiten", "daar", "daarom", "dan", "door",
    "een", "eer", "er", "ge", "her", "hier", "in", "laat", "langs", "mede", "mee", "met", "mis", "na", "naar",
    "niet", "om", "on", "onder", "ont", "op", "open", "over", "rond", "samen", "tegen", "ten", "ter", "terug",
    "te", "toe", "tot", "tussen", "uit", "van", "vast", "ver", "vol", "voor", "voort", "waar", "wan", "weg",
    "zelf", "noord", "zuid", "oost", "west",
))  # fmt: skip
# What ends a word and is none.
_SUFFIXES: Final = frozenset((
    "aard", "achtig", "achtige", "baar", "baars", "bare", "dheid", "eerde", "elijk", "elijke", "elijks",
    "enaar", "ende", "enden", "ering", "eringen", "erig", "erige", "ernij", "erwijs", "genoot", "genote",
    "heden", "heid", "heids", "ingen", "inkje", "inkjes", "lijk", "lijke", "lijks", "loos", "loze", "matig",
    "matige", "schap", "schapp", "schappen", "schappelijk", "schappelijke", "staan", "stand", "stelling",
    "ster", "sters", "tingen", "waarts", "waardig", "zaam", "zaamheid", "zame",
))  # fmt: skip
_LINKS: Final = ("", "s", "e", "en", "n")
"""What stands between the parts of a compound."""


class Families:
    """The words of one site, and what belongs together among them."""

    def __init__(self, words: Collection[str]) -> None:
        """`words` are folded (see `document.folded_words`); a word with a digit has no family."""
        self._words = {word for word in words if word.isalpha() and word not in _LITTLE}
        from snowballstemmer import stemmer  # it loads those of thirty languages

        self._stem = cache(stemmer("dutch").stemWord)
        self._stems = {self._stem(word) for word in self._words}
        forms: dict[str, set[str]] = {}
        for word in self._words:
            for form in _forms(word):
                if form in self._words:
                    forms.setdefault(word, set()).add(form)
                    forms.setdefault(form, set()).add(word)
        self._forms = forms
        self._more = cache(self._further)

    def more(self, words: Iterable[str]) -> list[str]:
        """The further words by which a page with these is to be found, in alphabetical order."""
        wanted = {more: self._stem(more) for word in words if word in self._words for more in self._more(word)}
        own = {self._stem(word) for word in words}
        return sorted(more for more, stem in wanted.items() if stem not in own)

    def tails(self, word: str) -> list[str]:
        """The parts that a compound ends with, the longest first: of "duofietsproject" these are "fietsproject" and
        "project". None of a word that is no compound."""
        seams = [at for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1) if self._may_split(word, at)]
        known = [word[at:] for at in seams if self._is_known(word[at:])]
        tails = known or [word[at:] for at in seams if self._may_be_known(word[:at], word[at:])]
        return list(dict.fromkeys(part for tail in tails for part in (tail, *self.tails(tail))))

    def _further(self, word: str) -> frozenset[str]:
        family = self._family(word)
        tails = {tail for one in family for tail in self.tails(one)}
        family |= {form for tail in tails for form in self._family(tail)}
        own = self._stem(word)
        by_stem: dict[str, str] = {}
        for form in sorted(family, key=lambda form: (len(form), form)):
            by_stem.setdefault(self._stem(form), form)
        # Whatever begins with the stem of what was typed is found anyway.
        return frozenset(form for stem, form in by_stem.items() if not own.startswith(stem))

    def _family(self, word: str) -> set[str]:
        family = {word, *self._forms.get(word, ())}
        return family | {f"{form}en" for form in family if is_cut_short(form)}

    def _may_split(self, word: str, at: int) -> bool:
        head, tail = word[:at], word[at:]
        if len(word) < _LEAST_WORD or tail in _SUFFIXES or not any(letter in _VOWELS for letter in tail):
            return False
        return (len(tail) > _LEAST_PART or tail in _SHORT_PARTS) and self._is_part(head)

    def _is_known(self, tail: str) -> bool:
        return tail in self._words or self._stem(tail) in self._stems

    def _may_be_known(self, head: str, tail: str) -> bool:
        return len(head) > _LEAST_PART and len(tail) >= _LEAST_UNKNOWN and self._stem(tail) not in _SUFFIXES

    def _is_part(self, head: str) -> bool:
        """Whether a compound can begin so: with a word of the site, and what links it to the next."""
        starts = {head.removesuffix(link) for link in _LINKS}
        return any(
            len(start) >= _LEAST_PART
            and start not in _PREFIXES
            and (start in self._words or f"{start}en" in self._words)
            for start in starts
        )


def is_cut_short(word: str) -> bool:
    """Whether the stemmer takes the end of a short word for a plural: "dans" becomes "dan", "mens" becomes "men".

    Such a word is found by "dansen"; search.js asks for that (`asked` in dutch.js).
    """
    return len(word) <= 4 and re.search(r"[bdfgklmnprt]s$", word) is not None


def _forms(word: str) -> Iterator[str]:
    """Forms that a word may have as a noun, an adjective or the infinitive of a verb. Most of them are none."""
    if len(word) < _LEAST_PART:
        return
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    if word.endswith("um"):
        yield f"{word[:-2]}a"
    if word.endswith("heid"):
        base = word[:-4]
        yield from (f"{base}heden", base, f"{base}e", *(f"{other}e" for other in _before_ending(base)))
    yield from (word + ending for ending in (*_ENDINGS, *(("n",) if word.endswith("e") else ())))
    yield from (base + ending for base in _before_ending(word) for ending in _ENDINGS_OF_CHANGED)
    if word.endswith("en") and len(word) > 4:
        yield from _conjugated(word)


def _before_ending(word: str) -> Iterator[str]:
    """How a word is written before an ending that begins with a vowel: "verhal", "less", "brief" as "briev"."""
    long = _LONG.search(word)
    open_ = f"{word[: long.start()]}{long[1][0]}{long[2]}" if long else word
    if long:
        yield open_
    if _DOUBLED.search(word):
        yield word + word[-1]
    if _SOFTENS.search(word):
        yield open_[:-1] + _SOFTENED[word[-1]]


def _conjugated(infinitive: str) -> Iterator[str]:
    root = infinitive[:-2]
    if root[-1] == root[-2]:
        root = root[:-1]
    elif short := _SHORT.search(root):
        root = f"{root[: short.start()]}{short[1] * 2}{short[2]}"
    root = root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
    yield from (root, f"{root}t")
    for ending in ("t", "d"):
        yield from (f"{root}{ending}e", f"{root}{ending}en", f"ge{root}{ending}")
