"""Two who went on from one document: what becomes one by itself, and what is asked."""

from __future__ import annotations

from maps import card, ids, is_sound
from merging import Plan, both, changed, content, settled, small_map, with_plans

from journeydesk.analysis.merging import (
    Answer,
    Both,
    Choice,
    ConflictKind,
    merge,
)
from journeydesk.commands import remove_records
from journeydesk.model import (
    Card,
    Comment,
    Emotion,
    Evidence,
    Lane,
    PainPoint,
    Persona,
    Rating,
    RatingRound,
    Records,
    Stage,
    Touchpoint,
    Vote,
    VoteRound,
)
from journeydesk.store import Transaction

OURS, THEIRS, BOTH = (Answer(c) for c in (Choice.OURS, Choice.THEIRS, Choice.BOTH))


def test_different_fields_of_one_card_come_together() -> None:
    found = both(small_map(), changed("a1", text="Late again"), changed("a1", colour="red"))
    assert not found.conflicts
    one = settled(found).get(Card, "a1")
    assert (one.text, one.colour) == ("Late again", "red")


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    found = both(small_map(), changed("a1", text="Late"), changed("a1", text="Late"))
    assert not found.conflicts
    assert settled(found).get(Card, "a1").text == "Late"


def test_two_texts_of_one_card_are_asked_and_become_two_cards_if_nobody_answers() -> None:
    found = both(small_map(), changed("a1", text="Late"), changed("a1", text="Too late"))
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.fields, conflict.both) == ("field", ("text",), Both.CARDS)
    here = settled(found).at(Card, "pains", "A")
    assert [c.text for c in here] == ["Late", "Too late", "Card a2", "Card x1"]


def test_an_answer_is_taken() -> None:
    found = both(small_map(), changed("a1", text="Late"), changed("a1", text="Too late"))
    [conflict] = found.conflicts
    for answer, text in [
        (OURS, "Late"),
        (THEIRS, "Too late"),
        (Answer(Choice.EDITED, "Very late"), "Very late"),
    ]:
        records = settled(found, {conflict.key: answer})
        assert records.get(Card, "a1").text == text
        assert len(records) == len(small_map())


def test_two_titles_are_joined() -> None:
    found = both(small_map(), changed("A", title="Buy"), changed("A", title="Order"))
    assert [c.both for c in found.conflicts] == [Both.JOINED]
    assert settled(found).get(Stage, "A").title == "Buy / Order"


def test_two_numbers_are_kept_as_ours_and_a_comment_about_theirs() -> None:
    found = both(small_map(), changed("a1", effort=2), changed("a1", effort=5))
    assert [c.both for c in found.conflicts] == [Both.NOTED]
    records = settled(found)
    [comment] = records.of(Comment)
    assert records.get(Card, "a1").effort == 2
    assert (comment.about, comment.text, comment.author) == ("a1", "5", "Bob")


def test_a_card_moved_by_both_is_one_question_and_may_lie_in_both_places() -> None:
    found = both(
        small_map(),
        changed("a1", stage="B", lane="notes", rank="Z"),
        changed("a1", stage="C", rank="Z"),
    )
    [conflict] = found.conflicts
    assert conflict.kind is ConflictKind.PLACE
    assert settled(found, {conflict.key: THEIRS}).get(Card, "a1").place == ("pains", "C")
    records = settled(found, {conflict.key: BOTH})
    assert ids(records.at(Card, "notes", "B")) == ["n2", "a1"]
    assert [c.text for c in records.at(Card, "pains", "C")] == ["Card c1", "Card a1"]


def test_a_card_moved_by_one_and_sorted_by_the_other_is_moved() -> None:
    found = both(small_map(), changed("a1", stage="C", rank="Z"), changed("a1", rank="Bm"))
    assert not found.conflicts
    assert settled(found).get(Card, "a1").place == ("pains", "C")


def test_deleted_against_edited_is_asked_and_stays_if_nobody_answers() -> None:
    base = small_map(PainPoint(id="often", card="a1", rank="V", count=4))
    found = both(base, lambda tx: remove_records(tx, ["a1"]), changed("a1", text="Late"))
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.ours) == (ConflictKind.REMOVED, None)
    assert settled(found).get(Card, "a1").text == "Late"
    assert settled(found).get(PainPoint, "often").count == 4  # what went with it comes back
    gone = settled(found, {conflict.key: OURS})
    assert not {"a1", "often"} & {r.id for r in gone}


def test_a_stage_deleted_here_and_added_to_there_is_asked_about_once() -> None:
    def add(tx: Transaction) -> None:
        tx.put(card("new", "pains", "A", "Z"), card("newer", "notes", "A", "Z"))

    found = both(small_map(), add, lambda tx: remove_records(tx, ["A"]))
    [conflict] = found.conflicts
    assert (conflict.record.id, conflict.theirs) == ("A", None)
    kept = settled(found)
    assert {"A", "t1", "a1", "x1", "new", "newer"} <= {r.id for r in kept}
    assert kept.get(Card, "x1").touchpoint == "t1"
    gone = settled(found, {conflict.key: THEIRS})
    assert [s.id for s in gone.at(Stage, "m")] == ["B", "C"]
    assert is_sound(gone)
    assert is_sound(kept)


def test_a_card_lies_again_under_a_touchpoint_that_stays() -> None:
    found = both(
        small_map(), lambda tx: remove_records(tx, ["t1"]), changed("t1", title="Tracking page")
    )
    assert settled(found).get(Card, "x1").touchpoint == "t1"


def test_a_card_follows_a_touchpoint_that_the_other_moved() -> None:
    def move(tx: Transaction) -> None:
        tx.put(tx.records.get(Touchpoint, "t1").evolve(stage="C"))
        tx.put(tx.records.get(Card, "x1").evolve(stage="C"))

    def add(tx: Transaction) -> None:
        tx.put(card("new", "notes", "A", "Z", touchpoint="t1"))

    records = settled(both(small_map(), move, add))
    assert records.get(Card, "new").stage == "C"
    assert is_sound(records)


def test_new_cards_of_one_cell_interleave_and_keep_each_ones_order() -> None:
    def add(name: str) -> Plan:
        def plan(tx: Transaction) -> None:
            tx.put(card(f"{name}1", "notes", "C", "V"), card(f"{name}2", "notes", "C", "W"))

        return plan

    found = both(small_map(), add("ann"), add("bob"))
    here = settled(found).at(Card, "notes", "C")
    assert ids(here) == ["ann1", "bob1", "ann2", "bob2"]
    assert len({c.rank for c in here}) == 4


def test_tags_and_grounds_of_both_are_there() -> None:
    base = small_map(Evidence(id="e", map="m", rank="V", supports=("a1", "a2")))
    found = both(
        base, changed("e", supports=("a1", "a2", "b1")), changed("e", supports=("a2", "c1"))
    )
    assert not found.conflicts
    assert settled(found).get(Evidence, "e").supports == ("a2", "b1", "c1")


def test_what_a_room_says_is_collected() -> None:
    votes = VoteRound(id="v", map="m", rank="V")

    def said(who: str) -> Plan:
        def plan(tx: Transaction) -> None:
            tx.put(Vote(id=f"{who}-v", round="v", card="a1", voter=who, rank="V"))
            tx.put(Comment(id=f"{who}-c", map="m", about="a1", text=f"{who} says", rank="V"))

        return plan

    found = both(small_map(votes), said("Ann"), said("Bob"))
    records = settled(found)
    assert not found.conflicts
    assert sum(vote.dots for vote in records.of(Vote)) == 2
    assert sorted(c.text for c in records.of(Comment)) == ["Ann says", "Bob says"]


MAYA = Persona(id="maya", map="m", rank="V", name="Maya")


def feels(value: float, word: str = "") -> Plan:
    def plan(tx: Transaction) -> None:
        tx.put(Emotion(touchpoint="t1", persona="maya", value=value, word=word, rank="V"))

    return plan


def test_what_two_tables_feel_becomes_answers_of_a_room() -> None:
    found = both(small_map(MAYA), feels(-1, "confused"), feels(-2))
    assert not found.conflicts
    records = settled(found)
    [emotion], [round_] = records.of(Emotion), records.of(RatingRound)
    assert (emotion.value, emotion.n, emotion.word) == (-1.5, 2, "confused")
    said = [(r.rater, r.value) for r in records.at(Rating, round_.id)]
    assert said == [("Ann", -1), ("Bob", -2)]


def test_a_third_table_is_asked_in_the_same_round() -> None:
    base = small_map(MAYA)
    first = settled(both(base, feels(-1), feels(-2)))
    third = merge(base, first, with_plans(base, feels(1)))
    records = settled(third)
    [emotion], [round_] = records.of(Emotion), records.of(RatingRound)
    assert (emotion.value, emotion.n) == (-1, 3)
    assert [r.value for r in records.at(Rating, round_.id)] == [-1, -2, 1]


def test_one_id_given_to_two_things_becomes_two() -> None:
    found = both(
        small_map(),
        lambda tx: tx.put(card("same", "notes", "C", "V", text="Ours", lineage_id="one")),
        lambda tx: tx.put(card("same", "notes", "C", "W", text="Theirs", lineage_id="two")),
    )
    assert [c.text for c in settled(found).at(Card, "notes", "C")] == ["Ours", "Theirs"]


def test_without_a_base_all_that_differs_is_asked_and_kept() -> None:
    ours = with_plans(small_map(), changed("a1", text="Late"))
    theirs = with_plans(
        small_map(),
        lambda tx: remove_records(tx, ["B"]),
        lambda tx: tx.put(Lane(id="more", map="m", rank="Z")),
    )
    found = merge(None, ours, theirs)
    asked = {(c.key[0], c.kind) for c in found.conflicts}
    assert asked == {
        ("a1", ConflictKind.FIELD),
        ("B", ConflictKind.REMOVED),
        ("more", ConflictKind.REMOVED),
    }
    records = settled(found)
    assert {"B", "b1", "more", "a1"} <= {r.id for r in records}
    assert {"Late", "Card a1"} <= {c.text for c in records.of(Card)}


def test_without_a_base_things_are_known_by_their_lineage() -> None:
    ours = small_map()
    theirs = Records(
        r.evolve(id=f"other-{r.id}", **{f: f"other-{getattr(r, f)}" for f in r.placed_in})
        if not isinstance(r, Card)
        else r.evolve(
            id=f"other-{r.id}",
            lane=f"other-{r.lane}",
            stage=f"other-{r.stage}",
            touchpoint=r.touchpoint and f"other-{r.touchpoint}",
        )
        for r in ours
    )
    found = merge(None, ours, theirs)
    assert not found.conflicts
    assert content(settled(found)) == content(ours)
