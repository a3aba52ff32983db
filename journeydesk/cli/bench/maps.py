"""Maps to measure with: the same for the same number of cards and seed, on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from journeydesk.model import (
    CARD_KIND_OF_LANE,
    Card,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Persona,
    Record,
    Stage,
    Touchpoint,
    ranks_between,
)

WORDS = (
    "customer opens the app and searches for a plan compares prices waits support agent confirms "
    "delivery date email arrives late confusing form payment fails retry success onboarding wizard "
    "too many steps delighted by quick answer returns item leaves review shares with friends "
    "backstage process policy evidence opportunity insight pain point"
).split()
FEWEST_WORDS, MOST_WORDS = 2, 22
SHAPES = ((200, 10, 8), (2_000, 20, 10), (20_000, 40, 14))  # cards up to, stages, lanes of cards
PERSONAS = ("Mara", "Jonas")
MAP_ID = "map"


def make_records(cards: int, seed: int = 7) -> tuple[Record, ...]:
    """One map: stages × lanes of cards, a touchpoint a stage, what two personas feel at each."""
    random = Random(seed)
    stages, lanes = _shape(cards)
    stage_ids = [f"stage-{i}" for i in range(stages)]
    return (
        Map(id=MAP_ID, rank="V", title=f"{cards} cards"),
        *_ranked(Persona, [{"id": f"persona-{n}", "name": n} for n in PERSONAS], map=MAP_ID),
        *_ranked(Stage, [{"id": id_, "title": _text(random, 3)} for id_ in stage_ids], map=MAP_ID),
        *_lanes(lanes),
        *_journey(stage_ids, random),
        *_cards(cards, stage_ids, lanes, random),
    )


def _shape(cards: int) -> tuple[int, int]:
    """Stages, and lanes of cards."""
    return next((shape[1:] for shape in SHAPES if cards <= shape[0]), SHAPES[-1][1:])


def _lanes(count: int) -> Iterator[Record]:
    kinds = tuple(CARD_KIND_OF_LANE)
    found: list[dict[str, object]] = [
        {"id": f"lane-{i}", "kind": kinds[i % len(kinds)], "label": f"Lane {i + 1}"}
        for i in range(count)
    ]
    found.append({"id": "steps", "kind": LaneKind.TOUCHPOINT})
    found.append({"id": "curve", "kind": LaneKind.EMOTION_CURVE})
    return _ranked(Lane, found, map=MAP_ID)


def _journey(stage_ids: list[str], random: Random) -> Iterator[Record]:
    for stage in stage_ids:
        step = f"{stage}-step"
        yield Touchpoint(id=step, stage=stage, rank="V", title=_text(random, 4))
        felt: list[dict[str, object]] = [
            {"id": f"{step}-{n}", "persona": f"persona-{n}", "value": random.uniform(-2, 2)}
            for n in PERSONAS
        ]
        yield from _ranked(Emotion, felt, touchpoint=step)


def _cards(count: int, stage_ids: list[str], lanes: int, random: Random) -> Iterator[Record]:
    """Spread evenly over the cells, stage by stage."""
    kinds = tuple(CARD_KIND_OF_LANE.values())
    ranks = ranks_between("", "", count)
    for i, rank in enumerate(ranks):
        stage, lane = stage_ids[i % len(stage_ids)], i // len(stage_ids) % lanes
        yield Card(
            id=f"card-{i}",
            lane=f"lane-{lane}",
            stage=stage,
            touchpoint=f"{stage}-step",
            rank=rank,
            kind=kinds[lane % len(kinds)],
            text=_text(random, random.randint(FEWEST_WORDS, MOST_WORDS)),
        )


def _ranked(cls: type[Record], found: list[dict[str, object]], **parent: str) -> Iterator[Record]:
    ranks = ranks_between("", "", len(found))
    for fields, rank in zip(found, ranks, strict=True):
        yield cls.model_validate({**fields, **parent, "rank": rank})


def _text(random: Random, words: int) -> str:
    return " ".join(random.choices(WORDS, k=words))
