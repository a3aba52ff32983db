"""What is chosen for an export, and the request it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from journeydesk.app.dating import today
from journeydesk.app.exporting import Export
from journeydesk.app.purposes import OF_MAPS, Purpose, purpose_named
from journeydesk.app.subject import Subject
from journeydesk.app.workshops import OFFERS
from journeydesk.export import ROLLS, Furniture, Oversize, Sheet
from journeydesk.export.papers import is_as_drawn
from journeydesk.export.preflight import Terms
from journeydesk.export.tiles import Tiling
from journeydesk.paint import SvgText
from journeydesk.settings import ExportChoices, SheetChoices

CHART_PAPER = ("A4", False)  # a sheet of numbers fills it; upright


def first_paper(chart: str) -> tuple[str, bool]:
    """What a chart or a worksheet is offered on first: the paper's name, and whether it lies."""
    return OFFERS[chart][1] if chart in OFFERS else CHART_PAPER


@dataclass(slots=True)
class Choosing:
    """One purpose and one subject at a time; every purpose keeps its sheet, of maps and of charts.

    Those of maps are for the next time too.
    """

    subject: Subject
    remembered: ExportChoices
    source: str = ""  # the name of the maps' own file, to be told on the sheet
    _of_charts: dict[tuple[str, str], SheetChoices] = field(default_factory=dict)

    @property
    def purpose(self) -> Purpose:
        return purpose_named(self.remembered.purpose)

    def turn_to(self, purpose: str) -> None:
        self.remembered = self.remembered._replace(purpose=purpose)

    @property
    def sheet(self) -> SheetChoices:
        """As chosen, or what is offered first."""
        purpose = self.purpose
        if not self.subject.chart:
            return self.remembered.of(purpose.name) or purpose.first
        paper, landscape = first_paper(self.subject.chart)
        first = purpose.first._replace(paper=paper, landscape=landscape)
        return self._of_charts.get((purpose.name, paper), first)

    @sheet.setter
    def sheet(self, sheet: SheetChoices) -> None:
        if self.subject.chart:
            self._of_charts[self.purpose.name, first_paper(self.subject.chart)[0]] = sheet
        else:
            self.remembered = self.remembered.with_sheet(sheet)

    def change(self, sheet: SheetChoices) -> None:
        """Take over what was chosen; an offer is one of its size and paper, and goes with them."""
        before = self.sheet
        kept = sheet._replace(tile_offer=before.tile_offer)
        fields = ("tile_paper", "tile_scale", "tile_tab")
        is_same = all(getattr(sheet, name) == getattr(before, name) for name in fields)
        self.sheet = kept if is_same else sheet

    @property
    def asks(self) -> frozenset[str]:
        """What bears on the purpose, the subject and the paper that are chosen."""
        asked, paper = self.purpose.asks, self.sheet.paper
        if self.subject.chart:
            asked -= OF_MAPS
        if paper in ROLLS or is_as_drawn(paper):
            asked -= {"landscape"}
        return asked - {"type_size", "furniture"} if is_as_drawn(paper) else asked

    @property
    def terms(self) -> Terms:
        """What a preflight looks for."""
        chosen = self.sheet
        return Terms(self.purpose.suffix, chosen.dpi, chosen.distance / 100)

    def request(self, path: Path) -> Export:
        """What that asks for; a file there may be replaced."""
        chosen, subject = self.sheet, self.subject
        return Export(
            path,
            self._sheet,
            subject.map_id,
            overwrite=True,
            overlay=subject.overlay,
            preset=self.purpose.preset,
            source=self.source,
            made_on=today(),
            carries_map=chosen.carries_map,
            tiling=self._tiling,
            oversize=Oversize.SPLIT,  # as the preview shows it
            is_review=self.purpose.is_review,
        )

    @property
    def _tiling(self) -> Tiling | None:
        if "tile_paper" not in self.purpose.asks:
            return None
        chosen = self.sheet
        return Tiling(
            chosen.tile_paper,
            tab_mm=chosen.tile_tab,
            scale=chosen.tile_scale / 100,
            offer=chosen.tile_offer or None,
        )

    @property
    def _sheet(self) -> Sheet:
        chosen = self.sheet
        return Sheet(
            chosen.paper,
            chosen.landscape,
            chosen.margin,
            dpi=chosen.dpi,
            svg_text=SvgText(chosen.svg_text),
            type_size=chosen.type_size or None,
            furniture=self._furniture,
        )

    @property
    def _furniture(self) -> Furniture | None:
        """A sheet as large as the map has none."""
        chosen = self.sheet
        if is_as_drawn(chosen.paper):
            return None
        return Furniture(chosen.title_block, chosen.legend, chosen.footer)
