"""A pain point with its three parts and what they come to."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.journey import Pain
from journeydesk.analysis.number import Figure
from journeydesk.analysis.priority import Parts


@dataclass(frozen=True, slots=True)
class RankedPain:
    """Parts 0…1, the priority 0…100; `known` counts parts."""

    pain: Pain
    frequency: Figure
    emotion: Figure
    drop: Figure
    priority: Figure
    confidence: float  # a badge: 1, 0.8 or 0.5

    @property
    def parts(self) -> Parts:
        return Parts(self.frequency.value, self.emotion.value, self.drop.value)
