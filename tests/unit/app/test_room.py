"""Row 8: little room is noticed before there is none."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from journeydesk.app.room import has_little_room


@pytest.mark.parametrize(
    ("free", "size", "is_little"),
    [(49_000_000, 1, True), (51_000_000, 1, False), (51_000_000, 18_000_000, True)],
)
def test_less_than_fifty_megabytes_or_three_times_the_file_is_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, size: int, is_little: bool
) -> None:
    path = tmp_path / "parcel.journey"
    with path.open("wb") as file:
        file.truncate(size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    assert has_little_room(path) is is_little


def test_of_a_file_that_is_gone_nothing_is_said(tmp_path: Path) -> None:
    assert not has_little_room(tmp_path / "gone" / "parcel.journey")
