"""The bidirectional algorithm, UAX #9 of Unicode 15: from text to embedding levels.

Rules are named as there. One paragraph at a time; its line breaks come after (L2 works by line).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from journeydesk.fonts.bidi_rules import resolved
from journeydesk.fonts.embeddings import ISOLATES, REMOVED, explicit, first_strong, matching_isolates

# Every character of class R, AL or AN and every explicit code lies in these ranges.
_NEEDED = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SEPARATORS = frozenset({"B", "S"})
_TRAILING = ISOLATES | REMOVED | {"WS", "PDI"}


def is_needed(text: str) -> bool:
    """True where the text may hold anything but left to right."""
    return not text.isascii() and _NEEDED.search(text) is not None


def levels(text: str, base: int | None = None) -> tuple[bytes, bool]:
    """An embedding level for each character, and whether the paragraph runs right to left.

    `base` is the paragraph's level; None finds it by its first strong character (P2, P3).
    Codes that rule X9 removes have the level of what they follow.
    """
    classes = [bidirectional(character) or "L" for character in text]
    matches = matching_isolates(classes)
    if base is None:
        base = first_strong(classes, matches, 0, len(classes))
    found, overridden = explicit(classes, matches, base)
    kept = [i for i, class_ in enumerate(classes) if class_ not in REMOVED]
    for sequence in _sequences(kept, found, classes, matches):
        edges = _edges(sequence, kept, found, classes, base)
        types = resolved([overridden[i] for i in sequence], [text[i] for i in sequence], *edges)
        for i, type_ in zip(sequence, types, strict=True):
            found[i] += _implicit(found[i], type_)
    _fill_removed(found, classes, base)
    _reset_separators(found, classes, base)
    return bytes(found), bool(base % 2)


def visual_order(levels: Sequence[int]) -> list[int]:
    """L2: the indices of a line's items from left to right."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for level in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        for end in range(len(levels) + 1):
            if end == len(levels) or levels[order[end]] < level:
                order[start:end] = order[start:end][::-1]
                start = end + 1
    return order
