"""What of a drawing should stay in one piece: cards, words, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from journeydesk.drawing import Block, Drawing, Glyphs, Group, Op, Picture, Rect

HAIR = 0.01  # points: rounding cuts no card
CARD_WEIGHT, WORDS_WEIGHT = 1.0, 0.5
_OF_CARDS = ("cell:", "band:")  # blocks whose groups are cards, or as whole as they
_WORDS, _POINT = "words", "point"  # the parts of a cluster and of an emotion that count


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A place in points of the drawing; a cut costs its weight for each point cut through."""

    rect: Rect
    is_card: bool
    weight: float


def obstacles_of(drawing: Drawing) -> tuple[Obstacle, ...]:
    """Whole cards; of all else only the words, the pictures and the points of curves.

    A chevron reaches into the next and a lane runs through all stages, so that their shapes would
    leave no place to cut at.
    """
    return tuple([o for block in drawing.blocks for o in _obstacles_in(block)])


def cards_in_pieces(drawing: Drawing, kept: Sequence[Rect]) -> tuple[Rect, ...]:
    """The cards that several of these places each have a part of; all in points of the drawing."""
    cards = [one.rect.grown(-HAIR) for one in obstacles_of(drawing) if one.is_card]
    return tuple([card.grown(HAIR) for card in cards if sum(map(card.intersects, kept)) > 1])


def _obstacles_in(block: Block) -> Iterator[Obstacle]:
    holds_cards = block.id.startswith(_OF_CARDS)
    for group in block.groups:
        is_whole = holds_cards and all(hit.part != _WORDS for hit in group.hits)
        rect = group.bounds if is_whole else _words_in(group)
        if rect:
            place = rect.moved(block.bounds.x, block.bounds.y)
            is_card = is_whole and bool(group.hits)
            yield Obstacle(place, is_card, CARD_WEIGHT if is_whole else WORDS_WEIGHT)


def _words_in(group: Group) -> Rect | None:
    """The smallest rectangle around them, in coordinates of the block; None where there are none.

    One rectangle, for lines of one text would be cut apart between two of them.
    """
    points = [hit.rect for hit in group.hits if hit.part == _POINT]
    rects = [rect for op in group.ops if (rect := _whole(op))]
    together = [rect for rect in (*rects, *points) if rect.w > 0 < rect.h]
    if not together:
        return None
    return reduce(Rect.united, together).moved(group.bounds.x, group.bounds.y)


def _whole(op: Op) -> Rect | None:
    match op:
        case Picture():
            return op.rect
        case Glyphs():
            face, size = op.run.face, op.run.size
            height = size * (face.ascent + face.descent)
            return Rect(op.x, op.y - size * face.ascent, op.run.advance, height)
    return None
