"""A user at the window: speaks of cards, lanes and stages, never of pixels or records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

import late_parcel
from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from journeydesk.app.opening import open_session, start_session, start_with
from journeydesk.app.session import Session
from journeydesk.commands import wording
from journeydesk.drawing import Rect
from journeydesk.fonts import Ruler
from journeydesk.layout import Column, Row
from journeydesk.layout.parts import END_HITS
from journeydesk.model import Card, Lane, Project, RecordId, Stage, Touchpoint, records_in
from journeydesk.settings import Preferences
from journeydesk.theme import load_theme
from journeydesk.tools.handles import span_grips
from journeydesk.ui import beside
from journeydesk.ui.clipboard.choice_bar import ChoiceBar
from journeydesk.ui.clipboard.grid_dialog import GridDialog
from journeydesk.ui.clipboard.picture_reading import PictureReading
from journeydesk.ui.compare_window import CompareWindow
from journeydesk.ui.look import wear
from journeydesk.ui.map_tabs.adding import AddMapDialog
from journeydesk.ui.transcript import TranscriptView
from journeydesk.ui.transcript.opening import open_transcripts
from journeydesk.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def both_actions() -> Qt.DropAction:
    return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


class User:
    """Sits at a real window with one map open."""

    def __init__(self, session: Session) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        wear(app, load_theme("light"))
        self.window = MainWindow(Preferences(), lambda _kept: None)
        self.window.show()
        self.window.show_session(session)
        QApplication.processEvents()

    @classmethod
    def with_sample(cls) -> User:
        """At the sample map, kept among the drafts."""
        return cls(late_parcel.start())

    @classmethod
    def with_sample_from_the_right(cls) -> User:
        """At the sample map, in a project whose language is written from the right."""
        records = [
            record.evolve(language="he") if isinstance(record, Project) else record
            for record in late_parcel.fresh_records()
        ]
        return cls(start_with(records, "from the right", Ruler(), load_theme("light")))

    @classmethod
    def with_empty_map(cls) -> User:
        """At a map without stages."""
        return cls(start_session("blank", Ruler(), load_theme("light")))

    @classmethod
    def with_template(cls, name: str) -> User:
        """At a map from a template, kept among the drafts."""
        return cls(start_session(name, Ruler(), load_theme("light")))

    @classmethod
    def with_file(cls, path: Path) -> User:
        """At a map that is there already."""
        return cls(open_session(path, Ruler(), load_theme("light")))

    @property
    def canvas(self):  # type: ignore[no-untyped-def]
        return self.window.open_map.canvas

    @property
    def session(self) -> Session:
        return self.window.session

    # -- what is on the map -------------------------------------------------------------------

    def cards(self, lane: str, stage: str) -> list[str]:
        """The cards of a cell, top to bottom."""
        row, column = self._row(lane), self._column(stage)
        return [card.text for card in self.session.records.at(Card, row.lane, column.stage)]

    def stages(self) -> list[str]:
        records = self.session.records
        return [records.get(Stage, column.stage).title for column in self.session.layout.columns]

    def lanes(self) -> list[str]:
        records = self.session.records
        return [records.get(Lane, row.lane).label for row in self.session.layout.rows]

    def touchpoints(self, stage: str) -> list[str]:
        found = self.session.records.at(Touchpoint, self._column(stage).stage)
        return [touchpoint.title for touchpoint in found]

    def last_action(self) -> str:
        """What undo would take back."""
        entry = self.session.store.history.undoable
        return entry.label if entry else ""

    # -- hands --------------------------------------------------------------------------------

    def drag(self, what: str, to: QPoint, *, release: bool = True) -> None:
        """Press on a card, chevron, label or touchpoint by its words, move, let go."""
        self.drag_from(self.place_of(what), to, release=release)

    def drag_from(self, start: QPoint, to: QPoint, *, release: bool = True) -> None:
        view = self.canvas.viewport()
        QTest.mousePress(view, LEFT, pos=start)
        self.move_through(start, to)
        if release:
            QTest.mouseRelease(view, LEFT, pos=to)
        QApplication.processEvents()

    def move_through(self, start: QPoint, to: QPoint, steps: int = 5) -> None:
        view = self.canvas.viewport()
        for step in range(1, steps + 1):
            QTest.mouseMove(view, start + (to - start) * step / steps)

    def drop_from_palette(self, thing: str, at: QPoint) -> None:
        """Pick a thing in the palette, then click where it goes."""
        row = self.window.open_map.palette_panel.rows[thing]
        QTest.mouseClick(row, LEFT, pos=row.rect().center())
        QTest.mouseMove(self.canvas.viewport(), at)
        QTest.mouseClick(self.canvas.viewport(), LEFT, pos=at)
        QApplication.processEvents()

    def double_click(self, what: str) -> None:
        QTest.mouseDClick(self.canvas.viewport(), LEFT, pos=self.place_of(what))
        QApplication.processEvents()

    def click(self, what: str, *, adding: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if adding else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.canvas.viewport(), LEFT, modifier, self.place_of(what))

    def click_at(self, place: QPoint) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, pos=place)

    def choice_bars(self) -> list[ChoiceBar]:
        """What offers another way of the last paste."""
        return [bar for bar in self.canvas.findChildren(ChoiceBar) if bar.isVisible()]

    def choose(self, way: str) -> None:
        """Another way of the last paste."""
        [button] = [b for bar in self.choice_bars() for b in bar.buttons if b.text() == way]
        QTest.mouseClick(button, LEFT)
        QApplication.processEvents()

    def drag_in(self, data: QMimeData, at: QPoint) -> QDragMoveEvent:
        """From another program that would rather move than copy, to there, without letting go."""
        view, left = self.canvas.viewport(), LEFT
        given = (both_actions(), data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, QDragEnterEvent(at, *given))
        move = QDragMoveEvent(at, *given)
        move.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(view, move)
        return move

    def drop(self, data: QMimeData, at: QPoint) -> QDropEvent:
        """Drag it in and let go: a program does not let go where it is refused."""
        moved = self.drag_in(data, at)
        given = (both_actions(), data, LEFT, Qt.KeyboardModifier.NoModifier)
        drop = QDropEvent(at, *given)
        if moved.isAccepted():
            QApplication.sendEvent(self.canvas.viewport(), drop)
        else:
            QApplication.sendEvent(self.canvas.viewport(), QDragLeaveEvent())
        QApplication.processEvents()
        return drop

    def previews(self) -> list[GridDialog]:
        """What asks how a table is meant."""
        return [d for d in self.window.findChildren(GridDialog) if d.isVisible()]

    def preview(self) -> GridDialog:
        [dialog] = self.previews()
        return dialog

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """For what is done beside the window."""
        end = monotonic() + 20
        while not is_so():
            assert monotonic() < end, "that never came"
            QTest.qWait(10)

    def readings(self) -> set[PictureReading]:
        """Pictures that are being read beside the window."""
        return {thread for thread in beside.running if isinstance(thread, PictureReading)}

    def told(self) -> str:
        """What the status line says."""
        return self.window.statusBar().currentMessage()

    def type(self, text: str) -> None:
        """Into whatever is being edited in place."""
        assert self.canvas.editor is not None
        QTest.keyClicks(self.canvas.editor, text)

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or self.canvas.editor or self.canvas, key)
        QApplication.processEvents()

    def do(self, action: str) -> None:
        """An action of the menus, by its name."""
        self.window.actions_[action].trigger()
        QApplication.processEvents()

    # -- transcripts --------------------------------------------------------------------------

    @property
    def transcript(self) -> TranscriptView:
        return self.window.open_map.transcript.widget

    def read_transcripts(self, *paths: Path) -> None:
        """As File > Open a transcript… does with these files."""
        self.window.attempt(lambda: open_transcripts(self.window, paths))
        QApplication.processEvents()

    def mark(self, words: str) -> None:
        """Select them in the transcript, wherever they come first."""
        text = self.transcript.text
        text.setTextCursor(text.document().find(words))

    def press_in_transcript(self, key: Qt.Key, with_: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.transcript.text, key, with_)
        QApplication.processEvents()

    def click_in_transcript(self, words: str) -> None:
        """In the middle of them."""
        text = self.transcript.text
        cursor = text.document().find(words)
        cursor.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
        QTest.mouseClick(text.viewport(), LEFT, pos=text.cursorRect(cursor).center())
        QApplication.processEvents()

    # -- maps ---------------------------------------------------------------------------------

    def maps(self) -> list[str]:
        """The tabs below the canvas, that on show in brackets; none while there is one map."""
        strip = self.window.open_map.map_strip
        titles = [map_.title for map_ in self.session.maps]
        at = strip.tabs.currentIndex()
        titles[at] = f"[{titles[at]}]"
        return titles if strip.isVisible() else []

    def add_map(self, title: str, template: str = "blank", type_: str = "") -> None:
        """By the dialog; its type is the template's where none is told."""
        self.do("add_map")
        [dialog] = [d for d in self.window.findChildren(AddMapDialog) if d.isVisible()]
        dialog.template.setCurrentIndex(dialog.template.findData(template))
        if type_:
            dialog.type.setCurrentIndex(dialog.type.findText(type_))
        QTest.keyClicks(dialog.title, title)
        QTest.keyClick(dialog.title, Qt.Key.Key_Return)
        QApplication.processEvents()

    def compare(self) -> CompareWindow:
        """File > Compare maps…, in place of one that is there."""
        for window in self.window.findChildren(CompareWindow):
            window.close()
        self.do("compare_maps")
        [window] = [w for w in self.window.findChildren(CompareWindow) if w.isVisible()]
        return window

    def click_tab(self, title: str) -> None:
        QTest.mouseClick(self.window.open_map.map_strip.tabs, LEFT, pos=self._tab(title))
        QApplication.processEvents()

    def drag_tab(self, title: str, onto: str) -> None:
        tabs, start, end = self.window.open_map.map_strip.tabs, self._tab(title), self._tab(onto)
        QTest.mousePress(tabs, LEFT, pos=start)
        for step in range(1, 11):
            QTest.mouseMove(tabs, start + (end - start) * step / 10)
        QTest.mouseRelease(tabs, LEFT, pos=end)
        QApplication.processEvents()

    def rename_tab(self, title: str, new: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Double click, type over it, press a key."""
        tabs = self.window.open_map.map_strip.tabs
        self.click_tab(title)
        QTest.mouseDClick(tabs, LEFT, pos=self._tab(title))
        assert tabs.field is not None
        QTest.keyClicks(tabs.field, new)
        QTest.keyClick(tabs.field, key)
        QApplication.processEvents()

    def _tab(self, title: str) -> QPoint:
        """The middle of a map's tab."""
        at = [map_.title for map_ in self.session.maps].index(title)
        return self.window.open_map.map_strip.tabs.tabRect(at).center()

    # -- finding ------------------------------------------------------------------------------

    def open_palette(self, typed: str = "") -> list[str]:
        """Ctrl+K and these letters; answers with the rows that are shown."""
        self.do("commands")
        palette = self.window.finding.palette
        assert palette is not None
        QTest.keyClicks(palette.field, typed)
        return [entry.label for entry in palette.model.entries]

    def press_in_palette(self, key: Qt.Key) -> None:
        palette = self.window.finding.palette
        assert palette is not None
        self.press(key, palette.field)

    def look_for(self, text: str) -> str:
        """Ctrl+F and these words; answers with what the bar says of them."""
        self.do("find")
        search = self.window.open_map.search
        QTest.keyClicks(search.bar.field, text)
        while search.is_on_its_way:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return search.bar.count.text()

    def press_in_find_bar(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> str:
        bar = self.window.open_map.search.bar
        QTest.keyClick(bar.field, key, modifier)
        QApplication.processEvents()
        return bar.count.text()

    def outline(self, *path: str) -> list[str]:
        """The rows under a row of the outline, which is found by the words on the way to it."""
        rows, parent = self.window.open_map.outline.rows, self.outline_row(*path)
        if rows.canFetchMore(parent):
            rows.fetchMore(parent)
        return [rows.index(row, 0, parent).data() for row in range(rows.rowCount(parent))]

    def outline_row(self, *path: str) -> QModelIndex:
        rows, index = self.window.open_map.outline.rows, QModelIndex()
        for i, words in enumerate(path):
            index = rows.index(self.outline(*path[:i]).index(words), 0, index)
        return index

    def history(self) -> list[str]:
        """What the panel lists, the newest first; where one is in brackets."""
        self.do("history")
        steps = self.window.open_map.history.list.steps
        rows = [steps.step(row) for row in range(steps.rowCount())]
        return [f"[{step.label}]" if step.away == 0 else step.label for step in rows]

    def click_in_history(self, row: int) -> None:
        panel = self.window.open_map.history.list
        place = panel.visualRect(panel.steps.index(row)).center()
        QTest.mouseClick(panel.viewport(), LEFT, pos=place)
        QApplication.processEvents()

    def selected(self) -> list[str]:
        """The words of what is selected."""
        records = self.session.records
        found = (records.find(id_) for id_ in self.session.store.selection)
        return [getattr(record, wording(record)) for record in found if record]

    def bar(self) -> list[str]:
        """What the bar beside the selection offers, by its buttons' names, while it is there."""
        bar = self.window.open_map.context_bar
        bar.timer.stop()
        bar.timer.timeout.emit()
        return [button.accessibleName() for button in bar.buttons] if bar.isVisible() else []

    def pick_in_bar(self, button: str, option: str) -> None:
        """From the menu of a button; offscreen warns of that menu, as of all popups."""
        bar = self.window.open_map.context_bar
        at = next(i for i, name in enumerate(self.bar()) if name.startswith(button))
        actions = bar.buttons[at].menu().actions()
        next(action for action in actions if action.text() == option).trigger()
        QApplication.processEvents()

    def toast(self) -> str:
        """What is said over the map, while it is."""
        toast = self.window.open_map.toasts.toast
        return toast.text if toast.isVisible() else ""

    def hover(self, at: QPoint) -> str:
        """Where the pointer is moved; answers with what the plus there would add.

        QTest moves it only from elsewhere, and with the buttons that another test left pressed.
        """
        view, none = self.canvas.viewport(), Qt.MouseButton.NoButton
        local, plain = QPointF(at), Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(
            QEvent.Type.MouseMove, local, view.mapToGlobal(local), none, none, plain
        )
        QApplication.sendEvent(view, moved)
        QApplication.processEvents()
        button = self.window.open_map.plus.button
        return button.accessibleName() if button.isVisible() else ""

    def lane_controls(self) -> dict[str, QAbstractButton]:
        """What is offered at a lane's label, by its name."""
        QApplication.processEvents()
        controls = self.window.open_map.lane_controls
        buttons = [button for button in (controls.fold, controls.eye) if button.isVisible()]
        return {button.accessibleName(): button for button in buttons}

    def click_lane_control(self, name: str) -> None:
        QTest.mouseClick(self.lane_controls()[name], LEFT)
        QApplication.processEvents()

    def click_words(self, id_: RecordId) -> None:
        """Press on a link or a group where its words are, or would be."""
        place = self.session.layout.where_words(id_)
        assert place is not None
        self.click_at(self._on_screen(place))

    def is_in_view(self, what: str) -> bool:
        """True where its middle is on screen."""
        return self.canvas.viewport().rect().contains(self.place_of(what))

    def close(self) -> None:
        """Let the window go: else every new style sheet is worked out for it too."""
        if isValid(self.window):
            if asked := self.window.controls.importing.dialog:
                asked.reject()  # its folder goes with it
            self.window.close()
            self.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    # -- where things are ---------------------------------------------------------------------

    def place_of(self, what: str) -> QPoint:
        """The middle of what bears these words, on the viewport."""
        return self.middle_of(self.find(what))

    def middle_of(self, id_: RecordId) -> QPoint:
        """The middle of a record, on the viewport."""
        place = self.session.layout.where(id_)
        assert place is not None, f"{id_} is not on the map"
        return self._on_screen(place)

    def cell(self, lane: str, stage: str, *, at: float = 0.9) -> QPoint:
        """A place in a cell: `at` is how far down, from 0 to 1."""
        row, column = self._row(lane), self._column(stage)
        x = column.x + column.steps[0].width / 2
        y = row.y + row.height * at
        return self._on_screen(Rect(x, y, 0, 0))

    def edge_of(self, what: str) -> QPoint:
        """What a stage is resized by at its end, a lane at its bottom, and a card's dot."""
        place = self.session.layout.where(self.find(what))
        assert place is not None, f"{what!r} is not on the map"
        x, y = self.session.layout.dot_of(self.find(what)) or place.center
        if what in self.stages():
            x, y = self.session.layout.ends_of(self._column(what))[1], place.y + 4.0
        elif what in self.lanes():
            x, y = place.center.x, place.bottom - 2.0
        return self._on_screen(Rect(x, y, 0, 0))

    def link_end(self, link: RecordId, end: str) -> QPoint:
        """Where a link begins ("source") or ends ("target"), on the viewport."""
        found = dict(zip(END_HITS, self.session.layout.link_ends(link), strict=True))
        return self._on_screen(Rect(*found[end], 0.0, 0.0))

    def grip(self, what: str, edge: str) -> QPoint:
        """What a card across its stage is stretched by at its "start" or "end", near its top."""
        card = self.session.records.get(Card, self.find(what))
        start, end = span_grips(self.session.layout, card)
        grip = start if edge == "start" else end
        return self._on_screen(Rect(grip.center.x, grip.y + 1.5, 0.0, 0.0))

    def stage_ends(self, stage: str) -> tuple[int, int]:
        """Where a stage begins and ends on the viewport, as it is read."""
        ends = self.session.layout.ends_of(self._column(stage))
        start, end = (self._on_screen(Rect(x, 0.0, 0.0, 0.0)).x() for x in ends)
        return start, end

    def find(self, what: str) -> RecordId:
        """The id of the card, stage, lane or touchpoint with these words, on the map on show."""
        fields: Sequence[tuple[type, str]] = (
            (Card, "text"),
            (Stage, "title"),
            (Lane, "label"),
            (Touchpoint, "title"),
        )
        for cls, field in fields:
            for record in records_in(self.session.records, self.session.map.id):
                if isinstance(record, cls) and getattr(record, field) == what:
                    return record.id
        raise AssertionError(f"nothing says {what!r}")

    def _on_screen(self, place: Rect) -> QPoint:
        shown = self.canvas.where.to_screen(place)
        return QPointF(shown.center.x, shown.center.y).toPoint()

    def _row(self, lane: str) -> Row:
        records, rows = self.session.records, self.session.layout.rows
        return next(row for row in rows if records.get(Lane, row.lane).label == lane)

    def _column(self, stage: str) -> Column:
        records, columns = self.session.records, self.session.layout.columns
        return next(c for c in columns if records.get(Stage, c.stage).title == stage)
