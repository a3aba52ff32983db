"""What is felt in a step, at each of its touchpoints, by each persona."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import JsonValue

from journeydesk.analysis.scale import ForeignScale
from journeydesk.interchange.tables.feelings import Feeling, value_of
from journeydesk.interchange.tables.roles import one
from journeydesk.interchange.tables.steps import Step
from journeydesk.model import Emotion, Origin, Persona, Touchpoint, ranks_between

WRITTEN = "written"  # in an emotion's extra: what stood in the table


def emotions_at(
    touchpoints: Sequence[Touchpoint],
    step: Step,
    personas: Mapping[str, Persona],
    scale: ForeignScale,
) -> Iterator[Emotion]:
    """One for each persona at each: the first is the customer where nobody is named."""
    nobody = [one(name) for name in step.personas] or list(personas)[:1]
    by_persona: dict[str, list[Feeling]] = {}
    for feeling in step.feelings:
        for name in [one(feeling.persona)] if feeling.persona else nobody:
            by_persona.setdefault(name, []).append(feeling)
    ranks = ranks_between("", "", len(by_persona))
    for (name, feelings), rank in zip(by_persona.items(), ranks, strict=True):
        for touchpoint, felt in zip(touchpoints, _spread(feelings, len(touchpoints)), strict=True):
            yield _emotion(felt, scale, touchpoint, personas[name], rank)


def _spread(feelings: Sequence[Feeling], count: int) -> Sequence[Sequence[Feeling]]:
    """One to each touchpoint where there are as many, else all of them to each."""
    return [[feeling] for feeling in feelings] if len(feelings) == count else [feelings] * count


def _emotion(
    feelings: Sequence[Feeling],
    scale: ForeignScale,
    touchpoint: Touchpoint,
    persona: Persona,
    rank: str,
) -> Emotion:
    word = ", ".join(feeling.word for feeling in feelings if feeling.word)
    written = "\n".join(feeling.written for feeling in feelings)
    extra: dict[str, JsonValue] = {} if word == written else {WRITTEN: written}
    return Emotion(
        touchpoint=touchpoint.id,
        persona=persona.id,
        rank=rank,
        value=_together([value_of(feeling, scale) for feeling in feelings]),
        word=word,
        origin=Origin.IMPORTED,
        extra=extra,
    )


def _together(values: Sequence[float | None]) -> float | None:
    """Their mean; unknown where they are on either side of neutral."""
    known = [value for value in values if value is not None]
    if not known or min(known) < 0 < max(known):
        return None
    return known[0] if len(known) == 1 else sum(known) / len(known)
