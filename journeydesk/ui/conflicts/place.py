"""Where on the map it is: a look at the place, with a frame around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeydesk.analysis.merging import Conflict, Merge
from journeydesk.app.direction import memo_for
from journeydesk.app.session import Session
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.layout import MapLayout, layout_map
from journeydesk.model import Record, RecordId, Records, map_of
from journeydesk.ui.canvas.paint import paint_area
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS

LAYERS = frozenset(Layer)
ZOOM, FRAME, MARGIN = 0.8, 6.0, 12.0


class PlaceView(QWidget):
    """On our map, or on theirs where only they have it; empty where it is nowhere to be seen."""

    def __init__(self, session: Session, found: Merge) -> None:
        super().__init__()
        self._session, self._found = session, found
        self._layouts: dict[tuple[bool, RecordId], MapLayout] = {}
        self._layout: MapLayout | None = None
        self._place: Rect | None = None
        self.setMinimumHeight(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("The place on the map"))

    @property
    def is_shown(self) -> bool:
        """True where the place was found on a map."""
        return self._place is not None

    def show_conflict(self, conflict: Conflict) -> None:
        is_ours = conflict.ours is not None
        records = self._found.ours if is_ours else self._found.theirs
        map_id = map_of(conflict.record, records.find)
        self._layout = self._laid_out(records, map_id, is_ours) if map_id else None
        self._place = self._where(conflict.record, records)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._session.theme
        with QPainter(self) as painter:
            painter.setRenderHints(HINTS)
            painter.fillRect(self.rect(), qcolor(theme.map["ground"]))
            if self._layout is None or self._place is None:
                painter.setPen(qcolor(theme.window["dim"]))
                nowhere = _("It is not on a map.")
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, nowhere)
                return
            area = self._area(self._layout, self._place)
            painter.scale(ZOOM, ZOOM)
            painter.translate(-area.x, -area.y)
            paint_area(painter, self._layout, LAYERS, area, ZOOM)
            painter.setPen(QPen(qcolor(theme.window["accent"]), 3.0))
            painter.drawRoundedRect(QRectF(*self._place.grown(FRAME)), FRAME, FRAME)

    def _area(self, layout: MapLayout, place: Rect) -> Rect:
        """What of the map goes into the view, the place in its middle as far as it has one."""
        width, height = self.width() / ZOOM, self.height() / ZOOM
        x = place.x + min(place.w, width) / 2 - width / 2
        y = place.y + place.h / 2 - height / 2
        within = _within(x, width, layout.width), _within(y, height, layout.height)
        return Rect(*within, width, height)

    def _laid_out(self, records: Records, map_id: RecordId, is_ours: bool) -> MapLayout:
        key = (is_ours, map_id)
        if key not in self._layouts:
            memo = memo_for(records, self._session.theme, self._session.ruler)
            self._layouts[key] = layout_map(records, map_id, memo)
        return self._layouts[key]

    def _where(self, record: Record | None, records: Records) -> Rect | None:
        """Of the record, or of what it lies in."""
        while record is not None and self._layout is not None:
            if found := self._layout.where(record.id):
                return found
            record = records.find(record.place[0]) if record.place else None
        return None


def _within(start: float, size: float, whole: float) -> float:
    """Where a view of that size begins without showing more beyond the map than a margin."""
    return max(-MARGIN, min(start, whole + MARGIN - size))
