"""Cards across several stages: a band at the top of their lane, the cells begin below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.drawing import Group, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.attached import Attached, attached_to
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Stack
from journeydesk.layout.piles import label_of, words_of
from journeydesk.model import Card, Lane, RecordId

NOTHING = Stack(None, (), (), (m.CELL_PADDING,))


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's spanning cards from its left edge, and by stage what its cell has on top."""

    groups: tuple[Group, ...] = ()
    above: Mapping[RecordId, Stack] | None = None

    @property
    def ids(self) -> list[RecordId]:
        return [group.id for group in self.groups]

    @property
    def bottom(self) -> float:
        """Where what lies below all of them begins."""
        return max([NOTHING.ends[-1], *[s.ends[-1] for s in (self.above or {}).values()]])

    def above_in(self, stage: RecordId) -> Stack:
        return self.above[stage] if self.above else NOTHING


NO_BAND = Band()


def is_spanning(card: Card) -> bool:
    """A card under a touchpoint is as wide as that, whatever it spans."""
    return card.span > 1 and card.touchpoint is None


def band_of(contents: Contents, lane: Lane, columns: Sequence[Column], memo: Memo) -> Band:
    """The spanning cards of a lane, each as high up as those before it let it."""
    cells = [contents.records.at(Card, lane.id, column.stage) for column in columns]
    spanning = [
        memo.keep(("spanning", lane.id, column.stage), (here,), (), partial(_spanning, here))
        for here, column in zip(cells, columns, strict=True)
    ]
    if not any(spanning):
        return NO_BAND
    found = [
        record
        for cards, column in zip(spanning, columns, strict=True)
        for record in attached_to(contents, ("band", lane.id, column.stage), cards, memo)
    ]
    make = partial(_band, spanning, columns, Attached.of(found), memo)
    shape = tuple([(column.stage, column.x, column.width) for column in columns])
    return memo.keep(("band", lane.id), (*spanning, *found), shape, make)


def _spanning(cards: Sequence[Card]) -> tuple[Card, ...]:
    wide = [card for card in cards if card.span > 1]  # hardly any: asking by name takes three times
    return tuple([card for card in wide if is_spanning(card)])


def _band(
    spanning: Sequence[tuple[Card, ...]],
    columns: Sequence[Column],
    attached: Attached,
    memo: Memo,
) -> Band:
    floors = [m.CELL_PADDING] * len(columns)
    groups: list[Group] = []
    above: dict[RecordId, Stack] = {}
    for i, (cards, column) in enumerate(zip(spanning, columns, strict=True)):
        middles, ends = [], []
        for card in cards:
            covered = columns[i : i + card.span]
            width = rounded(covered[-1].x + covered[-1].width - column.x - 2 * m.CELL_PADDING)
            look = memo.look(words_of(card, width, attached))
            top = max(floors[i : i + len(covered)])
            x = column.x - columns[0].x + m.CELL_PADDING
            groups.append(look.group(card.id, x, top, width, label_of(card, attached)))
            middles.append(rounded(top + look.height / 2))
            ends.append(top)
            bottom = rounded(top + look.height + m.CARD_GAP)
            floors[i : i + len(covered)] = [bottom] * len(covered)
        ids = tuple([card.id for card in cards])
        above[column.stage] = Stack(None, ids, tuple(middles), (*ends, floors[i]))
    return Band(tuple(groups), above)
