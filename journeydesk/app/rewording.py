"""Changing a record's words, wherever they are typed: on the map or in the outline."""

from __future__ import annotations

from functools import partial

from journeydesk.app.session import Session
from journeydesk.commands import retext
from journeydesk.i18n import _
from journeydesk.model import Card, Cluster, Emotion, Lane, Link, Record, Stage, Touchpoint


def reword(session: Session, record: Record, text: str) -> None:
    """One action, called by what the record is. Raises UserError where it is locked."""
    label = _("Edit {what}").format(what=_name_of(record))
    session.run(label, partial(retext, id_=record.id, text=text))


def _name_of(record: Record) -> str:
    """What a record is called in the history."""
    names = {
        Card: _("card"),
        Stage: _("stage"),
        Lane: _("lane"),
        Touchpoint: _("touchpoint"),
        Emotion: _("emotion"),
        Cluster: _("group"),
        Link: _("link"),
    }
    return names.get(type(record), _("map"))
