"""The styles of the site as one file."""

from __future__ import annotations

from bijeen.site.styles import joined

SHEETS = {
    "css/style.css": '/* all */\n@import "brand.css";\n@import "parts/card.css";\nb { top: 0; }\n',
    "css/brand.css": ":root { --ink: black; }\n",
    "css/parts/card.css": '@import "../brand.css";\n.card { background: url("../../pictures/arc.svg"); }\n',
    "css/unused.css": "i { top: 0; }\n",
}


def test_imports_are_written_in_their_place_and_in_order() -> None:
    text, _ = joined("css/style.css", SHEETS)
    assert text.index("--ink") < text.index(".card") < text.index("b { top")
    assert "@import" not in text


def test_a_file_imported_twice_is_written_once() -> None:
    text, _ = joined("css/style.css", SHEETS)
    assert text.count("--ink") == 1


def test_the_files_that_were_written_in_are_told() -> None:
    _, used = joined("css/style.css", SHEETS)
    assert used == {"css/style.css", "css/brand.css", "css/parts/card.css"}


def test_addresses_lead_to_the_same_file_from_their_new_place() -> None:
    text, _ = joined("css/style.css", SHEETS)
    assert 'url("../pictures/arc.svg")' in text


def test_addresses_that_hold_from_anywhere_stay() -> None:
    for address in ("data:image/svg+xml,x", "/arc.svg", "https://example.org/arc.svg"):
        sheets = {
            "css/style.css": '@import "parts/a.css";\n',
            "css/parts/a.css": f'a {{ background: url("{address}"); }}',
        }
        assert f'url("{address}")' in joined("css/style.css", sheets)[0]


def test_an_import_of_a_file_that_is_not_there_stays() -> None:
    text, _ = joined("css/style.css", {"css/style.css": '@import "own.css";\n'})
    assert text == '@import "own.css";\n'
