"""What a record is called where it is one of many: with the words of its kind where it has none."""

from __future__ import annotations

from journeydesk.app.naming import full_name
from journeydesk.i18n import _
from journeydesk.layout.vocabulary import METRIC_LABELS, MOMENT_LABELS
from journeydesk.model import (
    Card,
    Metric,
    Moment,
    Record,
    RecordId,
    Records,
    Stage,
    Switch,
    Touchpoint,
    shortened,
)
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.headings import icon_of, name_of

LONGEST = 80  # letters of a name


def option_of(record: Record, records: Records) -> Option:
    """A record to be chosen or gone to, with its stage where others may be called the same."""
    return Option(_name(record, records) or name_of([record]), record.id, icon_of(record))


def _name(record: Record, records: Records) -> str:
    name = shortened(full_name(record, records), LONGEST)
    match record:
        case Card(stage=stage) | Touchpoint(stage=stage):
            title = records.get(Stage, stage).title
            return f"{name or _('Untitled')} · {shortened(title, LONGEST) or _('Untitled')}"
        case Switch(source=source, target=target):
            told = _("{start} → {end}")
            channels = told.format(start=_channel(source, records), end=_channel(target, records))
            return f"{channels} · {name}"
        case Metric(name="", kind=kind):
            return _(METRIC_LABELS[kind])
        case Moment(reason=reason, note=note):
            return " · ".join(filter(None, (_(MOMENT_LABELS[reason]), shortened(note, LONGEST))))
    return name


def _channel(touchpoint: RecordId, records: Records) -> str:
    channel = records.find(records.get(Touchpoint, touchpoint).channel)
    return (full_name(channel, records) if channel else "") or _("No channel")
