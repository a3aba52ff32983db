"""The order in which a tagged drawing is painted: as it is read, as far as the picture allows.

Some readers follow the ink and not the tags, and checkers compare the two.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from journeydesk.drawing import Block, Drawing, Glyphs, Group, Rect

SQUARE = 120.0  # points: about a card
WIDE = 40 * SQUARE * SQUARE


@dataclass(frozen=True, slots=True)
class Painted:
    """A group at its place; `turn` is when it would come in paint order."""

    turn: int
    block: Block
    group: Group
    place: Rect

    @property
    def ink(self) -> tuple[str, str]:
        return self.block.id, self.group.id

    @property
    def has_words(self) -> bool:
        return any(isinstance(op, Glyphs) for op in self.group.ops)

    @property
    def is_wide(self) -> bool:
        return self.place.w * self.place.h > WIDE


def in_reading_order(
    drawing: Drawing, ranks: Mapping[tuple[str, str], int]
) -> Iterator[tuple[Block, Group]]:
    """Every group once: grounds, then those with a rank by it, then the others in paint order.

    What lies under a group comes before it, whatever their ranks.
    """
    every = _every(drawing)
    ranked = [p for p in every if p.ink in ranks]
    ranked.sort(key=lambda p: ranks[p.ink])
    pile = _Pile(every)
    grounds = [p for p in every if p.ink not in ranks and not p.has_words and not pile.under(p)]
    for painted in (*grounds, *ranked, *every):
        yield from pile.take(painted)


class _Pile:
    """What is not painted yet, found by the squares it touches."""

    def __init__(self, every: Sequence[Painted]) -> None:
        self._left = bytearray(b"\1" * len(every))  # 0 for the turns that are done
        self._squares: defaultdict[tuple[int, int], list[Painted]] = defaultdict(list)
        self._wide: list[Painted] = []  # such as links: each would be in most squares
        for painted in every:
            if painted.is_wide:
                self._wide.append(painted)
            else:
                for square in _squares(painted.place):
                    self._squares[square].append(painted)
        self._every = every

    def take(self, wanted: Painted) -> Iterator[tuple[Block, Group]]:
        """It and before it whatever lies under it, lowest first; nothing where it is done."""
        if not self._left[wanted.turn]:
            return
        for under in self.under(wanted):
            yield from self.take(under)
        self._left[wanted.turn] = 0
        yield wanted.block, wanted.group

    def under(self, wanted: Painted) -> list[Painted]:
        """What is left of that which it covers, lowest first."""
        if self._left.find(1, 0, wanted.turn) < 0:
            return []
        found = {
            p.turn: p
            for p in self._near(wanted)
            if self._left[p.turn] and p.place.intersects(wanted.place)
        }
        return [found[turn] for turn in sorted(found)]

    def _near(self, wanted: Painted) -> Iterator[Painted]:
        if wanted.is_wide:
            yield from self._every[: wanted.turn]
            return
        yield from takewhile(lambda p: p.turn < wanted.turn, self._wide)
        for square in _squares(wanted.place):
            yield from takewhile(lambda p: p.turn < wanted.turn, self._squares[square])


def _every(drawing: Drawing) -> list[Painted]:
    found: list[Painted] = []
    for block in drawing.blocks:
        for group in block.groups:
            place = group.bounds.moved(block.bounds.x, block.bounds.y)
            found.append(Painted(len(found), block, group, place))
    return found


def _squares(place: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(place.x // SQUARE), int(place.right // SQUARE) + 1):
        for row in range(int(place.y // SQUARE), int(place.bottom // SQUARE) + 1):
            yield column, row
