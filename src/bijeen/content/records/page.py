"""What we read of the front matter of a page written by hand; all else in it is for the host."""

from __future__ import annotations

from bijeen.content.records.base import Model
from bijeen.content.records.types import Line, OldAddress


class PageFront(Model):
    """The keys of a page written by hand that we check."""

    redirect_from: tuple[OldAddress, ...] = ()
    template: Line | None = None
