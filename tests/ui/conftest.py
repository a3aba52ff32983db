"""A desk with the sample map, and one with an empty map."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest
from desk import Desk
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journeydesk.app.opening import start_session
from journeydesk.fonts import Ruler
from journeydesk.theme import load_theme
from journeydesk.ui.canvas.paint import forget_painted


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """A window left by a test makes all after it slow: every style sheet is worked out for it too
    (4,000 widgets: 5 s for each new window)."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isValid(widget) and widget.parent() is None:
            widget.close()
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    forget_painted()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(late_parcel.start())
    yield desk
    desk.close()


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(start_session("blank", Ruler(), load_theme("light")))
    yield desk
    desk.close()
