"""Charts of the sample say the report's numbers, whose they are, and what is unknown."""

from __future__ import annotations

from functools import cache

import pytest

from journeydesk.analysis.report import Report, reports
from journeydesk.app.templates import find_template
from journeydesk.charts import SHEETS
from journeydesk.charts.peak_end import peak_end
from journeydesk.drawing import Drawing, Glyphs
from journeydesk.fonts import Ruler
from journeydesk.interchange.json_reader import read_json
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


def drawn(name: str, report: int = 0) -> Drawing:
    return SHEETS[name].draw(sample()[report], WIDTH, memo())


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
        ("teams", ("8.35", "5.60", "67 %")),
        ("expectations", ("−4.0", "−0.8", "1.8", "A 6.00", "emotion outweighs gap")),
        ("peak-end", ("−0.50", "−0.17", "lever +0.50")),
        ("value-effort", ("value 70.0", "RICE 341.3", "unknown: not entered")),
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


def test_pains_stand_in_the_order_of_their_priority() -> None:
    first = [row.partition("%")[0][:60] for row in rows(drawn("rankings"))[1:3]]
    assert "The date passes" in first[0]
    assert "The chatbot" in first[1]


def test_rows_lead_to_what_they_tell_of() -> None:
    [block] = drawn("rankings").blocks
    led = {group.id for group in block.groups if group.hits}
    assert {ranked.pain.card.id for ranked in sample()[0].pains.ranked} == led


def test_raising_a_lever_shows_what_the_score_would_be() -> None:
    raised = peak_end(sample()[0], WIDTH, memo(), {"t6"})
    assert any(row.startswith("PE, with what is raised: +0.00") for row in rows(raised))
    assert any(row.startswith("PE: −0.50") for row in rows(raised))


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
