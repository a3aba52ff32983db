"""Without a screen: the sample map as files."""

from pathlib import Path

import pytest

from journeydesk.cli.headless import render_sample
from journeydesk.export import Rasterise, pixel_size
from journeydesk.paint import Page, Pictures


def white() -> Rasterise:
    def rows_of(page: Page, dpi: float, rows: range, pictures: Pictures) -> bytes:
        return b"\xff" * (3 * pixel_size(page, dpi)[0] * len(rows))

    return rows_of


def test_the_sample_is_rendered_and_told_and_nothing_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "delayed-order.pdf"
    mine.write_bytes(b"mine")
    assert render_sample(white) == 0
    written = {
        tmp_path / "delayed-order (2).pdf": b"%PDF",
        tmp_path / "delayed-order.png": b"\x89PNG",
    }
    assert set(tmp_path.iterdir()) == {mine, *written}
    assert mine.read_bytes() == b"mine"
    told = capsys.readouterr().out
    for path, start in written.items():
        assert path.read_bytes().startswith(start)
        assert str(path) in told
