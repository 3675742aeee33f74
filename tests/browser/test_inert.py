"""Whatever people write comes out as text: nothing runs, nothing is fetched from elsewhere, nobody is led away.

There are three layers: texts are escaped (those of Markdown: parsed safely, then cleaned), fields with a form of
their own refuse what has another, and a policy in every page stops what would slip through. Each is tried alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import lxml.html
import pytest
import yaml
from lxml import etree
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Build
from tests.browser.hostile import ELSEWHERE, PAYLOADS, POLYGLOT, ident, shown, write_hostile_site
from tests.browser.visits import Visit, visited
from tests.helpers import LIMITS, PNG, REPORT, SITES, Files, report, settings, write_site

from bijeen.checks.inspect import inspect
from bijeen.content.source import read_document, read_yaml
from bijeen.content.yamlnodes import Yaml
from bijeen.problems import Level, Problem
from bijeen.text.markdown import parse
from bijeen.text.safety import safe_html
from serving import served

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

LOOK = """() => {
    const odd = [];
    const told = (what, it) => odd.push(`${what}: ${it.outerHTML.slice(0, 150)}`);
    const ours = (address) => new URL(address, location.href).origin === location.origin;
    const links = ["http:", "https:", "mailto:", "tel:"];
    const strange = `base, iframe, frame, object, embed, applet, style, math, video, audio, textarea,
        template:not(.missing-found > template),
        source:not(.guide-picture > picture > source), marquee, [style], [srcdoc], [formaction], [ping],
        [autofocus], svg:not(.icon > svg, .tilemap > svg, .arms, .arms-sample),
        script:not([src], head > [type="application/ld+json"]),
        meta[http-equiv]:not([http-equiv="Content-Security-Policy"]), body ~ *, head ~ head,
        form:not(.search-form, .search-page-form, .facets), input:not(.search-form > input, .facets-name > input),
        main details:not(.item-group, .companions-more, .search-narrow)`;
    const within = [...document.querySelectorAll("template")].flatMap((it) => [...it.content.querySelectorAll("*")]);
    for (const it of [...document.querySelectorAll("*"), ...within]) {
        if (it.matches(strange)) told("strange", it);
        if (it.shadowRoot) told("shadow", it);
        if (it.matches("script:not([src])")) {
            try {
                JSON.parse(it.text);
            } catch {
                told("no data", it);
            }
        }
        for (const { name, value } of it.attributes) {
            if (/^on/i.test(name)) told(name, it);
            if (/href$/.test(name) && !links.includes(new URL(value, location.href).protocol)) told(name, it);
            if (/^(src|action)$/.test(name) && !ours(value)) told(name, it);
            if (name === "srcset" && !value.split(",").every((one) => ours(one.trim().split(" ")[0]))) told(name, it);
            if (name === "srcset" && !value.split(", ").every((choice) => ours(choice.split(" ")[0]))) told(name, it);
        }
        if (it.matches("link[rel~=stylesheet]") && !ours(it.href)) told("style sheet", it);
    }
    return {
        hit: typeof window.hit,
        address: location.href,
        odd,
        title: document.title,
        heading: document.querySelector("h1")?.textContent ?? "",
        text: document.body.textContent,
    };
}"""


@pytest.fixture(scope="module")
def hostile_site(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the hostile site."""
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile_site(folder)
    return build(folder)


@pytest.fixture(scope="module")
def hostile(hostile_site: Path) -> Iterator[str]:
    """The address of the hostile site."""
    with served(hostile_site) as address:
        yield address


@pytest.fixture(scope="module")
def hostile_without_policy(hostile_site: Path) -> Iterator[str]:
    """The address of the hostile site, from whose pages the policy is taken out on their way."""
    with served(hostile_site, without_policy) as address:
        yield address


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page without anything, on which a test puts what it likes."""
    folder = tmp_path_factory.mktemp("blank")
    (folder / "index.html").write_text("<!doctype html><title>leeg</title>", encoding="utf-8")
    with served(folder) as address:
        yield address


def without_policy(page: str) -> str:
    """A page without its policy."""
    return POLICY.sub("", page)


def with_hole(site: Path, markup: str) -> str:
    """A page of ours with markup in it that no layer but the policy has seen."""
    page = (site / "over" / "index.html").read_text(encoding="utf-8")
    assert "<main" in page
    return page.replace("<main", f"<div>{markup}</div><main")


def look(page: Page) -> dict[str, Any]:
    """What a page is like: whether anything ran, what in it is strange, and its texts with plain spaces."""
    seen: dict[str, Any] = page.evaluate(LOOK)
    return seen | {key: plain(seen[key]) for key in ("title", "heading", "text")}


def plain(text: str) -> str:
    """A text with one space for each run of spaces and line ends."""
    return " ".join(text.split())


# The whole site


def test_without_the_policy_nothing_on_any_page_runs_and_all_is_shown_as_text(
    browser: Browser, hostile_without_policy: str
) -> None:
    home = hostile_without_policy
    wrong: list[str] = []
    with visited(browser, home) as (page, watch):
        for address, texts in shown():
            page.goto(address)
            seen = look(page)
            wrong += [f"/{address}: {odd}" for odd in seen["odd"]]
            wrong += [f"/{address}: ran"] * (seen["hit"] != "undefined")
            wrong += [f"/{address}: led to {seen['address']}"] * (seen["address"] != home + address)
            wrong += [
                f"/{address}: no {field}: {text}" for field, text in texts.items() if plain(text) not in seen["text"]
            ]
        assert wrong == []
        assert watch.faults == []


def test_every_page_of_the_hostile_site_is_looked_at(hostile_site: Path) -> None:
    looked_at = {address for address, _ in shown()}
    pages = {
        file.relative_to(hostile_site).as_posix().removesuffix("index.html") for file in hostile_site.rglob("*.html")
    }
    assert {page for page in pages if not page.startswith("oud/")} == looked_at


@pytest.mark.parametrize(
    "folder", ["", "verslagen/", "partners/", "initiatieven/", "werkgroepen/", "agenda/", "themas/", "wijken/"]
)
def test_with_the_policy_the_browser_has_nothing_to_stop(visit: Visit, hostile: str, folder: str) -> None:
    """A breach of the policy is an error in the console, on which `visit` fails."""
    page = visit(folder, site=hostile)
    assert look(page)["odd"] == []
    for number in range(0, len(PAYLOADS) if folder else 0, 15):
        page.goto(f"{folder}{ident(number)}/")
        assert look(page)["odd"] == []


@pytest.mark.parametrize("folder", ["verslagen", "partners", "initiatieven", "werkgroepen", "themas"])
def test_the_title_of_a_page_is_the_name_as_it_was_written(visit: Visit, hostile: str, folder: str) -> None:
    page = visit(f"{folder}/{ident(0)}/", site=hostile)
    seen = look(page)
    name = seen["heading"]
    assert name.startswith(next(iter(PAYLOADS.values())))
    assert seen["title"].startswith(f"{name} · {plain(POLYGLOT)}")


def test_attributes_hold_the_text_as_it_was_written(visit: Visit, hostile: str) -> None:
    names = list(PAYLOADS)
    page = visit("", site=hostile)
    for name in ("double quote, attribute", "single quote, tag", "written as entities", "end of the title"):
        page.goto(f"verslagen/{ident(names.index(name))}/")
        payload = PAYLOADS[name]
        picture = page.locator(".page-head img")
        expect(picture).to_have_attribute("alt", f"{payload} §alt")
        expect(page.locator("meta[name=description]")).to_have_attribute("content", f"{payload} §summary")


@pytest.mark.parametrize(
    ("folder", "key", "field"), [("verslagen", "headline", "title"), ("partners", "name", "partner")]
)
def test_data_for_search_engines_holds_the_text_as_it_was_written(
    visit: Visit, hostile: str, folder: str, key: str, field: str
) -> None:
    page = visit("", site=hostile)
    for number, payload in enumerate(PAYLOADS.values()):
        page.goto(f"{folder}/{ident(number)}/")
        data = json.loads(page.locator("script[type='application/ld+json']").text_content() or "")
        assert data["@graph"][0][key] == f"{payload} §{field}"


def test_a_video_called_by_markup_plays_under_that_name(visit: Visit, hostile: str) -> None:
    player = "www.youtube-nocookie.com"
    page = visit("", site=hostile, player=player)
    number = list(PAYLOADS).index("double quote, attribute")
    page.goto(f"verslagen/{ident(number)}/")
    page.locator(".video-link").click()
    expect(page.locator("iframe")).to_have_attribute("title", re.compile("^film "))
    assert page.locator("iframe").evaluate("(it) => it.getAttributeNames().sort()") == [
        "allow",
        "referrerpolicy",
        "src",
        "title",
    ]
    assert page.evaluate("typeof window.hit") == "undefined"


def test_an_old_address_leads_to_the_new_one_and_nowhere_else(visit: Visit, hostile: str) -> None:
    number = list(PAYLOADS).index("refresh")
    for old, new in ((f"oud/{ident(number)}/", "partners"), (f"oud/verslag-{ident(number)}/", "verslagen")):
        page = visit(old, site=hostile)
        expect(page).to_have_url(f"{hostile}{new}/{ident(number)}/")


@pytest.mark.parametrize("words", ["script", "motto"])
def test_without_the_policy_search_results_and_filters_are_text(
    browser: Browser, hostile_without_policy: str, words: str
) -> None:
    with visited(browser, hostile_without_policy) as (page, watch):
        page.goto(f"zoeken/?q={words}")
        expect(page.get_by_role("main").get_by_role("status")).to_have_text(re.compile(words))
        strange = page.locator("#_search").locator(
            "script, iframe, object, style, svg:not(.icon > svg), base, meta, img, video, [onerror]"
        )
        assert (
            strange.evaluate_all(
                "(all) => all.map((it) => it.parentElement.className + it.parentElement.outerHTML.slice(0, 300))"
            )
            == []
        )
        expect(page.locator("[data-result]").filter(has_text="top.hit=1").first).to_be_visible()
        expect(page.locator("#_search option").filter(has_text="top.hit=1").first).to_be_attached()
        assert page.evaluate("typeof window.hit") == "undefined"
        assert watch.faults == []


def test_with_the_policy_the_browser_has_nothing_to_stop_in_search(visit: Visit, hostile: str) -> None:
    page = visit("zoeken/?q=motto", site=hostile)
    expect(page.locator("[data-result]").filter(has_text="top.hit=1").first).to_be_visible()


# What comes in by the address


@pytest.mark.parametrize("payload", [PAYLOADS["double quote, tag"], PAYLOADS["script"], PAYLOADS["svg"]])
def test_a_question_in_the_address_is_text(browser: Browser, own_site: Path, payload: str) -> None:
    with served(own_site, without_policy) as home, visited(browser, home) as (page, watch):
        # what stands between quotes is never left out, so that nothing is found and the question is said again
        question = f'{payload} "xyzzyplugh"'
        page.goto(f"zoeken/?{urlencode({'q': question})}")
        expect(page.get_by_role("main").get_by_role("status")).to_contain_text(payload)
        assert page.evaluate("typeof window.hit") == "undefined"
        assert watch.faults == []


@pytest.mark.parametrize("address", ["partners/", "verslagen/", "initiatieven/"])
def test_a_filter_in_the_address_is_text(browser: Browser, hostile_without_policy: str, address: str) -> None:
    with visited(browser, hostile_without_policy) as (page, watch):
        page.goto(f"{address}?theme=%22%3E%3Cimg%20src=x%20onerror=top.hit=1%3E&status[]=x&__proto__=x#<img src=x>")
        expect(page.get_by_label("Thema")).to_have_value("")
        assert look(page)["odd"] == []
        assert watch.faults == []


# One layer alone


def test_every_page_has_the_policy(hostile_site: Path, own_site: Path) -> None:
    for site in (own_site, hostile_site):
        pages = list(site.rglob("*.html"))
        without = [file.relative_to(site).as_posix() for file in pages if not POLICY.search(file.read_text("utf-8"))]
        assert without == []


def test_the_policy_stands_before_anything_that_it_could_stop(own_site: Path) -> None:
    page = (own_site / "index.html").read_text(encoding="utf-8")
    before = page[: page.index("Content-Security-Policy")]
    assert not re.search("<(script|link|style|title)", before)


def test_the_policy_alone_lets_nothing_run(browser: Browser, own_site: Path) -> None:
    hole = ""
    ran = []
    with served(own_site, lambda _: with_hole(own_site, hole)) as home, visited(browser, home) as (page, watch):
        for name in PAYLOADS.keys() - {"refresh"}:  # no policy can forbid to lead away
            hole = PAYLOADS[name]
            page.goto("over/")
            ran += [name] * (page.evaluate("typeof window.hit") != "undefined")
        assert ran == []
        assert [fault for fault in watch.faults if fault.startswith("dialog")] == []


LIVE = (
    *("script", "end of a script", "end of raw text", "cdata", "picture with onerror", "body with onload"),
    *("details with ontoggle", "field with onfocus", "film with onerror", "style with onload", "double quote, tag"),
    *("single quote, tag", "svg", "svg with script", "frame with srcdoc", "frame with an address", "shadow root"),
)


def test_without_any_layer_the_payloads_do_run(browser: Browser, own_site: Path) -> None:
    """What the other tests prove rests on this."""
    hole = ""
    with (
        served(own_site, lambda _: without_policy(with_hole(own_site, hole))) as home,
        visited(browser, home) as (page, _),
    ):
        for name in LIVE:
            hole = PAYLOADS[name]
            page.goto("over/")
            page.wait_for_function("window.hit === 1")


HOLES = {
    "a picture": f"<img src={ELSEWHERE}/x.png>",
    "a script": f"<script src={ELSEWHERE}/x.js></script>",
    "a style sheet": f"<link rel=stylesheet href={ELSEWHERE}/x.css>",
    "a frame": f"<iframe src={ELSEWHERE}/></iframe>",
    "a font": f"<style>@font-face{{font-family:x;src:url({ELSEWHERE}/x)}}*{{font-family:x}}</style>",
    "a base": f'<base href="{ELSEWHERE}/"><img src=x.png>',
    "an object": f"<object data={ELSEWHERE}/x></object>",
    "a film": f"<video src={ELSEWHERE}/x></video>",
}


@pytest.mark.parametrize("name", HOLES)
def test_the_policy_alone_keeps_pages_from_asking_other_hosts_for(browser: Browser, own_site: Path, name: str) -> None:
    with (
        served(own_site, lambda _: with_hole(own_site, HOLES[name])) as home,
        visited(browser, home) as (page, watch),
    ):
        page.goto("over/")
        assert watch.asked == []


def test_the_policy_alone_keeps_a_form_from_sending_elsewhere(browser: Browser, own_site: Path) -> None:
    form = f'<form action="{ELSEWHERE}/"><input name=a value=b><button>Stuur op</button></form>'
    with served(own_site, lambda _: with_hole(own_site, form)) as home, visited(browser, home) as (page, watch):
        page.goto("over/")
        with page.expect_console_message(lambda message: "form-action" in message.text):
            page.get_by_role("button", name="Stuur op").dispatch_event("click")
        assert watch.asked == []


def test_the_cleaner_alone_lets_nothing_run(browser: Browser, blank: str) -> None:
    """The last step of a reading, given markup that the parser would never have made, on a page without policy."""
    with visited(browser, blank) as (page, watch):
        page.goto("")
        for name, payload in {**PAYLOADS, "many": POLYGLOT}.items():
            root = lxml.html.fragment_fromstring(f"<p>x</p>{payload}", create_parent="div")
            page.set_content(safe_html(root))
            assert look(page)["odd"] == [], name
            assert page.evaluate("typeof window.hit") == "undefined", name
        assert [fault for fault in watch.faults if "404" not in fault] == []


def test_the_parser_alone_lets_nothing_run(browser: Browser, blank: str) -> None:
    """The first step of a reading, before anything is cleaned, on a page without policy. It does let pictures pass."""
    with visited(browser, blank) as (page, watch):
        page.goto("")
        for name, payload in {**PAYLOADS, "many": POLYGLOT}.items():
            html = etree.tostring(
                parse(f"{payload}\n\nwoord {payload}\n\n- {payload}"), encoding="unicode", method="html"
            )
            page.set_content(html)
            odd = [it for it in look(page)["odd"] if not it.startswith("src: <img")]
            assert odd == [], name
            assert page.evaluate("typeof window.hit") == "undefined", name
        assert [fault for fault in watch.faults if not fault.startswith(("request", "console: Failed to load"))] == []


def test_an_entity_for_a_control_character_leaves_the_rest_of_a_report_as_it_is() -> None:
    html = etree.tostring(parse("Een *woord* en &#1;."), encoding="unicode", method="html")
    assert "<em>woord</em>" in html


# Links in a report

LINKS = {
    "plain": "[x](javascript:top.hit=1)",
    "odd case": "[x](JaVaScRiPt:top.hit=1)",
    "entity": "[x](&#106;avascript:top.hit=1)",
    "entity without end": "[x](&#x6A&#x61vascript&colon;top.hit=1)",
    "entity for the colon": "[x](javascript&colon;top.hit=1)",
    "entity for a tab": "[x](java&Tab;script:top.hit=1)",
    "entity for a line end": "[x](<java&NewLine;script:top.hit=1>)",
    "entity for a control character": "[x](<&#1;javascript:top.hit=1>)",
    "tab": "[x](<java\tscript:top.hit=1>)",
    "space before": "[x](< javascript:top.hit=1>)",
    "percent": "[x](javascript%3Atop.hit=1)",
    "back slash": "[x](javascript\\:top.hit=1)",
    "reference": "[x][y]\n\n[y]: javascript:top.hit=1",
    "shortcut reference": "[x]\n\n[x]: <javascript:top.hit=1> 'titel'",
    "pointed brackets": "<javascript:top.hit=1>",
    "in a picture": "[![x](tafel.png)](javascript:top.hit=1)",
    "as a picture": "![x](javascript:top.hit=1)",
    "in a footnote": "x[^1]\n\n[^1]: [x](javascript:top.hit=1)",
    "vbscript": "[x](vbscript:top.hit=1)",
    "data": "[x](data:text/html;base64,PHNjcmlwdD50b3AuaGl0PTE8L3NjcmlwdD4=)",
    "data in a picture": "![x](data:image/svg+xml,<svg/onload=top.hit=1>)",
    "blob": "[x](blob:https://voorbeeld.example/x)",
    "file": "[x](file:///etc/passwd)",
    "view-source": "[x](view-source:javascript:top.hit=1)",
    "without scheme": f"[x](//{ELSEWHERE.removeprefix('https://')}/x)",
    "back slashes": f"[x](/\\\\{ELSEWHERE.removeprefix('https://')}/x)",
    "remote picture": f"![x]({ELSEWHERE}/x.png)",
    "remote picture without scheme": f"![x](//{ELSEWHERE.removeprefix('https://')}/x.png)",
    "broken host": "[x](http://[)",
    "path out of the site": "[x](../../../../etc/passwd)",
    "picture out of the site": "![x](../../../../etc/passwd.png)",
}


REFUSALS = {"unsafe-link", "remote-picture", "dangling-link", "missing-file", "empty-link"}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_in_disguise_is_refused(tmp_path: Path, name: str) -> None:
    problems = problems_of(tmp_path, {REPORT: report(LINKS[name], "photo_consent: geen mensen")})
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    assert errors != []
    assert {problem.location.path for problem in errors} == {REPORT}
    assert {problem.rule for problem in errors} <= REFUSALS


def test_a_link_in_disguise_is_dead_even_if_nobody_refuses_it(browser: Browser, tmp_path: Path, blank: str) -> None:
    files: dict[str, str | bytes | None] = {
        f"reports/2024-06-{number:02}-x.md": report(text.replace("x.png", "y.png"))
        for number, text in enumerate(LINKS.values())
    }
    catalog, _ = inspect(settings(write_site(tmp_path, files)))
    with visited(browser, blank) as (page, watch):
        page.goto("")
        for reading in catalog.readings.values():
            page.set_content(reading.html)
            odd = [it for it in look(page)["odd"] if "data-src" not in it]
            assert odd == []
            leading_away = page.locator("a[href]").evaluate_all(
                "(links) => links.map((it) => it.href).filter((it) => !it.startsWith(location.origin))"
            )
            assert leading_away == []
        assert [fault for fault in watch.faults if "404" not in fault] == []


# Fields with a form of their own

TEXTS = {
    *("name", "title", "summary", "aliases", "role", "text", "question", "why"),
    *("sentence", "owner", "city", "lead_ins", "headings", "words", "word", "instead", "forms", "familiar"),
    *("for_whom", "cost", "how_to_join", "maker", "recommended_by"),
    *("theme", "venue", "hosts", "alt", "credit", "photo_consent"),
}
"""The keys under which any text may stand. Every other value of the site `full` has a form of its own."""

FULL = SITES / "full"


Leaf = tuple[str | int, ...]
"""The way to a value: keys and indexes."""


def leaves(data: Any, at: Leaf = ()) -> Iterator[Leaf]:
    """The path of every value in YAML."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*at, index))
    elif data is not None:
        yield at


def read(root: Path, path: str) -> tuple[Yaml, str]:
    """A file of data, or the front matter of a report with its body behind it."""
    if path.endswith(".md"):
        document, _ = read_document(root, path, LIMITS)
        assert document is not None
        return document.front, document.body
    source, _ = read_yaml(root, path, LIMITS)
    assert source is not None
    return source, ""


FILES = [
    *(f"data/{name}.yaml" for name in ("network", "vocabulary", "partners", "agenda", "groups", "inspiration")),
    "reports/2024-05-30-muziek-in-de-wijk.md",
]
FIELDS = [(path, leaf) for path in FILES for leaf in leaves(read(FULL, path)[0].data)]


def key_of(leaf: Leaf) -> str:
    """The name of the field in which a value stands."""
    return next(part for part in reversed(leaf) if isinstance(part, str))


def name_of(part: str | Leaf) -> str:
    """A file or a way to a value, in the name of a test."""
    return part if isinstance(part, str) else ".".join(map(str, part))


def changed(path: str, leaf: Leaf, value: str) -> Files:
    """The file with another value at one place."""
    source, body = read(FULL, path)
    *above, last = leaf
    place = source.data
    for part in above:
        place = place[part]
    place[last] = value
    text = yaml.safe_dump(source.data, allow_unicode=True, sort_keys=False, width=1000)
    return {path: f"---\n{text}---\n{body}" if path.endswith(".md") else text}


def problems_of(folder: Path, files: Files, start: str = "minimal") -> list[Problem]:
    """All problems of a site."""
    return inspect(settings(write_site(folder, files, start=start)))[1]


FORMS = [(path, leaf) for path, leaf in FIELDS if key_of(leaf) not in TEXTS]


@pytest.mark.parametrize(("path", "leaf"), FORMS, ids=name_of)
def test_a_field_with_a_form_of_its_own_refuses_markup(tmp_path: Path, path: str, leaf: Leaf) -> None:
    problems = problems_of(tmp_path, changed(path, leaf, PAYLOADS["double quote, tag"]), start="full")
    whole = leaf[: leaf.index("tile") + 1] if "tile" in leaf else leaf  # its two numbers are told of together
    place = read(tmp_path, path)[0].places.value(*whole)
    assert place in [problem.location for problem in problems if problem.level is Level.ERROR]


def test_all_other_fields_take_any_text(tmp_path: Path) -> None:
    for number, (path, leaf) in enumerate(field for field in FIELDS if field not in FORMS):
        problems = problems_of(tmp_path / str(number), changed(path, leaf, PAYLOADS["double quote, tag"]), start="full")
        assert [problem for problem in problems if problem.level is Level.ERROR] == [], (path, leaf)


ADDRESSES = [
    "javascript:top.hit=1",
    "JavaScript:top.hit=1",
    "java\tscript:top.hit=1",
    " javascript:top.hit=1",
    "javascript&colon;top.hit=1",
    "&#106;avascript:top.hit=1",
    "vbscript:top.hit=1",
    "data:text/html,<script>top.hit=1</script>",
    "file:///etc/passwd",
    f"//{ELSEWHERE.removeprefix('https://')}/",
    "http://[",
    "https://",
    'https://a.example/"onfocus=top.hit=1',
    "https://a.example/<script>",
    "https://a.example/{{7*7}}",
    "https://a.example\\@b.example",
    "https://a.example/\nSet-Cookie:x",
]
URLS = [(path, leaf) for path, leaf in FIELDS if key_of(leaf) in ("url", "sign_up")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_web_address_is_one_and_nothing_else(tmp_path: Path, address: str) -> None:
    path, leaf = "data/partners.yaml", (0, "url")
    assert (path, leaf) in URLS
    problems = problems_of(tmp_path, changed(path, leaf, address), start="full")
    place = read(tmp_path, path)[0].places.value(*leaf)
    found = [(problem.location, problem.rule) for problem in problems if problem.level is Level.ERROR]
    assert found == [(place, "wrong-url")]


@pytest.mark.parametrize(("path", "leaf"), URLS, ids=name_of)
def test_every_web_address_refuses_script(tmp_path: Path, path: str, leaf: Leaf) -> None:
    problems = problems_of(tmp_path, changed(path, leaf, "javascript:top.hit=1"), start="full")
    place = read(tmp_path, path)[0].places.value(*leaf)
    found = [(problem.location, problem.rule) for problem in problems if problem.level is Level.ERROR]
    assert found == [(place, "wrong-url")]


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=top.hit=1>",
        '"onfocus="top.hit=1',
        "'onfocus='x",
        "{{7*7}}",
        "met spatie",
        "HOOFDLETTERS",
        "a..b",
    ],
)
def test_the_name_of_a_report_is_an_address_and_nothing_else(tmp_path: Path, name: str) -> None:
    problems = problems_of(tmp_path, {f"reports/{name}.md": report()})
    assert [(problem.location.path, problem.rule, problem.level) for problem in problems] == [
        (f"reports/{name}.md", "wrong-file-name", Level.ERROR)
    ]


@pytest.mark.parametrize("name", ["x.svg", "x.html", "x.js", "x.xhtml", "CNAME", "_redirects", "x.png.html", "x.htm"])
@pytest.mark.parametrize("folder", ["reports", "data"])
def test_files_that_a_browser_would_run_are_refused(tmp_path: Path, folder: str, name: str) -> None:
    problems = problems_of(tmp_path, {f"{folder}/{name}": "<script>top.hit=1</script>"})
    assert [(problem.location.path, problem.rule, problem.level) for problem in problems] == [
        (f"{folder}/{name}", "file-kind", Level.ERROR)
    ]


def test_a_picture_that_is_a_page_is_refused(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, {"reports/x.png": b"<script>top.hit=1</script>" + PNG})
    assert [(problem.rule, problem.level) for problem in problems] == [("file-content", Level.ERROR)]


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b", "\x00", "\x1b", "\ufeff"])
def test_a_text_with_characters_that_cannot_be_seen_is_refused(tmp_path: Path, character: str) -> None:
    problems = problems_of(tmp_path, {REPORT: report(f"java{character}script")})
    assert [(problem.rule, problem.level) for problem in problems] == [("unsafe-character", Level.ERROR)]
