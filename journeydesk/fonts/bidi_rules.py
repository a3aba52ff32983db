"""Rules W1 to N2 of UAX #9: the types of one isolating run sequence, made strong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeydesk.fonts.brackets import bracket_pairs
from journeydesk.fonts.embeddings import ISOLATES

_ISOLATING = ISOLATES | {"PDI"}
_NEUTRAL = ISOLATES | {"B", "S", "WS", "ON", "PDI"}
_STRONG = frozenset({"L", "R", "AL"})
# For neutrals and brackets, numbers count as right to left.
_AS_STRONG = {"L": "L", "R": "R", "AN": "R", "EN": "R"}


def resolved(classes: list[str], characters: Sequence[str], sos: str, eos: str) -> list[str]:
    """L, R, EN or AN for each character of a sequence between two edges ("L" or "R").

    The embedding direction that rules N0 and N2 fall back to is not among the arguments: call
    `settled` with it. 
    """
    ...
