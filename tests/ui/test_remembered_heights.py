"""Heights of cells that were remembered wrongly, as after other fonts, are mended by looking."""

from __future__ import annotations

from pathlib import Path

import late_parcel
import pytest
from pytestqt.qtbot import QtBot

from journeydesk.app.opening import open_session
from journeydesk.document import create_document
from journeydesk.fonts import Ruler
from journeydesk.theme import load_theme
from journeydesk.ui.canvas.canvas import MapCanvas


def test_wrong_heights_are_mended_once_they_have_been_seen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, ruler, theme = tmp_path / "map.journey", Ruler(), load_theme("light")
    create_document(path, late_parcel.fresh_records()).close()
    session = open_session(path, ruler, theme)
    right, heights = session.layout.rows, session.layout.heights
    session.close()
    wrong = dict.fromkeys(heights, 40.0)
    monkeypatch.setattr("journeydesk.app.session.recalled_heights", lambda *_of: wrong)
    canvas = MapCanvas(open_session(path, ruler, theme), print)
    qtbot.addWidget(canvas)
    canvas.resize(1400, 1200)
    canvas.show_beginning()
    assert canvas.session.layout.rows != right
    canvas.show()
    qtbot.waitUntil(lambda: canvas.session.layout.rows == right)  # type: ignore[attr-defined]
    canvas.session.close()
