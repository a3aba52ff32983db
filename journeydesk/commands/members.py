"""Personas and channels: what a map has beside its grid."""

from journeydesk.commands.order import ranks_before
from journeydesk.model import STYLES, Channel, Persona, RecordId
from journeydesk.store import Transaction


def add_persona(tx: Transaction, map_id: RecordId, name: str) -> Persona:
    """A new persona after a map's others, in a style that none of them has while there is one."""
    here = tx.records.at(Persona, map_id)
    [rank] = ranks_before(here, None)
    taken = {persona.style for persona in here}
    free = (style for style in range(STYLES) if style not in taken)
    style = next(free, len(here) % STYLES)
    persona = Persona(map=map_id, rank=rank, name=name, style=style)
    tx.put(persona)
    return persona


def add_channel(tx: Transaction, map_id: RecordId, name: str) -> Channel:
    """A new channel after a map's others."""
    [rank] = ranks_before(tx.records.at(Channel, map_id), None)
    channel = Channel(map=map_id, rank=rank, name=name)
    tx.put(channel)
    return channel
