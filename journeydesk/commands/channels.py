"""Channels and teams: names that many records of a map share."""

from journeydesk.commands.remove import remove_records
from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.model import Channel, RecordId, Records, Stage, Touchpoint, View
from journeydesk.store import Transaction


def replace_channel(tx: Transaction, old: RecordId, new: RecordId | None) -> None:
    """Take a channel out; its touchpoints, and views that ask for it, have the new one, or none."""
    for touchpoint in _touchpoints_in(tx.records, old):
        tx.put(touchpoint.evolve(channel=new))
    for view in tx.records.of(View):
        if new and old in view.channels:
            channels = [new if id_ == old else id_ for id_ in view.channels]
            tx.put(view.evolve(channels=tuple(dict.fromkeys(channels))))
    remove_records(tx, [old])


def _touchpoints_in(records: Records, channel: RecordId) -> list[Touchpoint]:
    """Those that use a channel, in no particular order."""
    return [t for t in records.of(Touchpoint) if t.channel == channel]


def remove_channel(tx: Transaction, id_: RecordId) -> None:
    """Take out a channel that nothing uses. Raises UserError where a touchpoint does."""
    n = len(_touchpoints_in(tx.records, id_))
    if n:
        told = ngettext(
            "{n} touchpoint uses this channel; nothing was deleted. Choose what replaces it.",
            "{n} touchpoints use this channel; nothing was deleted. Choose what replaces it.",
            n,
        )
        raise UserError(told.format(n=n))
    remove_records(tx, [id_])


def teams_of(records: Records, map_id: RecordId) -> list[str]:
    """The teams that own something of a map, each once, in the order of their names."""
    return sorted({record.owner_team for record in _owned(records, map_id)} - {""})


def rename_team(tx: Transaction, map_id: RecordId, old: str, new: str) -> None:
    """Give a team another name, wherever a map says it. Raises UserError for no name."""
    if not new.strip():
        raise UserError(_("A team needs a name; “{name}” was kept.").format(name=old))
    for record in _owned(tx.records, map_id):
        if record.owner_team == old:
            tx.put(record.evolve(owner_team=new.strip()))


def _owned(records: Records, map_id: RecordId) -> list[Touchpoint | Channel]:
    steps = [t for stage in records.at(Stage, map_id) for t in records.at(Touchpoint, stage.id)]
    return [*records.at(Channel, map_id), *steps]
