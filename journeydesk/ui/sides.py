"""What is at both sides of the canvas: beside it where there is room, else a rail and a drawer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStyle, QWidget

from journeydesk.i18n import _
from journeydesk.ui.own_keys import takes
from journeydesk.ui.palette import RAIL, Palette
from journeydesk.ui.side_panel import SidePanel

NARROW = 1_200  # with both panels open, fewer than three columns of a map would stay in view
LEFT_WIDTH, RIGHT_WIDTH = 212, 288
DRAWER_WIDTH = 320
LARGE = 2_000  # whatever is left


class Drawer(QFrame):
    """Lies over the canvas until it is toggled again, or left by Escape."""

    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        _row(self)

    def event(self, event: QEvent) -> bool:
        return takes(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a field leaves to it: a field that is being typed in takes Escape first."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Sides(QWidget):
    """In a wide window everything is beside the canvas. In a narrow one the palette is a rail of
    icons, and the other panels are in a drawer over the canvas. Each remembers what was open.
    """

    opened = Signal(bool)  # whether they are, whenever that may have changed

    def __init__(self, palette: Palette, outline: QWidget, middle: QWidget) -> None:
        super().__init__()
        self._palette, self._outline = palette, outline
        self.left, self.right = SidePanel(LEFT_WIDTH), SidePanel(RIGHT_WIDTH)
        self.left.add_panel(palette, _("Palette"), "palette")
        self.left.add_panel(outline, _("Outline"), "list-tree")
        self._drawer = Drawer(self)
        self._drawer.escaped.connect(self.toggle)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        for widget in (self.left, middle, self.right):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([LEFT_WIDTH, LARGE, RIGHT_WIDTH])
        _row(self).addWidget(self._splitter)
        self.is_narrow = False
        self._is_open = {False: True, True: False}  # by whether it is narrow
        self._is_aside = False
        self._show()

    @property
    def is_open(self) -> bool:
        return self._is_open[self.is_narrow] and not self._is_aside

    def toggle(self) -> None:
        """Open or close what can be: both sides, or the drawer."""
        self._is_open[self.is_narrow] = not self.is_open
        self.put_aside(False)

    def put_aside(self, is_aside: bool) -> None:
        """Leave all room to the canvas, or come back as before."""
        self._is_aside = is_aside
        self._show()

    def show_panel(self, panel: QWidget) -> None:
        """To the front, with the keys."""
        if not self.is_open:
            self.toggle()
        side = self.left if self.left.indexOf(panel) >= 0 else self.right
        side.show_panel(panel)

    @property
    def covered(self) -> QMargins:
        """What the drawer lies over, of the canvas below it."""
        width = DRAWER_WIDTH if self.is_narrow and self.is_open else 0
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QMargins(width, 0, 0, 0) if is_mirrored else QMargins(0, 0, width, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self.is_narrow:
            self._rearrange(not self.is_narrow)
        place = QRect(self.width() - DRAWER_WIDTH, 0, DRAWER_WIDTH, self.height())
        self._drawer.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _rearrange(self, is_narrow: bool) -> None:
        self.is_narrow = is_narrow
        self._palette.be_rail(is_narrow)
        self.left.be_bare(RAIL if is_narrow else None)
        away, home = (self.left, self.right) if is_narrow else (self.right, self.left)
        away.removeTab(away.indexOf(self._outline))
        home.add_panel(self._outline, _("Outline"), "list-tree")
        if is_narrow:
            layout = self._drawer.layout()
            assert layout is not None
            layout.addWidget(self.right)
        else:
            self._splitter.addWidget(self.right)
        self._splitter.setSizes([RAIL if is_narrow else LEFT_WIDTH, LARGE, RIGHT_WIDTH])
        self._show()

    def _show(self) -> None:
        self.left.setVisible(not self._is_aside and (self.is_narrow or self.is_open))
        self.right.setVisible(self.is_open)
        self._drawer.setVisible(self.is_narrow and self.is_open)
        self._drawer.raise_()
        self.opened.emit(self.is_open)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    return row
