"""Write a whole site of invented meeting reports and partners, for measuring: the same seed, the same bytes.

    python scripts/corpus.py DIR --reports 1000 --partners 150 --seed 1

The reports have the size (16 to 22 kB) and the shapes of real ones: names in running text, lists nested by
two spaces under an empty bullet, tables, calls, links by id.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import frontmatter
import yaml
from babel.dates import format_date

import corpus_words as words
from corpus_data import LAST_MEETING, TODAY, Fields, Organisation, data_files, ids, invent_organisations, slug

DAYS_BETWEEN_MEETINGS = 5
BODY_BYTES = (15_500, 20_000)
"""Between these a body stops growing; its last section and the front matter come on top."""

PRESENT = 45
"""How many organisations one report is about."""
NAMED = 0.55
"""How often a sentence names an organisation where it could.

With these two a report holds some 55 mentions of 40 partners and initiatives; the two real ones of this size
hold 43 of 39 and 71 of 56.
"""

TOGETHER = 0.4
"""How often a report names two organisations that do something together."""
FOLLOWED_UP = 5
"""One in so many reports says what became of something."""
MEETINGS_BETWEEN = 4
"""That was said so many meetings earlier."""

ASKED, PLANNED = "gevraagd", "samen"
"""The ids of what can be followed up: a question, and a collaboration."""

MKDOCS_YML = """\
site_name: Proefnetwerk
site_url: https://www.example.org/
theme:
  name: material
  language: nl
  font: false
plugins:
  - bijeen:
      today: {today}
      search: {search}
      social_cards: {social_cards}
      paper: {paper}
"""
INDEX_MD = """\
# Proefnetwerk

Een netwerk dat niet bestaat, om de snelheid mee te meten.
"""


def write_site(
    folder: Path,
    *,
    reports: int,
    partners: int,
    seed: int = 1,
    search: bool = False,
    social_cards: bool = False,
    paper: bool = False,
) -> None:
    """Write a site with this many reports and partners into `folder`, which is made if need be.

    Raises ValueError when there are not enough words for so many partners.
    """
    organisations = invent_organisations(Random(f"{seed}/partners"), partners)
    for name in ("docs", "reports", "data"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    switches = {"search": search, "social_cards": social_cards, "paper": paper}
    config = MKDOCS_YML.format(today=TODAY, **{name: str(on).lower() for name, on in switches.items()})
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(INDEX_MD, encoding="utf-8")
    for name, data in data_files(Random(f"{seed}/data"), organisations).items():
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
        (folder / "data" / name).write_text(text, encoding="utf-8")

    def made(number: int) -> tuple[str, frontmatter.Post]:
        day = LAST_MEETING - number * timedelta(days=DAYS_BETWEEN_MEETINGS)
        post = report(Random(f"{seed}/report/{number}"), day, organisations)
        return f"{day}-{slug(str(post['title']))}", post

    for number in range(reports):
        id, post = made(number)
        if number % FOLLOWED_UP == 0 and (earlier := number + MEETINGS_BETWEEN) < reports:
            post.content += follow_ups(Random(f"{seed}/follow-up/{number}"), *made(earlier), organisations)
        text = frontmatter.dumps(post, sort_keys=False) + "\n"
        (folder / "reports" / f"{id}.md").write_text(text, encoding="utf-8")


def fill(rng: Random, template: str, organisations: Sequence[Organisation]) -> str:
    """Put names, places and numbers into a sentence."""
    one, other = rng.choices(organisations, k=2)
    named, named2 = (it.name if rng.random() < NAMED else rng.choice(words.UNNAMED) for it in (one, other))
    district, district2 = rng.sample(words.DISTRICTS, 2)
    return template.format(
        partner=named,
        partner_id=one.id,
        partner2=named2,
        initiative=rng.choice(one.initiatives) if rng.random() < NAMED else rng.choice(words.UNNAMED),
        district=district,
        district2=district2,
        group=rng.choice(words.TARGET_GROUPS).lower(),
        number=rng.randint(20, 180),
        small=rng.randint(3, 19),
    )


def paragraph(rng: Random, organisations: Sequence[Organisation], sentences: int) -> str:
    """A paragraph of so many different sentences."""
    return " ".join(fill(rng, text, organisations) for text in rng.sample(words.SENTENCES, sentences))


def report(rng: Random, day: date, organisations: Sequence[Organisation]) -> frontmatter.Post:
    """One report: front matter, then sections until it has the size of a real one."""
    organisations = rng.sample(organisations, min(PRESENT, len(organisations)))
    district = rng.choice(words.DISTRICTS)
    fields: Fields = {
        "title": f"{rng.choice(words.THEMES)} in {district}",
        "date": day,
        "kind": slug(rng.choice(words.REPORT_KINDS)),
        "summary": fill(rng, rng.choice(words.SENTENCES), organisations),
        "theme": rng.choice(words.MOTTOS),
        "start": "19:00",
        "end": "21:30",
        "venue": rng.choice(organisations).name,
        "neighbourhood": slug(district),
        "themes": ids(rng, words.THEMES, 1, 4),
        "neighbourhoods": ids(rng, words.DISTRICTS, 1, 3),
        "target_groups": ids(rng, words.TARGET_GROUPS, 0, 3),
        "partners": sorted({organisation.id for organisation in rng.choices(organisations, k=3)}),
        "attachments": [{"title": "Presentatie van de avond", "kind": "presentatie", "language": "nl"}],
    }
    said = {key: value for key, value in fields.items() if value != []}
    return frontmatter.Post(body(rng, day, organisations), handler=None, **said)


def body(rng: Random, day: date, organisations: Sequence[Organisation]) -> str:
    """The Markdown of a report: an opening, stories, then what was said in lists and a table."""
    closing = list(closing_sections(rng, day, organisations))
    sections = [paragraph(rng, organisations, 4)]
    enough = rng.randint(*BODY_BYTES)
    while sum(len(section.encode()) for section in (*sections, *closing)) < enough:
        sections.append(story(rng, organisations))
    text = "\n\n".join([*sections, *closing])
    return text.replace(words.QUESTION, f"{words.QUESTION} {{id={ASKED}}}", 1)


def story(rng: Random, organisations: Sequence[Organisation]) -> str:
    """A section as coordinators write it: a bold name as lead-in, a link, a list or a quote, a tip."""
    host = rng.choice(organisations)
    blocks = [
        f"## {fill(rng, rng.choice(words.HEADINGS), organisations)}",
        paragraph(rng, organisations, 4),
        f"**{host.name}** - [{host.id}.example.org](https://{host.id}.example.org/)",
        paragraph(rng, organisations, 3),
    ]
    if rng.random() < 0.5:
        blocks.append(f"### {fill(rng, rng.choice(words.HEADINGS), organisations)}")
        blocks.append(f"> {fill(rng, rng.choice(words.SENTENCES), organisations)}")
        blocks.append(paragraph(rng, organisations, 2))
    else:
        listed = [f"- {fill(rng, rng.choice(words.SHORT), organisations)}" for _ in range(5)]
        blocks.append("\n".join(listed))
    blocks.append(fill(rng, rng.choice(words.LEAD_INS), organisations))
    return "\n\n".join(blocks)


def closing_sections(rng: Random, day: date, organisations: Sequence[Organisation]) -> Iterator[str]:
    """What a report ends with: good things, questions and offers, collaborations, a table, dates."""

    def lines(templates: Sequence[str], count: int) -> list[str]:
        return [fill(rng, rng.choice(templates), organisations) for _ in range(count)]

    first, *nested = lines(words.SHORT, 6)
    listed = "\n".join(["- ", f"- {first}", *(f"  - {line}" for line in nested)])
    yield f"## Goede dingen die dit jaar begonnen\n\n{listed}"

    listed = "\n".join(f"- {line}" for line in lines(words.WANTED_AND_OFFERED, 6))
    yield f"## Vraag en aanbod\n\n{listed}"

    short = lines(words.SHORT, 4)
    if rng.random() < TOGETHER:
        short[0] = f"{together(rng, organisations)} {{id={PLANNED}}}"
    listed = "\n".join(f"{number}. {line}" for number, line in enumerate(short, start=1))
    yield f"## Nieuwe samenwerkingen\n\n{listed}"

    present = rng.sample(organisations, min(6, len(organisations)))
    rows = "\n".join(f"| {it.name} | {rng.choice(words.THEMES)} | {rng.randint(1, 5)} |" for it in present)
    yield f"## Wie er was\n\n| Organisatie | Vertelde over | Mensen |\n| --- | --- | ---: |\n{rows}"

    days = [day + timedelta(days=rng.randint(7, 60)) for _ in range(3)]
    written = [format_date(moment, "d MMMM y", locale="nl") for moment in sorted(days)]
    listed = "\n".join(f"- {moment}: {line}" for moment, line in zip(written, lines(words.SHORT, 3), strict=True))
    yield f"## Even aan denken\n\n{listed}"


def together(rng: Random, organisations: Sequence[Organisation]) -> str:
    """A line on two organisations that do something together, or mean to."""
    one, other = rng.sample(organisations, 2) if len(organisations) > 1 else [*organisations] * 2
    return rng.choice(words.TOGETHER).format(
        one=one.name,
        other=other.name,
        activity=rng.choice(words.ACTIVITIES).lower(),
        stage=rng.choice(words.STAGES),
        district=rng.choice(words.DISTRICTS),
    )


def follow_ups(rng: Random, id: str, earlier: frontmatter.Post, organisations: Sequence[Organisation]) -> str:
    """What became of the items with an id in an earlier report, each a call-out."""
    told = []
    for item in (ASKED, PLANNED):
        if f"{{id={item}}}" in earlier.content:
            said, text = rng.choice(words.OUTCOMES)
            about = " ".join([f"on={id}/{item}", *([said] if said else [])])
            told.append(f"\n\n> [!VERVOLG] {{{about}}}\n> {fill(rng, text, organisations)}")
    return "".join(told)


def main() -> int:
    """Write the site that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write a site of invented reports and partners.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--partners", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--search", action="store_true", help="let its build make the search index too")
    wish = parser.parse_args()
    try:
        write_site(wish.folder, reports=wish.reports, partners=wish.partners, seed=wish.seed, search=wish.search)
    except ValueError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
