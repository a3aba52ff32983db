"""What a writer does to the files of one folder, in order, as strace sees it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MODELLED = "openat,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2"
FOREIGN = "writev,pwritev,sendfile,copy_file_range,fallocate,link,linkat,truncate"
CALL = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
OPEN_FILE = re.compile(r"^\d+<([^>]*)>")
STDOUT = "1"


@dataclass(frozen=True, slots=True)
class Said:
    """To the harness."""

    words: str


@dataclass(frozen=True, slots=True)
class Made:
    """A name, where there was none."""

    path: str


@dataclass(frozen=True, slots=True)
class Removed:
    path: str


@dataclass(frozen=True, slots=True)
class Renamed:
    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Wrote:
    path: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file or a folder."""

    path: str


Event = Said | Made | Removed | Renamed | Wrote | Resized | Synced


def traced(command: Sequence[str], folder: Path) -> list[Event]:
    """Run it to its end. What the model does not know of is not done, or this raises."""
    log = folder.with_suffix(".strace")
    strace = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", log]
    calls = f"trace={MODELLED},{FOREIGN},write"
    subprocess.run([*strace, "-e", calls, *command], stdout=subprocess.DEVNULL, check=True)
    with log.open(encoding="utf-8") as lines:
        return [event for line in lines for event in events_of(line, str(folder))]


def events_of(line: str, folder: str) -> Iterator[Event]:
    """At most one; a call that failed has done nothing."""
    found = CALL.match(line)
    if not found or found[3].startswith("-"):
        return
    call, arguments, done = found[1], found[2], int(found[3])
    texts = [plain(text) for text in TEXT.findall(arguments)]
    if call == "write" and arguments.startswith(STDOUT + "<"):
        yield Said(texts[0].decode())
    elif call in ("openat", "unlink", "unlinkat", "rename", "renameat", "renameat2"):
        yield from named(call, arguments, [text.decode() for text in texts], folder)
    elif (path := path_of(arguments)).startswith(folder):
        yield event_in(call, path, arguments, texts, done)


def named(call: str, arguments: str, paths: list[str], folder: str) -> Iterator[Event]:
    if not paths[-1].startswith(folder):
        return
    if call == "openat":
        assert "O_TRUNC" not in arguments, f"not in the model: {arguments}"
        if "O_CREAT" in arguments:
            yield Made(paths[-1])
    else:
        yield Removed(paths[0]) if call.startswith("unlink") else Renamed(paths[0], paths[1])


def event_in(call: str, path: str, arguments: str, texts: list[bytes], done: int) -> Event:
    match call:
        case "pwrite64":
            return Wrote(path, last_number(arguments), texts[-1][:done])
        case "ftruncate":
            return Resized(path, last_number(arguments))
        case "fsync" | "fdatasync":
            return Synced(path)
    raise AssertionError(f"not in the model: {call} of {path}")


def path_of(arguments: str) -> str:
    """Of the open file that is the first argument; empty where there is none."""
    found = OPEN_FILE.match(arguments)
    return plain(found[1]).decode() if found else ""


def plain(text: str) -> bytes:
    """Everything is written as \\xNN, but for the name of a pipe."""
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def last_number(arguments: str) -> int:
    return int(arguments.rsplit(",", 1)[1])
