"""Maps written in a format and read again, and what of them must be the same."""

from __future__ import annotations

import io
from typing import Any

from journeydesk.interchange.formats import read
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.interchange.map_in_words import CURVES, name_of_lane
from journeydesk.interchange.report import Imported
from journeydesk.interchange.sound import sound
from journeydesk.interchange.source import Source
from journeydesk.interchange.writers import WRITERS, Content
from journeydesk.model import (
    Card,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    one_line,
)

NO_CARDS = {*CURVES, LaneKind.TOUCHPOINT, LaneKind.CHANNEL}


def there_and_back(found: Imported, suffix: str, map_id: RecordId | None = None) -> Imported:
    records = sound(Records(found.records))
    maps = (map_id,) if map_id else tuple(map_.id for map_ in records.at(Map))
    file = io.BytesIO()
    WRITERS[suffix].write(Content(records, maps, found.assets), file)
    return read(Source(f"map{suffix}", file.getvalue()))


def as_json(found: Imported) -> str:
    """All that they say."""
    return write_json(sound(Records(found.records)), (), found.assets)


def in_table(records: Records, map_id: RecordId) -> dict[str, Any]:
    """What a table of stages and lanes can say of a map, empty lanes left out."""
    stages = records.at(Stage, map_id)
    lanes = [lane for lane in records.at(Lane, map_id) if lane.kind not in NO_CARDS]
    cells = {
        (name_of_lane(lane), number): [
            one_line(card.text)
            for card in records.at(Card, lane.id, stage.id)
            if one_line(card.text)
        ]
        for lane in lanes
        for number, stage in enumerate(stages)
    }
    return {
        "stages": [one_line(stage.title) for stage in stages],
        "cards": {key: texts for key, texts in cells.items() if texts},
        "touchpoints": [
            [one_line(t.title) for t in records.at(Touchpoint, stage.id)] for stage in stages
        ],
        "emotions": [felt for stage in stages for felt in _felt(records, stage)],
    }


def _felt(records: Records, stage: Stage) -> list[Any]:
    return [
        sorted(
            (one_line(records.get(Persona, e.persona).name), e.value, one_line(e.word))
            for e in records.at(Emotion, touchpoint.id)
        )
        for touchpoint in records.at(Touchpoint, stage.id)
    ]
