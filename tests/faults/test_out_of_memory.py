"""Row 46 of the fault matrix: the computer has no memory left, at every stage of an edit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from faults.witness import SELFTEST, Tally, figure, takes_a_night, told_in, trouble

resource = pytest.importorskip("resource", reason="Unix alone bounds the memory of a process")

pytestmark = takes_a_night

EDITS = 30
LEAST, MOST = 40 << 20, 90 << 20


def test_a_writer_without_memory_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    base, document, tally = tmp_path / "base.journey", tmp_path / "d.journey", Tally("no memory")
    subprocess.run([*SELFTEST, "write", base, "1", "1"], stdout=subprocess.DEVNULL, check=True)
    for limit in range(LEAST, MOST, (MOST - LEAST) // figure(5, 40)):
        shutil.copyfile(base, document)
        told = told_in(written_within(limit, document))
        tally.count(told, trouble(told, document), f"{limit >> 10} kB")
    tally.expect_no_trouble()
    assert 0 < tally.acknowledged < tally.trials * EDITS


def written_within(limit: int, document: Path) -> str:
    """What a writer says until its memory is used up."""
    return subprocess.run(
        [*SELFTEST, "write", document, "1", str(EDITS)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    ).stdout
