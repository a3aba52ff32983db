"""What actions may ask of the window they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from journeydesk.settings import Preferences
from journeydesk.theme import Theme

if TYPE_CHECKING:
    from journeydesk.app.session import Session
    from journeydesk.ui.action_set import ActionSet
    from journeydesk.ui.workspace import Workspace


class Shell(Protocol):
    """The window, as its actions see it."""

    preferences: Preferences
    theme: Theme

    @property
    def actions_(self) -> ActionSet:
        """All actions by their names."""

    @property
    def widget(self) -> QWidget:
        """The window itself, as the parent of dialogs."""

    @property
    def has_map(self) -> bool:
        """True while a map is open."""

    @property
    def open_map(self) -> Workspace:
        """What is being worked on; only asked for while a map is open."""

    @property
    def session(self) -> Session:
        """The session of the open map."""

    @property
    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through."""

    def say(self, text: str) -> None:
        """Tell that something is done."""

    def complain(self, text: str) -> None:
        """Tell what could not be done."""

    def show_damage(self, path: Path, what: str) -> None:
        """Say that a map's file is damaged, and offer what can be done."""

    def attempt(self, do: Callable[[], object]) -> None:
        """Run what the user asked for; what goes wrong is told."""

    def show_session(self, session: Session) -> None:
        """Put a map on show in place of what is there."""

    def show_start_page(self) -> None:
        """Let go of the open map."""

    def use_theme(self, name: str) -> None:
        """Dress in a theme, and remember it."""

    def remember(self, preferences: Preferences) -> None:
        """Keep preferences."""

    def open_beside(self, path: Path) -> None:
        """Open a map in a window of its own; here, where there is nothing on the map yet."""

    def open_path(self, path: Path) -> None:
        """Open a map, or bring in a file of another format."""

    def bring_in(self, path: Path) -> None:
        """Show what somebody else's file would be, before it is a map here."""
