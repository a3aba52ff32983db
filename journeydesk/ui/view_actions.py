"""What the View and Help menus do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from journeydesk import __version__
from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.ui.shell import Shell

STEP = 1.25
AROUND = 24.0  # points around a selection that is fitted


class ViewActions:
    """How the map is shown."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._plain = "light"  # what is worn again after high contrast

    def do_zoom_in(self) -> None:
        canvas = self._shell.open_map.canvas
        canvas.set_zoom(canvas.zoom * STEP)

    def do_zoom_out(self) -> None:
        canvas = self._shell.open_map.canvas
        canvas.set_zoom(canvas.zoom / STEP)

    def do_zoom_fit(self) -> None:
        self._shell.open_map.canvas.fit()

    def do_hand(self) -> None:
        """The hand, or from it back to selecting."""
        hand = self._shell.open_map.canvas.hand
        hand.choose(not hand.is_chosen)

    def do_select(self) -> None:
        self._shell.open_map.canvas.hand.choose(False)

    def do_zoom_selection(self) -> None:
        """As large as it goes, with a little of what is around it."""
        layout = self._shell.session.layout
        places = [
            place for id_ in self._shell.session.store.selection if (place := layout.where(id_))
        ]
        if places:
            self._shell.open_map.canvas.fit(reduce(Rect.united, places).grown(AROUND))

    def do_full_screen(self) -> None:
        window = self._shell.widget
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def do_zoom_paper(self) -> None:
        self._shell.open_map.canvas.set_zoom(1.0)

    def do_panels(self) -> None:
        self._shell.open_map.toggle_panels()

    def do_dark(self) -> None:
        self._shell.use_theme("light" if self._shell.theme.name == "dark" else "dark")

    def do_contrast(self) -> None:
        """High contrast, or from it back to the colours of before."""
        now = self._shell.theme.name
        if now != "contrast":
            self._plain = now
        self._shell.use_theme(self._plain if now == "contrast" else "contrast")

    def do_shortcuts(self) -> None:
        from journeydesk.ui.shortcuts_dialog import ShortcutsDialog

        own = self._shell.preferences.own_keys
        dialog = ShortcutsDialog(self._shell.widget, own, self._use_keys)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _use_keys(self, own: Mapping[str, tuple[str, ...]]) -> None:
        self._shell.remember(self._shell.preferences.with_shortcuts(own))
        self._shell.actions_.use_keys(own)

    def do_about(self) -> None:
        text = _(
            "JourneyDesk {version}\n\nCustomer journey maps on this computer: no account, no "
            "network. Qt (LGPL), Noto fonts (OFL), Lucide icons (ISC)."
        )
        QMessageBox.about(
            self._shell.widget, _("About JourneyDesk"), text.format(version=__version__)
        )
