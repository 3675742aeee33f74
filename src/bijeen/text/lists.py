"""Lists without lone bullets.

Word's export leaves an empty bullet in front of a list, as in the report of October 2020: an item with
nothing in it, or with nothing but a list of its own. A reader would see, and a screen reader announce, a
bullet that says nothing.
"""

from __future__ import annotations

from bijeen.text.tree import Element, is_blank, is_empty, remove, unwrap


def drop_empty_bullets(root: Element) -> frozenset[Element]:
    """Remove items without content; lift the items of a list that is all there is in an item of its kind.

    Out come the items that stood behind an empty one: what is nested in such an item was meant to stand beside it.
    """
    hollow: list[Element] = []
    behind: set[Element] = set()
    for item in list(root.iter("li")):
        if is_empty(item):
            behind.discard(item)
            if (after := item.getnext()) is not None:
                behind.add(after)
            remove(item)
        elif len(item) == 1 and is_blank(item.text) and is_blank(item[0].tail):
            inner, outer = item[0], item.getparent()
            if outer is not None and inner.tag in ("ul", "ol") and inner.tag == outer.tag:
                item.text = inner.text = inner.tail = None
                hollow += (item, inner)
    unwrap(root, hollow)
    for empty in [one for one in root.iter("ul", "ol") if is_empty(one)]:
        remove(empty)
    return frozenset(behind)
