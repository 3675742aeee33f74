"""The text of a Word document before mammoth reads it: what mammoth passes by in silence is put so that it does not.

What cannot be text of a report (deleted, hidden, drawn) is taken out and told, in full.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lxml import etree

from bijeen.importing.draft import Note
from bijeen.importing.headings import ENDS, LONGEST
from bijeen.importing.ooxml import (
    all_of,
    child_of,
    name_of,
    pieces_of,
    sibling,
    stretch,
    value_of,
    words_of,
)
from bijeen.importing.wordstyles import Styles, paragraph_of
from bijeen.text.tree import Element, remove, unwrap

_AROUND: Final = ("bdo", "dir", "smartTag", "customXml", "fldSimple", "rubyBase", "ruby")
_LINEAR: Final = frozenset(("oMath", "r", "rPr", "t", "sty", "scr", "nor", "ctrlPr", "rFonts", "i", "b", "lang", "sz"))
_SHAPES: Final = ("shape", "group", "rect", "roundrect", "textbox")
_VML: Final = "urn:schemas-microsoft-com:vml"
_LARGER: Final = 6
"""Half points: a paragraph of letters that are so much larger than those of the text is a heading."""
_WORDS: Final = re.compile(r"\w+")


def prepare(root: Element, styles: Styles) -> list[Note]:
    """Change the part with the text, or the one with the notes below it. Out comes what is no text of it any more."""
    return [note for step in _STEPS for note in step(root, styles)]


def paragraphs_of(root: Element) -> list[Element]:
    """All paragraphs, those within others too."""
    return all_of(root, "p")


def enlarge(root: Element, styles: Styles) -> None:
    """Make paragraphs of large letters bold, for that is how a heading without a style is recognised."""
    body = child_of(root, "body")
    sizes: Counter[int] = Counter()
    lines: list[tuple[Element, int]] = []
    for paragraph in paragraphs_of(root):
        runs = [(run, "".join(pieces_of(run)).strip()) for run in all_of(paragraph, "r")]
        found = [(styles.size_of(run, paragraph), len(text)) for run, text in runs if text]
        for size, length in found:
            sizes[size] += length
        if found and paragraph.getparent() is body:
            lines.append((paragraph, min(size for size, _ in found)))
    usual = sizes.most_common(1)[0][0] if sizes else 0
    for paragraph, size in lines:
        text = "".join(pieces_of(paragraph)).strip()
        is_named = re.match(r"heading|title|subtitle|toc", styles.name(paragraph)) is not None
        is_point = child_of(paragraph, "pPr", "numPr") is not None
        if size < usual + _LARGER or is_named or is_point or len(text) > LONGEST or text.endswith(ENDS):
            continue
        for run in all_of(paragraph, "r"):
            properties = child_of(run, "rPr")
            if properties is None:
                run.insert(0, properties := sibling(run, "rPr"))
            for old in list(properties.iterchildren("{*}b")):
                properties.remove(old)
            properties.append(sibling(run, "b"))


def lost(paragraphs: Iterable[Element], blocks: Iterable[str]) -> list[str]:
    """What paragraphs say that is not in the `blocks` that came of them: whole, or the parts that are not there."""
    made = [_key(block) for block in blocks]
    whole = Counter(made)
    total = "".join(made)
    squeezed = total.replace(" ", "")
    words = set(total.split())
    wanted: Counter[str] = Counter()
    texts: dict[str, Element] = {}
    for paragraph in paragraphs:
        if key := _key("".join(pieces_of(paragraph))):
            wanted[key] += 1
            texts.setdefault(key, paragraph)
    out: list[str] = []
    for key, number in wanted.items():
        found = total.count(key) if whole[key] < number and words.issuperset(key.split()) else whole[key]
        if found >= number:
            continue
        text = " ".join("".join(pieces_of(texts[key])).split())
        if found:
            out += [text] * (number - found)
        elif not all_of(texts[key], "sym") or key.replace(" ", "") not in squeezed:
            runs = ["".join(pieces_of(run)) for run in all_of(texts[key], "r") if paragraph_of(run) is texts[key]]
            gone = [run.strip() for run in runs if not words.issuperset(_WORDS.findall(run))]
            out += [" ".join(gone) if 0 < len(gone) < len(runs) else text] * number
    return out


def _key(text: str) -> str:
    return "".join(f" {word} " for word in _WORDS.findall(text.replace("\xad", "").replace("\u2011", "-")))


def _choices(root: Element, styles: Styles) -> Iterator[Note]:
    """Mammoth reads the older form of a drawing alone: where that says less, the newer one takes its place."""
    newer: list[Element] = []
    for both in reversed(all_of(root, "AlternateContent")):
        choice, fallback = child_of(both, "Choice"), child_of(both, "Fallback")
        if choice is None:
            continue
        older = "" if fallback is None else words_of(fallback)
        has_picture = fallback is not None and bool(all_of(fallback, "imagedata"))
        says_all = all(one in older for one in words_of(choice).split(" / "))
        if says_all and (has_picture or (older and not all_of(choice, "blip"))):
            yield from (Note("word-drawing", alt) for one in all_of(choice, "docPr") if (alt := _alt(one)))
            choice.clear()
            continue
        if fallback is not None:
            remove(fallback)
        newer += [choice, both]
    unwrap(root, newer)


def _changes(root: Element, styles: Styles) -> Iterator[Note]:
    """What was deleted, or stood elsewhere, and is still in the file."""
    if all_of(root, "ins", "del", "moveFrom", "moveTo"):
        yield Note("word-changes")
    for row in all_of(root, "tr"):
        if child_of(row, "trPr", "del") is not None:
            yield Note("word-deleted", words_of(row))
            remove(row)
    for paragraph in all_of(root, "p"):
        mark, after = child_of(paragraph, "pPr", "rPr", "del"), paragraph.getnext()
        if mark is not None and after is not None and name_of(after) == "p":  # two paragraphs became one
            first = 1 if child_of(after, "pPr") is not None else 0
            after[first:first] = [one for one in paragraph if name_of(one) != "pPr"]
            remove(paragraph)
        elif mark is not None:
            remove(mark)
    for name, rule in (("del", "word-deleted"), ("moveFrom", "word-moved")):
        stretches: dict[Element | None, list[str]] = {}
        for one in all_of(root, name):
            if name_of_parent(one) in ("rPr", "trPr", "numPr"):  # a mark of a paragraph or row that holds nothing
                continue
            if words := words_of(one):
                stretches.setdefault(paragraph_of(one), []).append(words)
            remove(one)
        yield from (Note(rule, " / ".join(words)) for words in stretches.values())


def _hidden(root: Element, styles: Styles) -> Iterator[Note]:
    """Text that Word shows to nobody stays unseen: who wrote it may not know that it is there."""
    found: dict[Element, list[str]] = {}
    for run in all_of(root, "r"):
        paragraph = paragraph_of(run)
        if paragraph is None or not styles.is_hidden(run, paragraph):
            continue
        words = found.setdefault(paragraph, [])
        words.append("".join(pieces_of(run)) or " ".join(filter(None, map(_alt, all_of(run, "docPr")))))
        if all_of(run, "blip", "imagedata"):
            yield Note("word-hidden-picture", words[-1])
        for child in list(run):
            if name_of(child) not in ("rPr", "fldChar", "instrText"):
                run.remove(child)
    yield from (Note("word-hidden", text) for words in found.values() if (text := " ".join("".join(words).split())))


def _wrappers(root: Element, styles: Styles) -> Iterator[Note]:
    """Elements around words that mammoth passes by with all that is in them."""
    for field in all_of(root, "fldSimple"):
        told = value_of(field, "instr") or ""
        if "HYPERLINK" in told:
            for at, kind in ((0, "begin"), (1, "separate"), (None, "end")):
                run = sibling(field, "r")
                run.append(sibling(field, "fldChar"))
                run[0].set(f"{{{etree.QName(field).namespace}}}fldCharType", kind)
                if kind == "begin":
                    run.append(sibling(field, "instrText", told))
                field.insert(len(field) if at is None else at, run)
    for one in all_of(root, "rt"):
        if (words := words_of(one)) and one.getparent() is not None:
            yield Note("word-ruby", words)
        remove(one)
    for one in all_of(root, "customXmlPr", "smartTagPr", "rubyPr", "checkbox"):
        if name_of(one) != "checkbox" or name_of_parent(one) == "sdtPr":
            remove(one)  # without its property a box that can be ticked is the sign in it
    unwrap(root, all_of(root, *_AROUND))
    for one in all_of(root, "ptab"):
        one.tag = sibling(one, "tab").tag


def name_of_parent(element: Element) -> str:
    """The local name of the element around this one."""
    parent = element.getparent()
    return "" if parent is None else name_of(parent)


def _formulas(root: Element, styles: Styles) -> Iterator[Note]:
    """A formula in one line is text; one with fractions and roots would say something else without its form."""
    for formula in all_of(root, "oMath"):
        words = [one.text or "" for one in all_of(formula, "t")]
        paragraph = paragraph_of(formula)
        if words and paragraph is not None and all(name_of(one) in _LINEAR for one in formula.iter()):
            formula.addprevious(stretch(paragraph, "".join(words)))
        elif words:
            yield Note("word-formula", " ".join(words))
        remove(formula)
    unwrap(root, all_of(root, "oMathPara"))


def _drawings(root: Element, styles: Styles) -> Iterator[Note]:
    """The words of text boxes become paragraphs; what only a picture shows is told by its description."""
    for drawing in all_of(root, "drawing"):
        inner = dict.fromkeys(all_of(drawing, "txbxContent"))
        boxes = [one for one in inner if not any(up in inner for up in one.iterancestors())]
        for data in all_of(drawing, "graphicData"):
            for picture in all_of(data, "pic"):  # those in a group as well
                data.append(picture)
        has_picture = bool(all_of(drawing, "pic"))
        alts = list(filter(None, map(_alt, all_of(drawing, "docPr", "cNvPr"))))
        if boxes:
            pict = sibling(drawing, "pict")
            pict.extend(boxes)
            drawing.addnext(pict)
        drawn = words_of(drawing)
        if not has_picture:
            yield from (Note("word-drawing", text) for text in dict.fromkeys([*alts, *filter(None, [drawn])]))
            if not alts and not drawn and not boxes and not all_of(drawing, "chart", "relIds"):
                yield Note("word-drawing-bare")
    for path in all_of(root, "textpath"):
        paragraph = paragraph_of(path)
        if paragraph is not None and (words := value_of(path, "string")):
            paragraph.append(stretch(paragraph, words))
            del path.attrib["string"]
    for box in all_of(root, "txbxContent"):
        for up in box.iterancestors():
            if etree.QName(up).namespace == _VML and name_of(up) not in _SHAPES:
                up.tag = f"{{{_VML}}}shape"


def _alt(properties: Element) -> str:
    text = value_of(properties, "descr") or value_of(properties, "title") or ""
    return " ".join(text.split())


_STEPS: Final[tuple[Callable[[Element, Styles], Iterator[Note]], ...]] = (
    _choices,
    _changes,
    _hidden,
    _wrappers,
    _formulas,
    _drawings,
)
