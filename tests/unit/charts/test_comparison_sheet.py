"""The comparison on a sheet: what it says, on which paper, in which colours, from which side."""

from __future__ import annotations

import pytest
from compared import Two, copy_of
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.analysis.compare.changes import CIRCUMSTANCES
from journeydesk.analysis.compare.telling import OF_THE_JOURNEY, UNTOLD
from journeydesk.charts.comparison import comparison_sheet
from journeydesk.charts.comparison.fields import FIELDS
from journeydesk.charts.comparison.shading import shading
from journeydesk.charts.comparison.words import RECORDS
from journeydesk.color import color
from journeydesk.commands import add_stage, add_touchpoint, remove_records
from journeydesk.drawing import Drawing, Glyphs, Point
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import Card, RecordId, Stage
from journeydesk.store import Transaction
from journeydesk.theme import load_theme

BETTER, WORSE = color("#0072b2"), color("#d55e00")
MM = 25.4 / 72


def changed(tx: Transaction, future: RecordId) -> None:
    tx.put(copy_of(tx, "b", future).evolve(title="Step b, better"))
    tx.put(copy_of(tx, "b-ann", future).evolve(value=2.0))
    tx.put(copy_of(tx, "late", future).evolve(text="Told too late", private_note="a secret"))
    tx.put(copy_of(tx, "d-ann", future).evolve(value=-1.0))
    remove_records(tx, [copy_of(tx, "c", future).id])
    add_stage(tx, future, title="Coming back")


def sheet(*, theme: str = "light", is_mirrored: bool = False, two: Two | None = None) -> Drawing:
    memo = Memo(Ruler(), load_theme(theme), is_mirrored=is_mirrored)
    return comparison_sheet((two or Two(changed)).comparison, memo)


def rows(drawing: Drawing) -> list[str]:
    """What a reader of the screen is told."""
    return [group.label for block in drawing.blocks for group in block.groups]


def words(drawing: Drawing) -> str:
    ops = [op for block in drawing.blocks for group in block.groups for op in group.ops]
    runs = [op.run for op in ops if isinstance(op, Glyphs)]
    return " ".join("".join(piece.text for piece in run.pieces) for run in runs)


def test_it_says_what_is_compared_what_is_gained_and_who_changes_what() -> None:
    shown = "\n".join([words(sheet()), *rows(sheet())])
    expected = (
        "Before: A journey · Current state",
        "After: Tomorrow · Future state",
        "+ Coming back (new)",
        "+2.25",
        "gone",
        "Sales",
        "Support",
        "Peak and end",
        "Evidence coverage",
        "title: Step b → Step b, better · answered by O1",
        "value: −1 → +2",
        "Write a mail · Kim · no date · Proposed",
    )
    assert [text for text in expected if text not in shown] == []


def test_what_is_private_is_not_printed() -> None:
    assert "secret" not in words(sheet())


def test_every_kind_of_change_has_a_sign_and_a_word() -> None:
    told = rows(sheet())
    assert [row for row in told if "− 3  Touchpoint: Step c: gone" in row]
    assert [row for row in told if "+ Stage: Coming back: new" in row]
    assert [row for row in told if "~ 2  Emotion: Ann: value" in row]


def test_what_only_one_map_has_is_told_apart_from_what_is_unknown() -> None:
    [row] = [row for row in rows(sheet()) if row.startswith("3 − Step c (gone)")]
    assert row.endswith("–, –; −2, –, –")  # Bob’s; of Ann nothing was known, nor is


def test_two_maps_that_are_the_same_say_so() -> None:
    assert "Nothing differs." in rows(sheet(two=Two()))


def test_a_little_is_an_a3_and_more_is_larger() -> None:
    small = sheet()
    assert (round(small.width * MM), round(small.height * MM)) == (400, 277)

    def much(tx: Transaction, future: RecordId) -> None:
        first = tx.records.at(Stage, future)[0]
        for i in range(30):
            add_touchpoint(tx, first.id, title=f"New step {i}")

    large = sheet(two=Two(much))
    assert (round(large.width * MM), round(large.height * MM)) == (574, 400)
    assert len([row for row in rows(large) if "Touchpoint: New step" in row]) == 30


def test_no_rows_overlap_and_all_lie_on_the_sheet() -> None:
    for drawing in (sheet(), sheet(is_mirrored=True)):
        [block] = drawing.blocks
        for i, group in enumerate(block.groups):
            assert group.bounds.x >= 0
            assert group.bounds.right <= drawing.width + 0.01
            assert group.bounds.bottom <= drawing.height
            later = block.groups[i + 1 :]
            assert not [o for o in later if o.bounds.grown(-0.01).intersects(group.bounds)]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_wears_every_theme(theme: str) -> None:
    assert sheet(theme=theme).background == load_theme(theme).map["paper"]


def test_from_the_right_it_says_the_same() -> None:
    left, right = sheet(), sheet(is_mirrored=True)
    assert rows(left) == rows(right)
    assert left.blocks != right.blocks


def test_every_field_and_record_that_is_told_has_a_name() -> None:
    for cls in OF_THE_JOURNEY:
        assert cls is Card or cls.type_name() in RECORDS
        silent = {*CIRCUMSTANCES, *cls.placed_in, *UNTOLD.get(cls, ()), "extra"}
        assert {*cls.model_fields} - silent <= {*FIELDS}


values = st.lists(st.floats(0, 100), min_size=2, max_size=8)


@settings(max_examples=50)
@given(values, values)
def test_shades_lie_between_the_curves_and_only_where_they_differ(
    before: list[float], after: list[float]
) -> None:
    was, now = ([Point(10.0 * i, y) for i, y in enumerate(found)] for found in (before, after))
    areas = list(shading([was], [now], BETTER, WORSE))
    low, high = min(*before, *after), max(*before, *after)
    for area in areas:
        for _name, *numbers in area.commands[:-1]:
            x, y = map(float, numbers)
            assert 0 <= x <= 10.0 * (min(len(was), len(now)) - 1)
            assert low - 0.01 <= y <= high + 0.01
    if all(a <= b for a, b in zip(after, before, strict=False)) and len(was) == len(now) == 2:
        assert WORSE not in [area.fill for area in areas]  # higher on paper is less
    assert not list(shading([was], [was], BETTER, WORSE))
