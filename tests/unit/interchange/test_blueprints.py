"""Service blueprints of others: every cell and item arrives, with what is said of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.formats import read
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Card,
    CardKind,
    Lane,
    LaneKind,
    Link,
    Map,
    MapType,
    Moment,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    are_in_layers,
)


def imported(document: Any, **choices: Any) -> Imported:
    return read(Source("b.json", json.dumps(document).encode(), Choices(**choices)))


def records(document: Any, **choices: Any) -> Records:
    return Records(imported(document, **choices).records)


def cells(found: Records, map_: Map) -> dict[tuple[str, str], list[str]]:
    """The words of each cell, by lane and stage."""
    words: dict[tuple[str, str], list[str]] = {}
    for lane in found.at(Lane, map_.id):
        for stage in found.at(Stage, map_.id):
            if here := [card.text for card in found.at(Card, lane.id, stage.id)]:
                words[lane.label or lane.kind.value, stage.title] = here
    return words


def text(english: str, german: str) -> dict[str, str]:
    return {"en": english, "de": german}


def path(key: str, **members: Any) -> dict[str, Any]:
    return {
        "key": key,
        "name": {"en": key},
        "path_type": "happy",
        "path_steps": ["pay", "ask"],
        "layers": [
            {"key": "crew", "display_name": text("Crew", "Team"), "role": None, "row": 1},
            {
                "key": "you",
                "display_name": text("You", "Sie"),
                "role": "customer_actions",
                "row": 0,
            },
        ],
        "cells": [
            {"layer": "you", "step": "ask", "content": text("Ask", "Fragen"), "owner": "Sales"},
            {"layer": "crew", "step": "pay", "content": text("Book\nFile", "Buchen\nAblegen")},
        ],
        "triggers": [
            {"source": {"layer": "you", "step": "ask"}, "target": {"layer": "crew", "step": "pay"}}
        ],
        **members,
    }


def lifecycle(*paths: dict[str, Any]) -> dict[str, Any]:
    steps = [{"key": "ask", "name": text("Ask", "Frage")}, {"key": "pay", "name": {"en": "Pay"}}]
    scenario = {"key": "s", "name": text("Buy", "Kauf"), "order": 0, "steps": steps}
    scenario |= {"description": text("A purchase", "Ein Kauf"), "paths": list(paths)}
    phase = {"key": "p", "name": {"en": "Phase"}, "order": 0, "scenarios": [scenario]}
    return {"locales": ["en", "de"], "lifecycle": {"key": "l", "phases": [phase]}}


def test_a_path_is_a_map_with_a_stage_for_each_step_and_a_lane_for_each_layer() -> None:
    found = records(lifecycle(path("main")))
    [map_] = found.of(Map)
    assert (map_.title, map_.type) == ("Buy", MapType.SERVICE_BLUEPRINT)
    assert [stage.title for stage in found.at(Stage, map_.id)] == ["Pay", "Ask"]
    lanes = [(lane.label, lane.kind) for lane in found.at(Lane, map_.id)]
    assert lanes == [("You", LaneKind.CUSTOMER_ACTION), ("Crew", LaneKind.FREE_TEXT)]
    assert cells(found, map_) == {("You", "Ask"): ["Ask"], ("Crew", "Pay"): ["Book\nFile"]}
    assert [scenario.situation for scenario in found.of(Scenario)] == ["A purchase"]


def test_triggers_are_links_and_what_a_cell_says_beyond_its_words_is_kept() -> None:
    found = records(lifecycle(path("main")))
    [link] = found.of(Link)
    ask, book = found.get(Card, link.source), found.get(Card, link.target)
    assert (ask.text, book.text) == ("Ask", "Book\nFile")
    assert (ask.kind, ask.private_note) == (CardKind.CUSTOMER_ACTION, "Owner: Sales")
    assert ask.extra["cell"]["content"] == text("Ask", "Fragen")  # type: ignore[index,call-overload]


def test_paths_of_a_scenario_can_be_compared_and_chosen() -> None:
    document = lifecycle(path("designed"), path("real", variant_label={"en": "as done"}))
    found = records(document)
    maps = found.all(Map)
    assert [map_.title for map_ in maps] == ["Buy: designed", "Buy: as done"]
    lineages = [[s.lineage_id for s in found.at(Stage, map_.id)] for map_ in maps]
    assert lineages[0] == lineages[1]
    chosen = records(document, tables=["Buy: as done"])
    assert [map_.title for map_ in chosen.of(Map)] == ["Buy: as done"]


def test_the_language_is_told_as_a_guess_and_can_be_chosen() -> None:
    guessed = imported(lifecycle(path("main")))
    assert [(note.kind, "en, de; en is taken" in note.text) for note in guessed.notes] == [
        ("guess", True)
    ]
    german = imported(lifecycle(path("main")), language="de")
    found = Records(german.records)
    assert german.notes == ()
    assert cells(found, found.of(Map)[0])["Sie", "Frage"] == ["Fragen"]
    assert "Pay" in [stage.title for stage in found.of(Stage)]  # where German is missing


def test_cells_that_name_nothing_known_go_to_the_inbox_and_are_told() -> None:
    strays = [
        {"layer": "nobody", "step": "ask", "content": {"en": "Lost"}},
        {"layer": "you", "step": "ask", "content": {"en": "A"}},
        {"layer": "you", "step": "ask", "content": {"en": "B"}},
    ]
    result = imported(lifecycle(path("main", cells=strays, triggers=[])))
    found = Records(result.records)
    here = cells(found, found.of(Map)[0])
    assert here == {("You", "Ask"): ["A", "B"], ("Inbox", "Ask"): ["Lost"]}
    assert any("inbox" in note.text for note in result.notes)


PHASES = {
    "title": "Coffee",
    "subtitle": "To go",
    "version": "1.0",
    "variants": [{"id": "en", "label": "Enterprise"}],
    "phases": [
        {
            "name": "ORDER",
            "duration": "1-2 min",
            "durationByVariant": {"en": "1 week"},
            "evidence": [{"text": "Menu"}],
            "customer": [{"text": "Review", "momentOfTruth": True}, {"text": "Pay"}],
            "backstage": [{"text": "Print", "failurePoint": True, "variant": "en"}],
            "support": [{"text": "Till", "muted": True}],
        },
        {"name": "LEAVE", "arrowType": "none", "customer": []},
    ],
}


def test_phases_are_stages_and_their_rows_lanes() -> None:
    found = records(PHASES)
    [map_] = found.of(Map)
    assert (map_.title, map_.version_label) == ("Coffee", "1.0")
    assert [stage.title for stage in found.at(Stage, map_.id)] == ["ORDER", "LEAVE"]
    assert are_in_layers(found.at(Lane, map_.id))
    assert cells(found, map_) == {
        ("physical_evidence", "ORDER"): ["Menu"],
        ("customer_action", "ORDER"): ["Review", "Pay"],
        ("backstage_people", "ORDER"): ["Print"],
        ("support_process", "ORDER"): ["Till"],
        ("failure_point", "ORDER"): ["Print"],
        ("Duration", "ORDER"): ["1-2 min\nEnterprise: 1 week"],
    }


def test_moments_of_truth_failures_variants_and_muted_items_are_kept() -> None:
    found = records(PHASES)
    [moment] = found.of(Moment)
    assert found.get(Touchpoint, moment.touchpoint).title == "Review"
    tags = {card.text: card.tags for card in found.of(Card) if card.tags}
    assert tags == {"Print": ("Enterprise",), "Till": ("not in use",)}
    [link] = found.of(Link)
    assert found.get(Card, link.target).kind is CardKind.PAIN_POINT


@pytest.mark.parametrize(
    "document",
    [
        {"lifecycle": {"phases": []}},
        {"lifecycle": {"phases": [{"scenarios": "none"}, 4]}},
        {"phases": [{"name": 4, "customer": [None, {"text": {}}, {"text": "x" * 300_000}]}]},
    ],
)
def test_what_holds_no_map_is_refused_in_a_sentence(document: Any) -> None:
    with pytest.raises(InputRefused, match=r"b\.json was not read"):
        imported(document)


def test_the_real_sample_has_all_its_cells(shared_data: Path) -> None:
    data = (shared_data / "maps" / "blueprint_ir_sample.json").read_bytes()
    found = Records(read(Source("blueprint_ir_sample.json", data)).records)
    assert [len(found.at(Stage, map_.id)) for map_ in found.of(Map)] == [6, 6]
    assert len([lane for lane in found.of(Lane) if lane.label != "Inbox"]) == 10
    assert len(found.of(Card)) == 20
