"""What documents are made of: paragraphs and sections, and finished HTML without what is no text of the page."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import escape

_HEADING_LINK: Final = re.compile(r'<a class="heading-link"[^>]*>[^<]*</a>')


def paragraphs(*texts: str | None) -> str:
    """Each text that there is, as a paragraph."""
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def section(id: str, title: str, *texts: str | None) -> str:
    """A part of a page that can be linked to: its heading is what the link says."""
    return f'<h2 id="{escape(id)}">{escape(title)}</h2>' + paragraphs(*texts)


def without_heading_links(html: str) -> str:
    """Finished HTML without the sign that each of its headings has behind it, which links to itself."""
    return _HEADING_LINK.sub("", html)
