"""Addresses follow from kind and id, links are relative, ids are plain."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from bijeen.routes import (
    HUBS,
    Kind,
    Ref,
    as_address,
    calendar_uri,
    event_uri,
    file_of,
    illustration_uri,
    media_uri,
    picture_uri,
    relative,
    slug,
    uri,
)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("report", "verslagen/x/"),
        ("partner", "partners/x/"),
        ("initiative", "initiatieven/x/"),
        ("theme", "themas/x/"),
        ("neighbourhood", "wijken/x/"),
        ("target_group", "doelgroepen/x/"),
        ("group", "werkgroepen/x/"),
        ("campaign", "agenda/x/"),
    ],
)
def test_a_page_stands_below_the_hub_of_its_kind(kind: Kind, address: str) -> None:
    assert uri(Ref(kind, "x")) == address
    assert address.startswith(HUBS[kind])


def test_files_have_addresses_of_their_own() -> None:
    assert media_uri("reports/foto.jpg") == "media/reports/foto.jpg"
    assert picture_uri("reports/foto.jpg", "0123456789abcdef", 800) == "media/reports/foto-0123456789-800.webp"
    assert illustration_uri("kring") == "assets/illustrations/kring.svg"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("partners/nizu/", "verslagen/x/", "../../partners/nizu/"),
        ("partners/nizu/#top", "verslagen/x/", "../../partners/nizu/#top"),
        ("verslagen/x/#kop", "verslagen/x/", "#kop"),
        ("verslagen/x/", "verslagen/x/", "./"),
        ("partners/", "", "partners/"),
        ("", "partners/nizu/", "../../"),
        ("", "", "./"),
        ("media/reports/a.png", "verslagen/x/", "../../media/reports/a.png"),
        ("partners/", "404.html", "partners/"),
        ("partners/nizu/", "oud/kamer.html", "../partners/nizu/"),
    ],
)
def test_a_link_leads_from_one_page_to_another(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


@pytest.mark.parametrize("page", ["", "a/", "a/b/", "a/b/c/", "404.html", "a/oud.html"])
@pytest.mark.parametrize("target", ["", "a/", "a/b/", "x/y/z/", "a/oud.html", "media/a.png", "a/#b", "x/#b"])
def test_a_browser_that_follows_a_link_arrives(page: str, target: str) -> None:
    site = "https://voorbeeld.example/map/"
    assert urljoin(site + page, relative(target, page)) == site + target


@pytest.mark.parametrize(
    ("address", "file"),
    [("", "index.html"), ("partners/", "partners/index.html"), ("oud.html", "oud.html"), ("a/b/", "a/b/index.html")],
)
def test_an_address_is_handed_out_from_a_file(address: str, file: str) -> None:
    assert file_of(address) == file


@pytest.mark.parametrize(
    ("written", "address"), [("oud", "oud/"), ("oud/", "oud/"), ("oud.html", "oud.html"), ("a/b.c", "a/b.c/")]
)
def test_an_old_address_is_a_page_unless_it_is_a_file(written: str, address: str) -> None:
    assert as_address(written) == address


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("O'café de Brug", "ocafe-de-brug"),
        ("Fatoş", "fatos"),
        ("Işık", "isik"),
        ("  Kunst, cultuur & gezondheid ", "kunst-cultuur-gezondheid"),
        ("2024_05_30 Verslag.md", "2024-05-30-verslag-md"),
        ("---", ""),
        ("日本", ""),
    ],
)
def test_any_text_becomes_an_id(text: str, id: str) -> None:
    assert slug(text) == id


def test_an_event_stands_among_those_of_its_year() -> None:
    assert event_uri("feest", 2024) == "agenda/2024/#feest"
    assert event_uri("feest", None) == uri(Ref("event", "feest")) == "agenda/#feest"
    assert calendar_uri("feest") == "agenda/feest.ics"
