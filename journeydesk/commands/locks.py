"""Locked cards keep their words and their place; stages and lanes move with them all the same."""

from collections.abc import Iterable

from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.model import Card, RecordId, Records, shortened
from journeydesk.store import Transaction

LONGEST = 40  # letters of a card's words in a message


def lock(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Fasten cards; what is no card is passed over."""
    _set_locked(tx, ids, True)


def unlock(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Let cards go again."""
    _set_locked(tx, ids, False)


def refuse_locked(records: Records, ids: Iterable[RecordId]) -> None:
    """Raises UserError where one of these is a locked card."""
    locked = [card for id_ in ids if isinstance(card := records.find(id_), Card) and card.locked]
    if not locked:
        return
    if len(locked) == 1:
        told = _("“{words}” is locked; nothing was changed. Unlock it first.")
        raise UserError(told.format(words=shortened(locked[0].text, LONGEST)))
    n = len(locked)
    told = ngettext(
        "{n} card is locked; nothing was changed. Unlock it first.",
        "{n} cards are locked; nothing was changed. Unlock them first.",
        n,
    )
    raise UserError(told.format(n=n))


def _set_locked(tx: Transaction, ids: Iterable[RecordId], locked: bool) -> None:
    cards = [card for id_ in ids if isinstance(card := tx.records.find(id_), Card)]
    tx.put(*[card.evolve(locked=locked) for card in cards if card.locked != locked])
