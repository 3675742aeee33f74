"""The letters that stand for a name: its place in the alphabet, and a mark for who has no logo."""

from __future__ import annotations

import re


def letter(name: str) -> str:
    """The letter under which a name stands in the alphabet; "#" for what does not begin with one."""
    first = re.sub(r"^(de|het|een|'t|stichting) ", "", name, flags=re.IGNORECASE)[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


def monogram(name: str) -> str:
    """One or two letters that stand for a name: "Koks koken voor Utrecht" is KU."""
    words = [word for word in re.findall(r"\w[\w'’]*", name) if word.lower() not in ("de", "het", "een", "en", "voor")]
    letters = [word[0] for word in words]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters).upper() or "?"
