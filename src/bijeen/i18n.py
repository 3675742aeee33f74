"""Every visible string, from one catalog a language, the folder `locale/nl/`. A second language is a second folder."""

from __future__ import annotations

import datetime
import errno
import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import yaml
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from bijeen.problems import Level, Problem, fault_of


class Messages:
    """The words of one language: texts of the interface, problems, names of fields, dates written out."""

    def __init__(self, language: str, catalog: Mapping[str, Any]) -> None:
        self.language = language
        self._catalog = catalog
        self._locale = Locale.parse(language)
        self._dates: dict[tuple[datetime.date, str], str] = {}
        self._found: dict[str, Any] = {}

    def text(self, key: str, **values: object) -> str:
        """The text at `key` ("report.took_part") with `values` filled in.

        An entry with `one` and `other` is chosen by the value `n`. Raises KeyError for an unknown key.
        """
        entry = self._find(f"ui.{key}")
        if isinstance(entry, Mapping):
            number = values.get("n", 0)
            form = self._locale.plural_form(number if isinstance(number, int) else 0)
            entry = entry.get(form, entry["other"])
        return str(entry).format(**values) if values else str(entry)

    def problem(self, problem: Problem) -> tuple[str, str]:
        """What is wrong, and what to type instead. The second is empty where there is nothing to add; it is one line,
        and below that, where there is any, a text to paste as it stands.

        A rule's `hint` is used when all its details are known, else its `hint_otherwise`, else its `hint_at_last`. The
        details `kind`, `fault` and `character` are put in words; a `kind` brings with it the file in which such records
        stand.
        """
        entry = self._find(f"problems.{problem.rule}")
        details = dict(problem.details)
        if "kind" in details:
            kind = details["kind"]
            details["kind"] = self._find("terms.kinds")[kind]
            details["file_of_kind"] = self._find("terms.files").get(kind, "")
        if "fault" in details:
            details["fault"] = self.fault(details["fault"])
        if "character" in details:
            details["character"] = self._find("terms.characters").get(details["character"], details["character"])
        known = {name for name, value in details.items() if value}
        hints = (entry.get(form, "") for form in ("hint", "hint_otherwise", "hint_at_last"))
        hint = next((hint for hint in hints if _fields(hint) <= known), "")
        return entry["message"].format(**details), hint.format(**details)

    def fault(self, said: str | OSError) -> str:
        """What the system says of a file or folder (see `problems.fault_of`) in words; other words stay as they are."""
        code = fault_of(said) if isinstance(said, OSError) else said
        words = self._find("terms.faults").get(code)
        if words is None and code in errno.errorcode.values():
            words = os.strerror(getattr(errno, code))
        return words or code

    def level(self, level: Level) -> str:
        """A level in words: "fout"."""
        return str(self._find("terms.levels")[level])

    def field(self, model: str, name: str) -> Mapping[str, str]:
        """Title and help of a field that people fill in; raises KeyError when the catalog lacks it."""
        fields = self._find("fields")
        entry = fields.get(model, {}).get(name) or fields["common"][name]
        return {"title": entry} if isinstance(entry, str) else entry

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words that the engine looks for in texts of this language."""
        return tuple(self._find(f"terms.{key}"))

    def entry(self, key: str) -> Any:
        """What stands at a key of the catalog ("dates.words"), for whom wants to make something of it."""
        return self._find(key)

    @property
    def click(self) -> Mapping[str, str]:
        """Click's own words, by the English ones."""
        return dict(self._find("click"))

    @property
    def callouts(self) -> Mapping[str, str]:
        """What a call-out is called, by its word in lower case."""
        return dict(self._find("terms.callouts"))

    def date(self, day: datetime.date, form: str = "long") -> str:
        """A day written out: "donderdag 30 mei 2024". `form` is a key under `dates` in the catalog."""
        key = (day, form)
        if key not in self._dates:  # a date is written many times, and Babel takes its time
            self._dates[key] = format_date(day, self._find(f"dates.{form}"), locale=self._locale)
        return self._dates[key]

    def time(self, moment: datetime.time) -> str:
        """A time as people write it: "19.00"."""
        return moment.strftime(self._find("dates.time"))

    def number(self, value: float) -> str:
        """A number as people write it: "1.500", "1,2"."""
        return str(format_decimal(value, locale=self._locale))

    def bytes(self, size: int) -> str:
        """The size of a file as people say it: "12 kB", "1,2 MB"."""
        if size >= 1_000_000:
            return f"{self.number(round(size / 1_000_000, 1))} MB"
        return f"{self.number(max(1, round(size / 1_000)))} kB"

    def listed(self, names: Sequence[str]) -> str:
        """Names after each other, as in a sentence: "Nizu, Dock en Humanitas"."""
        return format_list(names, locale=self._locale)

    def either(self, names: Sequence[str]) -> str:
        """Names of which one counts: "aanbod of gezocht"."""
        return format_list(names, style="or", locale=self._locale)

    def _find(self, key: str) -> Any:
        if key not in self._found:
            entry: Any = self._catalog
            for part in key.split("."):
                entry = entry[part]
            self._found[key] = entry
        return self._found[key]


@cache
def _fields(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


@cache
def messages(language: str) -> Messages:
    """The messages in `language` (a code such as "nl"): the files of its folder, each under its own name.

    Raises FileNotFoundError when there is no such folder.
    """
    folder = files("bijeen") / "locale" / language
    catalog = {
        file.name.removesuffix(".yaml"): yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for file in folder.iterdir()
        if file.name.endswith(".yaml")
    }
    return Messages(language, catalog)
