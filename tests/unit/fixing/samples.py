"""Texts of files, mended."""

from __future__ import annotations

import markdown

from bijeen.fixing.fix import Fixed, Form, fix

FRONT = "---\ntitle: Verslag\n---\n"


def page_of(text: str) -> str:
    """A page written by hand as MkDocs renders it, with what a plain site switches on."""
    html: str = markdown.markdown(text, extensions=["toc", "tables", "fenced_code", "attr_list", "footnotes"])
    return html


def once(text: str, form: Form) -> Fixed:
    """A text mended; it fails the test when mending it again would change it."""
    fixed = fix(text, form, page_of)
    again = fix(fixed.after, form, page_of)
    assert (again.after, again.mended) == (fixed.after, ())
    assert bool(fixed.mended) == (fixed.before != fixed.after)
    return fixed


def body(text: str) -> str:
    """The body of a report, mended."""
    return once(FRONT + text, Form.REPORT).after.removeprefix(FRONT)


def front(text: str) -> str:
    """The front matter of a report, mended."""
    return once(f"---\n{text}---\nTekst.\n", Form.REPORT).after.removeprefix("---\n").removesuffix("---\nTekst.\n")


def data(text: str) -> str:
    """A file of data, mended."""
    return once(text, Form.DATA).after


def partners(text: str) -> str:
    """The file of partners, mended."""
    return once(text, Form.PARTNERS).after


def page(text: str) -> str:
    """A page written by hand, mended."""
    return once(text, Form.PAGE).after
