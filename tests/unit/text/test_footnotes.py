"""Footnotes, which GitHub has as well."""

from __future__ import annotations

from tests.unit.text.samples import reading

TEXT = "Een zin.[^1] Nog een.[^1]\n\n[^1]: De noot over *Nizu*.\n"


def test_a_footnote_is_linked_to_and_back_in_our_own_words() -> None:
    html = reading(TEXT).html
    assert '<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>' in html
    assert '<section class="footnotes">' in html
    assert '<li id="fn-1">' in html
    assert '<a href="#fnref-1" class="footnote-backref" aria-label="Terug bij noot 1">' in html
    assert '<a href="#fnref-1-2" class="footnote-backref" aria-label="Terug bij noot 1-2">' in html
    assert "Back to" not in html


def test_links_of_footnotes_are_not_links_of_the_author() -> None:
    assert reading(TEXT).links == ()


def test_the_mark_of_a_footnote_is_no_part_of_a_heading_or_sentence() -> None:
    found = reading("## Bij Nizu[^1]\n\nMet Dock[^1] erbij.\n\n[^1]: noot")
    assert found.toc[0].text == "Bij Nizu"
    assert [mention.quotation.after for mention in found.mentions] == ["", " erbij."]


def test_words_that_look_like_the_parsers_own_stay_words() -> None:
    text = 'a[^1] data-footnote-ref> <x data-footnotes> data-footnote-backref data-footnote-backref-idx="1"\n\n[^1]: b'
    html = reading(text).html
    assert "data-footnote-ref&gt;" in html
    assert 'data-footnote-backref data-footnote-backref-idx="1"' in html.replace("&quot;", '"')
