"""Rows 34 and 35 of the fault matrix: files that are not what was written."""

from __future__ import annotations

import subprocess
import sys
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from faults.fuzzing import NAIVE, REFUSED, SAME, SILENT, fuzz
from faults.mutants import KINDS, mutant
from faults.witness import SELFTEST, figure, takes_a_night

from journeydesk.document.salvage import Salvaged, salvage
from journeydesk.errors import InputRefused

pytestmark = [
    takes_a_night,
    pytest.mark.skipif(sys.platform == "win32", reason="bounds memory as Unix does"),
]

ALWAYS_REFUSED = {"cut off", "pages cut off", "garbage"}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "good.journey"
    write = [*SELFTEST, "write", path, "3", "60"]
    subprocess.run(write, stdout=subprocess.DEVNULL, check=True)
    return path


def test_a_mutant_is_refused_or_holds_what_was_written(document: Path) -> None:
    fates = fuzz(document, figure(700, 42_000))
    print(
        "\nmutants:",
        *(f"{kind} {fate} {n}" for (kind, fate), n in sorted(fates.items())),
        sep="\n  ",
    )
    assert {fate for _kind, fate in fates} == {SAME, REFUSED}
    assert {kind for kind, _fate in fates} == set(KINDS)
    assert not any(fates[kind, SAME] for kind in ALWAYS_REFUSED)


def test_what_is_read_back_of_a_mutant_is_a_sound_document(document: Path) -> None:
    good, repaired = document.read_bytes(), document.with_name("repaired.journey")
    for number, kind in zip(range(figure(28, 1_400)), cycle(KINDS), strict=False):
        damaged = mutant(good, kind, Random(number))
        document.write_bytes(damaged)
        if found := salvaged(document):
            found.write(repaired, overwrite=True)  # this opens it
        assert document.read_bytes() == damaged


def salvaged(document: Path) -> Salvaged | None:
    try:
        return salvage(document)
    except InputRefused:
        return None


def test_an_opener_that_believes_what_it_reads_is_found_out(document: Path) -> None:
    """The negative control: it took 1,715 of 7,000 in the prototype."""
    fates = fuzz(document, 140, (sys.executable, "-c", NAIVE))
    assert fates["misspelt", SILENT] > 5
