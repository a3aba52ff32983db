"""The sample map without a window: its records, its layout, and a store that changes it."""

from __future__ import annotations

import late_parcel

from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Card, Records, Stage
from journeydesk.store import MemoryJournal, Store
from journeydesk.theme import load_theme
from journeydesk.tools import Commit, Context
from journeydesk.tools.spots import Spot, spot_of

MEMO = Memo(Ruler(), load_theme("light"))

ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"
READS = "Reads the e-mail and notes the date"
ACTIONS, PAINS = "Customer actions", "Pain points"


class Sample:
    """The sample map, its layout, and a store that changes it."""

    def __init__(self) -> None:
        records = Records(late_parcel.written_records())
        self.store = Store(records, MemoryJournal())
        self.records = records

    @property
    def layout(self) -> MapLayout:
        return layout_map(self.records, "map", MEMO)

    def id(self, words: str) -> str:
        for record in self.records:
            if words in [getattr(record, f, None) for f in ("text", "title", "label", "word")]:
                return record.id
        raise AssertionError(words)

    def spot(self, words: str) -> Spot:
        found = spot_of(self.layout, self.records, self.id(words))
        assert found is not None
        return found

    def words(self, spot: Spot | None) -> str | None:
        record = self.records.find(spot.record) if spot else None
        return record and next(
            getattr(record, f) for f in ("text", "title", "label", "word") if hasattr(record, f)
        )

    def context(self, *selected: str) -> Context:
        return Context(self.layout, self.records, "map", tuple(map(self.id, selected)))

    def do(self, verdict: object) -> str:
        assert isinstance(verdict, Commit)
        with self.store.transaction(verdict.label) as tx:
            verdict.plan(tx)
        return verdict.label

    def at(self, lane: str, stage: str) -> list[str]:
        return [c.text for c in self.records.at(Card, self.id(lane), self.id(stage))]

    def stages(self) -> list[str]:
        return [stage.title for stage in self.records.at(Stage, "map")]
