"""Mutants of a good document, put before a program that opens files: it refuses them in words, or
they hold exactly what the good one holds."""

from __future__ import annotations

import select
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from faults.mutants import KINDS, mutant
from faults.witness import ROOT, SELFTEST

LONGEST, LARGEST = 20.0, 600 << 20  # seconds and bytes for one file
REFUSED, SAME, SILENT = "refused", "same", "silently wrong"

# The opener that believes what it reads, as tutorials write it: the negative control.
NAIVE = """
import sqlite3, sys
for line in sys.stdin:
    try:
        connection = sqlite3.connect(line.rstrip())
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables]
        print("OK", hash(repr((tables, rows))), flush=True)
    except Exception:
        print("REFUSED", flush=True)
"""


class Opener:
    """A program that answers path by path, with bounds on its time and its memory."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def answer(self, path: Path) -> str:
        """A line of its own, or what became of it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{path}\n".encode())
        self._process.stdin.flush()
        if not select.select([self._process.stdout], [], [], LONGEST)[0]:
            return "HANG"
        return self._process.stdout.readline().decode() or "CRASH"


@contextmanager
def opener(command: Sequence[str]) -> Iterator[Opener]:
    """More memory than it may have is a MemoryError, and so an EXC."""
    import resource  # Unix has it, and so the tests

    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=limit
    ) as process:
        try:
            yield Opener(process)
        finally:
            process.kill()


def fuzz(
    document: Path, mutants: int, command: Sequence[str] = (*SELFTEST, "opener")
) -> Counter[tuple[str, str]]:
    """How many mutants of each kind met which fate; stops at the first crash or hang."""
    good, path = document.read_bytes(), document.with_name("mutant.journey")
    fates: Counter[tuple[str, str]] = Counter()
    with opener(command) as program:
        wanted = program.answer(document)
        assert wanted.startswith("OK")
        for number in range(mutants):
            kind = list(KINDS)[number % len(KINDS)]
            path.write_bytes(mutant(good, kind, Random(number)))
            found = fate(program.answer(path), wanted)
            fates[kind, found] += 1
            if found in ("CRASH", "HANG"):
                break
    return fates


def fate(answer: str, wanted: str) -> str:
    if answer == wanted:
        return SAME
    word = answer.split()[0]
    return {"OK": SILENT, "REFUSED": REFUSED}.get(word, word)
