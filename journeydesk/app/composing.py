"""A map composed for paper: its title block above it, legend and footer below, at any width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from journeydesk.app.direction import memo_for
from journeydesk.app.overlaid import marks_of
from journeydesk.charts.furniture import Imprint, footer, legend, title_block, with_furniture
from journeydesk.charts.overlays import Overlay, blocks_over
from journeydesk.drawing import Block, Drawing, rounded
from journeydesk.export import Furniture
from journeydesk.layout import MapLayout, Memo, layout_map, structure_of
from journeydesk.layout.contents import Contents, contents_of
from journeydesk.layout.room import Room
from journeydesk.layout.title import titled
from journeydesk.layout.widths import (
    Areas,
    Widths,
    body_width,
    least_widths,
    map_width,
    natural_widths,
    shared,
)
from journeydesk.model import RecordId, Records
from journeydesk.theme import load_theme

NARROWEST = 340.0  # that a title block and a legend can be read in
GAP = 12.0  # above and below the map


@dataclass(frozen=True, slots=True)
class Composed:
    """A map at one width, as low as it can be; all in points of the map."""

    width: float
    height: float  # that all of it needs
    layout: MapLayout
    widths: Widths
    above: tuple[Block, ...]
    below: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """A map with what stands around it; all that does not depend on the sheet."""

    contents: Contents
    memo: Memo
    furniture: Furniture
    imprint: Imprint
    overlay: Overlay | None
    least: Widths
    head: Callable[[float], Block] | None = None  # instead of a title block, at a width

    @property
    def narrowest(self) -> float:
        """In which no column is too narrow for its words."""
        width = map_width(sum(self.least.values()), 0.0, len(self.contents.stages))
        return max(NARROWEST, width)

    @property
    def natural(self) -> float:
        """The width that the map has by itself."""
        widths = natural_widths(self.contents).values()
        return max(NARROWEST, map_width(sum(widths), 0.0, len(self.contents.stages)))

    def at(self, width: float, areas: Areas) -> Composed:
        """At a width; `areas` are those of its cells at another, to share the width by."""
        total = body_width(width, 0.0, len(self.contents.stages))
        widths = shared(self.contents, self.least, areas, total)
        above, below = self._above(width), self._below(width)
        layout = self._layout(widths, above, 0.0)
        height = rounded(layout.height + GAP + _height(below))
        return Composed(width, height, layout, widths, above, below)

    def drawing(self, made: Composed, height: float) -> Drawing:
        """As high as asked for, and at least as it needs; its rows stretch to fill it."""
        height = max(height, made.height)
        bottom = rounded(height - _height(made.below))
        layout = self._layout(made.widths, made.above, bottom - GAP)
        over = blocks_over(self.overlay, layout) if self.overlay else ()
        whole = replace(layout, blocks=(*made.above, *layout.blocks))
        below = _stacked(made.below, bottom)
        structure = structure_of(whole, self.contents.records, self.contents.map.id)
        return Drawing(
            max(made.width, layout.width),
            height,
            self.memo.theme.map["paper"],
            (*whole.blocks, *over, *below),
            with_furniture(structure, below),
        )

    def _layout(self, widths: Widths, above: tuple[Block, ...], bottom: float) -> MapLayout:
        top = _height(above) + GAP if above else None
        room = Room(widths, 0.0, top, bottom)
        records, map_id = self.contents.records, self.contents.map.id
        return layout_map(records, map_id, self.memo, room=room)

    def _above(self, width: float) -> tuple[Block, ...]:
        if self.head:
            return (self.head(width),)
        if not self.furniture.title_block:
            return ()
        return (title_block(titled(self.contents, self.memo), self.imprint, width, self.memo),)

    def _below(self, width: float) -> tuple[Block, ...]:
        shown, memo = self.furniture, self.memo
        found = (
            legend(self.contents, self.overlay, width, memo) if shown.legend else None,
            footer(self.imprint, width, memo) if shown.footer else None,
        )
        return tuple(block for block in found if block)


def composition_of(
    records: Records, map_id: RecordId, furniture: Furniture, imprint: Imprint, overlay: str = ""
) -> Composition:
    """In light colours; `overlay` is one of OVERLAYS, or none."""
    memo = memo_for(records, load_theme("light"))
    contents = contents_of(records, map_id, memo)
    marks = marks_of(records, map_id, overlay, memo) if overlay else None
    return Composition(contents, memo, furniture, imprint, marks, least_widths(contents, memo))


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.bounds.h for block in blocks)


def _stacked(blocks: tuple[Block, ...], top: float) -> tuple[Block, ...]:
    found = []
    for block in blocks:
        found.append(replace(block, bounds=block.bounds.moved(0.0, top)))
        top = rounded(top + block.bounds.h)
    return tuple(found)
