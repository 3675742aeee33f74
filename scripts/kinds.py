"""The kinds of pages, by one page of each: what pictures are made of, and what tests and measurements go through."""

from __future__ import annotations

from types import MappingProxyType

REPORT = "verslagen/2024-05-30-de-kunst-van-het-verbinden/"
"""The longest report there is: headings, a table of contents, mentions, attachments."""

KINDS = MappingProxyType(
    {
        "home": "",
        "reports": "verslagen/",
        "report": REPORT,
        "partners": "partners/",
        "partner": "partners/nizu/",
        "initiatives": "initiatieven/",
        "initiative": "initiatieven/artmats/",
        "themes": "themas/",
        "theme": "themas/kunst-en-cultuur/",
        "neighbourhoods": "wijken/",
        "neighbourhood": "wijken/noordwest/",
        "target-groups": "doelgroepen/",
        "target-group": "doelgroepen/jongeren/",
        "groups": "werkgroepen/",
        "group": "werkgroepen/ondernemers-en-eenzaamheid/",
        "board": "prikbord/",
        "board-year": "prikbord/2020/",
        "tips": "tips/",
        "insights": "inzichten/",
        "ideas": "ideeen/",
        "collaborations": "samenwerkingen/",
        "outcomes": "wat-werd-ervan/",
        "inspiration": "inspiratie/",
        "agenda": "agenda/",
        "agenda-year": "agenda/2024/",
        "campaign": "agenda/week-tegen-eenzaamheid/",
        "data": "data/",
        "search": "zoeken/",
        "prose": "over/",
        "style": "over/stijl/",
        "guide": "over/redactie/",
        "guide-page": "over/redactie/vanzelf/",
        "guide-terminal": "over/redactie/nakijken/",
        "accessibility": "toegankelijkheid/",
        "privacy": "privacy/",
        "taking-part": "meedoen/",
        "not-found": "404.html",
    }
)
"""The address of one page of each kind, on this repository's own site."""

STATES = MappingProxyType(
    {
        "search-results": "zoeken/?q=vrijwilligers",
        "filtered": "partners/?theme=corona",
    }
)
"""Pages that scripts have filled, by the address that makes them do so."""
