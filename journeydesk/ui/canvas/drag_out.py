"""Cards and touchpoints dragged beyond the window: from there on it is Qt's drag, to anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QPixmap

from journeydesk.commands import items_of
from journeydesk.model import Card, Touchpoint
from journeydesk.tools import Phase, Tool
from journeydesk.ui.clipboard.copied import ItemsMime

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

BEYOND = 12  # pixels past the window's edge: who scrolls at the edge may overshoot
LARGEST = 240  # pixels of the picture at the pointer


class DragOut:
    """Elsewhere a copy is dropped; who comes back goes on with the gesture that was left."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._left: Tool | None = None

    def has_left(self, at: QPointF) -> bool:
        """True where what is dragged can go on to other programs."""
        lifted = (self._canvas.session.records.find(id_) for id_ in self._canvas.lifted)
        window = self._canvas.window()
        here = self._canvas.viewport().mapTo(window, at.toPoint())
        around = window.rect().adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND)
        return not around.contains(here) and any(isinstance(r, Card | Touchpoint) for r in lifted)

    def begin(self) -> None:
        """Ends with the drag, wherever that does."""
        canvas, session = self._canvas, self._canvas.session
        items = items_of(session.records, canvas.lifted, session.document.assets)
        data = ItemsMime(items, session.layout, session.theme)
        self._left = canvas.gestures.tool
        canvas.break_off()
        drag = QDrag(canvas)
        drag.setMimeData(data)
        drag.setPixmap(_small(QPixmap.fromImage(data.imageData())))
        drag.exec(Qt.DropAction.CopyAction)
        self._left = None

    def comes_back(self, event: QDragEnterEvent) -> bool:
        """Go on as if it had never left."""
        if self._left is None or event.source() is not self._canvas:
            return False
        self._canvas.gestures.begin(self._left)
        event.acceptProposedAction()
        return True

    def put_down(self, event: QDropEvent) -> bool:
        """Let go on the map that it came from: moved, not copied."""
        if self._left is None or event.source() is not self._canvas:
            return False
        self._canvas.gestures.tell(Phase.RELEASE, event.position())
        event.acceptProposedAction()
        return True


def _small(pixmap: QPixmap) -> QPixmap:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    longest = min(LARGEST, max(pixmap.width(), pixmap.height()))
    return pixmap.scaled(longest, longest, keep, smooth)
