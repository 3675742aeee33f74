"""A page that is to be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bijeen.routes import Ref
from bijeen.site.social import SocialCard
from bijeen.site.views.cards import View
from bijeen.site.views.times import Day


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """One page to be made: its address, its template, and a function that makes the data for it."""

    uri: str
    template: str
    title: str
    view: Callable[[], View]
    description: str = ""
    source: str | None = None
    """The file that people edit to change this page, relative to the site's folder."""
    source_line: int | None = None
    """The line on which it begins there, in a file that holds others too."""
    record: Ref | None = None
    """The record of such a file that this page is about."""
    updated: Day | None = None
    """When what stands in its source was last changed, as far as that is known."""
    hub: str | None = None
    """The address of the page above it."""
    indexed: bool = True
    """Whether search finds it."""
    changed: str | None = None
    """The day of its content (ISO 8601), where it has one."""
    card: SocialCard | None = None
    """What appears where the page is shared."""
    redirect: bool = False
    """It only sends on to another page."""
