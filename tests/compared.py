"""A journey and what becomes of it: two maps of one document."""

from __future__ import annotations

from collections.abc import Callable

from journeys import journey, pain

from journeydesk.analysis.compare import Comparison, Side, compare_maps
from journeydesk.commands import derive_future
from journeydesk.model import (
    Action,
    Card,
    CardKind,
    Lane,
    LaneKind,
    Opportunity,
    Record,
    Records,
    records_in,
)
from journeydesk.store import MemoryJournal, Store, Transaction

FUTURE = "Tomorrow"
Plan = Callable[[Transaction, str], object]


def as_it_is(*more: Record) -> Records:
    """Two stages of two steps; the second step is Sales', and its pain is answered."""
    idea = Card(
        id="idea",
        lane="ideas",
        stage="y",
        kind=CardKind.OPPORTUNITY,
        rank="V",
        text="Say it before",
    )
    return journey(
        Lane(id="ideas", map="m", rank="W", kind=LaneKind.OPPORTUNITY),
        *pain("late", "b", 40, 200),
        idea,
        Opportunity(id="worth", card="idea", rank="V", pains=("late",)),
        Action(id="do", map="m", rank="V", opportunity="idea", what="Write a mail", owner="Kim"),
        *more,
    )


def owned(records: Records) -> Records:
    """Step b is of Sales, the channel of c and d of Support."""
    found = {record.id: record for record in records}
    found["b"] = found["b"].evolve(owner_team=" Sales ")
    found["phone"] = found["phone"].evolve(owner_team="Support")
    return Records(found.values())


class Two:
    """The map as it is, and a future state derived from it, which plans may change."""

    def __init__(self, *plans: Plan, records: Records | None = None) -> None:
        self.store = Store(records or owned(as_it_is()), MemoryJournal())
        with self.store.transaction("Derive") as tx:
            self.future = derive_future(tx, "m", FUTURE).id
        for plan in plans:
            with self.store.transaction("Change") as tx:
                plan(tx, self.future)

    @property
    def sides(self) -> tuple[Side, Side]:
        records = self.store.records
        return Side(records, "m"), Side(records, self.future)

    @property
    def comparison(self) -> Comparison:
        return compare_maps(*self.sides)

    def back(self) -> Comparison:
        """The other way round."""
        return compare_maps(*reversed(self.sides))


def copy_of(tx: Transaction, lineage: str, map_: str) -> Record:
    """What a record of the first map is in the other."""
    return next(r for r in records_in(tx.records, map_) if r.lineage_id == lineage)
