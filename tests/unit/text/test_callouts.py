"""`> [!OPROEP]`: a call-out, as in GitHub's own notation."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading


def test_a_callout_has_its_kind_as_title_and_as_class() -> None:
    assert reading("> [!OPROEP]\n> Wie helpt mee?").html == (
        '<div class="callout callout-oproep">\n<p class="callout-title">Oproep</p>\n<p>Wie helpt mee?</p></div>'
    )


def test_a_title_of_its_own_follows_the_kind_and_keeps_its_markup() -> None:
    html = reading("> [!OPROEP] Wie *kookt* er?\n> Op **dinsdag**\n> in Zuilen.").html
    assert '<p class="callout-title">Oproep: Wie <em>kookt</em> er?</p>' in html
    assert "<p>Op <strong>dinsdag</strong>\nin Zuilen.</p>" in html


def test_a_hard_line_break_ends_the_title_as_well() -> None:
    html = reading("> [!OPROEP] Wie *kookt*  \n> Op dinsdag").html
    assert '<p class="callout-title">Oproep: Wie <em>kookt</em></p>\n<p>Op dinsdag</p>' in html


@pytest.mark.parametrize(
    ("word", "title", "kind"),
    [("NOTE", "Let op", "note"), ("WARNING", "Warning", "warning"), ("GOED-GEGAAN", "Goed-gegaan", "goed-gegaan")],
)
def test_any_word_in_capitals_makes_a_callout(word: str, title: str, kind: str) -> None:
    html = reading(f"> [!{word}]\n> tekst").html
    assert f'<div class="callout callout-{kind}">\n<p class="callout-title">{title}</p>' in html


def test_further_paragraphs_and_lists_belong_to_the_callout() -> None:
    html = reading("> [!OPROEP]\n> een\n>\n> - twee").html
    assert "<p>een</p>" in html
    assert "<li>twee</li>\n</ul>\n</div>" in html


@pytest.mark.parametrize(
    "text",
    [
        "> gewoon",
        "> [!oproep]\n> x",
        "> [!OPROEP\n> x",
        "[!OPROEP] x",
        "> x [!OPROEP]",
        "> [!!!]\n> x",
        "> # [!OPROEP]",
    ],
)
def test_other_quotations_stay_quotations(text: str) -> None:
    assert "callout" not in reading(text).html


def test_attributes_behind_the_title_are_not_shown() -> None:
    html = reading("> [!VERVOLG] {on=2024-05-30-x/geef-dag status=done}\n> Het is gelukt.").html
    assert "{" not in html
    assert "<p>Het is gelukt.</p>" in html


def test_lines_within_a_callout_are_lines_of_the_file() -> None:
    mention = reading("> [!OPROEP] titel\n> regel twee\n> van Nizu", first_line=10).mentions[0]
    assert mention.line == 12


def test_a_word_cannot_bring_in_another_class() -> None:
    html = reading('> [!X"ONCLICK=ALERT]\n> x').html
    assert 'class="callout callout-x-onclick-alert"' in html
