"""The list of all mends, in the order in which they are tried: one that is not in it does not run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from bijeen.fixing import (
    blank_lines,
    hard_spaces,
    indents,
    invisible,
    last_line,
    line_ends,
    marks,
    nesting,
    numbered_list,
    page_lists,
    partners_order,
    tabs,
    times,
    trailing,
    wrappers,
)
from bijeen.fixing.mend import Mend
from bijeen.fixing.shown import Render, github, shown, site, words
from bijeen.fixing.values import values, values_but, values_but_last_break, values_but_spaces

WHOLE: Final = (
    Mend(name="line-ends", find=line_ends.find, view=line_ends.view),
    Mend(name="invisible", find=invisible.without_width, view=invisible.with_width),
)
"""What is mended in the file as a whole, before it is looked into."""

YAML: Final = (
    Mend(name="invisible", find=invisible.soft_hyphens, view=values_but_spaces),
    Mend(name="hard-spaces", find=indents.of_hard_spaces, view=indents.view),
    Mend(name="hard-spaces", find=hard_spaces.in_yaml, view=values_but_spaces),
    Mend(name="tabs", find=indents.of_tabs, view=indents.view),
    Mend(name="tabs", find=tabs.in_yaml, view=values),
    Mend(name="trailing", find=trailing.in_yaml, view=values),
    Mend(name="times", find=times.find, view=values),
    Mend(name="wrappers", find=wrappers.in_yaml, view=lambda text: values_but(text, wrappers.unwrapped)),
    Mend(name="blank-lines", find=blank_lines.in_yaml, view=values),
)

PARTNERS: Final = (Mend(name="partners-order", find=partners_order.find, view=partners_order.view),)

YAML_END: Final = (Mend(name="last-line", find=last_line.find, view=values_but_last_break),)


def markdown(page: Render | None = None) -> tuple[Mend, ...]:
    """The mends of a text of Markdown: a report, or with `page` one that this renders. Each leaves alone what shows at
    a code host, and what shows on the site."""

    def seen(sight: Callable[[str], object]) -> Callable[[str], object]:
        return lambda text: (sight(github(text)), sight((page or site)(text)))

    same, in_words = seen(shown), seen(words)
    of_form = (
        Mend(name="numbered-list", find=numbered_list.find, view=in_words)
        if page is None
        else Mend(name="page-lists", find=partial(page_lists.find, page=page), view=in_words)
    )
    return (
        Mend(name="invisible", find=invisible.soft_hyphens, view=same),
        Mend(name="marks", find=marks.find, view=seen(marks.view)),
        Mend(name="hard-spaces", find=hard_spaces.in_markdown, view=same),
        Mend(name="tabs", find=tabs.in_markdown, view=same),
        Mend(name="trailing", find=trailing.in_markdown, view=same),
        Mend(name="wrappers", find=wrappers.in_markdown, view=seen(partial(shown, change=wrappers.all_unwrapped))),
        Mend(name="nesting", find=nesting.find, view=in_words),
        of_form,
        Mend(name="blank-lines", find=blank_lines.in_markdown, view=same),
        Mend(name="last-line", find=last_line.find, view=same),
    )
