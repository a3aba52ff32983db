"""The overlay of one open map: which, of what numbers, and its legend over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesk.app.direction import memo_for
from journeydesk.app.session import Change
from journeydesk.drawing import Drawing
from journeydesk.keeping import Keeper
from journeydesk.model import RecordId
from journeydesk.ui.announce import announce
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.corner import Corner
from journeydesk.ui.raised import RaisedSheet
from journeydesk.ui.raster import paint_group
from journeydesk.ui.when_idle import WhenIdle

MARGIN = 12  # from the corner of the canvas
PIXELS = 1.05  # of the screen to a point of the legend


class Legend(RaisedSheet):
    """Lets the mouse through: what lies below can still be reached."""

    shadow = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.drawing: Drawing | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, drawing: Drawing) -> None:
        self.drawing = drawing
        groups = [group for block in drawing.blocks for group in block.groups]
        self.setAccessibleName(groups[0].label)
        self.setAccessibleDescription(". ".join(group.label for group in groups[1:]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self.drawing is None:
            return QSize()
        free = 2 * self.shadow
        width, height = self.drawing.width * PIXELS, self.drawing.height * PIXELS
        return QSize(round(width) + free, round(height) + free)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self.shadow, self.shadow)
            painter.scale(PIXELS, PIXELS)
            for block in self.drawing.blocks if self.drawing else ():
                for group in block.groups:
                    paint_group(painter, group)


class Overlaying:
    """Computed when nothing has happened for a moment and no gesture lasts."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session
        self.chosen = ""
        self._keepers: dict[RecordId, Keeper] = {}
        self.legend = Legend(canvas)
        low_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._corner = Corner(self.legend, canvas, low_left, MARGIN)
        self._idly = WhenIdle(canvas, self._compute)
        self._unsubscribe = self._session.subscribe(self._on_change)

    def choose(self, name: str) -> None:
        """This overlay; the one that is there already goes, as with ""."""
        self.chosen = "" if name == self.chosen else name
        if self.chosen:
            self._compute()
            announce(self.legend, self.legend.accessibleName())
        else:
            self.legend.hide()
            self._canvas.lay_over(None)

    def let_go(self) -> None:
        """The map is closed."""
        self._unsubscribe()

    def _on_change(self, change: Change) -> None:
        if self.chosen:
            self._idly.ask()

    def _compute(self) -> None:
        if not self.chosen:
            return
        if not self._canvas.gestures.is_resting:
            self._idly.ask()
            return
        from journeydesk.analysis.journey import gather
        from journeydesk.analysis.report import report_of
        from journeydesk.charts.overlays import OVERLAYS, legend_of

        session, map_id = self._session, self._session.map.id
        keeper = self._keepers.setdefault(map_id, Keeper())
        report = report_of(gather(session.records, map_id, keeper), None, keeper)
        memo = memo_for(session.records, session.theme, session.ruler)
        overlay = OVERLAYS[self.chosen](report, memo)
        self._canvas.lay_over(overlay)
        self.legend.say(legend_of(overlay, memo))
        self._corner.place()
        self.legend.show()
