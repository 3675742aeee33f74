"""open-question: a question that is still open after two meetings, so that it is not lost: a reminder.

It says what to paste in the next report, and, where the question has no id of its author, what to give it first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.catalog.meetings import days_of_meetings
from bijeen.catalog.threads import Thread
from bijeen.problems import Level, Location, Problem

QUESTION: Final = "vraag"

MEETINGS: Final = 2
"""After so many meetings people may expect to hear something."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every open question in a published report."""
    held = days_of_meetings(catalog)
    for thread in catalog.threads.of_kind.get(QUESTION, ()):
        since = len(held) - bisect_right(held, thread.report.date)
        if since >= MEETINGS and thread.state(catalog.today) == "open":
            yield Problem(
                location=Location(path=thread.report.path, line=thread.item.line),
                rule="open-question",
                level=Level.REMINDER,
                details={
                    "title": thread.item.title,
                    "meetings": str(since),
                    "address": thread.address,
                    **_id_to_add(catalog, thread),
                },
            )


def _id_to_add(catalog: Catalog, thread: Thread) -> dict[str, str]:
    """The id that the question has already, for its author to write down: beside other attributes, or on its own."""
    if thread.item.is_named:
        return {}
    said = catalog.readings[thread.report.id].said
    has_braces = any(block.attributes[0].line == thread.item.line for block in said)
    return {"beside" if has_braces else "alone": thread.item.id}
