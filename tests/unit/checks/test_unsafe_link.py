"""unsafe-link, misleading-link: a scheme that the site does not carry, or words that name another host."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, hint_of, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "link",
    [
        "[de site](https://nizu.nl)",
        "[nizu.nl](https://nizu.nl/pad)",
        "[www.nizu.nl](https://nizu.nl)",
        "[nizu.nl/pad](https://www.nizu.nl/)",
        "[https://nizu.nl](http://nizu.nl)",
        "[NIZU.nl](https://nizu.nl)",
        "www.nizu.nl",
        "https://nizu.nl/a?b=c",
        "[info@nizu.nl](mailto:info@nizu.nl)",
        "[030 286 00 00](tel:0302860000)",
        "[a.b.c is geen adres maar tekst](https://nizu.nl)",
    ],
)
def test_links_that_are_what_they_say(tmp_path: Path, link: str) -> None:
    assert in_body(tmp_path, link, "unsafe-link", "misleading-link") == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://nizu.nl/x",
        "whatsapp://send",
        "http://[",
        "https://",
    ],
)
def test_addresses_that_the_site_does_not_carry(tmp_path: Path, target: str) -> None:
    assert in_body(tmp_path, f"Tekst.\n\nKijk [naar dit]({target}) eens.", "unsafe-link") == [(3, 17)]


@pytest.mark.parametrize(
    "link",
    [
        "[nizu.nl](https://evil.example)",
        "[https://nizu.nl/pad](https://nizu.nl.evil.example)",
        "[www.nizu.nl](https://nizu@evil.example/)",
        "[nizu.nl](https://xn--nzu-3ma.nl)",
    ],
)
def test_words_that_name_another_host(tmp_path: Path, link: str) -> None:
    assert [line for line, _ in in_body(tmp_path, link, "misleading-link")] == [1]


def test_both_hosts_are_named_and_it_is_a_warning(tmp_path: Path) -> None:
    files = {REPORT: report("[Nizu.nl](https://www.evil.example/x)")}
    assert problem_of(tmp_path / "a", files).details == {"text": "Nizu.nl", "target": "evil.example"}
    assert level_of(tmp_path / "b", files) is Level.WARNING


def test_the_address_that_a_wrapper_holds_can_be_mended(tmp_path: Path) -> None:
    wrapped = "https://www.google.com/url?q=https://www.nizu.nl/x&sa=D"
    assert "bijeen fix --write" in hint_of(tmp_path / "a", {REPORT: report(f"[nizu.nl]({wrapped})")})
    assert "bijeen fix --write" not in hint_of(tmp_path / "b", {REPORT: report(f"[dock.nl]({wrapped})")})


def test_an_unsafe_link_is_an_error(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report("[naar dit](javascript:alert(1))")}) is Level.ERROR
