"""Boxes to tick and lists to choose from can be told apart without colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.theme import load_theme
from journeydesk.ui.look import wear
from journeydesk.ui.picking_fields import CheckBox, ComboBox


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    wear(app, load_theme(request.param))
    yield request.param
    wear(app, load_theme("light"))


def picture_of(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def lightnesses(image: QImage, left: int, right: int) -> set[int]:
    rows, columns = range(image.height()), range(left, right)
    return {image.pixelColor(x, y).value() // 16 for x in columns for y in rows}


def test_each_state_of_a_box_looks_different(theme: str, qtbot: QtBot) -> None:
    box = CheckBox("Landscape")
    qtbot.addWidget(box)
    box.setTristate(True)
    pictures = []
    for state in Qt.CheckState:
        box.setCheckState(state)
        pictures.append(picture_of(box))
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])
    assert len(lightnesses(pictures[-1], 0, 18)) > 3


def test_a_list_shows_that_it_opens(theme: str, qtbot: QtBot) -> None:
    choice = ComboBox()
    qtbot.addWidget(choice)
    choice.addItem("A")
    choice.resize(200, 30)
    image = picture_of(choice)
    sign, nothing = lightnesses(image, 176, 194), lightnesses(image, 120, 138)
    assert len(sign) > len(nothing)
