"""Partners and initiatives in `data/partners.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import Found, check, content_of, hint_of, problem_of

PARTNERS = "data/partners.yaml"
PARTNER = "- id: nizu\n  name: Nizu\n  network: member\n  summary: Zorg.\n"
INITIATIVE = PARTNER + "  initiatives:\n    - id: lijn\n      name: De lijn\n      summary: Bel.\n"


def faults(folder: Path, text: str) -> list[Found]:
    return check(folder, {PARTNERS: text, "reports/2024-05-30-samen-eten.md": None})


def test_the_smallest_partner(tmp_path: Path) -> None:
    content = content_of(tmp_path, {PARTNERS: "- id: nizu\n  name: Nizu\n  network: mentioned\n"})
    [partner] = content.partners
    assert (partner.id, partner.name, partner.network, partner.status) == ("nizu", "Nizu", "mentioned", "active")
    assert content.initiatives == ()


def test_every_field_of_a_partner(tmp_path: Path) -> None:
    partner = content_of(tmp_path, start="full").partners[0]
    assert partner.type == "buurthuis"
    assert partner.aliases == ("Buurtkamer", "De Kamer")
    assert partner.logo == "logos/buurtkamer.png"
    assert partner.joined == datetime.date(2024, 4, 15)
    assert partner.contact is not None
    assert (partner.contact.phone, partner.contact.until) == ("+31 30 286 11 11", datetime.date(2027, 1, 1))
    assert partner.profiles[0].url == "https://kaart.example/buurtkamer"
    assert partner.redirect_from == ("partners/de-kamer", "oud/kamer.html")


def test_every_field_of_an_initiative(tmp_path: Path) -> None:
    initiative, bare = content_of(tmp_path, start="full").initiatives
    assert initiative.partner == "buurtkamer"
    assert (initiative.with_partners, initiative.by_groups) == (("zangkoor",), ("kleine-stappen",))
    assert (initiative.status, initiative.cost, initiative.how_to_join) == ("waiting-list", "Gratis", "Loop binnen.")
    assert initiative.evidence is not None
    assert initiative.evidence.url == "https://erkend.example/koffie-helpt"
    assert initiative.image == "koffie.jpg"
    assert (bare.status, bare.summary, bare.illustration) == (None, None, "lantaarn")


def test_a_file_with_nothing_in_it_holds_no_partners(tmp_path: Path) -> None:
    assert content_of(tmp_path, {PARTNERS: "# nog niemand\n"}).partners == ()


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("type: Buurt Huis", 9, "unknown-id"),
        (f"summary: {'x' * 301}", 3, "duplicate-key"),
        ("url: www.nizu.nl", 8, "wrong-url"),
        ("aliases: NIZU", 12, "expected-list"),
        ("profiles: [~]", 14, "empty-item"),
        ("name_is_word: ja", 17, "expected-yes-or-no"),
        ("logo: 'nizu logo.png'", 9, "wrong-file"),
        ("neighbourhoods: [Noord]", 20, "unknown-id"),
        ("themes: [ontmoeten, a b]", 23, "unknown-id"),
        ("target_groups: x", 18, "expected-list"),
        ("joined: mei 2024", 11, "wrong-date"),
        ("left: 2024-13-01", 9, "wrong-date"),
        ("contact: {rol: x}", 13, "unknown-key"),
        ("contact: {phone: bel ons}", 20, "wrong-phone"),
        ("contact: {email: info}", 20, "wrong-email"),
        ("contact: {url: x}", 18, "wrong-url"),
        ("contact: {checked: x}", 22, "wrong-date"),
        ("contact: {until: x}", 20, "wrong-date"),
        ("status: ended!", 11, "unknown-value"),
        ("checked: vorig jaar", 12, "wrong-date"),
        ("profiles: [{title: x}]", 14, "required-field"),
        ("redirect_from: ['a b']", 19, "wrong-address"),
        ("initiatives: x", 16, "expected-list"),
        ("initiatives: [x]", 17, "expected-mapping"),
        ("initiatives: [{name: x}]", 17, "required-field"),
        ("partner: x", 3, "unknown-key"),
    ],
)
def test_a_wrong_value_of_a_partner_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert faults(tmp_path, f"{PARTNER}  {line}\n") == [(PARTNERS, 5, column, rule)]


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("aliases: x", 16, "expected-list"),
        ("aliases: [Koffie, '']", 25, "empty-item"),
        ("aliases: [Koffie, ~]", 25, "empty-item"),
        ("url: x", 12, "wrong-url"),
        ("with: [De Lijn]", 14, "unknown-id"),
        ("by: x", 11, "expected-list"),
        ("status: paused", 15, "unknown-value"),
        ("for_whom: [a]", 17, "expected-text"),
        ("cost: ''", 7, "empty-field"),
        (f"how_to_join: {'x' * 2001}", 20, "too-long"),
        ("evidence: https://x.nl", 17, "expected-mapping"),
        ("evidence: {url: https://x.nl}", 17, "required-field"),
        ("image: a b.jpg", 14, "wrong-file"),
        ("illustration: Ja!", 21, "wrong-id"),
        ("checked: x", 16, "wrong-date"),
        ("network: member", 7, "unknown-key"),
        ("partner: nizu", 7, "unknown-key"),
        ("with_partners: [nizu]", 7, "unknown-key"),
    ],
)
def test_a_wrong_value_of_an_initiative_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert faults(tmp_path, f"{INITIATIVE}      {line}\n") == [(PARTNERS, 9, column, rule)]


@pytest.mark.parametrize("network", ["lid", "Member", "true", "[member]"])
def test_a_partner_is_member_or_mentioned(tmp_path: Path, network: str) -> None:
    text = PARTNER.replace("network: member", f"network: {network}")
    [(path, line, column, rule)] = faults(tmp_path, text)
    assert (path, line, column) == (PARTNERS, 3, 12)
    assert rule in ("unknown-value", "expected-text")


def test_the_values_of_a_choice_are_offered(tmp_path: Path) -> None:
    text = PARTNER.replace("network: member", "network: lid")
    files = {PARTNERS: text, "reports/2024-05-30-samen-eten.md": None}
    assert hint_of(tmp_path, files) == "Kies uit: member, mentioned."


@pytest.mark.parametrize("text", ["partners: []\n", "nizu\n", "id: nizu\nname: Nizu\n"])
def test_a_file_that_is_no_list(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == [(PARTNERS, 1, 1, "file-without-list")]


def test_an_item_that_is_no_partner(tmp_path: Path) -> None:
    assert faults(tmp_path, PARTNER + "- zomaar\n- [x]\n-\n") == [
        (PARTNERS, 5, 3, "expected-mapping"),
        (PARTNERS, 6, 3, "expected-mapping"),
        (PARTNERS, 7, 2, "expected-mapping"),
    ]


def test_two_partners_with_one_id(tmp_path: Path) -> None:
    assert faults(tmp_path, PARTNER + "- id: nizu\n  name: Ander\n  network: member\n") == [
        (PARTNERS, 5, 7, "duplicate-id")
    ]


def test_two_initiatives_with_one_id_even_of_two_partners(tmp_path: Path) -> None:
    text = INITIATIVE + "- id: ouder\n  name: Ouder\n  network: member\n  summary: x\n  initiatives:\n"
    text += "    - id: lijn\n      name: Ook een lijn\n"
    assert faults(tmp_path, text) == [(PARTNERS, 14, 11, "duplicate-id")]


def test_a_second_use_of_an_id_names_the_first(tmp_path: Path) -> None:
    files = {PARTNERS: PARTNER + "- id: nizu\n  name: Ander\n  network: member\n"}
    problem = problem_of(tmp_path, {**files, "reports/2024-05-30-samen-eten.md": None})
    assert problem.details["first"] == "data/partners.yaml:1:7"


def test_a_partner_and_an_initiative_may_share_an_id(tmp_path: Path) -> None:
    assert faults(tmp_path, INITIATIVE.replace("id: lijn", "id: nizu")) == []


def test_initiatives_of_a_broken_partner_are_checked_too(tmp_path: Path) -> None:
    text = INITIATIVE.replace("network: member", "network: lid") + "      status: dicht\n"
    assert faults(tmp_path, text) == [(PARTNERS, 3, 12, "unknown-value"), (PARTNERS, 9, 15, "unknown-value")]
