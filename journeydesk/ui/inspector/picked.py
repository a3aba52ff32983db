"""A list of other records that is put together in place: found by typing, moved, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.given import SEVERAL, Give
from journeydesk.ui.inspector.going import HEIGHT, Go, GoButton
from journeydesk.ui.inspector.head import tool_button
from journeydesk.ui.inspector.moving import step_of
from journeydesk.ui.inspector.searching import SearchLine

Ids = tuple[str, ...]


class Picked(QWidget):
    """Gives the ids. In a sequence the order counts and one may come again: Alt with Up and Down
    moves the record that has the focus."""

    def __init__(self, give: Give, go: Go, *, is_sequence: bool) -> None:
        super().__init__()
        self._give, self._go, self._is_sequence = give, go, is_sequence
        self._options: Sequence[Option] = ()
        self._ids: Ids | None = ()  # None: the records differ
        self.lines: list[QWidget] = []
        self.buttons: list[GoButton] = []
        self.out_buttons: list[QWidget] = []
        self.several = QLabel(_(SEVERAL))
        self.search = SearchLine(_("Type to add"), self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.several)
        self._column.addWidget(self.search)
        self.setFocusProxy(self.search)

    def show_options(self, options: Sequence[Option]) -> None:
        """What can be in it."""
        if options != self._options:
            self._options = options
            self._make_lines()

    def show_value(self, value: object) -> None:
        """The ids that are in it."""
        ids = value if isinstance(value, tuple) else None
        if ids != self._ids:
            self._ids = ids
            self._make_lines()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a line of a sequence."""
        step = step_of(event)
        if step and event.type() == QEvent.Type.KeyPress:
            self._move(next(i for i, b in enumerate(self.buttons) if b is watched), step)
        return bool(step)

    def _make_lines(self) -> None:
        """A button may be in the middle of its click: it goes when that is over."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.buttons, self.out_buttons, self.lines = [], [], []
        self.several.setVisible(self._ids is None)
        self.search.setVisible(self._ids is not None)
        known = {option.value: option for option in self._options}
        for at, id_ in enumerate(self._ids or ()):
            self.lines.append(self._line(at, known.get(id_) or Option(_("Untitled"), id_)))
            self._column.insertWidget(1 + at, self.lines[-1])
        taken = () if self._is_sequence else (self._ids or ())
        self.search.offer([option for option in self._options if option.value not in taken])
        self._order_tabs()

    def _line(self, at: int, option: Option) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        button = GoButton(option, self._go)
        out = tool_button(
            "x", _("Take “{words}” out").format(words=option.label), partial(self._take_out, at)
        )
        out.setMinimumHeight(HEIGHT)
        if self._is_sequence:
            button.installEventFilter(self)
            button.setToolTip(_("{words}\nAlt with Up or Down moves it").format(words=option.label))
        row.addWidget(button, 1)
        row.addWidget(out)
        self.buttons.append(button)
        self.out_buttons.append(out)
        return line

    def _order_tabs(self) -> None:
        """From top to bottom, the search last; lines are made anew after it."""
        pairs = zip(self.buttons, self.out_buttons, strict=True)
        stops = [widget for pair in pairs for widget in pair]
        for before, after in zip(stops, [*stops[1:], self.search], strict=False):
            QWidget.setTabOrder(before, after)

    def _add(self, id_: object) -> bool:
        return self._give((*(self._ids or ()), str(id_)))

    def _take_out(self, at: int) -> None:
        ids = self._ids or ()
        if self._give(ids[:at] + ids[at + 1 :]):
            self.search.setFocus()

    def _move(self, at: int, step: int) -> None:
        ids = list(self._ids or ())
        to = at + step
        if 0 <= to < len(ids):
            ids[at], ids[to] = ids[to], ids[at]
            if self._give(tuple(ids)):
                self.buttons[to].setFocus()
