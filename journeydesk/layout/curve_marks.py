"""Beside the personas' own lines: all together, where they are split, and what evidence says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from journeydesk.analysis.personas import is_split
from journeydesk.analysis.report.estimates import Items, indexed, items_about, weighed
from journeydesk.analysis.report.standpoint import felt_by_all, passing
from journeydesk.drawing import Group, Path, PathCommand, Point, Rect, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import half_up
from journeydesk.layout.curve import Feelings, y_of_value
from journeydesk.layout.knots import aside, lines_through, pieces_of
from journeydesk.layout.labels import signed
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.text import glyphs_of_line
from journeydesk.model import Emotion, Evidence, Persona, RecordId, Touchpoint

CLEAR = 8.0  # of the markers
HEAD = 2.4  # of an arrow
DIFFERS = 0.25  # from evidence: it rounds to another step of the scale
TICK, ROOM = 5.0, 3.0  # half of its length, and around it


def layout_together(
    touchpoints: Sequence[Touchpoint],
    feelings: Feelings,
    personas: tuple[Persona, ...],
    columns: Sequence[Column],
    left: float,
    height: float,
    memo: Memo,
) -> list[Group]:
    """A thin line where several personas have values: what they feel on average."""
    known = {e.persona for here in feelings.values() for e in here if e.value is not None}
    if len(known.intersection(p.id for p in personas)) < 2:
        return []
    found = {t.id: felt_by_all(t, feelings[t.id], personas).value for t in touchpoints}
    values = {id_: value for id_, value in found.items() if value is not None}
    pieces = pieces_of(columns, values, -left, partial(y_of_value, height=height))
    width, color = columns[-1].x + columns[-1].width - left, memo.theme.map["dim"]
    name = memo.ruler.line(_("All"), m.SMALL_STYLE)
    first = pieces[0][0].at
    x = memo.frame(width).x(rounded(first.x - m.MARKER - 12.0 - name.width), name.width)
    ops = (
        *lines_through(pieces, color, (), 1.0, width, memo),
        *glyphs_of_line(name, x, first.y + 3.0, color),
    )
    bounds = Rect(0.0, 0.0, width, height)
    return [Group("curve:all", bounds, ops, label=_("All personas together"))]


def layout_splits(
    touchpoints: Sequence[Touchpoint],
    feelings: Feelings,
    personas: tuple[Persona, ...],
    columns: Sequence[Column],
    left: float,
    height: float,
    memo: Memo,
) -> Iterator[Group]:
    """An arrow from the highest to the lowest where they are too far apart for one line."""
    middles = {s.touchpoint: s.x + s.width / 2 - left for c in columns for s in c.steps}
    for touchpoint in touchpoints:
        felt = [value for _p, value in passing(touchpoint, feelings[touchpoint.id], personas)]
        if not is_split(felt):
            continue
        known = [value for value in felt if value is not None]
        top, bottom = (y_of_value(value, height) for value in (max(known), min(known)))
        bounds = Rect(
            rounded(middles[touchpoint.id] - HEAD),
            rounded(top + CLEAR),
            2 * HEAD,
            rounded(bottom - top - 2 * CLEAR),
        )
        stroke = Stroke(memo.theme.map["switch"], 1.0)
        path = Path(split_arrow(bounds.h), stroke=stroke)
        told = _("Personas split: {low} to {high}").format(
            low=signed(half_up(min(known), 1)), high=signed(half_up(max(known), 1))
        )
        yield Group(f"split:{touchpoint.id}", bounds, (path,), (path,), label=told)


def split_arrow(length: float) -> tuple[PathCommand, ...]:
    """Up and down."""
    end, back = length, rounded(length - HEAD)
    return (
        ("M", 0.0, HEAD),
        ("L", HEAD, 0.0),
        ("L", 2 * HEAD, HEAD),
        ("M", HEAD, 0.0),
        ("L", HEAD, end),
        ("M", 0.0, back),
        ("L", HEAD, end),
        ("L", 2 * HEAD, back),
    )


def layout_evidence(
    evidence: tuple[Evidence, ...],
    feelings: Feelings,
    personas: tuple[Persona, ...],
    columns: Sequence[Column],
    left: float,
    height: float,
    memo: Memo,
) -> Iterator[Group]:
    """A tick where evidence puts a persona, where that is not where it was set."""
    by_record = indexed(evidence)
    middles = {s.touchpoint: s.x + s.width / 2 - left for c in columns for s in c.steps}
    places = {p.id: (i, p) for i, p in enumerate(personas)}
    for emotion in (e for here in feelings.values() for e in here):
        said, place = _said_of(emotion, by_record), places.get(emotion.persona)
        if place is None or said is None or emotion.value is None:
            continue
        if abs(said - emotion.value) <= DIFFERS:
            continue
        i, persona = place
        x = middles[emotion.touchpoint] + aside(i, len(personas))
        ends = Point(x, y_of_value(emotion.value, height)), Point(x, y_of_value(said, height))
        yield _tick(emotion, said, ends, persona, memo)


def _said_of(emotion: Emotion, by_record: Mapping[RecordId, Items]) -> float | None:
    items = items_about(by_record, (emotion.touchpoint, emotion.id))
    return weighed(items).value if items else None


def _tick(
    emotion: Emotion, said: float, ends: tuple[Point, Point], persona: Persona, memo: Memo
) -> Group:
    """At its own height, held to the marker by dots."""
    top, bottom = sorted(point.y for point in ends)
    bounds = Rect(
        rounded(ends[0].x - TICK), rounded(top - ROOM), 2 * TICK, rounded(bottom - top + 2 * ROOM)
    )
    marker, tick = (rounded(point.y - bounds.y) for point in ends)
    color = memo.theme.personas[persona.style]
    ops = (
        Path((("M", TICK, marker), ("L", TICK, tick)), stroke=Stroke(color, 1.0, (0.5, 3.0))),
        Path((("M", 0.0, tick), ("L", 2 * TICK, tick)), stroke=Stroke(color, 1.6)),
    )
    told = _("Evidence says {value}").format(value=signed(half_up(said, 2)))
    return Group(f"said:{emotion.id}", bounds, ops, label=told)
