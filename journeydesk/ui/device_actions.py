"""How the map answers to what one has in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.ui.shell import Shell

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class DeviceActions:
    """Choices of the user, kept for all maps."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def attend(self, canvas: MapCanvas) -> None:
        """From now on, to this canvas."""
        canvas.wheel_zooms = self._shell.preferences.wheel_zooms

    def do_wheel_zooms(self) -> None:
        wanted = not self._shell.preferences.wheel_zooms
        self._shell.remember(self._shell.preferences._replace(wheel_zooms=wanted))
        if self._shell.has_map:
            self._shell.open_map.canvas.wheel_zooms = wanted
