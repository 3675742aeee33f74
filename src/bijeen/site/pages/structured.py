"""What search engines read in a page: what it is about, and the way to it."""

from __future__ import annotations

from bijeen.i18n import Messages
from bijeen.routes import HOME
from bijeen.site.jsonld import breadcrumbs, graph
from bijeen.site.pages.spec import PageSpec
from bijeen.site.views.cards import View


def structured(spec: PageSpec, view: View, hub: PageSpec | None, words: Messages, site_url: str) -> View | None:
    """The things that the view of a page names, and its breadcrumbs by way of `hub`. None where there is neither.

    Without `site_url`, "" here, there are no whole addresses to make breadcrumbs of.
    """
    things = list(view.get("structured", ()))
    if hub and site_url:
        trail = {HOME: words.text("frame.home"), hub.uri: hub.title, spec.uri: spec.title}
        things.append(breadcrumbs(trail, site_url))
    return graph(things) if things else None
