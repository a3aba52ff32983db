"""What a client need not see, part by part: how much of it there is, and how it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from journeydesk.analysis.estimates import estimate
from journeydesk.commands import remove_records
from journeydesk.i18n import N_
from journeydesk.model import (
    Action,
    Attachment,
    Card,
    CardKind,
    Comment,
    Emotion,
    Evidence,
    Map,
    Origin,
    Project,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Records,
    Vote,
)
from journeydesk.store import Transaction

# Of each type of record, the fields that name a person.
AUTHORS: dict[type[Record], str] = {
    Project: "author",
    Card: "author",
    Comment: "author",
    Rating: "rater",
    Vote: "voter",
}
OWNERS: dict[type[Record], str] = {Map: "owner", Action: "owner"}
STAMPS = ("created_by", "modified_by")


@dataclass(frozen=True, slots=True)
class Part:
    """`label` says what is counted by `count`; `clean` takes it out."""

    name: str
    label: str
    count: Callable[[Records], int]
    clean: Callable[[Transaction], None]


def without_stamps(tx: Transaction) -> None:
    """Nobody made or changed these records any more."""
    for record in list(tx.records):
        if any(getattr(record, stamp) for stamp in STAMPS):
            tx.put(record.evolve(created_by="", modified_by=""))


def _noted(records: Records) -> list[Card]:
    return [card for card in records.of(Card) if card.private_note]


def _clean_notes(tx: Transaction) -> None:
    tx.put(*(card.evolve(private_note="") for card in _noted(tx.records)))


def _named(records: Records, fields: dict[type[Record], str]) -> Iterator[tuple[Record, str]]:
    for type_, field in fields.items():
        yield from ((record, field) for record in records.of(type_) if getattr(record, field))


def _count_names(records: Records) -> int:
    """How many different ones."""
    stamps = {getattr(record, stamp) for record in records for stamp in STAMPS}
    named = {getattr(record, field) for record, field in _named(records, AUTHORS)}
    return len(stamps.union(named) - {""})


def _clean_names(tx: Transaction) -> None:
    _blank(tx, AUTHORS)
    _gather_votes(tx)


def _count_owners(records: Records) -> int:
    return sum(1 for _ in _named(records, OWNERS))


def _clean_owners(tx: Transaction) -> None:
    _blank(tx, OWNERS)


def _blank(tx: Transaction, fields: dict[type[Record], str]) -> None:
    tx.put(*(record.evolve(**{field: ""}) for record, field in list(_named(tx.records, fields))))


def _gather_votes(tx: Transaction) -> None:
    """A card's dots in one vote: else their order tells who gave how many."""
    first: dict[tuple[RecordId, RecordId], Vote] = {}
    more: list[Vote] = []
    for vote in sorted(tx.records.of(Vote), key=lambda vote: vote.id):
        key = (vote.round, vote.card)
        if key in first:
            first[key] = first[key].evolve(dots=first[key].dots + vote.dots)
            more.append(vote)
        else:
            first[key] = vote
    tx.put(*first.values())
    _remove(tx, more)


def _internal(records: Records) -> list[Record]:
    """Evidence that is marked so, the files it alone rests on, and the quotes it alone speaks for.

    A quote without any evidence is no internal one.
    """
    evidence = records.of(Evidence)
    hidden = [item for item in evidence if item.internal]
    shown = [item for item in evidence if not item.internal]
    files = {i.attachment for i in hidden} - {i.attachment for i in shown}
    spoken_for = _supported(hidden) - _supported(shown)
    quotes = [c for c in records.of(Card) if c.kind is CardKind.QUOTE and c.id in spoken_for]
    return [*hidden, *(f for f in records.of(Attachment) if f.id in files), *quotes]


def _clean_internal(tx: Transaction) -> None:
    hidden = _internal(tx.records)
    locked = [record for record in hidden if isinstance(record, Card) and record.locked]
    tx.put(*(card.evolve(locked=False) for card in locked))
    _remove(tx, hidden)


def _supported(evidence: Iterable[Evidence]) -> set[RecordId]:
    return {id_ for item in evidence for id_ in item.supports}


def _clean_ratings(tx: Transaction) -> None:
    """What the room felt, its median, is noted down as the emotion where there is none yet."""
    records = tx.records
    for asked in records.of(RatingRound):
        values = [rating.value for rating in records.at(Rating, asked.id)]
        median = estimate(values).median.value
        felt = records.at(Emotion, asked.touchpoint)
        own = next((emotion for emotion in felt if emotion.persona == asked.persona), None)
        own = own or Emotion(touchpoint=asked.touchpoint, persona=asked.persona, rank="V")
        if median is not None and own.value is None:
            origin = Origin.ROOM_ESTIMATE
            tx.put(own.evolve(value=median, n=len(values), origin=origin))
    _remove(tx, records.of(Rating))


def _clean_extra(tx: Transaction) -> None:
    tx.put(*(record.evolve(extra={}) for record in _with_extra(tx.records)))


def _with_extra(records: Records) -> list[Record]:
    return [record for record in records if record.extra]


def _remove(tx: Transaction, records: Iterable[Record]) -> None:
    remove_records(tx, [record.id for record in records])


# In the order in which they go: raw ratings before the names of who gave them.
PARTS: tuple[Part, ...] = (
    Part("notes", N_("Private notes"), lambda r: len(_noted(r)), _clean_notes),
    Part(
        "comments",
        N_("Comments"),
        lambda r: len(r.of(Comment)),
        lambda tx: _remove(tx, tx.records.of(Comment)),
    ),
    Part(
        "internal",
        N_("Internal evidence, with its quotes and files"),
        lambda r: len(_internal(r)),
        _clean_internal,
    ),
    Part(
        "ratings",
        N_("Answers of single people; what the room felt stays"),
        lambda r: len(r.of(Rating)),
        _clean_ratings,
    ),
    Part("names", N_("Names of authors, raters and voters"), _count_names, _clean_names),
    Part("owners", N_("Owners of maps and actions"), _count_owners, _clean_owners),
    Part(
        "foreign",
        N_("Contents of other programs that are not shown"),
        lambda r: len(_with_extra(r)),
        _clean_extra,
    ),
)
