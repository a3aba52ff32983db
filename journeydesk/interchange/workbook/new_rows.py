"""Rows that somebody added: records of what they say, after the row above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from journeydesk.i18n import _
from journeydesk.interchange.workbook.cells import said
from journeydesk.interchange.workbook.names import Names
from journeydesk.interchange.workbook.sheets import SHOWN
from journeydesk.interchange.workbook.values import Unreadable, field_of
from journeydesk.model import (
    Card,
    Lane,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    card_kind_of,
    rank_between,
)


def new_record(
    cls: type[Record],
    cells: Mapping[str, object],
    map_id: RecordId,
    above: Record | None,
    names: Names,
    records: Records,
) -> Record:
    """What a row says, in that map, after what the row above it is. Raises Unreadable."""
    stage = names.find(said(cells.get("stage")), ["stage"], map_id)
    told = {
        field: field_of(cls, field, cell, names, map_id, stage.id if stage else None)
        for field, cell in cells.items()
        if field not in (*SHOWN, "map") and said(cell).strip()
    }
    if not told:
        raise Unreadable(_("it says nothing"))
    if cls.placed_in == ("map",):
        told["map"] = map_id
    _fill_place(cls, told, map_id, records)
    if missing := [field for field in cls.placed_in if not told.get(field)]:
        raise Unreadable(_("it does not say where: {what}").format(what=", ".join(missing)))
    place = tuple(told[field] for field in cls.placed_in)
    told["rank"] = _rank_after(cls, place, above, records)
    try:
        return cls.model_validate(told)
    except ValidationError as error:
        raise Unreadable(error.errors()[0]["msg"]) from error


def _fill_place(
    cls: type[Record], told: dict[str, Any], map_id: RecordId, records: Records
) -> None:
    """What follows from the rest, or from there being one alone."""
    if cls is Card:
        _fill_cell(told, map_id, records)
    personas = records.at(Persona, map_id)
    needs_persona = "persona" in cls.refers_to and cls.model_fields["persona"].is_required()
    if needs_persona and len(personas) == 1:
        told.setdefault("persona", personas[0].id)


def _fill_cell(told: dict[str, Any], map_id: RecordId, records: Records) -> None:
    """The stage is that of the touchpoint; lane and kind follow from each other."""
    step, stages = records.find(told.get("touchpoint")), records.at(Stage, map_id)
    if isinstance(step, Touchpoint):
        told["stage"] = step.stage
    elif len(stages) == 1:
        told.setdefault("stage", stages[0].id)
    if "lane" not in told:
        lanes = records.at(Lane, map_id)
        fitting = (lane for lane in lanes if card_kind_of(lane.kind) == told.get("kind"))
        told["lane"] = next((lane.id for lane in fitting), None)
    lane = records.find(told["lane"])
    if isinstance(lane, Lane):
        told.setdefault("kind", card_kind_of(lane.kind))


def _rank_after(
    cls: type[Record], place: tuple[RecordId, ...], above: Record | None, records: Records
) -> str:
    """After the record above where that lies in the same place, else at the end."""
    here = records.at(cls, *place)
    index = next((i for i, r in enumerate(here, 1) if above and r.id == above.id), len(here))
    before = here[index - 1].rank if index else ""
    after = here[index].rank if index < len(here) else ""
    return rank_between(before, after)
