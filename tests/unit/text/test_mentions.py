"""Mentions: who is named where, and which name becomes a link."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading

from bijeen.routes import Ref

NIZU = '<a class="mention" href="../../partners/nizu/">Nizu</a>'
DOCK = '<a class="mention" href="../../partners/dock/">Dock</a>'


def named(text: str) -> list[str]:
    """The ids of who is mentioned, in order."""
    return [mention.ref.id for mention in reading(text).mentions]


def test_a_name_becomes_a_link_and_a_mention_with_its_section_and_sentence() -> None:
    found = reading("## Samen\n\nEen zin. Met Nizu praten we *door*. Nog een.", first_line=9)
    assert f"Een zin. Met {NIZU} praten we" in found.html
    (mention,) = found.mentions
    assert mention.ref == Ref("partner", "nizu")
    assert (mention.anchor, mention.section, mention.line) == ("samen", "Samen", 11)
    assert mention.quotation == ("Met ", "Nizu", " praten we door.")


def test_only_the_first_name_in_a_section_becomes_a_link() -> None:
    html = reading("Nizu en Nizu.\n\nNizu.\n\n## Twee\n\nNizu en **Nizu**.").html
    assert html.count(NIZU) == 2
    assert html.startswith(f"<p>{NIZU} en Nizu.</p>\n<p>Nizu.</p>")
    assert html.endswith(f"<p>{NIZU} en <strong>Nizu</strong>.</p>")


def test_a_heading_of_any_level_opens_a_section() -> None:
    found = reading("Nizu\n\n# a\n\nNizu\n\n#### b\n\nNizu")
    assert [mention.anchor for mention in found.mentions] == ["", "a", "b"]


def test_two_spellings_of_one_partner_are_one_mention() -> None:
    assert named("Dock en DOCK") == ["dock"]


def test_several_names_in_one_text_all_become_links() -> None:
    eet_mee = '<a class="mention" href="../../partners/eet-mee/">Eet Mee</a>'
    html = reading("Met *samen* Nizu, Dock en Eet Mee: Dock.").html
    assert html == f"<p>Met <em>samen</em> {NIZU}, {DOCK} en {eet_mee}: Dock.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "- bij Nizu",
        "> bij Nizu",
        "| a |\n|---|\n| Nizu |",
        "**bij Nizu**",
        "~~Nizu~~",
        "- [ ] Nizu",
        "![x](a.png 'Nizu')",
    ],
)
def test_a_name_becomes_a_link_wherever_there_is_prose(text: str) -> None:
    assert NIZU in reading(text).html


@pytest.mark.parametrize(
    "text",
    [
        "## Bij Nizu",
        "[Nizu](https://nizu.nl)",
        "`Nizu`",
        "    Nizu",
        "```\nNizu\n```",
        "https://nizu.nl/Nizu",
        "![Nizu](a.png)",
    ],
)
def test_a_name_in_a_heading_link_code_or_address_becomes_no_link(text: str) -> None:
    assert 'class="mention"' not in reading(text).html


def test_a_link_that_lost_its_address_is_prose() -> None:
    assert NIZU in reading("[bij Nizu](javascript:alert(1))").html


def test_a_link_of_the_author_is_the_mention_of_its_section() -> None:
    found = reading("Nizu doet mee. Zie [de buren](partner:nizu) zelf. Nizu!")
    assert found.html == '<p>Nizu doet mee. Zie <a href="../../partners/nizu/">de buren</a> zelf. Nizu!</p>'
    assert [tuple(m.quotation) for m in found.mentions] == [("Zie ", "de buren", " zelf.")]


def test_a_link_to_another_report_is_a_mention_of_it() -> None:
    assert reading("Zie [toen](2020-10-06-y.md).").mentions[0].ref == Ref("report", "2020-10-06-y")


def test_a_section_that_names_a_partner_in_its_heading_alone_mentions_it() -> None:
    mention = reading("## Nizu – Julia Muller\n\nWe bellen.").mentions[0]
    assert (mention.anchor, *mention.quotation) == (
        "nizu--julia-muller",
        "",
        "Nizu",
        " – Julia Muller",
    )


def test_prose_is_quoted_rather_than_a_heading() -> None:
    mention = reading("## Nizu\n\nDaar belt Nizu met ouderen.").mentions[0]
    assert mention.quotation.before == "Daar belt "


def test_a_link_to_a_partners_own_site_mentions_it_and_leaves_the_next_name_to_link() -> None:
    found = reading("[Nizu](https://nizu.nl) belt. Bel Nizu.")
    assert found.html.endswith(f"Bel {NIZU}.</p>")
    assert [mention.quotation.before for mention in found.mentions] == ["Bel "]
    assert named("[Nizu](https://nizu.nl) belt.") == ["nizu"]


@pytest.mark.parametrize("text", ["`Nizu`", "https://nizu.nl/Nizu", "```\nNizu\n```", "![Nizu](a.png)"])
def test_code_and_addresses_mention_no_one(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("text", ["**Eet** Mee", "**Do**ck", "**Dock**ers", "Ma**Dock**", "Eet\n\nMee"])
def test_a_name_does_not_run_on_over_markup_or_blocks(text: str) -> None:
    assert named(text) == []


def test_a_name_may_run_on_over_the_end_of_a_line() -> None:
    found = reading("een\ntwee Koks koken\nvoor Utrecht", first_line=4)
    assert [(m.quotation.hit, m.line) for m in found.mentions] == [("Koks koken voor Utrecht", 5)]
    assert ">Koks koken\nvoor Utrecht</a>" in found.html


def test_the_line_of_a_mention_is_that_of_the_name_in_its_block() -> None:
    text = "tekst\n\n- een\n- twee  \n  drie Nizu\n  - vier\n    Dock\n"
    assert [(m.ref.id, m.line) for m in reading(text, first_line=3).mentions] == [("nizu", 7), ("dock", 9)]


def test_mentions_stand_in_the_order_of_the_text() -> None:
    assert named("Eet Mee, [x](partner:dock), Nizu\n\n# Rest\n\nDock") == ["eet-mee", "dock", "nizu", "dock"]


def test_our_own_words_name_no_one() -> None:
    assert named("https://www.youtube.com/watch?v=dQw4w9WgXcQ") == []
    assert [mention.quotation.after for mention in reading("## Nizu").mentions] == [""]


def test_a_name_in_a_footnote_is_found() -> None:
    assert named("Een zin.[^1]\n\n[^1]: Bij Nizu.") == ["nizu"]
