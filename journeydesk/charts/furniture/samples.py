"""Small pictures of what occurs on a map, as a legend shows them: each from its top left."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.charts.pen import Pen
from journeydesk.drawing import Box, Color, Op, Path, Point, Rect, Stroke, shifted
from journeydesk.drawing.icons import icon_at
from journeydesk.layout import Memo
from journeydesk.layout.curve_marks import HEAD as ARROW_HALF
from journeydesk.layout.curve_marks import split_arrow
from journeydesk.layout.icons import FACES
from journeydesk.layout.legs import SIGN as ARROWS
from journeydesk.layout.legs import arrows
from journeydesk.layout.markers import marker, ringed_marker, star
from journeydesk.layout.metrics import CARD_BAR
from journeydesk.theme import DASHES, CardColors

HEIGHT = 14.0
CARD, LINE, SIGN, SWITCH = 24.0, 34.0, 11.0, 18.0  # how wide they are
FACE = 12.0  # from one face to the next, and their size
RADIUS = 3.0


def card_sample(colors: CardColors, icon: str, memo: Memo) -> list[Op]:
    """A card in small: its bar, its face, its icon."""
    pen = Pen(memo, CARD)
    whole, face = Rect(0.0, 0.0, CARD, HEIGHT), Rect(CARD_BAR, 0.0, CARD - CARD_BAR, HEIGHT)
    x = memo.frame(CARD).x(CARD_BAR + 5.5, 9.0)
    return [
        pen.box(whole, colors.bar, None, RADIUS),
        pen.box(face, colors.fill, None, RADIUS),
        icon_at(icon, x, 2.5, 9.0, colors.bar),
    ]


def hollow_sample(edge: Color, icon: str, memo: Memo) -> list[Op]:
    """A card of somebody else: an outline of dashes."""
    box = Box(Rect(0.6, 0.6, CARD - 1.2, HEIGHT - 1.2), None, Stroke(edge, 1.0, (3.0, 2.0)), RADIUS)
    return [box, icon_at(icon, 7.5, 2.5, 9.0, edge)]


def chevron_sample(color: Color, memo: Memo) -> list[Op]:
    """A stage."""
    tip, middle = CARD - 6.0, HEIGHT / 2
    points = ((0.0, 0.0), (tip, 0.0), (CARD, middle), (tip, HEIGHT), (0.0, HEIGHT), (6.0, middle))
    first, *rest = points
    return [Pen(memo, CARD).shape(Path((("M", *first), *(("L", *p) for p in rest), ("Z",)), color))]


def sign_sample(icon: str, color: Color) -> list[Op]:
    return [icon_at(icon, 0.0, (HEIGHT - SIGN) / 2, SIGN, color)]


def split_sample(color: Color) -> list[Op]:
    """Where personas feel too differently for one line."""
    path = Path(split_arrow(HEIGHT), stroke=Stroke(color, 1.0))
    return [shifted(path, SIGN / 2 - ARROW_HALF, 0.0)]


def star_sample(color: Color) -> list[Op]:
    return [star(SIGN / 2, HEIGHT / 2, SIGN / 2, color)]


def curve_sample(style: int, memo: Memo) -> list[Op]:
    """A persona's line with its marker in the middle."""
    colors, middle = memo.theme.personas, HEIGHT / 2
    line = line_sample(Stroke(colors[style], 2.4, DASHES[style]), memo)
    paper = memo.theme.map["paper"]
    return [*line, *ringed_marker(style, LINE / 2, middle, 4.0, memo.theme, paper)]


def marker_sample(style: int, memo: Memo) -> list[Op]:
    return [*marker(style, SIGN / 2, HEIGHT / 2, 4.4, memo.theme)]


def line_sample(stroke: Stroke, memo: Memo) -> list[Op]:
    points = [Point(0.0, HEIGHT / 2), Point(LINE, HEIGHT / 2)]
    return [Pen(memo, LINE).way(points, stroke)]


def arrow_sample(color: Color, memo: Memo) -> list[Op]:
    """A link, with its head."""
    pen, middle = Pen(memo, LINE), HEIGHT / 2
    head = (("M", LINE, middle), ("L", LINE - 7.0, middle - 3.4), ("L", LINE - 7.0, middle + 3.4))
    line = pen.way([Point(0.0, middle), Point(LINE - 6.0, middle)], Stroke(color, 1.5))
    return [line, pen.shape(Path((*head, ("Z",)), color))]


def switch_sample(memo: Memo) -> list[Op]:
    """The mark of a change of channel, without its number."""
    color, edge = memo.theme.map["switch"], Rect(0.0, 0.5, SWITCH, HEIGHT - 1.0)
    pill = Box(edge, memo.theme.map["lane"], Stroke(color, 1.0), HEIGHT / 2 - 0.5)
    return [pill, *arrows((SWITCH - ARROWS) / 2, HEIGHT / 2, color)]


def faces_sample(colors: Sequence[Color], memo: Memo) -> list[Op]:
    """The scale of feelings, from the worst to the best."""
    frame = memo.frame(faces_width())
    return [
        icon_at(face, frame.x(i * (FACE + 4.0), FACE), (HEIGHT - FACE) / 2, FACE, color)
        for i, (face, color) in enumerate(zip(FACES, colors, strict=True))
    ]


def faces_width() -> float:
    return len(FACES) * (FACE + 4.0) - 4.0


def ring_sample(colors: CardColors, memo: Memo, *, is_full: bool) -> list[Op]:
    """A value on the scale of an expectation."""
    fill = colors.bar if is_full else colors.fill
    return [Pen(memo, SIGN).dot(Point(SIGN / 2, HEIGHT / 2), 3.2, fill, Stroke(colors.bar, 1.2))]
