"""Stages and touchpoints put elsewhere by dragging their rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from journeydesk.model import Record, RecordId, Stage, Touchpoint
from journeydesk.ui.outline.following import LiveOutline
from journeydesk.ui.outline.model import Index
from journeydesk.ui.outline.moving import put_touchpoint, reorder_stage

ROW_MIME = "application/x-journeydesk-outline-row"


class DraggableOutline(LiveOutline):
    """One row at a time: a stage among the stages, a touchpoint among those of any stage."""

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        record = self.record_at(indexes[0])
        if record is not None:
            data.setData(ROW_MIME, record.id.encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._is_accepted(self._dragged(data), parent)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Before that row; -1 is the end."""
        dragged = self._dragged(data)
        if dragged is None or not self._is_accepted(dragged, parent):
            return False
        before = self._before(row, type(dragged), parent)
        stage = self.record_at(parent) if parent.isValid() else None
        if isinstance(stage, Stage):
            put_touchpoint(self.session, dragged.id, stage, before)
        else:
            reorder_stage(self.session, dragged.id, before)
        return True

    def _is_accepted(self, dragged: Record | None, parent: Index) -> bool:
        if isinstance(dragged, Touchpoint):
            return parent.isValid() and isinstance(self.record_at(parent), Stage)
        return isinstance(dragged, Stage) and not parent.isValid()

    def _dragged(self, data: QMimeData) -> Record | None:
        id_ = bytes(data.data(ROW_MIME).data()).decode()
        return self.session.records.find(id_)

    def _before(self, row: int, cls: type[Record], parent: Index) -> RecordId | None:
        """The record of that type in the row; a stage's cards come after its touchpoints."""
        index = self.index(row, 0, parent) if row >= 0 else QModelIndex()
        record = self.record_at(index) if index.isValid() else None
        return record.id if isinstance(record, cls) else None
