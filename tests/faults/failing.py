"""System calls of the document's files that fail: the Nth one, once or from then on."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from faults.witness import SELFTEST, Tally, told_in, trouble

EDITS = 3
TOLD, DONE = 4, 0  # exit codes: it is said that the file is not written, or it is written
INJECTED = "(INJECTED)"
CALL = re.compile(r"^(?:\d+ +)?\w+\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """`error` is errno's name."""

    call: str
    error: str
    is_lasting: bool = False

    def __str__(self) -> str:
        return f"{self.call} {self.error}{' from then on' if self.is_lasting else ''}"

    def at(self, number: int) -> str:
        """In strace's words."""
        return f"inject={self.call}:error={self.error}:when={number}{'+' * self.is_lasting}"


FAULTS = (
    Fault("pwrite64", "ENOSPC"),
    Fault("pwrite64", "EIO"),
    Fault("fdatasync", "EIO"),
    Fault("unlink", "EACCES"),
    Fault("unlink", "EIO"),
    Fault("openat", "EMFILE"),
    Fault("openat", "EACCES"),
    Fault("fcntl", "ENOLCK"),
    Fault("fcntl", "EAGAIN"),
)
LASTING = tuple(Fault(fault.call, fault.error, is_lasting=True) for fault in FAULTS)


class Bench:
    """One document, and a fresh copy of it for every fault."""

    def __init__(self, folder: Path, program: Sequence[str] = SELFTEST) -> None:
        self._base, self._run = folder / "base.journey", folder / "run"
        self._log, self._program = folder / "strace", program
        subprocess.run(
            [*program, "write", self._base, "1", str(EDITS)],
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def calls(self, call: str) -> int:
        """How often a writer makes it where nothing fails."""
        self._write(f"trace={call}")
        return len(CALL.findall(self._log.read_text(encoding="utf-8")))

    def fail(self, fault: Fault, number: int, tally: Tally) -> None:
        """Let a writer meet it, then look at what it has left."""
        done = self._write(f"trace={fault.call}", fault.at(number))
        told = told_in(done.stdout)
        found = trouble(told, self._document)
        if done.returncode not in (DONE, TOLD):
            found = f"ended with {done.returncode}: {done.stderr[-200:]}"
        tally.count(told, found, f"{fault}, number {number}")

    @property
    def _document(self) -> Path:
        return self._run / "d.journey"

    def _write(self, *expressions: str) -> subprocess.CompletedProcess[str]:
        """Only calls that name the document, its journal or their folder are met."""
        shutil.rmtree(self._run, ignore_errors=True)
        self._run.mkdir()
        shutil.copyfile(self._base, self._document)
        paths = (self._run, self._document, f"{self._document}-journal")
        return subprocess.run(
            [
                *("strace", "-f", "-o", self._log),
                *(word for path in paths for word in ("-P", path)),
                *(word for expression in expressions for word in ("-e", expression)),
                *(*self._program, "write", self._document, "2", str(EDITS)),
            ],
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
