"""Changing a record's words, wherever they are typed: on the map or in the outline."""

from __future__ import annotations

from functools import partial

from journeydesk.app.session import Session
from journeydesk.commands import retext
from journeydesk.i18n import _
from journeydesk.model import Card, Cluster, Emotion, Lane, Link, Record, Stage, Touchpoint
from journeydesk.store import TYPING


def reword(session: Session, record: Record, text: str, *, writing: str = "") -> None:
    """One action, called by what the record is. Raises UserError where it is locked.

    All that is kept of one `writing` on the way is one step back.
    """
    label = _("Edit {what}").format(what=_name_of(record))
    key = f"{TYPING}{writing}" if writing else ""
    session.run(label, partial(retext, id_=record.id, text=text), merge_key=key)


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
