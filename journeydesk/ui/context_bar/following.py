"""The bar follows the selection, and is away while anything moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from journeydesk.commands import set_field
from journeydesk.i18n import _
from journeydesk.model import Record, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.action_set import ActionSet
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.context_bar.buttons import (
    action_button,
    face_buttons,
    in_a_row,
    pick_button,
    rule,
)
from journeydesk.ui.context_bar.placing import beside, cards_in, shown_part
from journeydesk.ui.context_bar.tools import Do, Faces, Gap, Pick, Tool, tools_for
from journeydesk.ui.own_keys import takes
from journeydesk.ui.raised import RaisedSheet

SETTLED_MS = 180  # after the last scroll or zoom
SHADOW = 8  # no more than the gap to the selection: a shadow takes the mouse too
MOST = 500  # selected at once: the bar stays quick, and reaches all of them by its actions


class ContextBar(RaisedSheet):
    """Lies on the canvas; made again for each selection, of the window's own actions."""

    shadow = SHADOW

    def __init__(self, canvas: MapCanvas, actions: ActionSet) -> None:
        super().__init__(canvas)
        self._canvas, self._session, self._actions = canvas, canvas.session, actions
        self._row = in_a_row(self, SHADOW + 4)
        self.buttons: list[QToolButton] = []
        self._made_of: tuple[object, ...] = ()
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._refresh)
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setAccessibleName(_("What can be done with the selection"))
        self.hide()
        self._listen()

    def let_go(self) -> None:
        """The map is closed."""
        self.timer.stop()
        self._app.focusChanged.disconnect(self._on_focus)
        for unsubscribe in self._unsubscribe:
            unsubscribe()

    def event(self, event: QEvent) -> bool:
        return takes(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the viewport: a press may begin a gesture, a release ends it."""
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.TouchBegin | QEvent.Type.DragEnter:
                self._go_away()
            case QEvent.Type.MouseButtonRelease | QEvent.Type.TouchEnd:
                self.timer.start(0)
            case QEvent.Type.Drop | QEvent.Type.DragLeave:
                self.timer.start(0)
            case QEvent.Type.Resize:
                self._come_back_later()
        return False

    def _listen(self) -> None:
        session, canvas = self._session, self._canvas
        self._unsubscribe = (
            session.subscribe(lambda _change: self.timer.start(0)),
            session.store.selection.subscribe(lambda _ids: self.timer.start(0)),
        )
        canvas.viewport().installEventFilter(self)
        canvas.when_moved(self._come_back_later)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.focusChanged.connect(self._on_focus)

    # -- when ---------------------------------------------------------------------------------

    def _go_away(self) -> None:
        """With the keys where they were: on the map."""
        self.timer.stop()
        if self.isAncestorOf(self.focusWidget() or self._canvas):
            self._canvas.setFocus()
        self.hide()

    def _come_back_later(self) -> None:
        self.hide()
        self.timer.start(SETTLED_MS)

    def _on_focus(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self.timer.start(0)

    @property
    def _is_disturbing(self) -> bool:
        """True while a gesture lasts, or something is typed on the map."""
        typed_in = self._canvas.viewport().focusWidget()
        is_typing = typed_in is not None and typed_in.hasFocus()
        return is_typing or not self._canvas.gestures.is_resting

    # -- what and where -----------------------------------------------------------------------

    def _refresh(self) -> None:
        group = self._group()
        tools = tools_for(group, self._session.records) if group else ()
        if not tools or self._is_disturbing:
            self.hide()
            return
        focused = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._make(tools, group)
        self._put()
        if focused is not None:
            button = self.buttons[min(focused, len(self.buttons) - 1)]
            button.setFocus()

    def _group(self) -> list[Record]:
        find, ids = self._session.records.find, self._session.store.selection.ids
        return [record for id_ in ids[:MOST] if (record := find(id_))]

    def _make(self, tools: Sequence[Tool], group: Sequence[Record]) -> None:
        """Again only where something else is to be shown: the keys may be in it."""
        made_of = (tools, tuple(group), self._session.theme)
        if made_of == self._made_of:
            return
        self._made_of = made_of
        self.buttons = []
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._row.removeWidget(child)
            child.hide()
            child.deleteLater()  # not at once: it may be the one that was clicked
        for tool in tools:
            for widget in self._widgets(tool, group):
                self._row.addWidget(widget)
                widget.show()  # Qt would show it later: until then it has no size and no keys
                if isinstance(widget, QToolButton):
                    self.buttons.append(widget)

    def _widgets(self, tool: Tool, group: Sequence[Record]) -> Sequence[QWidget]:
        session = self._session
        match tool:
            case Gap():
                return [rule()]
            case Do(action):
                return [action_button(self._actions[action])]
            case Pick(field, label):
                give = partial(self._give, field, label)
                return [pick_button(tool, group, session.records, session.theme, give)]
            case Faces(field, label):
                return face_buttons(tool, group, session.theme, partial(self._give, field, label))

    def _put(self) -> None:
        canvas = self._canvas
        view = canvas.viewport().rect()
        ids = self._session.store.selection.ids
        around = shown_part(self._session.layout, canvas.where, ids, view)
        self._row.activate()
        self.adjustSize()
        room = view.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        corner = None
        if around:
            corner = beside(around, self.size(), room, 0, self._cards_near(around), SHADOW)
        self.move((corner or QRect().topLeft()) + canvas.viewport().pos())
        self.setVisible(corner is not None)

    def _cards_near(self, around: QRect) -> list[QRect]:
        """Those that the bar could cover."""
        w, h = self.width(), self.height()
        near = around.adjusted(-w, -h, w, h) & self._canvas.viewport().rect()
        ids = self._session.store.selection.ids
        return cards_in(self._session.layout, self._canvas.where, near, frozenset(ids))

    def _give(self, field: str, label: str, value: object) -> None:
        ids = self._session.store.selection.ids
        told = _("Change {field}").format(field=_(label).lower())
        plan = partial(_set, ids, field, value)
        self._actions.run(lambda: self._session.run(told, plan))


def _set(ids: Sequence[RecordId], field: str, value: object, tx: Transaction) -> None:
    set_field(tx, ids, field, value)
