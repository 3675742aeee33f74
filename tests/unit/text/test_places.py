"""Places: lines and columns in the author's file."""

from __future__ import annotations

import re

from bijeen.text.markdown import parse
from bijeen.text.places import Block, Search, Source


def test_lines_end_where_the_parser_ends_them() -> None:
    assert Source.of("a\r\nb\rc\nd\u2028e\x0cf", 1).lines == ("a", "b", "c", "d\u2028e\x0cf")


def test_a_block_is_that_of_the_nearest_element_that_knows_its_place() -> None:
    source = Source.of("een\n\n  **twee**\n  drie", 10)
    strong = next(parse("een\n\n  **twee**\n  drie").iter("strong"))
    assert source.block(strong) == Block(first=3, last=4, byte=3)
    assert source.line(3) == 12


def test_columns_are_characters_where_the_parser_counts_bytes() -> None:
    text = "| a | b |\n|---|---|\n| één | x |"
    source = Source.of(text, 1)
    cell = list(parse(text).iter("td"))[1]
    assert source.column(source.block(cell)) == text.splitlines()[2].index("|", 2) + 2


def test_what_stands_nowhere_stands_at_the_start() -> None:
    source = Source.of("een\ntwee", 5)
    assert Search(source=source).find(parse("x")[0], "zoek") == ("", 5, 1)


def test_the_second_of_two_equals_is_found_behind_the_first() -> None:
    text = "a b a\nb a"
    search, block = Search(source=Source.of(text, 1)), parse(text)[0]
    assert [search.find(block, "a")[1:] for _ in range(4)] == [(1, 1), (1, 5), (2, 3), (1, 1)]


def test_a_pattern_finds_its_group() -> None:
    text = "een [x](data:y)"
    found = Search(source=Source.of(text, 1)).find(parse(text)[0], re.compile(r"\((data:\w)"))
    assert found == ("data:y", 1, 9)
