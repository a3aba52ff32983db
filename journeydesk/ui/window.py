"""The main window: the start page, or the map being worked on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from journeydesk.actions.menus import MENUS
from journeydesk.errors import FileDamaged, UserError
from journeydesk.i18n import _
from journeydesk.settings import Preferences
from journeydesk.theme import load_theme
from journeydesk.ui.announce import announce
from journeydesk.ui.look import wear
from journeydesk.ui.start_page import StartPage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from journeydesk.actions.action import Needs
    from journeydesk.app.session import Session
    from journeydesk.ui.action_set import ActionSet
    from journeydesk.ui.banner import Banner
    from journeydesk.ui.controls import Controls
    from journeydesk.ui.damaged_dialog import DamagedDialog
    from journeydesk.ui.file_actions import FileActions
    from journeydesk.ui.find_actions import FindActions
    from journeydesk.ui.status import StatusLine
    from journeydesk.ui.workspace import Workspace

log = logging.getLogger(__name__)

SMALLEST = (960, 600)
FIRST_SIZE = (1440, 860)
BESIDE = 40  # pixels that a window opened from another one lies off it


class MainWindow(QMainWindow):
    """Puts pages on show and runs actions; what a map does is the workspace's."""

    def __init__(
        self, preferences: Preferences, keep: Callable[[Preferences], None], theme: str = "light"
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self._keep = keep
        self.theme = load_theme(theme)
        self.workspace: Workspace | None = None
        self.damage: DamagedDialog | None = None
        self.beside: list[MainWindow] = []  # that were opened from here: Qt does not keep them
        self.setMinimumSize(*SMALLEST)
        self._take_place()
        self._menus = [self.menuBar().addMenu(_(title)) for title, _names in MENUS]
        self._stack_pages()
        self._make_start_page()

    # -- what the start page does not wait for ------------------------------------------------

    @cached_property
    def controls(self) -> Controls:
        """Made just after the first paint, or when they are wanted earlier: 25 ms."""
        from journeydesk.ui.controls import Controls

        controls = Controls(self, self._menus)
        controls.status.zoom_chosen.connect(self._set_zoom)
        return controls

    @cached_property
    def banner(self) -> Banner:
        """Above the page on show."""
        from journeydesk.ui.banner import Banner

        banner = Banner()
        self._column.insertWidget(0, banner)
        return banner

    # -- what actions ask for (see shell.py) --------------------------------------------------

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def actions_(self) -> ActionSet:
        return self.controls.actions

    @property
    def files(self) -> FileActions:
        return self.controls.files

    @property
    def finding(self) -> FindActions:
        return self.controls.finding

    @property
    def status(self) -> StatusLine:
        return self.controls.status

    @property
    def has_map(self) -> bool:
        return self.workspace is not None

    @property
    def open_map(self) -> Workspace:
        assert self.workspace is not None
        return self.workspace

    @property
    def session(self) -> Session:
        return self.open_map.session

    @property
    def regions(self) -> Sequence[QWidget]:
        return (self.controls.toolbar, *self.open_map.regions)

    def say(self, text: str) -> None:
        self.status.say(text)
        announce(self, text)

    def attempt(self, do: Callable[[], object]) -> None:
        """Run an action; what a user can be told is told, the rest is logged too."""
        try:
            do()
        except FileDamaged as error:
            self.show_damage(error.path, str(error))
        except UserError as error:
            self.complain(str(error))
        except Exception:
            log.exception("an action failed")
            self.complain(_("That did not work; your map is as it was. The log says more."))
        self._refresh_actions()

    def complain(self, text: str) -> None:
        """A sentence above the page on show."""
        self.banner.say(text)
        announce(self, text)

    def show_damage(self, path: Path, what: str) -> None:
        from journeydesk.ui.damaged_dialog import DamagedDialog

        self.damage = DamagedDialog(path, what, self)
        self.damage.open()

    def show_session(self, session: Session) -> None:
        from journeydesk.ui.keeping import Keeping
        from journeydesk.ui.open_mark import told_after_crash
        from journeydesk.ui.workspace import Workspace

        self._let_go()
        self.workspace = Workspace(session, self.complain, self.actions_)
        self.keeping = Keeping(self.workspace, self, self.files.do_save_as)
        self.banner.hide()
        self._pages.addWidget(self.workspace)
        self.workspace.saving.told.connect(self.status.show_saving)
        self.workspace.canvas.zoomed.connect(self.status.show_zoom)
        self.workspace.canvas.told.connect(self.say)
        self.controls.clipboard.take_drops(self.workspace.canvas)
        self.controls.devices.attend(self.workspace)
        self.workspace.canvas.menu_asked.connect(self.actions_.show_context_menu)
        self.actions_.attach(self.workspace.canvas)
        session.subscribe(lambda _change: self._on_change())
        session.store.selection.subscribe(lambda _ids: self._refresh_actions())
        self._note_recent()
        self._show_page()
        QApplication.processEvents()  # the view must have its size before the map is fitted
        self.workspace.canvas.show_beginning()
        self.workspace.take_keys()
        if self.workspace.mark.was_left:
            self.complain(told_after_crash(session))

    def show_start_page(self) -> None:
        self._let_go()
        self._make_start_page()
        self._show_page()

    def open_path(self, path: Path) -> None:
        from journeydesk.app.opening import open_session
        from journeydesk.fonts import Ruler
        from journeydesk.ui.open_already import show_where_open

        if show_where_open(path) or self._is_shown_elsewhere(path):
            return
        if _is_own(path):
            self.show_session(open_session(path, Ruler(), self.theme))
        else:
            self.controls.importing.read_in(path, self.open_path)

    def _is_shown_elsewhere(self, path: Path) -> bool:
        """True where another program has the map open, and has come to the front with it."""
        from journeydesk.ui.calling import is_called
        from journeydesk.ui.open_mark import is_open

        if not is_open(path) or not is_called(path):
            return False
        self.complain(_("{name} is open in another window already.").format(name=path.name))
        return True

    def open_beside(self, path: Path) -> None:
        from journeydesk.ui.open_already import show_where_open

        if self.workspace is None or self.session.is_bare:
            self.open_path(path)
            return
        if show_where_open(path):
            return
        if not _is_own(path):
            self.controls.importing.read_in(path, self.open_beside)
            return
        window = MainWindow(self.preferences, self._keep, self.theme.name)
        window.open_path(path)
        window.move(self.x() + BESIDE, self.y() + BESIDE)
        window.show()
        self.beside.append(window)

    def bring_in(self, path: Path) -> None:
        self.controls.importing.preview(path, is_map=True)

    def use_theme(self, name: str) -> None:
        self.theme = load_theme(name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wear(app, self.theme, is_for_fingers=self.controls.devices.is_for_fingers)
        self.start_page.use_theme(self.theme)
        if self.workspace:
            self.workspace.use_theme(self.theme)
        self.remember(self.preferences.with_theme(name))

    def remember(self, preferences: Preferences) -> None:
        self.preferences = preferences
        self._keep(preferences)

    def _note_recent(self) -> None:
        """Open now, under the title that its first map has now."""
        path, title = self.session.path, self.session.maps[0].title
        self.remember(self.preferences.with_recent(path, title))

    def _stack_pages(self) -> None:
        """The pages in a column, for a banner to be put above them."""
        middle = QWidget(self)
        self.setCentralWidget(middle)
        self._pages = QStackedWidget(middle)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)

    def _take_place(self) -> None:
        """Where the window was when it was closed; Qt brings it back from a screen that is gone."""
        self.resize(*FIRST_SIZE)
        if self.preferences.window:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(self.preferences.window.encode()))

    # -- pages --------------------------------------------------------------------------------

    def _make_start_page(self) -> None:
        old = getattr(self, "start_page", None)
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self.start_page = StartPage(self.preferences, self.theme, self._pages)
        self.start_page.painted.connect(self._show_page)
        self.start_page.new_map.connect(lambda name: self.attempt(lambda: self.files.start(name)))
        self.start_page.open_file.connect(
            lambda path: self.attempt(lambda: self.open_path(Path(path)))
        )
        self.start_page.browse.connect(lambda: self.attempt(self.files.do_open))
        self.start_page.spreadsheet.connect(lambda: self.attempt(self.controls.importing.do_import))
        self.start_page.pasted.connect(
            lambda: self.attempt(self.controls.importing.do_paste_spreadsheet)
        )
        self.start_page.locate.connect(lambda path: self.attempt(lambda: self.files.locate(path)))
        self.start_page.forget.connect(
            lambda path: self.remember(self.preferences.without_recent(path))
        )
        self._pages.addWidget(self.start_page)

    def _show_page(self) -> None:
        is_map = self.workspace is not None
        self._pages.setCurrentWidget(self.workspace or self.start_page)
        self.controls.show_map_controls(is_map)
        if not is_map:
            self.controls.kept.offer_rescued(self.banner)
        self._refresh()

    def _on_change(self) -> None:
        self.banner.hide()  # what was refused is past: something else has been done since
        self._refresh()

    def _refresh(self) -> None:
        self._refresh_actions()
        title = "JourneyDesk"
        if self.workspace:
            self.status.show_counts(self.session)
            title = f"{self.session.map.title or _('Untitled map')} – JourneyDesk"
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def _refresh_actions(self) -> None:
        self.actions_.enable(self._is_there)
        self.actions_["full_screen"].setChecked(self.isFullScreen())
        for name in ("dark", "contrast"):
            self.actions_[name].setChecked(self.theme.name == name)
        self.actions_["wheel_zooms"].setChecked(self.preferences.wheel_zooms)
        self.actions_["touch_mode"].setChecked(self.controls.devices.is_for_fingers)
        self.actions_["panels"].setChecked(bool(self.workspace and self.workspace.has_panels))
        is_hand = bool(self.workspace and self.workspace.canvas.hand.is_chosen)
        self.actions_["hand"].setChecked(is_hand)
        self.actions_["mini_map"].setChecked(bool(self.workspace and self.workspace.has_mini_map))
        overlay = self.workspace.overlaying.chosen if self.workspace else ""
        self.actions_.check_overlay(overlay)

    def _is_there(self, needs: Needs) -> bool:
        from journeydesk.actions.action import Needs

        if self.workspace is None:
            return needs is Needs.NOTHING
        from journeydesk.analysis.dependencies import can_trace

        store = self.session.store
        match needs:
            case Needs.MAPS:
                return len(self.session.maps) > 1
            case Needs.SELECTION:
                return bool(store.selection)
            case Needs.TRACEABLE:
                return len(store.selection) == 1 and can_trace(store.records, *store.selection)
            case Needs.UNDOABLE:
                return store.history.undoable is not None
            case Needs.REDOABLE:
                return store.history.redoable is not None
        return True

    def _set_zoom(self, zoom: float) -> None:
        if self.workspace:
            self.workspace.canvas.set_zoom(zoom)

    def _let_go(self) -> None:
        """Close the open map; raises UserError and keeps it where it cannot be written."""
        if self.workspace is None:
            return
        self.controls.presenting.leave()
        self._note_recent()
        self.workspace.close_session(self.say)
        self.keeping.let_go()
        self._pages.removeWidget(self.workspace)
        self.workspace.deleteLater()
        self.workspace = None

    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self._let_go()
        except UserError as error:
            self.complain(str(error))
            event.ignore()
            return
        place = self.saveGeometry().toBase64().toStdString()
        self.remember(self.preferences.with_window(place))
        event.accept()


def _is_own(path: Path) -> bool:
    """True for a document of this program, by its name."""
    return path.suffix.lower() == ".journey"
