"""The pages as visitors get them: of a site that uses everything, and of this repository's own reports."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree
from tests.helpers import REPORT, ROOT, TODAY, report, run, settings, tree, write_site
from tests.pages import ORIGIN, Page, Site, said

from bijeen.content.load import load
from bijeen.hosts.build import build_site
from bijeen.pictures.original import digest_of
from bijeen.routes import picture_uri

FULL = ROOT / "tests" / "sites" / "full"
MUSIC = "verslagen/2024-05-30-muziek-in-de-wijk/"


@pytest.fixture(params=["full", "own"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn: what follows holds of every site."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


# --- of every site


def test_every_page_is_dutch(site: Site) -> None:
    assert {page.root.get("lang") for page in site.pages.values()} == {"nl"}


def test_every_page_has_one_first_heading(site: Site) -> None:
    assert {address: len(page.all("//h1")) for address, page in site.pages.items() if len(page.all("//h1")) != 1} == {}


def test_no_heading_skips_a_level(site: Site) -> None:
    skipped = []
    for address, page in site.shown.items():
        above = 1
        for heading in page.all("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"):
            level = int(str(heading.tag)[1])
            if level > above + 1:
                skipped.append((address, said(heading)))
            above = level
    assert skipped == []


def test_no_heading_is_empty(site: Site) -> None:
    assert [
        address for address, page in site.shown.items() for text in page.texts("//h1|//h2|//h3|//h4") if not text
    ] == []


def test_every_page_has_a_title_of_its_own(site: Site) -> None:
    titles = Counter(page.text("//head/title") for page in site.shown.values())
    assert [title for title, n in titles.items() if n > 1 or not title] == []


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    twice = {
        address: [id for id, n in Counter(page.ids).items() if n > 1]
        for address, page in site.pages.items()
        if len(page.ids) != len(set(page.ids))
    }
    assert twice == {}


def test_every_link_within_the_site_arrives(site: Site) -> None:
    faults = [site.fault(page, address) for page in site.pages.values() for _, _, address in page.addresses()]
    assert sorted({fault for fault in faults if fault}) == []


def test_no_link_is_empty(site: Site) -> None:
    empty = [
        (address, etree.tostring(link, encoding="unicode"))
        for address, page in site.pages.items()
        for link in page.all("//a")
        if link.get("href") in (None, "", "#")
        or not (said(link) or link.get("aria-label") or link.xpath(".//img[@alt!='']"))
    ]
    assert empty == []


def test_no_page_loads_anything_from_elsewhere(site: Site) -> None:
    loaded = [
        (page.address, address)
        for page in site.pages.values()
        for tag, name, address in page.addresses()
        if name in ("src", "srcset", "poster", "action") or (tag == "link" and address not in canonical(page))
        if not page.target(address).startswith((ORIGIN, "data:image/"))
    ]
    assert loaded == []


def canonical(page: Page) -> set[str]:
    """The address under which a page wants to be known; nothing is loaded from it."""
    return {link.get("href", "") for link in page.all("//link[@rel='canonical']")}


def test_no_style_or_script_asks_another_host_for_anything(site: Site) -> None:
    signs = ("url(http", "url(//", "@import", 'import("http', 'fetch("http', "XMLHttpRequest", "sendBeacon")
    files = [file for file in site.files if file.endswith((".css", ".js")) and "pagefind" not in file]
    assert files
    assert [(file, sign) for file in files for sign in signs if sign in site.read(file)] == []


def test_no_script_stands_in_a_page(site: Site) -> None:
    inline = [
        address
        for address, page in site.pages.items()
        for script in page.all("//script[not(@src)]")
        if script.get("type") not in ("application/json", "application/ld+json")
    ]
    assert inline == []
    assert [a for a, page in site.pages.items() if page.all("//*[@style or @onclick or @onload or @onerror]")] == []


def test_every_picture_has_an_alternative(site: Site) -> None:
    assert [address for address, page in site.pages.items() if page.all("//img[not(@alt)]")] == []


def test_every_field_of_a_form_has_a_label(site: Site) -> None:
    for page in site.shown.values():
        labelled = {label.get("for") for label in page.all("//label[@for]")}
        fields = page.all("//input[not(@type='hidden')]|//select|//textarea")
        assert [
            f
            for f in fields
            if f.get("id") not in labelled and not f.get("aria-label") and not f.xpath("ancestor::label")
        ] == []


def test_no_page_shows_a_template_s_own_language_or_a_nothing(site: Site) -> None:
    for address, page in site.shown.items():
        text = page.text("//main")
        for trace in ("{%", "%}", "Undefined", "None", "[object", "<bound"):
            assert trace not in text, (address, trace)
        if "{{" in text:
            assert "{{totalItems}}" in text, address


def test_a_page_has_its_strict_policy(site: Site) -> None:
    for page in site.shown.values():
        policy = page.one("//meta[@http-equiv='Content-Security-Policy']").get("content", "")
        assert "default-src 'self'" in policy
        assert "base-uri 'none'" in policy
        assert "unsafe-inline" not in policy


def test_every_page_but_the_first_leads_back_to_it(site: Site) -> None:
    for address, page in site.shown.items():
        home = {page.target(link.get("href", "")) for link in page.all("//header//a")}
        assert ORIGIN in home, address


# --- of the full sample


def test_the_full_sample_has_these_pages(full: Site) -> None:
    assert sorted(full.shown) == sorted(
        [
            "",
            "404.html",
            "agenda/",
            "agenda/2023/",
            "agenda/2024/",
            "agenda/2026/",
            "agenda/week-van-de-buur/",
            "data/",
            "doelgroepen/",
            "doelgroepen/jongeren/",
            "doelgroepen/ouderen/",
            "ideeen/",
            "inspiratie/",
            "initiatieven/",
            "initiatieven/samen-koffie/",
            "initiatieven/soepdag/",
            "inzichten/",
            "meedoen/",
            "over/",
            "over/redactie/",
            "over/redactie/bekijken/",
            "over/redactie/fotos-en-privacy/",
            "over/redactie/gewone-taal/",
            "over/redactie/nakijken/",
            "over/redactie/online-zetten/",
            "over/redactie/overnemen/",
            "over/redactie/partners-en-agenda/",
            "over/redactie/schrijven/",
            "over/redactie/vanzelf/",
            "over/stijl/",
            "partners/",
            "partners/buurtkamer/",
            "partners/present/",
            "partners/zangkoor/",
            "prikbord/",
            "prikbord/2024/",
            "privacy/",
            "samenwerkingen/",
            "themas/",
            "themas/muziek/",
            "themas/natuur/",
            "themas/samen-eten/",
            "tips/",
            "toegankelijkheid/",
            "verslagen/",
            "verslagen/2023-11-02-de-start/",
            "verslagen/2024-03-01-tuinieren/",
            MUSIC,
            "wat-werd-ervan/",
            "werkgroepen/",
            "werkgroepen/kleine-stappen/",
            "wijken/",
            "wijken/molenbuurt/",
            "wijken/molenerf/",
            "wijken/noord/",
            "wijken/zuid/",
            "zoeken/",
        ]
    )


def test_old_addresses_send_on(full: Site) -> None:
    redirects = {address: page for address, page in full.pages.items() if page.is_redirect}
    targets = {
        address: page.target(page.one("//meta[@http-equiv='refresh']").get("content", "").partition("url=")[2])
        for address, page in redirects.items()
    }
    assert targets == {
        "partners/de-kamer/": f"{ORIGIN}partners/buurtkamer/",
        "oud/kamer.html": f"{ORIGIN}partners/buurtkamer/",
        "initiatieven/koffie/": f"{ORIGIN}initiatieven/samen-koffie/",
        "verslagen/muziek/": ORIGIN + MUSIC,
        "oud.html": ORIGIN + MUSIC,
        "werkgroepen/stapjes/": f"{ORIGIN}werkgroepen/kleine-stappen/",
        "agenda/burendag/": f"{ORIGIN}agenda/week-van-de-buur/",
        "themas/eten/": f"{ORIGIN}themas/samen-eten/",
        "wijken/boven-het-spoor/": f"{ORIGIN}wijken/noord/",
        "doelgroepen/senioren/": f"{ORIGIN}doelgroepen/ouderen/",
        "wie-zijn-wij/": f"{ORIGIN}over/",
        "over-ons.html": f"{ORIGIN}over/",
    }
    for page in redirects.values():
        assert page.one("//meta[@name='robots']").get("content") == "noindex"
        assert page.one("//link[@rel='canonical']").get("href", "").startswith("https://stad-samen.example/")
        assert len(page.all("//main//a")) == 1
        [link] = page.all("//main//a")
        target = page.one("//meta[@http-equiv='refresh']").get("content", "").partition("url=")[2]
        assert link.get("href") == page.one("//script").get("data-to") == target
        assert page.target(target) == page.one("//link[@rel='canonical']").get("href", "").replace(
            "https://stad-samen.example/", ORIGIN
        )


def test_of_a_draft_and_a_future_report_nothing_is_online(full: Site) -> None:
    secrets = [
        "Een concept dat niemand mag zien",
        "Nog niet af",
        "dit concept",
        "Verslag van straks",
        "vertelt straks meer",
    ]
    names = ["concept.png", "uitnodiging.pdf", "2024-06-20-concept", "2025-12-01-straks", "oud-concept"]
    assert [file for file in full.files for name in names if name in file] == []
    for file in full.files:
        text = (full.folder / file).read_bytes().decode("utf-8", "ignore")
        assert [secret for secret in (*secrets, *names) if secret in text] == [], file


def published(path: str) -> str:
    """Where a picture of the sample, all of which are 16 by 10, is online."""
    return picture_uri(path, digest_of(FULL / path), 16)


def test_pictures_and_attachments_of_published_records_are_online(full: Site) -> None:
    assert sorted(file for file in full.files if file.startswith("media/")) == [
        published("data/koffie.jpg"),
        published("data/logos/buurtkamer.png"),
        "media/reports/bijlagen/presentatie.pdf",
        published("reports/koken.jpg"),
        published("reports/tafel.png"),
    ]
    attachment = "reports/bijlagen/presentatie.pdf"
    assert (full.folder / "media" / attachment).read_bytes() == (FULL / attachment).read_bytes()


def test_a_report_page_has_its_facts(full: Site) -> None:
    page = full[MUSIC]
    assert page.text("//h1") == "Muziek in de wijk: <em>samen</em> & alleen"
    assert page.text("//head/title") == "Muziek in de wijk: <em>samen</em> & alleen · Stad Samen"
    text = page.text("//main")
    for fact in (
        "donderdag 30 mei 2024",
        "Online sinds 3 juni 2024",
        "19.00 – 21.30 uur",
        "Buurtkamer Noord",
        "Molenbuurt",
        "Noor de Vries, redactie",
        "Samen klinkt beter",
        "Over muziek, koffie en kleine stappen.",
        "Kleine stappen",
        "Kim de Jong",
        "Netwerkbijeenkomst",
    ):
        assert fact in text
    assert (
        page.one("//main//img[@alt='Een tafel vol soepkommen']").get("src", "").endswith(published("reports/tafel.png"))
    )


def test_a_report_page_has_its_attachments(full: Site) -> None:
    said_ = full[MUSIC].texts("//section[@aria-labelledby='_bijlagen']//li")
    assert [line.split(" · ")[0].rpartition(" ")[2] for line in said_] == ["Presentatie", "Formulier", "Aantekeningen"]
    assert "Nederlands" in said_[0]
    assert "PDF" in said_[0]
    assert "1 kB" in said_[0]
    assert "staat niet op deze site" in said_[2]


def test_a_report_page_has_its_text_as_written(full: Site) -> None:
    article = "//article[@class='prose']"
    page = full[MUSIC]
    assert page.texts(f"{article}//code") == ["{{totalItems}}"]
    assert "en {{totalItems}} staat hier ook los" in page.text(article)
    assert page.texts(f"{article}/ul/li") == [
        "Zingen met het Zangkoor De koffieochtend deed mee Noor schonk in",
        "Lees ook het begin en de groep.",
    ]
    assert page.texts(f"{article}/ul/li/ul/li") == ["De koffieochtend deed mee", "Noor schonk in"]
    assert page.text(f"{article}//figcaption") == "Soep van de dag"
    assert page.texts(f"{article}//table//td") == ["Buurtkamer", "soep"]
    assert page.text(f"{article}//*[@class='callout-title']") == "Oproep: Wie zingt mee?"
    assert "{id=vraag}" not in page.text(article)
    assert len(page.all(f"{article}//*[@data-src]")) == 1


def test_a_video_loads_after_a_click_only(full: Site) -> None:
    assert full[MUSIC].all("//iframe") == []
    assert full[MUSIC].one("//*[@data-src]").get("data-src") == "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"


def test_a_report_page_links_to_who_is_in_it(full: Site) -> None:
    page = full[MUSIC]
    mentions = {
        page.target(link.get("href", "")).removeprefix(ORIGIN) for link in page.all("//article//a[@class='mention']")
    }
    assert {"partners/buurtkamer/", "partners/present/"} <= mentions
    section = page.text("//section[@aria-labelledby='_erbij']")
    assert "2 partners in dit verslag" in section
    assert "Voor het eerst erbij: Buurtkamer Noord" in section
    assert "Ook genoemd in dit verslag Present" in section


def test_a_report_page_leads_to_the_reports_before_and_to_those_it_chose(full: Site) -> None:
    page = full[MUSIC]
    assert [link.get("rel") for link in page.all("//nav[@class='pager']/a")] == ["prev"]
    assert page.text("//nav[@class='pager']/a").endswith("Tuinieren op het Molenerf")
    assert page.texts("//section[@aria-labelledby='_verder']//h3") == ["De start"]


def test_a_link_to_a_report_that_is_not_online_is_text(full: Site) -> None:
    page = full["verslagen/2023-11-02-de-start/"]
    assert "Het concept komt later." in page.text("//article[@class='prose']")
    assert [link for link in page.all("//article//a") if said(link) == "concept"] == []


def test_a_partner_page_has_its_facts(full: Site) -> None:
    page = full["partners/buurtkamer/"]
    text = page.text("//main")
    for fact in (
        "Buurthuis",
        "Een huiskamer voor de hele buurt.",
        "Partner sinds 15 april 2024",
        "Coördinator",
        "Sam Bakker",
        "+31 30 286 11 11",
        "Gegevens nagekeken op 1 juni 2025.",
        "Buurtkamer op de sociale kaart",
        "buurtkamer.example",
        "Molenbuurt",
        "Samen eten",
        "Ouderen",
    ):
        assert fact in text
    hrefs = {link.get("href") for link in page.all("//main//a")}
    assert {"tel:+31302861111", "mailto:info@buurtkamer.example", "https://www.buurtkamer.example"} <= hrefs
    assert page.one("//img[@class='logo']").get("src", "").endswith(published("data/logos/buurtkamer.png"))
    assert page.texts("//section[@aria-labelledby='_initiatieven']//h3") == ["Samen koffie", "Soepdag"]


def test_a_partner_page_has_its_mentions_with_the_sentence(full: Site) -> None:
    page = full["partners/zangkoor/"]
    assert page.texts("//section[@aria-labelledby='_verslagen']//blockquote") == [
        "Meld je bij het koor.",
        "Het Zangkoor zaaide bonen.",
    ]
    assert page.texts("//blockquote/mark") == ["het koor", "Zangkoor"]
    links = [page.target(a.get("href", "")) for a in page.all("//section[@aria-labelledby='_verslagen']//li//a")]
    assert f"{ORIGIN}{MUSIC}#wat-er-gebeurde" in links


def test_a_contact_that_is_out_of_date_is_not_shown(full: Site) -> None:
    page = full["partners/zangkoor/"]
    assert "info@zangkoor.example" not in page.text("//main")
    assert "Noor de Vries" in page.text("//main")


def test_a_mention_is_a_sign_of_life_and_no_confirmation(full: Site) -> None:
    seen = "//p[starts-with(., 'Het laatst genoemd in een verslag')]"
    for address, checked in (
        ("partners/buurtkamer/", "Gegevens nagekeken op 1 juni 2025."),
        ("partners/zangkoor/", "De organisatie heeft deze gegevens zelf nog niet nagekeken."),
        ("initiatieven/samen-koffie/", "Gegevens nagekeken op 5 mei 2025."),
    ):
        page = full[address]
        assert page.text(seen) == "Het laatst genoemd in een verslag: 30 mei 2024"
        assert page.target(page.one(f"{seen}/a").get("href", "")) == ORIGIN + MUSIC
        assert checked in page.texts("//p[@class='note']")
    assert full["initiatieven/soepdag/"].all(seen) == []


def test_who_is_only_mentioned_is_no_member(full: Site) -> None:
    assert "Genoemd in verslagen." in full["partners/present/"].text("//main")
    assert "Partner tot 1 januari 2025" in full["partners/present/"].text("//main")


def test_the_directory_counts_members_and_lists_the_others_apart(full: Site) -> None:
    page = full["partners/"]
    assert "Alle 2 partners van het netwerk" in page.text("//main")
    assert page.texts("//section[@aria-labelledby='_genoemd']//h3") == ["Present"]
    assert page.texts("//section[contains(@aria-labelledby, 'letter-')]//h3") == [
        "Buurtkamer Noord",
        'Zangkoor <b>&amp; "vrienden"',
    ]


def test_an_initiative_page_has_its_facts(full: Site) -> None:
    page = full["initiatieven/samen-koffie/"]
    text = page.text("//main")
    for fact in (
        "Wachtlijst",
        "Elke ochtend koffie met de buren.",
        "Iedereen uit de buurt",
        "Gratis",
        "Loop binnen.",
        "Erkende aanpak 'Koffie helpt'",
        "Buurtkamer Noord",
        "Zangkoor",
        "Kleine stappen",
        "030 286 22 22",
        "5 mei 2025",
    ):
        assert fact in text
    assert page.all(f"//main//img[contains(@src, '{published('data/koffie.jpg')}')]")
    assert full["initiatieven/soepdag/"].all("//main//img[contains(@src, 'assets/illustrations/lantaarn.svg')]")


def test_a_group_page_has_its_facts(full: Site) -> None:
    text = full["werkgroepen/kleine-stappen/"].text("//main")
    for fact in (
        "Gestopt",
        "Wat kan iedereen vandaag al doen?",
        "De eerste tien ideeën.",
        "1 februari 2025",
        "Trekker",
    ):
        assert fact in text
    assert text.index("Afgerond.") < text.index("De eerste tien ideeën.")


def test_a_district_page_has_what_its_quarters_have(full: Site) -> None:
    text = full["wijken/noord/"].text("//main")
    for fact in (
        "Samen koffie",
        "Buurtkamer Noord",
        "Tuinieren op het Molenerf",
        "Kookles voor beginners",
        "Molenbuurt",
    ):
        assert fact in text
    assert "Ligt in: Noord" in full["wijken/molenbuurt/"].text("//main")


def test_a_topic_without_anything_says_so(tmp_path: Path) -> None:
    site = built(tmp_path)
    assert "Over Centrum staat nog niets op de site." in site["wijken/centrum/"].text("//main")


def test_the_home_page_shows_what_is_new_what_comes_and_how_many(full: Site) -> None:
    text = full[""].text("//main")
    for fact in (
        "Muziek in de wijk: <em>samen</em> & alleen",
        "Kookles voor beginners",
        "eind juni 2026",
        "Volgende bijeenkomst",
    ):
        assert fact in text
    assert "Oud concert" not in text
    assert "Alleen samen" in text
    assert "Boek" in text


def test_everything_is_in_the_list_from_a_to_z(full: Site) -> None:
    titles = full["zoeken/"].texts("//section[@aria-labelledby='_alles']//li/a")
    assert {"De start", "Present", "Soepdag", "Kleine stappen", "Molenerf", "Jongeren", "Prikbord"} <= set(titles)
    assert "Een concept dat niemand mag zien" not in titles


def test_an_official_site_is_found_by_search_engines(full: Site) -> None:
    assert full[""].all("//meta[@name='robots']") == []
    assert full[""].all("//*[@class='banner']") == []
    assert full[MUSIC].one("//link[@rel='canonical']").get("href") == f"https://stad-samen.example/{MUSIC}"
    assert full["404.html"].one("//meta[@name='robots']").get("content") == "noindex"
    assert "Sitemap: https://stad-samen.example/sitemap.xml" in full.read("robots.txt")


def test_the_sitemap_names_every_page_and_no_old_address(full: Site) -> None:
    root = etree.fromstring(full.read("sitemap.xml").encode())
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {str(url.findtext(f"{space}loc")): url.findtext(f"{space}lastmod") for url in root}
    pages = {f"https://stad-samen.example/{address}" for address in full.shown if address != "404.html"}
    assert set(found) == pages
    assert found[f"https://stad-samen.example/{MUSIC}"] == "2024-06-03"


def test_the_schema_for_editors_is_online(full: Site) -> None:
    schema = json.loads(full.read("schema/partners.schema.json"))
    assert schema["title"] == "Partners en hun initiatieven"
    assert schema["$defs"]["PartnerEntry"]["properties"]["themes"]["items"]["enum"] == [
        "samen-eten",
        "muziek",
        "natuur",
    ]


def test_a_page_can_be_edited_where_its_text_stands(full: Site) -> None:
    links = {
        address: [link.get("href", "") for link in page.all("//a") if "/edit/" in link.get("href", "")]
        for address, page in full.shown.items()
    }
    edit = "https://code.example/stad/samen/edit/main"
    assert links[MUSIC] == [f"{edit}/reports/2024-05-30-muziek-in-de-wijk.md"]
    assert links["partners/buurtkamer/"] == [f"{edit}/data/partners.yaml#L2"]
    assert links["over/"] == [f"{edit}/docs/over/index.md"]


def test_markup_in_a_field_is_text(full: Site) -> None:
    assert full["partners/zangkoor/"].text("//h1") == 'Zangkoor <b>&amp; "vrienden"'
    assert [a for a, page in full.pages.items() if page.all("//h1/em|//h3//b|//title/*")] == []


# --- of this repository's own reports


def test_an_example_site_says_so_on_every_page(own: Site) -> None:
    for page in own.shown.values():
        assert page.one("//meta[@name='robots']").get("content") == "noindex"
        assert "Voorbeeldsite" in page.text("//*[@class='banner']")
    assert "<loc>" not in own.read("sitemap.xml")
    assert "Sitemap" not in own.read("robots.txt")


def test_every_record_has_its_page(own: Site) -> None:
    content, _ = load(settings(ROOT))
    expected = {f"verslagen/{r.id}/" for r in content.reports} | {f"partners/{p.id}/" for p in content.partners}
    expected |= {f"initiatieven/{i.id}/" for i in content.initiatives} | {
        f"werkgroepen/{g.id}/" for g in content.groups
    }
    expected |= {f"themas/{t.id}/" for t in content.vocabulary.themes}
    expected |= {f"wijken/{t.id}/" for t in content.vocabulary.neighbourhoods}
    expected |= {f"doelgroepen/{t.id}/" for t in content.vocabulary.target_groups}
    assert expected <= own.pages.keys()
    assert {"", "meedoen/", "over/", "privacy/", "toegankelijkheid/", "zoeken/", "404.html"} <= own.pages.keys()


def test_members_are_counted_when_the_site_is_made(own: Site) -> None:
    content, _ = load(settings(ROOT))
    members = [partner for partner in content.partners if partner.network == "member"]
    assert f"Alle {len(members)} partners van het netwerk" in own["partners/"].text("//main")
    cards = own["partners/"].all("//section[contains(@aria-labelledby, 'letter-')]//h3")
    assert len(cards) == len(members)
    assert len(own["partners/"].all("//section[@aria-labelledby='_genoemd']//h3")) == len(content.partners) - len(
        members
    )


def test_the_literal_braces_of_the_2020_report_are_there(own: Site) -> None:
    texts = [
        page.text("//article[@class='prose']")
        for address, page in own.pages.items()
        if address.startswith("verslagen/2")
    ]
    assert any("{{totalItems}}" in text for text in texts)
    assert not any("{id=" in text for text in texts)


def mentions(page: Page) -> list[str]:
    return page.texts("//section[@aria-labelledby='_verslagen']//blockquote")


def test_partner_pages_have_their_mentions_with_the_sentence(own: Site) -> None:
    quotes = {id: mentions(own[f"partners/{id}/"]) for id in ("nizu", "dock", "buurtmaaltijden", "dums")}
    assert all(quotes.values())
    assert any("Samen met Dock zorgt Nizu" in quote for quote in quotes["dock"])
    for page in (
        page for address, page in own.pages.items() if address.startswith("partners/") and address != "partners/"
    ):
        marks = page.texts("//blockquote/mark")
        assert len(marks) == len(mentions(page))
        assert all(marks)


def test_people_who_are_called_like_a_place_are_no_mention_of_it(own: Site) -> None:
    quotes = mentions(own["partners/buurtcentrum-rosa/"])
    assert quotes
    assert [mark for mark in own["partners/buurtcentrum-rosa/"].texts("//blockquote/mark") if "Lucassen" in mark] == []
    assert [quote for quote in quotes if "Rosa" not in quote.replace("Rosa Lucassen", "")] == []


def test_a_list_in_a_report_holds_no_lone_bullets(own: Site) -> None:
    page = own["verslagen/2020-10-06-vasthouden-en-versterken/"]
    assert page.all("//article//li")
    assert [text for text in page.texts("//article//li") if not text] == []
    assert page.all("//article//li/ul/li") or page.all("//article/ul/li")
    assert [
        item
        for item in page.all("//article//li")
        if len(item) == 1 and item[0].tag == "ul" and not (item.text or "").strip()
    ] == []


def test_related_reports_mean_something(own: Site) -> None:
    page = own["verslagen/2024-06-03-ondernemers-en-eenzaamheid/"]
    assert "verslagen/2024-05-30-de-kunst-van-het-verbinden/" in {
        page.target(link.get("href", "")).removeprefix(ORIGIN)
        for link in page.all("//section[@aria-labelledby='_verder']//a")
    }


def test_links_to_elsewhere_are_ordinary_web_addresses(own: Site) -> None:
    outside = [
        page.target(a) for page in own.pages.values() for tag, n, a in page.addresses() if tag == "a" and n == "href"
    ]
    assert {urlsplit(address).scheme for address in outside} <= {"http", "https", "mailto", "tel"}


# --- building


def built(folder: Path, files: dict[str, str | bytes | None] | None = None) -> Site:
    """The smallest site with `files`, built."""
    site = write_site(folder, files)
    build_site(site / "mkdocs.yml", site / "site", {"today": TODAY})
    return Site(site / "site")


def test_two_builds_of_one_site_are_the_same_to_the_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("-C", write_site(tmp_path / name, start="full"), "build", "--today", "2026-01-01").code == 0
    one, two = tree(tmp_path / "one" / "site"), tree(tmp_path / "two" / "site")
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []


def test_a_site_with_hardly_anything_has_no_link_to_what_is_not_there(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "data/partners.yaml": None,
        "data/vocabulary.yaml": None,
        "reports/2024-05-30-samen-eten.md": None,
    }
    site = built(tmp_path, files)
    faults = [site.fault(page, address) for page in site.pages.values() for _, _, address in page.addresses()]
    assert sorted({fault for fault in faults if fault}) == []
    assert "Er zijn nog geen verslagen." in site["verslagen/"].text("//main")
    assert "Er staan nog geen partners op de site." in site["partners/"].text("//main")


def test_search_reads_the_pages_that_are_to_be_found(tmp_path: Path) -> None:
    text = "site_name: Net\ntheme: {name: material, language: nl, font: false}\nplugins: [bijeen]\n"
    site = built(tmp_path, {"mkdocs.yml": text, REPORT: report("Soep.", "status: draft")})
    assert "pagefind/pagefind.js" in site.files
    entry = json.loads(site.read("pagefind/pagefind-entry.json"))
    assert list(entry["languages"]) == ["nl"]
    fragments = [gzip.decompress(file.read_bytes()) for file in (site.folder / "pagefind" / "fragment").iterdir()]
    found = {json.loads(fragment[fragment.index(b"{") :])["url"] for fragment in fragments}
    assert found >= {"/verslagen/2024-05-30-samen-eten.html", "/partners/buurtkamer.html", "/partners.html"}
    assert not found & {"/.html", "/404.html", "/zoeken.html"}


def test_without_search_there_is_no_trace_of_it(full: Site) -> None:
    assert [file for file in full.files if "pagefind/" in file] == []
    assert [a for a, page in full.pages.items() if page.all("//link[contains(@href, 'pagefind')]")] == []
