"""One small widget for each way of editing a field. Each tells a new value; None is unknown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)

from journeydesk.i18n import _

MIXED = object()  # the selected records differ


class Line(QLineEdit):
    """A line of text, or of tags."""

    told = Signal(object)

    def __init__(self, is_list: bool = False) -> None:
        super().__init__()
        self._is_list = is_list
        self._shown = ""
        self.editingFinished.connect(self._tell)

    def show_value(self, value: object) -> None:
        text = ", ".join(value) if isinstance(value, tuple) else str(value or "")
        self.setPlaceholderText(_("several") if value is MIXED else "")
        self._shown = "" if value is MIXED else text
        if self.text() != self._shown:
            self.setText(self._shown)

    def _tell(self) -> None:
        if self.text() == self._shown:
            return
        self._shown = self.text()
        parts = tuple(part.strip() for part in self.text().split(",") if part.strip())
        self.told.emit(parts if self._is_list else self.text())


class Words(QPlainTextEdit):
    """Text of several lines, kept when the focus leaves."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(74)

    def show_value(self, value: object) -> None:
        self.setPlaceholderText(_("several") if value is MIXED else "")
        self._shown = "" if value is MIXED else str(value or "")
        if self.toPlainText() != self._shown:
            self.setPlainText(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()

    def finish(self) -> None:
        """Tell what was typed, if it is new."""
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.told.emit(self._shown)


class Number(QWidget):
    """A number that may be unknown; what is no number is refused and stays, to be mended."""

    told = Signal(object)

    def __init__(self, unit: str, is_whole: bool, scale: float) -> None:
        super().__init__()
        self._is_whole, self._scale = is_whole, scale
        self.line, self._reason = QLineEdit(), QLabel()
        self.line.setPlaceholderText(_("unknown"))
        self.line.editingFinished.connect(self._tell)
        self._shown = ""
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)
        box.addWidget(QLabel(unit))
        box.addWidget(self._reason, 1)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        self._shown = f"{value * self._scale:g}" if isinstance(value, int | float) else ""
        self._reason.clear()
        if self.line.text() != self._shown:
            self.line.setText(self._shown)

    def _tell(self) -> None:
        text = self.line.text().strip().replace(",", ".")
        if text == self._shown:
            return
        try:
            value = (
                None if not text else (int(text) if self._is_whole else float(text) / self._scale)
            )
        except ValueError:
            self._reason.setText(_("not a number"))
            return
        self._shown = text
        self.told.emit(value)


class Check(QCheckBox):
    told = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.clicked.connect(lambda: self.told.emit(self.isChecked()))

    def show_value(self, value: object) -> None:
        self.setChecked(value is True)


class Choice(QComboBox):
    """One of several; what the records differ in is shown as such."""

    told = Signal(object)

    def __init__(self, choices: list[tuple[str, object]]) -> None:
        super().__init__()
        self._values = [value for _label, value in choices]
        self.addItems([label for label, _value in choices])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setPlaceholderText(_("several"))
        self.activated.connect(lambda index: self.told.emit(self._values[index]))

    def show_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class Feeling(QWidget):
    """A slider from −2 to +2 in halves."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.slider, self._label = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.slider.setRange(-4, 4)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._label.setMinimumWidth(54)
        self.slider.valueChanged.connect(self._tell)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.slider, 1)
        box.addWidget(self._label)
        self.setFocusProxy(self.slider)

    def show_value(self, value: object) -> None:
        known = isinstance(value, int | float)
        self.slider.blockSignals(True)
        self.slider.setValue(round(value * 2) if isinstance(value, int | float) else 0)
        self.slider.blockSignals(False)
        self._label.setText(f"{value:+g}".replace("-", "−") if known else _("unknown"))

    def _tell(self, position: int) -> None:
        self._label.setText(f"{position / 2:+g}".replace("-", "−"))
        self.told.emit(position / 2)
