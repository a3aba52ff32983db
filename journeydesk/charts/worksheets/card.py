"""One card to cut out: its kind by colour, sign and word, its code, its words, where it belongs."""

from __future__ import annotations

from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.worksheets.sheet import part, words_in
from journeydesk.charts.worksheets.workshop import Cell, name_of_lane, name_of_stage
from journeydesk.drawing import Group, Op, Point, Rect, Stroke
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.layout import Memo, label_of_card
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.model import Card, CardKind, card_kind_of

WORDS = Style(15.0, weight=500, leading=1.28)
EDGE, STRIP, FOOT = 11.0, 22.0, 16.0
ICON = 12.0
LINE = 24.0  # from one line to write on to the next: 8.5 mm


def card_part(card: Card, cell: Cell, place: Rect, memo: Memo) -> Group:
    """With all of its words."""
    pen = Pen(memo, place.w)
    inner = Rect(EDGE, STRIP + 8.0, place.w - 2 * EDGE, place.h - STRIP - FOOT - 14.0)
    ops = [*_frame(card.kind, cell, pen, place), *words_in(pen, card.text, WORDS, inner, pen.ink)]
    said = f"{cell.code} {label_of_card(card.kind)}: {card.text}. {_where(cell)}"
    return part(card.id, place, ops, said)


def blank_part(cell: Cell, place: Rect, memo: Memo) -> Group:
    """With lines to write on, of the kind that its lane holds."""
    pen, kind = Pen(memo, place.w), card_kind_of(cell.lane.kind)
    stroke = Stroke(memo.theme.map["separator"], 0.8)
    count = int((place.h - STRIP - FOOT - 14.0) // LINE)
    ys = [STRIP + 6.0 + LINE * (i + 1) for i in range(count)]
    lines = [pen.way([Point(EDGE, y), Point(place.w - EDGE, y)], stroke) for y in ys]
    said = f"{cell.code} {label_of_card(kind)}. {_where(cell)}"
    return part(f"blank {cell.code}", place, [*_frame(kind, cell, pen, place), *lines], said)


def _where(cell: Cell) -> str:
    return _("{stage} · {lane}").format(
        stage=name_of_stage(cell.stage), lane=name_of_lane(cell.lane)
    )


def _frame(kind: CardKind, cell: Cell, pen: Pen, place: Rect) -> list[Op]:
    """All but the words: a strip of the kind's colour above, the place on the map below."""
    colors, memo = pen.memo.theme.cards[kind], pen.memo
    room = place.w - 2 * EDGE
    sign = memo.frame(place.w).x(EDGE, ICON)
    foot = Rect(EDGE, place.h - FOOT - 3.0, room, FOOT)
    return [
        pen.box(Rect(0.0, 0.0, place.w, STRIP), colors.fill),
        pen.box(Rect(0.0, 0.0, place.w, 3.5), colors.bar),
        icon_at(CARD_ICONS[kind], sign, 7.0, ICON, colors.bar),
        *pen.line(label_of_card(kind), HEAD, EDGE + ICON + 5.0, 16.5, room * 0.6, colors.ink),
        *pen.line_to(cell.code, HEAD, place.w - EDGE, 16.5, room * 0.35, colors.ink),
        *words_in(pen, _where(cell), SMALL, foot, pen.dim, is_middled=True),
    ]
