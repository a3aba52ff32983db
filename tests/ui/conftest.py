"""A desk with the sample map, and one with an empty map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk import Desk
from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk("delayed-order")
    yield desk
    desk.close()


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk("blank")
    yield desk
    desk.close()
