"""Rows 3, 4, 5 and 43 of the fault matrix: the power goes, writes are lost, reordered and torn."""

from __future__ import annotations

from pathlib import Path

from faults.power import cut_power
from faults.witness import figure, needs_strace, takes_a_night, weakened
from old_format_1 import make_old_file

pytestmark = [takes_a_night, needs_strace]


def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path) -> None:
    cut_power("write", figure(20, 60), figure(25, 500), tmp_path).expect_no_trouble()


def test_a_file_published_whole_is_there_after_a_power_cut(tmp_path: Path) -> None:
    cut_power("saveas", figure(5, 15), figure(15, 100), tmp_path).expect_no_trouble()


def test_an_older_file_survives_a_power_cut_while_it_is_brought_up_to_date(tmp_path: Path) -> None:
    tally = cut_power("migrate", 2, figure(15, 100), tmp_path, before=make_old_file)
    tally.expect_no_trouble()


# The negative controls: what the simulator must find


def test_without_a_journal_a_power_cut_damages_the_file(tmp_path: Path) -> None:
    program = weakened("journal_mode = OFF", "synchronous = OFF")
    assert "not opened" in "".join(cut_power("write", 20, 10, tmp_path, program=program).troubles)


def test_without_a_synced_folder_a_power_cut_loses_what_was_acknowledged(tmp_path: Path) -> None:
    """The journal comes back, and rolls back the last edit: 171 of 600 cuts in the prototype."""
    program = weakened("synchronous = FULL")
    assert "lost" in "".join(cut_power("write", 20, 25, tmp_path, program=program).troubles)
