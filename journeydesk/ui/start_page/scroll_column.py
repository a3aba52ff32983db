"""A column of the start page that scrolls when it must."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


class ScrollColumn(QScrollArea):
    """Up and down only, as wide as its place; the keys go to what is in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.content = QWidget()
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", "NoFocus")
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setWidget(self.content)
