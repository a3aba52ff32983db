"""Dated states of a document: when one is made, which of them stay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.commands import retext
from journeydesk.document import (
    SafetyCopy,
    create_document,
    make_safety_copy,
    open_document,
    safety_copies_of,
)
from journeydesk.document.safety import too_large, worth_keeping
from journeydesk.errors import WriteFailed
from journeydesk.model import Map
from journeydesk.store import Store

NOW = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "parcel.journey"
    create_document(path, [Map(id="m", rank="V", title="First")]).close()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "safety"


def retitle(path: Path, title: str) -> None:
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        with store.transaction("Retitle") as tx:
            retext(tx, "m", title)


def title_of(path: Path) -> str:
    with closing(open_document(path)) as document:
        return document.records.get(Map, "m").title


def copy(number: int, at: datetime, size: int = 1) -> SafetyCopy:
    return SafetyCopy(Path(str(number)), at, number, "", size)


def every(step: timedelta, count: int) -> Iterator[SafetyCopy]:
    """The latest has the highest revision."""
    return (copy(count - number, NOW - number * step) for number in range(count))


def test_a_copy_is_made_of_what_has_changed_only(path: Path, folder: Path) -> None:
    assert make_safety_copy(path, path, folder) is None
    retitle(path, "Second")
    first = make_safety_copy(path, path, folder)
    assert make_safety_copy(path, path, folder) is None
    retitle(path, "Third")
    second = make_safety_copy(path, path, folder)
    assert first is not None
    assert second is not None
    assert [title_of(copy.path) for copy in (first, second)] == ["Second", "Third"]


def test_copies_are_found_by_path_when_the_file_can_no_longer_be_read(
    path: Path, folder: Path
) -> None:
    retitle(path, "Second")
    make_safety_copy(path, path, folder)
    with closing(open_document(path)) as document:
        uid = document.uid
    path.write_bytes(b"nothing of it is left")
    [found] = safety_copies_of(path, folder)
    assert title_of(found.path) == "Second"
    assert safety_copies_of(uid, folder) == (found,)
    assert safety_copies_of(path.with_name("other.journey"), folder) == ()


def test_nothing_damaged_takes_the_place_of_a_copy(path: Path, folder: Path) -> None:
    retitle(path, "A title that is long enough to be found")
    data = path.read_bytes().replace(b"A title that is long", b"A tjtle that is long")
    path.write_bytes(data)
    with pytest.raises(WriteFailed):
        make_safety_copy(path, path, folder)
    assert safety_copies_of(path, folder) == ()


def test_all_of_two_days_stay_then_one_a_day_a_week_and_a_month() -> None:
    hourly = list(every(timedelta(hours=1), 24 * 800))
    kept = worth_keeping(hourly, NOW)
    recent = {found for found in kept if NOW - found.at < timedelta(days=2)}
    assert len(recent) == 48
    assert len(kept - recent) == 12 + 10 + 9
    oldest = min(kept, key=lambda found: found.at)
    assert timedelta(days=12 + 70 + 200) < NOW - oldest.at < timedelta(days=12 + 70 + 300)


@given(st.lists(st.integers(-40_000, 40_000), min_size=1, max_size=60, unique=True), st.randoms())
def test_row_32_no_clock_costs_the_highest_revision(hours: list[int], random: Random) -> None:
    """However the clock went between 2022 and 2031, and whatever year it is thought to be."""
    copies = [copy(n, NOW + timedelta(hours=hour)) for n, hour in enumerate(hours)]
    random.shuffle(copies)
    highest = max(copies, key=lambda found: found.revision)
    for now in (NOW, NOW.replace(year=1970), NOW.replace(year=2099)):
        kept = worth_keeping(copies, now)
        assert highest in kept
        assert worth_keeping(kept, now) == kept
        assert highest not in too_large([kept], 0)


def test_the_oldest_go_when_all_are_too_large_but_one_of_each_document() -> None:
    one = [copy(n, NOW - timedelta(days=10 - n), 10) for n in range(4)]
    other = [copy(9, NOW - timedelta(days=99), 10)]
    assert too_large([one, other], 50) == []
    assert [found.revision for found in too_large([one, other], 35)] == [0, 1]
    assert [found.revision for found in too_large([one, other], 0)] == [0, 1, 2]
