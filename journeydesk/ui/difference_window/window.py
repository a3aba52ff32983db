"""The window: the picture, the list, and going from one difference to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeydesk.app.comparing import Pair
from journeydesk.app.differing import Difference, difference
from journeydesk.i18n import _, ngettext
from journeydesk.layout import Memo
from journeydesk.ui.announce import announce
from journeydesk.ui.difference_window.rows import REMARK_ROLE, RemarkRows
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.sheet_view import STEP, PaintedSheet, SheetView

SIZE, LIST_WIDTH = (1280, 860), 340


class DifferenceWindow(QDialog):
    """`title` says what is compared with what."""

    def __init__(self, pair: Pair, title: str, memo: Memo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self.found: Difference = difference(pair, title, memo)
        self.view, self.list, self.words = SheetView(), QListWidget(), QLabel()
        self.view.show_drawing(self.found.drawing)
        self.before = icon_button(
            "chevron-left", _("The difference before"), partial(self.step, -1)
        )
        self.next = icon_button("chevron-right", _("The next difference"), partial(self.step, 1))
        self._fill(memo)
        self._arrange()
        self.list.currentRowChanged.connect(self._show)
        self.next.setFocus()

    def step(self, by: int) -> None:
        """To the next difference, or the one before; round the end."""
        n = self.list.count()
        if n:
            at = self.list.currentRow()
            self.list.setCurrentRow((at + by) % n if at >= 0 else (0 if by > 0 else n - 1))

    def _fill(self, memo: Memo) -> None:
        self.list.setItemDelegate(RemarkRows(self.list, LIST_WIDTH - 14, memo))
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Differences"))
        for remark in self.found.remarks:
            item = QListWidgetItem(remark.told)
            item.setData(REMARK_ROLE, remark)
            item.setToolTip(remark.about)
            self.list.addItem(item)
        n = len(self.found.remarks)
        told = ngettext("{n} difference", "{n} differences", n).format(n=n)
        self.words.setText(told if n else _("Nothing differs."))
        for button in (self.before, self.next):
            button.setEnabled(n > 0)

    def _show(self, row: int) -> None:
        remark = self.found.remarks[row]
        self.view.point_at(remark.place)
        told = _("{i} of {n}").format(i=row + 1, n=len(self.found.remarks))
        if remark.place is None:
            told = _("{i}, not on the map itself").format(i=told)
        self.words.setText(told)
        announce(self, f"{told}: {remark.told}")

    def _arrange(self) -> None:
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._legend())
        stepping = QHBoxLayout()
        stepping.addWidget(self.words, 1)
        stepping.addWidget(self.before)
        stepping.addWidget(self.next)
        column.addLayout(stepping)
        column.addWidget(self.list, 1)
        column.addLayout(self._zooms())
        row = QHBoxLayout(self)
        row.addWidget(self.view, 1)
        row.addWidget(side)

    def _legend(self) -> QWidget:
        legend = PaintedSheet(margin=0.0)
        legend.drawing = self.found.legend
        legend.take(1.0)
        legend.setFixedSize(LIST_WIDTH, legend.height())
        groups = [group for block in self.found.legend.blocks for group in block.groups]
        legend.setAccessibleName(". ".join(group.label for group in groups))
        return legend

    def _zooms(self) -> QHBoxLayout:
        zooms = QHBoxLayout()
        zooms.addStretch(1)
        for icon, name, do in (
            ("zoom-out", _("Zoom out"), lambda: self.view.zoom_by(1 / STEP)),
            ("maximize", _("Fit the width"), self.view.fit),
            ("zoom-in", _("Zoom in"), lambda: self.view.zoom_by(STEP)),
        ):
            zooms.addWidget(icon_button(icon, name, do))
        return zooms
