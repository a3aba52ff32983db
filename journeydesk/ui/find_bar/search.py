"""Finding on the canvas: the bar, the rings, the way back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from shiboken6 import isValid

from journeydesk.app.finding import Finder
from journeydesk.app.hits import Hits, hits_from
from journeydesk.app.session import Change
from journeydesk.i18n import _
from journeydesk.layout import CellKey
from journeydesk.model import RecordId, shortened
from journeydesk.ui.canvas.camera import Pose
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.canvas.going import bring_into_view
from journeydesk.ui.corner import Corner
from journeydesk.ui.find_bar.bar import FindBar
from journeydesk.ui.find_bar.creating import cell_for, create_card
from journeydesk.ui.find_bar.rings import FoundRings
from journeydesk.ui.look import qcolor

GO_MS = 60  # after a letter: a form of another kind takes 20 ms, the next letter comes first
AGAIN_MS = 150  # after a change: nobody waits for the count while typing a card
BESIDE = 10  # pixels that stay free beside the bar
LONGEST = 24  # letters of what was not found
INSET = -8  # the bar's shadow reaches beyond the view


@dataclass(frozen=True, slots=True)
class Home:
    """Where one was: on which map, what was selected, what was looked at."""

    map_id: RecordId
    selected: tuple[RecordId, ...]
    pose: Pose


class Search(QObject):
    """One canvas's search; it begins with the first Ctrl+F."""

    def __init__(self, canvas: MapCanvas, finder: Finder) -> None:
        super().__init__(canvas)
        self._canvas, self._session, self._finder = canvas, canvas.session, finder
        self.hits = Hits()
        self.bar = FindBar(canvas)
        at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._corner = Corner(self.bar, canvas, at, INSET)
        self._home: Home | None = None
        self._rings: FoundRings | None = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(lambda: self._find(self.bar.field.text()))
        self._going = QTimer(self, singleShot=True, interval=GO_MS)
        self._going.timeout.connect(self._go)
        self.bar.typed.connect(self._look_for)
        self.bar.stepped.connect(self.step)
        self.bar.created.connect(self._create)
        self.bar.escaped.connect(self._go_home)
        self.bar.closed.connect(self.close)
        self.bar.field.left.connect(self._forget_home)
        self._unsubscribe = self._session.subscribe(self._on_change)
        self.bar.hide()

    def open(self) -> None:
        """Show the bar with what was last looked for."""
        if not self.bar.isVisible():
            self._home = self._here()
        self.bar.open()
        self._find(self.bar.field.text())

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; without a search, begin one."""
        self._going.stop()
        if not self.bar.isVisible():
            self.open()
        if self.hits.ids:
            self._show(self.hits.stepped(by))
            self._go()

    def close(self) -> None:
        """Stay at what was found."""
        self._arrive()
        self.bar.hide()
        self._again.stop()
        self._ring(frozenset())
        self._canvas.setFocus()

    def let_go(self) -> None:
        """The map is closed."""
        self._going.stop()
        self._again.stop()
        self._unsubscribe()

    @property
    def is_on_its_way(self) -> bool:
        """True for a moment after a letter, until what is found is selected."""
        return self._going.isActive()

    def _look_for(self, text: str) -> None:
        """What is not there after all leads back to where one was."""
        self._find(text)
        self._going.start()
        if not self.hits.ids and self._home:
            self._show_home(self._home)

    def _arrive(self) -> None:
        if self.is_on_its_way:
            self._going.stop()
            self._go()

    def _find(self, text: str) -> None:
        """From what is selected on, else from the beginning of the map on show."""
        start = self._session.store.selection.ids or (self._session.map.id,)
        ids = self._finder.find(text)
        self._show(hits_from(ids, self.hits, start, self._finder.order()))

    def _show(self, hits: Hits) -> None:
        self.hits = hits
        wanted, n = self.bar.field.text().strip(), len(hits.ids)
        text = _("{at} of {n}").format(at=hits.at + 1, n=n) if n else ""
        if wanted and not n:
            text = _("No card has “{text}”").format(text=shortened(wanted, LONGEST))
        can_create = bool(wanted) and not n and self._cell() is not None
        room = self._canvas.viewport().width() - 2 * BESIDE
        self.bar.show_count(text, room, is_found=bool(n), can_create=can_create)
        self._corner.place()
        self._ring(frozenset(hits.ids))

    def _go(self) -> None:
        """The current hit is what is selected."""
        current = self.hits.current
        if current:
            self._session.show_map(current)
            self._session.store.selection.set((current,))
            bring_into_view(self._canvas, current)

    def _ring(self, ids: frozenset[RecordId]) -> None:
        if self._rings is None or not isValid(self._rings):  # another theme clears the scene
            self._rings = FoundRings()
            self._canvas.scene().addItem(self._rings)
        color = qcolor(self._session.theme.map["switch"])
        self._rings.show_around(self._session.layout, ids, color)

    def _create(self, text: str) -> None:
        cell = self._cell()
        if cell:
            plan = partial(create_card, cell=cell, text=text)
            self._session.run(_("Add card"), plan)
            self._finder.forget_order()
            self._find(self.bar.field.text())
            self._go()

    def _cell(self) -> CellKey | None:
        canvas, session = self._canvas, self._session
        selected = session.store.selection.ids
        return cell_for(session.layout, session.records, selected, *canvas.middle)

    def _on_change(self, change: Change) -> None:
        if self.bar.isVisible():
            if change.is_other_map:
                self._ring(frozenset(self.hits.ids))
            self._again.start()

    # -- the way back -------------------------------------------------------------------------

    def _here(self) -> Home:
        session = self._session
        return Home(session.map.id, session.store.selection.ids, self._canvas.pose)

    def _go_home(self) -> None:
        """Escape: as if one had not looked."""
        self._going.stop()
        home = self._home
        self.close()
        if home:
            self._show_home(home)

    def _show_home(self, home: Home) -> None:
        records = self._session.records
        if home.map_id in records:
            self._session.show_map(home.map_id)
            self._session.store.selection.set(id_ for id_ in home.selected if id_ in records)
            self._canvas.take_pose(home.pose)

    def _forget_home(self) -> None:
        """Who clicks elsewhere has arrived; the buttons of the bar are not elsewhere."""
        focus = self._canvas.window().focusWidget()
        if focus is None or not self.bar.isAncestorOf(focus):
            self._home = None
