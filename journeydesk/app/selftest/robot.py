"""A facilitator who never tires: random edits of one document, the same for a seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from journeydesk.commands import Target, add_card, link_cards, move_cards, retext, unlink
from journeydesk.commands.paste import paste_cards
from journeydesk.model import (
    Card,
    CardKind,
    Lane,
    Link,
    Map,
    Record,
    RecordId,
    Stage,
    ranks_between,
)
from journeydesk.store import Store, Transaction

WORDS = "wait desk queue email invoice clerk form call phone letter answer doubt relief".split()
MAP = "map"
STAGES, LANES, CARDS = 8, 6, 60
BLOCK, PASTED = 12, 60
KIND = CardKind.PAIN_POINT

Edit = Callable[[Transaction], object]


def first_records(seed: int) -> tuple[Record, ...]:
    """What a document begins with."""
    random = Random(seed)
    stages = [f"s{i}" for i in range(STAGES)]
    lanes = [f"l{i}" for i in range(LANES)]
    ranked = [zip(ids, ranks_between("", "", len(ids)), strict=True) for ids in (stages, lanes)]
    cards = zip(range(CARDS), ranks_between("", "", CARDS), strict=True)
    return (
        Map(id=MAP, rank="V", title="Selftest"),
        *(Stage(id=id_, map=MAP, rank=rank, title=id_) for id_, rank in ranked[0]),
        *(Lane(id=id_, map=MAP, rank=rank, label=id_) for id_, rank in ranked[1]),
        *(
            Card(
                id=f"c{n}",
                lane=random.choice(lanes),
                stage=random.choice(stages),
                rank=rank,
                text=_words(random, 30),
            )
            for n, rank in cards
        ),
    )


class Robot:
    """Does one action after the other."""

    def __init__(self, store: Store, seed: int) -> None:
        self._store = store
        self._random = Random(seed)

    def act(self) -> None:
        """One transaction, or an undo."""
        roll = self._random.random()
        for share, edit in self._edits():
            if roll < share:
                with self._store.transaction("Edit") as tx:
                    edit(tx)
                return
        if not self._store.undo():
            with self._store.transaction("Edit") as tx:
                self._add(tx)

    def _edits(self) -> tuple[tuple[float, Edit], ...]:
        """Up to which roll each is chosen; what is left is undone."""
        return (
            (0.45, lambda tx: retext(tx, self._card(), _words(self._random, 60))),
            (0.70, self._add),
            (0.80, self._move_block),
            (0.90, self._link),
            (0.94, self._unlink),
            (0.97, self._paste),
        )

    def _add(self, tx: Transaction) -> None:
        lane, stage = self._cell()
        add_card(tx, kind=KIND, lane=lane, stage=stage, text=_words(self._random, 60))

    def _move_block(self, tx: Transaction) -> None:
        lane, stage = self._cell()
        ids = sorted({self._card() for _ in range(BLOCK)})
        move_cards(tx, ids, lane=lane, stage=stage, touchpoint=None, before=None)

    def _link(self, tx: Transaction) -> None:
        source, target = self._card(), self._card()
        if source == target:
            retext(tx, source, _words(self._random, 60))
        else:
            link_cards(tx, source, target, label=_words(self._random, 2))

    def _unlink(self, tx: Transaction) -> None:
        links = sorted(link.id for link in tx.records.of(Link))
        if links:
            unlink(tx, [self._random.choice(links)])
        else:
            self._add(tx)

    def _paste(self, tx: Transaction) -> None:
        lane, stage = self._cell()
        texts = [_words(self._random, 60) for _ in range(PASTED)]
        paste_cards(tx, texts, KIND, Target(MAP, stage=stage, lane=lane))

    def _card(self) -> RecordId:
        return self._random.choice(sorted(card.id for card in self._store.records.of(Card)))

    def _cell(self) -> tuple[RecordId, RecordId]:
        return f"l{self._random.randrange(LANES)}", f"s{self._random.randrange(STAGES)}"


def _words(random: Random, most: int) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, most)))
