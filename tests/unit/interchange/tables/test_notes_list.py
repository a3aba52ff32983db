"""Lists of notes, as whiteboards export them, become cards in the inbox."""

from __future__ import annotations

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.formats import read, recognised
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.colour_words import colour_named
from journeydesk.model import Card, Cluster, Colour, Lane, LaneKind, Map, Records, Stage

STICKIES = """Text,Frame,Group,Color,X,Y,Author,Votes
second,Aware,Doubts,#FFF9B1,10,200,Ada,3
first,Aware,Doubts,light blue,400,100,Bo,
alone,Buy,,,1,1,,
"""
CARDBOARD = """kind,name,color,x,y,description
name,Reading map,,,,
outcome,Find,,0,0,
card,looks around,yellow,0,1,in the hall
divider,Take home,,0,0,
card,borrows,,0,1,
"""


def notes(text: str, **said: object) -> Imported:
    choices = Choices.model_validate({"format": "notes", **said})
    found = read(Source("wall.csv", text.encode(), choices))
    check_consistent(found.records, pytest.fail)
    check_within_maps(found.records, pytest.fail)
    return found


def cards_of(found: Imported) -> dict[str, list[Card]]:
    """By the title of their stage."""
    records = Records(found.records)
    [chart] = records.at(Map)
    [lane] = records.at(Lane, chart.id)
    assert (lane.kind, lane.label) == (LaneKind.FREE_TEXT, "Inbox")
    return {
        stage.title: list(records.at(Card, lane.id, stage.id))
        for stage in records.at(Stage, chart.id)
    }


def test_frames_are_stages_groups_clusters_and_cards_lie_as_they_are_read() -> None:
    found = notes(STICKIES)
    cards = cards_of(found)
    assert {stage: [c.text for c in here] for stage, here in cards.items()} == {
        "Aware": ["first", "second"],
        "Buy": ["alone"],
    }
    [cluster] = [r for r in found.records if isinstance(r, Cluster)]
    first, second = cards["Aware"]
    assert (cluster.title, first.cluster, second.cluster) == ("Doubts", cluster.id, cluster.id)
    assert (first.colour, second.colour) == (Colour.BLUE, Colour.YELLOW)
    assert (first.author, second.author) == ("Bo", "Ada")


def test_what_has_no_place_is_kept_with_its_source() -> None:
    second = cards_of(notes(STICKIES))["Aware"][1]
    assert second.private_note == "From wall.csv, row 1\nVotes: 3"
    assert second.extra == {"source": "wall.csv, row 1"}


def test_groups_are_stages_where_there_are_no_frames() -> None:
    cards = cards_of(notes("Sticky,Cluster\none,A\ntwo,B\nthree,A\n"))
    assert {stage: len(here) for stage, here in cards.items()} == {"A": 2, "B": 1}


def test_one_column_of_words_is_a_list_of_notes() -> None:
    cards = cards_of(notes("What came up\none\ntwo\n", has_header=True))
    assert [card.text for card in cards["Notes"]] == ["one", "two"]


def test_a_boards_own_kinds_say_what_is_a_heading() -> None:
    found = notes(CARDBOARD)
    assert {stage: [c.text for c in here] for stage, here in cards_of(found).items()} == {
        "Find": ["looks around"],
        "Take home": ["borrows"],
    }
    assert [r.title for r in found.records if isinstance(r, Map)] == ["Reading map"]
    assert "description: in the hall" in cards_of(found)["Find"][0].private_note


def test_choices_say_what_a_column_is() -> None:
    cards = cards_of(notes("Was,Wo\nlaut,Laden\n", roles={"was": "text", "Wo": "frame"}))
    assert [card.text for card in cards["Laden"]] == ["laut"]


def test_a_list_without_words_is_refused() -> None:
    with pytest.raises(InputRefused, match="hold the words of notes"):
        notes("X,Y\n1,2\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (STICKIES, "notes"),
        (CARDBOARD, "notes"),
        ("What came up\none\ntwo words\n", "notes"),
        ("Stage,Actions,Emotions,Notes\nBuy,pays,calm,\n", "table"),
        ("case_id,activity,timestamp\n1,a,2020-01-01\n1,b,2020-01-02\n2,a,2020-01-03\n", "log"),
    ],
)
def test_notes_are_told_from_journeys_and_logs(text: str, name: str) -> None:
    assert recognised(Source("wall.csv", text.encode())) == name


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#ff0000", Colour.RED),
        ("#FFF9B1FF", Colour.YELLOW),
        ("light_green", Colour.GREEN),
        ("#cccccc", Colour.GREY),
        ("7e57c2", Colour.PURPLE),
        ("sticky", None),
        ("", None),
    ],
)
def test_colours_are_the_nearest_of_ours(text: str, colour: Colour | None) -> None:
    assert colour_named(text) is colour


@pytest.mark.parametrize(("heading", "is_note"), [("Too slow", True), ("Notes", False)])
def test_of_a_list_the_first_is_a_note_too_unless_it_is_a_heading(
    heading: str, is_note: bool
) -> None:
    found = notes(f"{heading}\nNobody answers\n").records
    texts = [card.text for card in found if isinstance(card, Card)]
    assert texts == [*([heading] if is_note else []), "Nobody answers"]
