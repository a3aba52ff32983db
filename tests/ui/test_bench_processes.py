"""What benchmarks measure in processes of their own."""

import json
from pathlib import Path

import pytest

from journeydesk.app.templates import find_template, records_of
from journeydesk.cli.bench.process import map_file, told_by
from journeydesk.document import create_document
from journeydesk.export import Sheet
from journeydesk.ui.bench import png


@pytest.mark.parametrize("way", ["ours", "qt"])
def test_either_way_of_writing_a_picture_tells_its_time_and_size(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    monkeypatch.setattr(png, "SHEET", Sheet("A5", dpi=30))
    with map_file(20) as file:
        png.main(way, Path(file))
    told = json.loads(capsys.readouterr().out)
    assert told["seconds"] > 0
    assert told["bytes"] is None or told["bytes"] >= 0


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="told by Linux alone")
def test_a_window_with_a_map_is_larger_than_a_bare_one(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    create_document(path, records_of(find_template("delayed-order"))).close()
    told = (
        told_by("journeydesk.ui.bench.memory", what, home=str(tmp_path))
        for what in (str(path), "bare")
    )
    [shown, _looked_around], [bare] = told
    assert shown > bare > 10_000_000
