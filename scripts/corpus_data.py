"""The data files of the synthetic corpus: an invented network, its partners and its words."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import corpus_words as words

LAST_MEETING = date(2026, 10, 6)
TODAY = date(2026, 11, 1)
"""The day on which the site is made, fixed so that two builds of one corpus agree."""

Fields = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """An invented partner: what a sentence may say of it."""

    id: str
    name: str
    initiatives: tuple[str, ...]


def slug(name: str) -> str:
    """The id of a name: "Café Ünal" becomes "cafe-unal"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def ids(rng: Random, names: Sequence[str], least: int, most: int) -> list[str]:
    """A few ids out of the vocabulary, in its order."""
    chosen = set(rng.sample(names, rng.randint(least, most)))
    return [slug(name) for name in names if name in chosen]


def invent_organisations(rng: Random, count: int) -> list[Organisation]:
    """Partners with one to three initiatives each, in the order of their ids."""
    names = [f"{sort} {place}" for sort, place in itertools.product(words.SORTS, words.PLACES)]
    if count > len(names):  # a large network has one of a name in several districts
        names += [f"{name} {district}" for name, district in itertools.product(names, words.DISTRICTS)]
    if count > len(names):
        raise ValueError(f"{count} partners: there are words for at most {len(names)}")
    organisations = [
        Organisation(
            id=slug(name),
            name=name,
            initiatives=tuple(f"{it} van {name}" for it in rng.sample(words.ACTIVITIES, rng.randint(1, 3))),
        )
        for name in rng.sample(names, count)
    ]
    return sorted(organisations, key=lambda organisation: organisation.id)


def data_files(rng: Random, organisations: Sequence[Organisation]) -> dict[str, object]:
    """The YAML files by name: the network, its words, its partners, and a little of the rest."""
    return {
        "network.yaml": {
            "name": "Proefnetwerk",
            "owner": "Niemand",
            "sentence": "Een netwerk dat niet bestaat, om de snelheid mee te meten.",
            "official": False,
            "contact": {"role": "De coördinator", "email": "info@example.org"},
        },
        "vocabulary.yaml": vocabulary(),
        "partners.yaml": [partner(rng, organisation) for organisation in organisations],
        "groups.yaml": [
            {
                "id": slug(name),
                "name": name,
                "question": f"Wat kan de groep {name} het komende jaar betekenen?",
                "members": sorted({organisation.id for organisation in rng.choices(organisations, k=4)}),
                "themes": ids(rng, words.THEMES, 1, 2),
            }
            for name in words.GROUPS
        ],
        "agenda.yaml": {
            "events": [
                {
                    "id": f"bijeenkomst-{number}",
                    "title": f"Bijeenkomst {number}",
                    "kind": "meeting",
                    "date": LAST_MEETING + timedelta(days=30 * number),
                    "partners": [rng.choice(organisations).id],
                }
                for number in range(1, 7)
            ]
        },
        "inspiration.yaml": [
            {"id": f"boek-{number}", "title": f"Het boek van de buurt, deel {number}", "medium": "book"}
            for number in range(1, 7)
        ],
    }


def vocabulary() -> Fields:
    """The words of the network: districts on a map of three columns, themes, groups of people, kinds."""

    def terms(names: Sequence[str]) -> list[Fields]:
        return [{"id": slug(name), "name": name} for name in names]

    districts = terms(words.DISTRICTS)
    for number, district in enumerate(districts):
        district["tile"] = [number % 3 + 1, number // 3 + 1]
    kinds: list[Fields] = []
    for kind, name, lead_ins, headings in words.ITEM_KINDS:
        phrases = {"lead_ins": list(lead_ins), "headings": list(headings)}
        kinds.append({"kind": kind, "name": name, **{key: value for key, value in phrases.items() if value}})
    return {
        "neighbourhoods": districts,
        "target_groups": terms(words.TARGET_GROUPS),
        "themes": terms(words.THEMES),
        "partner_types": terms(words.PARTNER_TYPES),
        "report_kinds": terms(words.REPORT_KINDS),
        "item_kinds": kinds,
    }


def partner(rng: Random, organisation: Organisation) -> Fields:
    """One entry of partners.yaml with its initiatives."""
    fields: Fields = {
        "id": organisation.id,
        "name": organisation.name,
        "network": rng.choice(("member", "member", "member", "mentioned")),
        "type": slug(rng.choice(words.PARTNER_TYPES)),
        "summary": f"{organisation.name} brengt buren bij elkaar en helpt wie iets wil beginnen.",
        "url": f"https://{organisation.id}.example.org/",
        "aliases": [organisation.name.upper()],
        "neighbourhoods": ids(rng, words.DISTRICTS, 1, 2),
        "themes": ids(rng, words.THEMES, 1, 3),
        "target_groups": ids(rng, words.TARGET_GROUPS, 0, 2),
        "contact": {"role": "De coördinator", "email": f"{organisation.id}@example.org"},
        "checked": TODAY - timedelta(days=rng.randint(1, 300)),
        "initiatives": [
            {
                "id": slug(name),
                "name": name,
                "summary": f"{name} is er voor wie graag iets samen doet.",
                "neighbourhoods": ids(rng, words.DISTRICTS, 1, 2),
                "themes": ids(rng, words.THEMES, 1, 2),
                "status": rng.choice(("active", "waiting-list", "full", "wants-to-grow")),
                "for_whom": "Voor iedereen uit de buurt.",
                "how_to_join": "Loop binnen of mail de coördinator.",
                "cost": "Gratis",
            }
            for name in organisation.initiatives
        ],
    }
    return {key: value for key, value in fields.items() if value != []}
