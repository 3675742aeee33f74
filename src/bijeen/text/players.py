"""The sites whose videos play in a page, after a click. Nothing else on a page comes from another host.

The policy of every page, the list of what a text may hold, and the page on privacy are made of this table.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Player(NamedTuple):
    """Who plays a video, and where: the address of a player is this with the id of the video behind it."""

    name: str
    host: str
    path: str

    @property
    def address(self) -> str:
        """Where the players of this site stand."""
        return f"https://{self.host}{self.path}"


YOUTUBE: Final = Player("YouTube", "www.youtube-nocookie.com", "/embed/")
VIMEO: Final = Player("Vimeo", "player.vimeo.com", "/video/")
PLAYERS: Final = (YOUTUBE, VIMEO)
