"""An overlay: marks on records, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.analysis.report import Report
from journeydesk.drawing import Op
from journeydesk.layout import Memo
from journeydesk.model import RecordId

Draw = Callable[[float, float], Sequence[Op]]


@dataclass(frozen=True, slots=True)
class Mark:
    """`draw` is told the record's width and height in points, and draws from its top left.

    `coarse` draws what is seen of it at small zooms; `label` says it in words.
    """

    label: str
    draw: Draw
    coarse: Draw | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of a legend; without a mark it is a sentence."""

    words: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """`marks` are by what they lie on: cards, touchpoints, stages."""

    title: str
    marks: Mapping[RecordId, Mark]
    legend: tuple[Sample, ...]


Make = Callable[[Report, Memo], Overlay]
