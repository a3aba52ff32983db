"""JSON of programs that nobody knows, where it lists stages of a journey."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent
from journeydesk.interchange.formats import read, recognised
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.journey_objects import read_objects
from journeydesk.model import Card, Channel, Emotion, Lane, Map, Persona, Record, Stage, Touchpoint

COFFEE = {
    "project": "Coffee",
    "persona": {"name": "Maya", "age": 34},
    "journeyMap": {
        "title": "Coffee at home",
        "stages": [
            {
                "id": 1,
                "name": "Awareness",
                "userActions": ["Sees an ad", "Asks a friend"],
                "touchpoints": ["Blog"],
                "emotions": {"label": "curious", "score": 4},
                "painPoints": [{"description": "Too many offers", "severity": "high"}],
            },
            {"id": 2, "name": "Purchase", "userActions": ["Pays"], "painPoints": []},
        ],
    },
}
LOAN = {
    "title": "Bank loan",
    "phases": [
        {
            "phase": "Apply",
            "touchpoints": [
                {"name": "Form", "channel": "Web", "emotion": "confused", "pain_points": ["Long"]},
                {"name": "Call", "channel": "Phone", "emotion": "relieved"},
            ],
        },
        {"phase": "Sign", "touchpoints": [{"name": "Mail", "channel": "Email"}]},
    ],
}


def source(found: Any) -> Source:
    return Source("map.json", json.dumps(found).encode())


def texts(imported: Imported, cls: type[Record], field: str) -> list[str]:
    return [getattr(record, field) for record in imported.records if isinstance(record, cls)]


def test_members_are_read_as_headings_are() -> None:
    found = read(source(COFFEE))
    assert texts(found, Map, "title") == ["Coffee at home"]
    assert texts(found, Stage, "title") == ["Awareness", "Purchase"]
    assert "User actions" in texts(found, Lane, "label")
    cards = texts(found, Card, "text")
    assert {"Sees an ad", "Asks a friend", "Pays", "Too many offers (Severity: high)"} <= set(cards)
    assert [e.value for e in found.records if isinstance(e, Emotion)] == [1.0]
    assert texts(found, Persona, "name") == ["Maya"]


def test_what_has_no_place_is_in_the_inbox() -> None:
    cards = texts(read(source(COFFEE)), Card, "text")
    assert {"Project: Coffee", "Persona: Maya (34)"} <= set(cards)


def test_steps_of_stages_are_touchpoints_with_their_channels() -> None:
    found = read(source(LOAN))
    assert texts(found, Touchpoint, "title") == ["Form", "Call", "Mail"]
    assert set(texts(found, Channel, "name")) == {"Web", "Phone", "Email"}
    assert texts(found, Card, "text") == ["Long"]


def test_several_journeys_are_several_maps() -> None:
    found = read(source({"journeys": [COFFEE["journeyMap"], LOAN]}))
    assert texts(found, Map, "title") == ["Coffee at home", "Bank loan"]


@pytest.mark.parametrize(
    "found",
    [
        {"jobs": {"build": {"steps": [{"name": "Check out", "run": "make"}]}}},
        {"stages": []},
        {"stages": ["Awareness", "Purchase"]},
        {"stages": [{"name": "Awareness"}]},
    ],
)
def test_lists_that_say_nothing_of_a_journey_are_none(found: Any) -> None:
    assert recognised_or_refused(source(found)) == "refused"


def test_what_is_read_again_as_it_was_meant_is_the_same() -> None:
    first = read(source(LOAN))
    assert first.look
    again = read(source(LOAN).meant(first.look.choices))
    assert texts(again, Touchpoint, "title") == texts(first, Touchpoint, "title")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("stages phases name actions painPoints emotion steps goal".split()),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_a_sound_map_or_refused(found: Any) -> None:
    try:
        records = read_objects(source(found)).records
    except InputRefused:
        return
    check_consistent(records, pytest.fail)


def recognised_or_refused(given: Source) -> str:
    try:
        return recognised(given)
    except InputRefused:
        return "refused"
