"""A drawing at its size on the wall, and what cuts through it cost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing import Rect
from journeydesk.export.tiles.cuts import Span, cut_costs
from journeydesk.export.tiles.obstacles import Obstacle

Cards = frozenset[int]  # by their places among the obstacles of a poster


@dataclass(frozen=True, slots=True)
class Poster:
    """A drawing at `scale`, now of `width` × `height` points, with its obstacles by number."""

    scale: float
    width: float
    height: float
    obstacles: tuple[tuple[int, Obstacle], ...]

    def within(self, top: float, bottom: float) -> Poster:
        """With the obstacles alone that lie between two heights, as far as they do."""
        found = []
        for number, one in self.obstacles:
            y, end = max(one.rect.y, top), min(one.rect.bottom, bottom)
            if y < end:
                place = Rect(one.rect.x, y, one.rect.w, end - y)
                found.append((number, replace(one, rect=place)))
        return replace(self, obstacles=tuple(found))

    def costs_across(self) -> list[float]:
        """Of upright cuts, at each whole x."""
        spans = [Span(o.rect.x, o.rect.right, o.rect.h * o.weight) for _number, o in self.obstacles]
        return cut_costs(spans, self.width)

    def costs_down(self) -> list[float]:
        """Of cuts from left to right, at each whole y."""
        spans = [
            Span(o.rect.y, o.rect.bottom, o.rect.w * o.weight) for _number, o in self.obstacles
        ]
        return cut_costs(spans, self.height)

    def cut_across(self, xs: Sequence[int]) -> Cards:
        """The cards that upright cuts go through."""
        return frozenset(
            number
            for number, o in self.obstacles
            if o.is_card and _is_between(xs, o.rect.x, o.rect.right)
        )

    def cut_down(self, ys: Sequence[int]) -> Cards:
        """The cards that cuts from left to right go through."""
        return frozenset(
            number
            for number, o in self.obstacles
            if o.is_card and _is_between(ys, o.rect.y, o.rect.bottom)
        )


def poster_of(width: float, height: float, obstacles: Sequence[Obstacle], scale: float) -> Poster:
    """Of a drawing's size and obstacles."""
    at_size = [replace(one, rect=Rect(*[side * scale for side in one.rect])) for one in obstacles]
    return Poster(scale, width * scale, height * scale, tuple(enumerate(at_size)))


def _is_between(cuts: Sequence[int], start: float, end: float) -> bool:
    return bisect_right(cuts, start) < bisect_left(cuts, end)
