"""An emotion's value: a slider from −2 to +2 in halves, or unknown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from journeydesk.i18n import _
from journeydesk.layout import signed
from journeydesk.ui.inspector.given import MIXED, SEVERAL, Give
from journeydesk.ui.inspector.head import tool_button

STEPS = 2  # positions of the slider for each 1 of the value
HEIGHT, KNOB, TICK = 34, 6.5, 3  # px; the knob and the ticks from their middle


class HalvesSlider(QSlider):
    """Has no knob while the value is unknown: one in the middle would say 0.

    Painted here: the groove of Fusion can hardly be seen on dark.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.is_known = False
        self.setRange(-2 * STEPS, 2 * STEPS)
        self.setPageStep(STEPS)
        self.setFixedHeight(HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(palette.placeholderText().color(), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(self._place(self.minimum()), self._place(self.maximum()))
            for position in range(self.minimum(), self.maximum() + 1, STEPS):
                half = TICK if position else 2 * TICK
                place = self._place(position)
                painter.drawLine(place - QPointF(0, half), place + QPointF(0, half))
            if self.is_known:
                self._paint_knob(painter, self._place(self.sliderPosition()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the panel's: scrolling past a field must not change it."""
        event.ignore()

    def _place(self, position: int) -> QPointF:
        """Where the style takes the knob to be: there it is grabbed."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        option.sliderPosition = position
        control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        return QRectF(self.style().subControlRect(control, option, part, self)).center()

    def _paint_knob(self, painter: QPainter, place: QPointF) -> None:
        """A disc; with the focus a ring around it."""
        accent = self.palette().accent()
        painter.setBrush(self.palette().base() if self.hasFocus() else accent)
        painter.setPen(QPen(accent, 2))
        painter.drawEllipse(place, KNOB, KNOB)
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(place, KNOB - 3, KNOB - 3)


class Feeling(QWidget):
    """Gives values while the slider moves; Delete, or the cross, makes the value unknown."""

    def __init__(self, give: Give) -> None:
        super().__init__()
        self._give = give
        self._value: object = None
        self.slider, self.number = HalvesSlider(), QLabel()
        self.forget = tool_button("x", _("Make the value unknown"), lambda: self._tell(None))
        self.slider.actionTriggered.connect(
            lambda _action: self._tell(self.slider.sliderPosition() / STEPS)
        )
        self.slider.sliderPressed.connect(self._press)
        self.setFocusProxy(self.slider)
        self._arrange()

    def show_value(self, value: object) -> None:
        self._value = value
        self.slider.is_known = isinstance(value, int | float)
        position = round(value * STEPS) if isinstance(value, int | float) else 0
        if not self.slider.isSliderDown():
            self.slider.setValue(position)
        self.slider.update()
        self.number.setText(self._words(value))
        self.forget.setEnabled(value is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The slider leaves these to us."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tell(None)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.number.setProperty("section", True)
        self.forget.setIconSize(QSize(14, 14))
        line = QHBoxLayout()
        line.addWidget(self.number, 1)
        line.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.slider)
        QWidget.setTabOrder(self.slider, self.forget)

    def _words(self, value: object) -> str:
        if value is MIXED:
            return _(SEVERAL)
        return signed(value) if isinstance(value, int | float) else _("unknown")

    def _press(self) -> None:
        """A press in the middle moves nothing, but says 0 where nothing was said."""
        if not self.slider.is_known:
            self._tell(self.slider.sliderPosition() / STEPS)

    def _tell(self, value: float | None) -> None:
        if value != self._value and not self._give(value):
            self.show_value(self._value)
