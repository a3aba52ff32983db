"""One tab for each map: pressed to show it, dragged to move it, double clicked to rename it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from journeydesk.app.naming import words_of
from journeydesk.i18n import _
from journeydesk.layout import label_of_map_type
from journeydesk.model import Map, RecordId
from journeydesk.ui.map_tabs.title_field import TitleField
from journeydesk.ui.own_keys import takes

FIRST, LAST = 20, 12  # letters of a long title: copies differ at the end
RING = 2.0  # pixels thick
RENAME_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MapTabs(QTabBar):
    """Says what is wanted; what becomes of it comes back by `follow`."""

    chosen = Signal(str)  # the id of a map
    moved = Signal(str, object)  # a map, and that before which it is put; None is the end
    renamed = Signal(str, str)  # a map, and its new title
    deleting = Signal()
    menu_asked = Signal(QPoint)  # where on the screen

    def __init__(self) -> None:
        super().__init__()
        self._maps: tuple[Map, ...] = ()
        self.field: TitleField | None = None
        self.setAccessibleName(_("Maps of this document"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)  # many are scrolled, not squeezed
        self.setShape(QTabBar.Shape.RoundedSouth)
        self.currentChanged.connect(self._on_current)

    def follow(self, maps: Sequence[Map], shown: RecordId) -> None:
        """Be as the document is."""
        self._maps = tuple(maps)
        self.blockSignals(True)
        if self._ids() != [map_.id for map_ in maps]:
            self._lay_out_anew()
        for at, map_ in enumerate(maps):
            self._write(at, map_)
        self.setCurrentIndex(self._ids().index(shown))
        self.blockSignals(False)

    def rename(self) -> None:
        """The title of the map on show, in its tab."""
        at = self.currentIndex()
        map_ = self._maps[at]
        field = self.field = TitleField(self, map_.title)
        field.put_over(self.tabRect(at))
        field.kept.connect(lambda title: self.renamed.emit(map_.id, title))
        field.closed.connect(self._forget_field)

    # -- hands and keys -----------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag is one step, however many tabs it passed."""
        super().mouseReleaseEvent(event)
        ids = self._ids()
        if event.button() == Qt.MouseButton.LeftButton and ids != [m.id for m in self._maps]:
            at = self.currentIndex()
            self.moved.emit(ids[at], ids[at + 1] if at + 1 < len(ids) else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.tabAt(event.position().toPoint()) == self.currentIndex():
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """About the tab under the mouse, which comes on show; by keys about the current one."""
        at = self.tabAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and at >= 0:
            self.setCurrentIndex(at)
        self.menu_asked.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Here these keys are about the map, not about what is selected on it."""
        return takes(event, (*RENAME_KEYS, *DELETE_KEYS)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RENAME_KEYS:
            self.rename()
        elif event.key() in DELETE_KEYS:
            self.deleting.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """With a ring where the keys are: the style sheet's would go round all tabs."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.palette().highlight().color(), RING))
                ring = self.tabRect(self.currentIndex()).adjusted(1, 3, -1, -1)
                painter.drawRoundedRect(ring, 4, 4)

    # -- tabs and maps ------------------------------------------------------------------------

    def _ids(self) -> list[RecordId]:
        return [self.tabData(at) for at in range(self.count())]

    def _lay_out_anew(self) -> None:
        while self.count():
            self.removeTab(0)
        for at, map_ in enumerate(self._maps):
            self.addTab("")
            self.setTabData(at, map_.id)

    def _write(self, at: int, map_: Map) -> None:
        words, kind = words_of(map_), label_of_map_type(map_.type)
        text = _ends_of(words).replace("&", "&&")
        if self.tabText(at) != text:
            self.setTabText(at, text)
        self.setTabToolTip(at, f"{words}\n{kind}")
        self.setAccessibleTabName(at, f"{words}, {kind}")

    def _on_current(self, at: int) -> None:
        if at >= 0:
            self.chosen.emit(self.tabData(at))

    def _forget_field(self) -> None:
        self.field = None
        self.setFocus()


def _ends_of(title: str) -> str:
    """On one line, and short enough for several to stand side by side."""
    return title if len(title) <= FIRST + LAST else f"{title[:FIRST].rstrip()}…{title[-LAST:]}"
