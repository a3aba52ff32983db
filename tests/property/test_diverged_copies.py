"""Two files of one document that went on apart (fault matrix, row 30): both are in the merged one.

DIVERGED_PAIRS says how many pairs; a night has time for 1,000.
"""

from __future__ import annotations

import os
import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from maps import RECORDS, card, is_sound

from journeydesk.app.merging import Merging, put_merged, read_copy
from journeydesk.commands import remove_records
from journeydesk.document import Document, common_ancestor, create_document, open_document
from journeydesk.errors import InputRefused
from journeydesk.model import Card, Map
from journeydesk.store import Store

PAIRS = int(os.environ.get("DIVERGED_PAIRS", "8"))


def work(document: Document, player: random.Random, times: int) -> None:
    """Somebody adds, changes, moves and deletes cards, and takes some of it back."""
    store = Store(document.records, document)
    for turn in range(times):
        cards = sorted(document.records.of(Card), key=lambda c: c.id)
        chosen = player.choice(cards)
        said = f"{turn} {player.random()}"
        with store.transaction("Work") as tx:
            match player.randrange(5):
                case 0:
                    tx.put(card(f"n{player.getrandbits(60):x}", "notes", "C", "V", text=said))
                case 1:
                    tx.put(chosen.evolve(stage="C", touchpoint=None, rank=f"Z{turn + 1}"))
                case 2 if len(cards) > 3:
                    remove_records(tx, [chosen.id])
                case _:
                    tx.put(chosen.evolve(text=said))
        if player.random() < 0.2:
            store.undo()
    document.flush()


@pytest.mark.parametrize("seed", range(PAIRS))
def test_what_either_said_is_in_the_merged_document(seed: int, tmp_path: Path) -> None:
    player = random.Random(seed)
    ours, theirs = tmp_path / "order.journey", tmp_path / "order (copy).journey"
    document = create_document(ours, RECORDS)
    work(document, player, player.randrange(5))
    parted = document.last_seq
    before = {c.id: c.text for c in document.records.of(Card)}
    document.save_copy(theirs)
    with closing(document), closing(open_document(theirs)) as other:
        work(document, player, player.randrange(8))
        work(other, player, player.randrange(8))
        ancestor = common_ancestor(document, other)
        assert ancestor
        assert ancestor.seq == parted
        new = {
            c.text
            for side in (document, other)
            for c in side.records.of(Card)
            if before.get(c.id) != c.text
        }
        copy = read_copy(theirs, document)
        merging = Merging(document.records.copy(), "order")
        merging.finish(copy, merging.begin(copy), {})
        store = Store(document.records, document)
        with store.transaction("Merge") as tx:
            put_merged(tx, document, merging.records, [copy])
    with closing(open_document(ours)) as merged:
        assert new <= {c.text for c in merged.records.of(Card)}
        assert is_sound(merged.records)


def test_a_copy_that_did_nothing_parted_at_its_end(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "order.journey", tmp_path / "copy.journey"
    with closing(create_document(ours, RECORDS)) as document:
        work(document, random.Random(1), 9)
        shutil.copy(ours, theirs)
        last = document.last_seq
        work(document, random.Random(2), 9)
        with closing(open_document(theirs)) as other:
            ancestor = common_ancestor(document, other)
            assert ancestor
            assert ancestor.seq == last
            assert {r.id: r for r in ancestor.records} == {r.id: r for r in other.records}


def test_a_log_that_does_not_reach_back_has_no_ancestor_in_common(tmp_path: Path) -> None:
    """As after both were cut off their history at different times."""
    ours, theirs = tmp_path / "order.journey", tmp_path / "copy.journey"
    with closing(create_document(ours, RECORDS)) as document:
        document.save_copy(theirs)
        with closing(open_document(theirs)) as other:
            title = other.records.get(Map, "m").evolve(title="Without a log")
            other.records.apply({"m": (other.records.get(Map, "m"), title)})
            assert common_ancestor(document, other) is None


def test_another_document_is_refused(tmp_path: Path) -> None:
    with (
        closing(create_document(tmp_path / "one.journey", RECORDS)) as one,
        closing(create_document(tmp_path / "two.journey", RECORDS)) as two,
        pytest.raises(InputRefused, match=r"two\.journey is another document"),
    ):
        common_ancestor(one, two)
