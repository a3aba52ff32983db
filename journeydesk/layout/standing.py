"""What a map rests on: how many of its cards, and the evidence for and against each stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from journeydesk.analysis.coverage import StatusCounts
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.model import (
    Card,
    Emotion,
    Evidence,
    EvidenceKind,
    Lane,
    Metric,
    Moment,
    RecordId,
    Records,
    Stage,
    Status,
    Touchpoint,
)

Ids = tuple[RecordId, ...]
Weighed = tuple[EvidenceKind, bool]  # a kind, and whether it speaks for something


def counts_in(contents: Contents, stage: RecordId, memo: Memo) -> StatusCounts:
    """Of the cards of a stage, those of hidden lanes too."""
    records = contents.records
    cells = [records.at(Card, lane.id, stage) for lane in records.at(Lane, contents.map.id)]
    return memo.keep(("counts", stage), tuple(cells), (), partial(_counted, cells))


def _counted(cells: Sequence[Sequence[Card]]) -> StatusCounts:
    counts = Counter(card.status for cards in cells for card in cards)
    return StatusCounts(counts[Status.EVIDENCED], counts[Status.VALIDATED], counts.total())


def weighed_in(contents: Contents, stage: RecordId, memo: Memo) -> dict[Weighed, int]:
    """How many pieces of evidence of each kind speak for, and against, something in a stage."""
    records = contents.records
    found: Counter[Weighed] = Counter()
    for (kind, supports, contradicts), count in _alike(contents, memo).items():
        for speaks_for, about in ((True, supports), (False, contradicts)):
            if any(stage_of(records, id_) == stage for id_ in about):
                found[kind, speaks_for] += count
    return {key: found[key] for key in sorted(found, key=_in_order)}


def _alike(contents: Contents, memo: Memo) -> Counter[tuple[EvidenceKind, Ids, Ids]]:
    """How many are of one kind and about the same: 10,000 tickets are about a dozen things, and
    looking at each for each stage took 25 ms a stage."""
    every = contents.records.at(Evidence, contents.map.id)
    make = partial(_counted_alike, every)
    return memo.keep("evidence alike", (every,), (), make)


def _counted_alike(every: Sequence[Evidence]) -> Counter[tuple[EvidenceKind, Ids, Ids]]:
    return Counter([(each.kind, each.supports, each.contradicts) for each in every])


def _in_order(weighed: Weighed) -> tuple[int, bool]:
    kind, speaks_for = weighed
    return list(EvidenceKind).index(kind), not speaks_for


def stage_of(records: Records, id_: RecordId | None) -> RecordId | None:
    """Where something is that evidence can be about; None for what is in no stage."""
    match records.find(id_):
        case Stage(id=stage):
            return stage
        case Card(stage=stage) | Touchpoint(stage=stage):
            return stage
        case Metric(stage=stage, touchpoint=None):
            return stage
        case Emotion(touchpoint=touchpoint) | Moment(touchpoint=touchpoint):
            return stage_of(records, touchpoint)
        case Metric(touchpoint=at):
            return stage_of(records, at)
    return None
