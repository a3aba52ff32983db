"""Where captured words land, and what is said of marks that do not fit."""

from __future__ import annotations

import pytest
from sample_map import ACTIONS, ORDER, PAINS, TRACKS, WAIT, Sample

from journeydesk.model import Card, CardKind, Emotion, Stage, Touchpoint
from journeydesk.tools.capture import Captured
from journeydesk.tools.capturing import landed, refusal
from journeydesk.tools.fitting import read_line
from journeydesk.tools.spots import NO_STAGE, Spot


@pytest.fixture
def sample() -> Sample:
    return Sample()


def cell(sample: Sample, lane: str, stage: str) -> Spot:
    return Spot(sample.id(lane), sample.id(stage))


def test_a_feeling_without_a_touchpoint_stays_in_the_words(sample: Sample) -> None:
    read, told = read_line(sample.records, cell(sample, PAINS, WAIT), "-1 Nobody answers")
    assert read == Captured("−1 Nobody answers")
    assert "needs a touchpoint" in told[0]


def test_a_kind_of_another_lane_is_kept_and_said(sample: Sample) -> None:
    read, told = read_line(sample.records, cell(sample, PAINS, WAIT), "* Send a message")
    assert read.kind is CardKind.OPPORTUNITY
    assert told == ["Opportunity, kept in the lane “Pain points”"]
    assert read_line(sample.records, cell(sample, PAINS, WAIT), "! Slow")[1] == []


def test_a_touchpoint_has_no_kind_and_no_tags_so_the_marks_stay(sample: Sample) -> None:
    spot = cell(sample, "Touchpoints", WAIT)
    read, told = read_line(sample.records, spot, "!Bell rings #door")
    assert read == Captured("!Bell rings #door")
    assert len(told) == 1


def test_names_of_stages_are_taken_as_they_are(sample: Sample) -> None:
    assert read_line(sample.records, NO_STAGE, " #1 Find! ") == (Captured("#1 Find!"), [])


@pytest.mark.parametrize(("line", "value"), [("+2", 2.0), ("angry", -2.0), ("puzzled", 0.0)])
def test_a_word_of_the_scale_has_its_value(sample: Sample, line: str, value: float) -> None:
    read, _told = read_line(sample.records, cell(sample, "Emotions", WAIT), line)
    assert read.feeling == value


def test_many_lines_are_one_action_in_their_order(sample: Sample) -> None:
    lines = [Captured(text) for text in ("one", "two", "three")]
    commit = landed("map", sample.records, cell(sample, PAINS, ORDER), lines)
    assert sample.do(commit) == "Add 3 × pain point"
    assert sample.at(PAINS, ORDER) == ["one", "two", "three"]
    assert {c.kind for c in sample.records.at(Card, sample.id(PAINS), sample.id(ORDER))} == {
        CardKind.PAIN_POINT
    }


def test_stages_and_touchpoints_come_after_the_one_they_were_written_at(sample: Sample) -> None:
    lines = [Captured("first"), Captured("second")]
    sample.do(landed("map", sample.records, sample.spot(ORDER), lines))
    assert sample.stages()[:4] == [ORDER, "first", "second", WAIT]
    here = sample.records.at(Touchpoint, sample.id(WAIT))
    sample.do(landed("map", sample.records, sample.spot(here[0].title), lines[:1]))
    assert [t.title for t in sample.records.at(Touchpoint, sample.id(WAIT))][1] == "first"


def test_a_card_with_a_feeling_is_one_action(sample: Sample) -> None:
    spot = sample.spot(TRACKS)
    card = sample.records.get(Card, spot.record or "")
    felt = len(sample.records.at(Emotion, card.touchpoint or ""))
    read = Captured("Again", feeling=-2.0, tags=("web",))
    sample.do(landed("map", sample.records, spot, [read]))
    assert sample.at(ACTIONS, WAIT)[-1] == "Again"
    assert len(sample.records.at(Emotion, card.touchpoint or "")) >= felt
    sample.store.undo()
    assert "Again" not in sample.at(ACTIONS, WAIT)


def test_channels_are_not_written(sample: Sample) -> None:
    assert refusal(sample.records, cell(sample, "Channels", WAIT))
    assert not refusal(sample.records, cell(sample, PAINS, WAIT))
    assert isinstance(sample.records.find(sample.id(WAIT)), Stage)
