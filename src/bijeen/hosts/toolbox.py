"""What templates can call besides `t`: addresses from where they are, and pieces that are made once for many pages.

All pages at one depth (`partners/nizu/`) write an address the same way, so a card, the header and the footer are the
same text on each of them. The toolbox is told the page's way to the root before each page.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any, Final

import jinja2
from markupsafe import Markup

from bijeen.i18n import Messages
from bijeen.site.jsonld import script_text
from bijeen.site.views.cards import View

PARTS: Final = "partials/parts.html"
"""The index of the pieces that pages are made of."""

# Not: an anchor, a path from the root, an address with a scheme.
_SITE_ADDRESS: Final = re.compile(r"[A-Za-z0-9][^:]*$")


def jsonld(data: View) -> Markup:
    """Data as the text of a `<script type="application/ld+json">`, which no text in it can end."""
    return Markup(script_text(data))


class ViewEnvironment(jinja2.Environment):
    """An environment for templates that show plain dicts and get everything from the environment's own globals."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`view.title`: a key of a dict comes before its methods. Jinja asks for a method first, mostly in vain."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template: those of the environment as they are, not a ChainMap, which is slow to copy."""
        return super().make_globals(d) if d else self.globals


class Toolbox:
    """The tools of one build."""

    def __init__(self, words: Messages) -> None:
        self._words = words
        self._texts: dict[str, str] = {}
        self._addresses: dict[str, dict[str, str]] = {}
        """What is written for an address, for each way to the root."""
        self._parts: dict[tuple[str, str, str], Markup] = {}
        self._icons: dict[str, Markup] = {}
        self._items: dict[tuple[object, ...], dict[str, str]] = {}
        self.go_to(".")

    def install(self, env: jinja2.Environment) -> None:
        """Give the templates filters `url` and `jsonld`, functions `t`, `icon`, `items`, `part`, and PARTS.

        The parts are imported here, once: when each page did so, it took a tenth of the time.
        """
        env.__class__ = ViewEnvironment  # MkDocs made it
        env.filters |= {"url": self.url, "jsonld": jsonld}
        env.globals |= {"t": self.text, "icon": self.icon, "items": self.items, "part": self.part}
        self._get_template = env.get_template
        index = env.get_template(PARTS)
        context = index.new_context()
        for _ in index.root_render_func(context):
            pass
        env.globals |= context.vars

    def go_to(self, root: str) -> None:
        """Stand on another page. `root` is the way from it to the root of the site: "../..", or "/" on the 404 page."""
        self.root = root
        self._written = self._addresses.setdefault(root, {})

    def text(self, key: str, **values: object) -> str:
        """The text at `key`, as `Messages.text` gives it; one without values is looked up once."""
        if values:
            return self._words.text(key, **values)
        if key not in self._texts:
            self._texts[key] = self._words.text(key)
        return self._texts[key]

    @jinja2.pass_context
    def url(self, _: jinja2.runtime.Context, address: str) -> str:
        """The address of a page or file of this site, written from here; "." is the home page. Others stay.

        It takes a context so that Jinja does not work it out once, when it compiles the template.
        """
        if address not in self._written:
            self._written[address] = self._from_here(address)
        return self._written[address]

    def icon(self, name: str) -> Markup:
        """`{{ icon("phone") }}` draws a Material icon; it stands beside a word, so screen readers pass it over."""
        if name not in self._icons:
            drawing = self._get_template(f".icons/material/{name}.svg").render()
            self._icons[name] = Markup(f'<span class="icon" aria-hidden="true">{drawing}</span>')
        return self._icons[name]

    def items(self, macro: Any, things: list[View], *more: object) -> Markup:
        """`{{ items(card, things, 3) }}` is a `<li>` with `{{ card(thing, 3) }}` for each, made once for each depth."""
        made = self._items.setdefault((macro.name, self.root, more), {})
        for thing in things:
            if thing["uri"] not in made:
                made[thing["uri"]] = f"<li>{macro(thing, *more)}</li>"
        return Markup("\n  ".join([made[thing["uri"]] for thing in things]))  # a macro of ours escapes

    @jinja2.pass_context
    def part(self, context: jinja2.runtime.Context, name: str, key: str = "") -> Markup:
        """`{{ part("partials/header.html", key) }}` includes a template, made once for each key and depth."""
        place = (name, key, self.root)
        if place not in self._parts:
            template = context.environment.get_template(name)
            self._parts[place] = Markup(template.render(context.get_all()))  # escaped by the template
        return self._parts[place]

    def _from_here(self, address: str) -> str:
        if _SITE_ADDRESS.match(address):
            return f"{self.root.rstrip('/')}/{address}"
        return f"{self.root.rstrip('/')}/" if address == "." else address
