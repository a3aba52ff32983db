"""Two users on copies of one document: nothing is lost, whatever they do and whatever is answered.

The laws prove themselves: they must find each bug planted at the end of this page.
MERGE_PAIRS says how many pairs play; a night has time for 1,000.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from maps import RECORDS, is_sound
from merging import Plan, content, settled, with_plans

from journeydesk.analysis.merging import (
    Answer,
    Choice,
    ConflictKind,
    Merge,
    aligning,
    merge,
    removals,
    settling,
    soundness,
    three_way,
)
from journeydesk.commands import move_cards, remove_records
from journeydesk.model import (
    Card,
    Cluster,
    Emotion,
    Lane,
    Link,
    PainPoint,
    Persona,
    Rating,
    Record,
    Records,
    Stage,
    Touchpoint,
    rank_between,
)
from journeydesk.store import Transaction

PAIRS = int(os.environ.get("MERGE_PAIRS", "50"))
BASE = Records(
    [
        *RECORDS,
        Persona(id="maya", map="m", rank="V"),
        Cluster(id="k", lane="pains", stage="B", rank="V"),
        PainPoint(id="p", card="a1", rank="V", count=3),
        Link(id="l", map="m", source="a1", target="b1", rank="V"),
        Emotion(id="e1", touchpoint="t1", persona="maya", rank="V", value=1.0),
        Emotion(id="e3", touchpoint="t3", persona="maya", rank="V", word="angry"),
    ]
)
TEXTS = st.sampled_from(["Late", "Too late", "é ✓", "two\nlines", "Nobody calls"])
NUMBERS = st.integers(0, 50)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """One thing that a user does; nothing where that cannot be."""
    do = draw(st.sampled_from([_add, _retext, _move, _delete, _tag, _feel, _gather, _title, _rank]))
    number, other, text = draw(NUMBERS), draw(NUMBERS), draw(TEXTS)
    return lambda tx: do(tx, number, other, text)


def _pick(tx: Transaction, cls: type[Record], number: int) -> Record | None:
    found = sorted(tx.records.of(cls), key=lambda r: r.id)
    return found[number % len(found)] if found else None


def _add(tx: Transaction, number: int, other: int, text: str) -> None:
    lane, stage = _pick(tx, Lane, number), _pick(tx, Stage, other)
    if lane and stage:
        here = tx.records.at(Card, lane.id, stage.id)
        rank = rank_between(here[-1].rank if here else "", "")
        tx.put(Card(lane=lane.id, stage=stage.id, rank=rank, text=text))


def _retext(tx: Transaction, number: int, _other: int, text: str) -> None:
    if card := _pick(tx, Card, number):
        tx.put(card.evolve(text=text))


def _move(tx: Transaction, number: int, other: int, _text: str) -> None:
    card, touchpoint = _pick(tx, Card, number), _pick(tx, Touchpoint, other)
    lane = _pick(tx, Lane, other)
    if card and lane and isinstance(touchpoint, Touchpoint):
        where = {"stage": touchpoint.stage, "touchpoint": touchpoint.id}
        move_cards(tx, [card.id], lane=lane.id, before=None, **where)


def _delete(tx: Transaction, number: int, other: int, _text: str) -> None:
    kinds = (Card, Card, Card, Touchpoint, Stage, Lane, Persona, Cluster)
    if found := _pick(tx, kinds[other % len(kinds)], number):
        remove_records(tx, [found.id])


def _tag(tx: Transaction, number: int, other: int, text: str) -> None:
    card = _pick(tx, Card, number)
    if isinstance(card, Card):
        tx.put(card.evolve(tags=(*card.tags, text), effort=other % 5 + 1))


def _feel(tx: Transaction, number: int, other: int, text: str) -> None:
    persona, touchpoint = _pick(tx, Persona, number), _pick(tx, Touchpoint, number)
    if not (persona and touchpoint):
        return
    felt = [e for e in tx.records.at(Emotion, touchpoint.id) if e.persona == persona.id]
    new = Emotion(touchpoint=touchpoint.id, persona=persona.id, rank="V")
    tx.put((felt[0] if felt else new).evolve(value=other % 5 - 2.0, word=text))


def _gather(tx: Transaction, number: int, _other: int, text: str) -> None:
    card = _pick(tx, Card, number)
    if isinstance(card, Card):
        cluster = Cluster(lane=card.lane, stage=card.stage, rank="W", title=text)
        tx.put(cluster, card.evolve(cluster=cluster.id))


def _title(tx: Transaction, number: int, other: int, text: str) -> None:
    cls = (Stage, Touchpoint)[other % 2]
    if found := _pick(tx, cls, number):
        tx.put(found.evolve(title=text))


def _rank(tx: Transaction, number: int, _other: int, _text: str) -> None:
    card = _pick(tx, Card, number)
    if isinstance(card, Card):
        first = tx.records.at(Card, *card.place)[0]
        if first.id != card.id:
            tx.put(card.evolve(rank=rank_between("", first.rank)))


SIDES = st.lists(plans(), max_size=6).map(lambda several: with_plans(BASE, *several))
ANSWERS = st.lists(st.sampled_from(list(Choice)[:3]), min_size=1, max_size=5)
PLAYED = settings(max_examples=PAIRS, deadline=None, suppress_health_check=list(HealthCheck))


def check_merge(ours: Records, theirs: Records, choices: list[Choice]) -> None:
    """All laws of one merge, unanswered and answered."""
    found = merge(BASE, ours, theirs)
    left = settled(found)
    check_nothing_is_lost(found, left)
    check_cards_add_up(found, left)
    assert is_sound(left)
    check_ranks(left)
    answers = {c.key: Answer(choices[i % len(choices)]) for i, c in enumerate(found.conflicts)}
    answered = settled(found, answers)
    assert is_sound(answered)
    check_ranks(answered)
    check_no_side_matters(ours, theirs, found)


def texts(record: Record) -> set[str]:
    fields = ("text", "title", "word")
    return {text for field in fields if (text := getattr(record, field, ""))}


def check_nothing_is_lost(found: Merge, left: Records) -> None:
    """What a side has and the base has not is in the result; so is what both left alone."""
    lines = {text for record in left for text in texts(record)}
    whole = "\n".join(sorted(lines))
    for side, other in ((found.ours, found.theirs), (found.theirs, found.ours)):
        for record in side:
            was, there = BASE.find(record.id), other.find(record.id)
            said = texts(record) - (texts(was) if was else set())
            assert all(text in whole for text in said), f"{said} of {record.id} is lost"
            if was is None or (there is not None):
                assert record.id in left, f"{record.type_name()} {record.id} is lost"
    values = [e.value for e in left.of(Emotion)] + [r.value for r in left.of(Rating)]
    for side in (found.ours, found.theirs):
        for emotion in side.of(Emotion):
            was = getattr(BASE.find(emotion.id), "value", None)
            assert emotion.value in (None, was, *values), "a feeling is lost"


def check_cards_add_up(found: Merge, left: Records) -> None:
    """Cards before + added − deleted = cards after; a text or place of both is one more."""
    before = {card.id for card in BASE.of(Card)}
    ours, theirs = ({c.id for c in side.of(Card)} for side in (found.ours, found.theirs))
    asked = {c.record.id for c in found.conflicts if isinstance(c.record, Card)}
    twice = asked - {c.key[0] for c in found.conflicts if c.kind is ConflictKind.REMOVED}
    twice = {c.record.id for c in found.conflicts if c.both == "cards"} & twice
    gone = (before - ours) | (before - theirs)
    back = {card.id for card in left.of(Card)} & gone
    whole = {c.record.id for c in found.conflicts if c.kind is ConflictKind.REMOVED}
    assert not back or whole, "what was deleted came back unasked"
    added = (ours | theirs) - before
    assert len(left.of(Card)) == len(before) + len(added) + len(twice) - len(gone) + len(back)


def check_ranks(records: Records) -> None:
    for card in records.of(Card):
        here = records.at(Card, *card.place)
        assert len({c.rank for c in here}) == len(here), "two cards have one rank"


def check_no_side_matters(ours: Records, theirs: Records, found: Merge) -> None:
    """From the other side it is the same, but for whose end of a conflict is in it."""
    turned = merge(BASE, theirs, ours)
    fields = {(c.kind, c.fields, type(c.record)) for c in found.conflicts}
    assert {(c.kind, c.fields, type(c.record)) for c in turned.conflicts} == fields
    open_ = {c.record.id for m in (found, turned) for c in m.conflicts}
    felt = {f.ours.id for m in (found, turned) for f in m.felt}
    one, other = (content(Records(m.agreed.values())) for m in (found, turned))
    two_names = {e.id for m in (found, turned) for e in m.agreed.values() if _is_renamed(e)}
    for id_ in (one.keys() | other.keys()) - open_ - felt - two_names:
        assert one.get(id_) == other.get(id_)


def _is_renamed(record: Record) -> bool:
    """An emotion that both added goes by the id of the side that merges."""
    return isinstance(record, Emotion) and record.id not in BASE


@PLAYED
@given(ours=SIDES, theirs=SIDES, choices=ANSWERS)
def test_nothing_is_lost_when_two_go_on(
    ours: Records, theirs: Records, choices: list[Choice]
) -> None:
    check_merge(ours, theirs, choices)


@PLAYED
@given(side=SIDES)
def test_one_who_went_on_alone_is_the_result(side: Records) -> None:
    for found in (merge(BASE, side, BASE), merge(BASE, BASE, side), merge(BASE, side, side)):
        assert not found.conflicts
        assert content(settled(found)) == content(side)


@PLAYED
@given(ours=SIDES, theirs=SIDES)
def test_without_a_base_nothing_is_lost_either(ours: Records, theirs: Records) -> None:
    found = merge(None, ours, theirs)
    left = settled(found)
    assert is_sound(left)
    assert {r.id for r in (*found.ours, *found.theirs)} <= {r.id for r in left}
    lines = "\n".join(text for record in left for text in texts(record))
    assert all(text in lines for side in (ours, theirs) for r in side for text in texts(r))


# The laws find planted bugs.


def theirs_are_not_taken(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(three_way._Two, "_unit", lambda self, unit: self._three(unit)[1])


def ours_go_over_theirs(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(three_way._Two, "_ask", lambda self, kind, unit: None)


def removals_win(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(three_way, "with_what_is_wanted", lambda _base, side, _other: (side, []))


def holders_stay_away(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(removals, "_holders", lambda _gone, _ids: set())


def ranks_are_left(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(soundness, "_is_in_order", lambda _here: True)


def feelings_are_overwritten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(settling, "_as_answers", lambda *_all: iter(()))


def one_emotion_is_two(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(aligning, "_only_one", lambda _record: None)


def second_cards_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(settling, "_second", lambda _found, first, _fields: first)


@pytest.mark.parametrize(
    "plant",
    [
        theirs_are_not_taken,
        ours_go_over_theirs,
        removals_win,
        holders_stay_away,
        ranks_are_left,
        feelings_are_overwritten,
        one_emotion_is_two,
        second_cards_are_forgotten,
    ],
    ids=lambda plant: plant.__name__,
)
def test_the_laws_find(
    plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    @settings(
        max_examples=1_000,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(ours=SIDES, theirs=SIDES, choices=ANSWERS)
    def play(ours: Records, theirs: Records, choices: list[Choice]) -> None:
        check_merge(ours, theirs, choices)

    with pytest.raises(Exception):  # noqa: B017, PT011 (each bug shows in its own way)
        play()
