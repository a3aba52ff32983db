"""How a table is a map: four cards with a small picture each, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget

from journeydesk.i18n import N_, _
from journeydesk.interchange.choices import Layout
from journeydesk.ui.import_dialog.pictograms import SIZE, paint_layout

LABELS = {
    Layout.STAGES_DOWN: (N_("Stage per row"), N_("Each row is a stage, each column a lane")),
    Layout.STAGES_ACROSS: (N_("Stage per column"), N_("Each column is a stage, each row a lane")),
    Layout.SHEET_PER_STAGE: (N_("Stage per table"), N_("Each sheet or table is a stage")),
    Layout.STEPS: (N_("Step per row"), N_("Each row is a touchpoint, one column names its stage")),
}
HEIGHT = 72  # pixels


class LayoutCard(QRadioButton):
    """A radio button to keys and screen readers, a card to the eye."""

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.meant = layout
        label, told = LABELS[layout]
        self.setText(_(label))
        self.setToolTip(_(told))
        self.setAccessibleDescription(_(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 16, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIZE[0] + 16, HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        """Anywhere on the card."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                painter.setOpacity(0.5)
            self._paint_frame(painter)
            left = (self.width() - SIZE[0]) / 2
            paint_layout(painter, self.meant, QPointF(left, 8), self.palette())
            painter.setPen(self.palette().windowText().color())
            place = QRectF(4, 8 + SIZE[1], self.width() - 8, HEIGHT - SIZE[1] - 12)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_frame(self, painter: QPainter) -> None:
        """Told apart by the frame's width as well as by its colour."""
        palette, inner = self.palette(), QRectF(self.rect())
        accent = palette.highlight().color()
        painter.setBrush(palette.base())
        painter.setPen(QPen(palette.mid().color(), 1))
        if self.isChecked():
            painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 30))
            painter.setPen(QPen(accent, 2))
        elif self.underMouse():
            painter.setPen(QPen(accent, 1))
        painter.drawRoundedRect(inner.adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.text().color(), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inner.adjusted(4.5, 4.5, -4.5, -4.5), 5, 5)


class LayoutField(QWidget):
    """Tab reaches the chosen card, arrows choose another."""

    chosen = Signal(object)  # Layout

    def __init__(self) -> None:
        super().__init__()
        self.cards = {layout: LayoutCard(layout) for layout in Layout}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for i, card in enumerate(self.cards.values()):
            card.clicked.connect(lambda _on=False, card=card: self.chosen.emit(card.meant))
            grid.addWidget(card, i // 2, i % 2)

    def show_choice(self, layout: Layout | None) -> None:
        if layout:
            self.cards[layout].setChecked(True)
