"""A task's score: as Mermaid reads it, and as its author meant it where Mermaid reads none."""

import re
from dataclasses import dataclass

from journeydesk.interchange.mermaid_text import trimmed

_DECIMAL = re.compile(r"[+-]?(?:Infinity|(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?)", re.ASCII)
_PREFIXED = re.compile(r"0(?:[xX][0-9a-fA-F]++|[oO][0-7]++|[bB][01]++)")

# Digits of any script: "５" is as good a five. Python's float() reads them all.
_DIGITS = r"[+-]?\d++(?:\.\d++)?"
_PURE = re.compile(rf"\s*+(?P<score>{_DIGITS})\s*+")
_WITH_COMMA = re.compile(r"\s*+(?P<score>[+-]?\d++,\d++)\s*+")
_BEFORE_ACTORS = re.compile(rf"\s*+(?P<score>{_DIGITS})\s*+[,，](?P<actors>.*)", re.DOTALL)
_SEPARATOR = re.compile("->|[:：]")


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


def recovered(line: str) -> Reading | None:
    """The last piece that is a number is the score, what stands before it the name.

    Pieces are divided by a colon, a full-width colon or an arrow. None without such a number.
    """
    cuts = list(_SEPARATOR.finditer(line))
    ends = [cut.start() for cut in cuts[1:]] + [len(line)]
    pieces = [line[cut.end() : end] for cut, end in zip(cuts, ends, strict=False)]
    found = _score_among(pieces)
    if not found:
        return None
    index, score, actors = found
    value = float(score.replace(",", "."))
    name = trimmed(line[: cuts[index].start()])
    return Reading(name, value, score, divided(actors.replace("，", ",")))


def without_number(line: str) -> Reading | None:
    """The pieces between full-width colons, as if they were colons; None with no such colon."""
    name, *pieces = line.split("：")
    if not pieces:
        return None
    actors = pieces[1] if len(pieces) > 1 else ""
    return Reading(trimmed(name), None, trimmed(pieces[0]), divided(actors.replace("，", ",")))


def divided(actors: str) -> tuple[str, ...]:
    """Actors between commas, trimmed; the empty ones that stray commas leave are nobody."""
    return tuple(name for name in map(trimmed, actors.split(",")) if name)


def _score_among(pieces: list[str]) -> tuple[int, str, str] | None:
    """Which piece holds the score, the score, and the text of the actors."""
    for pattern in (_PURE, _WITH_COMMA):
        for index in reversed(range(len(pieces))):
            if found := pattern.fullmatch(pieces[index]):
                return index, found["score"], (*pieces, "")[index + 1]
    if pieces and (found := _BEFORE_ACTORS.fullmatch(pieces[-1])):
        return len(pieces) - 1, found["score"], found["actors"]
    return None


def _from_prefixed(text: str) -> float:
    try:
        return float(int(text, 0))
    except OverflowError:
        return float("inf")
