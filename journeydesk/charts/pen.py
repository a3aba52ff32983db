"""What every chart is drawn with: words, bars and lines, seen from the side of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.drawing import Box, Color, Op, Path, Point, Rect, Stroke, rounded
from journeydesk.fonts import Style, Text
from journeydesk.layout import Memo
from journeydesk.layout.text import cut, glyphs_of, glyphs_of_line, wrapped

TITLE = Style(15.0, weight=700, leading=1.25)
HEAD = Style(10.0, weight=600, leading=1.3)
BODY = Style(10.0, leading=1.3)
SMALL = Style(8.5, leading=1.3)
NUMBER = Style(13.0, weight=700, leading=1.2)
FIGURE = Style(20.0, weight=700, leading=1.2)
BAR = 7.0  # its height
UNKNOWN_DASH = (2.0, 2.5)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws into a width of points; x runs from where reading begins."""

    memo: Memo
    width: float

    @property
    def ink(self) -> Color:
        return self.memo.theme.map["title"]

    @property
    def dim(self) -> Color:
        return self.memo.theme.map["dim"]

    @property
    def bad(self) -> Color:
        """Red; of the personas' colours, for those keep 3:1 to every theme's ground."""
        return self.memo.theme.personas[7]

    @property
    def good(self) -> Color:
        """Green, likewise."""
        return self.memo.theme.personas[2]

    @property
    def rule(self) -> Stroke:
        return Stroke(self.memo.theme.map["separator"], 0.8)

    def text(self, words: str, style: Style, room: float, most: int = 3) -> Text:
        return wrapped(words, style, max(room, 1.0), most, self.memo.ruler)

    def put(self, text: Text, x: float, y: float, room: float, color: Color) -> list[Op]:
        """A text's top where reading begins, at (x, y)."""
        frame = self.memo.frame(self.width)
        from_right = frame.is_mirrored
        return [*glyphs_of(text, frame.x(x, room), y, color, room, from_right=from_right)]

    def line(
        self, words: str, style: Style, x: float, baseline: float, room: float, color: Color
    ) -> list[Op]:
        """One line, cut to its room."""
        line = cut(words, room, style, self.memo.ruler)
        left = self.memo.frame(self.width).x(x, line.width)
        return [*glyphs_of_line(line, left, baseline, color)]

    def line_to(
        self, words: str, style: Style, end: float, baseline: float, room: float, color: Color
    ) -> list[Op]:
        """One line that ends there."""
        line = cut(words, room, style, self.memo.ruler)
        left = self.memo.frame(self.width).x(end - line.width, line.width)
        return [*glyphs_of_line(line, left, baseline, color)]

    def number(
        self, words: str, style: Style, end: float, baseline: float, room: float, color: Color
    ) -> list[Op]:
        """In a column that ends there; digits stand below each other from either side."""
        line = cut(words, room, style, self.memo.ruler)
        right = self.width - end + room if self.memo.is_mirrored else end
        return [*glyphs_of_line(line, rounded(right - line.width), baseline, color)]

    def middled(
        self, words: str, style: Style, middle: float, baseline: float, room: float, color: Color
    ) -> list[Op]:
        """One line around its middle."""
        line = cut(words, room, style, self.memo.ruler)
        left = self.memo.frame(self.width).x(middle - line.width / 2, line.width)
        return [*glyphs_of_line(line, left, baseline, color)]

    def box(
        self,
        rect: Rect,
        fill: Color | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> Op:
        place = Rect(*map(rounded, rect))
        return self.memo.frame(self.width).shape(Box(place, fill, stroke, radius))

    def way(self, points: Sequence[Point], stroke: Stroke) -> Op:
        """Straight lines from point to point."""
        first, *rest = [(rounded(x), rounded(y)) for x, y in points]
        return self.shape(Path((("M", *first), *(("L", *p) for p in rest)), stroke=stroke))

    def shape(self, path: Path) -> Op:
        return self.memo.frame(self.width).shape(path)

    def dot(self, at: Point, half: float, fill: Color, stroke: Stroke | None = None) -> Op:
        return self.box(Rect(at.x - half, at.y - half, 2 * half, 2 * half), fill, stroke, half)

    def bar(self, x: float, y: float, room: float, share: float | None, color: Color) -> list[Op]:
        """Of 0…1 of its room; dashed and empty where that is unknown."""
        colors = self.memo.theme.map
        rect = Rect(x, y, room, BAR)
        if share is None:
            return [self.box(rect, None, Stroke(colors["dim"], 0.8, UNKNOWN_DASH), BAR / 2)]
        track = self.box(rect, colors["separator"], None, BAR / 2)
        if share <= 0:
            return [track]
        full = max(BAR, room * min(1.0, share))
        return [track, self.box(Rect(x, y, full, BAR), color, None, BAR / 2)]
