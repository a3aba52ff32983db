"""Rows 3, 4, 5, 19 and 43 of the fault matrix: the power goes, writes are lost, swapped, torn."""

from __future__ import annotations

from pathlib import Path
from random import Random

from faults.disk import Kept
from faults.power import as_files, cut_power, work_of
from faults.witness import figure, needs_strace, takes_a_night, trouble, weakened
from old_format_1 import make_old_file

pytestmark = [takes_a_night, needs_strace]


def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path) -> None:
    work = work_of("write", figure(20, 60), tmp_path)
    cut_power(work, figure(25, 500), "editing").expect_no_trouble()


def test_a_file_published_whole_is_there_after_a_power_cut(tmp_path: Path) -> None:
    work = work_of("saveas", figure(5, 15), tmp_path)
    cut_power(work, figure(15, 100), "saving whole").expect_no_trouble()


def test_an_older_file_survives_a_power_cut_while_it_is_brought_up_to_date(tmp_path: Path) -> None:
    work = work_of("migrate", 2, tmp_path, before=make_old_file)
    cut_power(work, figure(15, 100), "bringing up to date").expect_no_trouble()


def test_row_19_a_file_without_its_journal_is_refused_or_was_acknowledged(tmp_path: Path) -> None:
    """As when somebody fetches the .journey file alone from a computer that has crashed."""
    states, random = set[str](), Random(19)
    for _moment, disk, told in work_of("write", 20, tmp_path).cuts(figure(25, 200)):
        found = disk.after_a_cut(Kept.ALL, random)
        alone = {name: data for name, data in found.items() if not name.endswith("-journal")}
        with as_files(alone) as document:
            states.add(trouble(told, document).partition(":")[0])
    assert states == {"", "not opened"}


# The negative controls: what the simulator must find


def test_without_a_journal_a_power_cut_damages_the_file(tmp_path: Path) -> None:
    program = weakened("journal_mode = OFF", "synchronous = OFF")
    found = cut_power(work_of("write", 20, tmp_path, program=program), 10, "no journal")
    assert "not opened" in "".join(found.troubles)


def test_without_a_synced_folder_a_power_cut_loses_what_was_acknowledged(tmp_path: Path) -> None:
    """The journal comes back, and rolls back the last edit: 171 of 600 cuts in the prototype."""
    program = weakened("synchronous = FULL")
    found = cut_power(work_of("write", 20, tmp_path, program=program), 25, "folder not synced")
    assert "lost" in "".join(found.troubles)
