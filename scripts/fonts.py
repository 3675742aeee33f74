"""Make the web fonts anew: Atkinson Hyperlegible, cut down to the letters of Western and Central Europe, as woff2.

Needs `pip install fonttools brotli`, which neither the site nor its tests do: the three
files (12 kB each, against 50 for the whole faces) stand in `overrides/assets/fonts/`, with their licence.
"""

from __future__ import annotations

import sys
from pathlib import Path

FONTS = Path(__file__).parent.parent / "overrides" / "assets" / "fonts"

FACES = {
    "Regular": "atkinson-regular",
    "Bold": "atkinson-bold",
    "Italic": "atkinson-italic",
}

LETTERS = [
    "U+0020-007E,U+00A0-017F",  # Basic Latin, Latin-1, Latin Extended-A: Fatoş, Çelik, Łukasz
    "U+0218-021B",  # Romanian
    "U+2010-2015,U+2018-201E,U+2022,U+2026,U+2039,U+203A",  # dashes, quotes, bullet, ellipsis
    "U+20AC,U+2190-2193,U+2212,U+00D7",  # euro, arrows, minus, times
]


def main() -> int:
    """Write the four files; say how large they are."""
    import fontpkg_atkinson_hyperlegible
    from fontTools import subset

    source = Path(fontpkg_atkinson_hyperlegible.__file__).parent
    for face, name in FACES.items():
        target = FONTS / f"{name}.woff2"
        subset.main(
            [
                str(source / "files" / f"AtkinsonHyperlegible-{face}.ttf"),
                f"--unicodes={','.join(LETTERS)}",
                "--layout-features=kern,liga,locl,mark,mkmk,ccmp",
                "--no-hinting",
                "--flavor=woff2",
                f"--output-file={target}",
            ]
        )
        print(f"{target.name}: {target.stat().st_size:,} bytes")
    (FONTS / "LICENSE.txt").write_bytes((source / "LICENSE").read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
