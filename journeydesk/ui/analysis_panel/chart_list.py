"""A chart as a list of its rows: read, walked through and clicked like any list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeydesk.drawing import Drawing, Group
from journeydesk.i18n import _
from journeydesk.ui.own_keys import takes
from journeydesk.ui.raster import HINTS, paint_group
from journeydesk.ui.when_idle import WhenIdle

Index = QModelIndex | QPersistentModelIndex
Draw = Callable[[float], Drawing]  # into a width in points
NOWHERE = QModelIndex()
GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
PIXELS = 1.2  # for a point
ABOVE = 6.0  # points of a row above its drawing
ROW_ROLE = Qt.ItemDataRole.UserRole


class ChartRows(QAbstractListModel):
    """The groups of a drawing, each with the words it has for readers of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing: Drawing | None = None
        self.groups: tuple[Group, ...] = ()

    def show(self, drawing: Drawing) -> None:
        self.beginResetModel()
        self.drawing = drawing
        self.groups = tuple(group for block in drawing.blocks for group in block.groups)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.groups[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return group
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return group.label
        return None

    def top(self, row: int) -> float:
        """Where a row begins on the drawing; after the last, its end."""
        if row < len(self.groups):
            return self.groups[row].bounds.y - ABOVE if row else 0.0
        return self.drawing.height if self.drawing else 0.0


class RowPainter(QStyledItemDelegate):
    """Draws a row as painters of paper do, scaled to the width of the list."""

    def __init__(self, view: QListView, rows: ChartRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows

    @property
    def _scale(self) -> float:
        width = self._rows.drawing.width if self._rows.drawing else 1.0
        return self._view.viewport().width() / width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._rows.top(index.row() + 1) - self._rows.top(index.row())
        return QSize(self._view.viewport().width(), round(height * self._scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHints(HINTS)
        is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_current:
            painter.setPen(option.palette.highlight().color())
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -5, -2), 6, 6)
        painter.translate(option.rect.topLeft())
        painter.scale(self._scale, self._scale)
        painter.translate(0.0, -self._rows.top(index.row()))
        paint_group(painter, index.data(ROW_ROLE))
        painter.restore()


class ChartList(QListView):
    """Draws again when its width has changed and nothing else is going on."""

    chosen = Signal(str)  # the id of the record that a row tells of

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChartRows()
        self._draw: Draw | None = None
        self._is_seen = False
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self, self.rows))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Analysis: what the map knows in numbers"))
        self.clicked.connect(self._choose)
        self._idly = WhenIdle(self, self._redraw)

    @property
    def current_id(self) -> str:
        """The record that the current row tells of, if it tells of one."""
        index = self.currentIndex()
        return self.rows.groups[index.row()].id if index.isValid() else ""

    def show_chart(self, draw: Draw) -> None:
        self._draw = draw
        self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._idly.ask()
            if not self._is_seen:  # it would flash at the width that it had before its first layout
                self._idly.do_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._is_seen = True
        super().paintEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._is_seen = False
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes(event, GO_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in GO_KEYS:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _redraw(self) -> None:
        if self._draw:
            row = max(0, self.currentIndex().row())
            self.rows.show(self._draw(max(240.0, self.viewport().width() / PIXELS)))
            self.setCurrentIndex(self.rows.index(min(row, self.rows.rowCount() - 1)))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and (id_ := self.rows.groups[index.row()].id):
            self.chosen.emit(id_)
