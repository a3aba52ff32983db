"""Reports over records: what is known of a map, whoever walks it and whatever is missing."""

from __future__ import annotations

import pytest

from journeydesk.analysis.number import Reason
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Evidence,
    Expectation,
    Map,
    Metric,
    MetricKind,
    Moment,
    Opportunity,
    Path,
    PathKind,
    Rating,
    RatingRound,
    Record,
    Records,
    Switch,
    Vote,
    VoteRound,
)
from tests.journeys import journey, pain, report


def values(records: Records, persona: str | None) -> list[float | None]:
    return [point.value.value for point in report(records, persona).curve]


def priorities(records: Records, persona: str | None = "ann") -> dict[str, float | None]:
    ranked = report(records, persona).pains.by_priority
    return {pain.pain.card.id: pain.priority.value for pain in ranked}


def test_each_walks_by_what_it_feels_and_all_by_the_weighted_mean() -> None:
    assert values(journey(), "ann") == [1, -1, None, 1]
    assert values(journey(), None) == [1.25, -0.5, -2, 0.75]


def test_a_gap_breaks_the_curve() -> None:
    points = report(journey()).curve
    assert [point.midway is None for point in points] == [False, True, True, True]
    assert points[2].slope is None


def test_a_map_without_paths_is_walked_left_to_right_by_whom_it_belongs_to() -> None:
    [only] = [t for t in report(journey()).journey.touchpoints if t.id == "b"]
    records = journey(only.evolve(personas=("bob",)))
    assert [t.id for t in report(records, "ann").walk.steps] == ["a", "c", "d"]
    assert [t.id for t in report(records, "bob").walk.steps] == ["a", "b", "c", "d"]


def test_a_path_is_followed_with_its_repeats() -> None:
    loop = Path(id="p", map="m", rank="V", persona="ann", touchpoints=("a", "c", "a", "d"))
    assert values(journey(loop), "ann") == [1, None, 1, 1]


def test_the_main_path_is_the_curve_and_others_bring_their_switches() -> None:
    aside = Path(
        id="p1",
        map="m",
        rank="A",
        persona="ann",
        kind=PathKind.ALTERNATIVE,
        touchpoints=("a", "d"),
    )
    main = Path(id="p2", map="m", rank="B", persona="ann", touchpoints=("a", "b", "c", "d"))
    found = report(journey(aside, main))
    assert [t.id for t in found.walk.steps] == ["a", "b", "c", "d"]
    pairs = [(s.source.id, s.target.id) for s in found.switching.switches]
    assert pairs == [("b", "c"), ("a", "d")]


def test_a_path_whose_touchpoints_are_gone_is_no_path() -> None:
    path = Path(id="p", map="m", rank="V", persona="ann", touchpoints=("gone", "away"))
    records = Records([*journey(), path])
    assert len(report(records).walk.steps) == 4


def test_a_pain_counts_where_the_persona_can_meet_it() -> None:
    [b] = [t for t in report(journey()).journey.touchpoints if t.id == "b"]
    records = journey(b.evolve(personas=("bob",)), *pain("p1", "b", 50, 100), *pain("p2", None))
    assert list(priorities(records, "ann")) == ["p2"]
    assert list(priorities(records, "bob")) == ["p1", "p2"]


def test_a_pain_is_ranked_by_what_is_known_of_it() -> None:
    records = journey(*pain("p1", "b", 50, 100), *pain("p2", "d"), *pain("p3", None))
    found = report(records).pains.by_priority
    assert [p.pain.card.id for p in found] == ["p1", "p2", "p3"]
    assert [p.priority.known for p in found] == [(3, 3), (1, 3), (0, 3)]
    [first, *_others] = found
    # F 1/2, E 1/2, D = max((1 − −1)/4, (.8 − .4)/.8)
    assert first.priority.value == pytest.approx(100 * (0.5 + 0.5 + 0.5) / 3)


@pytest.mark.parametrize(
    ("count", "base", "reason"),
    [(5, 4, Reason.OVER_BASE), (0, 0, Reason.NO_BASE), (5, None, Reason.MISSING)],
)
def test_a_count_that_cannot_be_is_no_frequency(
    count: int, base: int | None, reason: Reason
) -> None:
    [found] = report(journey(*pain("p", "b", count, base))).pains.ranked
    assert (found.frequency.value, found.frequency.reason) == (None, reason)
    assert found.priority.known == (2, 3)


def test_nobody_has_left_where_paths_part() -> None:
    """Half go on to c, the others to d; before, all seemed to lose half."""
    paths = [
        Path(id="p1", map="m", rank="A", persona="ann", touchpoints=("a", "b", "c")),
        Path(id="p2", map="m", rank="B", persona="bob", touchpoints=("a", "b", "d")),
    ]
    [found] = report(journey(*paths, *pain("p", "b")), "bob").pains.ranked
    assert found.drop.value == 0.25  # the fall from +2 to +1


def test_what_one_says_of_a_switch_comes_before_the_reach_of_the_next_touchpoint() -> None:
    answers: dict[str, object] = {
        "forced": 2, "re_explain": 1, "re_identify": 1, "other_team": 1, "wait": 0
    }  # fmt: skip
    told = Switch(id="s", map="m", rank="V", source="b", target="c", reach_share=0.5, **answers)
    [found] = report(journey(told), "bob").switching.switches
    assert found.friction.friction.value == 5 + 3 / 4
    assert found.friction.expected.value == pytest.approx(5.75 * 0.5)
    untold = told.evolve(reach_share=None)
    [found] = report(journey(untold), "bob").switching.switches
    assert found.friction.expected.value == pytest.approx(5.75 * 0.4)


def test_a_switch_to_itself_is_none() -> None:
    loop = Path(id="p", map="m", rank="V", persona="ann", touchpoints=("a", "a", "b"))
    told = Switch(id="s", map="m", rank="V", source="a", target="a", forced=2)
    assert report(journey(loop, told)).switching.switches == ()
    assert report(journey(loop, told)).switching.rate.value == 0


def test_friction_is_unknown_where_a_channel_is() -> None:
    [c] = [t for t in report(journey()).journey.touchpoints if t.id == "c"]
    found = report(journey(c.evolve(channel=None))).switching
    assert found.switches == ()
    assert (found.total.value, found.total.known) == (None, (0, 2))
    assert found.rate.known == (1, 3)


def test_the_team_of_a_touchpoint_comes_before_that_of_its_channel() -> None:
    [b] = [t for t in report(journey()).journey.touchpoints if t.id == "b"]
    desk = Channel(id="web", map="m", rank="web", name="Web", owner_team="Web desk")
    records = journey(desk, b.evolve(owner_team="Tracking"))
    assert report(records).switching.matrix.teams == ("Tracking", None)
    assert report(journey(desk)).switching.matrix.teams == ("Web desk", None)


def test_evidence_speaks_for_the_emotion_or_the_touchpoint_that_it_names() -> None:
    def told(id_: str, value: float, strength: int, *about: str) -> Evidence:
        return Evidence(id=id_, map="m", rank=id_, value=value, strength=strength, supports=about)

    records = journey(
        told("e1", -2, 100, "c-ann"),
        told("e2", -1, 50, "c-ann", "c"),
        told("e3", 2, 0, "c"),
        Evidence(id="e4", map="m", rank="e4", supports=("c",)),
    )
    [found] = [p for p in report(records).curve if p.touchpoint.id == "c"]
    assert found.from_evidence.value == pytest.approx((-2 * 100 - 1 * 50) / 150)
    assert found.from_evidence.known == (2, 2)
    [of_all] = [p for p in report(records, None).curve if p.touchpoint.id == "c"]
    assert of_all.from_evidence.value == -1


def test_the_room_is_heard_by_its_last_round() -> None:
    rounds = [
        RatingRound(id=id_, map="m", rank=id_, touchpoint="c", persona="ann")
        for id_ in ("r1", "r2")
    ]
    ratings = [
        Rating(id=f"{r}-{i}", round=r, rank=str(i + 1), value=v)
        for r, told in (("r1", (2, 2)), ("r2", (-1, 0, 1)))
        for i, v in enumerate(told)
    ]
    [found] = [p for p in report(journey(*rounds, *ratings)).curve if p.touchpoint.id == "c"]
    assert found.from_room.median.value == 0
    assert found.from_room.spread
    assert found.from_room.spread.is_to_discuss


def test_a_word_against_its_number_and_an_urgent_one_are_flagged() -> None:
    loud = Emotion(
        id="b-ann", touchpoint="b", persona="ann", rank="ann", value=-1, word="delighted",
        engagement=5,
    )  # fmt: skip
    found = report(journey(loud)).curve
    assert [(p.is_urgent, p.is_contradicted) for p in found][:2] == [(False, False), (True, True)]


def test_expectations_that_raised_each_other_are_named() -> None:
    def hope(id_: str, at: str, raised_at: str) -> list[Record]:
        card = Card(
            id=id_,
            lane="pains",
            stage="x" if at in "ab" else "y",
            touchpoint=at,
            kind=CardKind.EXPECTATION,
            rank=id_,
        )
        numbers = Expectation(
            id=f"{id_}-n", card=id_, rank="V", raised_at=raised_at, expected=6, perceived=2
        )
        return [card, numbers]

    found = report(journey(*hope("h1", "a", "c"), *hope("h2", "c", "a"), *hope("h3", "b", "a")))
    assert found.expectations.circles == (("a", "c"),)
    assert [e.gap.gap.value for e in found.expectations.gaps] == [-4, -4, -4]
    assert {e.gap.weighted.reason for e in found.expectations.gaps} == {Reason.MISSING}


def idea(**numbers: object) -> list[Record]:
    card = Card(id="i", lane="pains", stage="x", kind=CardKind.OPPORTUNITY, rank="i")
    return [card, Opportunity.model_validate({"id": "i-n", "card": "i", "rank": "V", **numbers})]


def test_what_was_entered_comes_before_what_follows_from_counts() -> None:
    counted = {"importance_count": 17, "satisfaction_count": 4, "raters": 20}
    [found] = report(journey(*idea(**counted))).opportunities
    assert found.ulwick.score.value == pytest.approx(15)
    [found] = report(journey(*idea(**counted, importance=2.0))).opportunities
    assert found.ulwick.score.value == pytest.approx(2)
    [found] = report(journey(*idea(**counted | {"raters": 10}))).opportunities
    assert (found.ulwick.score.value, found.ulwick.score.reason) == (None, Reason.OVER_BASE)


def test_votes_without_a_name_are_of_other_people() -> None:
    asked = VoteRound(id="q", map="m", rank="V", dots=3)
    votes = [
        Vote(id=f"v{i}", round="q", rank=str(i + 1), card="i", voter=who, dots=dots)
        for i, (who, dots) in enumerate([("", 1), ("", 2), ("Ann", 1), ("Ann", 1)])
    ]
    [found] = report(journey(*idea(), asked, *votes)).votes
    assert (found.cards["i"].dots, found.cards["i"].voters) == (5, 3)
    assert found.cards["i"].share.value == pytest.approx(5 / 9)


def metric(**more: object) -> Metric:
    return Metric.model_validate({"id": "n", "map": "m", "rank": "V", **more})


def test_a_share_may_be_told_in_percent() -> None:
    told = metric(kind=MetricKind.CSAT, value=77.5, unit="%", target=80)
    [found] = report(journey(told)).metrics
    assert found.score.figure.value == pytest.approx(0.775)
    assert (found.attainment.is_reached, found.is_counted) == (False, False)
    [bare] = report(journey(told.evolve(unit=""))).metrics
    assert (bare.score.figure.value, bare.score.figure.reason) == (None, Reason.OFF_SCALE)


def test_answers_that_are_not_of_all_who_were_asked_make_no_mean() -> None:
    counts = dict.fromkeys(map(str, range(1, 8)), 10)
    for n, reason in ((80, Reason.MISSING), (60, Reason.OVER_BASE)):
        [found] = report(journey(metric(kind=MetricKind.CES, counts=counts, n=n))).metrics
        assert (found.score.figure.value, found.score.figure.reason) == (None, reason)
    [found] = report(journey(metric(kind=MetricKind.CES, counts=counts, n=70))).metrics
    assert (found.score.figure.value, found.score.n) == (4, 70)


def test_a_missing_count_is_not_zero() -> None:
    told = metric(kind=MetricKind.NPS, counts={"promoters": 34}, n=80)
    [found] = report(journey(told)).metrics
    assert (found.score.figure.value, found.score.figure.known) == (None, (2, 3))


def test_loyalty_is_only_said_of_what_customers_did() -> None:
    moment = Moment(id="o", map="m", rank="V", touchpoint="d")
    said = Evidence(id="e", map="m", rank="V", kind="survey", supports=("o",))
    did = said.evolve(kind="event_log")
    for evidence, is_proven in ((said, False), (did, True), (did.evolve(strength=0), False)):
        recoveries = report(journey(moment, evidence)).peaks.recoveries
        assert [r.has_loyalty_evidence for r in recoveries] == [False] * 3 + [is_proven]


def test_a_map_of_nothing_has_a_report_of_nothing() -> None:
    found = report(Records([Map(id="m", rank="V")]), None)
    assert (found.curve, found.pains.ranked, found.dropoff, found.metrics) == ((), (), (), ())
    assert found.switching.total.value == 0
    assert found.coverage.whole.share.reason is Reason.NO_BASE
    assert found.peaks.peak_end.score.value is None


def test_one_touchpoint_without_personas_feels_nothing() -> None:
    kept = ("m", "x", "a", "pains")
    records = Records([r for r in journey(*pain("p", "a", 1, 2)) if r.id in (*kept, "p", "p-n")])
    found = report(records, None)
    assert [p.value.value for p in found.curve] == [None]
    assert [p.priority.known for p in found.pains.ranked] == [(1, 3)]


def test_several_maps_are_told_apart() -> None:
    records = Records([*journey(), Map(id="other", rank="W")])
    assert len(report(records).journey.touchpoints) == 4
