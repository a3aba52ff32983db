"""A real drag from the palette, in a process of its own that can then be killed.

`python real_drag.py FILE` opens the map, drags a pain point into a cell, writes its words, waits
until it is durable, says SAVED and stays. Needs a platform with real drags: minimal or xcb.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

WORDS = "Nobody answers the phone"
LANE, STAGE = "Pain points", "I place my order"


def drag_for_real(source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    """Press and move here; QDrag.exec() then blocks, so the rest comes from timers."""
    window = target.window().windowHandle()
    a = source.mapTo(source.window(), start)
    b = target.mapTo(target.window(), end)

    def step(i: int) -> None:
        if i <= 6:
            QTest.mouseMove(window, a + (b - a) * i / 6)
            QTimer.singleShot(15, lambda: step(i + 1))
        else:
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=b)

    QTimer.singleShot(15, lambda: step(1))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(window, a + QPoint(4, 4))
    QTest.mouseMove(window, a + QPoint(QApplication.startDragDistance() + 6, 8))
    QTest.qWait(300)


def main(path: Path) -> None:
    from driver import User

    app = QApplication(sys.argv[:1])
    user = User.with_file(path)
    row = user.window.open_map.palette_panel.rows["pain_point"]
    cell = user.cell(LANE, STAGE, at=0.5)
    drag_for_real(row, row.rect().center(), user.canvas.viewport(), cell)
    user.type(WORDS)
    user.press(Qt.Key.Key_Return)
    user.session.document.flush()
    print("SAVED", user.cards(LANE, STAGE), flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
