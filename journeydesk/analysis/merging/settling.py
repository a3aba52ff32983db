"""The answers put in: one set of records, in which both sides are found again."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from journeydesk.analysis.merging.conflict import (
    LEFT,
    Answer,
    Both,
    Choice,
    Conflict,
    ConflictKind,
    Key,
)
from journeydesk.analysis.merging.soundness import sound, without
from journeydesk.analysis.merging.three_way import Felt, Merge
from journeydesk.model import (
    LONGEST_TEXT,
    Comment,
    Emotion,
    Map,
    Origin,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Records,
    map_of,
    new_id,
    rank_between,
)

Found = dict[RecordId, Record]
Tell = Callable[[Conflict], str]  # what a comment says of the value that was not taken
NameOf = Callable[[Record], str]  # whose it is, as a room is told


def settle(
    merge: Merge, answers: Mapping[Key, Answer], tell: Tell, ours: NameOf, theirs: str
) -> Records:
    """All records as they are then; what has no answer is kept from both.

    Raises ValueError where what was typed cannot be the field's value.
    """
    found: Found = dict(merge.agreed)
    removed = []
    seconds: dict[RecordId, dict[str, Any]] = {}
    for conflict in merge.conflicts:
        answer = answers.get(conflict.key, LEFT)
        if conflict.kind is ConflictKind.REMOVED:
            removed += [conflict.record.id] if _is_removed(conflict, answer) else []
        elif answer.choice is Choice.BOTH and conflict.both is Both.CARDS:
            seconds.setdefault(conflict.record.id, {}).update(_theirs(conflict))
        elif answer.choice is Choice.BOTH and conflict.both is Both.NOTED:
            _put(found, _comment(found, conflict, tell(conflict), theirs))
        else:
            record = found[conflict.record.id]
            _put(found, record.evolve(**_taken(conflict, answer)))
    for id_, fields in seconds.items():
        _put(found, _second(found, found[id_], fields))
    for felt in merge.felt:
        for record in _as_answers(merge, found, felt, ours(felt.ours), theirs):
            _put(found, record)
    return sound(without(found, removed), (merge.ours, merge.theirs))


def _put(found: Found, record: Record) -> None:
    found[record.id] = record


def _is_removed(conflict: Conflict, answer: Answer) -> bool:
    taken = {Choice.OURS: conflict.ours, Choice.THEIRS: conflict.theirs}
    return taken.get(answer.choice, conflict.record) is None


def _theirs(conflict: Conflict) -> dict[str, Any]:
    """Their end of it; with a place comes the rank there."""
    fields = [*conflict.fields, *(["rank"] if conflict.kind is ConflictKind.PLACE else [])]
    return {field: getattr(conflict.theirs, field) for field in fields}


def _taken(conflict: Conflict, answer: Answer) -> dict[str, Any]:
    match answer.choice:
        case Choice.THEIRS:
            return _theirs(conflict)
        case Choice.EDITED:
            return {conflict.fields[0]: answer.value}
        case Choice.BOTH:
            return {conflict.fields[0]: joined(conflict)}
    return {}


def joined(conflict: Conflict) -> str:
    """Both texts, ours first; on lines of their own where either has several."""
    texts = [getattr(side, conflict.fields[0]) for side in (conflict.ours, conflict.theirs)]
    several = [text for text in texts if text]
    return ("\n" if any("\n" in text for text in several) else " / ").join(several)


def _second(found: Found, first: Record, fields: dict[str, Any]) -> Record:
    """A card as they have it, right behind the first where it lies in the same place."""
    second = first.evolve(id=new_id(), **fields)
    if "rank" in fields:
        return second
    ranks = [r.rank for r in found.values() if type(r) is type(first) and r.place == first.place]
    behind = min((rank for rank in ranks if rank > first.rank), default="")
    return second.evolve(rank=rank_between(first.rank, behind))


def _comment(found: Found, conflict: Conflict, told: str, author: str) -> Comment:
    """About the record, or about what it lies in."""
    about: Record | None = conflict.record
    types = Comment.types_referred("about")
    while about and about.type_name() not in types:
        about = found.get(about.place[0]) if about.place else None
    maps = sorted((r for r in found.values() if isinstance(r, Map)), key=lambda r: (r.rank, r.id))
    map_id = map_of(conflict.record, found.get) or maps[0].id
    ranks = [r.rank for r in found.values() if isinstance(r, Comment) and r.map == map_id]
    return Comment(
        map=map_id,
        about=about.id if about else None,
        rank=rank_between(max(ranks, default=""), ""),
        text=told[:LONGEST_TEXT],
        author=author,
    )


def _as_answers(merge: Merge, found: Found, felt: Felt, ours: str, theirs: str) -> Iterator[Record]:
    """A round of which the emotion is the median (domain 3.1); one that is going on gets one more.

    Going on is one that is new since both parted, and of which our value is the median.
    """
    round_ = _going_on(merge, found, felt.ours)
    if round_ is None:
        round_ = _new_round(found, felt.ours)
        yield round_
        yield Rating(round=round_.id, rater=ours, value=_value(felt.ours), rank="V")
    ratings = [r for r in found.values() if isinstance(r, Rating) and r.round == round_.id]
    last = max((rating.rank for rating in ratings), default="V")
    new = Rating(
        round=round_.id, rater=theirs, value=_value(felt.theirs), rank=rank_between(last, "")
    )
    yield new
    said = [rating.value for rating in ratings] or [_value(felt.ours)]
    median = statistics.median([*said, new.value])
    emotion = found[felt.ours.id]
    yield emotion.evolve(value=median, origin=Origin.ROOM_ESTIMATE, n=len(said) + 1, spread=None)


def _going_on(merge: Merge, found: Found, emotion: Emotion) -> RatingRound | None:
    for round_ in found.values():
        if not isinstance(round_, RatingRound) or (merge.base and round_.id in merge.base):
            continue
        ratings = [r.value for r in merge.ours.at(Rating, round_.id)]
        is_here = (round_.touchpoint, round_.persona) == (emotion.touchpoint, emotion.persona)
        if is_here and ratings and statistics.median(ratings) == emotion.value:
            return round_
    return None


def _new_round(found: Found, emotion: Emotion) -> RatingRound:
    map_id = map_of(emotion, found.get)
    assert map_id
    ranks = [r.rank for r in found.values() if isinstance(r, RatingRound) and r.map == map_id]
    return RatingRound(
        map=map_id,
        touchpoint=emotion.touchpoint,
        persona=emotion.persona,
        rank=rank_between(max(ranks, default=""), ""),
    )


def _value(emotion: Emotion) -> float:
    assert emotion.value is not None
    return emotion.value
