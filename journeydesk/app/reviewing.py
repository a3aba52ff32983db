"""Review sheets that come back: sessions and comments on the cards of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from journeydesk.app.importing import content_of
from journeydesk.commands.grounds import statuses_follow
from journeydesk.commands.order import ranks_before
from journeydesk.errors import InputRefused, UserError
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.report import Note
from journeydesk.interchange.review.reader import Answer, Review, is_review, read_review
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Card,
    Comment,
    Map,
    Record,
    RecordId,
    Records,
    Validation,
    map_of,
    shortened,
)
from journeydesk.store import Transaction

SUFFIXES = (".xlsx", ".csv", ".tsv", ".txt")  # that sheets come back as
KEY = "review"  # in a session's extra: of which answers it was made


def review_in(path: Path) -> Review | None:
    """The answers in a file; None where it is no review sheet. Raises InputRefused."""
    if path.suffix.lower() not in SUFFIXES:
        return None
    source = Source(path.name, content_of(path))
    try:
        is_one = is_review(source)
    except InputRefused:  # damaged, or too large: reading it as anything else says so
        return None
    return read_review(source) if is_one else None


def take_in_review(tx: Transaction, review: Review, date: str = "") -> tuple[Note, ...]:
    """A session for each reviewer and map, and a comment for each remark; cards rise or sink
    with who agrees. Answers with what could not be taken over, and what was.

    Raises UserError where the very same answers are there already, and where there is no map.
    """
    records = tx.records
    if any(session.extra.get(KEY) == review.key for session in records.of(Validation)):
        told = _("{name} was taken over before; nothing was changed.")
        raise UserError(told.format(name=review.name))
    if not records.at(Map):
        raise UserError(_("There is no map that {name} could speak of.").format(name=review.name))
    known = [answer for answer in review.answers if isinstance(records.find(answer.card), Card)]
    lost = [answer for answer in review.answers if answer not in known]
    with statuses_follow(tx):
        for record in (*_sessions(records, review, known, date), *_comments(records, known, lost)):
            tx.put(_placed(tx.records, record))
    return (*review.notes, *(_on_lost(review.name, each) for each in lost))


def told_of(review: Review) -> str:
    """What was taken over, in a sentence."""
    agreed = sum(answer.verdict is True for answer in review.answers)
    against = sum(answer.verdict is False for answer in review.answers)
    remarks = sum(bool(answer.remark) for answer in review.answers)
    parts = (
        ngettext("{n} card agreed with", "{n} cards agreed with", agreed).format(n=agreed),
        ngettext("{n} disagreed with", "{n} disagreed with", against).format(n=against),
        ngettext("{n} remark", "{n} remarks", remarks).format(n=remarks),
    )
    return f"{review.name}: {', '.join(parts)}"


def _sessions(
    records: Records, review: Review, answers: Sequence[Answer], date: str
) -> Iterator[Record]:
    judged = [answer for answer in answers if answer.verdict is not None]
    for map_id, reviewer in dict.fromkeys((_map_of(records, a), a.reviewer) for a in judged):
        own = [a for a in judged if (_map_of(records, a), a.reviewer) == (map_id, reviewer)]
        yield Validation(
            map=map_id,
            title=_("Review by {name}").format(name=reviewer),
            date=date,
            n=1,
            note=review.name,
            agreed=_once(a.card for a in own if a.verdict),
            disagreed=_once(a.card for a in own if a.verdict is False),
            extra={KEY: review.key},
        )


def _comments(
    records: Records, known: Sequence[Answer], lost: Sequence[Answer]
) -> Iterator[Record]:
    for answer in known:
        if answer.remark:
            map_id = _map_of(records, answer)
            yield Comment(map=map_id, about=answer.card, text=answer.remark, author=answer.reviewer)
    for answer in lost:
        words = f"“{shortened(answer.words, 200)}”: {answer.remark or _verdict_told(answer)}"
        yield Comment(map=records.at(Map)[0].id, text=words, author=answer.reviewer)


def _on_lost(name: str, answer: Answer) -> Note:
    told = _("the card “{words}” is not on the map any more; kept as a comment on the map")
    return Note(name, answer.row, "guess", told.format(words=shortened(answer.words, 60)))


def _verdict_told(answer: Answer) -> str:
    return _("agree") if answer.verdict else _("disagree")


def _map_of(records: Records, answer: Answer) -> RecordId:
    return map_of(records.find(answer.card), records.find) or records.at(Map)[0].id


def _once(ids: Iterable[RecordId]) -> tuple[RecordId, ...]:
    return tuple(dict.fromkeys(ids))


def _placed(records: Records, record: Record) -> Record:
    """After all others of its kind."""
    [rank] = ranks_before(records.at(type(record), *record.place), None)
    return record.evolve(rank=rank)
