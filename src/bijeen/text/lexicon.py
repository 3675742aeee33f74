"""The words by which items are known: what opens one, what stands above a list of them, how long one stays current."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bijeen.content.records.vocabulary import ItemKind
from bijeen.routes import Ref
from bijeen.text.dates import Dates
from bijeen.text.eventwords import EventWords
from bijeen.text.prose import BETWEEN_BLOCKS
from bijeen.text.spellings import Spellings

# The "..." of a phrase: one to four words, on one line.
_FEW_WORDS = r"\s+[^\s:.]+(?:\s+[^\s:.]+){0,3}"
_NUMBERING = r"(?:(?:\d+|[A-Za-z])[.)]\s+)?"

Topics = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Ids of neighbourhoods, themes and target groups."""

_NO_TOPICS: Final[Topics] = ((), (), ())


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The words of one network, ready to be looked for."""

    lead_ins: re.Pattern[str]
    """What opens an item, at the start of a block of `Prose`; it never matches when there is no such phrase."""

    kind_of_lead_in: Sequence[tuple[str, bool]]
    """The kind that each group of `lead_ins` stands for, and whether the phrase holds words of the report ("...")."""

    headings: re.Pattern[str]
    """How a heading starts below which items stand, its numbering included."""

    kinds_of_heading: Sequence[tuple[str, ...]]
    """The kinds that each group of `headings` stands for."""

    words: Mapping[str, re.Pattern[str]]
    """By kind, what tells apart the kinds that share a heading."""

    days: Mapping[str, int]
    """By kind, for how many days an item stays current; for ever, when it is not listed."""

    stages: re.Pattern[str]
    """The remark that says how far a collaboration is; its only group is the word for it."""

    stage_of: Mapping[str, str]
    """The stage that a word stands for, in lower case."""

    ordinary: frozenset[str]
    """Words in lower case that say nothing of what a collaboration is about."""

    dates: Dates
    events: EventWords
    topics: Spellings
    """The names of neighbourhoods, themes and target groups."""

    def topics_in(self, texts: Sequence[str]) -> list[Topics]:
        """The neighbourhoods, themes and target groups that each text names; all texts are searched in one go."""
        starts: list[int] = []
        length = 0
        for text in texts:
            starts.append(length)
            length += len(text) + len(BETWEEN_BLOCKS)
        named: dict[int, dict[Ref, None]] = {}
        for start, _, ref in self.topics.find(BETWEEN_BLOCKS.join(texts)):
            named.setdefault(bisect_right(starts, start) - 1, {})[ref] = None
        topics: list[Topics] = [_NO_TOPICS] * len(texts)
        for number, refs in named.items():
            ids = [
                tuple([ref.id for ref in refs if ref.kind == kind])
                for kind in ("neighbourhood", "theme", "target_group")
            ]
            topics[number] = (ids[0], ids[1], ids[2])
        return topics

    def stage_in(self, text: str) -> str | None:
        """The stage of a collaboration that a text speaks of, if it does."""
        found = self.stages.search(text)
        return self.stage_of[found[1].lower()] if found else None

    def without_stage(self, text: str) -> str:
        """A text without the sentence that only says how far a collaboration is: "Stand: loopt."."""
        found = self.stages.search(text)
        if found is None:
            return text
        before, behind = text[: found.start()].rstrip(), text[found.end() :]
        if (behind and behind[0] != ".") or (before and before[-1] not in ".!?…"):
            return text
        return f"{before} {behind[1:].lstrip()}".strip()

    @classmethod
    def of(
        cls,
        kinds: Iterable[ItemKind],
        *,
        words: Mapping[str, Any],
        date_words: Mapping[str, Any],
        topics: Iterable[tuple[str, Ref]],
    ) -> Lexicon:
        """Make a lexicon of a network's own `kinds`; those that it does not list are as in the catalog of messages.

        `words` is what stands under `items` there, `date_words` what stands under `dates.words`; `topics` are pairs of
        a spelling and what it names.
        """
        own: defaultdict[str, list[ItemKind]] = defaultdict(list)
        for kind in kinds:
            own[kind.kind].append(kind)
        for default in map(ItemKind.model_validate, words["kinds"]):
            if default.kind not in own:
                own[default.kind].append(default)
        every = [kind for group in own.values() for kind in group]
        lead_ins = sorted(((p, k.kind) for k in every for p in k.lead_ins), key=lambda pair: -len(pair[0]))
        under = _under(every)
        stages = words["stages"]
        stage_of = {word: stage for stage, group in stages.items() if stage != "label" for word in group}
        ordinary = frozenset(words["ordinary"].split())
        return cls(
            lead_ins=re.compile(
                BETWEEN_BLOCKS + rf"\s*(?:{'|'.join(f'({_pattern(p)})' for p, _ in lead_ins) or '(?!)'})\s*:\s*",
                re.IGNORECASE,
            ),
            kind_of_lead_in=[(kind, "..." in phrase) for phrase, kind in lead_ins],
            headings=re.compile(
                rf"{_NUMBERING}(?:{'|'.join(f'({_pattern(p)})' for p, _ in under) or '(?!)'})(?!\w)", re.I
            ),
            kinds_of_heading=[kinds for _, kinds in under],
            words={
                kind: re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, phrases))})", re.IGNORECASE)
                for kind, group in own.items()
                if (phrases := [phrase for one in group for phrase in one.words])
            },
            days={kind.kind: kind.days for kind in every if kind.days is not None},
            stages=re.compile(
                rf"{re.escape(stages['label'])}:\s*({'|'.join(map(re.escape, stage_of))})\b", re.IGNORECASE
            ),
            stage_of=stage_of,
            ordinary=ordinary,
            dates=Dates.of(date_words),
            events=EventWords.of(words["events"], ordinary=ordinary, date_words=date_words),
            topics=Spellings.of(topics),
        )

    def kinds_under(self, heading: str) -> tuple[tuple[str, ...], str]:
        """The kinds of items under a heading, and the heading without the phrase that says so."""
        found = self.headings.match(heading)
        if found is None:
            return (), heading
        return self.kinds_of_heading[(found.lastindex or 1) - 1], heading[found.end() :].strip(" :–—-")


def _under(kinds: Iterable[ItemKind]) -> list[tuple[str, tuple[str, ...]]]:
    """The phrases that open a heading, the longest first, each with the kinds that share it."""
    under: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for kind in kinds:
        for phrase in kind.headings:
            under[" ".join(phrase.lower().split())][kind.kind] = None
    return sorted(((phrase, tuple(found)) for phrase, found in under.items()), key=lambda entry: -len(entry[0]))


def _pattern(phrase: str) -> str:
    """A phrase as a pattern; "..." in it stands for a few words."""
    parts = [r"\s+".join(map(re.escape, part.split())) for part in phrase.split("...")]
    before, *after = parts
    return before + "".join(_FEW_WORDS + (r"\s+" if part else "") + part for part in after)
