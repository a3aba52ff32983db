"""The view beside the map: which transcript, its words, where passages go and as what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout

from journeydesk.app.session import Change, Session
from journeydesk.app.transcribing import (
    Mark,
    evidence_of_passage,
    marks_of,
    told_of_marks,
    transcript_in,
    transcripts_of,
)
from journeydesk.commands import quote_passage
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.interchange.transcripts.transcript import Transcript
from journeydesk.model import Attachment, CardKind, Evidence, Record, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.picking_fields import CheckBox
from journeydesk.ui.transcript.buttons import BecomesButtons
from journeydesk.ui.transcript.head import Head
from journeydesk.ui.transcript.keys import BY_KIND
from journeydesk.ui.transcript.places import Place, PlaceChooser
from journeydesk.ui.transcript.text import TranscriptText
from journeydesk.ui.when_idle import WhenIdle

NARROWEST = 300  # pixels
NONE = Transcript("", ())


class TranscriptView(QFrame):
    """`reveal` brings a card into view on the map."""

    left = Signal()  # with the keys
    told = Signal(str)
    refused = Signal(str)  # what cannot be done, and why

    def __init__(self, session: Session, reveal: Callable[[RecordId], None]) -> None:
        super().__init__()
        self._session, self._reveal = session, reveal
        self._theme = session.theme
        self.file: Attachment | None = None
        self.head, self.places = Head(), PlaceChooser(session)
        self.text = TranscriptText(session.theme)
        self.buttons = BecomesButtons(self.become)
        self.buttons.wear(session.theme)
        self.internal = CheckBox(_("Internal: left out of copies for clients"))
        self.count = QLabel()
        self._arrange()
        self._connect()
        self.refresh()

    def show_file(self, id_: RecordId) -> None:
        """One of the map on show. Raises InputRefused where it cannot be read."""
        file = self._session.records.get(Attachment, id_)
        if file != self.file:
            self.text.show_transcript(transcript_in(self._session.document.assets, file))
            self.file = file
        self._show_rest()

    def show_words_of(self, id_: RecordId) -> None:
        """Those that a piece of evidence rests on, or a whole file."""
        record = self._session.records.get(Record, id_)
        file = record.attachment if isinstance(record, Evidence) else id_
        if file:
            self._attempt(file)
        for mark in self.text.marks:
            if mark.evidence == id_:
                self.text.go_to(mark)

    def become(self, kind: CardKind) -> None:
        """What is marked, as a card at the chosen place, and as evidence for it."""
        place, passage = self.places.place, self.text.passage
        if place is None:
            self.refused.emit(_("The map has no stage yet: make one first, with S on the map."))
        if place is None or passage is None or self.file is None:
            return
        try:
            is_internal = self.internal.isChecked()
            evidence = evidence_of_passage(self.file, passage, is_internal=is_internal)
        except UserError as error:
            self.refused.emit(str(error))
            return
        self._put(evidence, kind, place)

    def refresh(self) -> None:
        """What the map holds now."""
        there = transcripts_of(self._session.records, self._session.map.id)
        if self.file not in there:
            self.file = None
            self.text.show_transcript(NONE)
            for file in there[:1]:
                self._attempt(file.id)
        self.places.refresh()
        self._wear()
        self._show_rest()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The map is closed."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        super().closeEvent(event)

    def _put(self, evidence: Evidence, kind: CardKind, place: Place) -> None:
        put = partial(quote_passage, kind=kind, stage=place.stage, touchpoint=place.touchpoint)

        def plan(tx: Transaction) -> tuple[RecordId, ...]:
            return (put(tx, evidence).id,)

        name = BY_KIND[kind].name
        self._session.run(_("{name} from transcript").format(name=name), plan)
        self.text.go_on()
        self._idly.do_now()
        for id_ in self._session.store.selection:
            self._reveal(id_)
        self.told.emit(_("{name} added to {place}").format(name=name, place=place.name))

    def _choose(self, mark: Mark) -> None:
        """On the map, too; the keys stay here."""
        self._session.store.selection.set((mark.card,))
        self._reveal(mark.card)

    def _attempt(self, id_: RecordId) -> None:
        try:
            self.show_file(id_)
        except UserError as error:
            self.refused.emit(str(error))
            self._show_rest()

    def _show_rest(self) -> None:
        """What changes with the transcript, and with the map."""
        records = self._session.records
        self.head.show_files(transcripts_of(records, self._session.map.id), self.file)
        marks = list(marks_of(records, self.file, self.text.transcript)) if self.file else []
        if marks != self.text.marks:
            self.text.show_marks(marks)
        self.count.setText(told_of_marks(len(marks)))

    def _wear(self) -> None:
        if self._theme is not self._session.theme:
            self._theme = self._session.theme
            self.text.wear(self._theme)
            self.buttons.wear(self._theme)

    def _on_change(self, change: Change) -> None:
        self._idly.ask()

    def _on_selection(self, ids: tuple[RecordId, ...]) -> None:
        """A stage or a touchpoint that is selected by itself is where passages go from then on."""
        if len(ids) == 1:
            self.places.choose(ids[0])

    def _connect(self) -> None:
        self._idly = WhenIdle(self, self.refresh)
        self.head.chosen.connect(self._attempt)
        self.text.wanted.connect(self.become)
        self.text.chosen.connect(self._choose)
        self.text.stepped.connect(self.places.step)
        self.text.left.connect(self.left)
        self._unsubscribe = [
            self._session.subscribe(self._on_change),
            self._session.store.selection.subscribe(self._on_selection),
        ]

    def _arrange(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.setAccessibleName(_("Transcript"))
        self.setFocusProxy(self.text)
        self.count.setProperty("dim", True)
        self.internal.setToolTip(_("Evidence from now on; the file itself never goes to clients"))
        place = QFormLayout()
        place.addRow(_("Goes to"), self.places)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)
        column.addLayout(place)
        column.addWidget(self.buttons)
        column.addWidget(self.internal)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
