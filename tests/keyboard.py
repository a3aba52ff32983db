"""Somebody at the window who has no mouse: speaks in keys as menus write them."""

from __future__ import annotations

from collections.abc import Callable

import late_parcel
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.app.session import Session
from journeydesk.app.telling import title_of
from journeydesk.model import Card, RecordId, Stage
from journeydesk.settings import Preferences
from journeydesk.store import Transaction
from journeydesk.theme import load_theme
from journeydesk.tools.spots import Spot, shown_at, spot_of
from journeydesk.ui.canvas.focus_ring import FocusRing
from journeydesk.ui.look import wear
from journeydesk.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


class Keyboard:
    """Somebody at the window without a mouse."""

    def __init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        wear(app, load_theme("light"))
        self.window = MainWindow(Preferences(is_coached=True), lambda _kept: None)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    @classmethod
    def at_start_page(cls) -> Keyboard:
        return cls()

    @classmethod
    def with_sample(cls) -> Keyboard:
        keyboard = cls()
        keyboard.window.show_session(late_parcel.start())
        QApplication.processEvents()
        return keyboard

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def spot(self) -> Spot:
        spot = self.window.open_map.canvas.keys.spot
        assert spot is not None
        return spot

    def press(self, *keys: str) -> None:
        """Keys as they are written in menus, to whatever has the focus."""
        for key in keys:
            widget = QApplication.focusWidget() or self.window
            if key == "Shift+Tab":  # as keyboards send it
                QTest.keyClick(widget, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            else:
                pressed = QKeySequence(key)[0]
                QTest.keyClick(widget, pressed.key(), pressed.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def go_to(self, words: str) -> None:
        """Stand on what bears these words, as if the arrows had led there."""
        self._stand_on(spot_of(self.session.layout, self.session.records, self.id(words)))

    def go_to_cell(self, lane: str, stage: str) -> None:
        self._stand_on(Spot(self.id(lane), self.id(stage)))

    def run(self, plan: Callable[[Transaction], object]) -> None:
        """Change the map behind the keyboard's back."""
        with self.session.store.transaction("Prepare") as tx:
            plan(tx)

    def double_click_cell(self, lane: str, stage: str) -> None:
        canvas = self.window.open_map.canvas
        spot = Spot(self.id(lane), self.id(stage))
        place = canvas.place_on_desktop(shown_at(canvas.session.layout, spot))
        at = canvas.viewport().mapFromGlobal(place.center())
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
        QApplication.processEvents()

    def click_beside_the_map(self) -> None:
        view = self.window.open_map.canvas.viewport()
        QTest.mouseClick(view, LEFT, pos=view.rect().bottomRight() - QPoint(3, 3))

    # -- what is there ------------------------------------------------------------------------

    @property
    def ring(self) -> QWidget:
        ring = self.window.open_map.canvas.findChild(FocusRing)
        assert ring is not None
        return ring

    def words_here(self) -> str:
        """Of the record that the keys are at."""
        return title_of(self.session.records, self.spot.record)

    def selected(self) -> list[str]:
        return [title_of(self.session.records, id_) for id_ in self.session.store.selection]

    def told(self) -> str:
        """What the status line says."""
        return self.window.statusBar().currentMessage()

    def id(self, words: str) -> RecordId:
        found = [
            r.id for r in self.session.records if title_of(self.session.records, r.id) == words
        ]
        assert found, f"nothing says {words!r}"
        return found[0]

    def stage_of(self, card: str) -> str:
        records = self.session.records
        return records.get(Stage, records.get(Card, self.id(card)).stage).title

    def cards_at(self, lane: str, stage: str) -> list[str]:
        found = self.session.records.at(Card, self.id(lane), self.id(stage))
        return [card.text for card in found]

    def cards_beside(self, card: str) -> list[str]:
        """All of its cell, itself too."""
        found = self.session.records.get(Card, self.id(card))
        return [c.text for c in self.session.records.at(Card, found.lane, found.stage)]

    def _stand_on(self, spot: Spot | None) -> None:
        self.window.open_map.canvas.setFocus()
        self.window.open_map.canvas.keys.stand_on(spot)
        QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()  # else every new style sheet is worked out for it too
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
