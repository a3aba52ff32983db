"""The one place where records change; see SPEC.md for the rules, each with its test."""

from journeydesk.store.diff import Change, Diff, inverse, squashed
from journeydesk.store.history import History
from journeydesk.store.journal import Entry, EntryDamaged, Journal, MemoryJournal
from journeydesk.store.selection import Selection
from journeydesk.store.store import TYPING, Event, InvariantBroken, Store, TooLarge
from journeydesk.store.transaction import Transaction

__all__ = [
    "TYPING",
    "Change",
    "Diff",
    "Entry",
    "EntryDamaged",
    "Event",
    "History",
    "InvariantBroken",
    "Journal",
    "MemoryJournal",
    "Selection",
    "Store",
    "TooLarge",
    "Transaction",
    "inverse",
    "squashed",
]
