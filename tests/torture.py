"""Files that were made to break readers, each brought in as an import does it.

    python tests/torture.py [FILE OR FOLDER …]

Without arguments: ../shared/data/torture and unsupported, and those of tests/hostile_files.py.
One process with the memory of an import reads them one by one; it tells of each how it went, how
long it took (of the processor, whatever else the machine does), how much memory it needed at most,
and what it touched outside its room. Prints a table in Markdown.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
MEMORY = 512_000_000  # bytes
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_HARMING = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "subprocess.Popen"}


@dataclass(frozen=True)
class Verdict:
    """`outcome`: read, refused, short (of memory) or broken. `words` are what a person is told,
    `megabytes` None where the system does not say."""

    path: str
    outcome: str
    words: str
    seconds: float
    megabytes: float | None
    touched: tuple[str, ...] = ()


def verdicts(paths: Sequence[Path], room: Path) -> list[Verdict]:
    """In the order of the paths; fewer where reading one ended the process."""
    command = [sys.executable, __file__, "--child", str(room)]
    asked = json.dumps([str(path) for path in paths])
    run = subprocess.run(command, input=asked, capture_output=True, text=True, cwd=ROOT)
    found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return [Verdict(**each | {"touched": tuple(each["touched"])}) for each in found]


def all_files() -> list[Path]:
    """Of the data beside the checkout."""
    folders = (DATA / "torture", DATA / "unsupported")
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


def table(found: Sequence[Verdict]) -> str:
    """A row for each folder, and what was slowest and largest in it."""
    lines = [
        "| files of | number | read | refused | slowest | largest |",
        "|---|---|---|---|---|---|",
    ]
    for folder in sorted({Path(each.path).parent.name for each in found}):
        some = [each for each in found if Path(each.path).parent.name == folder]
        counts = Counter(each.outcome for each in some)
        slowest = max(some, key=lambda each: each.seconds)
        largest = max(some, key=lambda each: each.megabytes or 0)
        lines.append(
            f"| {folder} | {len(some)} | {counts['read']} | {counts['refused']}"
            f" | {slowest.seconds:.2f} s {Path(slowest.path).name}"
            f" | {largest.megabytes or 0:.0f} MB {Path(largest.path).name} |"
        )
    counts = Counter(each.outcome for each in found)
    return "\n".join([*lines, "", f"{len(found)} files: {dict(counts)}"])


def _judge(paths: Sequence[str], room: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from journeydesk.app.import_job import ImportJob  # before what it touches counts

    touched = _watched(room)
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for path in paths:
        into = room / "map.journey"
        _forget_peak()
        begun = time.process_time()
        outcome, words = _tried(ImportJob(Path(path), into))
        seconds = time.process_time() - begun
        told = Verdict(path, outcome, words, seconds, _peak(), tuple(touched))
        print(json.dumps(asdict(told)), flush=True)
        touched.clear()
        into.unlink(missing_ok=True)


def _tried(job: Any) -> tuple[str, str]:
    from journeydesk.errors import UserError

    try:
        job.write()
    except UserError as error:
        return "refused", str(error)
    except MemoryError:
        return "short", ""
    except Exception as error:
        return "broken", f"{type(error).__name__}: {error}"
    return "read", ""


def _watched(room: Path) -> list[str]:
    """Grows by what is written, removed or started outside the room."""
    touched: list[str] = []

    def watch(event: str, args: tuple[Any, ...]) -> None:
        place = str(args[0]) if args else ""
        is_write = event == "open" and bool((args[2] or 0) & _WRITING)
        if (is_write or event in _HARMING) and not place.startswith((str(room), "/proc/self/")):
            touched.append(f"{event} {place}")
        elif event.startswith("socket."):
            touched.append(event)

    sys.addaudithook(watch)
    return touched


def _forget_peak() -> None:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> float | None:
    with suppress(OSError):
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(x.split()[1]) / 1000 for x in lines if x.startswith("VmHWM"))
    return None


def _files(arguments: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, arguments):
        yield from sorted(path.rglob("*")) if path.is_dir() else [path]


def main() -> None:
    """The table of the files that are named, else of all."""
    from hostile_files import make_hostile_files

    with TemporaryDirectory() as folder:
        room, made = Path(folder, "room"), Path(folder, "made here")
        room.mkdir()
        named = [path for path in _files(sys.argv[1:]) if path.is_file()]
        found = verdicts(named or [*all_files(), *make_hostile_files(made)], room)
    print(table(found))
    for each in found:
        if each.outcome not in ("read", "refused") or each.touched or sys.argv[1:]:
            print(f"- {each.path}: {each.outcome} {each.words} {each.touched or ''}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _judge(json.load(sys.stdin), Path(sys.argv[2]))
    else:
        main()
