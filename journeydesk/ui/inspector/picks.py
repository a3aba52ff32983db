"""Fields that are picked in: a choice, a box to tick, a list of boxes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.theme import Theme
from journeydesk.ui.chips import Inks, value_icon
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.given import MIXED, SEVERAL, Give
from journeydesk.ui.picking_fields import CheckBox, ComboBox

HEIGHT = 30  # as a line of text has it
TICK = 28  # the box and the room beside it


class Choice(ComboBox):
    """One of several."""

    def __init__(self, give: Give, inks: Inks | None = None) -> None:
        super().__init__()
        self._give, self._inks = give, inks
        self._options: Sequence[Option] = ()
        self._theme: Theme | None = None
        self._shown: object = None
        self.setPlaceholderText(_(SEVERAL))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.setMinimumHeight(HEIGHT)
        self.activated.connect(self._pick)

    def show_options(self, options: Sequence[Option], theme: Theme) -> None:
        if options == self._options and theme is self._theme:
            return
        self._options, self._theme = options, theme
        self.clear()
        for option in options:
            icon = value_icon(option.value, option.icon, self._inks, theme)
            self.addItem(icon, option.label)
            self.setItemData(self.count() - 1, option.label, Qt.ItemDataRole.ToolTipRole)

    def show_value(self, value: object) -> None:
        self._shown = value
        values = [option.value for option in self._options]
        self.setCurrentIndex(-1 if value is MIXED or value not in values else values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the panel's: scrolling past a field must not change it."""
        event.ignore()

    def _pick(self, index: int) -> None:
        if not self._give(self._options[index].value):
            self.show_value(self._shown)


class Check(CheckBox):
    """A box to tick; half ticked where the records differ."""

    def __init__(self, label: str, give: Give) -> None:
        super().__init__(label)
        self._label = label
        self._give = give
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setMinimumWidth(TICK)
        self.clicked.connect(self._click)

    def show_value(self, value: object) -> None:
        self.setTristate(value is MIXED)
        if value is MIXED:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(bool(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A check box does not wrap; what does not fit ends in dots and is in the tip."""
        super().resizeEvent(event)
        room = self.width() - TICK
        self.setText(self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room))

    def _click(self) -> None:
        if not self._give(self.isChecked()):
            self.setChecked(not self.isChecked())


class CheckList(QWidget):
    """Several of several. Nothing means everything, so that is how it is shown."""

    def __init__(self, give: Give) -> None:
        super().__init__()
        self._give = give
        self._options: Sequence[Option] = ()
        self._shown: object = ()
        self.checks: list[Check] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(6)

    def show_options(self, options: Sequence[Option]) -> None:
        if options == self._options:
            return
        self._options = options
        for check in self.checks:
            self._column.removeWidget(check)
            check.deleteLater()
        self.checks = [Check(option.label, self._tick) for option in options]
        for check in self.checks:
            self._column.addWidget(check)

    def show_value(self, value: object) -> None:
        self._shown = value
        for check, option in zip(self.checks, self._options, strict=True):
            is_on = not value or (isinstance(value, tuple) and option.value in value)
            check.show_value(MIXED if value is MIXED else is_on)

    def _tick(self, _is_on: object) -> bool:
        """All and none are both told as nothing, and shown as all."""
        pairs = zip(self.checks, self._options, strict=True)
        on = tuple(o.value for check, o in pairs if check.checkState() == Qt.CheckState.Checked)
        self._give(() if len(on) == len(self._options) else on)
        self.show_value(self._shown)
        return True
