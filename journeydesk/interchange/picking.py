"""Which of the tables or diagrams of a source are wanted: by their names or their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence


def told_apart(names: Iterable[str]) -> tuple[str, ...]:
    """The same names, those that came before with a number: "Map", "Map (2)"."""
    seen: Counter[str] = Counter()
    apart = []
    for name in names:
        seen[name] += 1
        apart.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(apart)


def picked(names: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Their places, in their own order; all of them where nothing is wanted."""
    if not wanted:
        return list(range(len(names)))
    chosen = set(wanted)
    return [at for at, name in enumerate(names) if name in chosen or str(at + 1) in chosen]
