"""What somebody changed in the sheets of rows, followed in the records that were written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from journeydesk.commands import remove_records
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.interchange.inbox import Unplaced
from journeydesk.interchange.workbook.cells import said, same
from journeydesk.interchange.workbook.found import FoundRow, FoundSheet
from journeydesk.interchange.workbook.names import Names
from journeydesk.interchange.workbook.new_rows import new_record
from journeydesk.interchange.workbook.rows import FINDINGS, Saying, filled_rows
from journeydesk.interchange.workbook.sheets import SHOWN, Column
from journeydesk.interchange.workbook.values import Unreadable, field_of
from journeydesk.model import (
    Card,
    Map,
    Record,
    RecordId,
    Records,
    Touchpoint,
    shortened,
    violations,
)
from journeydesk.store import Transaction

LONGEST = 60  # letters of a cell in a note


@dataclass(slots=True)
class Counts:
    """How much was followed: cells that say something else, rows that are new, and gone."""

    changed: int = 0
    new: int = 0
    gone: int = 0


class Following:
    """`told` has what could not be followed, as sheet, row and reason; `unplaced` new rows that
    have no place, by the ids of their maps."""

    def __init__(self, records: Records) -> None:
        self._before = records
        self._tx = Transaction(records.copy())
        self._map_ids = [map_.id for map_ in records.at(Map)]
        self._gone: list[RecordId] = []
        self.told: list[tuple[str, int, str]] = []
        self.unplaced: list[tuple[RecordId, Unplaced]] = []
        self.counts = Counts()

    @property
    def records(self) -> Records:
        """As they are by now."""
        return self._tx.records

    def follow(self, sheet: FoundSheet) -> None:
        """Take over what the sheet says otherwise than it was written."""
        names = Names(self._tx.records.copy())
        written = dict(self._written(sheet))
        seen: set[RecordId] = set()
        above = self._map_ids[0]
        last: RecordId | None = None
        for row in sheet.rows:
            if row.id in written and row.id not in seen:
                seen.add(row.id)
                above, cells = written[row.id]
                self._change(sheet, row, cells, above, names)
                last = row.id
            else:
                last = self._add(sheet, row, above, last, names)
        gone = [id_ for id_ in written if id_ not in seen]
        self._gone += self._findings(sheet, gone) if sheet.record in FINDINGS else gone

    def remove(self) -> None:
        """Take out the records whose rows are gone; last, for others may have moved away."""
        for id_ in self._gone:
            if id_ in self._tx.records:
                try:
                    remove_records(self._tx, [id_])
                    self.counts.gone += 1
                except UserError as error:
                    self.told.append(("", 0, str(error)))

    def _written(
        self, sheet: FoundSheet
    ) -> Iterator[tuple[RecordId, tuple[RecordId, Mapping[str, object]]]]:
        """What was written into the sheet: the map and the cells of each row, by its id."""
        columns = [Column(field, field) for field in sheet.fields]
        for map_id in self._map_ids:
            saying = Saying(self._before, map_id)
            for id_, cells in filled_rows(sheet.record, columns, saying):
                yield id_, (map_id, dict(zip(sheet.fields, cells, strict=True)))

    def _change(
        self,
        sheet: FoundSheet,
        row: FoundRow,
        cells: Mapping[str, object],
        map_id: RecordId,
        names: Names,
    ) -> None:
        other = {
            field: cell for field, cell in row.cells.items() if not same(cell, cells.get(field))
        }
        if not other or (record := self._record(sheet, row.id)) is None:
            return
        changes: dict[str, Any] = {}
        stage = self._stage_of(other, record, names, map_id)
        for field, cell in other.items():
            try:
                changes[field] = _value(sheet, field, cell, names, map_id, stage)
            except Unreadable as reason:
                self._tell(sheet, row, cell, str(reason))
        if changes:
            self._put(sheet, row, record, changes)

    def _put(
        self, sheet: FoundSheet, row: FoundRow, record: Record, changes: dict[str, Any]
    ) -> None:
        """The record with the changes; without them where it cannot be so."""
        before = self._tx.records.find(record.id)
        mark = self._tx.mark
        try:
            after = _moved(record.evolve(**changes), changes, self._tx.records)
            self._tx.put(after)
            broken = next(violations(self._tx.records, {after.id: (before, after)}), None)
        except ValidationError as error:
            broken = error.errors()[0]["msg"]
        if broken:
            self._tx.take_back(mark)
            self._tell(sheet, row, next(iter(changes.values())), broken)
        else:
            self.counts.changed += len(changes)

    def _add(
        self,
        sheet: FoundSheet,
        row: FoundRow,
        map_id: RecordId,
        last: RecordId | None,
        names: Names,
    ) -> RecordId | None:
        """A row that was not there before; answers with its record's id, or with `last`."""
        mark, records = self._tx.mark, self._tx.records
        if named := names.find(said(row.cells.get("map")), ["map"], None):
            map_id = named.id
        try:
            if sheet.record in FINDINGS:
                raise Unreadable(_("new ones are added among the cards"))
            record = new_record(sheet.record, row.cells, map_id, records.find(last), names, records)
            self._tx.put(record)
            if broken := next(violations(records, {record.id: (None, record)}), None):
                raise Unreadable(broken)
        except Unreadable as reason:
            self._tx.take_back(mark)
            self._keep(sheet, row, map_id, str(reason))
            return last
        self.counts.new += 1
        return record.id

    def _keep(self, sheet: FoundSheet, row: FoundRow, map_id: RecordId, reason: str) -> None:
        """A row without a place goes into the inbox."""
        words = [said(cell) for cell in row.cells.values() if said(cell).strip()]
        source = _("sheet {name}, row {n}").format(name=sheet.name, n=row.number)
        self.unplaced.append((map_id, Unplaced("\n".join(words), source)))
        self._tell(sheet, row, " · ".join(words), _("kept in the inbox: {r}").format(r=reason))

    def _record(self, sheet: FoundSheet, id_: RecordId) -> Record | None:
        """What the row is about; of a card without numbers an empty record."""
        if sheet.record not in FINDINGS:
            return self._tx.records.find(id_)
        known = self._tx.records.at(sheet.record, id_)
        return known[0] if known else sheet.record.model_validate({"card": id_, "rank": "V"})

    def _findings(self, sheet: FoundSheet, cards: Sequence[RecordId]) -> list[RecordId]:
        """What is known of these cards; the cards themselves stay."""
        return [found.id for card in cards for found in self._tx.records.at(sheet.record, card)]

    def _stage_of(
        self, other: Mapping[str, object], record: Record, names: Names, map_id: RecordId
    ) -> RecordId | None:
        """Where touchpoints of its row are looked for first."""
        if found := names.find(said(other.get("stage")), ["stage"], map_id):
            return found.id
        return getattr(record, "stage", None)

    def _tell(self, sheet: FoundSheet, row: FoundRow, cell: object, reason: str) -> None:
        told = f"“{shortened(said(cell), LONGEST)}”: {reason}"
        self.told.append((sheet.name, row.number, told))


def _value(
    sheet: FoundSheet, field: str, cell: object, names: Names, map_id: RecordId, stage: object
) -> Any:
    if field in SHOWN:
        raise Unreadable(_("this column is computed; words and places are changed in Cards"))
    if field == "map":
        raise Unreadable(_("a row stays in its map"))
    return field_of(sheet.record, field, cell, names, map_id, stage)


def _moved(record: Record, changes: Mapping[str, Any], records: Records) -> Record:
    """A card that changed its cell, without what it would leave there."""
    if not isinstance(record, Card):
        return record
    step = records.find(record.touchpoint)
    if isinstance(step, Touchpoint) and step.stage != record.stage:
        if "touchpoint" in changes:
            record = record.evolve(stage=step.stage)
        else:
            record = record.evolve(touchpoint=None)
    is_elsewhere = {"lane", "stage", "touchpoint"} & changes.keys()
    return record.evolve(cluster=None) if is_elsewhere else record
