"""Answers to a record: what is asked for each kind, what an answer means, and what `check` would say of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args, get_origin

from bijeen.checks.unknown_id import unknown
from bijeen.content.content import TERM_LISTS, Content
from bijeen.content.invisible import unsafe_characters
from bijeen.content.records import Event, FrontMatter, Initiative, Partner, Record
from bijeen.content.validate import validate
from bijeen.content.write import plain_of
from bijeen.content.yamlnodes import Places
from bijeen.i18n import Messages
from bijeen.problems import Location, Problem
from bijeen.routes import slug
from bijeen.text.dates import Dates
from bijeen.text.moment import Moment
from bijeen.text.spellings import folded

_LONGEST: Final = 80
"""So long can an id be."""


@dataclass(frozen=True, kw_only=True)
class Form:
    """What is asked for one kind of record: the keys in the order of the file, some required."""

    model: type[Record]
    named: str
    """The key that the id is made of."""
    required: tuple[str, ...]
    keys: tuple[str, ...]
    labels: Mapping[str, str]
    """Where the names of the values of a key stand in the catalog."""

    @property
    def kind(self) -> str:
        """The kind of the records."""
        return self.model.kind

    def refers(self, key: str) -> str:
        """The kind of records that the ids under a key name; "" for a key that holds none."""
        return {**self.model.refers, "partner": "partner"}.get(key, "")

    def takes_many(self, key: str) -> bool:
        """Whether a key holds a list."""
        return get_origin(self._field(key)) is tuple

    def values(self, key: str) -> tuple[str, ...]:
        """The words that a key can have; none when it takes any."""
        annotation = self._field(key)
        options = [annotation, *get_args(annotation)]
        return next((get_args(option) for option in options if get_origin(option) is Literal), ())

    def _field(self, key: str) -> Any:
        fields = self.model.model_fields
        return next(field.annotation for name, field in fields.items() if (field.alias or name) == key)


FORMS: Final = {
    "report": Form(
        model=FrontMatter,
        named="title",
        required=("title", "date", "kind"),
        keys=("title", "date", "kind", "summary"),
        labels={},
    ),
    "partner": Form(
        model=Partner,
        named="name",
        required=("name", "network"),
        keys=("name", "network", "type", "summary", "url"),
        labels={"network": "terms.network"},
    ),
    "initiative": Form(
        model=Initiative,
        named="name",
        required=("partner", "name"),
        keys=("partner", "name", "summary", "status"),
        labels={"status": "ui.status"},
    ),
    "event": Form(
        model=Event,
        named="title",
        required=("title", "kind", "date"),
        keys=("title", "kind", "date", "venue", "partners"),
        labels={"kind": "ui.calendar.kind"},
    ),
}
"""The kinds of which `bijeen new` makes one."""

Answer = str | list[str]


@dataclass(frozen=True, kw_only=True)
class Drafting:
    """The making of one record for a site with this content."""

    form: Form
    content: Content
    words: Messages

    def choices(self, key: str) -> Mapping[str, str]:
        """What can be chosen for a key, with its name; empty where one types freely. Partners are too many to list."""
        if values := self.form.values(key):
            names = self.words.entry(self.form.labels[key])
            return {value: names[value] for value in values}
        kind = self.form.refers(key)
        return {term.id: term.name for term in self.content.terms(kind)} if kind in TERM_LISTS.values() else {}

    def understood(self, key: str, typed: str) -> Answer:
        """What was typed as the value of a key: the number, id or name of a choice, the name of a record, or itself."""
        if self.form.takes_many(key):
            return [self._one(key, part.strip()) for part in typed.split(",") if part.strip()]
        return self._one(key, typed.strip())

    def _one(self, key: str, typed: str) -> str:
        choices = self.choices(key)
        if key == "date":
            return self._dated(typed)
        if typed.isdecimal() and 1 <= int(typed) <= len(choices):
            return list(choices)[int(typed) - 1]
        named = {name.casefold(): id for id, name in choices.items()}
        if self.form.refers(key) == "partner":
            named = {partner.name.casefold(): partner.id for partner in self.content.partners}
        return named.get(typed.casefold(), typed)

    def _dated(self, typed: str) -> str:
        """A day as it is written in files, if one was typed in words. Its year is never guessed."""
        dates = Dates.of(self.words.entry("dates.words"))
        # Whoever writes a year means the same day in whatever year it is read.
        found = {tuple(dates.find(typed, datetime.date(year, 1, 1))) for year in (2001, 2012)}
        one = next(iter(found))
        if len(found) > 1 or len(one) != 1 or typed[: one[0].start].strip() or typed[one[0].end :].strip():
            return typed
        _, doubt = dates.of_event(typed, one[0].moment.day, opens=False)
        day = one[0].moment.day
        return typed if doubt or one[0].moment != Moment(day, day) else day.isoformat()

    def problems(self, key: str, answer: Answer) -> list[Problem]:
        """What `check` would say of a record with this value."""
        return [*self._unsafe(answer), *self._invalid(key, answer)] or [
            *self._unknown(key, answer),
            *self._shared(key, answer),
        ]

    def _unsafe(self, answer: Answer) -> Iterator[Problem]:
        for text in [answer] if isinstance(answer, str) else answer:
            yield from unsafe_characters(text)

    def _invalid(self, key: str, answer: Answer) -> list[Problem]:
        model = self.form.model
        data = {"id": "x", "partner": "x"} if model is Initiative else {"id": "x"}
        places = Places(file="", values={}, keys={(key,): (1, 1)})
        _, problems = validate(model, {**data, **model.placeholders, key: answer or None}, places=places)
        # What an id should be is told by which ids there are.
        return [problem for problem in problems if not (self.form.refers(key) and problem.rule == "wrong-id")]

    def _unknown(self, key: str, answer: Answer) -> Iterator[Problem]:
        if kind := self.form.refers(key):
            known = self._ids(kind)
            for id in [answer] if isinstance(answer, str) else answer:
                if id not in known:
                    yield unknown(kind, id, known, Location(path=""))

    def _shared(self, key: str, answer: Answer) -> Iterator[Problem]:
        """Two partners cannot be called the same: a report that names one would be taken for the other."""
        if self.form.kind != "partner" or key != self.form.named:
            return
        name = folded(str(answer))
        for partner in self.content.partners:
            if name in map(folded, (partner.name, *partner.aliases)):
                first = str(self.content.origin("partner", partner.id).value("name"))
                details = {"name": str(answer), "other": partner.name, "first": first}
                yield Problem(location=Location(path=""), rule="shared-name", details=details)

    def _ids(self, kind: str) -> list[str]:
        return [id for other, id in self.content.origins if other == kind]

    def is_hopeless(self, key: str) -> bool:
        """Whether a key holds an id, and there is none yet that it could be."""
        kind = self.form.refers(key)
        return bool(kind) and not self._ids(kind)

    def id_of(self, answers: Mapping[str, Answer]) -> str:
        """The id that follows from the answers: of a report with its day, so that its file sorts by it."""
        id = slug(str(answers[self.form.named]))
        if self.form.kind == "report" and id:
            id = f"{answers['date']}-{id}"
        return id if len(id) <= _LONGEST else id[: _LONGEST + 1].rpartition("-")[0] or id[:_LONGEST]

    def id_problems(self, id: str) -> list[Problem]:
        """What is wrong with an id: its form, or that it is taken."""
        taken = self.content.origins.get((self.form.kind, id))
        if taken is not None:
            first = taken.places.file if self.form.kind == "report" else str(taken.value("id"))
            return [Problem(location=Location(path=""), rule="duplicate-id", details={"id": id, "first": first})]
        return [*self._unsafe(id), *self._invalid("id", id)]

    def record(self, id: str, answers: Mapping[str, Answer]) -> dict[str, Any]:
        """The record as it goes into the file, in the order of the form; a report's id is the name of its file."""
        inside = {key: _day(key, answers[key]) for key in self.form.keys if answers.get(key) and key != "partner"}
        return inside if self.form.kind == "report" else {"id": id, **inside}


def _day(key: str, answer: Answer) -> Answer | datetime.date:
    """A day as a date, which is written without quotes."""
    if key == "date" and isinstance(answer, str):
        try:
            day = datetime.date.fromisoformat(answer)
        except ValueError:
            return answer
        return day if plain_of(day) == answer else answer
    return answer


def told(problems: Sequence[Problem], words: Messages) -> str:
    """Problems of one answer, each with what to type instead, without a place: it is in no file yet."""
    lines = []
    for problem in problems:
        message, hint = words.problem(problem)
        lines += [message, *(f"→ {line}" for line in hint.split("\n") if hint)]
    return "\n".join(lines)
