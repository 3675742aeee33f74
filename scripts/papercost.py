"""What paper costs: building a site with all its PDFs new, and again while nothing on them changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builds import Run, build


@dataclass(frozen=True, kw_only=True)
class PaperCost:
    """How many PDFs a site has, how large they are together, and two whole builds: with all of them new, with none."""

    sheets: int
    megabytes: float
    new: Run
    unchanged: Run


def paper_cost(folder: Path) -> PaperCost:
    """Switch paper on for the site in `folder`, of `corpus.write_site`, which had none, and build it twice.

    Raises BuildError when that fails.
    """
    file = folder / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("paper: false", "paper: true"), encoding="utf-8")
    new, unchanged = build(folder), build(folder)
    sizes = [path.stat().st_size for path in (folder / "site").rglob("*.pdf")]
    return PaperCost(sheets=len(sizes), megabytes=sum(sizes) / 1e6, new=new, unchanged=unchanged)
