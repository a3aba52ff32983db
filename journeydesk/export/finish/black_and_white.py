"""A map without colour: white cards with black words, their kinds and lanes told by patterns.

Pictures keep their colours; the printer makes greys of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeydesk.drawing import Block, Box, Color, Drawing, Glyphs, Group, Op, Path, Picture, Rect
from journeydesk.drawing import Stroke as Line
from journeydesk.export.finish.greys import (
    INK,
    WHITE,
    faces,
    grey_fill,
    grey_ink,
    grey_line,
    patterns,
)
from journeydesk.export.finish.patterns import Hatch, Pattern, hatched
from journeydesk.export.finish.repainting import repainted

EDGE = Line(INK, 0.7)
BAR = 6.5  # points: as wide as a pattern needs to be told, and short of a card's icon
LANE_INSET = 3.0  # points: inside the round corners of a lane
_CARD = Hatch(2.6, 0.7, INK, Color(110, 110, 110))
_LANE = Hatch(6.0, 0.4, Color(150, 150, 150), Color(232, 232, 232))


def black_and_white(drawing: Drawing) -> Drawing:
    """The drawing in greys; each lane that holds cards has the pattern of most of them."""
    lanes = _patterns_of_lanes(drawing)
    plain = repainted(drawing, _repainted)
    blocks = tuple([_grounded(block, lanes) for block in plain.blocks])
    return replace(plain, blocks=blocks)


def _patterns_of_lanes(drawing: Drawing) -> dict[str, Pattern]:
    """By the id of the block that is the lane's ground.

    Under words that stand on the lane itself it is even: lines would be read as part of them.
    """
    found: dict[str, Counter[Pattern]] = {}
    loose: set[str] = set()
    for block in drawing.blocks:
        kind, _, place = block.id.partition(":")
        if kind == "cell":
            ground = f"ground:{place.partition(':')[0]}"
            found.setdefault(ground, Counter()).update(_kinds(block))
            if any(_is_loose(group) for group in block.groups):
                loose.add(ground)
    chosen = {ground: kinds.most_common(1)[0][0] for ground, kinds in found.items() if kinds}
    return chosen | dict.fromkeys(loose & chosen.keys(), Pattern.SOLID)


def _kinds(block: Block) -> Iterator[Pattern]:
    cards = [_card(group.ops) for group in block.groups]
    return (patterns()[card[0].fill] for card in cards if card and card[0].fill)


def _is_loose(group: Group) -> bool:
    """Whether it brings no ground of its own, as cards and pills do."""
    match [*group.ops[:1]]:
        case [Box(radius=radius)]:
            return not radius
        case first:
            return bool(first)


def _grounded(block: Block, lanes: dict[str, Pattern]) -> Block:
    if block.id not in lanes:
        return block
    (group,) = block.groups
    inside = Rect(0.0, 0.0, group.bounds.w, group.bounds.h).grown(-LANE_INSET)
    strip, *rest = group.ops
    ops = (strip, hatched(lanes[block.id], inside, _LANE), *rest)
    return replace(block, groups=(replace(group, ops=ops),))


def _repainted(ops: Sequence[Op]) -> tuple[Op, ...]:
    card = _card(ops)
    if card is None:
        return tuple([_plain(op) for op in ops])
    return (*_ground(*card), *[_plain(op) for op in ops[2:]])


def _card(ops: Sequence[Op]) -> tuple[Box, Box | Path] | None:
    """The two shapes that a card begins with, also a legend's: one in its strong colour, its face
    over that."""
    match [*ops[:2]]:
        case [Box(fill=Color() as bar) as box, Box() | Path() as face]:
            return (box, face) if bar in patterns() and face.fill in faces() else None
    return None


def _ground(box: Box, face: Box | Path) -> tuple[Op, ...]:
    """White with an edge; its kind's pattern along the side that the face leaves free."""
    is_left = _left_of(face) > box.rect.x
    at = box.rect.x if is_left else box.rect.right - BAR
    bar = Rect(at, box.rect.y, BAR, box.rect.h)
    inner = at + BAR if is_left else at
    assert box.fill
    return (
        Box(box.rect, WHITE, EDGE, box.radius),
        hatched(patterns()[box.fill], bar.grown(-0.9), _CARD),
        Path((("M", inner, bar.y), ("L", inner, bar.bottom)), stroke=EDGE),
    )


def _left_of(face: Box | Path) -> float:
    if isinstance(face, Box):
        return face.rect.x
    return min(float(command[1]) for command in face.commands if len(command) > 1)


def _plain(op: Op) -> Op:
    match op:
        case Box() | Path():
            stroke = grey_line(op.stroke) if op.stroke else None
            return replace(op, fill=_fill(op.fill), stroke=stroke)
        case Glyphs():
            return replace(op, color=grey_ink(op.color))
        case Picture():
            return op


def _fill(color: Color | None) -> Color | None:
    return grey_fill(color) if color else None
