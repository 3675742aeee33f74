"""The kinds of items that reports bring. Each has one word (`terms.callouts`), one colour (`item.css`) and one icon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ICONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "vraag": "comment-question-outline",
        "oproep": "bullhorn-outline",
        "gezocht": "account-search-outline",
        "aanbod": "gift-outline",
        "samenwerking": "handshake-outline",
        "deelsessie": "account-multiple-outline",
        "goed-gegaan": "thumb-up-outline",
        "tip": "lightbulb-on-outline",
        "idee": "thought-bubble-outline",
        "agenda": "calendar-blank-outline",
        "inzicht": "eye-outline",
        "vervolg": "update",
        "zorg": "alert-circle-outline",
    }
)
"""The name of a Material icon for each kind."""
