"""The guide for coordinators is true: of this site, of a new one, and of others with words of their own.

`python scripts/guide.py` writes what the commands answer into it anew.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest
import yaml
from PIL import Image
from tests.helpers import JPG, PDF, REPORT, ROOT, WORDS, Found, check, places, report, write_site
from tests.helpers import settings as settings_in
from tests.pages import ORIGIN, Site

import guide
from bijeen.checks.inspect import inspect
from bijeen.cli import cli
from bijeen.content.records import Event, FrontMatter
from bijeen.content.records.item import ItemAttributes
from bijeen.content.records.partner import InitiativeEntry, PartnerEntry
from bijeen.content.records.report import Attachment
from bijeen.content.records.report import Image as ReportImage
from bijeen.problems import SERIOUS, Level
from bijeen.resources import STARTER, overrides
from bijeen.routes import GUIDE, GUIDE_PICTURES, guide_uri
from bijeen.site.guide import MORE, STEPS, TERMINAL, GuidePage, Part, guide_pages, picture_names, words_of
from bijeen.site.samples import samples_of
from bijeen.site.search import documents
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.guide import guide_page_view
from bijeen.text.attributes import SKIP

IDS = (*STEPS, *MORE)
STARTS = ("starter", "minimal", "full", "own")
"""Sites with words of their own: a new one, two of the tests, and this repository's."""

CODE = re.compile(r"`([^`\n]+)`")
ROW = re.compile(r"^\| (?P<cell>[^|]+) \|", re.MULTILINE)


WRITTEN = ("data", "docs", "overrides", "reports")


def site_of(start: str, folder: Path) -> Path:
    """A copy of one of these sites."""
    if start == "starter":
        shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    elif start == "own":
        for name in WRITTEN:
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "mkdocs.yml", folder)
    else:
        write_site(folder, start=start)
    return folder


class Guide:
    """The guide of one site, with what it shows."""

    def __init__(self, folder: Path) -> None:
        self.settings = settings_in(folder)
        self.catalog, self.problems = inspect(self.settings)
        self.words = words_of(self.catalog, WORDS, self.settings)
        self.pages = {page.id: page for page in guide_pages("nl", self.words)}

    def view(self, id: str) -> View:
        """The view of one of its pages."""
        cards = Cards(self.catalog, WORDS)
        return guide_page_view(cards, self.settings, list(self.pages.values()), self.pages[id], self.words)

    def parts(self, kind: str) -> Iterator[Part]:
        """Every part of a kind, of all pages."""
        yield from (part for page in self.pages.values() for part in page.parts if part.kind == kind)


@pytest.fixture(scope="module", params=STARTS)
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The guide of each of these sites in turn."""
    return Guide(site_of(request.param, tmp_path_factory.mktemp("guide")))


@pytest.fixture(scope="module")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The guide of a new site."""
    return Guide(site_of("starter", tmp_path_factory.mktemp("guide")))


# --- what the programs answer


def test_every_answer_in_the_guide_is_what_the_program_says(tmp_path: Path) -> None:
    for id, text in guide.answered(tmp_path).items():
        assert (guide.TEXTS / f"{id}.md").read_text(encoding="utf-8") == text, "python scripts/guide.py"


def commands(pages: Iterable[GuidePage]) -> Iterator[str]:
    """Every command that the guide names, in a block or among its text."""
    for page in pages:
        for part in page.parts:
            if part.kind == TERMINAL:
                yield part.text.partition("\n")[0]
            found = CODE.findall(part.text) if part.kind == "prose" else [part.text]
            for text in found:
                yield from re.findall(r"^(?:bijeen [a-z].*|make [a-z]+)$", text, re.MULTILINE)


def test_every_command_in_the_guide_is_one(new_site: Guide) -> None:
    typed = set(commands(new_site.pages.values()))
    assert len(typed) > 5
    for line in typed:
        program, *words = shlex.split(line)
        if program == "make":
            assert re.search(rf"^{words[0]}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE), line
            continue
        command: click.Command = cli
        context = cli.make_context("bijeen", list(words), resilient_parsing=True)
        while isinstance(command, click.Group):
            _, found, words = command.resolve_command(context, words)
            assert found is not None, line
            command = found
        flags = {flag for option in command.params for flag in option.opts}
        assert {word for word in words if word.startswith("--")} <= flags, line


# --- what one types


def with_guide(found: Guide) -> Path:
    """Put all that the guide lets one type into the site."""
    root = found.settings.root
    for part in found.parts("yaml"):
        if not part.name:
            continue
        file = root / part.name
        typed = yaml.load(part.text, yaml.BaseLoader)
        there = yaml.load(file.read_text("utf-8"), yaml.BaseLoader) if file.exists() else type(typed)()
        if isinstance(typed, list):
            there = sorted([*there, *typed], key=lambda entry: entry["id"])
        else:
            there = {**there, **{key: [*there.get(key, ()), *value] for key, value in typed.items()}}
        file.write_text(yaml.safe_dump(there, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for page in found.pages.values():
        for sample in samples_of(page, found.words, "nl"):
            (root / sample.path).write_text(sample.text, encoding="utf-8")
    return root


def serious(folder: Path) -> list[Found]:
    """What is wrong with a site."""
    return places([problem for problem in inspect(settings_in(folder))[1] if problem.level in SERIOUS])


@pytest.mark.parametrize("start", STARTS)
def test_a_site_with_every_sample_of_the_guide_has_no_mistakes(start: str, tmp_path: Path) -> None:
    before = serious(site_of(start, tmp_path))
    assert serious(with_guide(Guide(tmp_path))) == before


def test_every_fragment_of_the_guide_has_its_place_in_a_report(new_site: Guide, tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "reports/soep.jpg": JPG, "reports/keuken.jpg": JPG, "reports/recepten.pdf": PDF
    }  # fmt: skip
    front = [part.text for part in new_site.parts("yaml") if not part.name]
    body = [part.text for part in new_site.parts("markdown") if not part.name]
    assert front
    assert body
    assert check(tmp_path, {**files, REPORT: report("\n\n".join(body), *front)}) == []


FIELDS = {
    name
    for model in (FrontMatter, ReportImage, Attachment, PartnerEntry, InitiativeEntry, Event)
    for key, field in model.model_fields.items()
    for name in (key, field.alias)
}


def test_every_field_that_the_guide_explains_is_one(new_site: Guide) -> None:
    explained = [
        code
        for part in new_site.parts("prose")
        for row in ROW.finditer(part.text)
        for code in CODE.findall(row["cell"])
        if not code.startswith(("{", "."))
    ]
    assert len(explained) > 15
    assert {code.partition(":")[0] for code in explained} <= FIELDS


def test_every_attribute_that_the_guide_explains_is_one(new_site: Guide) -> None:
    explained = [code[1:-1] for part in new_site.parts("prose") for code in CODE.findall(part.text) if code[0] == "{"]
    assert len(explained) > 4
    for said in explained:
        if said != SKIP:
            ItemAttributes.model_validate(dict(pair.split("=") for pair in said.split()))


def test_every_word_of_a_callout_that_the_guide_names_is_one(new_site: Guide) -> None:
    named = {code for part in new_site.parts("prose") for code in CODE.findall(part.text) if code.isupper()}
    assert len(named) > 8
    assert {word.lower() for word in named} <= WORDS.callouts.keys()


def test_the_guide_takes_its_own_advice_on_plain_language(new_site: Guide, tmp_path: Path) -> None:
    texts = {
        f"docs/{page.id}.md": "\n\n".join([page.lead, *(part.text for part in page.parts if part.kind == "prose")])
        for page in new_site.pages.values()
    }
    _, problems = inspect(settings_in(write_site(tmp_path, texts)))
    assert [problem for problem in problems if problem.level is Level.ADVICE] == []


# --- what comes of it


def test_what_one_types_in_the_guide_is_recognised_on_every_site(any_site: Guide) -> None:
    view = any_site.view("vanzelf")
    samples = [part for part in view["parts"] if part["kind"] == "sample"]
    assert len(samples) > 4
    assert [part["text"] for part in samples if not part["lists"] and not part["events"]] == []


def test_a_sample_stands_in_the_words_of_its_site(tmp_path: Path) -> None:
    words = "item_kinds:\n  - {kind: vraag, name: Hulp, lead_ins: [Wie weet raad]}\n"
    mkdocs = "site_name: Net\ntheme: {name: material}\nplugins: [{bijeen: {reports: verhalen, search: false}}]\n"
    site = write_site(tmp_path, {"mkdocs.yml": mkdocs})
    with (site / "data" / "vocabulary.yaml").open("a", encoding="utf-8") as file:
        file.write(words)
    found = Guide(site)
    assert "`verhalen`" in found.pages["schrijven"].parts[0].text
    asked = next(part for part in found.view("vanzelf")["parts"] if part["kind"] == "sample")
    assert "Wie weet raad: " in asked["text"]
    assert [line["kind_title"] for shown in asked["lists"] for line in shown["lines"]] == ["Hulp", "Tip"]


def test_a_sample_is_on_no_list_of_the_site(own: Site) -> None:
    elsewhere = [address for address in own.shown if not address.startswith(GUIDE)]
    assert [address for address in elsewhere if "De Lange Tafel" in own[address].text()] == []


def test_the_guide_can_be_reached_from_every_page(own: Site) -> None:
    for page in own.shown.values():
        links = {page.target(link.get("href", "")) for link in page.all("//footer//a")}
        assert ORIGIN + GUIDE in links, page.address
    hub = own[GUIDE]
    tasks = [hub.target(link.get("href", "")) for link in hub.all("//main//article//a")]
    assert tasks == [ORIGIN + guide_uri(id) for id in IDS]


def test_search_finds_the_guide_but_not_its_samples(own: Site) -> None:
    settings = settings_in(ROOT)
    catalog, _ = inspect(settings)
    texts = {page.uri: page.text for page in (maker() for maker in documents(Cards(catalog, WORDS), settings))}
    sentences = 0
    for id in IDS:
        assert texts[guide_uri(id)]
        for shown in own[guide_uri(id)].all("//*[contains(@class, 'sample-shown')]//p[string-length() > 40]"):
            sentences += 1
            assert "".join(map(str, shown.itertext())).strip() not in texts[guide_uri(id)]
    assert sentences > 5


# --- pictures


def test_every_picture_is_there_is_used_and_says_what_is_on_it(new_site: Guide) -> None:
    shown = list(new_site.parts("picture"))
    folder = overrides() / GUIDE_PICTURES
    named = {file for part in shown for file in picture_names(part.name).values()}
    assert named == {file.name for file in folder.iterdir()}
    assert [part.name for part in shown if len(part.text) < 40 or part.text == part.note] == []
    assert [file.name for file in folder.iterdir() if file.stat().st_size > 60_000] == []


def test_a_picture_knows_its_room_in_every_look(own: Site) -> None:
    page = own[guide_uri("vanzelf")]
    shown = page.all("//figure[@class='guide-picture']//*[self::source or self::img]")
    looks = [
        "(max-width: 48em) and (prefers-color-scheme: dark)",
        "(max-width: 48em)",
        "(prefers-color-scheme: dark)",
        None,
    ]
    assert [one.get("media") for one in shown] == looks * (len(shown) // 4)
    assert len(shown) > 4
    for one in shown:
        file = page.target(one.get("src", one.get("srcset", ""))).removeprefix(ORIGIN)
        with Image.open(own.folder / file) as picture:
            assert [str(side) for side in picture.size] == [one.get("width"), one.get("height")]
