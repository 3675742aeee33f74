"""Texts and finished HTML as parts of a document."""

from __future__ import annotations

from bijeen.site.search.markup import paragraphs, section, without_heading_links


def test_each_text_that_there_is_becomes_a_paragraph() -> None:
    assert paragraphs("Soep & brood", None, "", "Taart") == "<p>Soep &amp; brood</p><p>Taart</p>"


def test_a_section_can_be_linked_to() -> None:
    assert section("soep", "Soep <3", "Lekker") == '<h2 id="soep">Soep &lt;3</h2><p>Lekker</p>'


def test_the_sign_behind_a_heading_is_no_text_of_the_page() -> None:
    heading = '<h2 id="soep">Soep<a class="heading-link" href="#soep" aria-label="Link naar Soep">#</a></h2>'
    assert without_heading_links(heading) == '<h2 id="soep">Soep</h2>'
