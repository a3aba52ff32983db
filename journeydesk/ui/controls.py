"""Actions and where they are found: menus, toolbar, status line.

The start page shows none of it but the titles of the menus, and does not wait for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QStatusBar, QToolBar

from journeydesk.i18n import _
from journeydesk.ui.action_set import ActionSet
from journeydesk.ui.arrange_actions import ArrangeActions
from journeydesk.ui.clipboard_actions import ClipboardActions
from journeydesk.ui.device_actions import DeviceActions
from journeydesk.ui.edit_actions import EditActions
from journeydesk.ui.file_actions import FileActions
from journeydesk.ui.find_actions import FindActions
from journeydesk.ui.image_actions import ImageActions
from journeydesk.ui.import_actions import ImportActions
from journeydesk.ui.kept_actions import KeptActions
from journeydesk.ui.key_actions import KeyActions
from journeydesk.ui.map_actions import MapActions
from journeydesk.ui.merge_actions import MergeActions
from journeydesk.ui.presenting import Presenting
from journeydesk.ui.search_button import add_search_button
from journeydesk.ui.share_actions import ShareActions
from journeydesk.ui.status import StatusLine
from journeydesk.ui.structure_actions import StructureActions
from journeydesk.ui.transcript_actions import TranscriptActions
from journeydesk.ui.view_actions import ViewActions

if TYPE_CHECKING:
    from journeydesk.ui.window import MainWindow


class Controls:
    """Made for a window and put into it, hidden."""

    def __init__(self, window: MainWindow, menus: Sequence[QMenu]) -> None:
        self.files = FileActions(window)
        self.kept = KeptActions(window)
        self.importing = ImportActions(window)
        self.finding = FindActions(window)
        self.clipboard = ClipboardActions(window)
        on_map = (
            EditActions,
            StructureActions,
            ArrangeActions,
            MapActions,
            MergeActions,
            ImageActions,
            KeyActions,
            ViewActions,
            ShareActions,
            TranscriptActions,
        )
        made = [kind(window) for kind in on_map]
        self.devices, self.presenting = DeviceActions(window), Presenting(window)
        doers = (
            self.files,
            self.kept,
            self.importing,
            *made,
            self.clipboard,
            self.finding,
            self.devices,
            self.presenting,
        )
        self.actions = ActionSet(window, doers, window.attempt)
        self.actions.use_keys(window.preferences.own_keys)
        self.actions.fill_menus(menus)
        self.toolbar = QToolBar(_("Tools"))
        self.toolbar.setMovable(False)
        self.actions.fill_toolbar(self.toolbar)
        add_search_button(self.toolbar, self.actions["commands"])
        window.addToolBar(self.toolbar)
        # Not window.statusBar(): of one that Qt makes by itself PySide 6.11.3 loses hold when other
        # widgets go, and then nothing can be said any more.
        self._bar = QStatusBar()
        window.setStatusBar(self._bar)
        self.status = StatusLine(self._bar, self.actions["add_map"])
        self.show_map_controls(False)

    def show_map_controls(self, is_map: bool) -> None:
        """Toolbar and status line, where a map is open."""
        self.toolbar.setVisible(is_map)
        self._bar.setVisible(is_map)
