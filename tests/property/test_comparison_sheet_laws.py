"""Whatever two maps hold, their sheet stays in its bounds and nothing on it hides another."""

from __future__ import annotations

import pytest
from compared import Two
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.charts.comparison import comparison_sheet
from journeydesk.drawing import Drawing, Glyphs
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import (
    Card,
    Persona,
    Record,
    RecordId,
    Stage,
    Touchpoint,
    rank_between,
    records_in,
)
from journeydesk.store import Transaction
from journeydesk.theme import load_theme

FIELDS: dict[type[Record], str] = {
    Card: "text",
    Persona: "name",
    Stage: "title",
    Touchpoint: "title",
}


def saying(words: str) -> Two:
    """A future state in which everything that has words has these."""

    def plan(tx: Transaction, future: RecordId) -> None:
        for record in records_in(tx.records, future):
            if field := FIELDS.get(type(record)):
                tx.put(record.evolve(**{field: words}))

    return Two(plan)


def drawn(two: Two, *, is_mirrored: bool = False) -> Drawing:
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
    return comparison_sheet(two.comparison, memo)


def is_sound(drawing: Drawing) -> bool:
    """All rows within the sheet, all words within their rows' width, no row over another."""
    [block] = drawing.blocks
    for i, group in enumerate(block.groups):
        bounds = group.bounds
        if bounds.x < 0 or bounds.right > drawing.width + 0.01 or bounds.bottom > drawing.height:
            return False
        if any(o.bounds.grown(-0.01).intersects(bounds) for o in block.groups[i + 1 :]):
            return False
        words = [op for op in group.ops if isinstance(op, Glyphs)]
        if any(op.x < -0.01 or op.x + op.run.advance > bounds.w + 0.01 for op in words):
            return False
    return True


@settings(max_examples=20)
@given(st.text(max_size=60), st.booleans())
def test_any_words_fit(words: str, is_mirrored: bool) -> None:
    assert is_sound(drawn(saying(words), is_mirrored=is_mirrored))


def test_words_of_20_000_letters_fit() -> None:
    assert is_sound(drawn(saying("Donaudampfschiff" * 1_250)))


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_many_personas_and_touchpoints_fit(is_mirrored: bool) -> None:
    def crowd(tx: Transaction, future: RecordId) -> None:
        [stage, *_others] = tx.records.at(Stage, future)
        rank = "V"
        for i in range(150):
            rank = rank_between(rank, "")
            tx.put(Touchpoint(stage=stage.id, rank=rank, title=f"Step {i}"))
        for i in range(40):
            rank = rank_between(rank, "")
            tx.put(Persona(map=future, rank=rank, name=f"Persona {i}"))

    assert is_sound(drawn(Two(crowd), is_mirrored=is_mirrored))
