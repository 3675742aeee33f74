"""What people call the site where the sources of this one are."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

_NAMES: Final = {
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "codeberg.org": "Codeberg",
    "bitbucket.org": "Bitbucket",
}


def code_host(repo_url: str) -> str:
    """The name of the code host in an address, or the host itself; "" where nothing is known of it."""
    host = urlsplit(repo_url).netloc.removeprefix("www.")
    return _NAMES.get(host, host)
