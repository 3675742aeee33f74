"""What templates can call besides `t`: addresses from where they are, and pieces that are made once for many pages.

All pages at one depth (`partners/nizu/`) write an address the same way, so a card, the header and the footer are the
same text on each of them. The toolbox is told the page's way to the root before each page.
"""

from __future__ import annotations

import re
from typing import Any, Final

import jinja2
from markupsafe import Markup

from bijeen.site.views.cards import View

# Not: an anchor, a path from the root, an address with a scheme.
_SITE_ADDRESS: Final = re.compile(r"[A-Za-z0-9][^:]*$")


class Toolbox:
    """The tools of one build."""

    def __init__(self) -> None:
        self.root = "."
        """The way from the page that is being rendered to the root of the site: "../..", or "/" for the 404 page."""
        self._kept: dict[tuple[object, ...], Markup] = {}

    def install(self, env: jinja2.Environment) -> None:
        """Give the tools to the templates: the filter `url`, and the functions `kept` and `part`."""
        env.filters["url"] = self.url
        env.globals["kept"] = self.kept
        env.globals["part"] = self.part

    @jinja2.pass_context
    def url(self, _: jinja2.runtime.Context, address: str) -> str:
        """The address of a page or file of this site, written from here; "." is the home page. Others stay.

        It takes a context so that Jinja does not work it out once, when it compiles the template.
        """
        if _SITE_ADDRESS.match(address):
            return f"{self.root.rstrip('/')}/{address}"
        return f"{self.root.rstrip('/')}/" if address == "." else address

    def kept(self, macro: Any, thing: View, *more: object) -> Markup:
        """`{{ kept(card, thing, 3) }}` is `{{ card(thing, 3) }}`, made once for each thing and depth."""
        key = (macro.name, thing["uri"], self.root, more)
        if key not in self._kept:
            self._kept[key] = Markup(macro(thing, *more))  # what a macro of ours gives is escaped already
        return self._kept[key]

    @jinja2.pass_context
    def part(self, context: jinja2.runtime.Context, name: str, key: str) -> Markup:
        """`{{ part("partials/header.html", key) }}` includes a template, made once for each key and depth."""
        place = (name, key, self.root)
        if place not in self._kept:
            template = context.environment.get_template(name)
            self._kept[place] = Markup(template.render(context.get_all()))  # escaped by the template
        return self._kept[place]
