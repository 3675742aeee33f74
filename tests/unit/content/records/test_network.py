"""The network itself in `data/network.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import check, content_of

NETWORK = "data/network.yaml"
TEXT = "name: Net\nsentence: Samen.\n"


def test_without_a_word_a_site_is_not_official(tmp_path: Path) -> None:
    network = content_of(tmp_path, {NETWORK: TEXT}).network
    assert (network.name, network.sentence, network.official) == ("Net", "Samen.", False)


def test_every_field(tmp_path: Path) -> None:
    network = content_of(tmp_path, start="full").network
    assert network.official is True
    assert (network.owner, network.city) == ("Gemeente Voorbeeldstad", "Voorbeeldstad")
    assert network.contact is not None
    assert network.contact.phone == "030 286 00 00"
    assert network.links[0].title == "De gemeente"
    assert network.licence is not None
    assert network.licence.name == "CC BY 4.0"


@pytest.mark.parametrize("word", ["true", "True", "yes", "on", "1"])
def test_official_is_yes(tmp_path: Path, word: str) -> None:
    assert content_of(tmp_path, {NETWORK: f"{TEXT}official: {word}\n"}).network.official is True


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("official: misschien", 11, "expected-yes-or-no"),
        ("contact: info@net.nl", 10, "expected-mapping"),
        ("links: [https://net.nl]", 9, "expected-mapping"),
        ("links: [{title: x, url: net.nl}]", 25, "wrong-url"),
        ("licence: CC0", 10, "expected-mapping"),
        ("licence: {url: https://x.nl}", 10, "required-field"),
        ("naam: x", 1, "unknown-key"),
        ("id: net", 1, "unknown-key"),
    ],
)
def test_a_wrong_value_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {NETWORK: f"{TEXT}{line}\n"}) == [(NETWORK, 3, column, rule)]


@pytest.mark.parametrize(("text", "missing"), [("name: Net\n", 1), ("sentence: x\n", 1), ("city: x\n", 2)])
def test_a_required_field_is_asked_for(tmp_path: Path, text: str, missing: int) -> None:
    assert check(tmp_path, {NETWORK: text}) == [(NETWORK, 1, 1, "required-field")] * missing


@pytest.mark.parametrize("text", ["", "# niets\n", "Net\n", "- name: Net\n"])
def test_a_file_that_is_no_mapping(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, {NETWORK: text}) == [(NETWORK, 1, 1, "expected-mapping")]


def test_a_site_needs_this_file(tmp_path: Path) -> None:
    assert check(tmp_path, {NETWORK: None}) == [(NETWORK, 1, 1, "file-missing")]
