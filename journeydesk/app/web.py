"""A map as a web page: drawn in light and dark colours, and told in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import BinaryIO

from journeydesk.app.direction import memo_for
from journeydesk.app.overlaid import overlaid
from journeydesk.app.telling import describe, title_of
from journeydesk.app.two_sided import two_sided
from journeydesk.drawing import Block, Group
from journeydesk.layout import MapLayout, layout_map
from journeydesk.layout.parts import cell_id
from journeydesk.model import Card, Emotion, RecordId, Records
from journeydesk.paint import About, Checkpoint, Pictures
from journeydesk.paint.html import Entries, Entry, Look, Told, write_html
from journeydesk.theme import load_theme

LANE_BLOCKS = ("band", "across", "lane")  # beside its cells


def write_web_page(
    file: BinaryIO,
    records: Records,
    map_id: RecordId,
    about: About,
    overlay: str,
    pictures: Pictures,
    checkpoint: Checkpoint,
) -> None:
    """Write a map as one file for any browser; raises what `checkpoint` raises.

    An overlay mixes its colours, of which no dark side is known: its page is always light.
    """
    theme, sides = two_sided()
    memo = memo_for(records, theme)
    layout = layout_map(records, map_id, memo)
    drawing = layout.drawing(theme.map["paper"])
    drawing = overlaid(drawing, layout, records, map_id, overlay, memo)
    light, dark = load_theme("light").window, load_theme("light" if overlay else "dark").window
    look = Look({name: (light[name], dark[name]) for name in light}, {} if overlay else sides)
    told = told_of(records, layout)
    write_html(file, drawing, told, about, look, pictures=pictures, checkpoint=checkpoint)


def told_of(records: Records, layout: MapLayout) -> Told:
    """Everything with words on a map, by its stages and lanes."""
    title = layout.block_by_id["title"]
    cells: dict[tuple[RecordId, RecordId], Entries] = {}
    across: dict[RecordId, Entries] = {}
    for row in layout.rows:
        by_stage = _by_stage(records, layout, row.lane)
        across[row.lane] = tuple(by_stage.pop(None, ()))
        cells |= {(row.lane, stage): tuple(found) for stage, found in by_stage.items() if stage}
    return Told(
        about=tuple([Entry(group.id, group.label) for group in title.groups[1:] if group.label]),
        stages=tuple([_head(records, layout, column.stage) for column in layout.columns]),
        lanes=tuple([_head(records, layout, row.lane) for row in layout.rows]),
        cells=cells,
        across=across,
    )


def _head(records: Records, layout: MapLayout, id_: RecordId) -> Entry:
    return Entry(id_, title_of(records, id_), describe(records, layout, id_))


def _by_stage(
    records: Records, layout: MapLayout, lane: RecordId
) -> dict[RecordId | None, list[Entry]]:
    """What a lane shows; under None what belongs to no single stage."""
    found: dict[RecordId | None, list[Entry]] = defaultdict(list)
    for block in _blocks_of(layout, lane):
        for group in block.groups:
            if group.label:
                found[_stage_of(records, layout, block, group)].append(
                    _entry(records, layout, group)
                )
    return found


def _blocks_of(layout: MapLayout, lane: RecordId) -> Iterator[Block]:
    ids = [cell_id(lane, column.stage) for column in layout.columns]
    for id_ in [*ids, *(f"{kind}:{lane}" for kind in LANE_BLOCKS)]:
        if block := layout.block_by_id.get(id_):
            yield block


def _stage_of(records: Records, layout: MapLayout, block: Block, group: Group) -> RecordId | None:
    """A wide card's is its first; what else is wider than the stage it is over has none."""
    record = records.find(group.id)
    if isinstance(record, Card):
        return record.stage
    place = group.bounds.moved(block.bounds.x, block.bounds.y)
    column = layout.column_at(place.center.x)
    return column.stage if column and place.w <= column.width else None


def _entry(records: Records, layout: MapLayout, group: Group) -> Entry:
    record = records.find(group.id)
    if record is None:
        return Entry(group.id, group.label)
    words = title_of(records, group.id)
    if isinstance(record, Emotion):
        words = f"{words} · {title_of(records, record.persona)}"
    return Entry(group.id, words, describe(records, layout, group.id))
