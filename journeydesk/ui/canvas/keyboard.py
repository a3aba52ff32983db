"""The grid by keys: where they are, and what each of them does there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from journeydesk.analysis.dependencies import can_trace
from journeydesk.app.session import Change
from journeydesk.app.telling import where_it_is
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.layout.contents import CURVE_LANES
from journeydesk.model import Emotion, Link, RecordId
from journeydesk.tools import Commit, Context, Verdict
from journeydesk.tools.keyboard import feelings_in, felt, moved, reordered, spanned
from journeydesk.tools.neighbours import corner, first_spot, lane_end, neighbour, settled
from journeydesk.tools.select import target_of
from journeydesk.tools.spots import Direction, Spot, row_of, shown_at, spot_in, spot_of
from journeydesk.ui.canvas.link_keys import LinkKeys

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

COARSE, FINE = 0.5, 0.1  # how far one press moves a feeling


class GridKeys:
    """One current spot; it follows the selection, and the selection follows it."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session
        self.links = LinkKeys(canvas)
        self.spot = first_spot(self._session.layout)
        self._anchor: Spot | None = None  # where Shift began

    def listen(self) -> list[Callable[[], None]]:
        """Follow the session; answers with what ends that."""
        return [
            self._session.subscribe(self._on_change),
            self._session.store.selection.subscribe(self._on_selection),
        ]

    @property
    def held(self) -> Emotion | None:
        """The feeling that up and down change."""
        record = self._session.records.find(self.spot.record) if self.spot else None
        return record if isinstance(record, Emotion) else None

    @property
    def place(self) -> tuple[Rect, Layer] | None:
        """Where they are on the map: at the words of a link, else at their spot."""
        words = self._session.layout.where_words(self.links.link.id) if self.links.link else None
        return (words, Layer.BODY) if words else shown_at(self._session.layout, self.spot)

    @property
    def record(self) -> RecordId | None:
        """What they are at; None is an empty cell."""
        if self.links.link:
            return self.links.link.id
        return self.spot.record if self.spot else None

    @property
    def about(self) -> str:
        """What a menu here would be about."""
        ids = self._session.store.selection.ids
        record = self._session.records.find(ids[-1] if ids else None)
        if record and can_trace(self._session.records, record.id):
            return "pain"
        return record.type_name() if record else "cell"

    # -- going --------------------------------------------------------------------------------

    def go(self, towards: Direction) -> None:
        if self.links.link:
            self.stand_on(self.spot)
        elif self.held and not towards.is_sideways:
            self._feel(self.held, -COARSE * towards.step)
        elif self.held:
            self._go_to_feeling(towards.step)
        elif self.spot:
            self.stand_on(neighbour(self._session.layout, self.spot, towards))
        else:
            self.stand_on(first_spot(self._session.layout))

    def go_to_corner(self, *, is_last: bool) -> None:
        self.stand_on(corner(self._session.layout, is_last=is_last))

    def go_to_lane_end(self, *, is_last: bool) -> None:
        if self.spot:
            self.stand_on(lane_end(self._session.layout, self.spot, is_last=is_last))

    def stand_on(self, spot: Spot | None) -> None:
        """Make a spot the current one, and what lies there the selection."""
        self.spot = self._anchor = spot
        self._session.store.selection.set((spot.record,) if spot and spot.record else ())
        self.show()

    def stand_at(self, x: float, y: float) -> bool:
        """The spot under a point of the map, True for an empty cell.

        What is selected there stays so with the rest.
        """
        layout, selection = self._session.layout, self._session.store.selection
        target = target_of(layout.find(x, y))
        if target is None:
            selection.set(())
            return self.point_at(x, y)
        if target in selection:
            self.spot = spot_of(layout, self._session.records, target) or self.spot
        else:
            selection.set((target,))
        return False

    def point_at(self, x: float, y: float) -> bool:
        """Go on from an empty cell under a point of the map, True where one is."""
        layout = self._session.layout
        row, column = layout.row_at(y), layout.column_at(x)
        if row is None or column is None or target_of(layout.find(x, y)):
            return False
        self.spot = self._anchor = spot_in(row, column, x)
        return True

    def extend(self, towards: Direction) -> None:
        """Select all between where Shift began and the next spot."""
        if self.held and not towards.is_sideways:
            self._feel(self.held, -FINE * towards.step)
        elif self.spot and not self.held:
            anchor = self._anchor or self.spot
            self.spot = neighbour(self._session.layout, self.spot, towards)
            self._session.store.selection.set(spanned(self._context(), anchor, self.spot))
            self._anchor = anchor
            self.show()

    def toggle(self) -> None:
        if self.spot and self.spot.record:
            self._session.store.selection.toggle(self.spot.record)
            self.show()

    # -- moving -------------------------------------------------------------------------------

    def move(self, towards: Direction) -> None:
        if self.spot and not self.links.link:
            self._obey(moved(self._context(), self.spot, towards))

    def reorder(self, towards: Direction) -> None:
        if self.spot and not self.links.link:
            self._obey(reordered(self._context(), self.spot, towards))

    def _feel(self, emotion: Emotion, by: float) -> None:
        self._obey(felt(self._context(), emotion.id, by))

    def _go_to_feeling(self, step: int) -> None:
        assert self.spot is not None
        points = feelings_in(self._session.layout, self.spot)
        index = points.index(self.spot.record or "") + step
        if 0 <= index < len(points):
            self._hold(points[index])

    def _hold(self, feeling: RecordId) -> None:
        self.stand_on(spot_of(self._session.layout, self._session.records, feeling))
        self._canvas.told.emit(_("Up and down change the feeling, Escape lets go of it"))

    def _obey(self, verdict: Verdict) -> None:
        if not isinstance(verdict, Commit):
            self._canvas.told.emit(_("It cannot go further that way"))
            return
        self._session.run(verdict.label, verdict.plan)
        self.show()
        told = where_it_is(self._session.records, self._session.layout, self.spot)
        self._canvas.told.emit(f"{verdict.label}: {told}")

    # -- entering -----------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter: write what is here, take hold of a feeling, or begin something new."""
        if self.links.link:
            self._canvas.edit(self.links.link.id)
        elif self.held and self.spot:
            self.stand_on(replace(self.spot, record=None))
        elif self.spot and self.spot.record:
            self._canvas.edit(self.spot.record)
        elif feeling := self._feeling_here():
            self._hold(feeling)
        else:
            self._canvas.writing.write_here()

    def _feeling_here(self) -> RecordId | None:
        """The first point of the current cell, where that is an emotion lane's."""
        spot, layout = self.spot, self._session.layout
        row = row_of(layout, spot.lane) if spot else None
        if spot is None or row is None or row.kind not in CURVE_LANES:
            return None
        points = feelings_in(layout, spot)
        found = [self._session.records.get(Emotion, id_) for id_ in points]
        return next((e.id for e in found if e.touchpoint == spot.touchpoint), None)

    # -- following ----------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        layout, was = self._session.layout, self.spot
        if was is not None:
            self.spot = settled(change.before, layout, self._session.records, was)
        self.spot = self.spot or first_spot(layout)
        if change.event:  # other colours move nobody
            self._follow_selection()
        is_left = not self._session.store.selection.ids
        lost = was and is_left and _has_lost_a_link(change, was.record)
        if was and (lost or self._is_gone(was.record)) and self.spot and self._canvas.ring.is_awake:
            # The next in its place is selected, so that Delete can be pressed again.
            self._session.store.selection.set((self.spot.record,) if self.spot.record else ())
        self._canvas.follow_spot()

    def _on_selection(self, _ids: tuple[RecordId, ...]) -> None:
        self._follow_selection()
        self._canvas.follow_spot()

    def _follow_selection(self) -> None:
        """What was clicked or made is where the keys go on from."""
        link, ids = self.links.link, self._session.store.selection.ids
        about = link.ends[::-1] if link else ids  # of a link first the card that it begins at
        if about and (self.spot is None or self.spot.record not in about):
            found = spot_of(self._session.layout, self._session.records, about[-1])
            self.spot = self._anchor = found or self.spot
        elif not ids and self.held and self.spot:
            self.spot = replace(self.spot, record=None)

    def _is_gone(self, id_: RecordId | None) -> bool:
        return id_ is not None and id_ not in self._session.records

    def show(self) -> None:
        """Bring the spot into view, with its ring."""
        if self.place:
            self._canvas.reveal_at(*self.place)
            self._canvas.ring.wake()

    def _context(self) -> Context:
        session = self._session
        selected = session.store.selection.ids
        return Context(session.layout, session.records, session.map.id, selected)


def _has_lost_a_link(change: Change, end: RecordId | None) -> bool:
    diff = change.event.diff if change.event else {}
    return any(
        isinstance(before, Link) and after is None and end in before.ends
        for before, after in diff.values()
    )
