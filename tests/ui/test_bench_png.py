"""The two ways of writing a picture that `bench png` compares."""

import json
from pathlib import Path

import pytest

from journeydesk.cli.bench.process import map_file
from journeydesk.export import Sheet
from journeydesk.ui import bench_png


@pytest.mark.parametrize("way", ["ours", "qt"])
def test_either_way_tells_its_time_and_size(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    monkeypatch.setattr(bench_png, "SHEET", Sheet("A5", dpi=30))
    with map_file(20) as file:
        bench_png.main(way, Path(file))
    told = json.loads(capsys.readouterr().out)
    assert told["seconds"] > 0
    assert told["bytes"] is None or told["bytes"] >= 0
