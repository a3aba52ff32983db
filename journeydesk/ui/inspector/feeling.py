"""An emotion's value: a slider from −2 to +2 in halves, or unknown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QStylePainter,
    QToolButton,
    QWidget,
)

from journeydesk.i18n import _
from journeydesk.ui.inspector.given import MIXED, SEVERAL, Give
from journeydesk.ui.inspector.notices import signed
from journeydesk.ui.look import themed_icon

STEPS = 2  # positions of the slider for each 1 of the value


class HalvesSlider(QSlider):
    """Has no handle while the value is unknown: one in the middle would say 0."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.is_known = False
        self.setRange(-2 * STEPS, 2 * STEPS)
        self.setPageStep(STEPS)
        self.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.setTickInterval(STEPS)
        self.setMinimumHeight(30)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        if not self.is_known:
            option.subControls &= ~QStyle.SubControl.SC_SliderHandle
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_Slider, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the panel's: scrolling past a field must not change it."""
        event.ignore()


class Feeling(QWidget):
    """Gives values while the slider moves; Delete, or the cross, makes the value unknown."""

    def __init__(self, give: Give) -> None:
        super().__init__()
        self._give = give
        self._value: object = None
        self.slider, self.number, self.forget = HalvesSlider(), QLabel(), QToolButton()
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.forget.setIcon(themed_icon("x"))
        self.forget.setToolTip(_("Make it unknown"))
        self.forget.setAccessibleName(_("Make the value unknown"))
        self.forget.clicked.connect(lambda: self._tell(None))
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
        self.number.setMinimumWidth(self.fontMetrics().horizontalAdvance(_("unknown")) + 4)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.slider, 1)
        box.addWidget(self.number)
        box.addWidget(self.forget)

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
