"""Row 6 of the fault matrix: there is no room left."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from faults.failing import TOLD
from faults.witness import SELFTEST, Tally, told_in, trouble

resource = pytest.importorskip("resource", reason="Unix alone bounds the size of a file")

KB = 1024
SIZES = (360, 500, 700)  # KB; a new document takes 340


@pytest.mark.parametrize("size", SIZES)
def test_a_file_that_must_not_grow_keeps_what_was_acknowledged(size: int, tmp_path: Path) -> None:
    most = (size * KB, size * KB)
    write_until_full(tmp_path, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, most))


@pytest.mark.skipif(
    not shutil.which("mount") or os.geteuid() != 0, reason="mounting a small disk needs root"
)
@pytest.mark.parametrize("size", SIZES)
def test_a_full_disk_keeps_what_was_acknowledged(size: int, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", size) as folder:
        write_until_full(folder, lambda: None)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def write_until_full(folder: Path, limit: Callable[[], None]) -> None:
    document, tally = folder / "d.journey", Tally("no room left")
    done = subprocess.run(
        [*SELFTEST, "write", document, "3"],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    told = told_in(done.stdout)
    assert (done.returncode, done.stderr) == (TOLD, "")
    tally.count(told, trouble(told, document))
    tally.expect_no_trouble()
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
