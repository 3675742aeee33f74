"""The words of the site, for "bedoelde je ...?"."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bijeen.site.search.spellings import MOST, word_list

WORD = st.text("abcdeé", min_size=3, max_size=12)


def read(text: str) -> list[str]:
    """The words of a list, as spelling.js reads them."""
    words = []
    for line in text.split("\n"):
        before = ""
        for coded in line.split():
            before = before[: int(coded[0])] + coded[1:]
            words.append(before)
    return words


@given(st.dictionaries(WORD, st.integers(1, 900)))
def test_every_word_can_be_read_back(known: dict[str, int]) -> None:
    assert sorted(read(word_list(known))) == sorted(known)


def test_the_most_frequent_words_come_first() -> None:
    assert read(word_list({"zon": 900, "appel": 1, "maan": 800, "bes": 100})) == ["maan", "zon", "bes", "appel"]


def test_what_begins_alike_is_written_once() -> None:
    assert word_list({"eenzaam": 1, "eenzaamheid": 1, "eenzame": 1}) == "0eenzaam 7heid 5me"


def test_little_words_and_numbers_are_left_out() -> None:
    assert read(word_list({"de": 9, "2024": 9, "soep": 1})) == ["soep"]


def test_it_does_not_grow_without_end() -> None:
    known = {"".join(chr(97 + number // 26**place % 26) for place in range(4)): 1 for number in range(MOST + 500)}
    assert len(read(word_list(known))) == MOST


def test_names_follow_each_once_in_their_order() -> None:
    words, names = word_list({"rijn": 2}, ["Leidsche Rijn", "Café de Zon", "leidsche rijn", "75"]).split("\n\n")
    assert read(words) == ["rijn"]
    assert names.split("\n") == ["leidsche rijn", "cafe zon"]
