"""How well one document is imported: `python scripts/import_eval.py FILE [--site FOLDER]` prints a table.

For people who read the document beside it: what was recognised, and how much of the original text is in the draft. A
sentence counts as found when its letters and digits stand in the draft in the same order; one that is not found must
have been told. The original's text is read apart from the importer: lines of a text, or all words of the HTML.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from bijeen.catalog.names import spelt_names
from bijeen.checks.inspect import lexicon_of
from bijeen.content.configfile import read_settings
from bijeen.content.load import load
from bijeen.content.write import report_of
from bijeen.i18n import messages
from bijeen.importing.importing import Importer
from bijeen.importing.material import read_material
from bijeen.text.markdown import parse
from bijeen.text.tree import text_of

FIELDS: Final = ("title", "date", "start", "end", "venue", "kind", "theme", "hosts", "neighbourhood")
JUNK: Final = re.compile(
    r"\{\{|header (?:achtergrond|visual)|^lees verder\W*$|^toon alle|cookies|google\.\w+/url", re.I
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ'‘\"(])")
_WORD_TEXT: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def original_lines(file: Path) -> Iterator[str]:
    """The lines of text of a document, as simply as that can be had."""
    data = file.read_bytes()
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as opened:
            root = etree.fromstring(opened.read("word/document.xml"))
        for paragraph in root.iter(f"{_WORD_TEXT}p"):
            yield "".join(one.text or "" for one in paragraph.iter(f"{_WORD_TEXT}t"))
    elif file.suffix in (".html", ".htm"):
        for one in lxml_html.fromstring(data).iter("p", "li", "h1", "h2", "h3", "h4", "td", "th"):
            yield "".join(map(str, one.itertext()))
    else:
        text = data.decode("utf-8", "replace")
        text = re.sub(r"\]\([^)\s]*\)", "]", text)
        yield from re.sub(r"<(https?://[^>]*)>", r"\1", text).splitlines()


def letters(text: str) -> str:
    """The letters and digits of a text, so that marks, bullets and white space do not count."""
    return "".join(character for character in text.casefold() if character.isalnum())


def sentences(line: str) -> list[str]:
    """The sentences of a line that have three words or more."""
    return [one for one in _SENTENCE.split(line.strip()) if len(re.findall(r"\w+", one)) >= 3]


def main() -> None:
    """Import the document in memory, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--site", type=Path, default=Path())
    given = parser.parse_args()
    settings = read_settings(given.site.resolve())
    content, _ = load(settings)
    words = messages(settings.language)
    importer = Importer.of(settings, content, words, lexicon_of(words, content), spelt_names(content))
    draft = importer.draft(read_material(str(given.file), io.BytesIO(), settings.limits), {})
    text = report_of(draft.fields, draft.body)
    tree = parse(draft.body)

    lines = [line for line in original_lines(given.file) if line.strip()]
    original = [one for line in lines for one in sentences(line)]
    in_draft, told = letters(text_of(tree) + text), letters(" ".join(note.text for note in draft.notes))
    missing = [one for one in original if letters(one) not in in_draft]
    lost = [one for one in missing if letters(one) not in told]
    junk = [line for line in draft.body.splitlines() if JUNK.search(line.strip())]
    rows = [(name, str(draft.fields.get(name) or "–")) for name in FIELDS]
    rows += [
        ("file", draft.name),
        ("sentences in the original", str(len(original))),
        ("found in the draft", f"{len(original) - len(missing)} ({1 - len(missing) / max(1, len(original)):.3f})"),
        ("left out and told", str(len(missing) - len(lost))),
        ("left out and not told", str(len(lost))),
        ("share found of what was not left out on purpose", f"{share(original, missing, lost):.3f}"),
        ("junk lines", str(len(junk))),
        ("list items", str(sum(1 for _ in tree.iter("li")))),
        ("bullets in the original", str(sum(bool(re.match(r"\s*[-•*] +\S", line)) for line in lines))),
        ("links", str(sum(1 for _ in tree.iter("a")))),
        ("headings", str(sum(1 for _ in tree.iter("h2", "h3", "h4", "h5", "h6")))),
        ("notes", str(len(draft.notes))),
    ]
    width = max(len(name) for name, _ in rows)
    sys.stdout.write("".join(f"| {name.ljust(width)} | {value} |\n" for name, value in rows))
    sys.stdout.write("".join(f"lost: {one}\n" for one in lost) + "".join(f"junk: {one}\n" for one in junk))


def share(original: list[str], missing: list[str], lost: list[str]) -> float:
    """How much is found of what was meant to be kept."""
    kept = len(original) - len(missing)
    return kept / max(1, kept + len(lost))


if __name__ == "__main__":
    main()
