"""Small maps with numbers, and their reports."""

from __future__ import annotations

from journeydesk.analysis.report import Report, reports
from journeydesk.keeping import Keeper
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Lane,
    LaneKind,
    Map,
    PainPoint,
    Persona,
    Record,
    Records,
    Stage,
    Touchpoint,
    violations,
)

# Two stages of two touchpoints; what Ann and Bob feel at a, b, c, d.
FELT = {"ann": (1, -1, None, 1), "bob": (2, 1, -2, 0)}
CHANNELS = {"a": "web", "b": "web", "c": "phone", "d": "phone"}


def journey(*more: Record, without: str = "") -> Records:
    """The map with more records in it; `without` is one that is left out. All of it is sound."""
    found = {record.id: record for record in (*_records(), *more) if record.id != without}
    records = Records(found.values())
    assert not list(violations(records, {id_: (None, r) for id_, r in found.items()}))
    return records


def report(records: Records, persona: str | None = "ann") -> Report:
    """Of one persona, or of all."""
    found = reports(records, "m", Keeper())
    return next(r for r in found if (r.persona.id if r.persona else None) == persona)


def pain(
    id_: str, touchpoint: str | None, count: int | None = None, base: int | None = None
) -> tuple[Record, ...]:
    """A card in the lane of pain points, and its numbers where there are any."""
    stage = "y" if touchpoint in ("c", "d") else "x"
    card = Card(
        id=id_,
        lane="pains",
        stage=stage,
        touchpoint=touchpoint,
        kind=CardKind.PAIN_POINT,
        rank=id_,
        text=f"Pain {id_}",
    )
    numbers = PainPoint(id=f"{id_}-n", card=id_, rank="V", count=count, base=base)
    return (card,) if count is base is None else (card, numbers)


def _records() -> list[Record]:
    found: list[Record] = [
        Map(id="m", rank="V", title="A journey"),
        Lane(id="pains", map="m", rank="V", kind=LaneKind.PAIN_POINT),
        *(Channel(id=c, map="m", rank=c, name=c.title()) for c in ("web", "phone")),
        Persona(id="ann", map="m", rank="A", name="Ann", weight=0.75),
        Persona(id="bob", map="m", rank="B", name="Bob", weight=0.25),
        Stage(id="x", map="m", rank="A", title="First", count_in=200),
        Stage(id="y", map="m", rank="B", title="Second", count_in=100),
    ]
    for i, id_ in enumerate("abcd"):
        stage = "x" if id_ in "ab" else "y"
        found.append(
            Touchpoint(
                id=id_,
                stage=stage,
                rank=id_,
                title=f"Step {id_}",
                channel=CHANNELS[id_],
                reach_share=(1.0, 0.8, 0.4, 0.4)[i],
            )
        )
        found += [
            Emotion(id=f"{id_}-{p}", touchpoint=id_, persona=p, rank=p, value=felt[i])
            for p, felt in FELT.items()
        ]
    return found
