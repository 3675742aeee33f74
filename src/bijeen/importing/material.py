"""A file, or what was pasted, as bytes of a known form: refused when it is too large or not what it says it is."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO, Final, Literal, NamedTuple
from urllib.parse import unquote

from bijeen.importing.draft import ImportFault
from bijeen.problems import fault_of
from bijeen.settings import Limits

Form = Literal["docx", "html", "docs", "markdown", "text"]

FORMS: Final[dict[str, Form]] = {
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".zip": "docs",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
"""The forms that can be imported, by the end of the file's name; "docs" is an export of Google Docs with pictures."""

PASTED: Final = "-"

_OTHERS: Final = {
    b"\xd0\xcf\x11\xe0": "import-old-word",
    b"%PDF": "import-pdf",
    b"{\\rtf": "import-rtf",
}
_MB: Final = 1_000_000
_MOST_PARTS: Final = 5_000
_MARKS: Final = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)


class Material(NamedTuple):
    """The bytes of one document."""

    name: str
    """The stem of its file; "" for what was pasted."""
    form: Form
    data: bytes
    folder: Path | None
    """Where it stands: a saved web page has its pictures beside it."""


def read_material(given: str, pasted: BinaryIO, limits: Limits) -> Material:
    """Read the file `given`, or what was `pasted` when that is "-". Raises ImportFault."""
    if given == PASTED:
        data = pasted.read(limits.import_bytes + 1)
        if len(data) > limits.import_bytes:
            raise _too_large(limits)
        form: Form = "html" if _looks_like_html(data) else "text"
        _check_text(data)
        return Material("", form, data, None)
    file = Path(given)
    suffix = file.suffix.lower()
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ImportFault("import-not-regular")
        if suffix not in FORMS:
            raise ImportFault("import-unknown", known=" ".join(FORMS), suffix=suffix)
        if status.st_size > limits.import_bytes:
            raise _too_large(limits)
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise ImportFault("import-missing") from error
    except OSError as error:
        raise ImportFault("import-unreadable", fault=fault_of(error)) from error
    form = FORMS[suffix]
    _check_form(data, form, limits)
    return Material(file.stem, form, data, file.resolve().parent)


def read_beside(folder: Path | None, address: str, limits: Limits) -> bytes | None:
    """The file that a page calls by a relative address, when it stands in the `folder` of that page or below it."""
    if folder is None or ":" in address or address.startswith(("/", "\\")) or not address:
        return None
    file = folder / unquote(address.partition("?")[0])
    try:
        inside = file.resolve().is_relative_to(folder)
        status = file.lstat() if inside else None
        if status is None or not stat.S_ISREG(status.st_mode) or status.st_size > limits.media_bytes:
            return None
        return file.read_bytes()
    except (OSError, ValueError):
        return None


def _check_form(data: bytes, form: Form, limits: Limits) -> None:
    if not data.strip():
        raise ImportFault("import-empty")
    for start, rule in _OTHERS.items():
        if data.startswith(start):
            raise ImportFault(rule)
    is_zip = data.startswith(b"PK\x03\x04")
    if is_zip:
        found = _form_of_zip(data, limits)
        if found != form:
            raise ImportFault("import-wrong-suffix", suffix=next(end for end, one in FORMS.items() if one == found))
    elif form in ("docx", "docs"):
        if _looks_like_html(data):
            raise ImportFault("import-wrong-suffix", suffix=".html")
        raise ImportFault("import-no-document")
    else:
        _check_text(data)


def _check_text(data: bytes) -> None:
    if b"\0" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise ImportFault("import-no-text")


def _form_of_zip(data: bytes, limits: Limits) -> Form:
    """What a ZIP holds, when its parts are within the limits and harmless.

    Python never unpacks more of a part than its directory says, so the sizes there can be relied on.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            parts = opened.infolist()
            names = {part.filename for part in parts}
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > limits.import_unpacked_bytes:
                raise ImportFault("import-bomb", limit=str(limits.import_unpacked_bytes // _MB))
            if any(part.flag_bits & 1 for part in parts):
                raise ImportFault("import-locked")
            if "word/document.xml" in names:
                _check_word(opened, parts, limits)
                return "docx"
            if any(name.lower().endswith((".html", ".htm")) for name in names):
                return "docs"
            if "mimetype" in names:
                raise ImportFault("import-odt")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, RuntimeError, OSError) as error:
        raise ImportFault("import-broken") from error
    except ImportFault:
        raise
    except Exception as error:
        raise ImportFault("import-broken") from error  # zlib.error and what else strangers' bytes raise
    raise ImportFault("import-no-document")


def _check_word(opened: zipfile.ZipFile, parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """No macros, no definitions of entities (which OOXML forbids), and no more text than people write."""
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise ImportFault("import-macro")
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in texts) > limits.import_xml_bytes:
        raise ImportFault("import-too-much", limit=str(limits.import_xml_bytes // _MB))
    for part in texts:
        data = opened.read(part)
        if any(mark in data for mark in _MARKS):
            raise ImportFault("import-entities")


def _looks_like_html(data: bytes) -> bool:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<meta"))


def _too_large(limits: Limits) -> ImportFault:
    return ImportFault("import-too-large", limit=str(limits.import_bytes // _MB))
