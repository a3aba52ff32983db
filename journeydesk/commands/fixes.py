"""What can be done at once about what a rule says of a map. Rows, by the rule's id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.analysis.lint import Remark
from journeydesk.commands.cards import add_card
from journeydesk.commands.grounds import grounds_of
from journeydesk.commands.members import add_persona
from journeydesk.commands.order import ranks_before
from journeydesk.commands.structure import add_lane
from journeydesk.i18n import N_, _
from journeydesk.model import (
    Card,
    CardKind,
    Emotion,
    Lane,
    LaneKind,
    Opportunity,
    Origin,
    Persona,
    RecordId,
    Records,
    Stage,
)
from journeydesk.store import Transaction


@dataclass(frozen=True, slots=True)
class Fix:
    """`label` is what the button says; `run` is told what the remark is about."""

    label: str
    run: Callable[[Transaction, RecordId], None]
    is_possible: Callable[[Records, RecordId], bool] = lambda _records, _about: True


def fix_of(records: Records, remark: Remark) -> Fix | None:
    """What can be done about it at once, if anything can."""
    fix = FIXES.get(remark.rule.id)
    return fix if fix and fix.is_possible(records, remark.about[0]) else None


def apply_fix(tx: Transaction, remark: Remark) -> None:
    """Raises KeyError where nothing can be done."""
    FIXES[remark.rule.id].run(tx, remark.about[0])


def _answer_pain(tx: Transaction, pain: RecordId) -> None:
    """An opportunity under the same touchpoint; its words are still to be found."""
    card = tx.records.get(Card, pain)
    map_id = tx.records.get(Stage, card.stage).map
    lanes = (lane for lane in tx.records.at(Lane, map_id) if lane.kind is LaneKind.OPPORTUNITY)
    lane = next(lanes, None) or add_lane(tx, map_id, kind=LaneKind.OPPORTUNITY)
    idea = add_card(
        tx,
        kind=CardKind.OPPORTUNITY,
        lane=lane.id,
        stage=card.stage,
        touchpoint=card.touchpoint,
        text=_("How might we …?"),
    )
    [rank] = ranks_before((), None)
    tx.put(Opportunity(card=idea.id, pains=(pain,), rank=rank))


def _connect_opportunity(tx: Transaction, opportunity: RecordId) -> None:
    """It answers the pains of its touchpoint."""
    pains = _pains_beside(tx.records, opportunity)
    known = next(iter(tx.records.at(Opportunity, opportunity)), None)
    if known is None:
        [rank] = ranks_before((), None)
        known = Opportunity(card=opportunity, rank=rank)
    tx.put(known.evolve(pains=(*known.pains, *pains)))


def _pains_beside(records: Records, opportunity: RecordId) -> list[RecordId]:
    card = records.get(Card, opportunity)
    lanes = records.at(Lane, records.get(Stage, card.stage).map)
    beside = (other for lane in lanes for other in records.at(Card, lane.id, card.stage))
    return [
        other.id
        for other in beside
        if other.kind is CardKind.PAIN_POINT and other.touchpoint == card.touchpoint
    ]


def _admit_guess(tx: Transaction, emotion: RecordId) -> None:
    tx.put(tx.records.get(Emotion, emotion).evolve(origin=Origin.SINGLE_GUESS))


def _confirm_stage(tx: Transaction, stage: RecordId) -> None:
    tx.put(tx.records.get(Stage, stage).evolve(confirmed=True))


def _validate_anew(tx: Transaction, card: RecordId) -> None:
    """It keeps what evidence carries; what the session agreed with stays in its record."""
    tx.put(grounds_of(tx.records).lowered(tx.records.get(Card, card)))


def _add_somebody(tx: Transaction, map_id: RecordId) -> None:
    add_persona(tx, map_id, _("New persona"))


def _has_nobody(records: Records, map_id: RecordId) -> bool:
    return not records.at(Persona, map_id)


FIXES: dict[str, Fix] = {
    "P4": Fix(N_("Add an opportunity"), _answer_pain),
    "P5": Fix(
        N_("Connect with the pain points beside it"),
        _connect_opportunity,
        lambda records, about: bool(_pains_beside(records, about)),
    ),
    "P6": Fix(N_("Mark as one person’s guess"), _admit_guess),
    "P9": Fix(N_("Keep this name"), _confirm_stage),
    "P14": Fix(N_("No longer “validated”"), _validate_anew),
    "P16": Fix(N_("Add a persona"), _add_somebody, _has_nobody),
}
