"""Records and their collection."""

import pytest
from pydantic import ValidationError

from journeydesk.model import (
    RECORD_TYPES,
    Card,
    Emotion,
    Lane,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
    clean_text,
    new_id,
    violations,
)

MAP = Map(id="m")
STAGE = Stage(id="s", map="m", rank="V")
LANE = Lane(id="l", map="m", rank="V")
CARD = Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me")
TOUCHPOINT = Touchpoint(id="t", stage="s", rank="V")


def broken(*records: Record) -> list[str]:
    return list(violations(Records(records), {record.id: (None, record) for record in records}))


def test_ids_are_uuids_of_version_7_and_distinct() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert {len(id_) for id_ in ids} == {32}
    assert {id_[12] for id_ in ids} == {"7"}
    assert {id_[16] for id_ in ids} <= set("89ab")


def test_a_record_descends_from_itself_unless_it_is_a_copy() -> None:
    assert CARD.lineage_id == "c"
    assert Card(lane="l", stage="s", lineage_id="older").lineage_id == "older"


def test_a_record_keeps_no_list_of_the_fields_that_were_told() -> None:
    assert Map(title="Tea").model_fields_set == set()


def test_a_record_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        CARD.text = "changed"  # type: ignore[misc]


def test_evolving_validates() -> None:
    assert CARD.evolve(text="changed").text == "changed"
    with pytest.raises(ValidationError):
        CARD.evolve(kind="nonsense")
    with pytest.raises(ValidationError):
        CARD.evolve(shade="red")


@pytest.mark.parametrize("value", [-2.5, 2.5, float("nan"), float("inf")])
def test_an_emotion_lies_between_minus_two_and_two(value: float) -> None:
    with pytest.raises(ValidationError):
        Emotion(touchpoint="t", persona="p", value=value)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\0b\x1bc", "abc"),
        ("tab\tstays", "tab\tstays"),
        ("e\u0301", "é"),
    ],
)
def test_text_is_cleaned_where_it_enters(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean
    assert CARD.evolve(text=dirty).text == clean


def test_the_same_content_may_bear_other_stamps() -> None:
    assert CARD.same_content(CARD.evolve(modified_at="later", modified_by="Ann"))
    assert not CARD.same_content(CARD.evolve(text="changed"))


def test_every_field_that_places_or_refers_is_a_field() -> None:
    for cls in RECORD_TYPES.values():
        assert {*cls.placed_in, *cls.refers_to} <= set(cls.model_fields)
        for field in cls.refers_to:
            assert set(cls.types_referred(field)) <= set(RECORD_TYPES)


# The collection


def test_records_are_found_in_their_order() -> None:
    cards = [CARD.evolve(id=id_, rank=rank) for id_, rank in (("x", "B"), ("z", "A"), ("y", "B"))]
    records = Records([MAP, STAGE, LANE, *cards])
    assert [card.id for card in records.at(Card, "l", "s")] == ["z", "x", "y"]


def test_a_place_is_the_same_object_until_something_in_it_changes() -> None:
    other = Stage(id="s2", map="m", rank="W")
    records = Records([MAP, STAGE, other, LANE, CARD])
    here, there = records.at(Card, "l", "s"), records.at(Card, "l", "s2")
    records.apply({"s": (STAGE, STAGE.evolve(title="renamed"))})
    assert records.at(Card, "l", "s") is here
    records.apply({"c": (CARD, CARD.evolve(text="changed"))})
    assert records.at(Card, "l", "s") is not here
    assert records.at(Card, "l", "s2") is there


def test_a_card_that_moves_leaves_its_place() -> None:
    records = Records([MAP, STAGE, LANE, CARD])
    records.apply({"c": (CARD, CARD.evolve(stage="s2"))})
    assert records.at(Card, "l", "s") == ()
    assert [card.id for card in records.at(Card, "l", "s2")] == ["c"]


def test_a_copy_does_not_follow_the_original() -> None:
    records = Records([MAP, STAGE, LANE, CARD])
    copy = records.copy()
    records.apply({"c": (CARD, None)})
    assert "c" not in records
    assert copy.at(Card, "l", "s") == (CARD,)


def test_asking_for_a_record_of_another_type_is_an_error() -> None:
    with pytest.raises(KeyError, match="not a lane"):
        Records([CARD]).get(Lane, "c")


# What must hold


def test_a_sound_map_breaks_no_rule() -> None:
    assert broken(MAP, STAGE, LANE, TOUCHPOINT, CARD.evolve(touchpoint="t")) == []


@pytest.mark.parametrize(
    ("records", "sentence"),
    [
        ((MAP, STAGE, CARD), "refers to no lane"),
        ((MAP, STAGE, LANE, CARD.evolve(lane="s")), "refers to no lane"),
        ((MAP, STAGE, LANE, CARD.evolve(rank="")), "has no rank"),
        ((MAP, Map(id="n"), STAGE, LANE.evolve(map="n"), CARD), "different maps"),
        (
            (
                MAP,
                STAGE,
                STAGE.evolve(id="s2"),
                LANE,
                TOUCHPOINT.evolve(stage="s2"),
                CARD.evolve(touchpoint="t"),
            ),
            "another stage",
        ),
    ],
)
def test_a_broken_rule_is_told(records: tuple[Record, ...], sentence: str) -> None:
    assert any(sentence in told for told in broken(*records))


def test_removing_what_others_refer_to_is_told() -> None:
    records = Records([MAP, STAGE, LANE, CARD])
    records.apply({"l": (LANE, None)})
    assert list(violations(records, {"l": (LANE, None)})) == ["card c refers to a removed lane"]
