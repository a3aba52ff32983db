"""`journeydesk export --overlay`: the map with what lies over it, and its legend."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesk.app.templates import find_template
from journeydesk.charts.overlays import OVERLAYS
from journeydesk.cli import main
from journeydesk.export import Rasterise

TITLES = {
    "heat": "Priority of pain points",
    "assumptions": "Assumptions",
    "coverage": "Evidence coverage",
    "moments": "Moments of truth",
}


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


@pytest.mark.parametrize("name", OVERLAYS)
def test_an_overlay_is_written_with_the_map(tmp_path: Path, name: str) -> None:
    file = str(find_template("delayed-order").path)
    plain, over = tmp_path / "plain.svg", tmp_path / "over.svg"
    assert main(no_pixels, ["export", file, "-o", str(plain)]) == 0
    assert main(no_pixels, ["export", file, "-o", str(over), "--overlay", name]) == 0
    assert TITLES[name] in over.read_text(encoding="utf-8")
    assert over.stat().st_size > plain.stat().st_size + 1_000
