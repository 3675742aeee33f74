"""`{key=value}` and `{skip}` are for the engine: no reader sees them."""

from __future__ import annotations

import pytest
from tests.unit.text.samples import reading


@pytest.mark.parametrize(
    "block",
    [
        "{id=geef-dag}",
        "{id=geef-dag until=2024-09-26}",
        '{title="Een dag" partner=nizu}',
        "{skip}",
        "{ skip id=x }",
        "{on=2024-05-30-x/geef-dag status=done}",
    ],
)
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tip: kom langs. %s", "<p>Tip: kom langs.</p>"),
        ("Tip: kom langs. %s\nTweede regel.", "<p>Tip: kom langs.\nTweede regel.</p>"),
        ("**Tip** %s", "<p><strong>Tip</strong></p>"),
        ("**Tip %s**", "<p><strong>Tip</strong></p>"),
        ("- een %s\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("- een %s\n\n  meer", "<ul>\n<li>\n<p>een</p>\n<p>meer</p>\n</li>\n</ul>"),
        ("- een %s\n  - twee", "<ul>\n<li>een\n<ul>\n<li>twee</li>\n</ul>\n</li>\n</ul>"),
        ("een  %s  \ntwee", "<p>een<br>\ntwee</p>"),
    ],
)
def test_attributes_at_the_end_of_a_first_line_are_not_shown(text: str, html: str, block: str) -> None:
    assert reading(text.replace("%s", block)).html == html


def test_attributes_of_a_heading_are_in_neither_its_text_nor_its_anchor() -> None:
    heading = reading("## Vraag en aanbod {skip}").toc[0]
    assert (heading.text, heading.id) == ("Vraag en aanbod", "vraag-en-aanbod")


def test_a_paragraph_of_attributes_alone_disappears() -> None:
    assert reading("een\n\n{skip}\n\ntwee").html == "<p>een</p>\n\n<p>twee</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn {{totalItems}} artikelen",
        "{{totalItems}}",
        "{{skip}}",
        "een {niet dit}",
        "een {Skip}",
        "een {} twee {",
        "een {id=} x",
        "{skip} vooraan",
        "een\ntwee {skip}",
    ],
)
def test_other_braces_stay_as_they_are(text: str) -> None:
    assert reading(text).html == f"<p>{text}</p>"


def test_code_stays_as_it_is() -> None:
    assert reading("Schrijf `{skip}`").html == "<p>Schrijf <code>{skip}</code></p>"
    assert reading("    x {skip}").html == "<pre><code>x {skip}\n</code></pre>"
