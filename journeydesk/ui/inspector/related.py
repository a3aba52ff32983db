"""What belongs to a record without being one of its fields: evidence, comments, actions. Rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeydesk.commands import (
    evidence_of,
    put_last,
    remove_records,
    use_evidence,
)
from journeydesk.errors import UserError
from journeydesk.i18n import N_, _
from journeydesk.layout.vocabulary import METRIC_LABELS, MOMENT_LABELS
from journeydesk.model import (
    Action,
    Card,
    CardKind,
    Comment,
    Emotion,
    Evidence,
    Map,
    Metric,
    MetricKind,
    Moment,
    MomentReason,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    Vote,
    VoteRound,
    map_of,
)
from journeydesk.model.evidence import ANYTHING
from journeydesk.store import Transaction
from journeydesk.ui.inspector.choices import Option, of
from journeydesk.ui.inspector.choices_of_map import evidence_of_map, here
from journeydesk.ui.inspector.notation import Number

Found = Callable[[Record, Records], Sequence[Record]]
Choose = Callable[[Sequence[Record], Records], tuple[Option, ...]]
Add = Callable[[Transaction, Record, object], None]
RemoveOne = Callable[[Transaction, RecordId, Record], None]

FEELINGS = Number(low=-2, high=2)


@dataclass(frozen=True, slots=True)
class Mark:
    """What can be said of one of them with a press: its name, its icon, whether it holds."""

    label: str
    icon: str
    holds: Callable[[Record, Record], bool]
    turn: Callable[[Transaction, Record, Record], None]


@dataclass(frozen=True, slots=True)
class Related:
    """A list below the fields; every text is to be translated where shown.

    `found` are those of a record. One is added by choosing among `choices` or by words of one's
    own, where `can_write`; `add` is told either. Files are added from files. Where `can_move`,
    Alt with Up and Down moves the one that has the focus.
    """

    title: str
    hint: str
    added: str  # what history calls it
    removed: str
    found: Found
    add: Add = lambda _tx, _about, _said: None
    choices: Choose = lambda _group, _records: ()
    can_write: bool = True
    remove: RemoveOne = lambda tx, id_, _about: remove_records(tx, [id_])
    mark: Mark | None = None
    can_move: bool = False
    is_files: bool = False
    goes_to: Callable[[Record], RecordId] = lambda record: record.id

    @property
    def can_add(self) -> bool:
        return bool(self.added)


def _map_id(tx: Transaction, about: Record) -> RecordId:
    found = map_of(about, tx.records.find)
    assert found
    return found


def _listed(cls: type[Record], field: str) -> Found:
    """Those of the map that name the record in a field."""

    def found(about: Record, records: Records) -> Sequence[Record]:
        map_id = map_of(about, records.find)
        return [r for r in records.at(cls, map_id or "") if getattr(r, field) == about.id]

    return found


# -- evidence and comments, about anything ----------------------------------------------------


def _add_evidence(tx: Transaction, about: Record, said: object) -> None:
    """One that is there, by its id, or a new one of that title."""
    if str(said) not in tx.records:
        said = put_last(tx, Evidence(map=_map_id(tx, about), title=str(said))).id
    use_evidence(tx, str(said), about.id, "supports")


def _turn_evidence(tx: Transaction, evidence: Record, about: Record) -> None:
    is_against = _is_against(evidence, about)
    use_evidence(tx, evidence.id, about.id, "supports" if is_against else "contradicts")


def _is_against(evidence: Record, about: Record) -> bool:
    return isinstance(evidence, Evidence) and about.id in evidence.contradicts


def _add_comment(tx: Transaction, about: Record, said: object) -> None:
    put_last(tx, Comment(map=_map_id(tx, about), about=about.id, text=str(said)))


EVIDENCE = Related(
    N_("Evidence"),
    N_("Add evidence: find it or write its title"),
    N_("Add evidence"),
    N_("Take evidence away"),
    lambda about, records: evidence_of(records, map_of(about, records.find) or "", about.id),
    _add_evidence,
    evidence_of_map,
    remove=lambda tx, id_, about: use_evidence(tx, id_, about.id, ""),
    mark=Mark(N_("Speaks against it"), "minus", _is_against, _turn_evidence),
)
COMMENTS = Related(
    N_("Comments"),
    N_("Write a comment"),
    N_("Add comment"),
    N_("Delete comment"),
    _listed(Comment, "about"),
    _add_comment,
    mark=Mark(
        N_("Resolved"),
        "check",
        lambda comment, _about: bool(getattr(comment, "resolved", False)),
        lambda tx, comment, _about: tx.put(comment.evolve(resolved=not comment.resolved)),  # type: ignore[attr-defined]
    ),
)

# -- what belongs to some kinds ---------------------------------------------------------------


def _add_action(tx: Transaction, card: Record, said: object) -> None:
    put_last(tx, Action(map=_map_id(tx, card), opportunity=card.id, what=str(said)))


def _add_moment(tx: Transaction, touchpoint: Record, said: object) -> None:
    """A reason, or why in words."""
    given = {"reason": said} if isinstance(said, MomentReason) else {"note": said}
    place = {"map": _map_id(tx, touchpoint), "touchpoint": touchpoint.id}
    put_last(tx, Moment.model_validate(place | given))


def _add_metric(tx: Transaction, about: Record, said: object) -> None:
    """A kind, or the name of one's own."""
    given = {"kind": said} if isinstance(said, MetricKind) else {"name": said}
    place = {"map": _map_id(tx, about)}
    if not isinstance(about, Map):
        place[about.type_name()] = about.id
    put_last(tx, Metric.model_validate(place | given))


def _metrics_of(about: Record, records: Records) -> Sequence[Record]:
    """Those of the whole map name no stage and no touchpoint."""
    if isinstance(about, Map):
        return [m for m in records.at(Metric, about.id) if not (m.stage or m.touchpoint)]
    return _listed(Metric, about.type_name())(about, records)


def _rounds_of(emotion: Record, records: Records) -> Sequence[Record]:
    assert isinstance(emotion, Emotion)
    rounds = records.at(RatingRound, map_of(emotion, records.find) or "")
    wanted = emotion.touchpoint, emotion.persona
    return [round_ for round_ in rounds if (round_.touchpoint, round_.persona) == wanted]


def _add_round(tx: Transaction, emotion: Record, said: object) -> None:
    assert isinstance(emotion, Emotion)
    touchpoint, persona = emotion.touchpoint, emotion.persona
    map_id = _map_id(tx, emotion)
    put_last(tx, RatingRound(map=map_id, touchpoint=touchpoint, persona=persona, title=str(said)))


def _add_rating(tx: Transaction, round_: Record, said: object) -> None:
    """ "−1.5", or "Ada −1.5". Raises UserError where that ends in no number."""
    rater, _blank, number = str(said).replace("−", "-").rpartition(" ")
    value = FEELINGS.read(number)
    if value is None:
        raise UserError(_("Write a number from −2 to +2; nothing was added."))
    put_last(tx, Rating(round=round_.id, rater=rater, value=value))


def _add_vote(tx: Transaction, round_: Record, said: object) -> None:
    put_last(tx, Vote(round=round_.id, card=str(said)))


ACTIONS = Related(
    N_("Actions"),
    N_("What will be done about it"),
    N_("Add action"),
    N_("Delete action"),
    _listed(Action, "opportunity"),
    _add_action,
)
MOMENTS = Related(
    N_("Moments of truth"),
    N_("Add a reason"),
    N_("Add moment of truth"),
    N_("Delete moment of truth"),
    _listed(Moment, "touchpoint"),
    _add_moment,
    of(MOMENT_LABELS),
)
METRICS = Related(
    N_("Metrics"),
    N_("Add NPS, CSAT, CES or another"),
    N_("Add metric"),
    N_("Delete metric"),
    _metrics_of,
    _add_metric,
    of(METRIC_LABELS),
)
RATING_ROUNDS = Related(
    N_("Rating rounds"),
    N_("Title of a new round"),
    N_("Add rating round"),
    N_("Delete rating round"),
    _rounds_of,
    _add_round,
)
RATINGS = Related(
    N_("Ratings"),
    N_("Add a rating, such as −1.5 or Ada −1.5"),
    N_("Add rating"),
    N_("Delete rating"),
    lambda about, records: records.at(Rating, about.id),
    _add_rating,
)
VOTES = Related(
    N_("Votes"),
    N_("Find a card to vote for"),
    N_("Add vote"),
    N_("Delete vote"),
    lambda about, records: records.at(Vote, about.id),
    _add_vote,
    here(Card),
    can_write=False,
)

RELATED: dict[type[Record], tuple[Related, ...]] = {
    Touchpoint: (MOMENTS, METRICS),
    Stage: (METRICS,),
    Emotion: (RATING_ROUNDS,),
    RatingRound: (RATINGS,),
    VoteRound: (VOTES,),
}


def related_to(record: Record) -> tuple[Related, ...]:
    """The lists below the fields of a record, from top to bottom; a map's are in map_lists.py."""
    own = RELATED.get(type(record), ())
    if isinstance(record, Card) and record.kind is CardKind.OPPORTUNITY:
        own = (ACTIONS,)
    is_subject = record.type_name() in ANYTHING.split("|") and not isinstance(record, Map)
    return (*own, EVIDENCE, COMMENTS) if is_subject else own
