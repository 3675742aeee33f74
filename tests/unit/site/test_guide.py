"""Pages of the guide: text in, parts out, with the words of a site in them."""

from __future__ import annotations

import pytest

from bijeen.checks.inspect import labels_of
from bijeen.i18n import messages
from bijeen.routes import guide_uri
from bijeen.site.guide import Part, guide_pages, parts_of, prose_html

PAGE = """\
## Zo doe je het

Typ dit:

```voorbeeld 2024-05-30-soep
Tip: begin klein.
```

```terminal
bijeen check

Alles klopt.
```

![Een pan soep](soep.webp "Soep")

Klaar.
"""


def test_a_page_comes_apart_in_order() -> None:
    assert list(parts_of(PAGE)) == [
        Part("prose", "## Zo doe je het\n\nTyp dit:"),
        Part("voorbeeld", "Tip: begin klein.", "2024-05-30-soep"),
        Part("terminal", "bijeen check\n\nAlles klopt."),
        Part("picture", "Een pan soep", "soep.webp", "Soep"),
        Part("prose", "Klaar."),
    ]


def test_a_word_that_a_site_does_not_have_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        guide_pages("nl", {})


def test_links_lead_from_the_root_of_the_site() -> None:
    labels = labels_of(messages("nl"))
    html = prose_html("Kijk op het [prikbord](/prikbord/).", guide_uri("vanzelf"), labels)
    assert 'href="../../../prikbord/"' in html
