"""A desk with the sample map, and one with an empty map."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest
from desk import Desk
from pytestqt.qtbot import QtBot

from journeydesk.app.opening import start_session
from journeydesk.fonts import Ruler
from journeydesk.theme import load_theme


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
