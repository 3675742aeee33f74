"""The front door: exit codes, formats and streams; for any wrong input a message with a place, never a traceback."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.helpers import PNG, REPORT, SITES, WITHOUT_RIGHTS, Files, Outcome, bijeen, report, run, tree, write_site

DAY = ("--today", "2026-01-01")
OLD_SITE = dict.fromkeys(("site/index.html", "site/404.html", "site/sitemap.xml"), "oud")
PARTNERS = "data/partners.yaml"
PARTNER = "- id: nizu\n  name: Nizu\n  network: member\n  summary: Zorg.\n"
ERROR: Files = {REPORT: report("x", "start: 25:00")}
WARNING: Files = {REPORT: report("### Te diep")}
INFO: Files = {PARTNERS: "- id: nizu\n  name: Nizu\n  network: member\n"}
ADVICE: Files = {REPORT: report("Er was vorig jaar geld uit de WMO.")}
REMINDER: Files = {PARTNERS: f"{PARTNER}  checked: 2024-12-31\n"}
REMINDERS: Files = {
    PARTNERS: "".join(
        f"- id: nizu-{n}\n  name: Nizu {n}\n  network: member\n  summary: Zorg.\n  checked: 2024-12-31\n"
        for n in range(5)
    )
}


def check(folder: Path, files: Files | None = None, *options: str) -> Outcome:
    return run("-C", write_site(folder, files), "check", *DAY, *options)


def assert_no_traceback(outcome: Outcome) -> None:
    assert "Traceback" not in outcome.said
    assert ".py" not in outcome.said


# --- check


def test_a_site_without_faults(tmp_path: Path) -> None:
    assert check(tmp_path) == Outcome(code=0, out="Alles klopt.\n", err="")


def test_a_site_with_an_error(tmp_path: Path) -> None:
    done = check(tmp_path, ERROR)
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        f"{REPORT}\n  6:8     fout: '25:00' is geen tijd.\n          → Typ uren en minuten, zo: \"19:00\"\n\n1 fout.\n"
    )


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        ({}, (), 0),
        ({}, ("--strict",), 0),
        (ERROR, (), 1),
        (ERROR, ("--strict",), 1),
        (WARNING, (), 0),
        (WARNING, ("--strict",), 1),
        (INFO, (), 0),
        (INFO, ("--strict",), 0),
        (INFO, ("--strict", "--all"), 0),
        (REMINDER, ("--strict",), 0),
        (REMINDER, ("--strict", "--all"), 0),
        (ADVICE, ("--strict",), 0),
        (ADVICE, ("--strict", "--all", "--taal"), 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github", "summary"])
def test_the_exit_code_says_whether_it_can_go_online(
    tmp_path: Path, files: Files, options: tuple[str, ...], code: int, form: str
) -> None:
    assert check(tmp_path, files, *options, "--format", form).code == code


def test_fields_that_could_be_filled_in_are_counted_in_one_line(tmp_path: Path) -> None:
    assert check(tmp_path, INFO).out == (
        "Alles klopt.\n1 veld kun je nog aanvullen. Bekijk het met: bijeen check --all\n"
    )


def test_fields_that_could_be_filled_in_are_listed_on_request(tmp_path: Path) -> None:
    done = check(tmp_path, INFO, "--all")
    assert "2:9     aanvulling: Van 'Nizu' staat er nog niet in één zin wat het is." in done.out
    assert "bijeen check --all" not in done.out


def test_what_time_made_due_stands_below_as_a_reminder(tmp_path: Path) -> None:
    assert check(tmp_path, REMINDER).out == (
        "Alles klopt.\n\nHerinneringen. Ze houden de site niet tegen.\n"
        f"{PARTNERS}\n"
        "  2:9     herinnering: 'Nizu' is langer dan een jaar niet nagekeken. De laatste keer was op 2024-12-31.\n"
        "          → Vraag na of alles nog klopt. Zet er dan de dag van vandaag bij: 'checked: 2026-01-01'.\n"
    )


def test_of_many_reminders_a_few_are_shown_and_the_rest_on_request(tmp_path: Path) -> None:
    done = check(tmp_path, REMINDERS)
    assert done.out.count("herinnering:") == 3
    assert done.out.endswith("\n\nEr zijn nog 2 herinneringen. Bekijk ze met: bijeen check --all\n")
    every = check(tmp_path, REMINDERS, "--all")
    assert (every.out.count("herinnering:"), every.out.count("bijeen check --all")) == (5, 0)


def test_a_build_goes_on_and_says_nothing_of_reminders(tmp_path: Path) -> None:
    site = write_site(tmp_path, REMINDER)
    (site / "mkdocs.yml").write_text(f"strict: true\n{(site / 'mkdocs.yml').read_text()}", encoding="utf-8")
    done = run("-C", site, "build", *DAY)
    assert done.code == 0, done.said
    assert "nagekeken" not in done.said


def test_advice_is_counted_in_one_line(tmp_path: Path) -> None:
    assert check(tmp_path / "a", ADVICE).out == (
        "Alles klopt.\nEr zijn 2 taaltips: zo worden teksten makkelijker. Bekijk ze met: bijeen check --taal\n"
    )
    assert "taaltip:" not in check(tmp_path / "b", ADVICE, "--all").out


def test_advice_is_listed_on_request_below_all_else(tmp_path: Path) -> None:
    assert check(tmp_path, {**ADVICE, **REMINDER}, "--taal").out == (
        "Alles klopt.\n\nHerinneringen. Ze houden de site niet tegen.\n"
        f"{PARTNERS}\n"
        "  2:9     herinnering: 'Nizu' is langer dan een jaar niet nagekeken. De laatste keer was op 2024-12-31.\n"
        "          → Vraag na of alles nog klopt. Zet er dan de dag van vandaag bij: 'checked: 2026-01-01'.\n"
        "\nTaaltips. Ze houden de site niet tegen.\n"
        f"{REPORT}\n"
        "  7:8     taaltip: Wie dit later leest, weet niet wanneer 'vorig jaar' is.\n"
        "          → Schrijf liever: in 2023. Dat is geteld vanaf 1 juni 2024. Kijk even na of het klopt.\n"
        "  7:31    taaltip: Niet iedereen weet wat 'WMO' betekent.\n"
        "          → Schrijf het de eerste keer voluit, zo: Wet maatschappelijke ondersteuning (WMO)\n"
    )


def test_a_build_goes_on_and_says_nothing_of_advice(tmp_path: Path) -> None:
    site = write_site(tmp_path, ADVICE)
    (site / "mkdocs.yml").write_text(f"strict: true\n{(site / 'mkdocs.yml').read_text()}", encoding="utf-8")
    done = run("-C", site, "build", *DAY)
    assert done.code == 0, done.said
    assert "WMO" not in done.said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "json"), '"advice": 2'),
        (("--format", "github", "--taal"), f"::notice file={REPORT},line=7,col=8,title=relative-date::Wie dit later"),
        (("--format", "summary", "--show", REPORT), "<summary>2 taaltips: zo wordt de tekst makkelijker te lezen."),
    ],
)
def test_advice_in_every_form(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    assert said in check(tmp_path, ADVICE, *options).out


@pytest.mark.parametrize("form", ["github", "summary"])
def test_who_changes_a_site_is_not_told_of_all_advice(tmp_path: Path, form: str) -> None:
    assert "WMO" not in check(tmp_path, ADVICE, "--format", form).out


def test_json_is_json_and_holds_everything(tmp_path: Path) -> None:
    read = json.loads(check(tmp_path, {**ERROR, **INFO}, "--format", "json").out)
    assert [(p["path"], p["line"], p["column"], p["rule"]) for p in read["problems"]] == [
        (PARTNERS, 2, 9, "empty-summary"),
        (REPORT, 6, 8, "wrong-time"),
    ]
    assert read["counts"] == {"error": 1, "warning": 0, "reminder": 0, "info": 1, "advice": 0}


def test_annotations_for_github(tmp_path: Path) -> None:
    done = check(tmp_path, ERROR, "--format", "github")
    assert done.out.startswith(f"::error file={REPORT},line=6,col=8,title=wrong-time::'25:00' is geen tijd.")


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("json", '"reminder": 5'),
        ("github", f"::notice file={PARTNERS},line=2,col=9,title=long-unconfirmed::'Nizu 0' is langer"),
        ("summary", "**Alles klopt.** Er is niets te verbeteren.\n\n<details>\n<summary>5 herinneringen"),
    ],
)
def test_reminders_in_every_form(tmp_path: Path, form: str, said: str) -> None:
    assert said in check(tmp_path, REMINDERS, "--format", form).out


def test_no_annotations_when_all_is_well(tmp_path: Path) -> None:
    assert check(tmp_path, {}, "--format", "github").out == ""


def test_a_summary_for_who_sent_a_change(tmp_path: Path) -> None:
    assert check(tmp_path / "a", {}, "--format", "summary").out == "**Alles klopt.** Er is niets te verbeteren.\n"
    assert f"| fout | {REPORT}, regel 6 |" in check(tmp_path / "b", ERROR, "--format", "summary").out


def test_a_summary_that_also_shows_what_was_understood(tmp_path: Path) -> None:
    site = write_site(tmp_path, {REPORT: report("Tip: begin klein.")})
    done = run("-C", site, "check", "--format", "summary", "--show", REPORT, "--show", "reports/weg.md")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("**Alles klopt.**")
    assert "| 7 | Tip | Begin klein |" in done.out
    assert run("-C", site, "check", "--show", REPORT).code == 2


# --- show


def test_what_was_understood_of_a_report(tmp_path: Path) -> None:
    done = run("-C", write_site(tmp_path, {REPORT: report("Tip: begin klein.")}), "show", "2024-06", *DAY)
    assert (done.code, done.err) == (0, "")
    assert "7      Tip    Begin klein" in done.out


def test_advice_on_one_report_however_old_it_is(tmp_path: Path) -> None:
    newer = {
        f"reports/2025-01-{day:02}-x.md": report().replace("2024-06-01", f"2025-01-{day:02}") for day in range(1, 26)
    }
    site = write_site(tmp_path, {**ADVICE, **newer})
    assert "taaltip" not in run("-C", site, "check", *DAY).out
    _, _, advice = run("-C", site, "show", REPORT, *DAY).out.partition("\nZo wordt de tekst makkelijker te lezen:\n")
    assert [line.split()[0] for line in advice.split("\n") if "taaltip:" in line] == ["7:8", "7:31"]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("2024-05-30-samen-etn", "Bedoel je 2024-05-30-samen-eten?"),
        ("2024", "Er zijn 2 verslagen die zo beginnen"),
        ("zomaar", "Er is geen verslag 'zomaar'."),
    ],
)
def test_a_report_that_is_not_there(tmp_path: Path, wanted: str, message: str) -> None:
    done = run("-C", write_site(tmp_path, {REPORT: report()}), "show", wanted)
    assert done.code == 2
    assert message in done.err


# --- what day it is


def test_today_decides_what_is_published(tmp_path: Path) -> None:
    files = {
        REPORT: report("[later](report:2024-06-01-straks)"),
        "reports/2024-06-01-straks.md": report("x", "publish_on: 2026-02-01"),
    }
    site = write_site(tmp_path, files)
    assert "1 veld" in run("-C", site, "check", "--today", "2026-01-31").out
    assert run("-C", site, "check", "--today", "2026-02-01").out == "Alles klopt.\n"


def test_the_command_works_as_a_process_in_the_current_folder(tmp_path: Path) -> None:
    done = bijeen("check", *DAY, cwd=write_site(tmp_path))
    assert done == Outcome(code=0, out="Alles klopt.\n", err="")


@pytest.mark.parametrize("command", [("check", "--all"), ("show", "2024-06-02"), ("fix",), ("build", *DAY)])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_a_terminal_has_no_character_for_stops_no_command(
    tmp_path: Path, encoding: str, command: tuple[str, ...]
) -> None:
    written = report("### Te diep\n\nhttp://voorbeeld.nl/ŵ").replace("title: ", "title: → ŵat ")
    site = write_site(tmp_path, {"reports/2024-06-02-pijl.md": written})
    plain = bijeen("-C", site, *command)
    done = bijeen("-C", site, *command, env={"PYTHONIOENCODING": encoding})
    assert "ging iets mis" not in done.said
    assert done.code == plain.code
    assert len(done.said.splitlines()) == len(plain.said.splitlines())


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    Path(os.fsdecode(os.fsencode(site / "reports") + b"/caf\xe9.md")).write_text(report(), encoding="utf-8")
    done = bijeen("-C", site, "check", *DAY)
    assert (done.code, done.err) == (1, "")
    assert "De naam van dit bestand kan geen webadres zijn." in done.out


def test_problems_for_programs_are_whole_in_any_encoding(tmp_path: Path) -> None:
    site = write_site(tmp_path, {REPORT: report("x", "start: '→'")})
    done = bijeen("-C", site, "check", *DAY, "--format", "json", env={"PYTHONIOENCODING": "latin-1"})
    assert json.loads(done.out)["problems"][0]["message"] == "'→' is geen tijd."


# --- wrong usage


@pytest.mark.parametrize(
    "arguments",
    [
        ("chek",),
        ("check", "--formaat", "text"),
        ("check", "--format", "xml"),
        ("check", "--today", "gisteren"),
        ("check", "--today", "2024-02-30"),
        ("check", "extra"),
        ("build", "--today", "x"),
        ("new", "site"),
        ("new", "verslag"),
        ("-C",),
    ],
)
def test_wrong_usage_is_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    where = () if arguments == ("-C",) else ("-C", write_site(tmp_path))
    done = run(*where, *arguments)
    assert (done.code, done.out) == (2, "")
    assert_no_traceback(done)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("serve", "--port", "99999"), "Dit klopt niet bij '--port': 99999 is te groot of te klein."),
        (("serve", "--port", "x"), "Dit klopt niet bij '--port': 'x' is geen getal."),
        (("serve", "--host", "nergens.invalid"), "(die naam is van geen computer)"),
    ],
)
def test_where_to_serve_is_told_in_dutch(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run("-C", write_site(tmp_path), *arguments)
    assert done.code == 2
    assert told in done.err


@pytest.mark.parametrize("command", ["check", "build", "schema"])
def test_a_folder_without_a_site_is_wrong_usage(tmp_path: Path, command: str) -> None:
    done = run("-C", tmp_path / "nergens", command)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("mkdocs.yml\n  1:1     fout: Hier staat geen site")
    assert "bijeen new site MAP" in done.err


def test_settings_that_mkdocs_does_not_take_are_told_in_our_words_and_leave_the_old_site(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    assert run("-C", site, "build").code == 0
    settings = site / "mkdocs.yml"
    settings.write_text(f"site_url: www.voorbeeld.nl\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    done = run("-C", site, "build")
    assert done.code == 1
    assert "  1:1     fout: 'site_url' kan niet 'www.voorbeeld.nl' zijn." in done.err
    assert "Aborted" not in done.err
    assert done.err.endswith("De oude site blijft staan.\n")
    assert (site / "site" / "index.html").is_file()


@pytest.mark.parametrize("command", ["check", "build", "schema"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "plugins: [bijeen\n",
        "plugins: [search]\n",
        "plugins:\n  - bijeen:\n      raports: x\n",
        "plugins:\n  - bijeen:\n      timezone: Mars/Utopia\n",
        "plugins:\n  - bijeen:\n      language: xx\n",
        "plugins:\n  - bijeen: 5\n",
        "plugins: 5\n",
        b"\x89PNG\r\n\x1a\n\xff\xfe",
        b"\x00",
        "[" * 5_000,
    ],
)
def test_a_broken_mkdocs_yml_is_wrong_usage(tmp_path: Path, command: str, text: str | bytes) -> None:
    done = run("-C", write_site(tmp_path, {"mkdocs.yml": text}), command)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("mkdocs.yml\n")
    assert "→" in done.err
    assert_no_traceback(done)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("check", "-h"), ("new", "site", "--help"), ("--version",)])
def test_help_is_dutch_and_there(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.said
    if "--version" in arguments:
        assert re.fullmatch(r"bijeen \d+\.\d+\.\d+\n", done.out)


@pytest.mark.parametrize("columns", ["80", "40"])
@pytest.mark.parametrize("arguments", [("--help",), ("new", "--help")])
def test_help_cuts_no_sentence_off(arguments: tuple[str, ...], columns: str) -> None:
    _, _, listed = bijeen(*arguments, env={"COLUMNS": columns}).out.partition("\nOpdrachten:\n")
    names = re.findall(r"^  (\w+)", listed, re.MULTILINE)
    assert " ".join(listed.split()).count(".") >= len(names) > 4
    assert ".." not in listed


# --- build, schema, new site


def test_build_says_how_many_files_stand_where(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    done = run("-C", site, "build", *DAY)
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(
        rf"De site is klaar: \d+ bestanden in {re.escape(str(site / 'site'))} \(\d+,?\d* seconden\)\.\n", done.out
    )
    assert (site / "site" / "index.html").is_file()


def test_build_into_another_folder(tmp_path: Path) -> None:
    site = write_site(tmp_path / "bron")
    assert run("-C", site, "build", *DAY, "--into", tmp_path / "diep" / "publiek").code == 0
    assert (tmp_path / "diep" / "publiek" / "verslagen" / "index.html").is_file()
    assert not (site / "site").exists()


@pytest.mark.parametrize("into", [".", "reports", "data", "docs", "..", "README.md"])
def test_build_never_takes_the_place_of_what_people_wrote(tmp_path: Path, into: str) -> None:
    site = write_site(tmp_path / "deep" / "site-source", {"README.md": "Lees mij.\n"})
    before = tree(site)
    done = run("-C", site, "build", *DAY, "--into", site / into)
    assert tree(site) == before
    assert done.code == 2


def test_a_build_whose_place_cannot_be_written(tmp_path: Path) -> None:
    site = write_site(tmp_path, {"bestand": "geen map"})
    done = run("-C", site, "build", *DAY, "--into", site / "bestand" / "publiek")
    assert done.code == 1
    assert "De oude site blijft staan." in done.err
    assert_no_traceback(done)


def test_build_shows_warnings_and_goes_on(tmp_path: Path) -> None:
    done = run("-C", write_site(tmp_path, WARNING), "build", *DAY)
    assert done.code == 0
    assert "slaat een niveau over" in done.said


def test_schema_is_json_of_the_site_s_own_words(tmp_path: Path) -> None:
    done = run("-C", write_site(tmp_path), "schema")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["$defs"]["PartnerEntry"]["properties"]["themes"]["items"]["enum"] == ["ontmoeten"]


def test_schema_of_a_site_with_faults_is_there_all_the_same(tmp_path: Path) -> None:
    assert json.loads(run("-C", write_site(tmp_path, ERROR), "schema").out)


def test_a_new_site_checks_clean_and_builds_at_once(tmp_path: Path) -> None:
    target = tmp_path / "nieuw"
    made = run("new", "site", target)
    assert (made.code, made.err) == (0, "")
    assert f"bijeen -C {target} build" in made.out
    assert run("-C", target, "check", "--strict", "--all").out == "Alles klopt.\n"
    done = bijeen("-C", target, "build")
    assert (done.code, done.err) == (0, "")
    assert (target / "site" / "verslagen" / "2024-01-01-eerste-bijeenkomst" / "index.html").is_file()
    assert (target / "site" / "pagefind" / "pagefind.js").is_file()


def test_a_new_site_uses_the_templates_of_the_package(tmp_path: Path) -> None:
    run("new", "site", tmp_path)
    assert not (tmp_path / "overrides").exists()
    assert (tmp_path / ".gitignore").is_file()


def test_a_new_site_goes_into_an_empty_folder_only(tmp_path: Path) -> None:
    (tmp_path / "bestaand.txt").write_text("van mij", encoding="utf-8")
    done = run("new", "site", tmp_path)
    assert done.code == 2
    assert "is niet leeg" in done.err
    assert tree(tmp_path) == {"bestaand.txt": b"van mij"}


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("bestand", "er staat een bestand waar een map hoort"),
        ("bestand/nieuw", "er staat een bestand waar een map hoort"),
        ("dicht/nieuw", "geen toegang"),
        ("dicht", "geen toegang"),
    ],
)
def test_a_new_site_where_there_can_be_none(tmp_path: Path, target: str, why: str) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    (tmp_path / "dicht").mkdir(mode=0o555)
    done = bijeen("new", "site", tmp_path / target, prefix=WITHOUT_RIGHTS)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(f"Fout: In {tmp_path / target} kan geen site komen ({why}). Kies een andere map.\n")
    assert tree(tmp_path) == {"bestand": b"x"}


# --- wrong input of every kind

WRONG: dict[str, tuple[Files, str]] = {
    "binary": ({REPORT: PNG + bytes(range(256))}, f"{REPORT}:1:1"),
    "utf-16": ({REPORT: report().encode("utf-16")}, f"{REPORT}:1:1"),
    "latin-1": ({REPORT: report("Caf\xe9").encode("latin-1")}, f"{REPORT}:7:4"),
    "nul": ({REPORT: report("a\x00b")}, f"{REPORT}:7:2"),
    "bidi": ({REPORT: report("a\u202eb")}, f"{REPORT}:7:2"),
    "empty": ({REPORT: b""}, f"{REPORT}:1:1"),
    "two megabytes": ({REPORT: report("x" * 2_000_000)}, f"{REPORT}:1:1"),
    "two megabytes of yaml": ({PARTNERS: "# " + "x" * 2_000_000}, f"{PARTNERS}:1:1"),
    "deep yaml": ({PARTNERS: "[" * 50_000}, f"{PARTNERS}:1:13"),
    "deep front matter": ({REPORT: report("x", "themes: " + "[" * 50_000)}, f"{REPORT}:6:20"),
    "deep mapping": ({PARTNERS: "{a: " * 50_000}, f"{PARTNERS}:1:49"),
    "billion laughs": (
        {PARTNERS: "\n".join(["- &a0 [x, x]", *(f"- &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))])},
        f"{PARTNERS}:1:3",
    ),
    "python tag": ({PARTNERS: "- !!python/object/apply:os.system ['touch obeyed']\n"}, f"{PARTNERS}:1:3"),
    "env tag": ({REPORT: report("x", "theme: !ENV HOME")}, f"{REPORT}:6:8"),
    "duplicate key": ({REPORT: report("x", "theme: a", "theme: b")}, f"{REPORT}:7:1"),
    "tab": ({PARTNERS: "- id: nizu\n\tname: Nizu\n"}, f"{PARTNERS}:2:1"),
    "unclosed quote": ({PARTNERS: '- id: nizu\n  name: "Nizu\n  network: member\n'}, f"{PARTNERS}:2:9"),
    "colon": ({REPORT: report("x", "theme: Eten: hoe dan")}, f"{REPORT}:6:12"),
    "mapping instead of list": ({PARTNERS: "nizu:\n  name: Nizu\n"}, f"{PARTNERS}:1:1"),
    "list instead of mapping": ({"data/network.yaml": "- name: Net\n"}, "data/network.yaml:1:1"),
    "text instead of list": ({PARTNERS: "nizu\n"}, f"{PARTNERS}:1:1"),
    "front matter not closed": ({REPORT: "---\ntitle: x\n\nTekst.\n"}, f"{REPORT}:1:1"),
    "front matter missing": ({REPORT: "# Verslag\n"}, f"{REPORT}:1:1"),
    "number as date": ({REPORT: report().replace("2024-06-01", "20240530")}, f"{REPORT}:3:7"),
    "no such day": ({REPORT: report().replace("2024-06-01", "2024-02-30")}, f"{REPORT}:3:7"),
    "no such time": ({REPORT: report("x", "start: 25:00")}, f"{REPORT}:6:8"),
    "unknown key": ({REPORT: report("x", "thema: x")}, f"{REPORT}:6:1"),
    "unknown id": ({REPORT: report("x", "partners: [buurtkammer]")}, f"{REPORT}:6:12"),
    "duplicate id": ({PARTNERS: PARTNER + PARTNER}, f"{PARTNERS}:5:7"),
    "report in a folder": ({"reports/2024/verslag.md": report()}, "reports/2024/verslag.md:1:1"),
    "svg": ({"reports/a.svg": "<svg onload='alert(1)'/>"}, "reports/a.svg:1:1"),
    "html": ({"reports/a.html": "<script>alert(1)</script>"}, "reports/a.html:1:1"),
    "html called png": ({"reports/a.png": "<script>alert(1)</script>"}, "reports/a.png:1:1"),
    "bad file name": ({"reports/Verslag Één.md": report()}, "reports/Verslag Één.md:1:1"),
    "no network": ({"data/network.yaml": None}, "data/network.yaml:1:1"),
    "javascript link": ({REPORT: report("[naar dit](javascript:alert(1))")}, f"{REPORT}:7:12"),
    "broken address": ({REPORT: report("[naar dit](http://[)")}, f"{REPORT}:7:12"),
    "markup in a name": ({PARTNERS: PARTNER + "  '<script>': x\n"}, f"{PARTNERS}:5:3"),
    "braces in a key": ({PARTNERS: PARTNER + "  '{id}': x\n"}, f"{PARTNERS}:5:3"),
    "a number for a key": ({PARTNERS: PARTNER + "  5: x\n"}, f"{PARTNERS}:5:3"),
    "a page that is no text": ({"docs/over.md": b"caf\xe9"}, "docs/over.md:1:4"),
    "broken front matter of a page": ({"docs/over.md": "---\ntitle: a: b\n---\nTekst.\n"}, "docs/over.md:2:9"),
}


def assert_told(done: Outcome, place: str) -> None:
    """A message at this place (path:line:column), and below it what to do."""
    path, line, column = place.rsplit(":", 2)
    assert_no_traceback(done)
    block = done.said.partition(f"{path}\n")[2].partition("\n\n")[0].split("\n")
    starts = [number for number, text in enumerate(block) if text.startswith(f"  {line}:{column} ")]
    assert starts, done.said
    assert block[starts[0] + 1].startswith("          → ")


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_is_told_with_its_place_and_a_remedy(tmp_path: Path, name: str) -> None:
    files, place = WRONG[name]
    done = check(tmp_path, files)
    assert done.code == 1
    assert_told(done, place)


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_leaves_the_old_site_where_it_is(tmp_path: Path, name: str) -> None:
    files, place = WRONG[name]
    site = write_site(tmp_path, {**files, **OLD_SITE})
    done = run("-C", site, "build", *DAY)
    assert done.code == 1
    assert_told(done, place)
    assert "De oude site blijft staan." in done.err
    assert tree(site / "site") == {Path(path).name: b"oud" for path in OLD_SITE}
    assert not (tmp_path / "obeyed").exists()


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def fifo(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [folder, link, fifo])
@pytest.mark.parametrize("path", [REPORT, PARTNERS, "reports/a.png", "docs/over.md"])
def test_what_is_no_file_is_told_and_nothing_hangs(tmp_path: Path, path: str, make: Callable[[Path], None]) -> None:
    if make is folder and path in ("reports/a.png", "docs/over.md"):
        return
    site = write_site(tmp_path, OLD_SITE)
    (site / path).unlink(missing_ok=True)
    make(site / path)
    done = bijeen("-C", site, "build", *DAY)
    assert done.code == 1
    assert_told(done, f"{path}:1:1")
    assert tree(site / "site") == {Path(path).name: b"oud" for path in OLD_SITE}


def test_a_process_ends_as_the_same_command_does_in_this_one(tmp_path: Path) -> None:
    site = write_site(tmp_path, ERROR)
    done = bijeen("-C", site, "check", *DAY)
    assert done == run("-C", site, "check", *DAY)
    assert done.code == 1


def test_fifty_thousand_levels_do_not_end_the_process(tmp_path: Path) -> None:
    done = bijeen("-C", write_site(tmp_path, {PARTNERS: "[" * 50_000}), "check", *DAY)
    assert done.code == 1
    assert_told(done, f"{PARTNERS}:1:13")


def test_the_samples_are_where_the_tests_look_for_them() -> None:
    assert {path.name for path in SITES.iterdir()} >= {"minimal", "full"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--help",), "Gebruik: bijeen [KEUZES] OPDRACHT"),
        (("bild",), "De opdracht 'bild' bestaat niet. Bedoel je 'build'?"),
        (("check", "--formt", "x"), "De keuze '--formt' bestaat niet. Bedoel je '--format'?"),
        (("check", "--format", "x"), "'x' kan niet. Kies uit: 'github', 'json', 'summary', 'text'."),
        (("new", "site"), "Hier ontbreekt 'MAP'."),
    ],
)
def test_the_command_line_speaks_dutch(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert said in done.said
    assert not re.search(r"Usage|Options|Error|Show|Missing", done.said)
