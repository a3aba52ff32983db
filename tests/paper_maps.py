"""The maps that every acceptance check of paper is held against."""

from __future__ import annotations

from functools import cache, partial

import pytest
from real_tables import TABLES, map_of_table
from scripts import JOURNEYS, map_in

from journeydesk.app.importing import records_from
from journeydesk.bundle import resources
from journeydesk.cli.bench.maps import make_records
from journeydesk.fonts import cjk
from journeydesk.model import Records

SAMPLE = resources() / "samples" / "delayed-order.json"
MADE = {
    "sample": lambda: Records(records_from(SAMPLE).records),
    **{name: partial(map_of_table, name) for name in TABLES},
    **{language: partial(map_in, language) for language in JOURNEYS},
    **{f"{n} cards": lambda n=n: Records(make_records(n)) for n in (0, 1, 50, 300, 5_000)},
}
EVERYWHERE = ("sample", *TABLES, *JOURNEYS)


@cache
def paper_map(name: str) -> Records:
    """Skips a test by the name of what is not on this machine."""
    if name == "ja" and not cjk.is_installed():
        pytest.skip("manimgx-fonts-cjk is not installed")
    return MADE[name]()
