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
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        is_mirrored = QApplication.isRightToLeft()
        direction = Qt.LayoutDirection
        self.setLayoutDirection(direction.LeftToRight if is_mirrored else direction.RightToLeft)

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """The name of what is asked for stands on the button itself."""
        self._chosen = chosen
        label = _(LABELS[self.facet])
        choices = self._choices(self.facet) if chosen else []  # the tags of 20,000 cards: 5 ms
        names = [name for value, name in choices if value in chosen]
        if names:
            more = f" +{len(names) - 1}" if len(names) > 1 else ""
            label = f"{label}: {_short(names[0])}{more}"
        self.setText(label)
        self.setAccessibleName(label)
        self.setProperty("on", bool(chosen))
        self.style().polish(self)

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
