"""The resting tool: it finds out what a press is going to be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from journeydesk.commands import cards_of, collapse_lane, refuse_locked
from journeydesk.drawing import Layer
from journeydesk.i18n import _
from journeydesk.layout import Found, MapLayout
from journeydesk.layout.parts import END_HITS
from journeydesk.model import Card, Cluster, Record, RecordId, Records, Touchpoint
from journeydesk.tools.drag import DragCards, DragLane, DragPoint, DragStage, DragTouchpoint
from journeydesk.tools.drag_link import DragLink
from journeydesk.tools.drag_link_end import DragLinkEnd
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.handles import EDGES
from journeydesk.tools.marquee import Marquee
from journeydesk.tools.resize_lane import ResizeLane
from journeydesk.tools.resize_stage import ResizeStage
from journeydesk.tools.stretch_card import StretchCard
from journeydesk.tools.verdicts import Become, Cancel, Choose, Commit, Done, Keep, Tool, Verdict

DRAG_AFTER = 4.0  # pixels
GRIPS = ("point", *END_HITS)  # what a record is taken hold of by that is not itself


@dataclass(frozen=True, slots=True)
class Select:
    """Nothing is going on."""

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        if event.phase is not Phase.PRESS:
            return Keep()
        return Become(Pressed(event, context.selected))


@dataclass(frozen=True, slots=True)
class Pressed:
    """The button is down; the pointer has not moved far enough to drag."""

    press: PointerEvent
    selected: tuple[RecordId, ...]

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        match event.phase:
            case Phase.PRESS:
                return Choose(self._chosen())
            case Phase.MOVE if self._is_far(event, context):
                return Become(self._drag(context))
            case Phase.RELEASE if self.press.found and self.press.found.part == "fold":
                lane = self.press.found.group.id
                return Commit(_("Open lane"), partial(collapse_lane, ids=(lane,), collapsed=False))
            case Phase.RELEASE if self._is_plain_click_on_selected():
                return Choose((self._target() or "",))
            case Phase.RELEASE:
                return Done()
            case Phase.ESCAPE:
                return Cancel()
        return Keep()

    def _target(self) -> RecordId | None:
        return target_of(self.press.found)

    def _chosen(self) -> tuple[RecordId, ...]:
        """Pressing something selected keeps the rest selected: it may be a drag of all."""
        target = self._target()
        if target is None:
            return self.selected if self.press.is_adding else ()
        if not self.press.is_adding:
            return self.selected if target in self.selected else (target,)
        if target in self.selected:
            return tuple(id_ for id_ in self.selected if id_ != target)
        return (*self.selected, target)

    def _is_plain_click_on_selected(self) -> bool:
        return not self.press.is_adding and len(self.selected) > 1 and self._target() is not None

    def _is_far(self, event: PointerEvent, context: Context) -> bool:
        reach = DRAG_AFTER * context.pixel
        return abs(event.x - self.press.x) > reach or abs(event.y - self.press.y) > reach

    def _drag(self, context: Context) -> Tool:
        """Structure moves only by its handle: a stage by its chevron, a lane by its label."""
        found, target = self.press.found, self._target()
        if found is None or target is None or not can_drag(found, context.records):
            return Marquee(self.press, self.selected if self.press.is_adding else ())
        if found.part in END_HITS:
            return DragLinkEnd(self.press, target, found.part)
        if found.part == "point":
            return DragPoint(self.press, target)
        if found.block.layer is Layer.HEAD:
            is_edge = found.part == "far edge"
            return (ResizeStage if is_edge else DragStage)(self.press, target)
        if found.block.layer is Layer.SIDE:
            is_edge = found.part == "bottom edge"
            return (ResizeLane if is_edge else DragLane)(self.press, target)
        if found.part == "dot" and self.selected == (target,):
            return DragLink(self.press, target)
        if found.part in EDGES:
            refuse_locked(context.records, [target])
            return StretchCard(self.press, target, is_start=found.part == EDGES[0])
        return self._drag_of_content(context.records.find(target), context)

    def _drag_of_content(self, record: Record | None, context: Context) -> Tool:
        """Raises UserError where what would be dragged is locked."""
        if isinstance(record, Touchpoint):
            return DragTouchpoint(self.press, record.id)
        cards = draggable_cards(context.selected, context)
        refuse_locked(context.records, cards)
        find = context.records.find
        outlines = tuple(i for i in context.selected if isinstance(find(i), Cluster))
        return DragCards(self.press, in_reading_order(cards, context.layout), outlines)


def can_drag(found: Found | None, records: Records) -> bool:
    """True for what a press takes hold of; from elsewhere a rubber band is drawn."""
    target = target_of(found)
    if found is None or target is None:
        return False
    is_handle = found.part in GRIPS or found.block.layer in (Layer.HEAD, Layer.SIDE)
    return is_handle or isinstance(records.find(target), Touchpoint | Card | Cluster)


def draggable_cards(ids: tuple[RecordId, ...], context: Context) -> tuple[RecordId, ...]:
    """The cards among these, and those of the clusters among them."""
    found: list[RecordId] = []
    for record in map(context.records.find, ids):
        if isinstance(record, Card):
            found.append(record.id)
        elif isinstance(record, Cluster):
            found += [card.id for card in cards_of(context.records, record)]
    return tuple(dict.fromkeys(found))


def target_of(found: Found | None) -> RecordId | None:
    """The record that a press is about: a channel's chip stands for its touchpoint."""
    if found is None or found.block.layer is Layer.TITLE:
        return None
    return found.group.id.removeprefix("channel:")


def in_reading_order(ids: Iterable[RecordId], layout: MapLayout) -> tuple[RecordId, ...]:
    """Stage after stage, then top to bottom, as they lie on the map."""
    places = {id_: layout.where(id_) for id_ in ids}
    starts = {id_: (layout.start_of(p), p.y) if p else (0.0, 0.0) for id_, p in places.items()}
    return tuple(sorted(starts, key=starts.__getitem__))
