"""The buttons of the bar: actions, menus that set a field, faces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStyle, QToolButton, QWidget

from journeydesk.i18n import _
from journeydesk.layout import signed
from journeydesk.model import Record, Records, shortened
from journeydesk.theme import Theme
from journeydesk.ui.chips import ICON, value_icon
from journeydesk.ui.context_bar.tools import FACE_VALUES, Faces, Pick
from journeydesk.ui.icons import paint_icon, themed_icon
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.menu_opening import MenuOpening

LONGEST_WORD = 18

Give = Callable[[object], None]


def action_button(action: QAction) -> QToolButton:
    """Its icon and its tip, with the key, are the action's own."""
    button = BarButton()
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", ""))
    return button


def pick_button(
    pick: Pick, group: Sequence[Record], records: Records, theme: Theme, give: Give
) -> QToolButton:
    """Shows the value, and opens the menu of all; nothing where the records do not agree."""
    button = MenuButton()
    options = pick.choices(group, records)
    current = _shared(pick.field, group)
    menu = QMenu(button)
    menu.setToolTipsVisible(True)
    for option in options:
        action = menu.addAction(_icon(pick, option.value, option.icon, theme), option.label)
        action.setCheckable(True)
        is_current = [option.value] == current
        action.setChecked(is_current)
        action.setFont(_font(is_current))
        action.triggered.connect(partial(_give, give, option.value))
    shown = next((o for o in options if [o.value] == current), None)
    button.setMenu(menu)
    button.setIcon(_icon(pick, shown and shown.value, shown.icon if shown else "", theme))
    _name(button, pick, shown)
    return button


def face_buttons(
    faces: Faces, group: Sequence[Record], theme: Theme, give: Give
) -> list[QToolButton]:
    """The face nearest to the value is pressed; halves are for dragging and keys."""
    [value] = _shared(faces.field, group) or [None]
    buttons: list[QToolButton] = []
    for at, icon, name in FACE_VALUES:
        button = BarButton()
        button.setIcon(themed_icon(icon))
        button.setCheckable(True)
        button.setChecked(isinstance(value, float) and abs(value - at) <= 0.25)
        button.setToolTip(f"{_(name)} ({signed(at)})")
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(partial(_give, give, at))
        buttons.append(button)
    return buttons


def rule() -> QFrame:
    line = QFrame()
    line.setProperty("upright", True)
    line.setFixedWidth(1)
    return line


def in_a_row(parent: QWidget, margin: int) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(margin, margin, margin, margin)
    row.setSpacing(2)
    return row


class BarButton(QToolButton):
    """A click does not take the keys from the map; Tab reaches it all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(ICON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class MenuButton(BarButton):
    """Shows by a chevron that there is more behind it."""

    def __init__(self) -> None:
        super().__init__()
        is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("opens", "left" if is_mirrored else "right")
        MenuOpening(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        frame = QRect(self.width() - 15, 0, 11, self.height())
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), frame)
        with QPainter(self) as painter:
            color = self.palette().placeholderText().color()
            paint_icon(painter, "chevron-down", QRectF(place), color)


def _name(button: QToolButton, pick: Pick, shown: Option | None) -> None:
    label = _(pick.label)
    value = shown.label if shown else _("several")
    button.setToolTip(f"{label}: {value}")
    button.setAccessibleName(button.toolTip())
    if pick.is_worded:
        button.setText(shortened(value, LONGEST_WORD))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def _font(is_current: bool) -> QFont:
    """What is chosen is told by weight, not by colour alone."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold if is_current else QFont.Weight.Normal)
    return font


def _shared(field: str, group: Sequence[Record]) -> list[object]:
    """The value that all have, in a list; an empty one where they do not agree."""
    values = [getattr(record, field) for record in group]
    return values[:1] if all(value == values[0] for value in values) else []


def _icon(pick: Pick, value: object, icon: str, theme: Theme) -> QIcon:
    return value_icon(value, icon, pick.inks, theme, pick.icon)


def _give(give: Give, value: object, _checked: bool = False) -> None:
    give(value)
