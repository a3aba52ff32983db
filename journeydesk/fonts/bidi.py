"""The bidirectional algorithm, UAX #9: from text to embedding levels, from levels to order.

Rules are named as there. One paragraph at a time; reordering (L2) goes by line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

from journeydesk.fonts.bidi_rules import resolved
from journeydesk.fonts.embeddings import (
    ISOLATES,
    REMOVED,
    explicit,
    first_strong,
    matching_isolates,
)

# Every character of class R, AL or AN and every explicit code lies in these ranges.
_NEEDED = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_HANGING = ISOLATES | REMOVED | {"WS", "PDI"}


class _Sequence(NamedTuple):
    """An isolating run sequence: indices into the text, its level, the directions at its edges."""

    indices: list[int]
    level: int
    sos: str
    eos: str


def is_needed(text: str) -> bool:
    """True where the text may hold anything but left to right."""
    return not text.isascii() and _NEEDED.search(text) is not None


def levels(text: str, base: int | None = None) -> tuple[bytes, bool]:
    """An embedding level for each character, and whether the paragraph runs right to left.

    `base` is the paragraph's level; None goes by its first strong character (P2, P3). Codes that
    rule X9 removes get the level of what they follow.
    """
    classes = [bidirectional(character) or "L" for character in text]
    matches = matching_isolates(classes)
    if base is None:
        base = first_strong(classes, matches, 0, len(classes))
    embedded, overridden = explicit(classes, matches, base)
    found = list(embedded)
    for indices, level, sos, eos in _sequences(embedded, classes, matches, base):
        types = [overridden[i] for i in indices]
        characters = [text[i] for i in indices]
        for i, type_ in zip(
            indices, resolved(types, characters, _direction(level), sos, eos), strict=True
        ):
            found[i] = _implicit(level, type_)
    _level_removed(found, classes, base)
    _level_blanks(found, classes, base)
    return bytes(found), bool(base % 2)


def visual_order(levels: Sequence[int]) -> list[int]:
    """L2: the indices of a line's items from left to right."""
    order = list(range(len(levels)))
    highest = max(levels, default=0)
    lowest_odd = min((level for level in levels if level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        start = 0
        for is_reversed, stretch in groupby(levels, level.__le__):
            end = start + len(list(stretch))
            if is_reversed:
                order[start:end] = order[start:end][::-1]
            start = end
    return order


def _sequences(
    levels: Sequence[int], classes: Sequence[str], matches: Mapping[int, int], base: int
) -> list[_Sequence]:
    """X10 (BD13): level runs, joined across the isolates that they enclose."""
    kept = [i for i, class_ in enumerate(classes) if class_ not in REMOVED]
    runs = {run[0]: run for run in (list(group) for _, group in groupby(kept, levels.__getitem__))}
    continued = set(matches.values())
    sequences = []
    for first, run in runs.items():
        if first in continued:
            continue
        indices = list(run)
        while next_run := runs.get(matches.get(indices[-1], -1)):
            indices += next_run
        sequences.append(_edged(indices, kept, levels, classes, base))
    return sequences


def _edged(
    indices: list[int],
    kept: Sequence[int],
    levels: Sequence[int],
    classes: Sequence[str],
    base: int,
) -> _Sequence:
    """The sequence with its edges: of the higher level inside and outside of each."""
    level = levels[indices[0]]
    first, after_last = bisect_left(kept, indices[0]), bisect_left(kept, indices[-1]) + 1
    before = levels[kept[first - 1]] if first else base
    is_open = classes[indices[-1]] in ISOLATES
    after = base if is_open or after_last == len(kept) else levels[kept[after_last]]
    return _Sequence(indices, level, _direction(max(level, before)), _direction(max(level, after)))


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _implicit(level: int, type_: str) -> int:
    """I1, I2."""
    if level % 2:
        return level + (type_ != "R")
    return level + {"L": 0, "R": 1, "AN": 2, "EN": 2}[type_]


def _level_removed(levels: list[int], classes: Sequence[str], base: int) -> None:
    before = base
    for i, class_ in enumerate(classes):
        if class_ in REMOVED:
            levels[i] = before
        before = levels[i]


def _level_blanks(levels: list[int], classes: Sequence[str], base: int) -> None:
    """L1: separators, and blanks before them or at the end, are of the paragraph's level."""
    is_hanging = True
    for i in range(len(classes) - 1, -1, -1):
        is_separator = classes[i] in ("B", "S")
        is_hanging = is_separator or (is_hanging and classes[i] in _HANGING)
        if is_hanging:
            levels[i] = base
