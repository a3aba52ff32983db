"""Text is found whatever its case and accents, in reading order, and as it is now."""

from journeydesk.app.finding import Finder
from journeydesk.model import (
    Card,
    Channel,
    Comment,
    Evidence,
    Lane,
    Map,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    rank_between,
)

FIRST, SECOND = rank_between("", ""), rank_between(rank_between("", ""), "")
MAP = Map(id="m", title="Coffee by post")
GRID: tuple[Record, ...] = (
    MAP,
    Lane(id="pain", map="m", rank=FIRST, label="Pain points"),
    Lane(id="ideas", map="m", rank=SECOND, label="Ideas"),
    Stage(id="order", map="m", rank=FIRST, title="Order"),
    Stage(id="drink", map="m", rank=SECOND, title="Drink"),
)


def card(id_: RecordId, lane: str, stage: str, **fields: object) -> Card:
    return Card.model_validate({"id": id_, "lane": lane, "stage": stage, **fields})


def found(wanted: str, *records: Record) -> list[RecordId]:
    return Finder(Records([*GRID, *records])).find(wanted)


def test_the_case_and_accents_of_a_text_do_not_matter() -> None:
    crema = card("crema", "pain", "drink", text="No CRÈME, no Café")
    assert found("crème", crema) == found("creme", crema) == found("cafe", crema) == ["crema"]


def test_a_card_is_found_by_its_tags_and_its_private_note() -> None:
    cards = (
        card("tagged", "pain", "order", tags=("billing", "slow")),
        card("noted", "pain", "drink", private_note="billing told us"),
    )
    assert found("billing", *cards) == ["tagged", "noted"]


def test_ids_and_dates_are_not_text() -> None:
    stamped = card("zebra", "pain", "order", text="late", created_at="2031-01-01T00:00:00")
    assert found("zebra", stamped) == found("2031", stamped) == []


def test_a_touchpoint_is_found_by_its_channel_which_may_be_renamed() -> None:
    phone = Channel(id="c", map="m", name="Phone")
    records = Records([*GRID, phone, Touchpoint(id="t", stage="order", channel="c", title="Ask")])
    finder = Finder(records)
    assert finder.find("phone") == ["c", "t"]
    records.apply({"c": (phone, phone.evolve(name="Hotline"))})
    finder.forget_order()
    assert finder.find("phone") == []
    assert finder.find("hotline") == ["c", "t"]


def test_what_is_found_comes_stage_by_stage_then_lane_by_lane() -> None:
    cards = (
        card("4", "ideas", "drink", text="late"),
        card("3", "pain", "drink", text="late"),
        card("2", "ideas", "order", text="late"),
        card("1", "pain", "order", text="late"),
    )
    assert found("late", *cards) == ["1", "2", "3", "4"]


def test_hidden_lanes_are_left_out() -> None:
    hidden = Lane(id="hidden", map="m", visible=False)
    assert found("late", hidden, card("1", "hidden", "order", text="late")) == []


def test_one_map_is_read_after_the_other() -> None:
    other = (Map(id="o", rank=SECOND), Stage(id="s", map="o", title="late"))
    finder = Finder(Records([*other, *GRID, card("1", "pain", "order", text="late")]))
    assert finder.find("late") == ["1", "s"]
    assert list(finder.order()) == ["m", "m", "pain", "ideas", "order", "1", "drink", "o", "s"]


def test_of_equals_those_of_the_map_looked_at_are_the_best() -> None:
    other = (Map(id="o", rank=SECOND), Stage(id="s", map="o", title="late"))
    finder = Finder(Records([*GRID, *other, card("1", "pain", "order", text="late")]))
    assert finder.best("late", 10, first="m") == ["1", "s"]
    assert finder.best("late", 10, first="o") == ["s", "1"]


def test_nothing_is_found_for_nothing() -> None:
    assert found("  ") == []


def test_a_changed_card_is_found_by_its_new_text_only() -> None:
    before = card("1", "pain", "order", text="late parcel")
    records = Records([*GRID, before])
    finder = Finder(records)
    assert finder.find("parcel") == ["1"]
    records.apply({"1": (before, before.evolve(text="late letter"))})
    finder.forget_order()
    assert finder.find("parcel") == []
    assert finder.find("letter") == ["1"]


def test_the_best_hold_every_word_and_begin_with_them_first() -> None:
    cards = (
        card("inside", "pain", "order", text="unpaid fee"),
        card("word", "pain", "order", text="I paid the fee"),
        card("start", "pain", "order", text="Paid, but no fee shown"),
        card("half", "pain", "order", text="paid"),
    )
    finder = Finder(Records([*GRID, *cards]))
    assert finder.best("fee paid", 10, first="m") == ["inside", "start", "word"]
    assert finder.best("paid", 10, first="m") == ["half", "start", "word", "inside"]
    assert finder.best("paid", 2, first="m") == ["half", "start"]


def test_evidence_and_comments_are_found_after_what_lies_on_the_grid() -> None:
    late = card("late", "pain", "order", text="Chat is slow")
    source = Evidence(id="e", map="m", rank=FIRST, title="Chat transcripts")
    remark = Comment(id="c", map="m", rank=FIRST, about="late", text="Which chat?")
    assert found("chat", late, source, remark) == ["late", "e", "c"]
