"""Setting a field of one record or several."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import TypeVar

from journeydesk.commands.cards import move_cards
from journeydesk.commands.clusters import join_cluster
from journeydesk.commands.converting import convert_map
from journeydesk.commands.grounds import MENTIONS, refuse_unfounded, reworded, statuses_follow
from journeydesk.commands.lane_places import settle_lanes
from journeydesk.commands.locks import refuse_locked
from journeydesk.commands.rules import refuse_contradictions
from journeydesk.commands.spans import span_card, stages_from
from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.model import Card, Lane, Map, Record, RecordId
from journeydesk.store import Transaction

R = TypeVar("R", bound=Record)
OF_A_LOCKED_CARD = ("text", "touchpoint", "span", "cluster")  # its words and its place


def set_field(tx: Transaction, ids: Iterable[RecordId], field: str, value: object) -> None:
    """Give all of these records a value; those that are gone are passed over.

    Raises UserError where the value cannot be, contradicts another, a card's words or place are
    locked, or its status has no grounds.
    """
    records = [r for id_ in ids if (r := tx.records.find(id_)) and getattr(r, field) != value]
    if field in OF_A_LOCKED_CARD:
        refuse_locked(tx.records, [record.id for record in records])
    if field == "status":
        cards = [record for record in records if isinstance(record, Card)]
        refuse_unfounded(tx.records, [_changed(card, field, value) for card in cards])
    with statuses_follow(tx) if _are_grounds(records) else nullcontext():
        _set(tx, records, field, value)


def _are_grounds(records: Iterable[Record]) -> bool:
    return any(type(record) in MENTIONS for record in records)


def _set(tx: Transaction, records: Iterable[Record], field: str, value: object) -> None:
    for record in records:
        match record:
            case Card():
                _set_of_card(tx, record, field, value)
            case Map() if field == "type":
                convert_map(tx, record.id, _changed(record, field, value).type)
            case _:
                changed = _changed(record, field, value)
                refuse_contradictions(tx.records, changed)
                tx.put(changed)
        if isinstance(record, Lane):
            settle_lanes(tx, record.map)  # in a blueprint another kind may lie elsewhere


def _set_of_card(tx: Transaction, card: Card, field: str, value: object) -> None:
    """What is said of its place goes by the commands that keep the others in order."""
    other = value if isinstance(value, str) else None
    match field:
        case "touchpoint":
            here = {"lane": card.lane, "stage": card.stage}
            move_cards(tx, [card.id], touchpoint=other, before=None, **here)
        case "cluster":
            join_cluster(tx, [card.id], other)
        case "span":
            span_card(tx, card.id, _span_of(tx, card, value))
        case "text":
            tx.put(reworded(tx.records, card, _changed(card, field, value).text))
        case _:
            tx.put(_changed(card, field, value))


def _span_of(tx: Transaction, card: Card, value: object) -> int:
    most = len(stages_from(tx.records, card.stage))
    if not isinstance(value, int) or not 1 <= value <= most:
        told = ngettext(
            "From there on is {n} stage; nothing was changed.",
            "From there on are {n} stages; nothing was changed.",
            most,
        )
        raise UserError(told.format(n=most))
    return value


def _changed(record: R, field: str, value: object) -> R:
    try:
        return record.evolve(**{field: value})
    except ValueError as error:
        told = _("This cannot be the {field}; nothing was changed.")
        raise UserError(told.format(field=field.replace("_", " "))) from error
