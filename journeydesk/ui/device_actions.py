"""How the window answers to what one has in the hand: a wheel, fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from journeydesk.i18n import _
from journeydesk.settings import Preferences
from journeydesk.ui.look import wear
from journeydesk.ui.shell import Shell

if TYPE_CHECKING:
    from journeydesk.ui.workspace import Workspace

ENLARGED = 1.6  # handles for fingers


class DeviceActions:
    """Choices of the user, kept for all maps; fingers are noticed where nothing was chosen."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._is_touched = self._is_worn = False

    @property
    def is_for_fingers(self) -> bool:
        """Whether targets are large."""
        chosen = self._shell.preferences.touch_mode
        return self._is_touched if chosen == "auto" else chosen == "on"

    def attend(self, workspace: Workspace) -> None:
        """From now on, to this map."""
        workspace.canvas.touching.touched.connect(self._notice_fingers)
        self._apply(workspace)

    def do_wheel_zooms(self) -> None:
        chosen = self._shell.preferences
        self._choose(chosen._replace(wheel_zooms=not chosen.wheel_zooms))

    def do_touch_mode(self) -> None:
        wanted = "off" if self.is_for_fingers else "on"
        self._choose(self._shell.preferences._replace(touch_mode=wanted))

    def _choose(self, preferences: Preferences) -> None:
        self._shell.remember(preferences)
        if self._shell.has_map:
            self._apply(self._shell.open_map)

    def _notice_fingers(self) -> None:
        if self._is_touched:
            return
        self._is_touched = True
        if self._shell.preferences.touch_mode == "auto":
            self._shell.attempt(lambda: self._apply(self._shell.open_map))
            self._shell.say(_("Larger for fingers: View > Touch mode takes it back"))

    def _apply(self, workspace: Workspace) -> None:
        workspace.canvas.wheel_zooms = self._shell.preferences.wheel_zooms
        workspace.enlarge_handles(ENLARGED if self.is_for_fingers else 1.0)
        if self.is_for_fingers != self._is_worn:
            self._is_worn = self.is_for_fingers
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            wear(app, self._shell.theme, is_for_fingers=self._is_worn)
