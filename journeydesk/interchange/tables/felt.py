"""What is felt in a step, at each of its touchpoints, by each persona."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import JsonValue

from journeydesk.analysis.scale import ForeignScale
from journeydesk.interchange.tables.feelings import Feeling, value_of
from journeydesk.interchange.tables.roles import one
from journeydesk.interchange.tables.steps import Felt, Step, halves_joined
from journeydesk.layout import signed
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
    by_persona: dict[str, list[Felt]] = {}
    for felt in step.felt:
        for name in [one(felt.persona)] if felt.persona else nobody:
            by_persona.setdefault(name, []).append(felt)
    ranks = ranks_between("", "", len(by_persona))
    for (name, here), rank in zip(by_persona.items(), ranks, strict=True):
        words = _spread([f for f in here if f.level is None], touchpoints)
        levels = _spread([f for f in here if f.level is not None], touchpoints)
        for touchpoint, felts, level in zip(touchpoints, words, levels, strict=True):
            if felts or level:
                yield _emotion(felts, level, scale, touchpoint, personas[name], rank)


def is_spread(step: Step) -> bool:
    """True where what is felt in a cell is one thing, and its touchpoints are several."""
    rest = [feeling for feeling in step.feelings if feeling.about not in step.titles]
    return len(step.titles) > 1 and 0 < len(rest) < len(step.titles)


def _spread(felt: Sequence[Felt], touchpoints: Sequence[Touchpoint]) -> list[Sequence[Felt]]:
    """To each what names it; of the rest one to each where there are as many, else all to each."""
    titles = [touchpoint.title for touchpoint in touchpoints]
    named = [[f for f in felt if f.feeling.about == title] for title in titles]
    rest = [f for f in felt if f.feeling.about not in titles]
    if len(rest) == len(touchpoints) > 1:
        shared: list[Sequence[Felt]] = [[each] for each in rest]
    else:
        shared = [halves_joined(rest)] * len(touchpoints)
    return [[*own, *more] for own, more in zip(named, shared, strict=True)]


def _emotion(
    felt: Sequence[Felt],
    levels: Sequence[Felt],
    scale: ForeignScale,
    touchpoint: Touchpoint,
    persona: Persona,
    rank: str,
) -> Emotion:
    feelings = [each.feeling for each in felt]
    word = ", ".join(feeling.word for feeling in feelings if feeling.word)
    value = _together([value_of(feeling, scale) for feeling in feelings])
    return Emotion(
        touchpoint=touchpoint.id,
        persona=persona.id,
        rank=rank,
        value=value,
        word=word,
        engagement=levels[0].level if levels else None,
        origin=Origin.IMPORTED,
        extra=_original(feelings, f"{word} ({signed(value)})" if value is not None else word),
    )


def _original(feelings: Sequence[Feeling], told: str) -> dict[str, JsonValue]:
    """Nothing where it is kept as it was: in one word, or as we write it ourselves."""
    written = "\n".join(feeling.written for feeling in feelings)
    is_kept = written in (told, "\n".join(feeling.word for feeling in feelings))
    return {} if is_kept else {WRITTEN: written}


def _together(values: Sequence[float | None]) -> float | None:
    """Their mean; unknown where they are on either side of neutral."""
    known = [value for value in values if value is not None]
    if not known or min(known) < 0 < max(known):
        return None
    return known[0] if len(known) == 1 else sum(known) / len(known)
