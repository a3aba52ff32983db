"""One facet of the filter: a button that says what is asked for, and its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from journeydesk.app.filtering import Facet
from journeydesk.i18n import N_, _
from journeydesk.model import shortened
from journeydesk.ui.filter_bar.chip import Chip

LABELS: dict[Facet, str] = {
    Facet.KIND: N_("Kind"),
    Facet.PERSONA: N_("Persona"),
    Facet.CHANNEL: N_("Channel"),
    Facet.STATUS: N_("Status"),
    Facet.TAG: N_("Tag"),
}
LONGEST = 22  # letters of a value on the button

Choices = Callable[[Facet], list[tuple[str, str]]]


class FacetButton(Chip):
    """The menu is filled when it opens: tags and personas come and go."""

    toggled_value = Signal(Facet, str)

    def __init__(self, facet: Facet, choices: Choices) -> None:
        super().__init__(_(LABELS[facet]))
        self.facet = facet
        self._choices = choices
        self._chosen: frozenset[str] = frozenset()
        self._is_short = False

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """The name of what is asked for stands on the button itself."""
        self._chosen = chosen
        self.setProperty("on", bool(chosen))
        self.style().polish(self)
        self._say()

    def be_short(self, is_short: bool) -> None:
        """Where there is little room: how many are asked for, instead of which."""
        super().be_short(is_short)
        self._is_short = is_short
        self._say()

    def _say(self) -> None:
        whole = label = _(LABELS[self.facet])
        choices = self._choices(self.facet) if self._chosen else []  # 20,000 cards' tags: 5 ms
        names = [name for value, name in choices if value in self._chosen]
        if names:
            more = f" +{len(names) - 1}" if len(names) > 1 else ""
            whole = f"{label}: {shortened(names[0], LONGEST)}{more}"
            label = f"{label} ({len(names)})" if self._is_short else whole
        self.setText(label)
        self.setAccessibleName(whole)

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
