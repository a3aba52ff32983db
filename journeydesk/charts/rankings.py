"""Pain points: the three bars of each first, what they come to second."""

from __future__ import annotations

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.flips import Flip
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.analysis.sensitivity import Part
from journeydesk.charts.pen import HEAD, NUMBER, SMALL, Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked
from journeydesk.charts.words import known, percent, score, whose
from journeydesk.drawing import Drawing, Op, Point, Stroke
from journeydesk.i18n import N_, _
from journeydesk.layout import Memo

PARTS = {Part.FREQUENCY: N_("frequency"), Part.EMOTION: N_("emotion"), Part.DROP: N_("drop-off")}
LINE = 14.0
PLACE = 24.0  # the room of its number


def rankings(report: Report, width: float, memo: Memo) -> Drawing:
    """In the order of the composite, those that are unknown last."""
    pen, pains = pen_for(width, memo), report.pains
    w = pains.weights
    formula = _("Priority = 100 (w F + w E + w D) / Σw, 0…100; weights F {f:g}, E {e:g}, D {d:g}")
    head = heading(
        pen,
        _("Pain points by priority"),
        whose(report),
        formula.format(f=w.frequency, e=w.emotion, d=w.drop),
        _("F: how many meet it, of its base. E: how badly it feels. D: what it breaks."),
    )
    places = {place.index: place.place for place in pains.rankings.priority}
    rows = [
        _row(pen, pains.ranked[place.index], places[place.index])
        for place in pains.rankings.priority
    ]
    empty = [] if rows else [note(pen, _("No pain points on this map."))]
    flips = [note(pen, sentence(flip)) for flip in pains.flips]
    return stacked([head, *rows, *empty, *flips], width, memo)


def sentence(flip: Flip) -> str:
    """Where the order of two pain points flips."""
    told = _("“{rising}” overtakes “{falling}” when {part} weighs more than {at:.3f}.")
    names = [pain.pain.card.text[:80] for pain in (flip.rising, flip.falling)]
    return told.format(rising=names[0], falling=names[1], part=_(PARTS[flip.part]), at=flip.at)


def _row(pen: Pen, pain: RankedPain, place: int | None) -> Row:
    words = pain.pain.card.text or _("Untitled card")
    room = pen.width * 0.72 - PLACE
    text = pen.text(words, HEAD, room)
    number = score(pain.priority)
    ops: list[Op] = [
        *pen.line(_("{n}.").format(n=place) if place else "?", HEAD, 0.0, 10.0, PLACE, pen.dim),
        *pen.put(text, PLACE, 0.0, room, pen.ink),
        *pen.line_to(number, NUMBER, pen.width, 11.5, pen.width * 0.27, pen.ink),
    ]
    y = text.height + 5.0
    told = [
        (_("F"), pain.frequency, _base(pain)),
        (_("E"), pain.emotion, ""),
        (_("D"), pain.drop, ""),
    ]
    for letter, figure, base in told:
        ops += _part(pen, letter, figure, base, y)
        y += LINE
    about = _("{known}, confidence {confidence:g}")
    about = about.format(known=known(pain.priority), confidence=pain.confidence)
    ops += pen.line(about, SMALL, PLACE, y + 8.0, pen.width - PLACE, pen.dim)
    y += 13.0
    rule = Stroke(pen.memo.theme.map["separator"], 0.8)
    ops.append(pen.way([Point(0.0, y), Point(pen.width, y)], rule))
    parts = "; ".join(f"{letter} {percent(figure)}{base}" for letter, figure, base in told)
    return Row(y, tuple(ops), f"{place or '?'}. {words}: {number}. {parts}", pain.pain.card.id)


def _base(pain: RankedPain) -> str:
    known_ = pain.pain.known
    if known_ is None or known_.count is None or known_.base is None:
        return ""
    return _(" ({count} of {base})").format(count=known_.count, base=known_.base)


def _part(pen: Pen, letter: str, figure: Figure, base: str, y: float) -> list[Op]:
    color = pen.memo.theme.cards["pain_point"].bar
    words = percent(figure) + base
    start, end = PLACE + 16.0, pen.width * 0.56
    return [
        *pen.line(letter, HEAD, PLACE, y + 9.0, 14.0, pen.dim),
        *pen.bar(start, y + 2.0, end - start, figure.value, color),
        *pen.line(words, SMALL, end + 8.0, y + 9.0, pen.width - end - 8.0, pen.ink),
    ]
