"""How to reach somebody, as a sheet of paper says it."""

from __future__ import annotations

from typing import Final

from bijeen.content.records import Contact
from bijeen.site.views.cards import Cards, View, host
from bijeen.text.sentences import head

NAME: Final = 110
"""So many characters of a name a sheet shows: of an initiative, of who it is from, of whom one calls."""


def paper_contact(cards: Cards, contact: Contact | None, url: str | None) -> View | None:
    """phone, person, email, host and url of a contact that still holds; where there is a better `url`, with that."""
    found = cards.contact(contact)
    if found is None:
        return {"phone": None, "person": None, "email": None, "host": host(url), "url": url} if url else None
    return {**as_printed(found), "host": host(url), "url": url} if url else as_printed(found)


def as_printed(found: View) -> View:
    """The same of a contact as pages show it (see `Cards.contact`)."""
    person = ", ".join(part for part in (found["name"], found["role"]) if part)
    return {
        "phone": found["phone"] and found["phone"]["text"],
        "person": head(person, NAME) or None,
        "email": found["email"] and found["email"]["text"],
        "host": found["host"],
        "url": found["url"],
    }
