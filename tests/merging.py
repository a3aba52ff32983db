"""Two people who go on from one document, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from maps import RECORDS

from journeydesk.analysis.merging import Answer, Conflict, Key, Merge, merge, settle
from journeydesk.analysis.merging.units import UNSEEN
from journeydesk.model import Record, Records
from journeydesk.store import MemoryJournal, Store, Transaction

Plan = Callable[[Transaction], object]


def with_plans(base: Records, *plans: Plan) -> Records:
    """What somebody makes of a copy."""
    store = Store(base.copy(), MemoryJournal())
    for plan in plans:
        with store.transaction("Change") as tx:
            plan(tx)
    return store.records


def small_map(*more: Record) -> Records:
    return Records([*RECORDS, *more])


def changed(id_: str, **fields: Any) -> Plan:
    """A plan that gives a record these values."""

    def plan(tx: Transaction) -> None:
        record = tx.records.find(id_)
        assert record
        tx.put(record.evolve(**fields))

    return plan


def told(conflict: Conflict) -> str:
    """All fields as they have them."""
    return "; ".join(str(getattr(conflict.theirs, field)) for field in conflict.fields)


def settled(found: Merge, answers: Mapping[Key, Answer] | None = None) -> Records:
    return settle(found, answers or {}, told, lambda _record: "Ann", "Bob")


def both(base: Records, ours: Plan, theirs: Plan) -> Merge:
    return merge(base, with_plans(base, ours), with_plans(base, theirs))


def content(records: Records) -> dict[str, tuple[str, str]]:
    """What a user sees of each, by id."""
    return {r.id: (r.type_name(), repr(r.model_dump(exclude=set(UNSEEN)))) for r in records}
