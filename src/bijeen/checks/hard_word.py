"""hard-word: a word of an office in a text for residents, and what people say instead.

The words are those of the language (`plain.avoid`) and of the network (`avoid` in vocabulary.yaml), but for what the
network calls `familiar`. What stands between quotation marks is a title, or somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from bijeen.catalog.catalog import Catalog
from bijeen.content.records.vocabulary import AvoidedWord
from bijeen.i18n import messages
from bijeen.problems import Level, Problem
from bijeen.text.passages import MOST

# Here a sentence opens: at the start, behind a stop, a colon or a mark that opens something.
_OPENS = re.compile(r"(?:^|[.!?:…]['\"’”)]*\s+)['\"‘“„(]*\Z")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such word; with a capital only where a sentence opens, for elsewhere it is (part of) a name."""
    instead = _avoided(catalog)
    forms = sorted(instead, key=len, reverse=True)
    either = "|".join(
        f"[{form[0].upper()}{form[0]}]" + r"\s+".join(map(re.escape, form[1:].split(" "))) for form in forms
    )
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
    first_words = {form.split()[0].lower() for form in forms}
    for passage in catalog.passages.for_residents:
        if first_words.isdisjoint(passage.words):
            continue
        for found in islice(pattern.finditer(passage.own), MOST):
            if found[0][0].isupper() and not _OPENS.search(passage.text[max(found.start() - 9, 0) : found.start()]):
                continue
            word = " ".join(found[0].split())
            details = {"word": word, "instead": instead[word[0].lower() + word[1:]]}
            location = passage.place(found.start(), found.end())
            yield Problem(location=location, rule="hard-word", level=Level.ADVICE, details=details)


def _avoided(catalog: Catalog) -> Mapping[str, str]:
    """What to write instead of each form of a word."""
    vocabulary = catalog.content.vocabulary
    usual = [AvoidedWord.model_validate(one) for one in messages(catalog.language).entry("plain.avoid")]
    entries = {entry.word: entry for entry in (*usual, *vocabulary.avoid)}
    familiar = {word.lower() for word in vocabulary.familiar}
    return {
        form: entry.instead
        for entry in entries.values()
        if entry.word.lower() not in familiar
        for form in (entry.word, *entry.forms)
    }
