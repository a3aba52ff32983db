"""Charts of the sample say the report's numbers, whose they are, and what is unknown."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from journeys import journey, report

from journeydesk.analysis.peak_end import peak_end as peak_end_of
from journeydesk.analysis.report import Report, reports
from journeydesk.app.templates import find_template
from journeydesk.charts import SHEETS
from journeydesk.charts.flips import all_of, that_matter
from journeydesk.charts.peak_end import peak_end
from journeydesk.charts.peak_end_plot import TAG, plot
from journeydesk.charts.rankings import rankings
from journeydesk.charts.rows import pen_for
from journeydesk.charts.scale import HEIGHT, LABELS
from journeydesk.charts.trial import Trial
from journeydesk.drawing import Box, Drawing, Glyphs, Path
from journeydesk.fonts import Ruler
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Records
from journeydesk.theme import load_theme

WIDTH = 520.0


@cache
def sample() -> tuple[Report, ...]:
    """Of Maya, of Theo, of all."""
    path = find_template("delayed-order").path
    records = read_json(path.read_text(encoding="utf-8"), path.name).records
    return reports(Records(records), "map", Keeper())


def memo(theme: str = "light", *, is_mirrored: bool = False) -> Memo:
    return Memo(Ruler(), load_theme(theme), is_mirrored=is_mirrored)


def drawn(name: str, of: int = 0) -> Drawing:
    return SHEETS[name].draw(sample()[of], WIDTH, memo())


def rows(drawing: Drawing) -> list[str]:
    """What a reader of the screen is told, row by row."""
    return [group.label for block in drawing.blocks for group in block.groups]


def words(drawing: Drawing) -> str:
    """What is drawn, in no order to rely on."""
    ops = [op for block in drawing.blocks for group in block.groups for op in group.ops]
    runs = [op.run for op in ops if isinstance(op, Glyphs)]
    return " ".join("".join(piece.text for piece in run.pieces) for run in runs)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("rankings", ("60.0", "56.7", "37.0", "80.0 % (320 of 400)", "3 of 3 known", "0.375")),
        ("channels", ("8.35", "0.80", "5.60", "2.25", "0.50")),
        ("teams", ("8.35", "5.60", "67 %", "0.00", "Sum")),
        ("expectations", ("−4.0", "−0.8", "+1.8", "6.00", "the emotion outweighs the gap")),
        ("peak-end", ("−0.50", "−0.17", "+0.50", "the peak", "the end")),
        ("value-effort", ("70.0", "341.3", "15.0", "? unknown: not entered")),
        ("dropoff", ("24.0 %", "20.1–28.4 %", "of 400")),
        ("coverage", ("78.6 %", "27 evidenced and 6 validated of 42 cards", "hypothesis")),
    ],
)
def test_a_chart_shows_the_numbers_of_the_report(name: str, numbers: tuple[str, ...]) -> None:
    shown = words(drawn(name))
    assert [number for number in numbers if number not in shown] == []


def test_whose_numbers_they_are_is_told() -> None:
    assert "Maya" in rows(drawn("rankings", 0))[0]
    assert "Theo" in rows(drawn("rankings", 1))[0]
    assert "All personas together" in rows(drawn("rankings", 2))[0]


def ranked(drawing: Drawing) -> list[str]:
    """The rows that lead somewhere."""
    return [group.label for block in drawing.blocks for group in block.groups if group.id]


def test_pains_stand_in_the_order_of_their_priority() -> None:
    first, second, *_others = ranked(drawn("rankings"))
    assert first.startswith("1  The date passes and nobody tells me: 60.0.")
    assert second.startswith("2  The chatbot cannot find my order: 56.7.")


def test_each_part_has_a_ranking_of_its_own_that_tells_whose_it_is() -> None:
    told = rows(drawn("rankings"))[1]
    frequency, emotion, drop = (
        told.index("Frequency F"),
        told.index("Emotion E"),
        told.index("Drop"),
    )
    assert "Maya, first-time buyer, 3 of 5 known: 1. The date passes" in told[frequency:emotion]
    assert "5 of 5 known: 1. The chatbot cannot find my order: 100.0 %" in told[emotion:drop]


def test_in_a_narrow_place_the_three_rankings_stand_below_each_other() -> None:
    told = rows(SHEETS["rankings"].draw(sample()[0], 260.0, memo()))
    assert [row.partition(",")[0] for row in told[1:4]] == [
        "Frequency F",
        "Emotion E",
        "Drop-off D",
    ]


def test_of_the_flips_one_for_each_of_the_first_places_is_told() -> None:
    report = sample()[0]
    first, second = that_matter(report.pains)
    assert first == (
        "“The chatbot cannot find my order” overtakes “The date passes and nobody tells me” "
        "when the emotion weighs more than 0.375 (the other two equal)."
    )
    assert second.startswith("“I have to explain everything again” overtakes “The chatbot")
    assert len(all_of(report.pains)) > 2
    everything = rows(rankings(report, WIDTH, memo(), has_all_flips=True))
    assert set(all_of(report.pains)) <= set(everything)


def test_every_row_of_the_matrix_is_told_with_its_noughts_and_its_sum() -> None:
    told = rows(drawn("teams"))
    assert (
        "Digital service: Order desk 0.00, E-commerce 0.00, Digital service 0.00, "
        "Contact centre 5.60, Logistics 0.00, Sum 5.60"
    ) in told
    assert any(row.startswith("Sum: ") and row.endswith("Sum 8.35") for row in told)


def test_what_nobody_owns_is_a_team_of_the_matrix() -> None:
    told = rows(SHEETS["teams"].draw(report(journey(), None), WIDTH, memo()))
    assert any(row.startswith("No team: No team ") for row in told)


def test_an_unknown_number_is_a_question_mark_that_is_told_below() -> None:
    told = drawn("expectations")
    assert "?" in words(told).split()
    assert rows(told)[-1] == "? unknown: met: no gap"


def test_rows_lead_to_what_they_tell_of() -> None:
    [block] = drawn("rankings").blocks
    led = {group.id for group in block.groups if group.hits}
    assert {ranked.pain.card.id for ranked in sample()[0].pains.ranked} == led


def test_raising_a_lever_shows_what_the_score_would_be() -> None:
    raised = rows(peak_end(sample()[0], WIDTH, memo(), {"t6"}))
    assert raised[1] == (
        "PE, 6 of 6 known: −0.50; PE with what is raised: +0.00; mean of all: −0.17"
    )
    assert any(row.endswith("raised to +2.00. the end") for row in raised)


def test_what_is_raised_is_a_second_line() -> None:
    def dashed(raised: set[str]) -> list[Path]:
        [block] = peak_end(sample()[0], WIDTH, memo(), raised).blocks
        ops = [op for group in block.groups for op in group.ops]
        return [op for op in ops if isinstance(op, Path) and op.stroke and op.stroke.dash]

    assert (len(dashed(set())), len(dashed({"t6"}))) == (0, 1)


@pytest.mark.parametrize("values", [[2, 2], [-2, -2], [-2, 2], [2, -1], [-1, 1, 1]])
def test_the_names_of_peak_and_end_never_meet(values: list[float]) -> None:
    tags = [box.rect for box in tag_boxes(values)]
    assert len(tags) == 2
    assert not any(a.intersects(b) for a, b in combinations(tags, 2))
    assert all(tag.y >= 0 and tag.bottom <= HEIGHT for tag in tags)


def test_a_peak_at_the_end_has_one_name() -> None:
    assert [len(tag_boxes(values)) for values in ([1.0], [2.0, -2.0], [0.0, 1.0])] == [1, 1, 1]


def tag_boxes(values: list[float]) -> list[Box]:
    tried = Trial(tuple(values), tuple(values), peak_end_of(values), peak_end_of(values))
    row = plot(pen_for(LABELS + 40.0 * len(values), memo()), tried, None)
    return [op for op in row.ops if isinstance(op, Box) and op.rect.h == TAG]


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_chart_can_wear_every_theme(name: str, theme: str) -> None:
    look = memo(theme)
    drawing = SHEETS[name].draw(sample()[2], WIDTH, look)
    assert drawing.background == look.theme.map["paper"]


@pytest.mark.parametrize("name", SHEETS)
def test_from_the_right_a_chart_is_as_large_and_says_the_same(name: str) -> None:
    left = drawn(name)
    right = SHEETS[name].draw(sample()[0], WIDTH, memo(is_mirrored=True))
    assert (right.width, right.height, rows(right)) == (left.width, left.height, rows(left))
    assert right.blocks != left.blocks
