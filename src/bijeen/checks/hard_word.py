"""hard-word: a word of an office in a text for residents, and what people say instead.

The words are those of the language (`plain.avoid`) and of the network (`avoid` in vocabulary.yaml), but for what the
network calls `familiar`. What stands between quotation marks is a title, or somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
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
    if not instead:
        return
    at_start = {form[0].upper() + form[1:]: plain for form, plain in instead.items()}
    pattern = _pattern({*instead, *at_start})
    # Most texts hold none of the first words, and to see that is quicker.
    first_words = {word for form in instead for word in re.findall(r"\w+", form.lower())[:1]}
    for passage in catalog.passages.for_residents:
        if first_words.isdisjoint(passage.words):
            continue
        for found in islice(pattern.finditer(passage.own), MOST):
            word = " ".join(found[0].split())
            if word not in instead and not _OPENS.search(passage.text[max(found.start() - 9, 0) : found.start()]):
                continue
            details = {"word": word, "instead": instead.get(word) or at_start[word]}
            location = passage.place(found.start(), found.end())
            yield Problem(location=location, rule="hard-word", level=Level.ADVICE, details=details)


def _pattern(forms: Collection[str]) -> re.Pattern[str]:
    """Any of these words, the longest first."""
    longest_first = sorted(forms, key=len, reverse=True)
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")


def _avoided(catalog: Catalog) -> Mapping[str, str]:
    """What to write instead of each form of a word."""
    vocabulary = catalog.content.vocabulary
    usual = [AvoidedWord.model_validate(one) for one in messages(catalog.language).entry("plain.avoid")]
    entries = {entry.word: entry for entry in (*usual, *vocabulary.avoid)}
    familiar = {word.lower() for word in vocabulary.familiar}
    return {
        " ".join(form.split()): entry.instead
        for entry in entries.values()
        if entry.word.lower() not in familiar
        for form in (entry.word, *entry.forms)
    }
