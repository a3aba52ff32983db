"""What lies under a point of a drawing, of all that was painted before."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Group,
    Op,
    Path,
    PathCommand,
    Picture,
    Point,
    Rect,
)
from journeydesk.export.preflight.contrast import over

OPAQUE = 255
STEPS = 6  # straight pieces of a curve


class Ground:
    """Answers for one drawing."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing

    def under(self, at: Point, blocks: int, groups: int, ops: Sequence[Op]) -> Color | None:
        """The colour at a point under the first `ops` of a group; None over a picture.

        `at` is in the drawing; `blocks` and `groups` count those that were whole before.
        """
        seen: list[Color] = []
        for fill in self._fills(at, blocks, groups, ops):
            if fill is None:
                return None
            seen.append(fill)
            if fill.a == OPAQUE:
                break
        return over(tuple(reversed(seen)), self._drawing.background)

    def _fills(
        self, at: Point, blocks: int, groups: int, ops: Sequence[Op]
    ) -> Iterator[Color | None]:
        """From the topmost down."""
        block = self._drawing.blocks[blocks]
        inner = Point(at.x - block.bounds.x, at.y - block.bounds.y)
        yield from _fills_at(_inside(inner, block.groups[groups]), ops)
        for group in reversed(block.groups[:groups]):
            yield from _fills_of(inner, group)
        for earlier in reversed(self._drawing.blocks[:blocks]):
            yield from _fills_in(at, earlier)


def _fills_in(at: Point, block: Block) -> Iterator[Color | None]:
    if block.bounds.contains(*at):
        inner = Point(at.x - block.bounds.x, at.y - block.bounds.y)
        for group in reversed(block.groups):
            yield from _fills_of(inner, group)


def _fills_of(at: Point, group: Group) -> Iterator[Color | None]:
    if group.bounds.contains(*at):
        yield from _fills_at(_inside(at, group), group.ops)


def _inside(at: Point, group: Group) -> Point:
    return Point(at.x - group.bounds.x, at.y - group.bounds.y)


def _fills_at(at: Point, ops: Sequence[Op]) -> Iterator[Color | None]:
    for op in reversed(ops):
        match op:
            case Picture() if op.rect.contains(*at):
                yield None
            case Box(fill=Color() as fill) if op.rect.contains(*at):
                yield fill
            case Path(fill=Color() as fill) if _is_inside(at, op.commands):
                yield fill


def _is_inside(at: Point, commands: tuple[PathCommand, ...]) -> bool:
    """By the even-odd rule: icons and shapes have no overlaps where it matters."""
    around, rings = _outline(commands)
    if not around.contains(*at):
        return False
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise((*ring, ring[0])):
            if (y1 > at.y) != (y2 > at.y) and at.x < x1 + (at.y - y1) * (x2 - x1) / (y2 - y1):
                crossings += 1
    return crossings % 2 == 1


@lru_cache(4096)
def _outline(commands: tuple[PathCommand, ...]) -> tuple[Rect, list[list[Point]]]:
    """What is around the path, and its rings as corners, curves in straight pieces."""
    rings: list[list[Point]] = []
    for name, *numbers in commands:
        at = [float(number) for number in numbers]
        if name == "M":
            rings.append([Point(at[0], at[1])])
        elif name == "L":
            rings[-1].append(Point(at[0], at[1]))
        elif name == "C":
            rings[-1] += _pieces(rings[-1][-1], at)
    xs, ys = zip(*chain.from_iterable(rings or [[Point(0.0, 0.0)]]), strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), rings


def _pieces(start: Point, at: Sequence[float]) -> Iterator[Point]:
    xs, ys = (start.x, *at[0::2]), (start.y, *at[1::2])
    for step in range(1, STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        yield Point(
            sum(w * x for w, x in zip(weights, xs, strict=True)),
            sum(w * y for w, y in zip(weights, ys, strict=True)),
        )
