"""The entry form: what is put into the map when the session is over."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.report import Report
from journeydesk.charts.kit.pages import Line, pages, pen_of_page, ruled
from journeydesk.charts.pen import HEAD, Pen
from journeydesk.charts.rows import Row, heading
from journeydesk.drawing import Drawing, Point, Stroke
from journeydesk.i18n import N_, _
from journeydesk.layout import Memo

# As the fields of a validation are called where it is entered.
SHORT = (N_("Title"), N_("Date"), N_("Place"), N_("Customers present"))
LONG = {
    N_("Agreed with (codes of the tick sheet)"): 3,
    N_("Disagreed with (codes of the tick sheet)"): 3,
    N_("Note"): 8,
}
LABEL = 130.0


def entry(report: Report, memo: Memo) -> list[Drawing]:
    """One page: who was there, where and when, and what they said of the map."""
    pen = pen_of_page(memo)
    title = report.journey.map.title or _("Untitled map")
    head = heading(
        pen,
        _("Validation session: {map}").format(map=title),
        _("Enter it with the map, as a validation: what was agreed with becomes validated."),
    )
    return pages([head], _lines(pen), memo)


def _lines(pen: Pen) -> Iterator[Line]:
    for label in SHORT:
        yield Line(_field(_(label), pen))
    for label, count in LONG.items():
        text = pen.text(_(label), HEAD, pen.width)
        row = Row(text.height, tuple(pen.put(text, 0.0, 0.0, pen.width, pen.ink)), _(label))
        yield Line(row, is_heading=True)
        yield Line(ruled(pen, count))


def _field(label: str, pen: Pen) -> Row:
    """A name, and a line to write on."""
    line = pen.way([Point(LABEL, 16.0), Point(pen.width, 16.0)], Stroke(pen.dim, 0.5))
    return Row(18.0, (*pen.line(label, HEAD, 0.0, 13.0, LABEL, pen.ink), line), label)
