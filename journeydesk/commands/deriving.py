"""The journey as it should become, begun from the journey as it is."""

from __future__ import annotations

from typing import Any

from journeydesk.commands.maps import add_map
from journeydesk.model import (
    Action,
    Attachment,
    Card,
    Comment,
    Emotion,
    Evidence,
    Expectation,
    Map,
    MapType,
    Metric,
    Origin,
    PainPoint,
    Path,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Stage,
    Status,
    Switch,
    Touchpoint,
    Validation,
    Vote,
    VoteRound,
    records_in,
    with_new_ids,
)
from journeydesk.store import Transaction

# What was found out, said and agreed about the journey as it is.
LEFT_BEHIND = (
    Evidence,
    Attachment,
    Validation,
    Rating,
    RatingRound,
    Vote,
    VoteRound,
    Comment,
    Switch,
    Action,
)

# What was counted and measured on it, by the fields of what is kept.
UNKNOWN_YET: dict[type[Record], dict[str, Any]] = {
    Map: {"status": "", "period": "", "version_label": ""},
    Stage: {"count_in": None},
    Touchpoint: {"deviation": None, "reach_share": None},
    Card: {"status": Status.ASSUMED},
    PainPoint: {"count": None, "base": None, "period": ""},
    Expectation: {"perceived": None},
    Metric: {"counts": {}, "value": None, "n": None, "date": ""},
    Path: {"share": None},
}


def derive_future(tx: Transaction, id_: RecordId, title: str) -> Map:
    """A future state from a map, right after it; the two can be compared by their lineage.

    Kept is what the journey is made of: stages, lanes, touchpoints, channels, cards and links,
    personas and scenario, paths and moments; and what one plans with, as feelings, times, targets
    and the worth of opportunities. Nobody has lived this journey yet, so cards are assumed and
    feelings a guess, nothing on it is counted or measured, and evidence, validations, votes,
    ratings, comments and the answers about channel switches stay with the map they are about.
    Actions stay too: what was agreed upon is to be done once.
    """
    kept = [r for r in records_in(tx.records, id_) if not isinstance(r, LEFT_BEHIND)]
    copies = [_imagined(record) for record in with_new_ids(kept, same_lineage=True)]
    fields = {"title": title, "type": MapType.FUTURE_STATE, "derived_from": id_}
    return add_map(tx, copies, after=id_, **fields)


def _imagined(record: Record) -> Record:
    """As it is known of a journey that is not there yet."""
    if isinstance(record, Emotion):
        origin = None if record.value is None else Origin.SINGLE_GUESS
        return record.evolve(origin=origin, n=None, spread=None)
    unknown = UNKNOWN_YET.get(type(record))
    return record.evolve(**unknown) if unknown else record
