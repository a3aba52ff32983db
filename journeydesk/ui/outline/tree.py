"""The outline's view: selection both ways, words changed in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from journeydesk.app.session import Change, Session
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.ui.outline.dragging import DraggableOutline
from journeydesk.ui.own_keys import takes
from journeydesk.ui.rename_field import RenameField

ROW_HEIGHT = 32
MOST_FOLLOWED = 200  # rows opened because their records were selected on the canvas
RENAME_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
Flag = QItemSelectionModel.SelectionFlag


class OutlineRows(QStyledItemDelegate):
    """Rows high enough for a finger."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        return RenameField(parent)


class Outline(QTreeView):
    """What is selected here is selected on the canvas, and the other way round."""

    def __init__(
        self,
        session: Session,
        reveal: Callable[[RecordId], None],
        edit_elsewhere: Callable[[RecordId], None],
    ) -> None:
        super().__init__()
        self._session, self._reveal, self._edit_elsewhere = session, reveal, edit_elsewhere
        self._is_following = False
        self.rows = DraggableOutline(session)
        self.setModel(self.rows)
        self._look()
        self.selectionModel().selectionChanged.connect(self._select_on_canvas)
        self._unsubscribe = [
            session.subscribe(self._follow),
            session.store.selection.subscribe(self._follow_selection),
        ]

    def _look(self) -> None:
        self.setAccessibleName(_("Outline of the map"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(OutlineRows(self))
        self.setIconSize(QSize(20, 20))
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.doubleClicked.connect(self._edit)

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """F2 and Enter rename here, not on the canvas; other shortcuts are the window's."""
        return takes(event, RENAME_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_resting = self.state() != QAbstractItemView.State.EditingState
        if event.key() in RENAME_KEYS and is_resting:
            self._edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _edit(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            return
        record = self.rows.record_at(index)
        if record is not None:
            self._edit_elsewhere(record.id)

    # -- selection ----------------------------------------------------------------------------

    def _select_on_canvas(self) -> None:
        if self._is_following:
            return
        found = [self.rows.record_at(index) for index in self.selectionModel().selectedRows()]
        ids = [record.id for record in found if record]
        self._is_following = True
        self._session.store.selection.set(ids)
        self._is_following = False
        if len(ids) == 1:
            self._reveal(ids[0])

    def _follow_selection(self, ids: tuple[RecordId, ...]) -> None:
        """Opens the branches of what is selected; of many records none, for that takes long."""
        if self._is_following or not self.isVisible():
            return
        followed = ids if len(ids) <= MOST_FOLLOWED else ()
        found = [index for id_ in followed if (index := self.rows.index_of(id_)).isValid()]
        chosen = QItemSelection()
        for index in found:
            self.setExpanded(index.parent(), True)
            chosen.select(index, index)
        self._is_following = True
        self.selectionModel().select(chosen, Flag.ClearAndSelect | Flag.Rows)
        if found:
            self.selectionModel().setCurrentIndex(found[-1], Flag.NoUpdate)
            self.scrollTo(found[-1])
        self._is_following = False

    def _follow(self, change: Change) -> None:
        self._is_following = True  # rows that go take their selection along: the store knows
        self.rows.follow(change)
        self._is_following = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_selection(self._session.store.selection.ids)

    def closeEvent(self, event: QCloseEvent) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        super().closeEvent(event)
