"""How a map is read: stage by stage and lane by lane, what runs across the stages at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from journeydesk.drawing import Block, Film, Group, Part, Place, Rect, Role, Structure, part_of
from journeydesk.i18n import _
from journeydesk.layout.labels import label_of_lane
from journeydesk.layout.parts import Column, Row, cell_id
from journeydesk.layout.result import MapLayout
from journeydesk.layout.told import curves_told, links_told
from journeydesk.model import Image, Lane, Map, RecordId, Records, Stage

TITLE, LINKS = "title", "links"
ACROSS_STAGES = ("band", "lane", "across")  # blocks of a lane that hold what lies in its cells
OF_A_LANE = ("ground", "label", *ACROSS_STAGES)


def structure_of(layout: MapLayout, records: Records, map_id: RecordId) -> Structure:
    """What goes with the drawing of a map, by the ids of its blocks and groups."""
    return _Reader(layout, records, map_id).structure()


class _Reader:
    """One map while its structure is made."""

    def __init__(self, layout: MapLayout, records: Records, map_id: RecordId) -> None:
        self._layout, self._records, self._map = layout, records, records.get(Map, map_id)
        self._stages = {
            stage.id: stage.title or _("Untitled stage") for stage in records.at(Stage, map_id)
        }
        self._lanes = {
            lane.id: lane.label or label_of_lane(lane.kind) for lane in records.at(Lane, map_id)
        }
        self._told = dict(chain(curves_told(records, map_id), links_told(records, map_id)))
        self._shared = {row.lane: self._shared_in(row) for row in layout.rows}

    def structure(self) -> Structure:
        columns = self._layout.columns
        parts = [self._title(), self._labels(), *map(self._stage, columns)]
        parts += map(self._lanewide, self._layout.rows)
        parts.append(Part(Role.SECTION, told=_("Connections"), parts=tuple(self._links())))
        return Structure(
            self._map.title or _("Untitled map"),
            tuple(parts),
            tuple(self._films()),
            tuple(map(self._place, columns)),
            {image.asset: image.alt for image in self._records.of(Image) if image.alt},
        )

    # -- reading order ------------------------------------------------------------------------

    def _title(self) -> Part:
        block = self._layout.block_by_id[TITLE]
        heading = Part(Role.TITLE, (block.id, self._map.id))
        rest = [part_of(block, g) for g in block.groups if g.id != self._map.id]
        return Part(Role.SECTION, told=self._map.title, parts=(heading, *rest))

    def _labels(self) -> Part:
        """The lanes' names, and those of the lines between them, from the top."""
        beside = [b for b in self._layout.blocks if b.id.endswith(" name")]
        beside += [self._layout.block_by_id[f"label:{row.lane}"] for row in self._layout.rows]
        beside.sort(key=lambda block: block.bounds.y)
        parts = tuple([part_of(block, group) for block in beside for group in block.groups])
        return Part(Role.SECTION, told=_("Lanes"), parts=parts)

    def _stage(self, column: Column) -> Part:
        head = Part(Role.HEAD, (f"stage:{column.stage}", column.stage))
        cells = [self._cell(row, column) for row in self._layout.rows]
        return Part(Role.SECTION, told=self._stages[column.stage], parts=(head, *cells))

    def _cell(self, row: Row, column: Column) -> Part:
        parts = list(self._shared[row.lane].get(column.stage, ()))
        if block := self._layout.block_by_id.get(cell_id(row.lane, column.stage)):
            parts += [part_of(block, group) for group in block.groups]
        return Part(Role.SECTION, told=self._lanes[row.lane], parts=tuple(parts))

    def _lanewide(self, row: Row) -> Part:
        parts = tuple(self._shared[row.lane].get(None, ()))
        return Part(Role.SECTION, told=self._lanes[row.lane], parts=parts)

    def _links(self) -> Iterator[Part]:
        block = self._layout.block_by_id.get(LINKS)
        if block:
            yield from (self._part(block, group) for group in block.groups)

    def _shared_in(self, row: Row) -> dict[RecordId | None, list[Part]]:
        """What a lane does not hold cell by cell, by the stage it begins in; None: in all."""
        found: dict[RecordId | None, list[Part]] = {}
        for kind in ACROSS_STAGES:
            if block := self._layout.block_by_id.get(f"{kind}:{row.lane}"):
                for group in block.groups:
                    stage = self._stage_of(block, group)
                    found.setdefault(stage, []).append(self._part(block, group))
        return found

    def _stage_of(self, block: Block, group: Group) -> RecordId | None:
        """A wide card is of its first stage, a point of that which its middle is over."""
        if group.bounds.w >= block.bounds.w:
            return None
        place = group.bounds.moved(block.bounds.x, block.bounds.y)
        x = place.center.x
        if block.id.startswith("band:"):
            x = place.right - 1 if self._layout.is_mirrored else place.x + 1
        column = self._layout.column_at(x)
        return column.stage if column else None

    def _part(self, block: Block, group: Group) -> Part:
        is_lanewide = group.bounds.w >= block.bounds.w
        told = self._told.get(group.id) or (group.label if is_lanewide else "")
        return Part(Role.FIGURE, (block.id, group.id), told) if told else part_of(block, group)

    # -- films and places ---------------------------------------------------------------------

    def _films(self) -> Iterator[Film]:
        """Title, stages and connections, whatever the map, and its lanes between them."""
        stages = [b.id for b in self._layout.blocks if b.id.startswith(("stage:", "line:"))]
        yield Film(_("Title"), frozenset({TITLE}))
        yield Film(_("Stages"), frozenset(stages))
        for row in self._layout.rows:
            yield Film(self._lanes[row.lane], frozenset(self._blocks_of(row)))
        yield Film(_("Connections"), frozenset({LINKS}))

    def _blocks_of(self, row: Row) -> Iterable[str]:
        cells = [cell_id(row.lane, column.stage) for column in self._layout.columns]
        return [*(f"{kind}:{row.lane}" for kind in OF_A_LANE), *cells]

    def _place(self, column: Column) -> Place:
        head, rows = self._layout.head, self._layout.rows
        bottom = rows[-1].y + rows[-1].height if rows else head.bottom
        lanes = [
            Place(self._lanes[row.lane], Rect(column.x, row.y, column.width, row.height))
            for row in rows
        ]
        area = Rect(column.x, head.y, column.width, bottom - head.y)
        return Place(self._stages[column.stage], area, tuple(lanes))
