"""wrappers: the address itself, in texts and in data."""

from __future__ import annotations

import pytest
from tests.unit.fixing.samples import body, data

GOOGLE = "https://www.google.com/url?q=https://www.nizu.nl/a%3Fb%3D1&sa=D&source=editors&usg=AOv_"
OUTLOOK = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nizu.nl%2F&data=05%7C01"
FACEBOOK = "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.nizu.nl%2F%3Ffbclid%3DIw&h=AT"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (f"[Nizu]({GOOGLE})\n", "[Nizu](https://www.nizu.nl/a?b=1)\n"),
        (f'[Nizu](<{GOOGLE}> "titel")\n', '[Nizu](<https://www.nizu.nl/a?b=1> "titel")\n'),
        (f"[Nizu][n]\n\n[n]: {GOOGLE}\n", "[Nizu][n]\n\n[n]: https://www.nizu.nl/a?b=1\n"),
        (f"<{OUTLOOK}>\n", "<https://www.nizu.nl/>\n"),
        (f"Zie {OUTLOOK}.\n", "Zie https://www.nizu.nl/.\n"),
        (f"[Nizu]({FACEBOOK})\n", "[Nizu](https://www.nizu.nl/)\n"),
        (f"[Nizu]({GOOGLE.replace('&', '&amp;')})\n", "[Nizu](https://www.nizu.nl/a?b=1)\n"),
        ("[x](https://x.nl/?utm_source=a&b=1&utm_medium=c#d)\n", "[x](https://x.nl/?b=1#d)\n"),
        ("Zie https://x.nl/?fbclid=IwAR.\n", "Zie https://x.nl/.\n"),
        (
            "[x](https://www.google.com/url?q=https://x.nl/a%2520b%2528c%2529)\n",
            "[x](https://x.nl/a%20b%28c%29)\n",
        ),
        ("[x](https://www.google.com/url?q=https://x.nl/a%20(b%29)\n", None),
    ],
)
def test_links_in_a_text(written: str, mended: str | None) -> None:
    assert body(written) == (mended or written)


@pytest.mark.parametrize(
    "text",
    [
        f"`{GOOGLE}`\n",
        f"```\n{GOOGLE}\n```\n",
        "[x](https://www.google.com/url?q=javascript:alert(1))\n",
        "[x](https://www.google.com/url?q=javascript%3Aalert%281%29)\n",
        "[x](https://www.google.com/url?q=/a)\n",
        "[x](https://www.google.com/search?q=https://x.nl)\n",
        "[x](https://www.google.com.evil.example/path?q=1)\n",
        "[x](https://www.google.com/url?q=http://[)\n",
        "[x](https://x.nl/?b=1&c)\n",
        "Zie google.com/url?q=a.\n",
    ],
)
def test_what_stays(text: str) -> None:
    assert body(text) == text


def test_addresses_in_data() -> None:
    assert data(f"url: {GOOGLE}\nlink: '{OUTLOOK}' # zie\n") == (
        "url: https://www.nizu.nl/a?b=1\nlink: 'https://www.nizu.nl/' # zie\n"
    )


def test_an_address_in_a_sentence_of_data_stays() -> None:
    text = f"summary: Zie {GOOGLE} voor meer.\n"
    assert data(text) == text
