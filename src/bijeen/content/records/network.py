"""The network itself: who it is, and what the site may claim."""

from __future__ import annotations

from bijeen.content.records.base import Contact, Model, WebLink
from bijeen.content.records.types import Line, Summary, Url


class Licence(Model):
    """What others may do with the content."""

    name: Line
    url: Url | None = None


class Network(Model):
    """The network whose site this is. `official: false` marks an example: a banner, and not for search engines."""

    name: Line
    sentence: Summary
    owner: Line | None = None
    city: Line | None = None
    official: bool = False
    contact: Contact | None = None
    links: tuple[WebLink, ...] = ()
    licence: Licence | None = None
