"""Which chart, whose numbers, and what can be tried with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesk.analysis.journey import gather
from journeydesk.analysis.report import Report, report_of
from journeydesk.app.direction import memo_for
from journeydesk.app.session import Session
from journeydesk.charts import SHEETS
from journeydesk.charts.peak_end import peak_end
from journeydesk.charts.rankings import rankings
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.model import Persona, RecordId
from journeydesk.ui.analysis_panel.chart_list import ChartList
from journeydesk.ui.analysis_panel.larger import LargerChart
from journeydesk.ui.analysis_panel.weights import WeightSliders
from journeydesk.ui.picking_fields import CheckBox, ComboBox
from journeydesk.ui.when_idle import WhenIdle

WEIGHTED, LEVERS = "rankings", "peak-end"


class AnalysisPanel(QWidget):
    """Computed while it is seen, when nothing else is going on."""

    def __init__(self, session: Session, go_to: Callable[[RecordId], None]) -> None:
        super().__init__()
        self._session, self._go_to = session, go_to
        self._keepers: dict[RecordId, Keeper] = {}
        self._raised: dict[tuple[RecordId, RecordId], frozenset[RecordId]] = {}
        self.report: Report | None = None
        self.sheet, self.persona = ComboBox(), ComboBox()
        self.weights, self.chart = WeightSliders(), ChartList()
        self.all_flips = CheckBox(_("All flips of the order"))
        self.raising = QPushButton()
        self.larger = QPushButton(_("Larger…"))
        self._arrange()
        self._idly = WhenIdle(self, self.look)
        self._window = LargerChart(self, self.look)
        self._heed_fields()
        self._unsubscribe = session.subscribe(lambda _change: self._ask())
        self.setFocusProxy(self.sheet)

    def look(self) -> None:
        """What holds now."""
        self._offer_personas()
        session, map_id = self._session, self._session.map.id
        keeper = self._keepers.setdefault(map_id, Keeper())
        journey = gather(session.records, map_id, keeper)
        persona = session.records.find(self.persona.currentData() or "")
        chosen = persona if isinstance(persona, Persona) else None
        self.report = report_of(journey, chosen, keeper, self.weights.weights)
        name = self.sheet.currentData()
        self.weights.setVisible(name == WEIGHTED)
        self.all_flips.setVisible(name == WEIGHTED)
        self.raising.setVisible(name == LEVERS)
        self.chart.show_chart(self._drawn())
        self._offer_raising()
        if self._window.isVisible():
            self._window.show_chart(_(SHEETS[name].label), self._drawn())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._unsubscribe()
        self._window.close()
        super().closeEvent(event)

    def _offer_personas(self) -> None:
        """Those of the map on show, and all of them together."""
        offered = [(p.name or _("Unnamed persona"), p.id) for p in self._personas]
        offered.append((_("All personas together"), ""))
        chosen = self.persona.currentData()
        self.persona.blockSignals(True)
        self.persona.clear()
        for name, id_ in offered:
            self.persona.addItem(name, id_)
        self.persona.setCurrentIndex(max(0, self.persona.findData(chosen)))
        self.persona.blockSignals(False)

    @property
    def _personas(self) -> tuple[Persona, ...]:
        return self._session.records.at(Persona, self._session.map.id)

    def _heed_fields(self) -> None:
        self.sheet.currentIndexChanged.connect(self._again)
        self.persona.currentIndexChanged.connect(self._again)
        self.weights.changed.connect(self._ask)
        self.all_flips.toggled.connect(self._again)
        self.raising.clicked.connect(self._raise)
        self.larger.clicked.connect(self._enlarge)
        self.chart.selectionModel().currentChanged.connect(self._offer_raising)
        for chart in (self.chart, self._window.chart):
            chart.chosen.connect(self._go)

    def _ask(self) -> None:
        self._idly.ask()
        if not self.isVisible():
            self._window.ask()

    def _again(self) -> None:
        self._idly.ask()
        self._idly.do_now()

    def _go(self, id_: RecordId) -> None:
        if id_ in self._session.records:
            self._go_to(id_)

    def _raise(self) -> None:
        """The touchpoint of the current row, or no longer; for this persona, on this map."""
        if self.chart.current_id:
            self._raised[self._whose] = self._raised_here ^ {self.chart.current_id}
            self._again()

    def _offer_raising(self) -> None:
        """Only rows of touchpoints can be raised, or be as they were."""
        is_raised = self.chart.current_id in self._raised_here
        words = _("As it was") if is_raised else _("Raise the touchpoint by one")
        self.raising.setText(words)
        self.raising.setEnabled(bool(self.chart.current_id))

    @property
    def _whose(self) -> tuple[RecordId, RecordId]:
        return self._session.map.id, self.persona.currentData() or ""

    @property
    def _raised_here(self) -> frozenset[RecordId]:
        return self._raised.get(self._whose, frozenset())

    def _enlarge(self) -> None:
        """The same chart in a window of its own."""
        self._window.ask()
        self._window.show()
        self._window.activateWindow()

    def _drawn(self) -> Callable[[float], Drawing]:
        """Draws what is chosen now, whatever is chosen later."""
        report, raised, name = self.report, self._raised_here, self.sheet.currentData()
        session, has_all_flips = self._session, self.all_flips.isChecked()
        assert report

        def draw(width: float) -> Drawing:
            memo = memo_for(session.records, session.theme, session.ruler)
            if name == LEVERS:
                return peak_end(report, width, memo, raised)
            if name == WEIGHTED:
                return rankings(report, width, memo, has_all_flips=has_all_flips)
            return SHEETS[name].draw(report, width, memo)

        return draw

    def _arrange(self) -> None:
        for name, kind in SHEETS.items():
            self.sheet.addItem(_(kind.label), name)
        self.sheet.setAccessibleName(_("Chart"))
        self.persona.setAccessibleName(_("Whose numbers"))
        for field in (self.sheet, self.persona):
            field.setMinimumContentsLength(1)
        controls = QVBoxLayout()
        controls.setContentsMargins(12, 10, 12, 6)
        for widget in (self.sheet, self.persona, self.weights, self.all_flips, self.raising):
            controls.addWidget(widget)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 10)
        below.addStretch(1)
        below.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(controls)
        column.addWidget(self.chart, 1)
        column.addLayout(below)
