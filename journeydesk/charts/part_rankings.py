"""The three rankings beside each other: who comes first by frequency, by emotion, by drop-off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeydesk.analysis.rankings import Place
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.charts.pen import BAR, HEAD, SMALL, Pen
from journeydesk.charts.rows import Row
from journeydesk.charts.words import base_of, percent, whose
from journeydesk.drawing import Op
from journeydesk.i18n import _

SHOWN = 5  # of each: all of them are in the composite
LEAST, APART = 130.0, 18.0  # of a ranking's width, and between two
LINE, TOP = 30.0, 36.0


class Part(NamedTuple):
    """One of the three, ranked."""

    name: str
    field: str
    places: Sequence[Place]


def part_rankings(pen: Pen, report: Report) -> list[Row]:
    """One row where they have room beside each other, else three."""
    found = report.pains.rankings
    parts = [
        Part(_("Frequency F"), "frequency", found.frequency),
        Part(_("Emotion E"), "emotion", found.emotion),
        Part(_("Drop-off D"), "drop", found.drop),
    ]
    room = (pen.width - 2 * APART) / 3
    if room < LEAST:
        return [_ranking(pen, report, part, 0.0, pen.width) for part in parts]
    rows = [_ranking(pen, report, part, i * (room + APART), room) for i, part in enumerate(parts)]
    ops = tuple(op for row in rows for op in row.ops)
    return [Row(max(row.height for row in rows), ops, ". ".join(row.label for row in rows))]


def _ranking(pen: Pen, report: Report, part: Part, x: float, room: float) -> Row:
    pains = report.pains.ranked
    known = [place for place in part.places if place.place is not None]
    about = _("{k} of {n} known").format(k=len(known), n=len(pains))
    ops = [
        *pen.line(part.name, HEAD, x, 10.0, room, pen.ink),
        *pen.line(f"{about} · {whose(report)}", SMALL, x, 23.0, room, pen.dim),
    ]
    said = []
    for i, place in enumerate(known[:SHOWN]):
        pain = pains[place.index]
        ops += _line(pen, part, pain, place, x, TOP + i * LINE, room)
        number = percent(getattr(pain, part.field)) + _base(part, pain)
        said.append(f"{place.place}. {pain.pain.card.text}: {number}")
    label = _("{name}, {whose}, {known}: {places}").format(
        name=part.name, whose=whose(report), known=about, places="; ".join(said)
    )
    return Row(TOP + LINE * len(known[:SHOWN]), tuple(ops), label)


def _line(
    pen: Pen, part: Part, pain: RankedPain, place: Place, x: float, y: float, room: float
) -> list[Op]:
    """Place and words above, the bar with its number below."""
    figure = getattr(pain, part.field)
    number = percent(figure)
    words = f"{place.place}  {pain.pain.card.text or _('Untitled card')}"
    return [
        *pen.line(words, SMALL, x, y + 9.0, room, pen.ink),
        *pen.bar(x, y + 14.0, room - 44.0, figure.value, pen.bad),
        *pen.number(number, SMALL, x + room, y + 14.0 + BAR, 42.0, pen.ink),
    ]


def _base(part: Part, pain: RankedPain) -> str:
    return base_of(pain) if part.field == "frequency" else ""
