"""The palette: what can be dragged onto a map, or picked and put down with the next click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from journeydesk.i18n import _
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.theme import Theme
from journeydesk.tools import THINGS, Thing
from journeydesk.ui.icons import paint_icon
from journeydesk.ui.look import qcolor
from journeydesk.ui.mime import mime_of

ROW_HEIGHT = 42
CHIP = 30  # the coloured square behind an icon
RAIL = 56  # the width in which there are chips only


class PaletteRow(QWidget):
    """One thing: press and drag, or click and put it down with the next click, or Enter."""

    picked = Signal(Thing)
    written = Signal(Thing)  # by key: to be put where the keys are

    def __init__(self, thing: Thing, theme: Theme) -> None:
        super().__init__()
        self.thing = thing
        self._theme = theme
        self._press: QPoint | None = None
        self._is_hovered = self._is_bare = False
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(_(thing.label))
        tip = _("Drag it {where}, or click and then click there").format(where=_(thing.hint))
        self.setToolTip(f"{_(thing.label)}\n{tip}")
        self.setAccessibleDescription(tip)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def be_bare(self, is_bare: bool) -> None:
        """Show the chip only; the name is in the tip."""
        self._is_bare = is_bare
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL - 8 if self._is_bare else 168, ROW_HEIGHT)

    def enterEvent(self, event: object) -> None:
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._is_hovered = False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or _is_finger(event):
            return
        moved = event.position().toPoint() - self._press
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._press = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_picked = self._press is not None and self.rect().contains(event.position().toPoint())
        self._press = None
        if is_picked:
            self.picked.emit(self.thing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.written.emit(self.thing)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_hovered or self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(qcolor(self._theme.window["hover"]))
                painter.drawRoundedRect(self.rect().adjusted(4, 2, -4, -2), 8, 8)
            if self.hasFocus():
                painter.setPen(qcolor(self._theme.window["accent"]))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 2.5, -4.5, -2.5), 8, 8)
            left = (self.width() - CHIP) // 2 if self._is_bare else 12
            chip = QRect(left, (ROW_HEIGHT - CHIP) // 2, CHIP, CHIP)
            self._paint_chip(painter, QRectF(self._mirrored(chip)))
            if not self._is_bare:
                painter.setPen(qcolor(self._theme.window["text"]))
                words = self._mirrored(self.rect().adjusted(12 + CHIP + 10, 0, -8, 0))
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _(self.thing.label))

    def _mirrored(self, place: QRect) -> QRect:
        """Where it is in a language written from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _paint_chip(self, painter: QPainter, rect: QRectF) -> None:
        """In the card's own colours, so that the palette is the map's legend too."""
        colors = self._theme.cards.get(self.thing.name)
        fill = colors.fill if colors else self._theme.window["alternate"]
        ink = colors.bar if colors else self._theme.window["dim"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(fill))
        painter.drawRoundedRect(rect, 7, 7)
        name = CARD_ICONS.get(self.thing.name, self.thing.icon)
        paint_icon(painter, name, rect.adjusted(6, 6, -6, -6), qcolor(ink))

    def _drag(self) -> None:
        """Qt's own drag: it works between windows, and the canvas sees the same events."""
        drag = QDrag(self)
        drag.setMimeData(mime_of(self.thing))
        drag.setPixmap(self._sprite())
        drag.setHotSpot(QPoint(-6, -6))
        drag.exec(Qt.DropAction.CopyAction)

    def _sprite(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(CHIP * ratio), round(CHIP * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_chip(painter, QRectF(0, 0, CHIP, CHIP))
        return pixmap


def _is_finger(event: QMouseEvent) -> bool:
    """Qt makes a mouse of a finger; a drag that it begins does not end with it (mixxx#16572)."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


class Palette(QScrollArea):
    """All things, in the order in which a map is built."""

    picked = Signal(Thing)
    written = Signal(Thing)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go to what is in it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(4, 4, 4, 8)
        box.setSpacing(0)
        self.rows = {name: PaletteRow(thing, theme) for name, thing in THINGS.items()}
        for row in self.rows.values():
            box.addWidget(row)
            row.picked.connect(self.picked)
            row.written.connect(self.written)
        box.addStretch(1)
        self._hint = QLabel(_("Drag onto the map. Double click to write."))
        self._hint.setWordWrap(True)
        self._hint.setProperty("dim", True)
        self._hint.setContentsMargins(12, 8, 12, 0)
        box.addWidget(self._hint)
        self.setWidget(content)

    def be_rail(self, is_rail: bool) -> None:
        """Chips only, or chips with their names."""
        self._hint.setHidden(is_rail)
        for row in self.rows.values():
            row.be_bare(is_rail)

    def wear(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.wear(theme)
