"""The head of a table: what each column or row is called, and below it what it is taken for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from journeydesk.i18n import _
from journeydesk.ui.import_dialog.roles import Roles
from journeydesk.ui.import_dialog.table_model import LEFT_OUT
from journeydesk.ui.picking_fields import ComboBox

ACROSS = Qt.Orientation.Horizontal
WORDS, FIELD, GAP = 26, 30, 5  # pixels high
WIDEST = 270  # pixels of a field
SIDE = 300  # pixels that the head of a row is wide: half its words, half its role


class RoleHeader(QHeaderView):
    """A list to choose from in each section that has a role; plain words in the others."""

    chosen = Signal(str, str)  # a heading, its role

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self.fields: dict[int, ComboBox] = {}  # by section
        self._headings: dict[int, str] = {}
        self._roles_by_section: dict[int, str] = {}
        self._roles: Roles = {}  # to choose from
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)
        scroll = table.horizontalScrollBar() if orientation == ACROSS else table.verticalScrollBar()
        scroll.valueChanged.connect(self._place)

    def show_roles(self, taken: dict[int, tuple[str, str]], roles: Roles) -> None:
        """`taken` has heading and role by section."""
        self._clear()
        self._roles_by_section = {section: role for section, (_heading, role) in taken.items()}
        self._headings = {section: heading for section, (heading, _role) in taken.items()}
        unknown = {role: role for _heading, role in taken.values() if role not in roles}
        self._roles = {**roles, **unknown}
        for section, (heading, role) in taken.items():
            box = self.fields[section] = _field(heading, role, self._roles, self.viewport())
            box.activated.connect(partial(self._on_field, heading))
            box.installEventFilter(self)
            box.show()
        self.updateGeometry()
        self._place()

    @property
    def focused_heading(self) -> str:
        """Whose field has the keys; "" for none."""
        found = (self._headings[at] for at, box in self.fields.items() if box.hasFocus())
        return next(found, "")

    def focus_heading(self, heading: str) -> None:
        for at, box in self.fields.items():
            if heading and self._headings[at] == heading:
                box.setFocus()

    def sizeHint(self) -> QSize:
        if self.orientation() == ACROSS:
            height = WORDS + (FIELD + GAP if self.fields else 0) + GAP
            return QSize(super().sizeHint().width(), height)
        width = SIDE if self.fields else super().sizeHint().width()
        return QSize(width, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Words on the ground of the window, with a line towards the contents."""
        palette = self.palette()
        painter.save()
        painter.fillRect(rect, palette.window())
        painter.setPen(palette.mid().color())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        model = self.model()
        painter.setFont(model.headerData(section, self.orientation(), Qt.ItemDataRole.FontRole))
        is_left_out = self._roles_by_section.get(section) in LEFT_OUT
        painter.setPen((palette.placeholderText() if is_left_out else palette.text()).color())
        words = str(model.headerData(section, self.orientation()) or "").replace("\n", " ")
        room = self._room_for_words(rect)
        metrics = QFontMetrics(painter.font())
        dotted = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.defaultAlignment(), dotted)
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that gets the keys comes into view; the wheel turns the table, not a role."""
        if event.type() == QEvent.Type.FocusIn:
            self._reveal(watched)
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _room_for_words(self, rect: QRect) -> QRect:
        room = rect.adjusted(10, 0, -8, 0)
        if self.orientation() == ACROSS:
            return room.adjusted(0, GAP, 0, WORDS + GAP - rect.height()) if self.fields else room
        return room.adjusted(0, 0, -SIDE // 2, 0) if self.fields else room

    def _on_field(self, heading: str, at: int) -> None:
        self.chosen.emit(heading, list(self._roles)[at])

    def _reveal(self, watched: QObject) -> None:
        table = self.parent()
        section = next((at for at, box in self.fields.items() if box is watched), None)
        if section is None or not isinstance(table, QTableView):
            return
        row, column = (0, section) if self.orientation() == ACROSS else (section, 0)
        table.scrollTo(table.model().index(row, column))

    def _place(self, *_args: object) -> None:
        for section, box in self.fields.items():
            start, length = self.sectionViewportPosition(section), self.sectionSize(section)
            if self.orientation() == ACROSS:
                width = min(length - 2 * GAP, WIDEST)
                left = start + (length - GAP - width if self.isRightToLeft() else GAP)
                box.setGeometry(left, WORDS + GAP, width, FIELD)
            else:
                top = start + (length - FIELD) // 2
                box.setGeometry(SIDE // 2, top, SIDE // 2 - GAP - 2, FIELD)

    def _clear(self) -> None:
        for box in self.fields.values():
            box.hide()
            box.deleteLater()
        self.fields = {}


def _field(heading: str, role: str, roles: Roles, parent: QWidget) -> ComboBox:
    box = ComboBox(parent)
    box.addItems(list(roles.values()))
    box.setCurrentIndex(list(roles).index(role))
    told = _("What “{heading}” is").format(heading=heading)
    box.setAccessibleName(told)
    box.setToolTip(told)
    return box
