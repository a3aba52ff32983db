"""Pain points of the worked example: their parts, priorities and rankings (domain 3.2)."""

import pytest

from journeydesk.analysis.counting import share
from journeydesk.analysis.dropoff import attrition
from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.personas import aggregate
from journeydesk.analysis.priority import (
    Parts,
    Weights,
    drop,
    intensity,
    priority,
    with_confidence,
)
from journeydesk.analysis.rankings import Place, ranking, rankings
from journeydesk.analysis.switches import emotion_fall

MAYA = (1, -1, -2, -1, 1, 1)
THEO = (2, 1, -1, -2, 1, 1)
ALL = tuple(aggregate(step, (0.6, 0.4)).value for step in zip(MAYA, THEO, strict=True))
CUSTOMERS = (400, 400, 400, 320, 304, 304)
PAINS = ((1, 320), (2, 180), (3, 224))  # PP3, PP1, PP2: touchpoint and count of 400


def parts_of(emotions: tuple[float | None, ...]) -> list[Parts]:
    return [
        Parts(
            share(number, base=400).value,
            intensity([emotions[t]]).value,
            drop(
                [emotion_fall(emotions[t - 1], emotions[t])],
                [attrition(CUSTOMERS[t], CUSTOMERS[t + 1]).share],
            ).value,
        )
        for t, number in PAINS
    ]


def test_parts_of_the_worked_example() -> None:
    assert parts_of(MAYA) == [
        Parts(0.8, 0.5, 0.5),
        Parts(0.45, 1.0, 0.25),
        Parts(0.56, 0.5, 0.05),
    ]


@pytest.mark.parametrize(
    ("emotions", "expected"),
    [(MAYA, [60.0, 56.7, 37.0]), (THEO, [35.0, 48.3, 60.3]), (ALL, [43.3, 53.3, 43.7])],
)
def test_priorities_of_the_worked_example(
    emotions: tuple[float | None, ...], expected: list[float]
) -> None:
    found = [priority(parts).value or 0.0 for parts in parts_of(emotions)]
    assert [round(value, 1) for value in found] == expected


def test_several_touchpoints_count_by_the_worst() -> None:
    assert intensity([-0.5, 2, None, -1.5]) == Figure(0.75, (3, 4))


def test_what_is_good_has_no_intensity() -> None:
    assert intensity([1.5]) == Figure(0.0, (1, 1))


def test_a_drop_takes_what_is_known() -> None:
    found = drop([emotion_fall(None, -1)], [attrition(400, 300).share])
    assert found == Figure(0.25, (3, 4))


def test_one_unknown_does_not_erase_a_pain() -> None:
    assert priority(Parts(0.8, None, 0.4)).value == pytest.approx(60)
    assert priority(Parts(0.8, None, 0.4)).known == (2, 3)


def test_nothing_known_is_no_priority() -> None:
    assert priority(Parts()) == Figure(None, (0, 3), Reason.MISSING)
    assert priority(Parts(1, 1, 1), Weights(0, 0, 0)).reason == Reason.NO_WEIGHT


def test_a_part_that_cannot_be_makes_no_priority() -> None:
    assert priority(Parts(4.0, 0.5, 0.5)) == Figure(None, (2, 3), Reason.OFF_SCALE)


def test_a_count_beyond_its_base_makes_no_frequency_but_a_priority() -> None:
    frequency = share(401, base=400)
    assert frequency.reason == Reason.OVER_BASE
    assert priority(Parts(frequency.value, 0.5, 0.5)) == Figure(50.0, (2, 3))


def test_new_entries_do_not_hide_a_fall() -> None:
    assert drop([emotion_fall(1, -1)], [attrition(300, 400).share]) == Figure(0.5, (4, 4))


def test_weights_move_the_priority() -> None:
    assert priority(Parts(0.8, 0.5, 0.5), Weights(1, 0, 0)) == Figure(80.0, (1, 1))


def test_confidence_is_multiplied_in_where_it_is_known() -> None:
    assert with_confidence(Figure(60.0, (1, 1)), 0.8).value == pytest.approx(48)
    assert with_confidence(Figure(60.0, (1, 1)), None).value is None


def test_three_rankings_and_the_composite() -> None:
    found = rankings(parts_of(MAYA))
    assert [place.index for place in found.frequency] == [0, 2, 1]
    assert [place.index for place in found.emotion] == [1, 0, 2]
    assert [place.index for place in found.drop] == [0, 1, 2]
    assert [place.index for place in found.priority] == [0, 1, 2]


def test_confidence_switched_on_ranks_what_is_believed() -> None:
    found = rankings(parts_of(MAYA), confidences=[0.5, 1, 1])
    assert [place.index for place in found.priority] == [1, 2, 0]


def test_ties_keep_the_order_of_the_journey_and_unknown_ones_come_last() -> None:
    assert ranking([None, 0.1 + 0.2, 0.3, 0.5]) == (
        Place(3, 0.5, 1),
        Place(1, 0.1 + 0.2, 2),
        Place(2, 0.3, 2),
        Place(0, None, None),
    )
