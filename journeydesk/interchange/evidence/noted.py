"""What a piece of evidence keeps beside its fields, so that it can be counted wherever it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue

from journeydesk.interchange.evidence.answers import Answer
from journeydesk.interchange.evidence.roles import Role
from journeydesk.interchange.evidence.scores import Scored
from journeydesk.model import Evidence, Map


@dataclass(frozen=True, slots=True)
class Noted:
    """`scores` by heading, on their own scales."""

    scores: Mapping[str, float]
    minutes: float | None
    is_escalated: bool | None


def extra_of(answer: Answer) -> dict[str, JsonValue]:
    """For the record: what is known, and the other columns as they were."""
    told: dict[str, JsonValue] = {
        "scores": dict(answer.scores),
        "minutes": answer.minutes,
        "escalated": answer.is_escalated,
        "columns": dict(answer.kept),
    }
    return {name: value for name, value in told.items() if value not in (None, {})}


def noted(evidence: Evidence) -> Noted:
    """Back from `extra_of`; what others put there is left alone."""
    extra = evidence.extra
    scores, minutes, escalated = (extra.get(name) for name in ("scores", "minutes", "escalated"))
    given = scores if isinstance(scores, dict) else {}
    return Noted(
        {name: float(value) for name, value in given.items() if isinstance(value, int | float)},
        float(minutes) if isinstance(minutes, int | float) else None,
        escalated if isinstance(escalated, bool) else None,
    )


def scales_json(scores: tuple[Scored, ...]) -> list[JsonValue]:
    """For a map's extra."""
    return [{"heading": s.heading, "role": s.role.value, "ends": [*s.ends]} for s in scores]


def scales_of(map_: Map) -> tuple[Scored, ...]:
    """Back from `scales_json`, of a map that was made here."""
    found: Any = map_.extra["evidence"]
    return tuple(
        Scored(row["heading"], Role(row["role"]), (row["ends"][0], row["ends"][1]))
        for row in found["scores"]
    )
