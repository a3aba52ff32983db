"""Cards side by side, to be cut apart: with marks at the edges and no gap between two of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.charts.pen import SMALL, Pen
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.card import blank_part, card_part
from journeydesk.charts.worksheets.sheet import foot, part, sheet_of, told
from journeydesk.charts.worksheets.workshop import Workshop
from journeydesk.drawing import Drawing, Group, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import LaneKind

EIGHT, TWELVE = (92.0, 66.0), (61.0, 66.0)  # about a card's size on upright paper: so many on A4
ABOVE, BELOW, BESIDE = 24.0, 26.0, 12.0  # of the cards: the title, the last line, the marks
MARK, DASH = 9.0, (2.0, 3.0)  # how long a cut mark is; a line to cut along
# What is drawn across the stages, or follows from them, is not written on cards.
DRAWN = frozenset((LaneKind.EMOTION_CURVE, LaneKind.ENGAGEMENT_CURVE, LaneKind.CHANNEL))

Make = Callable[[Rect, Memo], Group]  # a card at its place


@dataclass(frozen=True, slots=True)
class Cuts:
    """So many cards beside and below each other in their room."""

    columns: int
    rows: int
    room: Rect

    @property
    def xs(self) -> list[float]:
        """Where it is cut from top to bottom."""
        return [self.room.x + self.room.w * i / self.columns for i in range(self.columns + 1)]

    @property
    def ys(self) -> list[float]:
        return [self.room.y + self.room.h * i / self.rows for i in range(self.rows + 1)]

    def places(self) -> list[Rect]:
        """Row by row."""
        w, h = self.room.w / self.columns, self.room.h / self.rows
        return [Rect(x, y, w, h) for y in self.ys[:-1] for x in self.xs[:-1]]


def cards(workshop: Workshop, area: Area, *, size: tuple[float, float]) -> list[Drawing]:
    """Those that are shown, each once: stage by stage and lane by lane."""
    made = [
        partial(card_part, card, cell)
        for cell in workshop.cells()
        for card in workshop.cards_in(cell)
    ]
    return _sheets(_("Cards: {map}").format(map=workshop.title), made, size, area, workshop.memo)


def blank_cards(workshop: Workshop, area: Area, *, size: tuple[float, float]) -> list[Drawing]:
    """One for each cell that is written in."""
    made = [
        partial(blank_part, cell)
        for cell in workshop.cells()
        if cell.lane.visible and cell.lane.kind not in DRAWN
    ]
    title = _("Blank cards: {map}").format(map=workshop.title)
    return _sheets(title, made, size, area, workshop.memo)


def _sheets(
    title: str, made: Sequence[Make], size: tuple[float, float], area: Area, memo: Memo
) -> list[Drawing]:
    """At their size on paper; one sheet where there is no card."""
    true = area.true
    cuts = _cuts(size, true)
    places = cuts.places()
    runs = [made[i : i + len(places)] for i in range(0, len(made), len(places))] or [[]]
    about = _("Cut along the marks: cards have no gap between them.")
    pen = Pen(memo, true.width)
    return [
        sheet_of(
            title,
            [
                told("title", title, SMALL, Rect(0.0, 0.0, true.width, 12.0), pen, pen.dim),
                *(make(place, memo) for make, place in zip(run, places, strict=False)),
                part("marks", Rect(0.0, 0.0, true.width, true.height), _marks(cuts, pen)),
                foot(about if made else _("There are no cards."), number, len(runs), true, memo),
            ],
            true,
            memo,
        )
        for number, run in enumerate(runs, 1)
    ]


def _cuts(size: tuple[float, float], area: Area) -> Cuts:
    """As many as come near the size; where the paper lies, so do the columns."""
    room = Rect(BESIDE, ABOVE, area.width - 2 * BESIDE, area.height - ABOVE - BELOW)
    width, height = size if area.height >= area.width else size[::-1]
    columns, rows = round(room.w / area.mm(width)), round(room.h / area.mm(height))
    return Cuts(max(1, columns), max(1, rows), room)


def _marks(cuts: Cuts, pen: Pen) -> list[Op]:
    """A tick at both ends of every cut, and a faint line between them."""
    room, stroke = cuts.room, Stroke(pen.ink, 0.5)
    faint = Stroke(pen.memo.theme.map["zero"], 0.5, DASH)
    ops: list[Op] = []
    for x in cuts.xs:
        ops.append(pen.way([Point(x, room.y), Point(x, room.bottom)], faint))
        ops.append(pen.way([Point(x, room.y - MARK), Point(x, room.y - 1.5)], stroke))
        ops.append(pen.way([Point(x, room.bottom + 1.5), Point(x, room.bottom + MARK)], stroke))
    for y in cuts.ys:
        ops.append(pen.way([Point(room.x, y), Point(room.right, y)], faint))
        ops.append(pen.way([Point(room.x - MARK, y), Point(room.x - 1.5, y)], stroke))
        ops.append(pen.way([Point(room.right + 1.5, y), Point(room.right + MARK, y)], stroke))
    return ops
