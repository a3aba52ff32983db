"""What the file is for: a card each, one of them chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QScrollArea, QSizePolicy, QStyle, QVBoxLayout, QWidget

from journeydesk.app.purposes import PURPOSES, Purpose
from journeydesk.i18n import _
from journeydesk.ui.export_dialog.pictograms import SIZE, paint_pictogram

HEIGHT, WIDTH, GAP = 56, 184, 8
WORDS = SIZE[0] + 2 * GAP  # where they begin


class PurposeCard(QRadioButton):
    """A radio button to keys and screen readers, a card to the eye."""

    def __init__(self, purpose: Purpose) -> None:
        super().__init__()
        self.purpose = purpose
        self._format = purpose.suffix[1:].upper()
        self.setText(_(purpose.label))
        self.setAccessibleName(f"{_(purpose.label)}, {self._format}")
        self.setAccessibleDescription(_(purpose.told))
        self.setToolTip(_(purpose.told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(WORDS + 60, HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        """Anywhere on the card, not on its sign alone."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                painter.setOpacity(0.5)
            self._paint_frame(painter)
            x = self.width() - SIZE[0] - GAP if self.isRightToLeft() else GAP
            top = (HEIGHT - SIZE[1]) / 2
            paint_pictogram(painter, self.purpose.name, QPointF(x, top), self.palette())
            self._paint_words(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        """Told apart by the frame's width as well as by its colour."""
        accent, inner = self.palette().highlight().color(), QRectF(self.rect())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(_with_alpha(accent, 30))
            painter.setPen(QPen(accent, 2))
        elif self.underMouse():
            painter.setBrush(self.palette().base())
            painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawRoundedRect(inner.adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().text().color(), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inner.adjusted(4.5, 4.5, -4.5, -4.5), 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        place = self.rect().adjusted(WORDS, 0, -GAP, 0)
        if self.isRightToLeft():
            place = self.rect().adjusted(GAP, 0, -WORDS, 0)
        half = place.height() // 2
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self.palette().windowText().color())
        above = place.adjusted(0, 8, 0, -half + 2)
        dots = Qt.TextElideMode.ElideRight
        label = QFontMetrics(bold).elidedText(self.text(), dots, place.width())
        painter.drawText(above, side | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        below = place.adjusted(0, half - 2, 0, -8)
        painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, self._format)


class PurposeRail(QScrollArea):
    """Tab reaches the chosen card, arrows choose another."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setAccessibleName(_("What the file is for"))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(2)
        self.cards = {name: PurposeCard(row) for name, row in PURPOSES.items()}
        for name, card in self.cards.items():
            card.toggled.connect(partial(self._on_card, name))
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(content)

    def _on_card(self, name: str, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(name)

    def choose(self, name: str) -> None:
        self.cards[name].setChecked(True)


def _with_alpha(color: QColor, alpha: int) -> QColor:
    faint = QColor(color)
    faint.setAlpha(alpha)
    return faint
