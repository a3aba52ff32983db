"""The power goes at a random moment of a writer's work: what the disk may hold then is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from faults.disk import Disk, Kept
from faults.tracing import Event, Said, traced
from faults.witness import SELFTEST, Tally, Told, told_in, trouble

NAME = "d.journey"


@dataclass(frozen=True, slots=True)
class Work:
    """What a writer did to its folder: the files before, its system calls, and which of them was
    the one to say that it is ready."""

    files: dict[str, bytes]
    events: list[Event]
    ready: int

    def cuts(self, count: int) -> Iterator[tuple[int, Disk, Told]]:
        """Random moments since then: which, the disk of that moment, and what was told until it."""
        disk = Disk(self.files)
        moments = Random(count).choices(range(self.ready, len(self.events) + 1), k=count)
        done = 0
        for moment in sorted(moments):
            for event in self.events[done:moment]:
                disk.apply(event)
            done = moment
            yield moment, disk, told_in(said(self.events[:moment]))


def work_of(
    verb: str,
    edits: int,
    folder: Path,
    *,
    program: Sequence[str] = SELFTEST,
    before: Callable[[Path], None] = lambda _document: None,
) -> Work:
    """Traced; `before` prepares the document."""
    root = folder / verb
    root.mkdir()
    before(root / NAME)
    files = {str(path): path.read_bytes() for path in root.iterdir()}
    events = traced((*program, verb, str(root / NAME), "1", str(edits)), root)
    return Work(files, events, next(n for n, e in enumerate(events, 1) if "READY" in said([e])))


def cut_power(work: Work, cuts: int, what: str) -> Tally:
    """So many cuts × the ways of Kept."""
    random, tally = Random(cuts), Tally(f"power cut, {what}")
    for moment, disk, told in work.cuts(cuts):
        for kept in Kept:
            with as_files(disk.after_a_cut(kept, random)) as document:
                tally.count(told, trouble(told, document), f"event {moment}, {kept.name}")
    return tally


def said(events: Sequence[Event]) -> str:
    return "".join(event.words for event in events if isinstance(event, Said))


@contextmanager
def as_files(found: dict[str, bytes]) -> Iterator[Path]:
    """What a disk holds, for as long as the block lasts; answers with the document."""
    with TemporaryDirectory() as folder:
        for name, data in found.items():
            Path(folder, Path(name).name).write_bytes(data)
        yield Path(folder, NAME)
