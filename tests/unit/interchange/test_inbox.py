"""The inbox lane: what has no place is kept, with its source."""

from journeydesk.interchange.inbox import Unplaced, inbox
from journeydesk.model import LONGEST_TEXT, Card, Lane, LaneKind, Map, Record, Records, Stage


def made(records: list[Record], *unplaced: Unplaced) -> Records:
    map_ = next(record for record in records if isinstance(record, Map))
    return Records([*records, *inbox(map_, records, unplaced)])


def test_words_become_cards_in_a_last_lane_and_say_where_they_stood() -> None:
    map_ = Map()
    stage, lane = Stage(map=map_.id, rank="V"), Lane(map=map_.id, rank="V")
    found = made([map_, stage, lane], Unplaced("Cost: 4", "Sheet Costs, row 4"))
    _first, last = found.at(Lane, map_.id)
    [card] = found.at(Card, last.id, stage.id)
    assert (last.kind, last.label) == (LaneKind.FREE_TEXT, "Inbox")
    assert (card.text, card.private_note) == ("Cost: 4", "From Sheet Costs, row 4")
    assert card.extra == {"source": "Sheet Costs, row 4"}


def test_they_keep_their_order_and_their_stage_where_it_is_known() -> None:
    map_ = Map()
    stages = [Stage(map=map_.id, rank=rank) for rank in "VB"]
    words = [Unplaced("a", "x"), Unplaced("b", "x", stages[0].id), Unplaced("c", "x")]
    found = made([map_, *stages], *words)
    [lane] = found.at(Lane, map_.id)
    assert [card.text for card in found.at(Card, lane.id, stages[1].id)] == ["a", "c"]
    assert [card.text for card in found.at(Card, lane.id, stages[0].id)] == ["b"]


def test_a_map_without_stages_gets_one_and_nothing_unplaced_adds_nothing() -> None:
    map_ = Map()
    assert inbox(map_, [], ()) == ()
    assert len(made([map_], Unplaced("a", "x")).at(Stage, map_.id)) == 1


def test_other_maps_of_the_same_file_are_left_alone() -> None:
    map_, other = Map(), Map()
    foreign = Stage(map=other.id, rank="V")
    found = made([map_, other, foreign], Unplaced("a", "x"))
    assert all(card.stage != foreign.id for card in found.of(Card))


def test_more_words_than_a_card_can_hold_are_several_cards() -> None:
    map_ = Map()
    found = made([map_], Unplaced("x" * (LONGEST_TEXT + 1), "x"))
    assert sorted(len(card.text) for card in found.of(Card)) == [1, LONGEST_TEXT]
