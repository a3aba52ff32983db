"""kill -9 at a random moment, and what is there then."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from faults.witness import SELFTEST, Tally, Told, told_in, trouble

FRESH = 25  # trials with one document: what damages it a little adds up
LONGEST = 0.3  # seconds


def kill_writers(
    verb: str,
    trials: int,
    folder: Path,
    *,
    program: Sequence[str] = SELFTEST,
    before: Callable[[Path], None] = lambda _document: None,
    fresh: int = FRESH,
) -> Tally:
    """Start a writer again and again; `before` prepares the document of the next `fresh` ones."""
    random, tally = Random(verb), Tally(f"kill -9, {verb}")
    for trial in range(trials):
        document = folder / f"{verb} {trial - trial % fresh}.journey"
        if trial % fresh == 0:
            before(document)
        seed, most = str(random.getrandbits(30)), str(10**6)
        command = (*program, verb, str(document), seed, most)
        told = killed(command, random.uniform(0, LONGEST))
        tally.count(told, trouble(told, document), f"trial {trial}")
    return tally


def killed(command: Sequence[str], after: float) -> Told:
    """What a writer said that is killed so many seconds after it is ready."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        lines = writer.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            writer.wait(after)
        writer.kill()
        return told_in(lines + writer.stdout.read())
