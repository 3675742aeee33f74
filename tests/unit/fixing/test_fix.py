"""Whatever the text: what it says stays, to the letter in code, and mending twice is mending once."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.unit.fixing.samples import FRONT, once, page_of

from bijeen.fixing.difference import difference
from bijeen.fixing.fix import Form
from bijeen.fixing.values import read
from bijeen.text.markdown import parse
from bijeen.text.tree import Element

PIECES = (
    "een", "twee ", "  ", "\n", "\n\n", "\n\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "- ", "  - ", "      - ", "1. ",
    "2. ", "10. ", "* ", "# ", "## ", "> ", "`", "```\n", "    ", "\n    ", "\r\n", "\\", "**", "_", "| ", "|---|\n",
    "---\n", "https://x.nl/?utm_source=a", "[x](", ")", "https://www.google.com/url?q=https://x.nl", "&sa=D", "<b>",
    "<pre>", "</pre>\n", "&nbsp;", "[^1]", "[^1]: ", "{id=a}", "- [ ] ", "-\u00a0", ".", "\ufeff", "&#xFFFF;",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)

MARKERS = re.compile(r"[-*+]|\d+[.)]|#+|[☐☑]")
UNSEEN = re.compile("\u00ad")
NO_WIDTH = re.compile("[\u200b\u2060\ufeff]")  # with one of these in it a file is refused, so that none says anything


def unix(text: str) -> str:
    """The text with the ends of lines of Unix."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def words(root: Element) -> list[str]:
    """The words that a report shows, without what may be the mark of a point or heading, or an address."""
    found = UNSEEN.sub("", " ".join(root.itertext())).split()  # type: ignore[arg-type]
    return [word for word in found if not MARKERS.fullmatch(word) and "http" not in word]


def code(root: Element) -> list[str]:
    """What stands in code, to the letter."""
    return ["".join(one.itertext()) for one in root.iter("code")]  # type: ignore[arg-type]


def breaks(root: Element) -> int:
    """How many lines are broken."""
    return len(list(root.iter("br")))


@given(TEXTS)
@example("een  \ntwee")
@example("- a\n      - b `c  d`")
def test_a_report_shows_the_same(text: str) -> None:
    mended = once(FRONT + text, Form.REPORT).after
    assert mended.startswith(FRONT)
    before, after = parse(NO_WIDTH.sub("", unix(text))), parse(mended.removeprefix(FRONT))
    assert words(before) == words(after)
    assert code(before) == code(after)
    assert breaks(before) == breaks(after)


@given(TEXTS)
def test_a_page_shows_the_same_on_the_site(text: str) -> None:
    mended = once(text, Form.PAGE).after

    def seen(text: str) -> list[str]:
        bare = UNSEEN.sub("", re.sub(r"<[^>]*>", " ", page_of(text)))
        return [word for word in bare.split() if not MARKERS.fullmatch(word) and "http" not in word]

    assert seen(mended.removeprefix("\ufeff")) == seen(NO_WIDTH.sub("", unix(text)))


SPACES = st.sampled_from(("", " ", "  ", "\t", " \t"))
ENDS = st.sampled_from(("\n", "\r\n", "\n\n\n", "\n   \n"))
VALUES = st.sampled_from(
    (
        "Dock",
        "13:30",
        "'9:05'",
        '"a  b"',
        "De\u00a0Buurt",
        "| \n    een \n\n\n    twee\n   ",
        ">-\n    een\n    twee ",
        "[a, b]",
    )
)


@st.composite
def records(draw: st.DrawFn) -> str:
    """A list of records with ids in any order, remarks in any place, and white space behind everything."""
    lines = []
    for id in draw(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5, unique=True)):
        if draw(st.booleans()):
            lines.append(f"# bij {id}{draw(SPACES)}{draw(ENDS)}")
        lines.append(f"- id: {id}{draw(SPACES)}{draw(ENDS)}")
        for key in draw(st.lists(st.sampled_from(("start", "name", "url")), max_size=3, unique=True)):
            lines.append(f"  {key}: {draw(VALUES)}{draw(SPACES)}{draw(ENDS)}")
        if draw(st.booleans()):
            lines.append(f"  # van {id}{draw(ENDS)}")
    return "".join(lines)


def said(text: str) -> Any:
    """The records by id, white space as one space."""
    found = yaml.load(text.replace("\r\n", "\n"), Loader=yaml.CBaseLoader)
    return {
        item["id"]: {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in item.items()}
        for item in found
    }


def remarks(text: str) -> dict[str, list[str]]:
    """The remarks of each record: those above it and those further in below it."""
    found: dict[str, list[str]] = {}
    waiting: list[str] = []
    id = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.startswith("#"):
            waiting.append(line.strip())
        elif line.startswith("- id: "):
            id = line.removeprefix("- id: ").strip()
            found[id], waiting = waiting, []
        elif line.strip().startswith("#"):
            found[id].append(line.strip())
    return found


@given(records())
def test_records_say_the_same_and_keep_their_remarks(text: str) -> None:
    assume(read(text.replace("\r\n", "\n"))[0] is not None)  # a tab can stand where none may
    mended = once(text, Form.PARTNERS).after
    assert said(mended) == said(text)
    ids = [item["id"] for item in yaml.load(mended, Loader=yaml.CBaseLoader)]
    assert ids == sorted(ids)
    # What stands above the first record may be of the whole list: that stays on top.
    first = min(text.find(f"- id: {id}") for id in ids)
    if "#" not in text[:first]:
        assert remarks(mended) == remarks(text)


@given(TEXTS, TEXTS)
def test_the_difference_makes_the_one_out_of_the_other(before: str, after: str) -> None:
    assert patched(before, difference("x.md", before, after)) == after


def patched(text: str, changes: str) -> str:
    """What `patch` would make of a text; it fails the test where the changes do not fit."""
    last, out, at = "", [], 0
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    for line in re.findall(r"[^\n]*\n|[^\n]+", changes)[2:]:
        if line.startswith("@@"):
            start = re.match(r"@@ -(\d+)(?:,(\d+))? ", line)
            assert start
            to = int(start[1]) - (start[2] != "0")
            out += lines[at:to]
            at = to
        elif line.startswith("\\"):
            if last in " +":
                out[-1] = out[-1].removesuffix("\n")
        else:
            last = line[0]
            if last in " -":
                assert lines[at].rstrip("\n") == line[1:].rstrip("\n")
                at += 1
            if last in " +":
                out.append(line[1:])
    return "".join([*out, *lines[at:]])


def test_thousands_of_points_and_levels_are_mended_in_no_time() -> None:
    for text in (
        "1. a\n  - b\n" * 3000,
        "".join(" " * n + "- x\n" for n in range(400)),
        "|a" * 3000 + "\n" + "|-" * 3000 + "\n" + "|\n" * 3000,
    ):
        once(FRONT + text, Form.REPORT)


def test_a_report_without_a_block_on_top_keeps_all_but_its_line_ends() -> None:
    assert once("# Verslag \r\n\n\n\n", Form.REPORT).after == "# Verslag \n\n\n\n"


def test_lines_are_those_of_the_file() -> None:
    text = "---\ntitle: a \nstart: 9:30\n---\n\n\n\neen \n\n\n\n1. twee\n  - drie\u00a0\n"
    mended = {one.name: one.lines for one in once(text, Form.REPORT).mended}
    assert mended == {
        "trailing": (2, 8), "times": (3,), "blank-lines": (6, 10), "nesting": (13,), "hard-spaces": (13,)
    }  # fmt: skip
