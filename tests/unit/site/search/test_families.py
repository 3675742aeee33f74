"""Which words a page is to be found by, besides those that stand on it."""

from __future__ import annotations

import pytest

from bijeen.site.search.families import Families, is_cut_short

WORDS = (
    "bijeenkomst bijeenkomsten netwerkbijeenkomst eenzaam eenzame eenzaamheid maaltijd buurt buurtmaaltijden netwerk"
    " duo duofietsproject fietsproject fiets fietsen project kind kinderen centrum wijkcentra centra wijk verhaal"
    " verhalen brief brieven kletsen kletskassa wandelen gewandeld dan dans dansen tip tips muziek muzieklessen les"
    " lezen zorgen bezorgen noordoost oost ouderen 70plussers"
)


@pytest.fixture(scope="module")
def families() -> Families:
    return Families(set(WORDS.split()))


@pytest.mark.parametrize(
    ("word", "more"),
    [
        pytest.param("netwerkbijeenkomst", "bijeenkomst", id="the word that a compound ends with"),
        pytest.param("buurtmaaltijden", "maaltijden", id="in the plural"),
        pytest.param("kletskassa", "kassa", id="though nobody wrote it by itself"),
        pytest.param("muzieklessen", "lessen", id="a short one"),
        pytest.param("eenzame", "eenzaam", id="an adjective without its ending"),
        pytest.param("eenzaam", "eenzame", id="and with it"),
        pytest.param("eenzaamheid", "eenzame", id="what is made of it"),
        pytest.param("kind", "kinderen", id="an odd plural"),
        pytest.param("centra", "centrum", id="a Latin plural"),
        pytest.param("fiets", "fietsen", id="a word that the stemmer takes for a plural"),
        pytest.param("dans", "dansen", id="a short one of these"),
    ],
)
def test_a_page_with_a_word_is_found_by_its_family(families: Families, word: str, more: str) -> None:
    assert more in families.more([word])


@pytest.mark.parametrize(
    ("word", "other"),
    [
        pytest.param("bezorgen", "zorgen", id="a prefix is no part"),
        pytest.param("noordoost", "oost", id="a district is no kind of another"),
        pytest.param("dan", "dans", id="a little word has no forms"),
        pytest.param("les", "lezen", id="a letter doubles after a short vowel, and stays hard"),
        pytest.param("maaltijd", "buurtmaaltijden", id="not every maaltijd is one of the buurt"),
        pytest.param("70plussers", "plussers", id="digits"),
    ],
)
def test_words_that_only_look_alike_are_no_family(families: Families, word: str, other: str) -> None:
    assert other not in families.more([word])


def test_what_is_found_anyway_is_not_said_again(families: Families) -> None:
    assert families.more(["bijeenkomst", "bijeenkomsten"]) == []
    assert families.more(["buurtmaaltijden", "maaltijd"]) == []


def test_the_parts_of_a_compound_come_longest_first(families: Families) -> None:
    assert families.tails("duofietsproject") == ["fietsproject", "project"]
    assert families.tails("eenzaam") == []


@pytest.mark.parametrize(("word", "is_cut"), [("dans", True), ("mens", True), ("les", False), ("fiets", False)])
def test_short_words_that_the_stemmer_cuts_are_known(word: str, is_cut: bool) -> None:
    assert is_cut_short(word) is is_cut
