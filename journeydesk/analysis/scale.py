"""Emotions from other scales, and back: e = −2 + 4(v − a)/(b − a)."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.number import EMOTION, Figure, Reason, Scale, computed, entered

WIDTH = EMOTION.high - EMOTION.low


@dataclass(frozen=True, slots=True)
class ForeignScale:
    """Its two ends; `worst` may be the larger one, as with school marks."""

    worst: float
    best: float

    @property
    def width(self) -> float:
        """Negative where the worst is the larger one."""
        return self.best - self.worst


def to_emotion(value: float | None, scale: ForeignScale) -> Figure:
    """Where a value of `scale` lies on −2 … +2, unrounded."""
    given = entered(value, Scale(*sorted((scale.worst, scale.best))))
    if scale.width == 0:
        return Figure(None, given.known, Reason.NO_SCALE)
    return computed(lambda v: EMOTION.low + WIDTH * (v - scale.worst) / scale.width, given)


def from_emotion(
    emotion: float | None, scale: ForeignScale, original: float | None = None
) -> Figure:
    """The value on `scale`: the original while the emotion is still what it made."""
    felt = entered(emotion, EMOTION)
    if scale.width == 0:
        return Figure(None, felt.known, Reason.NO_SCALE)
    if felt.value is not None and felt.value == to_emotion(original, scale).value:
        return Figure(original, felt.known)
    return computed(lambda e: scale.worst + scale.width * (e - EMOTION.low) / WIDTH, felt)
