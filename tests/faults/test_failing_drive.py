"""Rows 9 to 14 of the fault matrix: the Nth system call fails, once or from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults.failing import FAULTS, LASTING, Bench, Fault
from faults.witness import IS_NIGHT, Tally, needs_strace, takes_a_night, weakened

pytestmark = [takes_a_night, needs_strace]

SMOKE = 2  # of each fault, spread over its calls
LOCKING = "fcntl"  # the most frequent call by far; a lock that lastingly fails is waited for, 2 s


@pytest.mark.parametrize("fault", [*FAULTS, *LASTING], ids=str)
def test_nothing_acknowledged_is_lost_when_a_call_fails(fault: Fault, tmp_path: Path) -> None:
    bench, tally = Bench(tmp_path), Tally(str(fault))
    calls = bench.calls(fault.call)
    every = calls // SMOKE + 1
    if IS_NIGHT:
        every = (20 if fault.is_lasting else 5) if fault.call == LOCKING else 1
    for number in range(1 + every // 2, calls + 1, every):
        bench.fail(fault, number, tally)
    tally.expect_no_trouble()


def test_without_a_journal_a_drive_that_dies_damages_the_file(tmp_path: Path) -> None:
    """The negative control."""
    bench, tally = Bench(tmp_path, weakened("journal_mode = OFF")), Tally("no journal")
    for number in (3, 5, 7, 9):
        bench.fail(Fault("pwrite64", "EIO", is_lasting=True), number, tally)
    assert tally.troubles
