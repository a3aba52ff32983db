"""Where the keys are: a ring around the current card, header, link's words or empty cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeydesk.drawing import Layer
from journeydesk.i18n import _
from journeydesk.ui.canvas import accessible
from journeydesk.ui.look import qcolor

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

WIDTH, GAP = 2.5, 1.0
OUT = 6  # pixels that the ring stands out: a selection's own ring is inside it
LEAST = 30  # pixels of height that a cell has room for the hint in


class FocusRing(QWidget):
    """Lies over the view and lets every click through; the line and its gap tell it, not colour.

    It is awake from the first key on until the mouse is pressed.
    """

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self.is_awake = False
        self._ring = QRect()
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def wake(self) -> None:
        """Show where the keys are, from now on."""
        self.is_awake = True
        self.follow()
        accessible.tell_focus(self._canvas)

    def rest(self) -> None:
        self.is_awake = False
        self.follow()

    def follow(self) -> None:
        """Be where the spot is shown, as far as it is."""
        canvas = self._canvas
        found = canvas.keys.place if self.is_awake and canvas.hasFocus() else None
        if found is None:
            self.hide()
            return
        place, layer = found
        hint = "" if canvas.keys.record else _("N: write here")
        self._show_around(canvas.screen_place(place, layer), self._seen(layer), hint)

    def _seen(self, layer: Layer) -> QRect:
        """The part of the view that shows a layer; the ring may lie over a header's edge."""
        view, where = self._canvas.viewport().rect(), self._canvas.where
        top = 0 if layer is Layer.HEAD else max(0, round(where.head_bottom) - OUT)
        if layer is Layer.SIDE:
            return view.adjusted(0, top, 0, 0)
        left = max(0, round(where.body_left) - OUT)
        right = min(view.width(), round(where.body_right) + OUT)
        return QRect(left, top, right - left, view.height() - top)

    def _show_around(self, place: QRect, within: QRect, hint: str) -> None:
        ring = place if hint else place.adjusted(-OUT, -OUT, OUT, OUT)
        shown = ring & within
        if shown.isEmpty():
            self.hide()
            return
        self._ring, self._hint = ring.translated(-shown.topLeft()), hint
        self.setGeometry(shown)
        self.show()
        self.lower()  # beneath the editor, toasts and all else that lies over the view
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        outer = QRectF(self._ring).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        inset = WIDTH / 2 + GAP / 2
        theme = self._canvas.session.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(qcolor(theme.window["accent"]), WIDTH))
            painter.drawRoundedRect(outer, 9, 9)
            painter.setPen(QPen(qcolor(theme.map["ground"]), GAP))
            painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), 8, 8)
            if self._hint and self._ring.height() > LEAST:
                painter.setPen(qcolor(theme.window["dim"]))
                painter.drawText(self._ring, Qt.AlignmentFlag.AlignCenter, self._hint)
