"""Which labels fit a few letters typed in haste."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, auto


class Fit(IntEnum):
    """How well letters fit a label, the best first."""

    WHOLE = auto()  # it begins so
    WORD = auto()  # a word of it begins so
    PART = auto()  # it contains them
    LETTERS = auto()  # it contains them one after the other, with gaps


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Smaller is better: how it fits, the letters in its gaps, where it starts."""

    fit: Fit
    gap: int
    start: int
    letters: tuple[int, ...]  # which of the label's letters were typed


def match(typed: str, label: str) -> Match | None:
    """How `typed` fits a label; None where it does not."""
    wanted, text = typed.lower().strip(), label.lower()
    at = _best_start(wanted, text)
    if at >= 0:
        return Match(_fit(text, at), 0, at, tuple(range(at, at + len(wanted))))
    letters = _scattered(wanted.replace(" ", ""), text)
    if not letters:
        return None
    span = letters[-1] - letters[0] + 1
    return Match(Fit.LETTERS, span - len(letters), letters[0], letters)


def _best_start(wanted: str, text: str) -> int:
    """Where a word begins so, else anywhere; -1 for nowhere."""
    if text.startswith(wanted):
        return 0
    word = text.find(f" {wanted}")
    return word + 1 if word >= 0 else text.find(wanted)


def _fit(text: str, at: int) -> Fit:
    if at == 0:
        return Fit.WHOLE
    return Fit.WORD if text[at - 1] == " " else Fit.PART


def _scattered(wanted: str, text: str) -> tuple[int, ...]:
    """Letters in order, the first of them at the start of a word; empty where they are not."""
    for start in (i for i in range(len(text)) if i == 0 or text[i - 1] == " "):
        found = _from(wanted, text, start)
        if found and found[0] == start:
            return found
    return ()


def _from(wanted: str, text: str, at: int) -> tuple[int, ...]:
    found: list[int] = []
    for letter in wanted:
        at = text.find(letter, at)
        if at < 0:
            return ()
        found.append(at)
        at += 1
    return tuple(found)
