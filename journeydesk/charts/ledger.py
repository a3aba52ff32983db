"""The expectation ledger: what was expected, what was perceived, and the gap."""

from __future__ import annotations

from journeydesk.analysis.report import Report
from journeydesk.analysis.report.expectations import Expected
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked, told
from journeydesk.charts.words import friction, score, whose
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.layout import Memo


def ledger(report: Report, width: float, memo: Memo) -> Drawing:
    """In the journey's order."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Expectations and what came of them"),
        whose(report),
        _("Gap = perceived − expected, each 1…7; weighted = gap × importance / 5."),
        _("Amplification A = emotion / gap; above 1 the emotion outweighs the gap."),
        _("For discussion, not for measurement: difference scores are disputed."),
    )
    rows = [_row(pen, expected) for expected in report.expectations.gaps]
    return stacked([head, *(rows or [note(pen, _("No expectations here."))])], width, memo)


def _row(pen: Pen, expected: Expected) -> Row:
    card, gap = expected.expectation.card, expected.gap
    known = expected.expectation.known
    numbers = [known.expected, known.perceived, known.importance] if known else [None] * 3
    said = ["?" if n is None else f"{n:g}" for n in numbers]
    parts = [
        _("expected {e}, perceived {p}, importance {i}").format(e=said[0], p=said[1], i=said[2]),
        _("gap {gap}, A {a}").format(gap=score(gap.gap), a=friction(gap.amplification)),
        *([_("emotion outweighs gap")] if gap.is_outweighed else []),
    ]
    return told(pen, card.text, score(gap.weighted), " · ".join(parts), card.id)
