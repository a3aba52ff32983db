"""Two maps stage by stage: what was there before beside what it has become."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.analysis.compare.pairs import pairs
from journeydesk.analysis.number import Figure, computed
from journeydesk.model import Record, RecordId, Stage, Touchpoint

R = TypeVar("R", bound=Record)
Two = tuple[R | None, R | None]


@dataclass(frozen=True, slots=True)
class Shift:
    """A number on both sides."""

    before: Figure
    after: Figure

    @property
    def delta(self) -> Figure:
        """What it gained; unknown where either is."""
        return computed(lambda before, after: after - before, self.before, self.after)


@dataclass(frozen=True, slots=True)
class AlignedStep:
    """A touchpoint on both sides; `each` is what the personas feel, in the comparison's order."""

    before: Touchpoint | None
    after: Touchpoint | None
    together: Shift
    each: tuple[Shift, ...]

    @property
    def touchpoint(self) -> Touchpoint:
        """As it is now, or was last."""
        return _last((self.before, self.after))


@dataclass(frozen=True, slots=True)
class AlignedStage:
    """A stage on both sides; what moved to another stage is a step of where it is now."""

    before: Stage | None
    after: Stage | None
    steps: tuple[AlignedStep, ...]

    @property
    def stage(self) -> Stage:
        """As it is now, or was last."""
        return _last((self.before, self.after))


def in_one_row(before: Sequence[R], after: Sequence[R]) -> list[Two[R]]:
    """Pairs by lineage in the order of the second; what went stands behind what it followed."""
    return _with_gone(before, _paired(before, after))


def touchpoints_in_rows(
    stages: Iterable[Two[Stage]],
    before: Callable[[RecordId], Sequence[Touchpoint]],
    after: Callable[[RecordId], Sequence[Touchpoint]],
) -> Iterator[list[Two[Touchpoint]]]:
    """The pairs of each stage; `before` and `after` answer what lies in a stage of their side."""
    stages = list(stages)
    old = {stage.id: before(stage.id) for stage, _new in stages if stage}
    new = {stage.id: after(stage.id) for _old, stage in stages if stage}
    found = _paired(_flat(old.values()), _flat(new.values()))
    for was, now in stages:
        went = old[was.id] if was else ()
        here = new[now.id] if now else ()
        ids = {touchpoint.id for touchpoint in (*went, *here)}
        yield _with_gone(went, [pair for pair in found if _last(pair).id in ids])


def _paired(before: Sequence[R], after: Sequence[R]) -> list[Two[R]]:
    return list(pairs(before, after))  # type: ignore[arg-type]


def _flat(rows: Iterable[Sequence[R]]) -> list[R]:
    return [record for row in rows for record in row]


def _last(pair: Two[R]) -> R:
    """As it is now, or was last."""
    record = pair[1] or pair[0]
    assert record
    return record


def _with_gone(before: Sequence[R], found: Sequence[Two[R]]) -> list[Two[R]]:
    row = [pair for pair in found if pair[1]]
    gone = {old.id for old, new in found if old and not new}
    for i, record in enumerate(before):
        if record.id in gone:
            row.insert(_place_behind(before[:i], row), (record, None))
    return row


def _place_behind(ahead: Sequence[R], row: Sequence[Two[R]]) -> int:
    """Right behind the nearest of those ahead that stands in the row."""
    places = {old.id: place for place, (old, _new) in enumerate(row, 1) if old}
    return next((places[record.id] for record in reversed(ahead) if record.id in places), 0)
