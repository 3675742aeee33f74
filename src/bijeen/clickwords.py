"""Click's own words in the language of the command line.

Click fetches each of them through gettext, but only from compiled catalogs that the system's language points to.
Ours come from the same catalog as everything else, whatever language the system speaks: its modules get our `_`.
"""

from __future__ import annotations

from collections.abc import Mapping

from click import core, decorators, exceptions, formatting, parser, types


def translate_click(texts: Mapping[str, str]) -> None:
    """Let Click say `texts[english]` for what it would say in English. To be called before commands are defined."""

    def one(text: str) -> str:
        return texts.get(text, text)

    def one_or_more(singular: str, plural: str, number: int) -> str:
        return one(singular if number == 1 else plural)

    for module in (core, decorators, exceptions, formatting, parser, types):
        for name, replacement in (("_", one), ("ngettext", one_or_more)):
            if hasattr(module, name):
                setattr(module, name, replacement)
