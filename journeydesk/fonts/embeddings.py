"""Rules P2 to X8 of UAX #9: paragraph level, and levels by explicit codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})  # by rule X9

_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_STRONG = {"L": 0, "R": 1, "AL": 1}
_DEEPEST = 125


def matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """BD9: where the PDI of each isolate initiator is, for those that have one."""
    waiting: list[int] = []
    matches: dict[int, int] = {}
    for i, class_ in enumerate(classes):
        if class_ in ISOLATES:
            waiting.append(i)
        elif class_ == "PDI" and waiting:
            matches[waiting.pop()] = i
    return matches


def first_strong(classes: Sequence[str], matches: Mapping[int, int], start: int, end: int) -> int:
    """P2, P3: 1 where the first strong character outside isolates is right to left, else 0."""
    i = start
    while i < end:
        if classes[i] in _STRONG:
            return _STRONG[classes[i]]
        i = matches.get(i, end) if classes[i] in ISOLATES else i + 1
    return 0


def explicit(
    classes: Sequence[str], matches: Mapping[int, int], base: int
) -> tuple[list[int], list[str]]:
    """X1 to X8: the level of each character, and the classes after overrides."""
    status = _Status(base)
    levels: list[int] = []
    overridden: list[str] = []
    for i, class_ in enumerate(classes):
        if class_ == "PDI":
            status.close_isolate()
        top = status.top
        levels.append(base if class_ == "B" else top.level)
        overridden.append(class_ if class_ == "B" else top.override or class_)
        if class_ in _EMBEDDINGS:
            status.embed(*_EMBEDDINGS[class_])
        elif class_ == "PDF":
            status.close_embedding()
        elif class_ in ISOLATES:
            status.isolate(_direction(i, classes, matches))
    return levels, overridden


def _direction(i: int, classes: Sequence[str], matches: Mapping[int, int]) -> int:
    """0 or 1: the direction that the isolate initiator at i asks for (X5a to X5c)."""
    if classes[i] == "FSI":
        return first_strong(classes, matches, i + 1, matches.get(i, len(classes)))
    return int(classes[i] == "RLI")


class _Entry(NamedTuple):
    level: int
    override: str = ""  # the class that all characters get; "" is none
    is_isolate: bool = False


class _Status:
    """X1: the directional status stack and its three counters."""

    def __init__(self, base: int) -> None:
        self._entries = [_Entry(base)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._valid_isolates = 0

    @property
    def top(self) -> _Entry:
        return self._entries[-1]

    def embed(self, direction: int, override: str) -> None:
        """X2 to X5."""
        if self._push(_Entry(self._next_level(direction), override)):
            return
        if not self._overflow_isolates:
            self._overflow_embeddings += 1

    def isolate(self, direction: int) -> None:
        """X5a to X5c."""
        if self._push(_Entry(self._next_level(direction), is_isolate=True)):
            self._valid_isolates += 1
        else:
            self._overflow_isolates += 1

    def close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._entries.pop().is_isolate:
                pass
            self._valid_isolates -= 1

    def close_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.top.is_isolate and len(self._entries) > 1:
            self._entries.pop()

    def _next_level(self, direction: int) -> int:
        """The least level above the present one that is odd for 1, even for 0."""
        level = self.top.level + 1
        return level + (level % 2 != direction)

    def _push(self, entry: _Entry) -> bool:
        is_valid = entry.level <= _DEEPEST and not (
            self._overflow_isolates or self._overflow_embeddings
        )
        if is_valid:
            self._entries.append(entry)
        return is_valid
