"""What is remembered of a map's cells between two openings."""

from pathlib import Path

import late_parcel
import pytest

from journeydesk.app import heights
from journeydesk.app.opening import open_session
from journeydesk.app.session import Session
from journeydesk.commands import retext
from journeydesk.document import create_document
from journeydesk.fonts import Ruler
from journeydesk.model import Card
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(heights, "FEWEST", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "map.journey"
    create_document(path, late_parcel.fresh_records()).close()
    opened(path).close()
    return path


def opened(path: Path) -> Session:
    return open_session(path, RULER, THEME)


def test_a_map_opened_again_has_its_heights(path: Path) -> None:
    session = opened(path)
    known = heights.recalled_heights(path, session.map.id)
    assert known == session.layout.heights
    session.close()


def test_they_are_forgotten_when_the_file_has_changed_without_us(path: Path) -> None:
    document = create_document(path.with_stem("other"), late_parcel.fresh_records())
    document.close()
    document.path.replace(path)
    session = opened(path)
    assert heights.recalled_heights(path, session.map.id) == {}
    session.close()


def test_what_was_changed_here_is_remembered_as_it_has_become(path: Path) -> None:
    session = opened(path)
    card = session.records.of(Card)[0]
    session.run("Edit", lambda tx: retext(tx, card.id, "many words " * 40) and None)
    session.close()
    again = opened(path)
    assert heights.recalled_heights(path, again.map.id) == session.layout.heights
    assert not again.layout.is_misjudged
    again.close()


def test_wrong_heights_are_straightened(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened(path)
    right = session.layout
    session.close()
    monkeypatch.setattr(
        "journeydesk.app.session.recalled_heights",
        lambda _path, _map_id: dict.fromkeys(right.heights, 40.0),
    )
    again = opened(path)
    again.straighten()
    assert again.layout.heights != right.heights  # nothing was looked at
    for cell in again.layout.cells.values():
        list(cell.groups)
    again.straighten()
    assert again.layout.heights == right.heights
    again.close()


def test_a_torn_memory_is_no_reason_to_complain(path: Path, tmp_path: Path) -> None:
    for file in (tmp_path / "cache" / "JourneyDesk" / "heights").iterdir():
        file.write_text("{ torn", encoding="utf-8")
    assert heights.recalled_heights(path, "map") == {}
