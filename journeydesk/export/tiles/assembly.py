"""The first page of a poster: what it becomes, which sheet goes where, and a ruler."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.drawing import Block, Color, Drawing, Group, Op, Point, Rect, Stroke, rounded
from journeydesk.export.tiles.offers import Offer, cut_cards
from journeydesk.export.tiles.rulers import ruler
from journeydesk.export.tiles.steps import Step, size_in_words, steps_of
from journeydesk.fonts import Style
from journeydesk.i18n import _, ngettext
from journeydesk.layout import Memo
from journeydesk.paint import MM, Page

MARGIN = 40.0
RULERS_MM = (150, 100, 50)  # the longest that the paper holds
EYEBROW = Style(8.5, weight=700)
TITLE = Style(20.0, weight=700, leading=1.2)
FIGURE = Style(15.0, weight=700)
FIGURE_SHARES = (1.0, 1.7, 0.8, 1.0)  # a size is longer than a number
NAME_SIZES = (4.0, 13.0)  # of a sheet's name on the map, in points
SHEET_TINT = 26  # of every other sheet, of 255
LOW = 60.0  # of the map's picture: the steps go before it gets lower
GAP = 16.0


def assembly_page(offer: Offer, title: str, memo: Memo) -> Page:
    """On one sheet of the poster's paper, upright."""
    width, height = sorted((offer.plan.frame.width, offer.plan.frame.height))
    return Assembly(offer, title, memo, width, height).page()


class Assembly:
    """The plan of one poster, on a page of `width` × `height` points."""

    def __init__(self, offer: Offer, title: str, memo: Memo, width: float, height: float) -> None:
        self._offer, self._plan, self._title = offer, offer.plan, title
        self._width, self._height = width, height
        self._pen = Pen(memo, width - 2 * MARGIN)  # words are read from the map's side …
        self._table = Pen(Memo(memo.ruler, memo.theme), width)  # … sheets lie as they lie
        fitting = [mm for mm in RULERS_MM if mm * MM < self._pen.width]
        self._ruler_mm = fitting[0] if fitting else 0

    def page(self) -> Page:
        """From the top the heading, from the bottom ruler and steps; the map has the rest."""
        heading, top = self._heading()
        bottom = self._height - MARGIN - (56.0 if self._ruler_mm else 0.0)
        steps, height = self._steps(list(steps_of(self._plan, self._ruler_mm)))
        if bottom - height - GAP - top < LOW:
            steps, height = [], 0.0
        place = self._map_place(top, bottom - height - GAP)
        groups = (
            self._group("heading", MARGIN, MARGIN, heading),
            self._group("sheets", 0.0, 0.0, list(self._sheets(place))),
            self._group("steps", MARGIN, place.bottom + GAP, steps),
            self._group("ruler", 0.0, 0.0, list(self._ruler())),
        )
        return Page(
            self._width,
            self._height,
            self._offer.drawing,
            scale=place.w / self._offer.drawing.width,
            x=place.x,
            y=place.y,
            shown=place,
            marks=self._marks(groups),
            label=_("Plan"),
        )

    def _marks(self, groups: tuple[Group, ...]) -> Drawing:
        whole = Rect(0.0, 0.0, self._width, self._height)
        paper = self._pen.memo.theme.map["paper"]
        return Drawing(self._width, self._height, paper, (Block("plan", whole, groups),))

    def _group(self, name: str, x: float, y: float, ops: Sequence[Op]) -> Group:
        bounds = Rect(x, rounded(y), self._width - 2 * x, rounded(self._height - y))
        return Group(name, bounds, tuple(ops), label=name)

    def _heading(self) -> tuple[list[Op], float]:
        """And where it ends on the page."""
        pen = self._pen
        accent = pen.memo.theme.map["stage"]
        ops = pen.line(_("Assembly plan").upper(), EYEBROW, 0.0, 8.0, pen.width, accent)
        title = pen.text(self._title, TITLE, pen.width, 2)
        ops += pen.put(title, 0.0, 14.0, pen.width, pen.ink)
        y = 14.0 + title.height + 12.0
        ops.append(pen.way([Point(0.0, y), Point(pen.width, y)], pen.rule))
        x = 0.0
        for (figure, words, color), share in zip(self._figures(), FIGURE_SHARES, strict=True):
            room = pen.width * share / sum(FIGURE_SHARES)
            ops += pen.line(figure, FIGURE, x, y + 22.0, room - 8.0, color)
            ops += pen.line(words, SMALL, x, y + 35.0, room - 8.0, pen.dim)
            x += room
        return ops, MARGIN + y + 35.0 + GAP

    def _figures(self) -> Iterator[tuple[str, str, Color]]:
        """A number, what it is, and its colour: that of cut cards is theirs on the map."""
        plan, ink = self._plan, self._pen.ink
        sheets = ngettext("sheet {paper}", "sheets {paper}", plan.sheets)
        yield f"{plan.sheets}", sheets.format(paper=plan.frame.paper), ink
        yield size_in_words(plan), _("finished size"), ink
        yield _("{percent:g} %").format(percent=round(plan.scale * 100, 2)), _("scale"), ink
        cards = ngettext("card is cut", "cards are cut", plan.cards_cut)
        yield f"{plan.cards_cut}", cards, self._pen.bad if plan.cards_cut else ink

    def _map_place(self, top: float, bottom: float) -> Rect:
        """As large as there is room, in the middle."""
        plan = self._plan
        room, height = self._width - 2 * MARGIN, max(bottom - top, 1.0)
        scale = min(room / plan.width, height / plan.height)
        w, h = plan.width * scale, plan.height * scale
        return Rect(rounded((self._width - w) / 2), rounded(top), rounded(w), rounded(h))

    def _sheets(self, place: Rect) -> Iterator[Op]:
        """Every other one tinted, all outlined, each with its name."""
        pen, scale = self._table, place.w / self._plan.width
        accent = pen.memo.theme.map["stage"]
        tint = Color(accent.r, accent.g, accent.b, SHEET_TINT)
        tiles = [
            (tile, Rect(*[side * scale for side in tile.kept]).moved(place.x, place.y))
            for tile in self._plan.tiles()
        ]
        for tile, area in tiles:
            fill = tint if (tile.row + tile.place) % 2 else None
            yield pen.box(area, fill, Stroke(accent, 0.8))
        for card in cut_cards(self._offer):
            cut = Rect(*[side * self._plan.scale * scale for side in card])
            yield pen.box(cut.moved(place.x, place.y), None, Stroke(pen.bad, 0.8))
        for tile, area in tiles:
            yield from self._name(tile.name, area)

    def _name(self, name: str, area: Rect) -> Iterator[Op]:
        """In a disc on its sheet, longer where the name is."""
        pen = self._table
        smallest, largest = NAME_SIZES
        size = min(largest, 0.3 * min(area.w, area.h))
        if size < smallest:
            return
        style, half, at = Style(size, weight=700), 0.95 * size, area.center
        width = max(2 * half, pen.memo.ruler.line(name, style).width + 0.8 * size)
        paper, accent = pen.memo.theme.map["paper"], pen.memo.theme.map["stage"]
        disc = Rect(at.x - width / 2, at.y - half, width, 2 * half)
        yield pen.box(disc, paper, Stroke(accent, 0.8), half)
        yield from pen.middled(name, style, at.x, at.y + 0.36 * size, width, accent)

    def _steps(self, steps: Sequence[Step]) -> tuple[list[Op], float]:
        """In two columns, row by row; and how high they are."""
        pen, ops = self._pen, list[Op]()
        room = pen.width / 2
        y = high = 0.0
        for i, step in enumerate(steps):
            x = room * (i % 2)
            if i % 2 == 0:
                y, high = y + high, 0.0
            height = self._step(i + 1, step, x, y, room - 14.0, ops)
            high = max(high, height + 10.0)
        return ops, y + high

    def _step(self, n: int, step: Step, x: float, y: float, room: float, ops: list[Op]) -> float:
        """A number on a disc, beside it what to do; its height."""
        pen = self._pen
        colors = pen.memo.theme.map
        ops.append(pen.dot(Point(x + 8.0, y + 8.0), 8.0, colors["stage"]))
        ops += pen.middled(f"{n}", EYEBROW, x + 8.0, y + 11.0, 14.0, colors["stage_ink"])
        ops += pen.line(step.title, HEAD, x + 23.0, y + 11.5, room - 23.0, pen.ink)
        how = pen.text(step.how, SMALL, room - 23.0, 5)
        ops += pen.put(how, x + 23.0, y + 17.0, room - 23.0, pen.dim)
        return 17.0 + how.height

    def _ruler(self) -> Iterator[Op]:
        if not self._ruler_mm:
            return
        y = self._height - MARGIN - 12.0
        words = _("This ruler must measure exactly {length} mm").format(length=self._ruler_mm)
        yield from self._table.line(words, HEAD, MARGIN, y - 16.0, self._pen.width, self._pen.ink)
        yield from ruler(self._table, MARGIN, y, self._ruler_mm)
