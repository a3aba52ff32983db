"""What the outline moves, by the same commands as the canvas."""

from __future__ import annotations

from functools import partial

from journeydesk.app.session import Session
from journeydesk.commands import move_stage, move_touchpoint
from journeydesk.i18n import _
from journeydesk.model import RecordId, Stage


def reorder_stage(session: Session, id_: RecordId, before: RecordId | None) -> None:
    session.run(_("Move stage"), partial(move_stage, id_=id_, before=before))


def put_touchpoint(session: Session, id_: RecordId, stage: Stage, before: RecordId | None) -> None:
    """Among a stage's touchpoints, with its cards."""
    plan = partial(move_touchpoint, id_=id_, stage=stage.id, before=before)
    session.run(_("Move touchpoint"), plan)
