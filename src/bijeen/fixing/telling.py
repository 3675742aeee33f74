"""What was mended in a file, in words: each mend with its lines and why; and the difference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bijeen.fixing.difference import difference
from bijeen.fixing.fix import Fixed
from bijeen.fixing.line_ends import with_our_ends
from bijeen.i18n import Messages

_FEW: Final = 8
"""So many lines are named of one mend."""


def as_text(path: str, fixed: Fixed, words: Messages, *, with_difference: bool) -> str:
    """The path, and a line for each mend. The difference below it leaves out how lines end: that is all of them."""
    lines = [path]
    for one in fixed.mended:
        why = words.text(f"fix.why.{one.name}")
        lines.append(f"  {_lines(one.lines, fixed.before, words)}: {why}")
    if with_difference:
        before = with_our_ends(fixed.before)
        changes = difference(path, before, fixed.after)
        notes = [f"  {words.text('fix.ends_left_out')}"] if before != fixed.before else []
        lines += [*notes, "", changes] if changes else [*notes, ""]
    return "\n".join(lines)


def _lines(numbers: Sequence[int], text: str, words: Messages) -> str:
    if len(numbers) > 1 and len(numbers) >= len(with_our_ends(text).strip("\n").split("\n")):
        return words.text("fix.all_lines")
    if len(numbers) > _FEW:
        some = ", ".join(map(str, numbers[:_FEW]))
        return words.text("fix.many_lines", some=some, n=len(numbers) - _FEW)
    return words.text("fix.lines", n=len(numbers), lines=words.listed([str(number) for number in numbers]))
