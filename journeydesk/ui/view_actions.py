"""What the View and Help menus do."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from journeydesk import __version__
from journeydesk.i18n import _
from journeydesk.ui.shell import Shell

STEP = 1.25


class ViewActions:
    """How the map is shown."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_zoom_in(self) -> None:
        canvas = self._shell.open_map.canvas
        canvas.set_zoom(canvas.zoom * STEP)

    def do_zoom_out(self) -> None:
        canvas = self._shell.open_map.canvas
        canvas.set_zoom(canvas.zoom / STEP)

    def do_zoom_fit(self) -> None:
        self._shell.open_map.canvas.fit()

    def do_zoom_paper(self) -> None:
        self._shell.open_map.canvas.set_zoom(1.0)

    def do_panels(self) -> None:
        self._shell.open_map.toggle_panels()

    def do_dark(self) -> None:
        self._shell.use_theme("light" if self._shell.theme.name == "dark" else "dark")

    def do_about(self) -> None:
        text = _(
            "JourneyDesk {version}\n\nCustomer journey maps on this computer: no account, no "
            "network. Qt (LGPL), Noto fonts (OFL), Lucide icons (ISC)."
        )
        QMessageBox.about(
            self._shell.widget, _("About JourneyDesk"), text.format(version=__version__)
        )
