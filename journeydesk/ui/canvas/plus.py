"""A plus under the pointer, where a click adds what belongs there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.tools import Place
from journeydesk.tools.offers import Offer, offer_at
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.icons import paint_icon

SIZE = 26
REACH = 16.0  # pixels from the end of a stage

GONE_WITH = frozenset(
    {
        QEvent.Type.Leave,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
        QEvent.Type.Resize,
        QEvent.Type.DragEnter,
    }
)


class PlusButton(QAbstractButton):
    """Round; keys have their own ways, so that it takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        ground, ink = palette.base(), palette.accent()
        if self.underMouse():
            ground, ink = palette.accent(), palette.highlightedText()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.accent(), 1.5))
            painter.setBrush(ground)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            paint_icon(painter, "plus", QRectF(self.rect()).adjusted(5, 5, -5, -5), ink.color())


class Plus(QObject):
    """Watches the pointer over a canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at = QPointF()  # where the pointer was when it was offered
        self.offer: Offer | None = None
        self.button = PlusButton(canvas.viewport())
        self.button.clicked.connect(self._accept)
        canvas.viewport().installEventFilter(self)
        canvas.when_moved(self._hide)

    def enlarge(self, factor: float) -> None:
        """The button, than for a pointer."""
        self.button.setFixedSize(round(SIZE * factor), round(SIZE * factor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._look(event)
        elif event.type() in GONE_WITH:
            self._hide()
        return False

    def _look(self, event: QMouseEvent) -> None:
        canvas, session = self._canvas, self._canvas.session
        self._at = event.position()
        is_busy = event.buttons() or canvas.editor or canvas.hand.is_chosen
        if is_busy or not canvas.gestures.is_resting:
            self._hide()
            return
        at, reach = canvas.where.to_map(self._at), REACH / canvas.scale_now
        self._show(offer_at(session.layout, session.records, at.x(), at.y(), reach))

    def _show(self, offer: Offer | None) -> None:
        if offer == self.offer:
            return
        self.offer = offer
        self.button.setVisible(offer is not None)
        if offer is not None:
            self.button.move(self._corner(offer))
            self.button.raise_()
            told = _("Add {thing}").format(thing=_(offer.thing.label).lower())
            self.button.setToolTip(told)
            self.button.setAccessibleName(told)

    def _hide(self) -> None:
        self._show(None)

    def _corner(self, offer: Offer) -> QPoint:
        """Where the button belongs, as much of it in view as can be."""
        middle = self._canvas.screen_place(Rect(offer.x, offer.y, 0, 0), offer.layer)
        half = self.button.width() // 2
        return QPoint(middle.x() - half, max(2, middle.y() - half))

    def _accept(self) -> None:
        offer = self.offer
        self._hide()
        if offer is not None:
            self._canvas.gestures.begin(Place(offer.thing))
            self._canvas.put_down(self._at)
