"""What it costs to understand a report: reading the same reports with the harvest of items, and without."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from bijeen.catalog.names import spelt_names
from bijeen.checks.inspect import labels_of, lexicon_of
from bijeen.content.configfile import read_settings
from bijeen.content.load import load
from bijeen.i18n import messages
from bijeen.routes import Ref, uri
from bijeen.text.reading import read
from bijeen.text.spellings import Spellings

REAL_SIZE = 10_000
"""In characters: a shorter report is a message, of which there is little to understand."""
SAMPLE = 100
"""So many reports are read in a round."""
ROUNDS = 7


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Of one report: the milliseconds of processor that its harvest takes, the items found, and its size."""

    milliseconds: float
    items: float
    kilobytes: float


def harvest_cost(folder: Path) -> Cost:
    """Measure the reports of the site in `folder`; both ways take turns, so that a busy moment strikes both."""
    settings = read_settings(folder)
    content, _ = load(settings)
    words = messages(settings.language)
    labels, lexicon = labels_of(words), lexicon_of(words, content)
    spellings = Spellings.of(spelt_names(content))
    reports = [report for report in content.reports if len(report.body) > REAL_SIZE][:SAMPLE]

    def once(*, harvesting: bool) -> tuple[float, int]:
        gc.collect()
        start = time.process_time()
        found = 0
        for report in reports:
            reading = read(
                text=report.body,
                path=report.path,
                first_line=report.body_line,
                page_uri=uri(Ref("report", report.id)),
                spellings=spellings,
                labels=labels,
                known_media=content.media,
                known_pictures=content.pictures,
                written=report.date,
                lexicon=lexicon if harvesting else None,
            )
            found += len(reading.items)
        return time.process_time() - start, found

    once(harvesting=True)
    rounds = [(once(harvesting=False), once(harvesting=True)) for _ in range(ROUNDS)]
    seconds = statistics.median(with_it - without for (without, _), (with_it, _) in rounds)
    return Cost(
        milliseconds=seconds * 1000 / len(reports),
        items=rounds[0][1][1] / len(reports),
        kilobytes=statistics.mean(len(report.body.encode()) for report in reports) / 1000,
    )
