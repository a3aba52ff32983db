"""One facet of the filter: a button that says what is asked for, and its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from journeydesk.app.filtering import Facet
from journeydesk.i18n import N_, _
from journeydesk.ui.icons import themed_icon

LABELS: dict[Facet, str] = {
    Facet.KIND: N_("Kind"),
    Facet.PERSONA: N_("Persona"),
    Facet.CHANNEL: N_("Channel"),
    Facet.STATUS: N_("Status"),
    Facet.TAG: N_("Tag"),
}
LONGEST = 22  # letters of a value on the button

Choices = Callable[[Facet], list[tuple[str, str]]]


class FacetButton(QToolButton):
    """The menu is filled when it opens: tags and personas come and go."""

    toggled_value = Signal(Facet, str)

    def __init__(self, facet: Facet, choices: Choices) -> None:
        super().__init__()
        self.facet = facet
        self._choices = choices
        self._chosen: frozenset[str] = frozenset()
        self._is_short = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("chip", True)
        self._point_down()
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill_menu)
        self.setMenu(menu)
        self.show_chosen(frozenset())

    def _point_down(self) -> None:
        """A small arrow after the words: the other direction puts the icon behind them."""
        self.setIcon(themed_icon("chevron-down"))
        self.setIconSize(QSize(12, 12))
        is_mirrored = QApplication.isRightToLeft()
        direction = Qt.LayoutDirection
        self.setLayoutDirection(direction.LeftToRight if is_mirrored else direction.RightToLeft)

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """The name of what is asked for stands on the button itself."""
        self._chosen = chosen
        self.setProperty("on", bool(chosen))
        self.style().polish(self)
        self._say()

    def shorten(self, is_short: bool) -> None:
        """Where there is little room: how many are asked for, instead of which."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._say()

    def _say(self) -> None:
        whole = label = _(LABELS[self.facet])
        choices = self._choices(self.facet) if self._chosen else []  # 20,000 cards' tags: 5 ms
        names = [name for value, name in choices if value in self._chosen]
        if names:
            more = f" +{len(names) - 1}" if len(names) > 1 else ""
            whole = f"{label}: {_short(names[0])}{more}"
            label = f"{label} ({len(names)})" if self._is_short else whole
        self.setText(label)
        self.setAccessibleName(whole)
        icon_too = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly if self._is_short else icon_too
        )

    def fill_menu(self) -> None:
        menu = self.menu()
        menu.clear()
        for value, name in self._choices(self.facet):
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            action.triggered.connect(
                lambda _checked, value=value: self.toggled_value.emit(self.facet, value)
            )
        if menu.isEmpty():
            menu.addAction(_("None on this map")).setEnabled(False)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
