"""A facilitator in a hurry: random gestures at a real window, each checked against the truth.

After every gesture the layout on show equals one made afresh, the file holds what the store holds,
and nothing was logged as a failure; now and then the pixels are compared too.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from random import Random

import pytest
from driver import LEFT, User
from fingers import Fingers
from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.document import open_document
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Records, Stage

FACILITATORS = 4  # each with a map of its own, for maps grow
GESTURES = int(os.environ.get("JOURNEYDESK_GESTURES", "1000")) // FACILITATORS
WORDS = "late parcel refund where is my order calls again ok".split()
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
KEYS = (
    *((key, modifier) for key in ARROWS for modifier in (PLAIN, SHIFT, ALT, CONTROL, ALT | SHIFT)),
    (Key.Key_Delete, PLAIN),
    (Key.Key_D, CONTROL),
    (Key.Key_Tab, PLAIN),
    (Key.Key_Home, CONTROL),
    (Key.Key_End, CONTROL),
    (Key.Key_Escape, PLAIN),
    (Key.Key_F, PLAIN),
    (Key.Key_A, CONTROL),
    (Key.Key_Space, PLAIN),
    (Key.Key_G, CONTROL),
)


class Facilitator(User):
    """Does something, never thinks."""

    random: Random

    def gesture(self) -> str:
        """One gesture; answers with its name."""
        often: dict[Callable[[], None], int] = {
            self._click: 10,
            self._drag_something: 14,
            self._break_off_a_drag: 4,
            self._rubber_band: 3,
            self._press_a_key: 20,
            self._write: 8,
            self._new_card: 6,
            self._from_palette: 6,
            self._undo_or_redo: 12,
            self._copy_and_paste: 6,
            self._wheel: 5,
            self._touch: 8,
            self._resize_window: 1,
            self._other_colours: 1,
        }
        [what] = self.random.choices(list(often), list(often.values()))
        what()
        self.finish()
        return what.__name__.strip("_")

    def finish(self) -> None:
        """Let go of what is being typed, as clicking elsewhere does."""
        self.canvas.close_editor()
        for popup in iter(QApplication.activePopupWidget, None):
            popup.close()
        QApplication.processEvents()

    def _somewhere(self) -> QPoint:
        view = self.canvas.viewport().rect()
        return QPoint(self.random.randrange(view.width()), self.random.randrange(view.height()))

    def _something(self) -> QPoint:
        """The middle of a record in view, else anywhere."""
        where, view = self.session.layout.where, self.canvas.viewport().rect()
        ids = [record.id for record in self.session.records]
        for id_ in self.random.sample(ids, min(8, len(ids))):
            place = where(id_)
            if place and view.contains(at := self._on_screen(place)):
                return at
        return self._somewhere()

    def _click(self) -> None:
        modifier = self.random.choice((PLAIN, PLAIN, SHIFT))
        at = self.random.choice((self._something, self._somewhere))()
        QTest.mouseClick(self.canvas.viewport(), LEFT, modifier, at)

    def _drag_something(self) -> None:
        self.drag_from(self._something(), self._somewhere())

    def _break_off_a_drag(self) -> None:
        to = self._somewhere()
        self.drag_from(self._something(), to, release=False)
        QTest.keyClick(self.canvas, Key.Key_Escape)
        QTest.mouseRelease(self.canvas.viewport(), LEFT, pos=to)

    def _rubber_band(self) -> None:
        self.drag_from(self._somewhere(), self._somewhere())

    def _press_a_key(self) -> None:
        key, modifier = self.random.choice(KEYS)
        for _again in range(self.random.choice((1, 1, 3))):
            QTest.keyClick(self.canvas, key, modifier)
            self.finish()

    def _write(self) -> None:
        QTest.mouseDClick(self.canvas.viewport(), LEFT, pos=self._something())
        self._type_words()

    def _new_card(self) -> None:
        QTest.keyClick(self.canvas, Key.Key_N)
        self._type_words()

    def _type_words(self) -> None:
        field = QApplication.focusWidget()
        if field is None or field is self.canvas or not self.canvas.isAncestorOf(field):
            return
        QTest.keyClicks(field, " ".join(self.random.choices(WORDS, k=self.random.randint(0, 9))))
        QTest.keyClick(field, self.random.choice((Key.Key_Return, Key.Key_Escape, Key.Key_Tab)))

    def _from_palette(self) -> None:
        things = self.window.open_map.palette_panel.rows
        self.drop_from_palette(self.random.choice(sorted(things)), self._somewhere())

    def _undo_or_redo(self) -> None:
        for _again in range(self.random.choice((1, 2, 5))):
            self.do(self.random.choice(("undo", "undo", "redo")))

    def _copy_and_paste(self) -> None:
        self.do(self.random.choice(("copy", "cut")))
        self.finish()
        QTest.mouseClick(self.canvas.viewport(), LEFT, PLAIN, self._somewhere())
        self.do("paste")

    def _wheel(self) -> None:
        at = QPointF(self._somewhere())
        turn = QPoint(0, self.random.choice((-120, 120)))
        modifier = self.random.choice((PLAIN, SHIFT, CONTROL))
        event = QWheelEvent(
            at,
            self.canvas.viewport().mapToGlobal(at),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas.viewport(), event)

    def _touch(self) -> None:
        """A tap, a drag, a long press, or a pinch that may begin as a drag."""
        fingers, second = Fingers(self), self._somewhere()
        fingers.press(self._something())
        if self.random.random() < 0.5:
            fingers.move(self._somewhere(), steps=3)
        if self.random.random() < 0.3:
            fingers.stay(1.0)
        if self.random.random() < 0.3:
            fingers.press(second)
            fingers.move(self._somewhere(), self._somewhere(), steps=3)
        fingers.lift()
        self.canvas.touching.gliding.stop()

    def _resize_window(self) -> None:
        self.window.resize(self.random.choice((980, 1300, 1600)), self.random.choice((640, 900)))

    def _other_colours(self) -> None:
        self.do("dark")


@pytest.fixture(params=range(FACILITATORS))
def facilitator(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Facilitator]:
    user = Facilitator.with_sample()
    assert isinstance(user, Facilitator)
    user.random = Random(request.param)
    yield user
    user.close()


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")
def test_a_thousand_gestures_leave_window_store_and_file_agreed(
    facilitator: Facilitator, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []
    for number in range(GESTURES):
        done.append(facilitator.gesture())
        story = f"gesture {number}: {done[-4:]}"
        failures = [r for r in caplog.records if r.levelno >= logging.WARNING]
        assert not failures, story
        assert shape(facilitator.session.layout) == shape(fresh_layout(facilitator)), story
        assert facilitator.session.map.id in facilitator.session.records, story
        assert all(i in facilitator.session.records for i in selected(facilitator)), story
        if number % 5 == 0:
            assert in_file(facilitator) == list(facilitator.session.records), story
        if number % 50 == 0:
            assert_pixels_are_fresh(facilitator, story)
    assert facilitator.session.records.of(Stage)
    assert len(set(done)) > 8


def shape(layout: MapLayout) -> list[object]:
    """Where everything is."""
    return [
        (block.id, block.bounds, block.layer, [(group.id, group.bounds) for group in block.groups])
        for block in layout.blocks
    ]


RULER = Ruler()


def fresh_layout(user: User) -> MapLayout:
    session = user.session
    return layout_map(session.records, session.map.id, Memo(RULER, session.theme))


def selected(user: User) -> tuple[str, ...]:
    return tuple(user.session.store.selection)


def in_file(user: User) -> list[object]:
    """The records of the file, in the order of the store's."""
    user.session.document.flush()
    document = open_document(user.session.path)
    found: Records = document.records
    document.close()
    assert len(found) == len(user.session.records)
    return [found.find(record.id) for record in user.session.records]


def assert_pixels_are_fresh(user: User, story: str) -> None:
    """What is kept from earlier frames equals what a new picture would be.

    Where a long dotted line is drawn in pieces, a few dots come out a shade lighter or darker.
    """
    canvas = user.canvas
    canvas.settle()
    kept = canvas.grab().toImage()
    user.session.use_theme(user.session.theme)  # everything is drawn anew
    difference = ImageChops.difference(picture(kept), picture(canvas.grab().toImage()))
    counts = difference.convert("L").histogram()
    assert sum(counts[80:]) == 0, story
    assert sum(counts[8:]) < 300, story


def picture(image: QImage) -> Image.Image:
    data = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (data.width(), data.height())
    return Image.frombuffer("RGBA", size, bytes(data.constBits())).convert("RGB")
