"""The clipboard's formats: our own, tables, lines."""

from __future__ import annotations

import json

import late_parcel
import pytest

from journeydesk.commands import Items, items_of
from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.items_json import read_items, write_items
from journeydesk.interchange.pasted.items_table import table_of
from journeydesk.interchange.pasted.tsv import read_tsv
from journeydesk.model import Card, Emotion, Records, Stage, Touchpoint


@pytest.fixture
def records() -> Records:
    return Records(late_parcel.fresh_records())


def everything(records: Records) -> Items:
    return items_of(records, [record.id for record in records], {})


def test_items_survive_the_journey_through_json(records: Records) -> None:
    items = everything(records)
    assert read_items(write_items(items)) == items


def test_what_a_newer_version_adds_to_a_record_is_kept(records: Records) -> None:
    card = records.of(Card)[0]
    document = json.loads(write_items(items_of(records, [card.id], {})))
    document["chosen"][0]["mood"] = "blue"
    [read] = read_items(json.dumps(document)).chosen
    assert read.extra == {"mood": "blue"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": "other"}, "not of JourneyDesk"),
        ({"version": 2}, "newer"),
        ({"chosen": "all"}, "no list"),
        ({"chosen": [{"record": "spell"}]}, "unknown"),
        ({"chosen": [{"record": "card"}]}, "card"),
        ({"chosen": [{"record": "map"}]}, "a map cannot"),
        ({"context": []}, "refers to no"),
    ],
)
def test_items_that_are_not_what_they_should_be_are_refused_in_one_sentence(
    records: Records, change: dict[str, object], reason: str
) -> None:
    card = records.of(Card)[0]
    document = json.loads(write_items(items_of(records, [card.id], {})))
    with pytest.raises(InputRefused, match=reason) as refusal:
        read_items(json.dumps(document | change))
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "NaN", '"\\ud800"'])
def test_text_that_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(InputRefused):
        read_items(text)


def test_a_stage_is_a_table_with_its_lanes(records: Records) -> None:
    stage = next(s for s in records.of(Stage) if s.title == "I wait")
    table = table_of(items_of(records, [stage.id], {}))
    assert table.rows[0] == ("", "I wait")
    names = [row[0] for row in table.rows[1:]]
    assert names[:2] == ["Customer goals", "Customer actions"]
    feelings = dict(zip(names, [row[1] for row in table.rows[1:]], strict=True))["Emotions"]
    assert feelings.count(": ") == feelings.count("\n") + 1 == 2
    assert table.html().count("<tr>") == len(table.rows)


def test_cards_of_one_cell_are_lines(records: Records) -> None:
    stage = next(s for s in records.of(Stage) if s.title == "I wait")
    cards = [c for c in records.of(Card) if c.stage == stage.id]
    here = [c for c in cards if c.lane == cards[0].lane]
    table = table_of(items_of(records, [card.id for card in here], {}))
    assert not table.is_grid
    assert sorted(table.text().split("\n")) == sorted(card.text for card in here)


def test_a_feeling_tells_whose_and_how_much(records: Records) -> None:
    emotion = next(e for e in records.of(Emotion) if e.word and e.value and e.value < 0)
    [[told]] = table_of(items_of(records, [emotion.id], {})).rows
    assert emotion.word in told
    assert "(−" in told


def test_touchpoints_are_told_where_no_lane_shows_them(records: Records) -> None:
    bare = Records([r for r in records if getattr(r, "kind", None) != "touchpoint"])
    touchpoint = bare.of(Touchpoint)[0]
    table = table_of(items_of(bare, [touchpoint.id], {}))
    assert touchpoint.title in table.text()


def test_markup_in_a_card_stays_text(records: Records) -> None:
    card = records.of(Card)[0].evolve(text="<b>5 > 3 & so</b>\nyes")
    html = table_of(Items((card,), (), {})).html()
    assert "&lt;b&gt;5 &gt; 3 &amp; so&lt;/b&gt;<br>yes" in html


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td\n", (("a", "b"), ("c", "d"))),
        ("a\tb\nc", (("a", "b"), ("c", ""))),
        ('"two\nlines"\tb', (("two\nlines", "b"),)),
        ('"she said ""no"""\tb', (('she said "no"', "b"),)),
        ('"Late" again\tb\n"open\tc', (('"Late" again', "b"), ('"open', "c"))),
        ("\t\n\t", (("", ""), ("", ""))),
        ("", (("",),)),
    ],
)
def test_tab_separated_text_is_read_as_spreadsheets_write_it(
    text: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert read_tsv(text) == rows
