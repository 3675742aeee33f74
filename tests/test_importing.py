"""`bijeen import`: from a document to a draft that the rest of the program understands."""

from __future__ import annotations

import io
import re
from pathlib import Path
from unittest import mock

import pytest
from tests.helpers import Outcome, bijeen, run, tree, write_site
from tests.photos import photo
from tests.unit.importing.samples import KINDS, paragraph, picture, word
from tests.unit.importing.samples import run as words

DAY = ("--today", "2026-01-01")
TEXT = "# Verslag netwerkbijeenkomst\n\n5 maart 2025\n\nDe Buurtkamer kookte voor iedereen.\n"
DRAFT = "reports/2025-03-05-netwerkbijeenkomst.md"


def imported(site: Path, *arguments: str | Path) -> Outcome:
    return run("-C", site, "import", *DAY, *arguments)


def document(folder: Path, name: str, data: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def test_a_document_becomes_a_draft_that_check_understands(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    done = imported(site, document(tmp_path, "x.md", TEXT))
    assert done.code == 0, done.said
    assert (site / DRAFT).read_text(encoding="utf-8") == (
        "---\ntitle: Verslag netwerkbijeenkomst\ndate: 2025-03-05\nkind: netwerkbijeenkomst\nsummary:\n"
        "status: draft\n---\n\n"
        "De Buurtkamer kookte voor iedereen.\n"
    )
    checked = run("-C", site, "check", *DAY)
    assert checked.code == 0
    assert f"{DRAFT}\n  2:1     waarschuwing: Het verslag heeft geen samenvatting." in checked.out


def test_what_is_told(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    done = imported(
        site, document(tmp_path, "x.md", f"{TEXT}\nZie [hier](#). Ook de Buurtkammer en kim@tuin.example.\n")
    )
    assert done.out == (
        f"Concept gemaakt: {DRAFT}\n\n"
        "Dit staat nu bovenaan:\n"
        "  titel: Verslag netwerkbijeenkomst\n  datum: woensdag 5 maart 2025\n  soort: netwerkbijeenkomst\n"
        "Dit moet je nog invullen: samenvatting.\n\n"
        "Namen en adressen:\n"
        "  regel 11: 'Buurtkammer' lijkt op een partner. Bedoel je 'Buurtkamer'?\n"
        "  regel 11: kim@tuin.example staat in de tekst. Vindt de eigenaar dat goed?\n\n"
        "Links:\n"
        "  regel 11: De link 'hier' ging nergens heen en is nu gewone tekst. Weet je waar hij heen moet?\n\n"
        "Dit staat niet in de tekst:\n"
        "  Dit staat nu bovenaan: 5 maart 2025\n\n"
        f"Kijk het concept na en typ dan: bijeen check. Klaar? Haal dan 'status: draft' weg uit {DRAFT}.\n"
    )


def test_a_picture_without_words_is_pointed_at_by_check(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    data = word(
        paragraph(words("Workshop"), style="Title"),
        paragraph(words("Tekst.")),
        paragraph(picture("p1")),
        pictures={"p1": ("a.jpg", photo())},
    )
    done = imported(site, "--date", "2025-03-05", "--kind", "netwerkbijeenkomst", document(tmp_path, "x.docx", data))
    assert "1 foto opgeslagen" in done.out
    assert (site / "reports/2025-03-05-workshop/1.webp").is_file()
    checked = run("-C", site, "check", *DAY)
    assert re.search(r"  \d+:\d+ +waarschuwing: .*(?:\n.*)?1\.webp", checked.out), checked.out
    assert "photo_consent" in checked.out


def test_no_file_is_written_over(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {DRAFT: "van iemand anders"})
    before = tree(site)
    done = imported(site, document(tmp_path, "x.md", TEXT))
    assert (done.code, tree(site) == before) == (1, True)
    assert f"het bestand {DRAFT} is er al" in done.err


def test_one_that_cannot_be_read_holds_up_no_other(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    done = imported(site, document(tmp_path, "x.docx", b"%PDF-1.7"), document(tmp_path, "x.md", TEXT))
    assert done.code == 1
    assert "Dit is een PDF." in done.err
    assert (site / DRAFT).is_file()


def test_pasted_text(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    pasted = mock.Mock(buffer=io.BytesIO(TEXT.encode()))
    with mock.patch("sys.stdin", pasted):
        assert imported(site, "-").code == 0
    assert (site / DRAFT).is_file()


def test_fields_for_one_document_alone(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    file = document(tmp_path, "x.md", TEXT)
    assert imported(site, "--title", "Soep", file, file).code == 2
    assert imported(site, "--title", "Soep", file).code == 0
    assert (site / "reports/2025-03-05-soep.md").is_file()


def test_as_people_do_it_as_a_process_of_its_own(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    done = bijeen("-C", site, "import", *DAY, document(tmp_path, "x.txt", "Verslag\n\nDe Buurtkamer kookte."))
    assert done.code == 0, done.said
    assert "Dit moet je nog invullen: titel, datum, soort en samenvatting.\nDe soort kan zijn: " in done.out
    checked = bijeen("-C", site, "check", *DAY)
    assert (checked.code, "fout:" in checked.out, "waarschuwing:" in checked.out) == (0, False, True)


def test_a_draft_that_is_not_done_holds_up_no_site(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    imported(site, document(tmp_path, "x.txt", "Verslag\n\nDe Buurtkamer kookte."))
    (draft,) = (site / "reports").glob("zonder-datum*.md")
    built = run("-C", site, "build", *DAY)
    assert built.code == 0, built.said
    assert not (site / "site" / "verslagen" / draft.stem).exists()
    draft.write_text(draft.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")
    assert run("-C", site, "check", *DAY).code == 1


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("netwerkbijenkomst", "Bedoel je 'netwerkbijeenkomst'? Kies uit: netwerkbijeenkomst, workshop."),
        ("feest", "'feest' is geen soort verslag. Kies uit: netwerkbijeenkomst, workshop."),
    ],
)
def test_a_kind_that_the_site_does_not_have_is_refused_before_anything_is_read(
    tmp_path: Path, kind: str, said: str
) -> None:
    site = write_site(tmp_path / "site", {"data/vocabulary.yaml": KINDS})
    before = tree(site)
    done = imported(site, "--kind", kind, document(tmp_path, "x.md", TEXT))
    assert (done.code, tree(site) == before) == (2, True)
    assert said in done.err


def test_a_kind_can_be_given_by_its_name(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {"data/vocabulary.yaml": KINDS})
    assert imported(site, "--kind", "Workshop", document(tmp_path, "x.md", TEXT)).code == 0
    assert "kind: workshop\n" in (site / DRAFT).read_text(encoding="utf-8")


def test_without_a_document_it_says_what_to_type(tmp_path: Path) -> None:
    done = imported(write_site(tmp_path / "site"))
    assert done.code == 2
    assert "bijeen import verslag.docx" in done.err
