"""What comes back of damaged documents, and what is said of what does not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import old_format_1
import pytest

from journeydesk.app.selftest.robot import Robot, first_records
from journeydesk.commands import retext
from journeydesk.document import create_document, open_document
from journeydesk.document.salvage import Salvaged, salvage
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import (
    Card,
    Comment,
    Lane,
    Map,
    PainPoint,
    Project,
    Records,
    Stage,
    violations,
)
from journeydesk.store import Store

PAGE = 4096
EDITS = 150
Damage = Callable[[bytes, Random], bytes]


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A document after a busy hour."""
    path = tmp_path_factory.mktemp("salvage") / "map.journey"
    with closing(create_document(path, first_records(1))) as document:
        robot = Robot(Store(document.records, document), 1)
        for _edit in range(EDITS):
            robot.act()
        document.flush()
    return path.read_bytes()


@pytest.fixture(scope="session")
def truth(sound: bytes, tmp_path_factory: pytest.TempPathFactory) -> Records:
    path = tmp_path_factory.mktemp("truth") / "map.journey"
    path.write_bytes(sound)
    with closing(open_document(path)) as document:
        return document.records


def salvaged(data: bytes, path: Path) -> Salvaged:
    path.write_bytes(data)
    found = salvage(path)
    assert path.read_bytes() == data
    return found


def share_back(found: Salvaged, truth: Records) -> float:
    return sum(found.records.find(record.id) == record for record in truth) / len(truth)


# Whole pages lost (fault matrix, row 36)


def zeroed(data: bytes, random: Random) -> bytes:
    at = random.randrange(1, len(data) // PAGE) * PAGE
    return data[:at] + bytes(PAGE) + data[at + PAGE :]


def scribbled(data: bytes, random: Random) -> bytes:
    at = random.randrange(1, len(data) // PAGE) * PAGE
    return data[:at] + random.randbytes(PAGE) + data[at + PAGE :]


def spotted(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) - 64)
    return data[:at] + random.randbytes(64) + data[at + 64 :]


def headless(data: bytes, random: Random) -> bytes:
    return bytes(PAGE) + data[PAGE:]


@pytest.mark.parametrize("trials", [6, pytest.param(60, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("damage", [zeroed, scribbled, spotted, headless])
def test_every_record_comes_back_where_one_page_is_lost(
    sound: bytes, truth: Records, tmp_path: Path, damage: Damage, trials: int
) -> None:
    for seed in range(trials):
        found = salvaged(damage(sound, Random(seed)), tmp_path / "map.journey")
        assert share_back(found, truth) == 1, seed
        assert len(found.records) == len(truth)


def cut_off(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(PAGE, len(data))]


def flipped(data: bytes, random: Random) -> bytes:
    spoiled = bytearray(data)
    for _bit in range(16):
        spoiled[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


@pytest.mark.parametrize("damage", [cut_off, flipped])
def test_whatever_comes_back_is_a_sound_document(
    sound: bytes, tmp_path: Path, damage: Damage
) -> None:
    for seed in range(4):
        copy = tmp_path / f"{seed}.journey"
        found = salvaged(damage(sound, Random(seed)), tmp_path / "map.journey")
        found.write(copy)
        with closing(open_document(copy)) as document:
            records = document.records
            assert not list(violations(records, {r.id: (None, r) for r in records}))
            assert bool(records.of(Comment)) is bool(found.losses.told())


def test_a_document_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    for data in (b"", b"SQLite format 3\0", Random(1).randbytes(20_000)):
        path.write_bytes(data)
        with pytest.raises(InputRefused, match="nothing in it"):
            salvage(path)
    with pytest.raises(InputRefused):
        salvage(tmp_path)


def test_an_older_format_is_not_read_as_if_it_were_todays(tmp_path: Path) -> None:
    path = tmp_path / "old.journey"
    old_format_1.make_old_file(path)
    with pytest.raises(InputRefused, match="older format"):
        salvage(path)


# Both copies

SMALL = (
    Project(id="p", title="Parcel"),
    Map(id="m", rank="V", title="Late"),
    Stage(id="s", map="m", rank="V", title="Wait"),
    Lane(id="l", map="m", rank="V", label="Pains"),
    Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me anything"),
    PainPoint(id="n", card="c", rank="V", count=3),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    with closing(create_document(path, SMALL)) as document:
        for n in range(1, 4):
            with Store(document.records, document).transaction("Say") as tx:
                retext(tx, "c", f"said {n} times")
            document.flush()
    return path


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for sql in statements:
            connection.execute(sql)


def text_of_card(found: Salvaged) -> str:
    return found.records.get(Card, "c").text


def test_a_whole_log_wins_over_rows(path: Path) -> None:
    tamper(path, "UPDATE card SET text = 'sold'", "DELETE FROM lane")
    found = salvage(path)
    assert text_of_card(found) == "said 3 times"
    assert "l" in found.records
    assert found.losses.is_nothing


def test_a_log_with_gaps_fills_those_of_rows_only(path: Path) -> None:
    tamper(path, "UPDATE card SET text = 'sold'", "DELETE FROM change WHERE seq = 2")
    tamper(path, "DELETE FROM lane")
    found = salvage(path)
    assert text_of_card(found) == "sold"
    assert "l" in found.records
    assert found.losses.older == 1
    assert not found.losses.is_whole


def test_a_log_whose_end_is_missing_does_not_take_back_what_came_after(path: Path) -> None:
    tamper(path, "DELETE FROM change WHERE seq = 3", "DELETE FROM lane")
    assert text_of_card(salvage(path)) == "said 3 times"


def test_rows_that_the_seal_proves_are_whole_though_the_log_is_lost(path: Path) -> None:
    tamper(path, "DELETE FROM change WHERE seq = 1")
    found = salvage(path)
    assert found.losses.is_whole
    assert text_of_card(found) == "said 3 times"
    assert found.losses.told() == ["The history, 2 steps, is left behind."]


def test_the_history_goes_on_where_all_of_it_is_sound(path: Path, tmp_path: Path) -> None:
    tamper(path, "DELETE FROM lane")
    salvage(path).write(tmp_path / "copy.journey")
    with closing(open_document(tmp_path / "copy.journey")) as document:
        assert Store(document.records, document).undo()
        assert document.records.get(Card, "c").text == "said 2 times"


# References


def without_second_copy(path: Path, *statements: str) -> Salvaged:
    tamper(path, "DELETE FROM change", "DELETE FROM snapshot", *statements)
    return salvage(path)


def test_cards_whose_lane_is_gone_lie_in_a_recovered_one(path: Path) -> None:
    found = without_second_copy(path, "DELETE FROM lane")
    assert found.records.get(Lane, found.records.get(Card, "c").lane).label == "Recovered"
    assert found.losses.lost == {"lane": 1}
    assert found.losses.stand_ins == 1


def test_what_lay_in_a_lost_map_lies_in_a_recovered_one(path: Path) -> None:
    found = without_second_copy(path, "DELETE FROM map", "DELETE FROM stage", "DELETE FROM lane")
    assert [map_.title for map_ in found.records.of(Map)] == ["Recovered"]
    assert text_of_card(found) == "said 3 times"
    assert "n" in found.records


def test_what_has_no_place_any_more_is_told(path: Path) -> None:
    found = without_second_copy(path, "DELETE FROM card")
    assert "n" not in found.records
    assert found.losses.lost == {"card": 1, "pain_point": 1}
    assert found.losses.told()[0] == "Missing: 1 card, 1 other record."


def test_a_repaired_copy_says_what_is_missing(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.journey"
    found = without_second_copy(path, "DELETE FROM card")
    found.write(copy)
    with closing(open_document(copy)) as document:
        [remark] = document.records.of(Comment)
    assert "map.journey" in remark.text
    assert "Missing: 1 card" in remark.text
    with pytest.raises(WriteFailed):
        found.write(copy)


def test_a_row_that_is_no_record_is_left_out_alone(path: Path) -> None:
    found = without_second_copy(path, "UPDATE card SET tags = '{'", "UPDATE lane SET rank = ''")
    assert "c" not in found.records
    assert found.records.get(Lane, "l").rank
    assert found.losses.lost["card"] == 1


def test_foreign_tables_are_not_asked(path: Path) -> None:
    """A view called card that never ends."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    tamper(path, "DROP TABLE view", f"CREATE VIEW view AS {endless}")
    assert text_of_card(salvage(path)) == "said 3 times"
