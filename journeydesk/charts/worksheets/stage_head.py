"""Above the part of a map that is one stage: its name, its numbers, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesk.analysis.report import Report
from journeydesk.charts.furniture.parts import block_of, moved, rule, words_part
from journeydesk.charts.pen import FIGURE, SMALL, Pen
from journeydesk.charts.words import mark, percent, score
from journeydesk.charts.worksheets.overview import overview
from journeydesk.charts.worksheets.workshop import name_of_stage
from journeydesk.drawing import Block, Group, Layer, Rect, Stroke
from journeydesk.fonts import Style
from journeydesk.i18n import _, ngettext
from journeydesk.layout import MapLayout, Memo
from journeydesk.model import Stage

NAME = Style(24.0, weight=700, leading=1.15)
EYEBROW = Style(9.5, weight=600, leading=1.3)
PROSE = Style(10.5, leading=1.35)
OVERVIEW, HIGHEST = 0.34, 96.0  # of the width, and its height at most
ABOVE, APART, ROW = 10.0, 22.0, 46.0


@dataclass(frozen=True, slots=True)
class StageHead:
    """One stage of a map that is laid out; `report` has the numbers of all its stages."""

    report: Report
    layout: MapLayout
    number: int
    memo: Memo

    @property
    def stage(self) -> Stage:
        return self.report.journey.stages[self.number - 1]

    def block(self, width: float) -> Block:
        """As the title of a sheet that wide."""
        memo, map_ = self.memo, self.report.journey.map
        small = overview(self.layout, self.stage.id, width * OVERVIEW, HIGHEST, memo)
        room = width - small.bounds.w - APART
        where = _("{map} · stage {n} of {m}").format(
            map=map_.title or _("Untitled map"),
            n=self.number,
            m=len(self.report.journey.stages),
        )
        small = replace(small, label=_("Overview: {words}").format(words=where))
        parts = [(map_.id, name_of_stage(self.stage), NAME), ("where", where, EYEBROW)]
        parts += [("purpose", self.stage.purpose, PROSE)] if self.stage.purpose else []
        pen, y, groups = Pen(memo, room), ABOVE, []
        for id_, words, style in parts:
            group = words_part(id_, words, style, room, pen, dim=style is not NAME)
            groups.append(moved(group, 0.0, y))
            y = groups[-1].bounds.bottom + 4.0
        groups.append(moved(small, width - small.bounds.w, ABOVE))
        y = max(y, groups[-1].bounds.bottom) + 8.0
        edge = rule("title rule", 0.0, width, Stroke(pen.ink, 1.6), memo)
        numbers = moved(self._numbers(width), 0.0, y)
        return block_of("title", [edge, *groups, numbers], width, memo, layer=Layer.TITLE)

    def _numbers(self, width: float) -> Group:
        pen = Pen(self.memo, width)
        known = self._known()
        room = width / len(known)
        ops = []
        for i, (number, words) in enumerate(known):
            text = pen.text(words, SMALL, room - 10.0, 2)
            ops += pen.line(number, FIGURE, i * room, 18.0, room - 10.0, pen.ink)
            ops += pen.put(text, i * room, 23.0, room - 10.0, pen.dim)
        said = "; ".join(f"{words}: {number}" for number, words in known)
        return Group("numbers", Rect(0.0, 0.0, width, ROW), tuple(ops), label=said)

    def _known(self) -> list[tuple[str, str]]:
        """Coverage, pains, the worst of them, changes of channel on the way here."""
        report, stage = self.report, self.stage
        covered = report.coverage.stages[self.number - 1]
        pains = [p for p in report.pains.by_priority if p.pain.card.stage == stage.id]
        switches = [s for s in report.switching.switches if s.target.stage == stage.id]
        counts = covered.counts
        told = _("evidence coverage, {k} of {n} cards").format(
            k=counts.evidenced + counts.validated, n=counts.cards
        )
        found = [
            (mark(covered.share, percent) if counts.cards else "–", told),
            (str(len(pains)), ngettext("pain point", "pain points", len(pains))),
        ]
        if pains:
            worst = _("highest priority: {pain}").format(pain=pains[0].pain.card.text)
            found.append((mark(pains[0].priority, score), worst))
        changes = ngettext("switch of channel", "switches of channel", len(switches))
        return [*found, (str(len(switches)), changes)]
