"""The dialog: what the file is for, the sheet in view, and what can be chosen for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QWidget

from journeydesk.app.choosing import Choosing
from journeydesk.app.export_job import Job
from journeydesk.app.exporting import Export
from journeydesk.app.judging import Verdict, judge
from journeydesk.app.opening import is_draft
from journeydesk.app.posters import Posters
from journeydesk.app.session import Session
from journeydesk.app.subject import Subject, pages_showing
from journeydesk.export.preflight import Place
from journeydesk.i18n import _
from journeydesk.interchange.writers import WRITERS
from journeydesk.paint import MM, Page
from journeydesk.settings import ExportChoices
from journeydesk.ui.export_dialog.checks import Checks
from journeydesk.ui.export_dialog.facts import cost_of, facts_of
from journeydesk.ui.export_dialog.foot import Foot
from journeydesk.ui.export_dialog.making import Maker
from journeydesk.ui.export_dialog.offers import Offers
from journeydesk.ui.export_dialog.options import Options
from journeydesk.ui.export_dialog.preview import Preview
from journeydesk.ui.export_dialog.preview.cuts import Cuts
from journeydesk.ui.export_dialog.rail import PurposeRail
from journeydesk.ui.export_dialog.subject import SubjectFields
from journeydesk.ui.export_dialog.work import ExportThread
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.when_idle import WhenIdle

SIZE, RAIL, OPTIONS = QSize(1320, 800), 178, 314
SMALLEST = QSize(860, 560)


class ExportDialog(QDialog):
    """Exports what the preview shows.

    `choices` are those of the last time, `overlay` is what lies over the map.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        choices: ExportChoices = ExportChoices(),  # noqa: B008 -- frozen
        overlay: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._records, self._path = session.records.copy(), session.path
        self._pictures = dict(session.document.assets)
        self._work: ExportThread | None = None
        self._written = Path()
        self.subject = SubjectFields(self._records, session.map.id, overlay)
        self.choosing = Choosing(self.subject.subject, choices, _source(session.path))
        self.rail, self.preview, self.foot = PurposeRail(), Preview(), Foot()
        self.options, self.offers, self.checks = Options(self.subject), Offers(), Checks()
        self._posters = Posters(self._records)
        self._maker = Maker(self)
        self._showing = WhenIdle(self, self._make)
        self._arrange()
        self._show_choices()
        self._heed()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now, to be offered the next time."""
        return self.choosing.remembered

    @property
    def is_settled(self) -> bool:
        """True where the preview shows what is chosen."""
        return not (self._showing.is_due or self._maker.is_busy or self.preview.is_busy)

    def write(self, path: Path) -> None:
        """Write the file beside the window; the dialog tells what came of it."""
        wanted = self.choosing.request(path)
        self._written = wanted.path
        self._set_busy(True)
        self.foot.be_busy(wanted.path.name)
        job = Job(wanted, self._records, self.choosing.subject, self._pictures)
        self._work = ExportThread(job)
        self._work.ended.connect(self._tell)
        self._work.advanced.connect(self.foot.bar.setValue)
        self._work.start()

    def cancel(self) -> None:
        """Give up as soon as can be; a file that was there stays."""
        if self._work:
            self._work.cancel()

    def wait(self) -> None:
        """Until the file is written or refused."""
        if self._work:
            self._work.wait()

    def done(self, result: int) -> None:
        self.cancel()
        self.wait()
        self._maker.leave()
        self.preview.forget()
        super().done(result)

    def _show_choices(self) -> None:
        """Those of the purpose and the subject."""
        self.rail.choose(self.choosing.purpose.name)
        choosing = self.choosing
        self.options.show_choices(choosing.purpose, choosing.sheet, choosing.asks)

    def _on_purpose(self, name: str) -> None:
        self.choosing.turn_to(name)
        self._show_choices()
        self._showing.ask()

    def _on_subject(self) -> None:
        self.choosing.subject = self.subject.subject
        self._show_choices()
        self._showing.ask()

    def _on_options(self) -> None:
        self.choosing.change(self.options.choices)
        self.options.offer(self.choosing.asks)
        self._showing.ask()

    def _make(self) -> None:
        subject = self.choosing.subject
        wanted = self.choosing.request(Path(f"preview{self.choosing.purpose.suffix}"))
        pictures, terms = self._pictures, self.choosing.terms
        purpose = self.choosing.purpose
        is_tagged, is_review = purpose.preset.profile.is_tagged, purpose.is_review
        self._maker.ask(
            lambda: self._pages(subject, wanted),
            lambda pages: judge(pages, pictures, terms, is_tagged=is_tagged, is_review=is_review),
        )

    def _pages(self, subject: Subject, wanted: Export) -> Sequence[Page]:
        """Beside the window; those of a poster follow from its offers."""
        if wanted.tiling:
            return self._posters.pages(subject, wanted, wanted.tiling)
        self._posters.forget()
        return pages_showing(subject, self._records, wanted)

    def _on_offer(self, number: int) -> None:
        self.choosing.sheet = self.choosing.sheet._replace(tile_offer=number)
        self._showing.ask()

    def _show(self, pages: Sequence[Page]) -> None:
        self.offers.tell(self._posters.offers, self._posters.chosen)
        if offer := self._posters.offer:
            self.preview.show_poster(Cuts(offer), pages, self._pictures)
        else:
            self.preview.show_pages(pages, self._pictures, self.choosing.sheet.margin * MM)
        if self._is_idle:
            self.foot.tell_facts(facts_of(pages, self.choosing.terms))

    def _judge(self, verdict: Verdict) -> None:
        """The size of text is a matter of paper: who looks at a screen comes nearer. A file of
        words has no sheets of which anything could be told."""
        is_paper = "distance" in self.choosing.purpose.asks
        is_drawn = self.choosing.purpose.suffix not in WRITERS
        rows = verdict.preflight.findings if is_drawn else ()
        self.checks.tell([row for row in rows if is_paper or row.rule != "text-size"])
        if self._is_idle:
            self.foot.tell_cost(cost_of(verdict.estimate))

    def _go_to(self, place: Place) -> None:
        before = 0 if self._posters.offer is None else 1  # the poster as a whole
        self.preview.show_area(place.page - 1 + before, place.rect)

    def _refuse(self, reason: str) -> None:
        self.checks.clear()
        self.offers.hide()
        if self._is_idle:
            self.foot.refuse(reason)

    def _ask(self) -> None:
        """The file dialog asks before it replaces anything."""
        suffix = self.choosing.purpose.suffix
        name = _file_name(self.subject.title) or self._path.stem
        proposed = str(folder_for(self._path) / f"{name}{suffix}")
        path, _kind = QFileDialog.getSaveFileName(self, _("Export to"), proposed, f"*{suffix}")
        if path:
            self.write(Path(path if path.endswith(suffix) else f"{path}{suffix}"))

    @property
    def _is_idle(self) -> bool:
        return self.options.isEnabled()

    def _tell(self, text: str, is_written: bool) -> None:
        self._set_busy(False)
        self.foot.tell_end(text, is_written)

    def _set_busy(self, is_busy: bool) -> None:
        for widget in (self.rail, self.options):
            widget.setEnabled(not is_busy)

    def _heed(self) -> None:
        self.rail.chosen.connect(self._on_purpose)
        self.subject.changed.connect(self._on_subject)
        self.options.changed.connect(self._on_options)
        self._maker.made.connect(self._show)
        self._maker.judged.connect(self._judge)
        self._maker.refused.connect(self._refuse)
        self.checks.shown.connect(self._go_to)
        self.offers.chosen.connect(self._on_offer)
        foot = self.foot
        foot.export.clicked.connect(self._ask)
        foot.cancel.clicked.connect(self.cancel)
        foot.file.clicked.connect(lambda: _open(self._written))
        foot.folder.clicked.connect(lambda: _open(self._written.parent))

    def _arrange(self) -> None:
        self.rail.setFixedWidth(RAIL)
        self.options.setFixedWidth(OPTIONS)
        self.options.below.addWidget(self.offers)
        self.options.below.addWidget(self.checks)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.rail, 0, 0)
        grid.addWidget(self.preview, 0, 1)
        grid.addWidget(self.options, 0, 2)
        grid.addWidget(self.foot, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.setMinimumSize(SMALLEST)
        room = self.screen().availableSize() - QSize(24, 60)  # frame and title bar
        self.resize(SIZE.boundedTo(room))


def _source(path: Path) -> str:
    """The name that a footer tells; that of a draft is the program's, not the user's."""
    return "" if is_draft(path) else path.name


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _file_name(title: str) -> str:
    """What of a title every file system takes: slashes and colons become spaces."""
    safe = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join(safe.split())[:60].strip()
