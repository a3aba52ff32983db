"""What a record may not say, whatever its fields allow: told as a sentence, before it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.expectations import circular_expectations
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import (
    Card,
    Expectation,
    Metric,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Records,
    Stage,
    Switch,
)


def refuse_contradictions(records: Records, record: Record) -> None:
    """Raises UserError where the record contradicts itself or another one."""
    match record:
        case PainPoint(count=count, base=base):
            _refuse_part(count, base, _("journeys"))
        case Opportunity(importance_count=important, satisfaction_count=satisfied, raters=raters):
            _refuse_part(important, raters, _("people asked"))
            _refuse_part(satisfied, raters, _("people asked"))
        case Metric(counts=counts, n=n):
            _refuse_part(sum(counts.values()), n, _("answers"))
        case Switch():
            _refuse_switch(records, record)
        case Expectation(raised_at=raised_at) if raised_at:
            _refuse_circle(records, record)


def _refuse_part(part: int | None, whole: int | None, what: str) -> None:
    if part is not None and whole is not None and part > whole:
        told = _(
            "{part} cannot be counted of {whole} {what}; nothing was changed. "
            "Raise the second number first, or lower the first."
        )
        raise UserError(told.format(part=part, whole=whole, what=what))


def _refuse_switch(records: Records, switch: Switch) -> None:
    if switch.source == switch.target:
        raise UserError(
            _("A switch needs two touchpoints; nothing was changed. Choose another one.")
        )
    for other in records.at(Switch, switch.map):
        if other.id != switch.id and (other.source, other.target) == (switch.source, switch.target):
            raise UserError(
                _("This switch has its answers already; nothing was changed. Change those.")
            )


def _refuse_circle(records: Records, expectation: Expectation) -> None:
    """As an expectation of a touchpoint is known to be raised at an earlier one."""
    at = records.get(Card, expectation.card).touchpoint
    if at is None:
        return
    if at == expectation.raised_at:
        raise UserError(
            _(
                "An expectation is met or missed after it was raised; nothing was changed. "
                "Choose an earlier touchpoint."
            )
        )
    known = _raised(records, records.get(Card, expectation.card).stage, expectation.id)
    if any(at in circle for circle in circular_expectations([*known, (at, expectation.raised_at)])):
        raise UserError(
            _(
                "These touchpoints would raise each other’s expectations in a circle; "
                "nothing was changed. Choose an earlier touchpoint."
            )
        )


def _raised(
    records: Records, stage: RecordId, but: RecordId
) -> Iterator[tuple[RecordId, RecordId]]:
    """Of the other expectations of a map: the touchpoint of each, and the one that raised it."""
    map_id = records.get(Stage, stage).map
    for other in records.of(Expectation):
        card = records.get(Card, other.card)
        is_here = records.get(Stage, card.stage).map == map_id
        if other.id != but and is_here and card.touchpoint and other.raised_at:
            yield card.touchpoint, other.raised_at
