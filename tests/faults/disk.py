"""A disk that loses its power: what was synced is there, of the rest nobody knows.

Content is durable once its file was synced, a name once its folder was. Names that wait are
journalled in order, as file systems do; content is not, and a page may be torn between sectors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from random import Random

from faults.tracing import Event, Made, Removed, Renamed, Resized, Said, Synced, Wrote

SECTOR = 512
Naming = tuple[str, str | None, "Inode | None"]  # the name that goes, the name that comes, of what


class Kept(Enum):
    """What becomes of that which waits when the power goes."""

    NOTHING = auto()
    ALL = auto()
    SOME = auto()  # each write, by the toss of a coin
    TORN = auto()  # each sector of each write


@dataclass(slots=True)
class Inode:
    """A file, whatever its name: what is durable, and what waits."""

    data: bytearray = field(default_factory=bytearray)
    waiting: list[Wrote | Resized] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.waiting:
            play(self.data, change)
        self.waiting.clear()

    def after_a_cut(self, kept: Kept, random: Random) -> bytes:
        data = bytearray(self.data)
        for change in self.waiting:
            if kept is Kept.TORN and isinstance(change, Wrote):
                tear(data, change, random)
            elif kept is Kept.ALL or (kept is not Kept.NOTHING and random.random() < 0.5):
                play(data, change)
        return bytes(data)


class Disk:
    """One folder, as the program sees it and as the platter holds it."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._seen = {name: Inode(bytearray(data)) for name, data in files.items()}
        self._durable = dict(self._seen)
        self._waiting: list[Naming] = []

    def apply(self, event: Event) -> None:
        match event:
            case Wrote(path) | Resized(path):
                self._seen[path].waiting.append(event)
            case Synced(path) if path in self._seen:
                self._seen[path].sync()
            case Synced():
                self._durable = self._named(len(self._waiting))
                self._waiting.clear()
            case Made(path) if path not in self._seen:
                self._name("", path, Inode())
            case Removed(path):
                self._name(path, None, None)
            case Renamed(path, to):
                self._name(path, to, self._seen[path])
            case Said() | Made():
                pass

    def after_a_cut(self, kept: Kept, random: Random) -> dict[str, bytes]:
        """Name and content of what may be found; the disk itself goes on."""
        most = len(self._waiting)
        names = {Kept.NOTHING: 0, Kept.ALL: most}.get(kept, random.randint(0, most))
        found = self._named(names)
        return {name: inode.after_a_cut(kept, random) for name, inode in found.items()}

    def _name(self, old: str, new: str | None, inode: Inode | None) -> None:
        self._waiting.append((old, new, inode))
        rename(self._seen, self._waiting[-1])

    def _named(self, count: int) -> dict[str, Inode]:
        """The durable names, and so many of those that wait."""
        names = dict(self._durable)
        for naming in self._waiting[:count]:
            rename(names, naming)
        return names


def rename(names: dict[str, Inode], naming: Naming) -> None:
    old, new, inode = naming
    names.pop(old, None)
    if new is not None and inode is not None:
        names[new] = inode


def play(data: bytearray, change: Wrote | Resized) -> None:
    if isinstance(change, Wrote):
        put(data, change.at, change.data)
    else:
        del data[change.size :]
        data.extend(bytes(change.size - len(data)))


def tear(data: bytearray, change: Wrote, random: Random) -> None:
    for start in range(0, len(change.data), SECTOR):
        if random.random() < 0.5:
            put(data, change.at + start, change.data[start : start + SECTOR])


def put(data: bytearray, at: int, new: bytes) -> None:
    data.extend(bytes(max(0, at - len(data))))
    data[at : at + len(new)] = new
