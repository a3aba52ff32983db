"""A persona on a sheet: who it is, what it wants, what it lives through."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.report import Report, reports
from journeydesk.charts.pen import HEAD, Pen
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.fitting import fitting
from journeydesk.charts.worksheets.persona_felt import curve_parts, pain_parts
from journeydesk.charts.worksheets.persona_places import places_of
from journeydesk.charts.worksheets.persona_who import who_parts
from journeydesk.charts.worksheets.sheet import foot, part, sheet_of, words_in
from journeydesk.charts.worksheets.workshop import Workshop
from journeydesk.drawing import Drawing, Group, Point, Rect, Stroke
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Persona

PROSE = Style(14.0, leading=1.4)
PADDING, ICON, BELOW = 10.0, 13.0, 32.0
LEAST = 560.0  # the shorter side of a sheet that all of it goes on
LINE = 8.0  # millimetres between lines to write on


def personas(workshop: Workshop, area: Area) -> list[Drawing]:
    """A sheet for each that is shown; one to fill in by hand where there is none."""
    memo, area = workshop.memo, area.roomy(LEAST)
    every = reports(workshop.whole, workshop.map.id, Keeper())
    found = [r for r in every if r.persona and workshop.shown.find(r.persona.id)]
    chosen = [(r.persona, r) for r in found if r.persona] or [(Persona(map=""), every[-1])]
    title = _("Persona: {map}").format(map=workshop.title)
    return [
        sheet_of(
            persona.name or title,
            [*_parts(persona, report, workshop, area), foot(title, n, len(chosen), area, memo)],
            area,
            memo,
        )
        for n, (persona, report) in enumerate(chosen, 1)
    ]


def _parts(persona: Persona, report: Report, workshop: Workshop, area: Area) -> Iterator[Group]:
    places, memo = places_of(area), workshop.memo
    yield from who_parts(persona, workshop.whole, places.who, memo)
    fields = _fields(persona)
    style = _style([words for _i, _l, words in fields], places.boxes[0], memo)
    for (icon, label, words), place in zip(fields, places.boxes, strict=True):
        yield _box(icon, label, words, style, place, area, memo)
    yield from curve_parts(report, places.curve, memo)
    yield from pain_parts(report, places.pains, memo)


def _fields(persona: Persona) -> list[tuple[str, str, str]]:
    return [
        ("flag", _("Goals"), persona.goals),
        ("list-checks", _("Needs"), persona.needs),
        ("zap", _("Frustrations"), persona.frustrations),
        ("map-pin", _("Context"), persona.context),
    ]


def _style(every: list[str], place: Rect, memo: Memo) -> Style:
    """As large as all of them allow, so that all are of one size."""
    room = place.w - 2 * PADDING, place.h - BELOW - PADDING
    return min((fitting(words, PROSE, *room, memo.ruler) for words in every), key=lambda s: s.size)


def _box(
    icon: str, label: str, words: str, style: Style, place: Rect, area: Area, memo: Memo
) -> Group:
    """With lines to write on where nothing is known yet."""
    pen, colors = Pen(memo, place.w), memo.theme.map
    inner = Rect(PADDING, BELOW, place.w - 2 * PADDING, place.h - BELOW - PADDING)
    sign = memo.frame(place.w).x(PADDING, ICON)
    ops = [
        pen.box(Rect(0.0, 0.0, place.w, place.h), colors["chip"], None, 6.0),
        icon_at(icon, sign, 10.0, ICON, colors["label"]),
        *pen.line(label, HEAD, PADDING + ICON + 6.0, 20.5, inner.w - ICON - 6.0, pen.ink),
    ]
    if words:
        ops += words_in(pen, words, style, inner, pen.ink)
    else:
        step, stroke = area.mm(LINE), Stroke(colors["zero"], 0.6)
        ys = [inner.bottom - i * step for i in range(1 + int(inner.h / step))]
        ops += [pen.way([Point(inner.x, y), Point(inner.right, y)], stroke) for y in ys]
    return part(f"box {icon}", place, ops, f"{label}: {words}")
