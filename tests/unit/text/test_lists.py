"""Lists nested by two spaces, and empty bullets as Word leaves them behind."""

from __future__ import annotations

from tests.unit.text.samples import reading


def shape(text: str) -> str:
    """The HTML without its line ends."""
    return reading(text).html.replace("\n", "")


def test_a_list_nested_by_two_spaces_is_nested() -> None:
    assert shape("- a\n  - b\n  - c\n- d") == "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"


def test_an_empty_bullet_in_front_of_a_list_disappears() -> None:
    assert shape("- \n- **a** b\n  - c\n  - d") == (
        "<ul><li><strong>a</strong> b<ul><li>c</li><li>d</li></ul></li></ul>"
    )


def test_an_empty_bullet_with_a_list_in_it_hands_its_items_up() -> None:
    assert shape("-\n  - a\n  - b") == "<ul><li>a</li><li>b</li></ul>"
    assert shape("- - - a\n    - b") == "<ul><li>a</li><li>b</li></ul>"


def test_a_list_of_another_kind_stays_where_it_is() -> None:
    assert shape("- 1. a") == "<ul><li><ol><li>a</li></ol></li></ul>"


def test_a_list_of_empty_bullets_disappears() -> None:
    assert shape("- \n- \n\ntekst") == "<p>tekst</p>"


def test_numbers_start_where_the_author_starts() -> None:
    assert shape("3. a\n4. b") == '<ol start="3"><li>a</li><li>b</li></ol>'


def test_an_item_of_attributes_alone_disappears() -> None:
    assert shape("- {skip}\n- a") == "<ul><li>a</li></ul>"
