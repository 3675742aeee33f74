"""The files that the front matter of a document names: they come along as those in its text do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.text.tree import Element


def as_tree(fields: Mapping[str, Any]) -> Element:
    """The picture and the attachments of some fields, as a text would name them."""
    root = etree.Element("div")
    image = fields.get("image")
    if isinstance(image, Mapping) and image.get("file"):
        etree.SubElement(root, "img", {"src": quote(str(image["file"])), "alt": str(image.get("alt") or "")})
    for one in _attachments(fields):
        etree.SubElement(root, "a", {"href": quote(str(one["file"]))})
    return root


def with_files(fields: Mapping[str, Any], root: Element) -> tuple[dict[str, Any], list[Note]]:
    """The fields with the files where they are now, by the tree of `as_tree`; those that were not there are told."""
    out = dict(fields)
    image = next(root.iter("img"), None)
    if image is not None:
        alt = image.get("alt")
        out["image"] = {**fields["image"], "file": image.get("src"), **({"alt": alt} if alt else {})}
    moved = {
        str(one["file"]): unquote(link.get("href") or "")
        for one, link in zip(_attachments(fields), root.iter("a"), strict=True)
    }
    if moved:
        out["attachments"] = [
            {**one, "file": moved[str(one["file"])]} if isinstance(one, Mapping) and one.get("file") else one
            for one in fields["attachments"]
        ]
    return out, [Note("file-elsewhere", old) for old, new in moved.items() if new == old]


def _attachments(fields: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The attachments that have a file."""
    said = fields.get("attachments")
    for one in said if isinstance(said, list | tuple) else ():
        if isinstance(one, Mapping) and one.get("file"):
            yield one
