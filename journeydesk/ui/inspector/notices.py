"""What is worth a second look in a record. Said, never corrected."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.i18n import _, ngettext
from journeydesk.layout import signed
from journeydesk.model import EMOTION_WORDS, Card, Emotion, Image, Record

FAR = 1.0  # a word and a number further apart than this contradict each other


def notice_of(group: Sequence[Record]) -> str:
    """One line, or ""."""
    match group:
        case [Emotion(value=value, word=word)] if value is not None and contradict(word, value):
            usual = signed(EMOTION_WORDS[word.casefold().strip()])
            told = _("“{word}” usually means {usual}, not {value}.")
            return told.format(word=word.strip(), usual=usual, value=signed(value))
        case [Image(alt="")]:
            return _("Without a description, those who do not see the picture miss it.")
    return _locked(sum(isinstance(record, Card) and record.locked for record in group), len(group))


def _locked(locked: int, n: int) -> str:
    if not locked:
        return ""
    if n == 1:
        return _("Locked: its words and its place stay as they are.")
    told = ngettext(
        "{locked} of {n} is locked: its words and its place stay as they are.",
        "{locked} of {n} are locked: their words and their places stay as they are.",
        locked,
    )
    return told.format(locked=locked, n=n)


def contradict(word: str, value: float) -> bool:
    """True where a known word means the other side of neutral, or something far from the value."""
    usual = EMOTION_WORDS.get(word.casefold().strip())
    return usual is not None and (usual * value < 0 or abs(usual - value) > FAR)
