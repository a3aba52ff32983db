"""The canvas widget: a session's map, painted from pixmaps, panned and zoomed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from functools import partial, reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from journeydesk.app.session import Change, Session
from journeydesk.drawing import Layer, Point, Rect
from journeydesk.model import Card, Link, RecordId, Touchpoint
from journeydesk.tools import Overlay
from journeydesk.tools.handles import span_grips
from journeydesk.ui.canvas.backing import PaintArea
from journeydesk.ui.canvas.bar_rings import paint_bar_rings
from journeydesk.ui.canvas.camera import Camera
from journeydesk.ui.canvas.layers import Layers
from journeydesk.ui.canvas.overlaid import Overlaid
from journeydesk.ui.canvas.paint import MARGIN, paint_area, paint_records
from journeydesk.ui.canvas.poses import Poses
from journeydesk.ui.canvas.scene import DOT, HEAD_BAR, SIDE_BAR, Bar, Marks, Rings, Sprite
from journeydesk.ui.canvas.sticky_names import StickyName
from journeydesk.ui.canvas.veil import Veil
from journeydesk.ui.look import qcolor

if TYPE_CHECKING:
    from journeydesk.charts.overlays import Overlay as Marked


class MapView(Camera):
    """Shows the layout; what is dragged and selected lies above it in the scene."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.lifted: frozenset[RecordId] = frozenset()
        self.veil = Veil()
        self.overlaid = Overlaid()
        self._shown_marks = Overlay()
        self._ringed: dict[Layer, list[Rect]] = {Layer.HEAD: [], Layer.SIDE: []}
        self._items: tuple[QGraphicsItem, ...] = ()
        self.handle_size = DOT
        self._make_layers()
        self._poses = Poses(self)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._prefetch)
        self._unsubscribe = [
            session.subscribe(self._on_change),
            session.store.selection.subscribe(self._on_selection),
        ]
        self._follow_size()

    # -- the scene ----------------------------------------------------------------------------

    def show_overlay(self, overlay: Overlay, at: QPointF) -> None:
        """Show what a gesture shows; an empty overlay ends it."""
        marks = replace(overlay, lifted=(), dx=0.0, dy=0.0)
        if marks != self._shown_marks or overlay.bubble:  # a bubble follows the pointer
            self._shown_marks = marks
            room = self.mapToScene(self.viewport().rect()).boundingRect()
            self.marks.show_overlay(overlay, at, 1.0 / self.scale_now, room)
        lifted = frozenset(overlay.lifted)
        if lifted != self.lifted:
            self._lift(lifted)
        if lifted:
            self.sprite.shift(overlay.dx, overlay.dy)

    def fade(self, ids: frozenset[RecordId]) -> None:
        """Show these behind a veil, and nothing else."""
        for place in self.veil.cover(ids, self.session.layout):
            self._soil(place)

    def fade_all_but(self, ids: frozenset[RecordId]) -> None:
        """Show all but these behind a veil; with none, only what is faded by itself."""
        for place in self.veil.spare(ids, self.session.layout):
            self._soil(place)

    def lay_over(self, marks: Marked | None) -> None:
        """Show the marks of an overlay over the map; None: no more."""
        self.overlaid.overlay = marks
        layout = self.session.layout
        self._soil(Rect(0.0, 0.0, layout.width, layout.height))

    def enlarge_handles(self, factor: float) -> None:
        """What is taken hold of, drawn larger than for a pointer."""
        self.handle_size = self.rings.handle_size = DOT * factor
        self.rings.update()

    def _make_layers(self) -> None:
        theme = self.session.theme
        self._layers = Layers(self._painter_of, qcolor(theme.map["ground"]))
        self._sticky_name = StickyName()
        self._side_bar = Bar(SIDE_BAR, partial(self._show_bar, Layer.SIDE))
        self._head_bar = Bar(HEAD_BAR, partial(self._show_bar, Layer.HEAD))
        self.rings, self.marks, self.sprite = Rings(theme, self.handle_size), Marks(theme), Sprite()
        self._put((self._side_bar, self._head_bar, self.rings, self.marks, self.sprite))

    def _put(self, items: tuple[QGraphicsItem, ...]) -> None:
        """In place of the old ones; the scene has others' items too, so it is never cleared."""
        for item in self._items:
            self._scene.removeItem(item)
        self._items = items
        for item in items:
            self._scene.addItem(item)

    def _painter_of(self, layers: Collection[Layer]) -> PaintArea:
        def paint(painter: QPainter, area: Rect, zoom: float) -> None:
            layout, pictures = self.session.layout, self.session.document.assets
            paint_area(painter, layout, layers, area, zoom, self.lifted, pictures)
            self.overlaid.paint(painter, layout, layers, area, zoom, self.lifted)
            around = area.grown(1.0)  # the veil is a little larger than what it covers
            theme = self.session.theme
            self.veil.paint(painter, layout, layers, around, theme, self.lifted, pictures)

        return paint

    def _lift(self, lifted: frozenset[RecordId]) -> None:
        """Take records out of the layers and make them the sprite, or put them back."""
        places = [r for id_ in lifted | self.lifted if (r := self.session.layout.where(id_))]
        self.lifted = frozenset()
        if lifted:
            self._make_sprite(lifted)
        self.lifted = lifted
        self.sprite.setVisible(bool(lifted))
        self.rings.setVisible(not lifted)
        for place in places:
            self._soil(place.grown(MARGIN))

    def _make_sprite(self, lifted: frozenset[RecordId]) -> None:
        layout = self.session.layout
        bounds = reduce(Rect.united, [r for id_ in lifted if (r := layout.where(id_))]).grown(1.0)
        density = self.scale_now * self.devicePixelRatioF()
        density *= min(1.0, 4000.0 / (max(bounds.w, bounds.h) * density))
        pixmap = QPixmap(max(1, round(bounds.w * density)), max(1, round(bounds.h * density)))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(density, density)
            painter.translate(-bounds.x, -bounds.y)
            paint_records(painter, layout, bounds, lifted, self.session.document.assets)
        self.sprite.lift(pixmap, QPointF(bounds.x, bounds.y), 1.0 / density)

    def _show_rings(self) -> None:
        """Around what is selected in the body, along links; the bars draw their own."""
        records, layout = self.session.records, self.session.layout
        rects: dict[Layer, list[Rect]] = defaultdict(list)
        lines = []
        for block, group in layout.shown_of(self.session.store.selection):
            if isinstance(records.find(group.id), Link):
                lines.append(self._line_of(group.id))
            else:
                rects[block.layer].append(group.bounds.moved(block.bounds.x, block.bounds.y))
        self._ringed = {layer: rects.pop(layer, []) for layer in (Layer.HEAD, Layer.SIDE)}
        in_body = [rect for found in rects.values() for rect in found]
        self.rings.show_around(in_body, lines)
        self.rings.show_handles(self._dots(), self._grips())
        for bar in (self._side_bar, self._head_bar):
            bar.update()

    def _line_of(self, id_: RecordId) -> list[Rect]:
        """A link, piece by piece; nothing where it is not shown."""
        layout = self.session.layout
        whole, pieces = layout.where(id_), layout.hits_of(id_)
        return [hit.rect.moved(whole.x, whole.y) for hit in pieces] if whole else []

    def _show_bar(self, layer: Layer, painter: QPainter) -> None:
        show = self._layers.show_head if layer is Layer.HEAD else self._layers.show_side
        show(painter)
        if layer is Layer.HEAD and not self._layers.is_stretched:
            self._sticky_name.paint(painter, self.where, self._layers.ratio)
        if self._ringed[layer] and not self.lifted:
            ringed, theme = self._ringed[layer], self.session.theme
            paint_bar_rings(painter, self.where, layer, ringed, theme)

    def _dots(self) -> tuple[Point, ...]:
        """Of what alone is selected: where links are drawn from, and what a link ends at."""
        ids, layout = self.session.store.selection.ids, self.session.layout
        match self.session.records.find(ids[0]) if len(ids) == 1 else None:
            case Link(id=id_):
                return layout.link_ends(id_)
            case Card(id=id_) | Touchpoint(id=id_):
                dot = layout.dot_of(id_)
                return (dot,) if dot else ()
        return ()

    def _grips(self) -> tuple[Rect, ...]:
        """What the card that alone is selected is made wider by."""
        ids = self.session.store.selection.ids
        card = self.session.records.find(ids[0]) if len(ids) == 1 else None
        return span_grips(self.session.layout, card) if isinstance(card, Card) else ()

    # -- following the session ----------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        if change.is_other_map:
            self._poses.leave()
        if change.event is None:
            self._make_layers()
        areas, is_all = self._layers.soil_changed(change.before, change.after)
        if is_all or change.event is None:
            self.viewport().update()
        for area in areas:
            self._update_area(area)
        if self.overlaid.overlay:  # marks stand out of what has moved
            for area in areas:
                self._soil(area.grown(MARGIN))
        self._follow_size()
        if change.before.is_mirrored != change.after.is_mirrored:
            self.turn_around()
        if change.is_other_map:
            self._poses.arrive()
        self._show_rings()

    def _on_selection(self, _ids: tuple[RecordId, ...]) -> None:
        self._show_rings()

    def _soil(self, area: Rect) -> None:
        self._layers.soil(area)
        self.viewport().update()

    def _update_area(self, area: Rect) -> None:
        rect = QRectF(*self.where.to_screen(area)).toAlignedRect()
        self.viewport().update(rect.adjusted(-2, -2, 2, 2))

    # -- painting -----------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._layers.ratio != self.devicePixelRatioF():  # moved to another screen
            self._look()
        self._layers.show_body(painter, self.mapFromScene(QRectF(rect)).boundingRect())
        if not self._idle.isActive():
            self._idle.start()

    def _prefetch(self) -> None:
        """While nothing happens, render what lies around the view; then all in it is placed."""
        if not self._layers.prefetch():
            self._idle.stop()
            if not self.lifted:  # a drag goes on with what it has lifted
                self.session.straighten()

    def stretch(self) -> None:
        self._layers.stretch()

    def settle(self) -> None:
        self._layers.settle()
        super().settle()

    def _look(self) -> None:
        """Make ready for what is in view now."""
        parts = self._layers.look(self.where, self.viewport().size(), self.devicePixelRatioF())
        self._side_bar.cover(self.mapToScene(parts.side).boundingRect())
        self._head_bar.cover(self.mapToScene(parts.head).boundingRect())

    # -- size, end ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def closeEvent(self, event: QCloseEvent) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        self._idle.stop()
        super().closeEvent(event)
