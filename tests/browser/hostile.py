"""A site whose every text tries to run script, to load something from elsewhere, or to break out of its place.

Each payload has a record of every kind to itself, and stands in all texts of that record. Whatever runs sets `hit`
on the window at the top, opens a dialog, or asks another host for something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from tests.helpers import PNG

from bijeen.content.records.item import ITEM_KINDS
from bijeen.routes import GUIDE, STATEMENTS, guide_uri
from bijeen.site.guide import MORE, STEPS

ELSEWHERE = "https://elsewhere.example"

PAYLOADS = {
    "script": "<script>top.hit=1</script>",
    "script from elsewhere": f"<script src={ELSEWHERE}/x.js></script>",
    "script in odd case": "<ScRiPt/x>top.hit=1</sCrIpT\n>",
    "end of a script": "</script><script>top.hit=1</script>",
    "end of the title": "</title><script>top.hit=1</script>",
    "end of raw text": "</style></textarea></noscript></template></select><img src=x onerror=top.hit=1>",
    "end of a comment": "--><script>top.hit=1</script><!--",
    "cdata": "<![CDATA[<script>top.hit=1</script>]]><?xml ?><script>top.hit=1</script>",
    "picture with onerror": "<img src=x onerror=top.hit=1>",
    "body with onload": "<body onload=top.hit=1 onpageshow=alert(1)>",
    "details with ontoggle": "<details open ontoggle=top.hit=1><summary>x</summary></details>",
    "field with onfocus": "<input autofocus onfocus=top.hit=1>",
    "film with onerror": "<video onerror=top.hit=1><source src=x onerror=top.hit=1></video>",
    "style with onload": "<style onload=top.hit=1>*{color:red}</style>",
    "double quote, attribute": '" autofocus tabindex=0 onfocus="top.hit=1" x="',
    "double quote, tag": '"><img src=x onerror=top.hit=1>',
    "single quote, attribute": "' autofocus tabindex=0 onfocus='top.hit=1' x='",
    "single quote, tag": "'><svg onload=top.hit=1>",
    "back quote": "` autofocus tabindex=0 onfocus=top.hit=1 `",
    "no quote": "x onfocus=top.hit=1 autofocus tabindex=0",
    "svg": "<svg onload=top.hit=1></svg>",
    "svg with script": "<svg><script>top.hit=1</script></svg>",
    "svg with animation": "<svg><a><animate attributeName=href to=javascript:top.hit=1 /><text y=9>x</text></a></svg>",
    "math": '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.hit=1&gt;">',
    "frame with srcdoc": '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
    "frame with an address": f'<iframe src="javascript:top.hit=1"></iframe><iframe src={ELSEWHERE}/></iframe>',
    "object": '<object data="data:text/html,<script>top.hit=1</script>"></object><embed src=javascript:alert(1)>',
    "base": f'<base href="{ELSEWHERE}/">',
    "style": f'<style>@import "{ELSEWHERE}/x.css"; body{{display:none}}</style>',
    "style attribute": f'<p style="background:url({ELSEWHERE}/x.png)">x</p>',
    "style sheet": f"<link rel=stylesheet href={ELSEWHERE}/x.css>",
    "refresh": f'<meta http-equiv=refresh content="0;url={ELSEWHERE}/">',
    "policy": "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">",
    "form": f"<form id=menu action={ELSEWHERE}/><button formaction=javascript:alert(1)>x</button></form>",
    "remote picture": f"<img src={ELSEWHERE}/x.png><picture><source srcset={ELSEWHERE}/y.png></picture>",
    "link": '<a href="javascript:top.hit=1" autofocus>x</a>',
    "link with entities": '<a href="&#106;avascript&colon;top.hit=1">x</a>',
    "link with a tab": '<a href="java&Tab;script:top.hit=1">x</a><a href="java&NewLine;script:top.hit=1">x</a>',
    "written as entities": "&lt;script&gt;top.hit=1&lt;/script&gt; &amp;lt;img src=x onerror=top.hit=1&amp;gt;",
    "template, expression": "{{ 7*7 }}{{ config.__class__.__init__.__globals__ }}",
    "template, statement": '{% set x = 1 %}{% include "404.html" %}{# x #}',
    "template, end of escaping": "{% endautoescape %}<script>top.hit=1</script>{% endraw %}",
    "format": "{n} {0.__class__} %s %(x)s ${x} #{x}",
    "shadow root": "<div><template shadowrootmode=open><script>top.hit=1</script></template></div>",
    "markdown": f"[x](javascript:top.hit=1) ![x]({ELSEWHERE}/x.png) <javascript:top.hit=1>",
    "attribute list": "{onfocus=top.hit=1 id=menu style=x}",
}
"""The kinds of threats of `shared/facts/threats.md`, each with a text that does harm where it is not taken as text."""

POLYGLOT = "\"'></title></script><img src=x onerror=top.hit=1>{{7*7}}<svg/onload=top.hit=1>"
"""Many of them in one, for the records of which there is one."""

REFUSED_IN_BODY = {"markdown", "attribute list"}
"""Payloads that mean something in a report: check sees a link or picture that cannot be, or attributes unknown."""

SNEAKY_FILE = "'\"><img src=x onerror=top.hit=1>.png"

QUOTED = 100
"""A sentence with two payloads as long as this is still quoted whole on the page of a partner."""

TITLED = 90
"""The title of an item is shown whole when it is as short as this."""

Record = dict[str, Any]
Texts = dict[str, str]
"""The texts that a page must show, by the field that they come from."""


def ident(number: int) -> str:
    """The id of the records of one payload."""
    return f"kwaad-{number:02}"


def texts(payload: str, *fields: str) -> Texts:
    """The payload for each of these fields, told apart by a mark behind it."""
    return {field: f"{payload} §{field}" for field in fields}


def write_hostile_site(folder: Path) -> None:
    """Write the site; `shown` says what its pages must show."""
    ids = [ident(number) for number in range(len(PAYLOADS))]
    mkdocs = {"site_name": "Kwaad", "theme": {"name": "material"}, "plugins": [{"bijeen": {"today": "2026-01-01"}}]}
    _write(folder / "mkdocs.yml", mkdocs)
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("Welkom.\n", encoding="utf-8")
    records = list(zip(ids, PAYLOADS.values(), strict=True))
    lists = ("themes", "neighbourhoods", "target_groups", "partner_types", "report_kinds")
    vocabulary: Record = {name: [_term(name, id, payload) for id, payload in records] for name in lists}
    for number, term in enumerate(vocabulary["neighbourhoods"]):
        term["tile"] = [number % 8 + 1, number // 8 + 1]
    vocabulary["item_kinds"] = [
        {"kind": kind, "name": payload, "lead_ins": [payload], "headings": [payload], "words": [payload]}
        for kind, (_, payload) in zip(cycle(ITEM_KINDS), records, strict=False)
    ]
    vocabulary["avoid"] = [{"word": payload, "instead": payload, "forms": [payload]} for _, payload in records]
    vocabulary["familiar"] = [payload for _, payload in records]
    data = {
        "network": _network(),
        "vocabulary": vocabulary,
        "partners": [_partner(id, payload) for id, payload in records],
        "agenda": {
            "events": [_event(id, payload) for id, payload in records],
            "campaigns": [_campaign(id, payload) for id, payload in records],
        },
        "groups": [_group(id, payload) for id, payload in records],
        "inspiration": [_inspiration(id, payload) for id, payload in [("veel", POLYGLOT), *records]],
    }
    for name, content in data.items():
        _write(folder / "data" / f"{name}.yaml", content)
    (folder / "reports").mkdir()
    for name in ("tafel.png", SNEAKY_FILE):
        (folder / "reports" / name).write_bytes(PNG)
    for number, (name, payload) in enumerate(PAYLOADS.items()):
        front = yaml.safe_dump(_front(ident(number), payload), allow_unicode=True, sort_keys=False, width=1000)
        text = f"---\n{front}---\n{_body(ident(number), payload, raw=name not in REFUSED_IN_BODY)}"
        (folder / "reports" / f"{ident(number)}.md").write_text(text, encoding="utf-8")


def shown() -> Iterator[tuple[str, Texts]]:
    """Each page by its address, with the texts that must stand in it as text."""
    card = ("partner", "partner-summary")
    for number, payload in enumerate(PAYLOADS.values()):
        id = ident(number)
        tags = ("themes", "neighbourhoods", "target_groups")
        about = ("title", "motto", "summary", "initiative", "initiative-summary", *card)
        event = ("event", "event-venue", "event-summary")
        yield f"verslagen/{id}/", texts(
            payload, "title", "motto", "summary", "venue", "host", "credit", "attachment", "report_kinds", "group",
            "heading", "sentence", "partner", *tags
        )  # fmt: skip
        yield f"partners/{id}/", texts(
            payload, *card, "partner_types", "role", "person", "profile", "initiative", "initiative-summary", "title",
            *(["heading", "sentence"] if len(payload) < QUOTED else []), *tags
        )  # fmt: skip
        yield f"initiatieven/{id}/", texts(
            payload, "initiative", "initiative-summary", "for_whom", "cost", "how_to_join", "evidence", "group",
            "role", "person", *card, *tags
        )  # fmt: skip
        yield f"agenda/{id}/", texts(payload, "campaign", "campaign-summary", "activity", "partner", "themes")
        yield f"werkgroepen/{id}/", texts(
            payload, "group", "question", "group-summary", "role", "person", "milestone", "themes", *about
        )  # fmt: skip
        yield f"themas/{id}/", texts(payload, "themes", "themes-summary", "group", *about, *event)
        yield f"wijken/{id}/", texts(payload, "neighbourhoods", "neighbourhoods-summary", *about, *event)
        yield f"doelgroepen/{id}/", texts(payload, "target_groups", "target_groups-summary", *about, *event)
    everywhere = texts(POLYGLOT, "network", "network-sentence", "owner", "contact", "contact-name", "link", "licence")
    yield "", {**everywhere, **texts(POLYGLOT, "inspiration", "maker", "why", "recommended_by")}
    yield "over/stijl/", everywhere
    yield GUIDE, everywhere
    for page in (*STEPS, *MORE):
        yield guide_uri(page), everywhere
    yield "data/", everywhere
    for address in STATEMENTS:
        yield address, everywhere
    every = list(PAYLOADS.values())
    hubs = {
        "verslagen/": ("title", "motto", "summary", "report_kinds", "themes"),
        "partners/": ("partner", "partner-summary", "partner_types", "neighbourhoods"),
        "initiatieven/": ("initiative", "initiative-summary", "partner"),
        "werkgroepen/": ("group", "question"),
        "agenda/": ("event", "event-venue", "event-summary", "person", "campaign", "campaign-summary"),
        "agenda/2026/": ("event", "event-venue", "event-summary", "campaign"),
        "agenda/2024/": ("title", "venue", "summary"),
        "themas/": ("themes", "themes-summary"),
        "wijken/": ("neighbourhoods", "neighbourhoods-summary"),
        "doelgroepen/": ("target_groups", "target_groups-summary"),
        "prikbord/": ("item", "item-text", "title", "partner"),
        "wat-werd-ervan/": ("item", "item-text", "title"),
        "inspiratie/": ("inspiration", "maker", "why", "recommended_by"),
        "samenwerkingen/": ("partner", "initiative", "title", "together"),
        "zoeken/": ("title", "partner", "initiative", "group", "themes", "neighbourhoods", "target_groups"),
    }
    for address, fields in hubs.items():
        yield (
            address,
            {
                f"{field} {number}": text
                for number, payload in enumerate(every)
                for field, text in texts(payload, *fields).items()
                if field != "together" or len(payload) < TITLED
            },
        )
    for address in ("tips/", "inzichten/", "ideeen/", "404.html"):
        yield address, everywhere


def _write(file: Path, data: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


def _network() -> Record:
    it = texts(
        POLYGLOT, "network", "network-sentence", "owner", "city", "contact", "contact-name", "link", "licence"
    )  # fmt: skip
    return {
        "name": it["network"],
        "sentence": it["network-sentence"],
        "owner": it["owner"],
        "city": it["city"],
        "contact": {"role": it["contact"], "name": it["contact-name"], "phone": "030 286 00 00"},
        "links": [{"title": it["link"], "url": "https://voorbeeld.example/"}],
        "licence": {"name": it["licence"]},
    }


def _term(name: str, id: str, payload: str) -> Record:
    it = texts(payload, name, f"{name}-alias", f"{name}-summary")
    return {"id": id, "name": it[name], "aliases": [it[f"{name}-alias"]], "summary": it[f"{name}-summary"]}


def _contact(payload: str) -> Record:
    it = texts(payload, "role", "person")
    return {"role": it["role"], "name": it["person"], "phone": "030 286 00 00", "email": "info@voorbeeld.example"}


def _tags(id: str) -> Record:
    return {"themes": [id], "neighbourhoods": [id], "target_groups": [id]}


def _partner(id: str, payload: str) -> Record:
    it = texts(payload, "partner", "partner-alias", "partner-summary", "profile")
    return {
        "id": id,
        "name": it["partner"],
        "network": "member",
        "type": id,
        "summary": it["partner-summary"],
        "aliases": [it["partner-alias"]],
        "url": "https://voorbeeld.example/",
        "contact": _contact(payload),
        "profiles": [{"title": it["profile"], "url": "https://voorbeeld.example/"}],
        "redirect_from": [f"oud/{id}"],
        **_tags(id),
        "initiatives": [_initiative(id, payload)],
    }


def _other(id: str) -> str:
    """The id of the records of the next payload."""
    return ident((int(id.removeprefix("kwaad-")) + 1) % len(PAYLOADS))


def _initiative(id: str, payload: str) -> Record:
    it = texts(
        payload, "initiative", "initiative-alias", "initiative-summary", "for_whom", "cost", "how_to_join", "evidence"
    )  # fmt: skip
    return {
        "id": id,
        "name": it["initiative"],
        "summary": it["initiative-summary"],
        "aliases": [it["initiative-alias"]],
        "with": [_other(id)],
        "by": [id],
        "for_whom": it["for_whom"],
        "cost": it["cost"],
        "how_to_join": it["how_to_join"],
        "evidence": {"title": it["evidence"]},
        "contact": _contact(payload),
        **_tags(id),
    }


def _group(id: str, payload: str) -> Record:
    it = texts(payload, "group", "question", "group-summary", "milestone")
    return {
        "id": id,
        "name": it["group"],
        "question": it["question"],
        "summary": it["group-summary"],
        "members": [id],
        "themes": [id],
        "contact": _contact(payload),
        "milestones": [{"date": "2024-05-30", "text": it["milestone"], "report": id}],
        "redirect_from": [f"oud/groep-{id}"],
    }


def _event(id: str, payload: str) -> Record:
    it = texts(payload, "event", "event-venue", "event-summary")
    return {
        "id": id,
        "title": it["event"],
        "kind": "meeting",
        "date": "2026-06-01",
        "venue": it["event-venue"],
        "summary": it["event-summary"],
        "neighbourhood": id,
        "themes": [id],
        "target_groups": [id],
        "partners": [id],
        "reports": [id],
        "contact": _contact(payload),
    }


def _campaign(id: str, payload: str) -> Record:
    it = texts(payload, "campaign", "campaign-summary", "activity")
    activity = {"partner": id, "title": it["activity"]}
    edition = {"year": "2026", "from": "2026-09-01", "to": "2026-09-08", "activities": [activity]}
    return {
        "id": id,
        "name": it["campaign"],
        "summary": it["campaign-summary"],
        "themes": [id],
        "editions": [edition],
        "redirect_from": [f"oud/campagne-{id}"],
    }


def _inspiration(id: str, payload: str) -> Record:
    it = texts(payload, "inspiration", "maker", "why", "recommended_by")
    return {
        "id": id,
        "title": it["inspiration"],
        "maker": it["maker"],
        "medium": "book",
        "why": it["why"],
        "recommended_by": it["recommended_by"],
    }


def _front(id: str, payload: str) -> Record:
    it = texts(payload, "title", "summary", "motto", "venue", "host", "alt", "credit", "consent", "attachment")
    return {
        "title": it["title"],
        "date": "2024-05-30",
        "kind": id,
        "summary": it["summary"],
        "theme": it["motto"],
        "venue": it["venue"],
        "neighbourhood": id,
        "hosts": [it["host"]],
        "groups": [id],
        "partners": [id],
        "image": {"file": "tafel.png", "alt": it["alt"], "credit": it["credit"]},
        "photo_consent": it["consent"],
        "attachments": [{"title": it["attachment"], "kind": "presentatie"}],
        "redirect_from": [f"oud/verslag-{id}"],
        **_tags(id),
    }


def _body(id: str, payload: str, *, raw: bool) -> str:
    """The payload as text, beside the name of its partner; and as it is, in every place that Markdown has."""
    fields = texts(payload, "heading", "partner", "sentence", "item", "item-text", "together")
    it = {field: _literal(text) for field, text in fields.items()}
    question = f"> [!VRAAG] Wie {it['item']}\n> Wat {it['item-text']} {it['partner']}"
    together = f"> [!SAMENWERKING] Samen {it['together']} {{partner={id},{_other(id)}}}\n> {it['sentence']}"
    said = f"{it['sentence']} {it['partner']}"
    as_text = f"## {it['heading']}\n\n{said}\n\n{question}\n\n{together}\n\n{_sneaky_picture()}\n"
    if not raw:
        return as_text
    line = payload.replace("\n", " ")
    cell = line.replace("|", "")
    return f"""{as_text}
{payload}

## Kop {line}

- punt {line}
  - {line}

1. {line}

> {line}

> [!TIP] {line}
> {line}

| kop | {cell} |
| --- | --- |
| {cell} | **{cell}** |

*{line}* ~~{line}~~ [{line}](https://voorbeeld.example/ "{line}") [woord][adres] noot[^1]

![tafel {line}](tafel.png "{line}")

[film {line}](https://www.youtube.com/watch?v=dQw4w9WgXcQ)

```{line}
{line}
```

[adres]: https://voorbeeld.example/ '{line}'

[^1]: {line}
"""


def _sneaky_picture() -> str:
    address = SNEAKY_FILE.replace('"', "%22").replace("<", "%3C").replace(">", "%3E")
    return f"![een tafel](<{address}>)"


def _literal(text: str) -> str:
    """Markdown for exactly this text."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text).replace("\n", " ")
