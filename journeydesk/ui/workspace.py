"""A map being worked on: the canvas, and the panels at its sides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from journeydesk.app.finding import Finder
from journeydesk.app.session import Session
from journeydesk.document import SaveState
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.theme import Theme
from journeydesk.ui.action_set import ActionSet
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.canvas.going import bring_into_view
from journeydesk.ui.canvas.invitation import Invitation
from journeydesk.ui.canvas.lane_controls import LaneControls
from journeydesk.ui.canvas.paint import forget_painted
from journeydesk.ui.canvas.plus import Plus
from journeydesk.ui.coach_marks import Coach
from journeydesk.ui.context_bar import ContextBar
from journeydesk.ui.filter_bar import Filtering
from journeydesk.ui.find_bar import Search
from journeydesk.ui.finger_scrolling import FingerScrolling
from journeydesk.ui.history_panel import HistoryPanel
from journeydesk.ui.inspector import Inspector
from journeydesk.ui.made_when_shown import MadeWhenShown
from journeydesk.ui.map_tabs import MapStrip
from journeydesk.ui.mini_map import MiniMap
from journeydesk.ui.open_mark import OpenMark
from journeydesk.ui.outline import Outline
from journeydesk.ui.overlaying import Overlaying
from journeydesk.ui.palette import Palette
from journeydesk.ui.sides import Sides
from journeydesk.ui.toast import Toasts
from journeydesk.ui.tracing import Tracing
from journeydesk.ui.versioning import Versioning
from journeydesk.ui.writing_wait import wait_for_writing

if TYPE_CHECKING:
    from journeydesk.ui.analysis_panel import AnalysisPanel
    from journeydesk.ui.checks_panel import ChecksPanel
    from journeydesk.ui.transcript import TranscriptView

CHECK_AFTER = 300  # ms from opening a file until its seal is checked: its first picture comes first


class SaveSignal(QObject):
    """Brings the writer thread's word into Qt's event loop."""

    told = Signal(object)  # SaveState


class Follower(Protocol):
    def let_go(self) -> None:
        """The map is closed."""


class Workspace(QWidget):
    """Everything about one session; the window owns it and lets it go."""

    def __init__(
        self, session: Session, complain: Callable[[str], None], actions: ActionSet
    ) -> None:
        super().__init__()
        self.session = session
        self._complain, self._actions = complain, actions
        self._is_reading = False
        self.mark = OpenMark(session.path)
        self.saving = SaveSignal()
        session.document.on_saved = self._on_saved
        self._checking = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._checking.timeout.connect(session.document.check_now)
        self._checking.start()
        self.finder = Finder(session.records)
        self._unsubscribe = session.subscribe(lambda _change: self.finder.forget_order())
        self.canvas = MapCanvas(session, complain)
        self.search = Search(self.canvas, self.finder)
        self.filtering, self.tracing = Filtering(self.canvas), Tracing(self.canvas)
        self.mini_map = MiniMap(self.canvas)
        self.overlaying = Overlaying(self.canvas)
        self.toasts = Toasts(session, self.canvas, actions["undo"])
        self.context_bar = ContextBar(self.canvas, actions)
        self.invitation, self.plus = Invitation(self.canvas), Plus(self.canvas)
        self.lane_controls = LaneControls(self.canvas, actions.run)
        self.coach: Coach | None = None
        self._make_panels(complain, actions)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.sides, 1)

    def _make_panels(self, complain: Callable[[str], None], actions: ActionSet) -> None:
        session = self.session
        self.map_strip = MapStrip(session, self.show_map, actions["add_map"])
        self.map_strip.told.connect(self.canvas.told)
        self.map_strip.tabs.menu_asked.connect(partial(actions.show_context_menu, "map"))
        self.map_strip.tabs.deleting.connect(actions["delete_map"].trigger)
        self.palette_panel = Palette(session.theme)
        self.outline = Outline(session, self._reveal, self.canvas.edit)
        self.outline.addActions([actions["delete"], actions["duplicate"]])  # keys of the canvas
        self.inspector = Inspector(session, self._reveal)
        self.inspector.transcript_wanted.connect(self._read)
        self.versioning = Versioning(self.canvas, complain)
        self.history = HistoryPanel(session, self.versioning, complain)
        self.checks = MadeWhenShown(self._make_checks)
        self.analysis = MadeWhenShown(self._make_analysis)
        self.transcript = MadeWhenShown(self._make_transcript)
        self.transcript.hide()
        self.palette_panel.picked.connect(self.canvas.begin_placing)
        self.palette_panel.written.connect(self.canvas.writing.write)
        self.sides = Sides(self.palette_panel, self.outline, self._middle())
        self.sides.opened.connect(actions["panels"].setChecked)
        self.sides.opened.connect(self._make_room)
        self.sides.right.add_panel(self.inspector, _("Inspector"), "square-pen")
        self.sides.right.add_panel(self.analysis, _("Analysis"), "gauge")
        self.sides.right.add_panel(self.checks, _("Checks"), "list-checks")
        self.sides.right.add_panel(self.history, _("History"), "rotate-ccw-clock")
        for panel in (self.palette_panel, self.outline, self.inspector, self.history.list):
            FingerScrolling(panel)

    @property
    def has_panels(self) -> bool:
        return self.sides.is_open

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """In the order of reading; what lies over the canvas comes after it, while it is there."""
        sides, over = self.sides, (self.context_bar, self.toasts.toast)
        before, below = (sides.left.currentWidget(), self.transcript), self.map_strip.tabs
        return *before, self.canvas, *over, below, sides.right.currentWidget()

    @property
    def _followers(self) -> tuple[Follower, ...]:
        """What lies over and below the canvas and follows the session."""
        found = (self.search, self.filtering, self.tracing, self.mini_map, self.overlaying)
        coach = (self.coach,) if self.coach else ()
        over = (self.toasts, self.context_bar, self.invitation, self.lane_controls)
        made_late = (self.checks, self.analysis, self.transcript)
        return (*found, *over, *coach, self.map_strip, *made_late)

    @property
    def is_reading(self) -> bool:
        """True while a transcript is beside the map."""
        return self._is_reading

    @property
    def has_mini_map(self) -> bool:
        return self.mini_map.is_wanted

    def put_above(self, widget: QWidget) -> None:
        """Above the map and its panels."""
        self._box.insertWidget(0, widget)

    def toggle_panels(self) -> None:
        """Show or hide what is beside the canvas."""
        self.sides.toggle()

    def enlarge_handles(self, factor: float) -> None:
        """What is taken hold of on the map, than for a pointer."""
        self.canvas.enlarge_handles(factor)
        self.plus.enlarge(factor)
        self.lane_controls.enlarge(factor)

    def show_outline(self) -> None:
        self.sides.show_panel(self.outline)

    def show_history(self) -> None:
        self.sides.show_panel(self.history)

    def show_analysis(self) -> None:
        self.sides.show_panel(self.analysis)

    def show_checks(self) -> None:
        self.sides.show_panel(self.checks)

    def show_transcript(self) -> None:
        """Beside the map, with the keys."""
        self._is_reading = True
        self.transcript.show()
        self.transcript.widget.setFocus()

    def close_transcript(self) -> None:
        self._is_reading = False
        self.transcript.hide()
        self.canvas.setFocus()

    def put_aside(self, is_aside: bool) -> None:
        """Leave all room to the canvas, or bring back what was beside and below it."""
        self.sides.put_aside(is_aside)
        self.map_strip.put_aside(is_aside)
        self.transcript.setVisible(self._is_reading and not is_aside)

    def begin_coaching(self, done: Callable[[], None]) -> None:
        """Hints on this map, until `done`."""
        self.coach = Coach(self.canvas, done)

    def take_keys(self) -> None:
        """To the map, or to the line that begins it."""
        invitation = self.invitation
        (invitation.line if invitation.is_shown else self.canvas).setFocus()

    def read_texts(self) -> None:
        """Make the first search as fast as the others."""
        self.finder.read()

    def go_to(self, id_: RecordId) -> None:
        """Select a record and bring it into view, on whatever map it lies."""
        self.show_map(id_)
        self.session.store.selection.set((id_,))
        self._reveal(id_)
        self.canvas.setFocus()

    def show_map(self, id_: RecordId) -> None:
        """The map that a record is or lies in; what is being typed on this one is kept first."""
        self.canvas.close_editor()
        self.canvas.break_off()
        self.inspector.finish_typing()
        self.session.show_map(id_)

    def rename_map(self) -> None:
        """Of the map on show: in its tab, or where it stands above the only map."""
        if self.map_strip.isVisible():
            self.map_strip.tabs.rename()
        else:
            self.canvas.edit(self.session.map.id)

    def show_view(self, id_: RecordId) -> None:
        """A view that was kept, of whatever map."""
        self.show_map(id_)
        self.filtering.show_view(id_)

    def use_theme(self, theme: Theme) -> None:
        self.session.use_theme(theme)
        self.palette_panel.wear(theme)

    def close_session(self, say: Callable[[str], None]) -> None:
        """Keep what is being typed, write what is waiting, let go of the file.

        Raises UserError where something could not be written; it is still kept in memory then.
        """
        self.canvas.close_editor()
        self.session.document.give_up_damaged()
        self.session.document.retry()
        wait_for_writing(self.session.document, say)
        self.session.document.flush()
        self._checking.stop()
        self.session.document.on_saved = _ignore
        self._unsubscribe()
        for follower in self._followers:
            follower.let_go()
        self.canvas.close()
        self.outline.close()
        self.inspector.close()
        self.history.close()
        self.session.close()
        forget_painted()
        self.mark.lift()

    def _make_room(self) -> None:
        """What is shown and found on the canvas keeps clear of the drawer over it."""
        self.canvas.setViewportMargins(self.sides.covered)

    def _make_analysis(self) -> AnalysisPanel:
        from journeydesk.ui.analysis_panel import AnalysisPanel

        panel = AnalysisPanel(self.session, self.go_to)
        FingerScrolling(panel.chart)
        return panel

    def _make_checks(self) -> ChecksPanel:
        from journeydesk.ui.checks_panel import ChecksPanel

        panel = ChecksPanel(self.session, self.go_to)
        FingerScrolling(panel.list)
        return panel

    def _make_transcript(self) -> TranscriptView:
        from journeydesk.ui.transcript import TranscriptView

        view = TranscriptView(self.session, self._reveal)
        view.head.closed.connect(self.close_transcript)
        view.head.file_wanted.connect(self._actions["open_transcript"].trigger)
        view.left.connect(self.canvas.setFocus)
        view.told.connect(self.canvas.told)
        view.refused.connect(self._complain)
        FingerScrolling(view.text)
        return view

    def _read(self, id_: RecordId) -> None:
        """The words that evidence rests on, or a whole transcript."""
        self.show_transcript()
        self.transcript.widget.show_words_of(id_)

    def _reveal(self, id_: RecordId) -> None:
        bring_into_view(self.canvas, id_)

    def _middle(self) -> QWidget:
        """The canvas, between the filter and the tabs of maps when there are any; a transcript
        lies beside it."""
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setHandleWidth(1)
        beside.addWidget(self.transcript)
        beside.addWidget(self.canvas)
        beside.setStretchFactor(1, 1)
        beside.setChildrenCollapsible(False)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filtering.bar)
        column.addWidget(beside, 1)
        column.addWidget(self.map_strip)
        return middle

    def _on_saved(self, state: SaveState) -> None:
        self.saving.told.emit(state)


def _ignore(_state: SaveState) -> None:
    """Nobody listens any more."""
