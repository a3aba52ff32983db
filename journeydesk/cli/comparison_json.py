"""Changes and comparisons as `diff --json` says them. Numbers are unrounded, unknown ones null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeydesk.analysis.compare import (
    AlignedStage,
    AlignedStep,
    Answer,
    Change,
    Comparison,
    Shift,
    TeamChanges,
    TeamsChange,
    Totals,
)
from journeydesk.model import Action, Map, Record, one_line

WORDS = ("title", "text", "name", "label", "what", "word")
Fields = dict[str, Any]


def fact(change: Change) -> Fields:
    """A record, and what of it differs, with its value on both sides."""
    record = change.record
    fields = {
        field: [_plain(change.before, field), _plain(change.after, field)]
        for field in change.fields
    }
    told = {"type": record.type_name(), "id": record.id, "lineage": record.lineage_id}
    return {**told, "words": words_of(change), **({"fields": fields} if fields else {})}


def words_of(change: Change) -> str:
    record = change.record
    found = (getattr(record, name, "") for name in WORDS)
    return one_line(next((text for text in found if text), ""))


def comparison(found: Comparison) -> Fields:
    """Two maps stage by stage, in sum, and the changes of the journey by owner."""
    return {
        "before": _map(found.before),
        "after": _map(found.after),
        "stages": [_stage(stage, found) for stage in found.stages],
        "totals": [_totals(totals) for totals in found.totals],
        "coverage": _shift(found.coverage),
        "owners": [_owner(owner) for owner in found.owners],
    }


def _plain(record: Any, field: str) -> Any:
    return record.model_dump(mode="json", include={field})[field]


def _map(map_: Map) -> Fields:
    return {"id": map_.id, "lineage": map_.lineage_id, "title": map_.title, "type": map_.type}


def _stage(stage: AlignedStage, found: Comparison) -> Fields:
    return {
        **_aligned(stage.before, stage.after),
        "touchpoints": [_step(step, found) for step in stage.steps],
    }


def _step(step: AlignedStep, found: Comparison) -> Fields:
    names = [persona.name for persona in found.personas]
    each = [
        {"persona": name, **_shift(shift)} for name, shift in zip(names, step.each, strict=True)
    ]
    two = _aligned(step.before, step.after)
    return {**two, "emotion": _shift(step.together), "personas": each}


def _aligned(before: Record | None, after: Record | None) -> Fields:
    """The ids on both sides; null where it is not there."""
    title = getattr(after or before, "title", "")
    ids = [record.id if record else None for record in (before, after)]
    state = "added" if before is None else "removed" if after is None else "paired"
    return {"title": title, "state": state, "before": ids[0], "after": ids[1]}


def _shift(shift: Shift) -> Fields:
    figures = {"before": shift.before, "after": shift.after, "delta": shift.delta}
    known = {"before": list(shift.before.known), "after": list(shift.after.known)}
    return {**{name: figure.value for name, figure in figures.items()}, "known": known}


def _totals(totals: Totals) -> Fields:
    return {
        "persona": totals.persona.name if totals.persona else None,
        "peak_end": _shift(totals.peak_end),
        "mean": _shift(totals.mean),
        "friction": _shift(totals.friction),
    }


def _owner(owner: TeamChanges) -> Fields:
    return {"team": owner.team, "changes": [_change(change) for change in owner.changes]}


def _change(told: TeamsChange) -> Fields:
    kind = {"kind": told.change.kind.value, "step": told.step}
    return {**kind, **fact(told.change), "opportunities": list(map(_answer, told.answers))}


def _answer(answer: Answer) -> Fields:
    card = answer.opportunity
    return {"id": card.id, "text": card.text, "actions": list(_actions(answer.actions))}


def _actions(actions: tuple[Action, ...]) -> Iterator[Fields]:
    for action in actions:
        yield {name: getattr(action, name) for name in ("id", "what", "owner", "due", "status")}
