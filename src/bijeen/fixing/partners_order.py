"""partners-order: partners in the order of the alphabet, each with the remarks that stand with it."""

from __future__ import annotations

from itertools import pairwise

import yaml

from bijeen.content.splice import items_of
from bijeen.fixing.edit import Edit
from bijeen.fixing.values import read


def find(text: str) -> list[Edit]:
    """One edit: from the first partner up to the end of the last, in order; empty lines between them stay in place."""
    source, problems = read(text)
    if source is None or problems or not isinstance(source.data, list) or not text.endswith("\n"):
        return []
    ids = [item.get("id") if isinstance(item, dict) else None for item in source.data]
    named = [id for id in ids if isinstance(id, str)]
    if len(named) < len(ids) or named == sorted(named):
        return []
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        return []
    try:
        places = items_of(text, node)
    except LookupError:
        return []
    gaps = [text[one.end : after.start] for one, after in pairwise(places)]
    order = sorted(range(len(named)), key=lambda index: named[index])
    made = "".join(text[places[i].start : places[i].end] + gap for i, gap in zip(order, [*gaps, ""], strict=True))
    first = next(number for number, index in enumerate(order) if number != index)
    # What is in order already is no part of it.
    start = places[first].start
    return [Edit(start, places[-1].end, made[start - places[0].start :])]


def view(text: str) -> object:
    """The partners and the lines of the file, in whatever order."""
    source, _ = read(text)
    data = source.data if source is not None else None
    return sorted(map(repr, data)) if isinstance(data, list) else data, sorted(text.split("\n"))
