"""Row 52: copies become maps of their own; what is discarded waits in the trash."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.app.drafting import DAY, discard, empty_trash, open_rescued, rescued
from journeydesk.app.folders import drafts_folder, rescue_folder, trash_folder
from journeydesk.commands import retext
from journeydesk.document import create_document, open_document
from journeydesk.model import Map
from journeydesk.store import Store


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map that was deleted while it was open, and the rescue copy of what came after."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    path = tmp_path / "parcel.journey"
    create_document(path, [Map(id="m", rank="V", title="First")]).close()
    with closing(open_document(path)) as document:
        document.rescue_in(rescue_folder())
        path.rename(path.with_name("moved.journey"))
        store = Store(document.records, document)
        with store.transaction("Retitle") as tx:
            retext(tx, "m", "Second")
    return path


def title_of(path: Path) -> str:
    with closing(open_document(path)) as document:
        return document.records.get(Map, "m").title


def test_a_rescued_map_is_opened_as_one_of_its_own(path: Path) -> None:
    [copy] = rescued()
    draft = open_rescued(copy)
    assert draft.parent == drafts_folder()
    assert draft.name == "parcel (rescued).journey"
    assert title_of(draft) == "Second"
    assert not path.exists()
    assert rescued() == ()
    assert len(list(trash_folder().iterdir())) == 1


def test_after_two_crashes_in_a_row_it_is_still_there(path: Path) -> None:
    for _start in range(2):
        [copy] = rescued()
        assert title_of(copy.path) == "Second"


def test_of_a_map_that_is_open_nothing_is_offered(path: Path) -> None:
    assert rescued([path]) == ()
    assert len(rescued()) == 1


def test_what_is_discarded_waits_thirty_days(path: Path) -> None:
    [copy] = rescued()
    discard(copy)
    empty_trash(time.time() + 29 * DAY)
    [trashed] = trash_folder().iterdir()
    assert title_of(trashed) == "Second"
    empty_trash(time.time() + 31 * DAY)
    assert list(trash_folder().iterdir()) == []


def test_what_came_home_meanwhile_is_not_offered(path: Path) -> None:
    [copy] = rescued()
    path.write_bytes(copy.path.read_bytes())
    assert rescued() == ()
    assert not copy.path.exists()
