"""The bar above the canvas: a field, how many there are, on and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from journeydesk.i18n import _
from journeydesk.ui.announce import announce
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.raised import SHADOW, RaisedSheet
from journeydesk.ui.typing_field import TypingField

FIELD_WIDTH, LEAST_FIELD_WIDTH, COUNT_WIDTH = 210, 96, 64


class FindBar(RaisedSheet):
    """Says what is wanted; what is found it is told."""

    typed = Signal(str)
    stepped = Signal(int)  # 1 or -1
    created = Signal(str)
    escaped = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = TypingField(_("Find on the map"))
        self.count = QLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setProperty("dim", True)
        self.create_button = QPushButton(_("Create it"))
        self._before = icon_button(
            "chevron-left", _("The one before (Shift+F3)"), lambda: self.stepped.emit(-1)
        )
        self._next = icon_button(
            "chevron-right", _("The next one (F3)"), lambda: self.stepped.emit(1)
        )
        self._close = icon_button("x", _("Close and stay here"), self.closed.emit)
        self._arrange()
        self._connect()

    def open(self) -> None:
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, text: str, room: int, *, is_found: bool, can_create: bool) -> None:
        """How many there are, or that there are none; in that many pixels of width."""
        self.create_button.setVisible(can_create)
        for button in (self._before, self._next):
            button.setEnabled(is_found)
        self._fit(text, room)
        announce(self, text)

    def _fit(self, text: str, room: int) -> None:
        """Where it is narrow first the field gives way, then what is said beside it."""
        needed = self.count.fontMetrics().horizontalAdvance(text) + 4
        self.count.setFixedWidth(max(COUNT_WIDTH, needed))
        self.field.setFixedWidth(FIELD_WIDTH)
        self._row.activate()
        missing = self._row.totalSizeHint().width() - 2 * SHADOW - room
        taken = max(0, min(missing, FIELD_WIDTH - LEAST_FIELD_WIDTH))
        self.field.setFixedWidth(FIELD_WIDTH - taken)
        if missing > taken:
            self.count.setFixedWidth(max(COUNT_WIDTH, needed - missing + taken))
        elide = Qt.TextElideMode.ElideRight
        shown = self.count.fontMetrics().elidedText(text, elide, self.count.width())
        self.count.setText(shown)
        self.count.setToolTip(text if shown != text else "")
        self.adjustSize()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.typed)
        self.field.pressed.connect(self._on_key)
        self.create_button.clicked.connect(lambda: self.created.emit(self.field.text().strip()))

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 8, SHADOW + 3, SHADOW + 6, SHADOW + 3)
        row.setSpacing(2)
        row.addWidget(self.field)
        row.addWidget(self.count)
        row.addSpacing(6)
        for widget in (self.create_button, self._before, self._next, self._close):
            row.addWidget(widget)

    def _on_key(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.stepped.emit(-1 if is_back else 1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Tab:
                self.focusNextChild()
            case Qt.Key.Key_Backtab:
                self.focusPreviousChild()
