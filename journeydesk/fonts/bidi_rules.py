"""Rules W1 to N2 of UAX #9: the types of one isolating run sequence, made strong or numeric.

Each rule changes the list of types in place; the text that rule X9 removes is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from journeydesk.fonts.brackets import bracket_pairs
from journeydesk.fonts.embeddings import ISOLATES

_ISOLATING = ISOLATES | {"PDI"}
_NEUTRAL = ISOLATES | {"B", "S", "WS", "ON", "PDI"}
# For neutrals and brackets, numbers count as right to left.
_DIRECTION = {"L": "L", "R": "R", "AN": "R", "EN": "R"}


def resolved(
    classes: Sequence[str], characters: Sequence[str], embedding: str, sos: str, eos: str
) -> list[str]:
    """L, R, EN or AN for each character.

    `embedding` is the direction of the sequence's level, `sos` and `eos` those of its edges;
    each is L or R.
    """
    types = list(classes)
    _marks(types, sos)
    _arabic(types, sos)
    _separators(types)
    _terminators(types)
    _latin_numbers(types, sos)
    _brackets(types, classes, characters, embedding, sos)
    _neutrals(types, embedding, sos, eos)
    return types


def _marks(types: list[str], sos: str) -> None:
    """W1: marks are of the type of what they stand on."""
    before = sos
    for i, type_ in enumerate(types):
        if type_ == "NSM":
            types[i] = "ON" if before in _ISOLATING else before
        before = types[i]


def _arabic(types: list[str], sos: str) -> None:
    """W2, W3: numbers after Arabic letters are Arabic, the letters right to left."""
    strong = sos
    for i, type_ in enumerate(types):
        if type_ in ("L", "R", "AL"):
            strong = type_
        if type_ == "EN" and strong == "AL":
            types[i] = "AN"
        elif type_ == "AL":
            types[i] = "R"


def _separators(types: list[str]) -> None:
    """W4: a single separator between two numbers of a kind belongs to them."""
    for i in range(1, len(types) - 1):
        before, type_, after = types[i - 1 : i + 2]
        if before == after and (before, type_) in (("EN", "ES"), ("EN", "CS"), ("AN", "CS")):
            types[i] = before


def _terminators(types: list[str]) -> None:
    """W5, W6: signs beside a number belong to it; other separators and signs are neutral."""
    for start, end in _stretches(types, lambda type_: type_ == "ET"):
        if "EN" in (*types[start - 1 : start], *types[end : end + 1]):
            types[start:end] = ["EN"] * (end - start)
    for i, type_ in enumerate(types):
        if type_ in ("ES", "ET", "CS"):
            types[i] = "ON"


def _latin_numbers(types: list[str], sos: str) -> None:
    """W7: numbers after left-to-right letters are left to right."""
    strong = sos
    for i, type_ in enumerate(types):
        if type_ in ("L", "R"):
            strong = type_
        elif type_ == "EN" and strong == "L":
            types[i] = "L"


def _brackets(
    types: list[str], classes: Sequence[str], characters: Sequence[str], embedding: str, sos: str
) -> None:
    """N0: a pair of brackets goes with what it encloses, or with what is before it."""
    neutral = [c if type_ == "ON" else "" for c, type_ in zip(characters, types, strict=True)]
    for opening, closing in bracket_pairs(neutral):
        inside = {_DIRECTION[t] for t in types[opening + 1 : closing] if t in _DIRECTION}
        if inside:
            direction = embedding if embedding in inside else _before(types, opening, sos)
            _set_bracket(types, classes, opening, direction)
            _set_bracket(types, classes, closing, direction)


def _before(types: Sequence[str], end: int, sos: str) -> str:
    """The direction of the last strong character or number before a place."""
    return next((_DIRECTION[t] for t in reversed(types[:end]) if t in _DIRECTION), sos)


def _set_bracket(types: list[str], classes: Sequence[str], i: int, direction: str) -> None:
    """The bracket, and the marks on it."""
    types[i] = direction
    for mark in range(i + 1, len(types)):
        if classes[mark] != "NSM":
            break
        types[mark] = direction


def _neutrals(types: list[str], embedding: str, sos: str, eos: str) -> None:
    """N1, N2: neutrals between two of a direction take it, others that of the embedding."""
    for start, end in _stretches(types, _NEUTRAL.__contains__):
        before = _DIRECTION[types[start - 1]] if start else sos
        after = _DIRECTION[types[end]] if end < len(types) else eos
        types[start:end] = [before if before == after else embedding] * (end - start)


def _stretches(types: Sequence[str], has: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of types that have a property."""
    end = 0
    for is_wanted, stretch in groupby(tuple(types), has):
        start, end = end, end + len(list(stretch))
        if is_wanted:
            yield start, end
