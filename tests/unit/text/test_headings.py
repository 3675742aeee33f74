"""Headings: ids, permalinks and the table of contents."""

from __future__ import annotations

from tests.unit.text.samples import reading

from bijeen.text.headings import Heading


def test_a_heading_has_an_id_and_a_permalink_with_a_name() -> None:
    assert reading("## Vraag & aanbod").html == (
        '<h2 id="vraag--aanbod">Vraag &amp; aanbod<a class="heading-link" href="#vraag--aanbod"'
        ' aria-label="Link naar: Vraag &amp; aanbod">#</a></h2>'
    )


def test_the_table_of_contents_is_flat_in_order_and_knows_the_lines_of_the_file() -> None:
    assert reading("# Eén\n\ntekst\n\n### **Drie** `x`\n\nOnderstreept\n---\n", first_line=20).toc == (
        Heading(id="een", text="Eén", level=1, line=20),
        Heading(id="drie-x", text="Drie x", level=3, line=24),
        Heading(id="onderstreept", text="Onderstreept", level=2, line=26),
    )


def test_equal_headings_get_different_ids() -> None:
    assert [heading.id for heading in reading("## Tip\n\n## Tip\n\n## Tip").toc] == ["tip", "tip-2", "tip-3"]


def test_a_heading_without_content_is_not_shown() -> None:
    found = reading("##\n\ntekst")
    assert (found.html, found.toc) == ("<p>tekst</p>", ())


def test_headings_in_quotations_and_lists_count() -> None:
    assert [heading.text for heading in reading("> ## een\n\n- ## twee").toc] == ["een", "twee"]


def test_markup_in_a_heading_stays_text_in_its_label() -> None:
    html = reading('## "><script>alert(1)</script>').html
    assert "<script" not in html
    assert reading('## a "b" &lt;c>').toc[0].text == 'a "b" <c>'
