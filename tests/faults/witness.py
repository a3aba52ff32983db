"""What a document says before, while and after it is attacked, in the words of `selftest`."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from journeydesk.document import open_document
from journeydesk.errors import InputRefused

ROOT = Path(__file__).parents[2]
SELFTEST = (sys.executable, str(ROOT / "main.py"), "selftest")
IS_NIGHT = bool(os.environ.get("JOURNEYDESK_NIGHTLY"))

# The negative controls: the same program, its promise broken by a few words of SQLite's.
WEAKENED = """
import sys
from journeydesk.app.selftest import main
from journeydesk.document import connection
connection._PRAGMAS += tuple(sys.argv[1].split(";"))
sys.exit(main(sys.argv[2:]))
"""


def figure(smoke: int, nightly: int) -> int:
    """How often something is tried: in the suite, and in the night."""
    return nightly if IS_NIGHT else smoke


def weakened(*pragmas: str) -> tuple[str, ...]:
    """The command of a document that keeps no promise; every harness must find it out."""
    return sys.executable, "-c", WEAKENED, ";".join(f"PRAGMA {pragma}" for pragma in pragmas)


@dataclass(frozen=True, slots=True)
class Told:
    """What a writer has said until it ended: the digest of each revision that it acknowledged, and
    the revision that it was about to write; None where it was not even ready."""

    acknowledged: dict[int, str]
    tried: int | None

    @property
    def last(self) -> int:
        return max(self.acknowledged, default=0)


def told_in(lines: str) -> Told:
    """A last line without an end was not said."""
    acknowledged: dict[int, str] = {}
    tried: list[int] = []
    for line in lines.split("\n")[:-1]:
        match line.split():
            case ["ACK", revision, digest]:
                acknowledged[int(revision)] = digest
            case ["TRY" | "READY", revision]:
                tried.append(int(revision))
    return Told(acknowledged, max([*tried, *acknowledged], default=None))


def trouble(told: Told, document: Path) -> str:
    """What is wrong with the file a writer left; empty where it holds what was acknowledged."""
    try:
        with closing(open_document(document)) as found:
            revision, digest = found.revision, found.digest
    except InputRefused as error:
        return f"not opened: {error}"
    if revision < told.last:
        return f"lost: {told.last} was acknowledged, {revision} is there"
    if told.tried is None:
        return ""  # nothing was begun
    if revision > told.tried or told.acknowledged.get(revision, digest) != digest:
        return f"wrong: {revision} {digest[:8]} is there, {told.tried} was tried"
    return ""


@dataclass(slots=True)
class Tally:
    """How many trials, edits acknowledged in them, and what went wrong."""

    what: str
    trials: int = 0
    acknowledged: int = 0
    troubles: list[str] = field(default_factory=list)

    def count(self, told: Told, trouble: str, where: object = "") -> None:
        self.trials += 1
        self.acknowledged += len(told.acknowledged)
        if trouble:
            self.troubles.append(f"{where}: {trouble}")

    def expect_no_trouble(self) -> None:
        print(f"\n{self}", flush=True)  # the figures of the night
        assert not self.troubles, "\n".join([str(self), *self.troubles[:5]])

    def __str__(self) -> str:
        return (
            f"{self.what}: {self.trials} trials, {self.acknowledged} edits acknowledged, "
            f"{len(self.troubles)} troubles"
        )


needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not here")
takes_a_night = pytest.mark.timeout(figure(120, 2 * 60 * 60))
