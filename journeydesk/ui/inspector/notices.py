"""What is worth a second look in a record. Said, never corrected."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.contradiction import contradict, usual_value
from journeydesk.i18n import _, ngettext
from journeydesk.layout import signed
from journeydesk.model import Card, Emotion, Image, Record


def notice_of(group: Sequence[Record]) -> str:
    """One line, or ""."""
    match group:
        case [Emotion(value=value, word=word)] if value is not None and contradict(word, value):
            usual = signed(usual_value(word) or 0)
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
