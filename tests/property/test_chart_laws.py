"""Whatever a map holds, its charts stay in their bounds and no label hides another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeys import journey, pain

from journeydesk.analysis.report import Report, reports
from journeydesk.charts import SHEETS
from journeydesk.charts.peak_end import peak_end
from journeydesk.charts.placing import height_for, placed
from journeydesk.drawing import Box, Drawing, Glyphs, Op, Path, Point, Rect
from journeydesk.fonts import Ruler
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Card, Emotion, Map, Record, Records, Touchpoint
from journeydesk.theme import load_theme

SIZE = (26.0, 15.0)
HIGH = 4.0  # of a small letter of the smallest words
points = st.builds(Point, st.floats(0, 480), st.floats(0, 220))


@given(st.lists(points, max_size=40))
def test_labels_never_overlap_and_stay_in_the_plot(found: list[Point]) -> None:
    room = Rect(0.0, 0.0, 480.0, height_for(len(found), 480.0, SIZE, 220.0))
    labels = placed(found, room, SIZE)
    assert len(labels) == len(found)
    assert not [a for a, b in combinations(labels, 2) if a.grown(-0.01).intersects(b)]
    assert all(room.united(label) == room for label in labels)


def inside(drawing: Drawing) -> bool:
    """Every word and every mark within the sheet."""
    sheet = Rect(0.0, 0.0, drawing.width, drawing.height).grown(0.01)
    return all(sheet.united(place) == sheet for place in [*words(drawing), *marks(drawing)])


def overlaps(drawing: Drawing) -> list[tuple[Rect, Rect]]:
    """Words that would hide each other."""
    found = sorted(words(drawing), key=lambda place: place.y)
    pairs = ((a, b) for i, a in enumerate(found) for b in found[i + 1 : i + 40])
    return [(a, b) for a, b in pairs if a.grown(-0.5).intersects(b)]


def words(drawing: Drawing) -> list[Rect]:
    """From the height of a small letter to the baseline."""
    return [
        Rect(x + op.x, y + op.y - HIGH, op.run.advance, HIGH)
        for op, x, y in placed_ops(drawing)
        if isinstance(op, Glyphs)
    ]


def marks(drawing: Drawing) -> list[Rect]:
    """Boxes, and the corners of lines."""
    found = []
    for op, x, y in placed_ops(drawing):
        if isinstance(op, Box):
            found.append(op.rect.moved(x, y))
        elif isinstance(op, Path):
            for _name, *numbers in op.commands:
                ends = zip(numbers[::2], numbers[1::2], strict=True)
                found += [Rect(x + float(px), y + float(py), 0.0, 0.0) for px, py in ends]
    return found


def placed_ops(drawing: Drawing) -> Iterator[tuple[Op, float, float]]:
    for block in drawing.blocks:
        for group in block.groups:
            for op in group.ops:
                yield op, block.bounds.x + group.bounds.x, block.bounds.y + group.bounds.y


def is_lawful(drawing: Drawing) -> bool:
    return inside(drawing) and not overlaps(drawing)


def charts(report: Report, *, is_mirrored: bool = False) -> list[Drawing]:
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
    return [kind.draw(report, 320.0, memo) for kind in SHEETS.values()]


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("n", [0, 1, 400])
def test_any_number_of_pains_fits(n: int, is_mirrored: bool) -> None:
    pains = [record for i in range(n) for record in pain(f"p{i:03}", "a", i, 400)]
    report = reports(journey(*pains), "m", Keeper())[0]
    assert all(is_lawful(chart) for chart in charts(report, is_mirrored=is_mirrored))


@settings(max_examples=20)
@given(st.text(max_size=60))
def test_any_words_fit(words: str) -> None:
    assert all(is_lawful(chart) for chart in charts(named(words)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([None, -2.0, -1.5, 0.0, 0.5, 2.0]), min_size=1, max_size=9),
    st.floats(200, 900),
    st.booleans(),
    st.sets(st.integers(0, 8)),
)
def test_any_emotions_fit_at_any_width(
    felt: list[float | None], width: float, is_mirrored: bool, raised: set[int]
) -> None:
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)
    report = felt_journey(felt)
    assert is_lawful(peak_end(report, width, memo, {f"t{i}" for i in raised}))
    assert all(is_lawful(kind.draw(report, width, memo)) for kind in SHEETS.values())


def felt_journey(felt: list[float | None]) -> Report:
    """Ann feels these one after the other."""
    records: list[Record] = []
    for i, value in enumerate(felt):
        records.append(Touchpoint(id=f"t{i}", stage="y", rank=f"e{i}", title=f"Step {i}"))
        records.append(
            Emotion(id=f"e{i}", touchpoint=f"t{i}", persona="ann", rank="V", value=value)
        )
    return reports(journey(*records, *pain("p", "a", 1, 2)), "m", Keeper())[0]


def test_words_of_20_000_letters_fit() -> None:
    assert all(is_lawful(chart) for chart in charts(named("Donaudampfschiff" * 1_250)))


def test_an_empty_map_has_charts_that_say_so() -> None:
    report = reports(Records([Map(id="m", rank="V")]), "m", Keeper())[-1]
    assert all(is_lawful(chart) for chart in charts(report))


def named(words: str) -> Report:
    """A journey in which everything that can have words has these."""
    records = []
    for record in journey(*pain("p", "a", 1, 2)):
        field = next((f for f in ("title", "name", "label") if hasattr(record, f)), None)
        changed = record.evolve(text=words) if isinstance(record, Card) else record
        records.append(changed.evolve(**{field: words}) if field else changed)
    return reports(Records(records), "m", Keeper())[0]
