"""A word and a number that do not go together. Said, never corrected."""

from __future__ import annotations

from journeydesk.model import EMOTION_WORDS

FAR = 1.0  # a word and a number further apart than this contradict each other


def usual_value(word: str) -> float | None:
    """What a word for an emotion means as a rule, −2 … +2; None where it is not a known one."""
    return EMOTION_WORDS.get(word.casefold().strip())


def contradict(word: str, value: float) -> bool:
    """True where a known word means the other side of neutral, or something far from the value."""
    usual = usual_value(word)
    return usual is not None and (usual * value < 0 or abs(usual - value) > FAR)
