"""`bijeen new`: records made with flags or asked for in a terminal, in sites where all else stays as it was."""

from __future__ import annotations

import os
import pty
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.helpers import ROOT, Files, Outcome, bijeen, command, run, tree, write_site

PARTNERS = "data/partners.yaml"
AGENDA = "data/agenda.yaml"
VOCABULARY: Files = {
    "data/vocabulary.yaml": (
        "report_kinds:\n"
        "  - {id: netwerkbijeenkomst, name: Netwerkbijeenkomst}\n"
        "  - {id: workshop, name: Workshop aan tafel}\n"
        "partner_types:\n"
        "  - {id: bedrijf, name: Bedrijf}\n"
    ),
    PARTNERS: (
        "# kop\n- id: dock # zie de site\n  name: Dock\n  network: member\n"
        "- id: nizu\n  name: Nizu\n  network: member\n"
    ),
}
REPORT = ("report", "--title", "Samen: eten", "--date", "2024-06-03", "--kind", "workshop", "--summary", "Soep.")
PARTNER = ("partner", "--name", "Humanitas", "--network", "mentioned")
INITIATIVE = ("initiative", "--partner", "dock", "--name", "De soep")
EVENT = ("event", "--title", "Het feest", "--kind", "activity", "--date", "2024-06-01")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with two kinds of reports and two partners."""
    return write_site(tmp_path / "site", VOCABULARY)


def make(site: Path, *arguments: str) -> Outcome:
    """Run `bijeen new` where nobody can be asked."""
    return bijeen("-C", site, "new", *arguments)


def made(site: Path, *arguments: str) -> str:
    """What `bijeen new` says of what it made; it fails the test when it did not."""
    done = make(site, *arguments)
    assert (done.code, done.err) == (0, "")
    return done.out


def talk(site: Path, kind: str, *answers: str, flags: Sequence[str] = ()) -> tuple[int, str]:
    """Have a conversation with `bijeen new KIND` in a terminal: its exit code, and all that stood on the screen."""
    line = command("-C", site, "new", kind, *flags)
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, line)
    # The end of the input (Ctrl+D) comes behind the answers: a question too many ends the talk.
    os.write(terminal, "".join(f"{answer}\n" for answer in answers).encode() + b"\x04")
    screen = b""
    try:
        while read := os.read(terminal, 4096):
            screen += read
    except OSError:  # so Linux tells that the other side has closed
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), screen.decode().replace("\r\n", "\n")


def text(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


# --- with flags


def test_a_report(site: Path) -> None:
    said = made(site, *REPORT)
    assert text(site, "reports/2024-06-03-samen-eten.md").startswith(
        "---\ntitle: 'Samen: eten'\ndate: 2024-06-03\nkind: workshop\nsummary: Soep.\nstatus: draft\n---\n\n## "
    )
    assert "Het verslag staat in reports/2024-06-03-samen-eten.md." in said
    assert "status: draft" in said
    assert said.endswith("Alles klopt.\n")


def test_the_start_of_a_report_holds_no_items_and_no_mistakes(site: Path) -> None:
    made(site, *REPORT)
    assert run("-C", site, "check", "--strict").code == 0
    assert "Hier is niets herkend" in run("-C", site, "show", "2024-06-03").out


def test_a_report_has_the_headings_of_the_networks_own_vocabulary(site: Path) -> None:
    words = text(site, "data/vocabulary.yaml")
    own = words + "item_kinds:\n  - {kind: agenda, name: Agenda, headings: [In de agenda]}\n"
    (site / "data" / "vocabulary.yaml").write_text(own, encoding="utf-8")
    made(site, *REPORT)
    assert "\n## In de agenda\n" in text(site, "reports/2024-06-03-samen-eten.md")


def test_a_partner(site: Path) -> None:
    said = made(site, *PARTNER, "--type", "bedrijf", "--url", "https://www.humanitas.nl", "--summary", "Maatjes: veel.")
    assert text(site, PARTNERS) == (
        "# kop\n- id: dock # zie de site\n  name: Dock\n  network: member\n"
        "- id: humanitas\n  name: Humanitas\n  network: mentioned\n  type: bedrijf\n  summary: 'Maatjes: veel.'\n"
        "  url: https://www.humanitas.nl\n"
        "- id: nizu\n  name: Nizu\n  network: member\n"
    )
    assert f"De partner 'humanitas' staat in {PARTNERS}:5." in said


def test_an_initiative_stands_below_its_partner(site: Path) -> None:
    made(site, *INITIATIVE, "--status", "full", "--summary", "Elke week.")
    made(site, "initiative", "--partner", "Dock", "--name", "Brood")
    assert text(site, PARTNERS).startswith(
        "# kop\n- id: dock # zie de site\n  name: Dock\n  network: member\n  initiatives:\n"
        "    - id: brood\n      name: Brood\n"
        "    - id: de-soep\n      name: De soep\n      summary: Elke week.\n      status: full\n- id: nizu\n"
    )


def test_events_stand_in_the_order_of_their_days(site: Path) -> None:
    made(site, *EVENT, "--venue", "no", "--partners", "Nizu, dock")
    made(site, "event", "--title", "Les", "--kind", "course", "--date", "2024-05, eind")
    made(site, "event", "--title", "Ooit", "--kind", "meeting", "--date", "tba")
    made(site, "event", "--title", "Zomer", "--kind", "lecture", "--date", "2024-06")
    assert text(site, AGENDA) == (
        "events:\n"
        "  - id: les\n    title: Les\n    kind: course\n    date: 2024-05, eind\n"
        "  - id: het-feest\n    title: Het feest\n    kind: activity\n    date: 2024-06-01\n    venue: 'no'\n"
        "    partners: [nizu, dock]\n"
        "  - id: zomer\n    title: Zomer\n    kind: lecture\n    date: 2024-06\n"
        "  - id: ooit\n    title: Ooit\n    kind: meeting\n    date: tba\n"
    )


def test_an_id_of_ones_own(site: Path) -> None:
    made(site, *PARTNER, "--id", "humanitas-utrecht")
    assert "- id: humanitas-utrecht\n  name: Humanitas\n" in text(site, PARTNERS)


def test_a_long_name_makes_an_id_of_whole_words(site: Path) -> None:
    made(site, "report", "--title", "lang " * 30, "--date", "2024-06-03", "--kind", "1")
    assert [path.stem for path in (site / "reports").glob("2024-06-03-*")] == ["2024-06-03-" + "-".join(["lang"] * 14)]


@pytest.mark.parametrize("arguments", [(*PARTNER, "--name", "Buurtsoep"), INITIATIVE, EVENT])
def test_the_example_site_takes_one_more(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    files = {path: (ROOT / "data" / path).read_bytes() for path in ("partners.yaml", "agenda.yaml", "vocabulary.yaml")}
    site = write_site(tmp_path, {f"data/{path}": data for path, data in files.items()})
    make(site, *arguments)
    lines = {path: data.decode().splitlines() for path, data in files.items()}
    now = {path: text(site, f"data/{path}").splitlines() for path in files}
    longer = [path for path in files if now[path] != lines[path]]
    assert len(longer) == 1
    new = len(now[longer[0]]) - len(lines[longer[0]])
    start = next(n for n, line in enumerate(now[longer[0]]) if line != lines[longer[0]][n])
    assert now[longer[0]][:start] + now[longer[0]][start + new :] == lines[longer[0]]


# --- what cannot be made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report",), "Hier ontbreekt: --title, --date, --kind."),
        (("partner", "--name", "x"), "Hier ontbreekt: --network."),
        (("partner", "--name", " ", "--network", "member"), "Bij --name: Dit mag niet leeg zijn."),
        ((*REPORT, "--date", "3-6"), "Bij --date: '3-6' is geen datum.\n→ Typ jaar-maand-dag"),
        ((*REPORT, "--kind", "workshops"), "'workshops' is niet bekend als soort verslag.\n→ Bedoel je 'workshop'?"),
        ((*REPORT, "--summary", "x" * 301), "'summary' is te lang: 301 tekens, 300 mag."),
        ((*REPORT, "--title", "a\u200bb"), "Hier staat een onzichtbaar teken: U+200B"),
        ((*PARTNER, "--network", "lid"), "'lid' kan niet bij 'network'.\n→ Kies uit: member, mentioned."),
        ((*PARTNER, "--url", "humanitas.nl"), "'humanitas.nl' is geen webadres.\n→ Begin met https://"),
        ((*PARTNER, "--name", "Nizu"), f"Bij --name: 'Nizu' is al een naam van een ander: 'Nizu' ({PARTNERS}:6:9)."),
        ((*PARTNER, "--name", "NIZU"), f"Bij --id: De id 'nizu' is al gebruikt: zie {PARTNERS}:5:7."),
        ((*PARTNER, "--id", "Hu Ma"), "Bij --id: 'Hu Ma' kan geen id zijn.\n→ Typ: hu-ma"),
        ((*PARTNER, "--name", "!!!"), "Bij --id: "),
        ((*INITIATIVE, "--partner", "dokc"), "'dokc' is niet bekend als partner.\n→ Bedoel je 'dock'?"),
        ((*EVENT, "--date", "juni"), "'juni' is geen datum.\n→ Typ een dag (2024-09-26), een maand"),
        ((*EVENT, "--partners", "dock,nizzu"), "'nizzu' is niet bekend als partner.\n→ Bedoel je 'nizu'?"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(site: Path, arguments: tuple[str, ...], said: str) -> None:
    before = tree(site)
    done = make(site, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert tree(site) == before


def test_all_that_is_wrong_is_told_at_once(site: Path) -> None:
    done = make(site, *REPORT, "--date", "x", "--kind", "y")
    assert "--date" in done.err
    assert "--kind" in done.err


def test_a_report_is_never_written_over(site: Path) -> None:
    made(site, *REPORT)
    before = tree(site)
    done = make(site, *REPORT)
    assert done.code == 2
    assert "De id '2024-06-03-samen-eten' is al gebruikt: zie reports/2024-06-03-samen-eten.md." in done.err
    assert tree(site) == before


@pytest.mark.parametrize("broken", ["- id: dock\n  name: [\n", "- id: dock\n  naam: Dock\n", "partners: 5\n"])
def test_a_file_with_mistakes_is_mended_first(site: Path, broken: str) -> None:
    (site / PARTNERS).write_text(broken, encoding="utf-8")
    before = tree(site)
    done = make(site, *PARTNER)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Er is niets toegevoegd: eerst moet dit kloppen.\n")
    assert PARTNERS in done.err
    assert tree(site) == before


def test_without_partners_there_are_no_initiatives(tmp_path: Path) -> None:
    done = make(write_site(tmp_path, {PARTNERS: ""}), *INITIATIVE[:1], "--name", "x")
    assert done.code == 2
    assert "Voeg er eerst een toe in data/partners.yaml." in done.err


def test_mistakes_elsewhere_are_told_after_it_is_written(site: Path) -> None:
    write_site(site, {"reports/2024-06-02-fout.md": "geen blok"}, start=None)
    done = make(site, *PARTNER)
    assert done.code == 1
    assert "De partner 'humanitas' staat in" in done.out
    assert "reports/2024-06-02-fout.md\n  1:1     fout:" in done.out


@pytest.mark.parametrize("written", ["30 mei 2024", "donderdag 30 mei 2024", "30-5-2024", "30 mei '24"])
def test_a_day_can_be_written_out(site: Path, written: str) -> None:
    made(site, "report", "--title", "De soep", "--kind", "workshop", "--summary", "Soep.", "--date", written)
    assert "date: 2024-05-30\n" in text(site, "reports/2024-05-30-de-soep.md")


@pytest.mark.parametrize("written", ["30 mei", "vrijdag 30 mei 2024", "31 juni 2024", "30 en 31 mei 2024", "mei 2024"])
def test_a_year_is_never_guessed_nor_a_day_that_cannot_be(site: Path, written: str) -> None:
    done = make(site, "report", "--title", "Samen eten", "--kind", "workshop", "--date", written)
    assert done.code == 2
    assert f"'{written}' is geen datum." in done.err


# --- in a terminal


def test_a_report_in_a_terminal(site: Path) -> None:
    code, screen = talk(site, "report", "Samen eten", "30 mei", "2024-06-03", "9", "2", "Soep.")
    assert code == 0
    assert "'30 mei' is geen datum.\n→ Typ jaar-maand-dag" in screen
    assert "   2  Workshop aan tafel\n" in screen
    assert "Typ een nummer: 1 (Netwerkbijeenkomst) of 2 (Workshop aan tafel)." in screen
    assert "kind: workshop\nsummary: Soep.\n" in text(site, "reports/2024-06-03-samen-eten.md")


def test_a_partner_in_a_terminal(site: Path) -> None:
    code, screen = talk(site, "partner", "", "NIZU", "1", "", "", "", "nizu", "nizu-oost")
    assert code == 0
    assert "Naam: Dit mag niet leeg zijn.\n" in screen
    assert "1  Doet mee met het netwerk\n" in screen
    assert screen.count("De id 'nizu' is al gebruikt") == 2
    assert text(site, PARTNERS).endswith("- id: nizu-oost\n  name: NIZU\n  network: member\n")


def test_an_initiative_and_an_event_in_a_terminal(site: Path) -> None:
    assert talk(site, "initiative", "Dokc", "Dock", "Soep", "", "3")[0] == 0
    assert "    - id: soep\n      name: Soep\n      status: full\n" in text(site, PARTNERS)
    assert talk(site, "event", "Feest", "Activiteit", "tba", "", "Dock")[0] == 0
    assert text(site, AGENDA).endswith("kind: activity\n    date: tba\n    partners: [dock]\n")


def test_who_stops_halfway_has_changed_nothing(site: Path) -> None:
    before = tree(site)
    code, screen = talk(site, "partner", "Humanitas")
    assert code == 1
    assert "Gestopt." in screen
    assert tree(site) == before


def test_nothing_is_asked_when_the_flags_say_enough(site: Path) -> None:
    code, screen = talk(site, PARTNER[0], flags=PARTNER[1:])
    assert (code, "Naam" in screen) == (0, False)
