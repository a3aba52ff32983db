"""The worked numbers of the field's reference, from the sample through the command line.

Maya and Theo wait for a late parcel; Lena goes from a first visit to a second order.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from typing import Any

import pytest

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise

Entry = dict[str, Any]
MAYA, THEO, LENA = "Maya, first-time buyer", "Theo, repeat buyer", "Lena, new to the shop"
TELLS, FINDS, AGAIN = "k18", "k19", "k20"  # PP3, PP1 and PP2 of the reference


def no_pixels() -> Rasterise:
    raise AssertionError("nothing is drawn")


@cache
def entries() -> list[Entry]:
    said = StringIO()
    with redirect_stdout(said):
        assert main(no_pixels, ["analyze", str(find_template("delayed-order").path), "--json"]) == 0
    found: list[Entry] = json.loads(said.getvalue())["maps"]
    return found


def entry(persona: str | None) -> Entry:
    """Of a persona; of all who wait for the parcel where that is None."""
    found = [e for e in entries() if e["persona"] == persona]
    return found[0]


def of(items: Sequence[Entry], field: str) -> list[Any]:
    return [item[field] for item in items]


def by_id(items: Sequence[Entry], id_: str) -> Entry:
    [found] = [item for item in items if item["id"] == id_]
    return found


def near(*values: float) -> Any:
    """Within the digits that the reference shows."""
    return pytest.approx(list(values), abs=0.0051)


def shown(value: float) -> Any:
    """With one decimal."""
    return pytest.approx(value, abs=0.051)


def test_mayas_curve_with_its_slopes() -> None:
    curve = entry(MAYA)["curve"]
    assert of(curve, "value") == near(1, -1, -2, -1, 1, 1)
    assert of(curve, "slope") == near(-2.25, -1.5, 0, 1.5, 0, 0)
    assert curve[1]["midway"] == pytest.approx(-1.69, abs=0.005)


def test_an_emotion_from_evidence() -> None:
    told = by_id(entry(MAYA)["curve"], "t3")["from_evidence"]
    assert told["value"] == pytest.approx(-1.57, abs=0.005)
    assert told["known"] == [4, 4]


def test_an_emotion_from_the_room() -> None:
    room = by_id(entry(MAYA)["curve"], "t4")["from_room"]
    assert (room["median"], room["lower_quartile"], room["upper_quartile"]) == (-1, -1.75, -0.25)
    assert room["discuss"]


def test_all_personas_together_and_apart() -> None:
    assert of(entry(None)["aggregate"], "value") == near(1.4, -0.2, -1.6, -1.4, 1, 1)
    assert of(entry(None)["divergence"], "value") == near(1, 2, 1, 1, 0, 0)
    assert of(entry(None)["divergence"], "split") == [False, True, False, False, False, False]


def test_counts_follow_from_the_shares_that_come_there() -> None:
    assert of(entry(MAYA)["curve"], "count") == near(400, 400, 400, 320, 304, 304)


@pytest.mark.parametrize(
    ("persona", "order"),
    [
        (MAYA, {TELLS: 60.0, FINDS: 56.7, AGAIN: 37.0}),
        (THEO, {AGAIN: 60.3, FINDS: 48.3, TELLS: 35.0}),
        (None, {FINDS: 53.3, AGAIN: 43.7, TELLS: 43.3}),
    ],
)
def test_priorities_with_their_order(persona: str | None, order: dict[str, float]) -> None:
    first = entry(persona)["priorities"][:3]
    assert of(first, "id") == list(order)
    assert of(first, "known") == [[3, 3]] * 3
    assert of(first, "priority") == pytest.approx(list(order.values()), abs=0.051)


def test_the_parts_of_mayas_pains() -> None:
    pains = entry(MAYA)["priorities"]
    parts = [[by_id(pains, id_)[part] for part in "fed"] for id_ in (TELLS, FINDS, AGAIN)]
    assert parts == [near(0.8, 0.5, 0.5), near(0.45, 1, 0.25), near(0.56, 0.5, 0.05)]


def test_the_weight_at_which_the_first_two_change_places() -> None:
    flips = [f for f in entry(MAYA)["sensitivity"] if f["weight"] == "emotion"]
    [flip] = [f for f in flips if (f["rising_id"], f["falling_id"]) == (FINDS, TELLS)]
    assert flip["at"] == pytest.approx(0.375)


def test_the_friction_of_mayas_switches() -> None:
    found = entry(MAYA)
    channels = [(switch["from"], switch["to"]) for switch in found["switches"]]
    assert channels == [
        ("Email", "Website"), ("Website", "Chat"), ("Chat", "Phone"), ("Phone", "SMS")
    ]  # fmt: skip
    assert of(found["switches"], "fall") == near(0.5, 0.25, 0, 0)
    assert of(found["switches"], "f") == near(0.5, 2.25, 7, 0)
    assert of(found["switches"], "r") == near(1, 1, 0.8, 0.76)
    assert of(found["switches"], "expected") == near(0.5, 2.25, 5.6, 0)
    assert found["switch_rate"] == pytest.approx(0.8)
    assert found["friction_total"] == pytest.approx(8.35)


@pytest.mark.parametrize("persona", [MAYA, THEO, None])
def test_the_team_matrix_adds_up_to_the_total(persona: str | None) -> None:
    found = entry(persona)
    cells = [value for row in found["team_matrix"].values() for value in row.values()]
    assert sum(cells) == pytest.approx(found["friction_total"])


def test_two_thirds_of_the_friction_is_one_handoff() -> None:
    handoff = entry(MAYA)["handoffs"][0]
    assert (handoff["from"], handoff["to"]) == ("Digital service", "Contact centre")
    assert handoff["share"] == pytest.approx(0.67, abs=0.005)


def test_expectation_gaps() -> None:
    gaps = entry(MAYA)["expectations"]
    assert of(gaps, "weighted") == near(-4.0, -0.8, 1.8)
    assert of(gaps, "amplification")[:2] == near(0.75, 6.0)
    assert gaps[2]["amplification"] is None
    assert of(gaps, "flag") == [False, True, None]


def test_drop_off_with_its_intervals() -> None:
    drops = entry(LENA)["dropoff"]
    percents = [[100 * x for x in (d["attrition"], *d["interval"])] for d in drops]
    assert percents == [
        pytest.approx(row, abs=0.051)
        for row in ([55, 52.8, 57.2], [55.6, 52.3, 58.8], [5, 3.3, 7.6], [30, 25.6, 34.8])
    ]
    assert of(drops, "experience_drop") == near(0, 0, 1.5, 0.5)
    assert of(drops, "place") == [1, 1, 4, 3]  # the first two overlap


@pytest.mark.parametrize(("persona", "mean"), [(MAYA, -0.17), (THEO, 0.33)])
def test_peak_and_end_beside_the_mean(persona: str, mean: float) -> None:
    found = entry(persona)["peak_end"]
    assert [found["score"], found["mean"]] == near(-0.5, mean)


def test_mayas_levers() -> None:
    assert of(entry(MAYA)["peak_end"]["levers"], "value") == near(0, 0, 0.5, 0, 0, 0.5)


def test_recovery_and_loyalty() -> None:
    assert by_id(entry(MAYA)["recovery"], "t5")["value"] == pytest.approx(3)
    loyal = entry(MAYA)["loyalty"]
    assert [by_id(loyal, id_)["value"] for id_ in ("t5", "t6")] == near(62.5, 15)
    assert set(of(loyal, "label")) == {"satisfaction recovery"}


def test_opportunities() -> None:
    found = by_id(entry(MAYA)["opportunities"], "k23")
    assert found["ulwick"] == pytest.approx(15)
    assert found["room_estimate"]
    assert found["value"] == pytest.approx(70)
    assert found["rice"] == shown(341.3)
    [votes] = found["votes"]
    assert (votes["dots"], votes["voters"]) == (8, 5)
    assert votes["share"] == pytest.approx(8 / 18)


def test_metrics() -> None:
    found = {metric["kind"]: metric for metric in entry(MAYA)["metrics"]}
    assert {kind: metric["n"] for kind, metric in found.items()} == dict.fromkeys(found, 80)
    assert found["NPS"]["value"] == pytest.approx(10)
    assert found["CSAT"]["value"] == pytest.approx(0.775)
    assert found["CES"]["value"] == pytest.approx(5.31, abs=0.005)


def test_evidence_coverage() -> None:
    found = entry(MAYA)["coverage"]
    assert (found["covered"], found["cards"]) == (33, 42)
    assert 100 * found["share"] == shown(78.6)
