"""Whatever a map holds, its charts stay in their bounds and no label hides another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeys import journey, pain

from journeydesk.analysis.report import Report, reports
from journeydesk.charts import SHEETS
from journeydesk.charts.placing import height_for, placed
from journeydesk.drawing import Drawing, Glyphs, Point, Rect
from journeydesk.fonts import Ruler
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Card, Map, Records
from journeydesk.theme import load_theme

SIZE = (26.0, 15.0)
points = st.builds(Point, st.floats(0, 480), st.floats(0, 220))


@given(st.lists(points, max_size=40))
def test_labels_never_overlap_and_stay_in_the_plot(found: list[Point]) -> None:
    room = Rect(0.0, 0.0, 480.0, height_for(len(found), 480.0, SIZE, 220.0))
    labels = placed(found, room, SIZE)
    assert len(labels) == len(found)
    assert not [a for a, b in combinations(labels, 2) if a.grown(-0.01).intersects(b)]
    assert all(room.united(label) == room for label in labels)


def inside(drawing: Drawing) -> bool:
    """Every word within the sheet."""
    for block in drawing.blocks:
        for group in block.groups:
            x = block.bounds.x + group.bounds.x
            for op in group.ops:
                if isinstance(op, Glyphs):
                    left = x + op.x
                    if left < 0 or left + op.run.advance > drawing.width:
                        return False
            if group.bounds.bottom > drawing.height:
                return False
    return True


def charts(report: Report, *, is_mirrored: bool = False) -> list[Drawing]:
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
    return [kind.draw(report, 320.0, memo) for kind in SHEETS.values()]


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("n", [0, 1, 400])
def test_any_number_of_pains_fits(n: int, is_mirrored: bool) -> None:
    pains = [record for i in range(n) for record in pain(f"p{i:03}", "a", i, 400)]
    report = reports(journey(*pains), "m", Keeper())[0]
    assert all(inside(chart) for chart in charts(report, is_mirrored=is_mirrored))


@settings(max_examples=20)
@given(st.text(max_size=60))
def test_any_words_fit(words: str) -> None:
    assert all(inside(chart) for chart in charts(named(words)))


def test_words_of_20_000_letters_fit() -> None:
    assert all(inside(chart) for chart in charts(named("Donaudampfschiff" * 1_250)))


def test_an_empty_map_has_charts_that_say_so() -> None:
    report = reports(Records([Map(id="m", rank="V")]), "m", Keeper())[-1]
    assert all(inside(chart) for chart in charts(report))


def named(words: str) -> Report:
    """A journey in which everything that can have words has these."""
    records = []
    for record in journey(*pain("p", "a", 1, 2)):
        field = next((f for f in ("title", "name", "label") if hasattr(record, f)), None)
        changed = record.evolve(text=words) if isinstance(record, Card) else record
        records.append(changed.evolve(**{field: words}) if field else changed)
    return reports(Records(records), "m", Keeper())[0]
