"""A task's score: as Mermaid reads it, and as its author meant it where Mermaid reads none."""

import re
from dataclasses import dataclass
from math import isfinite

from journeydesk.interchange.mermaid.text import trimmed

Scale = tuple[float, float]  # the least and the most
MERMAIDS: Scale = (1.0, 5.0)
NEUTRAL = 3

_DECIMAL = re.compile(r"[+-]?(?:Infinity|(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?)", re.ASCII)
_PREFIXED = re.compile(r"0(?:[xX][0-9a-fA-F]++|[oO][0-7]++|[bB][01]++)")

# Digits of any script: "５" is as good a five, and Python's float() reads it.
_DIGITS = r"[+-]?\d++(?:\.\d++)?"
_CUT = "(?:->|[:：])"
_PIECE = "(?:(?!->)[^:：])*+"
_THEN_ACTORS = rf"\s*+(?=\Z|{_CUT}(?P<actors>{_PIECE}))"
_AMONG_CUTS = re.compile(rf"{_CUT}\s*+(?P<score>{_DIGITS}){_THEN_ACTORS}")
_DECIMAL_COMMA = re.compile(rf"{_CUT}\s*+(?P<score>[+-]?\d++,\d++){_THEN_ACTORS}")
_COMMA_ACTORS = re.compile(rf"{_CUT}\s*+(?P<score>{_DIGITS})\s*+[,，](?P<actors>{_PIECE})\Z")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a task's line says; `score` is None where no number can be made out."""

    name: str
    score: float | None
    score_text: str
    actors: tuple[str, ...]


def number(text: str) -> float | None:
    """JavaScript's Number(): "" is 0, "0x5" is 5; None for NaN."""
    text = trimmed(text)
    if not text:
        return 0.0
    if _PREFIXED.fullmatch(text):
        return _from_prefixed(text)
    return float(text.replace("Infinity", "inf")) if _DECIMAL.fullmatch(text) else None


def plain(value: float) -> str:
    """As Mermaid reads it back: "3", "3.5", "Infinity"."""
    if isfinite(value):
        return str(int(value)) if value.is_integer() else str(value)
    return "Infinity" if value > 0 else "-Infinity"


def emotion_of(score: float, scale: Scale = MERMAIDS) -> float:
    """Where a score lies between −2 and +2; one beyond its scale is taken as the nearest end."""
    least, most = scale
    value = score - NEUTRAL if scale == MERMAIDS else 4 * (score - least) / (most - least) - 2
    return max(-2.0, min(2.0, value))


def recovered(line: str) -> Reading | None:
    """The last piece that is a number is the score, what stands before it the name.

    Pieces are divided by a colon, a full-width colon or an arrow; the piece after the score holds
    the actors. Next best are a number with a decimal comma, and `: 3, Actor` at the end. None
    where no piece is a number.
    """
    for pattern in (_AMONG_CUTS, _DECIMAL_COMMA, _COMMA_ACTORS):
        *_others, found = (None, *pattern.finditer(line))
        if found:
            value = float(found["score"].replace(",", "."))
            return _reading(line[: found.start()], value, found["score"], found["actors"] or "")
    return None


def without_number(line: str) -> Reading | None:
    """The pieces between full-width colons, as if they were colons; None with no such colon."""
    name, *pieces = line.split("：")
    if not pieces:
        return None
    return _reading(name, None, pieces[0], pieces[1] if len(pieces) > 1 else "")


def divided(actors: str) -> tuple[str, ...]:
    """Actors between commas, trimmed; the empty ones that stray commas leave are nobody."""
    return tuple(name for name in map(trimmed, actors.split(",")) if name)


def _reading(name: str, score: float | None, score_text: str, actors: str) -> Reading:
    people = divided(actors.replace("，", ","))  # who types full-width colons types these too
    return Reading(trimmed(name), score, trimmed(score_text), people)


def _from_prefixed(text: str) -> float:
    try:
        return float(int(text, 0))
    except OverflowError:
        return float("inf")
