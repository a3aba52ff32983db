"""The power goes at a random moment of a writer's work: what the disk may hold then is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from faults.disk import Disk, Kept
from faults.tracing import Event, Said, traced
from faults.witness import SELFTEST, Tally, Told, files_in, told_in, trouble

NAME = "d.journey"


def cut_power(
    verb: str,
    edits: int,
    cuts: int,
    folder: Path,
    *,
    program: Sequence[str] = SELFTEST,
    before: Callable[[Path], None] = lambda _document: None,
) -> Tally:
    """So many cuts × the ways of Kept, from the moment the writer was ready."""
    root = folder / verb
    root.mkdir()
    before(root / NAME)
    disk = Disk({str(path): path.read_bytes() for path in files_in(root)})
    events = traced((*program, verb, str(root / NAME), "1", str(edits)), root)
    ready = next(n for n, event in enumerate(events, 1) if "READY" in said([event]))
    random, tally = Random(cuts), Tally(f"power cut, {verb}")
    moments = sorted(random.choices(range(ready, len(events) + 1), k=cuts))
    for start, end in zip([0, *moments], moments, strict=False):
        for event in events[start:end]:
            disk.apply(event)
        told = told_in(said(events[:end]))
        for kept in Kept:
            found = trouble_after(disk.after_a_cut(kept, random), told)
            tally.count(told, found, f"event {end}, {kept.name}")
    return tally


def said(events: Sequence[Event]) -> str:
    return "".join(event.words for event in events if isinstance(event, Said))


def trouble_after(files: dict[str, bytes], told: Told) -> str:
    """What is wrong with what the disk holds."""
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, Path(name).name).write_bytes(data)
        return trouble(told, Path(folder, NAME))
