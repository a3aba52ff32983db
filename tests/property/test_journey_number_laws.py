"""Laws of the numbers along a journey, for whatever people enter."""

from itertools import pairwise
from math import isfinite

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.analysis.curve import emotion_at, pieces
from journeydesk.analysis.dropoff import attrition, experience_drop
from journeydesk.analysis.estimates import emotion_from_evidence, estimate
from journeydesk.analysis.moments import suggestions
from journeydesk.analysis.peak_end import peak_end
from journeydesk.analysis.personas import aggregate, divergence, is_urgent
from journeydesk.analysis.priority import Parts, priority
from journeydesk.analysis.rankings import ranking, rankings
from journeydesk.analysis.recovery import loyalty, recovery_lifts
from journeydesk.analysis.scale import ForeignScale, from_emotion, to_emotion
from journeydesk.analysis.sensitivity import Part, crossings, weights_at

NOISE = 1e-9
ANYTHING = st.none() | st.floats() | st.integers(-3, 6)
EMOTIONS = st.floats(-2, 2)
HALVES = st.integers(-4, 4).map(lambda n: n / 2)
PERCENTS = st.none() | st.integers(0, 100).map(lambda n: n / 100)
PAINS = st.builds(Parts, PERCENTS, PERCENTS, PERCENTS)


@given(st.lists(st.tuples(EMOTIONS, st.floats(0.1, 50)), min_size=2, max_size=12), st.floats(0, 1))
def test_the_curve_never_leaves_the_two_values_it_joins(
    steps: list[tuple[float, float]], part: float
) -> None:
    xs = [sum(width for _, width in steps[:i]) for i in range(len(steps))]
    values = [value for value, _ in steps]
    curve = pieces(xs, values)
    for (x, a), (after, b) in pairwise(zip(xs, values, strict=True)):
        between = emotion_at(x + part * (after - x), curve)
        assert between is not None
        assert min(a, b) - NOISE <= between <= max(a, b) + NOISE


@given(st.lists(st.tuples(EMOTIONS, st.none() | st.floats(0, 1)), min_size=1))
def test_an_aggregate_lies_among_its_emotions(people: list[tuple[float, float | None]]) -> None:
    emotions, weights = zip(*people, strict=True)
    together = aggregate(emotions, weights).value
    if together is not None:
        assert min(emotions) - NOISE <= together <= max(emotions) + NOISE


@given(st.lists(HALVES, min_size=1))
def test_a_room_lies_around_its_median_in_any_order(values: list[float]) -> None:
    room = estimate(values)
    spread = room.spread
    assert spread is not None
    assert room.median.value is not None
    assert spread.lowest <= spread.lower_quartile <= room.median.value
    assert room.median.value <= spread.upper_quartile <= spread.highest
    assert estimate(values[::-1]) == room


@given(
    st.lists(PAINS, max_size=8).flatmap(
        lambda p: st.tuples(st.just(p), st.permutations(range(len(p))))
    )
)
def test_a_ranking_is_stable_under_relabelling(case: tuple[list[Parts], list[int]]) -> None:
    pains, labels = case
    before = {p.index: p.place for p in rankings(pains).priority}
    after = {labels[p.index]: p.place for p in rankings([pains[i] for i in labels]).priority}
    assert before == after


@given(st.lists(st.none() | st.floats(0, 100)))
def test_a_ranking_falls_and_keeps_the_order_of_ties(values: list[float | None]) -> None:
    places = ranking(values)
    assert sorted(place.index for place in places) == list(range(len(values)))
    known = [place for place in places if place.place is not None]
    assert all(values[place.index] is None for place in places[len(known) :])
    for a, b in pairwise(known):
        assert (a.place or 0, a.index) < (b.place or 0, b.index)


@given(PAINS, PAINS, st.sampled_from(Part))
def test_a_crossing_is_where_the_order_flips_and_nowhere_else(
    first: Parts, second: Parts, moving: Part
) -> None:
    found = crossings([first, second], moving)
    edges = [0.0, *(crossing.at for crossing in found), 1.0]
    leads = [leader(first, second, moving, (a + b) / 2) for a, b in pairwise(edges)]
    for crossing, before, after in zip(found, leads, leads[1:], strict=False):
        assert leader(first, second, moving, crossing.at) is None
        assert (crossing.falling, crossing.rising) == (before, after)
    for n in range(1, 50):
        between = sum(crossing.at < n / 50 for crossing in found)
        assert leader(first, second, moving, n / 50) in (leads[between], None)


def leader(first: Parts, second: Parts, moving: Part, weight: float) -> int | None:
    """The index of the one that leads; None where they are equal."""
    weights = weights_at(moving, weight)
    one, other = priority(first, weights).value, priority(second, weights).value
    if one is None or other is None or abs(one - other) < NOISE:
        return None
    return 0 if one > other else 1


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_an_attrition_lies_in_its_interval(here: int, after: int) -> None:
    found = attrition(here, after)
    if found.share.value is None:
        assert found.interval is None
    else:
        assert found.interval is not None
        assert 0 <= found.interval.low <= found.share.value <= found.interval.high <= 1


@given(EMOTIONS, st.floats(-100, 100), st.floats(0.01, 100), st.booleans())
def test_a_scale_goes_there_and_back(e: float, low: float, width: float, falls: bool) -> None:
    scale = ForeignScale(low + width, low) if falls else ForeignScale(low, low + width)
    there = from_emotion(e, scale).value
    assert there is not None
    back = to_emotion(min(low + width, max(low, there)), scale).value
    assert back is not None
    assert abs(back - e) < 1e-6


@given(st.lists(st.tuples(ANYTHING, ANYTHING), max_size=8))
def test_nothing_that_can_be_entered_makes_a_kernel_raise(
    pairs: list[tuple[float | None, float | None]],
) -> None:
    ones, others = [a for a, _ in pairs], [b for _, b in pairs]
    figures = [
        emotion_from_evidence(ones, others),
        estimate(ones).median,
        aggregate(ones, others),
        divergence(ones),
        experience_drop(ones, others),
        peak_end(ones).score,
        *recovery_lifts(ones),
        *(loyalty(a, b, a) for a, b in pairs),
        *(to_emotion(a, ForeignScale(1, 5)) for a in ones),
        *(priority(Parts(a, b, a)) for a, b in pairs),
    ]
    for figure in figures:
        assert (figure.value is None) == (figure.reason is not None)
        assert figure.value is None or isfinite(figure.value)
    assert len(pieces(range(len(ones)), ones)) <= len(pairs)
    assert len(suggestions(ones, others, ones)) <= len(pairs)
    assert not [pair for pair in pairs if is_urgent(*pair) and None in pair]
    assert all(0 < c.at < 1 for c in crossings([Parts(a, b, a) for a, b in pairs], Part.DROP))
