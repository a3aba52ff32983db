"""The words and pictures of a drawing, each with what the rules ask of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from journeydesk.color import Color, contrast
from journeydesk.drawing import (
    Block,
    Drawing,
    Glyphs,
    Group,
    Op,
    Picture,
    Point,
    Rect,
    boxes_of,
)
from journeydesk.export.preflight.contrast import over
from journeydesk.export.preflight.ground import Ground
from journeydesk.export.preflight.reading import CAP_HEIGHT

MOST_CONTRAST = 21.0
SAMPLES = (0.05, 0.5, 0.95)  # of a run's width: where its ground is looked at


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text: its capitals' rectangle on the drawing, and the group it is part of."""

    rect: Rect
    size: float
    weight: int
    what: str
    contrast: float  # the least along the run; over pictures unknown, and taken for enough
    missing: tuple[str, ...]  # what no font has, box by box


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the drawing."""

    rect: Rect
    key: str
    what: str


@dataclass(frozen=True, slots=True)
class Survey:
    """All of a drawing, in paint order; `ink` has where its groups lie."""

    words: tuple[Words, ...]
    images: tuple[Image, ...]
    ink: tuple[tuple[Rect, str], ...]


def survey(drawing: Drawing, is_contrast_wanted: bool = True) -> Survey:
    """Looks at every operation once; where no contrast is wanted, all is taken for enough."""
    ground = Ground(drawing) if is_contrast_wanted else None
    seen = list(chain.from_iterable(_seen(drawing, ground)))
    return Survey(
        tuple([it for it in seen if isinstance(it, Words)]),
        tuple([it for it in seen if isinstance(it, Image)]),
        tuple([(_on_drawing(b, g), _named(g)) for b in drawing.blocks for g in b.groups]),
    )


def _seen(drawing: Drawing, ground: Ground | None) -> Iterator[Iterator[Words | Image]]:
    for b, block in enumerate(drawing.blocks):
        for g, group in enumerate(block.groups):
            yield _in_group(ground, b, g, group, _on_drawing(block, group))


def _in_group(
    ground: Ground | None, b: int, g: int, group: Group, at: Rect
) -> Iterator[Words | Image]:
    below: list[Op] = []
    for op in group.ops:
        if isinstance(op, Glyphs):
            if op.run.text.strip():
                rect = _capitals(op, at)
                points = _samples(rect)
                grounds = [ground.under(point, b, g, below) for point in points] if ground else []
                yield _words(op, rect, grounds, _named(group))
            continue
        below.append(op)
        if isinstance(op, Picture):
            yield Image(op.rect.moved(at.x, at.y), op.key, _named(group))


def _words(op: Glyphs, rect: Rect, grounds: Sequence[Color | None], what: str) -> Words:
    least = min([_contrast(op.color, under) for under in grounds], default=MOST_CONTRAST)
    return Words(rect, op.run.size, op.run.face.weight, what, least, tuple(boxes_of(op.run)))


def _capitals(op: Glyphs, at: Rect) -> Rect:
    height = CAP_HEIGHT * op.run.size
    return Rect(at.x + op.x, at.y + op.y - height, op.run.advance, height)


def _samples(rect: Rect) -> list[Point]:
    return [Point(rect.x + share * rect.w, rect.y + rect.h / 2) for share in SAMPLES]


def _contrast(ink: Color, ground: Color | None) -> float:
    return contrast(over((ink,), ground), ground) if ground else MOST_CONTRAST


def _on_drawing(block: Block, group: Group) -> Rect:
    return group.bounds.moved(block.bounds.x, block.bounds.y)


def _named(group: Group) -> str:
    return group.label or group.id
