"""Which of two files of one document is further on: told by their logs, never by their clocks."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import Enum, auto

from journeydesk.document.seal import NO_CHAIN


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself; `chain` and `digest` in hexadecimal digits."""

    uid: str
    revision: int
    chain: str
    digest: str


class Standing(Enum):
    """Of ours against theirs."""

    SAME = auto()
    OURS = auto()  # holds all of theirs
    THEIRS = auto()  # holds all of ours, and more
    APART = auto()  # each holds what the other does not, or they are two documents


def head_of(connection: sqlite3.Connection) -> Head:
    """Raises sqlite3.Error."""
    query = "SELECT uid, revision, chain, digest FROM doc"
    uid, revision, chain, digest = connection.execute(query).fetchone()
    return Head(uid, revision, chain.hex(), digest.hex())


def is_within(head: Head, connection: sqlite3.Connection) -> bool:
    """True where a file went through that state, so that nothing of it is missing there."""
    own = head_of(connection)
    if own.uid != head.uid:
        return False
    if own.chain == head.chain:  # versions are named without an entry in the log
        return own.revision >= head.revision
    chain = bytes.fromhex(head.chain)
    query = "SELECT 1 FROM change WHERE chain = ?"
    return chain == NO_CHAIN or connection.execute(query, (chain,)).fetchone() is not None


def standing(ours: sqlite3.Connection, theirs: sqlite3.Connection, left: Head) -> Standing:
    """`left` is what theirs was when ours went its own way.

    The last entry of the log may be extended, its link in the chain is another then: therefore a
    file that is as it was left counts as held, whatever the log says.
    """
    own, head = head_of(ours), head_of(theirs)
    if head == own:
        return Standing.SAME
    if head == left or is_within(head, ours):
        return Standing.OURS
    return Standing.THEIRS if is_within(own, theirs) else Standing.APART
