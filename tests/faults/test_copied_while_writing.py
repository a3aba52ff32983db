"""Row 25 of the fault matrix: somebody copies the file while it is written at full speed."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from faults.witness import SELFTEST, figure, takes_a_night, told_in, trouble

ALL_THERE_IS, ANY = 1 << 20, 1 << 30
pytestmark = takes_a_night


def test_a_copy_is_complete_or_refused_and_never_old(tmp_path: Path) -> None:
    """Complete is what was acknowledged before it began, or what came after."""
    document, copy = tmp_path / "d.journey", tmp_path / "copy.journey"
    found = {"": 0, "not opened": 0}
    writer = [*SELFTEST, "write", document, "1"]
    with subprocess.Popen(writer, stdout=subprocess.PIPE) as process:
        assert process.stdout
        said = ""
        for _copy in range(figure(20, 100)):
            said += os.read(process.stdout.fileno(), ALL_THERE_IS).decode()
            shutil.copyfile(document, copy)
            told = replace(told_in(said), tried=ANY)
            found[trouble(told, copy).partition(":")[0]] += 1
        process.kill()
    print(f"\ncopies while writing: {found}")
    assert found[""] > found["not opened"]
