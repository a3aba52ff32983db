"""What has no place on a map: kept in a lane of its own with its source, never dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.model import (
    LONGEST_TEXT,
    Card,
    Lane,
    Map,
    Record,
    RecordId,
    Stage,
    clean_text,
    rank_between,
    ranks_between,
)

SOURCE = "source"  # in a card's extra: where its words stood


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words, and where they stood, as a person would look there: "Sheet Costs, row 4".

    `stage` is the one they belong to, where that is known; else they go to the first.
    """

    text: str
    source: str
    stage: RecordId | None = None


def inbox(map_: Map, records: Iterable[Record], unplaced: Sequence[Unplaced]) -> tuple[Record, ...]:
    """A lane with a card for each, below the lanes that are among the map's `records`.

    A map without stages gets one. Nothing at all where nothing is unplaced.
    """
    if not unplaced:
        return ()
    within = [r for r in records if isinstance(r, Lane | Stage) and r.map == map_.id]
    stages = sorted((r for r in within if isinstance(r, Stage)), key=lambda stage: stage.rank)
    last = max((r.rank for r in within if isinstance(r, Lane)), default="")
    lane = Lane(map=map_.id, rank=rank_between(last, ""), label=_("Inbox"))
    first = stages[0] if stages else Stage(map=map_.id, rank=rank_between("", ""))
    made = () if stages else (first,)
    return (*made, lane, *_cards(lane, first.id, unplaced))


def _cards(lane: Lane, first: RecordId, unplaced: Sequence[Unplaced]) -> Iterator[Card]:
    pieces = [(each, text) for each in unplaced for text in _pieces(clean_text(each.text))]
    ranks = ranks_between("", "", len(pieces))
    for (each, text), rank in zip(pieces, ranks, strict=True):
        yield Card(
            lane=lane.id,
            stage=each.stage or first,
            rank=rank,
            text=text,
            private_note=_("From {source}").format(source=clean_text(each.source)),
            extra={SOURCE: each.source},
        )


def _pieces(text: str) -> Iterator[str]:
    """Words that fit into cards: nearly always one."""
    for start in range(0, len(text), LONGEST_TEXT):
        yield text[start : start + LONGEST_TEXT]
