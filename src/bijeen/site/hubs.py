"""The lists that a site has: one of each kind of record, and those that all reports together grow."""

from __future__ import annotations

from typing import Final

from bijeen.catalog.topics import TOPICS
from bijeen.routes import AGENDA, COLLABORATIONS, DATA, HUBS, INSPIRATION, OUTCOMES
from bijeen.site.views.collections import COLLECTIONS

HUB_OF: Final[dict[str, str]] = {
    **{kind: HUBS[kind] for kind in ("report", "partner", "initiative", "group")},
    "agenda": AGENDA,
    **{kind: HUBS[kind] for kind in TOPICS},
    **{one.key: one.uri for one in COLLECTIONS},
    "inspiration": INSPIRATION,
    "collaborations": COLLABORATIONS,
    "data": DATA,
    "outcomes": OUTCOMES,
}
"""Their addresses, by the key of their words (`hub.board.title`)."""
