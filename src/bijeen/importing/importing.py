"""The way of a document to a draft: read, simplify, drop what belongs to the page, clean, recognise, write."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree

from bijeen.content.content import Content
from bijeen.i18n import Messages
from bijeen.importing import chrome, names
from bijeen.importing.attachments import find_attachments, place_attachments
from bijeen.importing.clean import clean
from bijeen.importing.decode import decode
from bijeen.importing.docx import read_docx
from bijeen.importing.draft import Draft, ImportFault, Note, Source
from bijeen.importing.fieldfiles import as_tree, with_files
from bijeen.importing.footnotes import drop_loose_footnotes
from bijeen.importing.googledocs import is_google_doc, mend_google_doc
from bijeen.importing.headings import mend_headings
from bijeen.importing.html import parse_html, simplify
from bijeen.importing.markdown import to_markdown
from bijeen.importing.material import Form, Material
from bijeen.importing.meeting import Known
from bijeen.importing.parts import take_parts
from bijeen.importing.pictures import take_pictures
from bijeen.importing.recognise import recognise
from bijeen.importing.text import read_text
from bijeen.routes import Ref, slug
from bijeen.settings import Limits, Settings
from bijeen.text.lexicon import Lexicon
from bijeen.text.spellings import Spellings

REQUIRED: Final = ("title", "date", "kind", "summary")
"""What a report has to say of itself: where the document does not, the draft has an empty field for it."""

_ORDER: Final = ("title", "date", "kind", "summary", "theme", "start", "end", "venue", "neighbourhood", "hosts")
_LONGEST_NAME: Final = 60
_OF_A_MAC: Final = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$)")
"""What a Mac puts into a ZIP for itself."""
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_MOST_NO_TEXT: Final = 0.01
"""The share of such characters that a text can have: a few letters that went wrong. In a picture it is a tenth."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Importer:
    """Everything about a site that reading a document for it asks for."""

    settings: Settings
    known: Known
    names: tuple[str, ...]
    """Every spelling of a partner or initiative."""
    spellings: Spellings
    lexicon: Lexicon
    """The words by which items are known: what opens one is no heading, and what stands above a list of them is."""
    silent_links: tuple[tuple[str, ...], tuple[str, ...]]

    @classmethod
    def of(
        cls, settings: Settings, content: Content, words: Messages, lexicon: Lexicon, spelt: Iterable[tuple[str, Ref]]
    ) -> Importer:
        """Gather the words of a site and its language; `spelt` are the names of its partners and initiatives."""
        spelt = tuple(spelt)
        return cls(
            settings=settings,
            known=Known(
                words=words.entry("importing"),
                dates=lexicon.dates,
                today=settings.today,
                network=content.network.name,
                report_kinds=content.terms("report_kind"),
                neighbourhoods=content.terms("neighbourhood"),
            ),
            names=tuple(name for name, _ in spelt),
            spellings=Spellings.of(spelt),
            lexicon=lexicon,
            silent_links=(words.words("empty_link_texts"), words.words("empty_link_openings")),
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The ids of the kinds of reports of this site."""
        return tuple(term.id for term in self.known.report_kinds)

    def draft(self, material: Material, given: Mapping[str, Any]) -> Draft:
        """Make a draft of a document; fields that were `given` win. Raises ImportFault."""
        limits = self.settings.limits
        source = _READERS[material.form](material.data, limits)
        notes = [*source.notes, *take_parts(source.root)]
        root = simplify(source.root)
        notes += [*chrome.drop_chrome(root, self.known.words["chrome"], self.known.network)]
        notes += chrome.captions(root)
        named = as_tree(source.fields)
        whole = etree.Element("div")
        whole.extend([named, root])
        attachments = find_attachments(whole, source.files, material.folder, limits)
        notes += clean(root, attachments)
        given = {**source.fields, **given}
        found = recognise(root, self.known, given)
        notes += [
            *found.notes,
            *mend_headings(root, self.lexicon, self.known.words["headings"], is_plain=source.is_plain),
        ]
        name = self._name(found.fields, material.name)
        files, told = take_pictures(whole, source.files, folder=material.folder, name=name, limits=limits)
        notes += told
        beside, told = place_attachments(whole, attachments, name)
        notes += told
        fields, told = with_files(found.fields, named)
        notes += told
        notes += names.look_for_names(root, self.names, self.spellings, self.known.words)
        notes += names.look_for_addresses(root)
        notes += names.look_for_silent_links(root, *self.silent_links)
        drop_loose_footnotes(root)
        body = to_markdown(root)
        if fields.get("date"):  # the page came online on another day, perhaps; asked of who has no better one
            notes = [note for note in notes if note.rule != "page-date"]
        if not body.strip() and not files and "title" not in fields:
            raise ImportFault("import-empty")
        if len(body.encode()) > limits.text_bytes:
            raise ImportFault("import-too-long", limit=str(limits.text_bytes // 1000))
        return Draft(
            name=name, fields=_in_order(fields), body=body, files={**files, **beside}, notes=tuple(dict.fromkeys(notes))
        )

    def _name(self, fields: Mapping[str, Any], file: str) -> str:
        """The stem of the file: the day, and the motto or the title without what every title says."""
        title = slug(str(fields.get("theme") or ""))
        if not title:
            title = str(fields.get("title") or "")
            for one in self.known.dates.find(title, self.known.today):
                title = title.replace(title[one.start : one.end], " ")
                break
            title = slug(title)
            shorter = title
            for word in (slug(self.known.network), *map(slug, self.known.words["kickers"])):
                shorter = f"-{shorter}-".replace(f"-{word}-", "-").strip("-")
            title = shorter or title
        title = (title or slug(file) or slug(self.known.words["untitled"]))[:_LONGEST_NAME].strip("-")
        day = fields.get("date")
        return (
            f"{day.isoformat()}-{title}" if isinstance(day, datetime.date) else f"{self.known.words['undated']}-{title}"
        )


def _in_order(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a draft in the order in which people read them, the empty required ones among them."""
    first = {key: fields.get(key) for key in _ORDER if key in fields or key in REQUIRED}
    return {**first, **{key: value for key, value in fields.items() if key not in first}, "status": "draft"}


def _read_docx(data: bytes, limits: Limits) -> Source:
    return read_docx(data)


def _read_markdown(data: bytes, limits: Limits) -> Source:
    return _read_text(data, limits, is_markdown=True)


def _read_text(data: bytes, limits: Limits, *, is_markdown: bool = False) -> Source:
    if len(data) > 2 * limits.text_bytes:  # UTF-16 takes two bytes for a letter
        raise ImportFault("import-too-long", limit=str(limits.text_bytes // 1000))
    text, notes = _decoded(data)
    source = read_text(text, limits, is_markdown=is_markdown)
    return replace(source, notes=[*notes, *source.notes])


def _decoded(data: bytes) -> tuple[str, list[Note]]:
    """The text of some bytes. Raises ImportFault when it holds too much that nobody types, as a picture does."""
    text, notes = decode(data)
    if len(_NO_TEXT.findall(text)) > _MOST_NO_TEXT * len(text):
        raise ImportFault("import-no-text")
    return text, notes


def _read_html(data: bytes, limits: Limits) -> Source:
    text, notes = _decoded(data)
    body = parse_html(text)
    document = body.getparent() if body.getparent() is not None else body
    if document is not None and is_google_doc(document):
        return Source(root=body, notes=[*notes, *mend_google_doc(document)])
    notes += chrome.read_head(document) if document is not None else []
    return Source(root=body, notes=[*notes, *chrome.drop_landmarks(body)])


def _read_docs(data: bytes, limits: Limits) -> Source:
    """An export of Google Docs with its pictures beside it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            parts = [name for name in opened.namelist() if not _OF_A_MAC.search(name)]
            pages = [name for name in parts if name.lower().endswith((".html", ".htm"))]
            if not pages:
                raise ImportFault("import-no-document")
            page = min(pages, key=lambda name: (name.count("/"), name))
            source = _read_html(opened.read(page), limits)
            here = PurePosixPath(page).parent
            wanted = {one.get("src") or "" for one in source.root.iter("img")}
            wanted |= {one.get("href") or "" for one in source.root.iter("a")}
            inside = set(parts)
            names = {one: str(here / unquote(one)) for one in wanted if one}
            files = {one: opened.read(name) for one, name in names.items() if name in inside}
            others = [name for name in parts if name != page and not name.endswith("/")]
    except ImportFault:
        raise
    except Exception as error:
        raise ImportFault("import-broken") from error
    used = {names[one] for one in files}
    left = [Note("zip-left", name) for name in others if name not in used]
    return replace(source, files=files, notes=[*source.notes, *left])


_READERS: Final[dict[Form, Callable[[bytes, Limits], Source]]] = {
    "docx": _read_docx,
    "html": _read_html,
    "docs": _read_docs,
    "markdown": _read_markdown,
    "text": _read_text,
}
