"""The list of all rules. A rule that is not in it does not run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.checks import (
    alt_text,
    dangling_link,
    duplicate_address,
    duplicate_item,
    early_until,
    empty_link,
    follow_up,
    hard_word,
    heading_level,
    hidden_html,
    idle_attribute,
    impossible_day,
    link_text,
    long_sentence,
    media_file,
    meeting_without_day,
    missing_summary,
    odd_day,
    open_question,
    page_link,
    part_of_itself,
    personal_data,
    photo_consent,
    relative_date,
    shared_name,
    shared_tile,
    strange_callout,
    times,
    unconfirmed,
    undecided_item,
    unexplained_abbreviation,
    unknown_id,
    unsafe_link,
    unsorted_partners,
    written_attribute,
    wrong_attribute,
)
from bijeen.problems import Problem
from bijeen.processes import WORTH_IT, spread

Rule = Callable[[Catalog], Iterator[Problem]]

ADVICE: Final[tuple[Rule, ...]] = (
    hard_word.check,
    long_sentence.check,
    relative_date.check,
    unexplained_abbreviation.check,
)
"""Those on plain language: help, for who asks for it."""

RULES: Final[tuple[Rule, ...]] = (
    duplicate_address.check,  # it makes the calendar, so it comes first: nobody waits for it, and it is there for pages
    unknown_id.check,
    unsorted_partners.check,
    shared_name.check,
    shared_tile.check,
    part_of_itself.check,
    times.check,
    odd_day.check,
    media_file.check,
    missing_summary.check,
    photo_consent.check,
    heading_level.check,
    hidden_html.check,
    dangling_link.check,
    page_link.check,
    empty_link.check,
    unsafe_link.check,
    link_text.check,
    alt_text.check,
    personal_data.check,
    wrong_attribute.check,
    written_attribute.check,
    strange_callout.check,
    impossible_day.check,
    early_until.check,
    idle_attribute.check,
    duplicate_item.check,
    undecided_item.check,
    follow_up.check,
    open_question.check,
    meeting_without_day.check,
    unconfirmed.check,
    *ADVICE,
)


def check_all(catalog: Catalog) -> list[Problem]:
    """Every problem that a rule finds in the catalog."""
    found = spread(lambda rule: list(rule(catalog)), RULES, worth_it=len(catalog.content.reports) >= WORTH_IT)
    return [problem for problems in found for problem in problems]
