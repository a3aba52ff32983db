"""Our own JSON: what is written is read back, and what cannot be read is refused by its place."""

import json
from contextlib import suppress
from typing import Any

import late_parcel
import pytest

from journeydesk.analysis.compare import ChangeKind, Side, changes
from journeydesk.errors import InputRefused
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    Lane,
    LaneKind,
    Map,
    PainKind,
    PainPoint,
    Records,
    with_new_ids,
)

SAMPLE = write_json(Records(late_parcel.fresh_records()))


LISTS = [name for name, found in json.loads(SAMPLE)["maps"][0].items() if isinstance(found, list)]
GRID = ("personas", "stages", "lanes", "channels")
EMPTY: dict[str, Any] = {name: [] for name in LISTS if name not in GRID}  # all that stands on it


def changed(**fields: Any) -> str:
    return json.dumps({**json.loads(SAMPLE), **fields})


def touchpoint(number: int) -> str:
    """The id of one of the sample's, from 1."""
    found: str = json.loads(SAMPLE)["maps"][0]["touchpoints"][number - 1]["id"]
    return found


def persona() -> str:
    found: str = json.loads(SAMPLE)["maps"][0]["personas"][0]["id"]
    return found


def another_map(**fields: Any) -> str:
    """The sample's beside one of one stage."""
    return changed(maps=[*json.loads(SAMPLE)["maps"], {"stages": [{"id": "z"}], **fields}])


def chart(**fields: Any) -> str:
    found = json.loads(SAMPLE)["maps"][0]
    return changed(maps=[{**found, **fields}])


def test_what_is_read_back_is_written_the_same() -> None:
    assert write_json(Records(read_json(SAMPLE, "order.json").records)) == SAMPLE


def test_fields_that_nobody_knows_are_kept() -> None:
    [stage, *_others] = json.loads(SAMPLE)["maps"][0]["stages"]
    text = chart(stages=[{**stage, "mood": "red"}], **EMPTY)
    [again] = json.loads(write_json(Records(read_json(text, "order.json").records)))["maps"]
    assert again["stages"][0]["extra"] == {"mood": "red"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"format": "other"}', "not a JourneyDesk export"),
        (changed(version=2), "newer JourneyDesk"),
        (changed(maps=[]), "no map"),
        (changed(maps={}), "maps is not a list"),
        (changed(maps=[7]), "maps[0] is not an object"),
        (chart(stages=[7]), "maps[0].stages[0] is not an object"),
        (chart(lanes=[{"id": "l", "kind": "nonsense"}]), "maps[0].lanes[0].kind"),
        (chart(stages=[]), "refers to no stage"),
        (chart(title=float("nan")), "NaN is no number"),
        (chart(title=[7]).replace("7]", "1e999]"), "1e999 is too large"),
        (chart(title=[7]).replace("7]", "9" * 5000 + "]"), "99999 is too large"),
        (chart(mood="\ud800"), "\\ud800 is only half a character"),
        (changed(project=[7]), "project is not an object"),
        (chart(title="a").replace('"title"', '"title": "b", "title"', 1), "“title” is said twice"),
        (chart(extra=[7]), "maps[0].extra is not an object"),
        (
            chart(switches=[{"source": touchpoint(1), "target": touchpoint(1)}]),
            "switches[0] leads to itself",
        ),
        (chart(pain_points=[{"touchpoints": "t1"}]), "pain_points[0].touchpoints is not a list"),
        (chart(expectations=[{"id": "same", "text": "A"}] * 2), "same id"),
        (another_map(touchpoints=[{"stage": "z", "personas": [persona()]}]), "another map"),
        (changed(maps=json.loads(SAMPLE)["maps"] * 2), "same id"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_json(text, "order.json")
    assert reason in str(refused.value)
    assert str(refused.value).startswith("order.json was not read: ")
    assert "\n" not in str(refused.value)


def test_what_is_known_of_a_pain_is_read_with_its_card() -> None:
    found = json.loads(SAMPLE)["maps"][0]
    first, *others = found["pain_points"]
    told = {**first, "count": 320, "base": 400, "kind": "delay"}
    told["touchpoints"] = [*first["touchpoints"], touchpoint(4)]
    text = chart(pain_points=[told, *others])
    records = Records(read_json(text, "order.json").records)
    [pain] = records.at(PainPoint, first["id"])
    assert (pain.count, pain.base, pain.kind, pain.also_at) == (
        320,
        400,
        PainKind.DELAY,
        (touchpoint(4),),
    )
    written = json.loads(write_json(records))["maps"][0]["pain_points"][0]
    assert written == {**told, "lineage_id": pain.lineage_id}


def test_a_finding_that_has_no_card_gets_one_where_it_is_met() -> None:
    pain = {
        "id": "new",
        "title": "Nobody answers",
        "touchpoints": [touchpoint(4), touchpoint(5)],
        "count": 3,
    }
    expectation = {"text": "One contact solves it", "touchpoint": touchpoint(5), "expected": 6}
    text = chart(pain_points=[pain], expectations=[expectation])
    records = Records(read_json(text, "order.json").records)
    card = records.get(Card, "new")
    assert (card.text, card.touchpoint) == ("Nobody answers", touchpoint(4))
    [known] = records.at(PainPoint, "new")
    assert (known.count, known.also_at) == (3, (touchpoint(5),))
    [expected] = records.of(Expectation)
    card = records.get(Card, expected.card)
    assert (card.text, card.kind, expected.expected) == (
        "One contact solves it",
        CardKind.EXPECTATION,
        6,
    )
    assert records.get(Lane, card.lane).kind == LaneKind.EXPECTATION
    assert write_json(Records(read_json(write_json(records), "").records)) == write_json(records)


def test_what_lies_beside_the_grid_is_written_and_read() -> None:
    found = json.loads(SAMPLE)["maps"][0]
    persona, card = found["personas"][0]["id"], found["cards"][0]["id"]
    beside = {
        "evidence": [
            {"id": "e", "title": "Support log", "supports": [card, touchpoint(4)], "n": 320}
        ],
        "metrics": [{"id": "n", "kind": "NPS", "counts": {"promoters": 34}, "n": 80}],
        "paths": [
            {
                "id": "w",
                "persona": persona,
                "touchpoints": [touchpoint(1), touchpoint(3), touchpoint(3)],
                "share": 0.5,
            }
        ],
        "switches": [{"id": "x", "source": touchpoint(3), "target": touchpoint(4), "forced": 2}],
        "moments": [{"id": "o", "touchpoint": touchpoint(5), "reason": "recovery"}],
        "rating_rounds": [{"id": "r", "touchpoint": touchpoint(4), "persona": persona}],
        "ratings": [{"id": "a", "round": "r", "value": -2}],
        "vote_rounds": [{"id": "v"}],
        "votes": [{"id": "b", "round": "v", "card": card, "voter": "Ann", "dots": 2}],
        "comments": [{"id": "c", "about": card, "text": "Really?"}],
        "validations": [{"id": "d", "date": "2026-05-05", "agreed": [card]}],
        "actions": [{"id": "f", "opportunity": card, "what": "Send an SMS"}],
    }
    records = Records(read_json(chart(**beside), "order.json").records)
    [again] = json.loads(write_json(records))["maps"]
    for name, [told] in beside.items():
        [written] = again[name]
        assert told.items() <= written.items()


@pytest.mark.parametrize("odd", [7, "x", [7], [{}], [{"id": []}], [{"touchpoints": 7}], [None]])
@pytest.mark.parametrize("name", ["pain_points", "expectations", "cards", "lanes", "touchpoints"])
def test_odd_members_are_read_or_refused(name: str, odd: Any) -> None:
    with suppress(InputRefused):
        read_json(chart(**EMPTY | {name: odd}), "order.json")


def test_two_of_one_card_are_refused() -> None:
    [first, *_others] = json.loads(SAMPLE)["maps"][0]["pain_points"]
    with pytest.raises(InputRefused, match="two records have the same id"):
        read_json(chart(pain_points=[{**first, "count": 3}] * 2), "order.json")


def test_a_finding_under_no_touchpoint_lies_in_the_stage_it_names() -> None:
    stage = json.loads(SAMPLE)["maps"][0]["stages"][2]["id"]
    text = chart(pain_points=[{"id": "new", "title": "Nobody answers", "stage": stage}])
    assert Records(read_json(text, "order.json").records).get(Card, "new").stage == stage


def test_what_has_no_ids_is_the_same_each_time_it_is_read() -> None:
    text = json.dumps(
        {
            "format": "journeydesk",
            "version": 1,
            "project": {"title": "Parcels"},
            "maps": [
                {
                    "scenario": {"goal": "Know where it is"},
                    "personas": [{"name": "Maya"}],
                    "stages": [{"title": "Waiting"}],
                    "pain_points": [{"title": "Nobody answers", "count": 3, "base": 4}],
                }
            ],
        }
    )
    sides = [Side(Records(read_json(text, "order.json").records)) for _ in range(2)]
    assert changes(*sides) == ()


def test_a_project_without_an_id_is_the_same_in_the_next_version() -> None:
    first, second = (changed(project={"title": title}) for title in ("Parcels", "Late parcels"))
    sides = [Side(Records(read_json(text, "").records)) for text in (first, second)]
    [change] = changes(*sides)
    assert (change.kind, change.fields) == (ChangeKind.CHANGED, ("title",))


def test_findings_keep_their_lineage() -> None:
    before = Records(read_json(chart(pain_points=[{"title": "Late", "count": 3}]), "").records)
    after = Records(read_json(write_json(before), "").records)
    assert changes(Side(before), Side(after)) == ()
    copies = [r for r in with_new_ids(tuple(before), same_lineage=True) if not isinstance(r, Map)]
    [map_] = before.at(Map)
    copied = Records([r.evolve(map=map_.id) if hasattr(r, "map") else r for r in [map_, *copies]])
    again = Records(read_json(write_json(copied), "").records)
    assert changes(Side(before), Side(again)) == ()
