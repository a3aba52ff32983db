"""What lies beside the grid: evidence, metrics, paths, comments and whatever else is a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from journeydesk.commands.fields import set_field
from journeydesk.commands.grounds import statuses_follow
from journeydesk.commands.order import ranks_before
from journeydesk.commands.rules import refuse_contradictions
from journeydesk.model import Evidence, Metric, Record, RecordId, Records
from journeydesk.store import Transaction

R = TypeVar("R", bound=Record)
STANCES = ("supports", "contradicts")


def put_last(tx: Transaction, record: R) -> R:
    """A new record, after the others of its kind in its place.

    Raises UserError where it contradicts another.
    """
    refuse_contradictions(tx.records, record)
    [rank] = ranks_before(tx.records.at(type(record), *record.place), None)
    placed = record.evolve(rank=rank)
    with statuses_follow(tx):
        tx.put(placed)
    return placed


def move_in_list(tx: Transaction, id_: RecordId, step: int) -> None:
    """Up (below 0) or down by so many among those of its kind in its place; no further than all."""
    record = tx.records.get(Record, id_)
    here = tx.records.at(type(record), *record.place)
    others = [other for other in here if other.id != id_]
    at = min(max(0, [other.id for other in here].index(id_) + step), len(others))
    before = others[at].id if at < len(others) else None
    [rank] = ranks_before(others, before)
    tx.put(record.evolve(rank=rank))


def use_evidence(tx: Transaction, id_: RecordId, about: RecordId, stance: str) -> None:
    """Let evidence speak for ("supports") or against ("contradicts") a record; "": neither.

    An assumed card is evidenced by the first that supports it, and assumed again without the last.
    """
    evidence = tx.records.get(Evidence, id_)
    others = {field: _without(getattr(evidence, field), about) for field in STANCES}
    if stance:
        others[stance] = (*others[stance], about)
    with statuses_follow(tx):
        tx.put(evidence.evolve(**others))


def set_count(tx: Transaction, ids: Iterable[RecordId], answer: str, count: object) -> None:
    """Say how many gave an answer, in metrics; None: nobody counted.

    Raises UserError where that is more than answered at all.
    """
    for metric in [tx.records.get(Metric, id_) for id_ in ids if id_ in tx.records]:
        others = {name: n for name, n in metric.counts.items() if name != answer}
        counts = others if count is None else others | {answer: count}
        set_field(tx, [metric.id], "counts", counts)


def evidence_of(records: Records, map_id: RecordId, about: RecordId) -> list[Evidence]:
    """What speaks for or against a record, in the map's order."""
    return [e for e in records.at(Evidence, map_id) if about in e.supports + e.contradicts]


def _without(ids: tuple[RecordId, ...], gone: RecordId) -> tuple[RecordId, ...]:
    return tuple(id_ for id_ in ids if id_ != gone)
