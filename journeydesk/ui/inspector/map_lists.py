"""What a map has beside its grid, list by list. Rows, not code."""

from __future__ import annotations

from journeydesk.app.switching import switches_of
from journeydesk.commands import put_last
from journeydesk.i18n import N_
from journeydesk.model import (
    Action,
    Attachment,
    Comment,
    Evidence,
    Metric,
    Moment,
    Path,
    RatingRound,
    Record,
    Records,
    Switch,
    Validation,
    VoteRound,
)
from journeydesk.store import Transaction
from journeydesk.ui.inspector.related import COMMENTS, METRICS, Found, Related


def _all(cls: type[Record]) -> Found:
    return lambda map_, records: records.at(cls, map_.id)


def _add_path(tx: Transaction, map_: Record, said: object) -> None:
    put_last(tx, Path(map=map_.id, name=str(said)))


def _add_evidence(tx: Transaction, map_: Record, said: object) -> None:
    put_last(tx, Evidence(map=map_.id, title=str(said)))


def _add_action(tx: Transaction, map_: Record, said: object) -> None:
    put_last(tx, Action(map=map_.id, what=str(said)))


def _add_validation(tx: Transaction, map_: Record, said: object) -> None:
    put_last(tx, Validation(map=map_.id, title=str(said)))


def _add_vote_round(tx: Transaction, map_: Record, said: object) -> None:
    put_last(tx, VoteRound(map=map_.id, title=str(said)))


def _switches(map_: Record, records: Records) -> list[Switch]:
    return switches_of(records, map_.id)


def _begin(switch: Record) -> str:
    """Where a switch begins it is answered, also while nobody has."""
    return getattr(switch, "source", switch.id)


MAP_LISTS: tuple[Related, ...] = (
    Related(
        N_("Evidence"),
        N_("Title of new evidence"),
        N_("Add evidence"),
        N_("Delete evidence"),
        _all(Evidence),
        _add_evidence,
        can_move=True,
    ),
    Related(
        N_("Paths"),
        N_("Name of a new path"),
        N_("Add path"),
        N_("Delete path"),
        _all(Path),
        _add_path,
        can_move=True,
    ),
    Related(
        N_("Channel switches"),
        N_("They follow from the paths"),
        "",
        N_("Delete answers"),
        _switches,
        can_write=False,
        goes_to=_begin,
    ),
    Related(
        N_("Metrics"),
        METRICS.hint,
        METRICS.added,
        METRICS.removed,
        _all(Metric),
        METRICS.add,
        METRICS.choices,
        can_move=True,
    ),
    Related(
        N_("Moments of truth"),
        N_("Added at touchpoints"),
        "",
        N_("Delete moment of truth"),
        _all(Moment),
        can_write=False,
        can_move=True,
    ),
    Related(
        N_("Actions"),
        N_("What will be done"),
        N_("Add action"),
        N_("Delete action"),
        _all(Action),
        _add_action,
        can_move=True,
    ),
    Related(
        N_("Validation sessions"),
        N_("Title of a new session"),
        N_("Add validation"),
        N_("Delete validation"),
        _all(Validation),
        _add_validation,
        can_move=True,
    ),
    Related(
        N_("Rating rounds"),
        N_("Added at points of emotion"),
        "",
        N_("Delete rating round"),
        _all(RatingRound),
        can_write=False,
        can_move=True,
    ),
    Related(
        N_("Vote rounds"),
        N_("Title of a new round"),
        N_("Add vote round"),
        N_("Delete vote round"),
        _all(VoteRound),
        _add_vote_round,
        can_move=True,
    ),
    Related(
        N_("Comments"),
        COMMENTS.hint,
        COMMENTS.added,
        COMMENTS.removed,
        _all(Comment),
        COMMENTS.add,
        mark=COMMENTS.mark,
        can_move=True,
    ),
    Related(
        N_("Files"),
        N_("Kept in the map’s own file"),
        "",
        N_("Delete file"),
        _all(Attachment),
        can_write=False,
        can_move=True,
        is_files=True,
    ),
)
