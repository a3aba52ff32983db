"""Where a document is written: its own file or, while that cannot be, a rescue copy."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from journeydesk.document.checking import check_at
from journeydesk.document.committing import Committer, Work
from journeydesk.document.connection import connect
from journeydesk.document.header import check_file
from journeydesk.document.publishing import publish
from journeydesk.document.rescue import RescueCopy, make_rescue_copy
from journeydesk.document.rewinding import rewind
from journeydesk.document.seal import Broken
from journeydesk.document.standing import Standing, head_of, is_within, standing
from journeydesk.document.state import Kept, Overtaken, Saved, SaveState, Trouble
from journeydesk.document.upgrading import Stamp, stamp_of
from journeydesk.errors import InputRefused, UserError, WriteFailed
from journeydesk.i18n import _


class Place:
    """Used by the writer's thread; others read from `connection` while that one rests."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self.rescue_folder: Path | None = None
        self.copy: RescueCopy | None = None
        self._committer = Committer(connection, path)
        self._stamp: Stamp | None = None  # of the file whose working copy is written to
        self._left: list[sqlite3.Connection] = []  # somebody may be reading from them

    @property
    def can_leave(self) -> bool:
        return self.rescue_folder is not None and self.copy is None

    @property
    def is_working(self) -> bool:
        """True where a working copy is written to."""
        return self.copy is not None and self.copy.note.is_working

    @property
    def state(self) -> SaveState:
        """Once nothing waits."""
        if self.copy and not self._has_nothing_new(self.copy):
            return Kept(self.copy.note.trouble)
        return Saved(self._committer.last)

    def commit(self, work: Work) -> None:
        """As Committer.commit."""
        self._committer.commit(work)

    def trouble(self) -> Trouble | None:
        """What has become of the file meanwhile; None where it is as it was left, or away."""
        if self.copy:
            return None
        if not self.path.exists():
            return Trouble.GONE
        return None if self._committer.is_alone else Trouble.APART

    def leave(self, trouble: Trouble) -> None:
        """Go on in a rescue copy, of what was written by us. Raises WriteFailed."""
        assert self.rescue_folder
        copy = make_rescue_copy(self.connection, self.path, self.rescue_folder, trouble)
        try:
            connection = connect(copy.path)
            try:
                if head_of(connection).chain != self._committer.chain.hex():
                    rewind(connection, self._committer.last, self._committer.chain)
                    copy.leave_at(head_of(connection))
                self._go_on(connection, copy.path)
            except BaseException:
                connection.close()
                raise
        except (sqlite3.Error, Broken, UserError) as error:
            copy.remove()
            raise WriteFailed(_not_kept(self.path, error)) from error
        self.copy = copy

    def come_back(self, *, is_asked: bool) -> SaveState:
        """Bring what is in the rescue copy into the document's file, if nothing is lost by it.

        A file that is gone is made again where it `is_asked` for. Raises WriteFailed and
        sqlite3.Error; the file is as it was then.
        """
        assert self.copy
        if self._has_nothing_new(self.copy) and _stamp_of(self.path) == self._stamp:
            return self.state
        if not self.path.exists():
            if not is_asked:
                return self._gone(self.copy)
        elif (found := self._standing(self.copy)) is Standing.THEIRS:
            return Overtaken()
        elif found is Standing.APART:
            self.copy.mark(Trouble.APART)
            return self.state
        elif found is Standing.SAME and not self.copy.note.is_working:
            return Saved(self._committer.last)
        self._publish(self.copy)
        return self.state

    def work_for(self, path: Path, copy: RescueCopy) -> None:
        """What is open is a working copy of the file at `path`."""
        self.path, self.copy = path, copy
        self._stamp = _stamp_of(path)

    def entrust(self, path: Path) -> None:
        """The document is another file from now on, to which all was written just now."""
        self.path = path
        if self.copy:
            self.copy.belong_to(path)

    def close(self) -> None:
        """Let go of all files; a rescue copy that is not needed goes."""
        for connection in (*self._left, self.connection):
            connection.close()
        if self.copy and not self.copy.is_needed():
            self.copy.remove()

    def _gone(self, copy: RescueCopy) -> SaveState:
        """A share that is away takes its folders with it."""
        if copy.note.is_working:
            copy.mark(Trouble.GONE if self.path.parent.exists() else Trouble.FAILING)
        return self.state

    def _standing(self, copy: RescueCopy) -> Standing:
        """Of ours against the file at its place, which is not touched."""
        try:
            check_file(self.path)
            check_at(self.path)
            with closing(connect(self.path, read_only=True)) as theirs:
                return standing(self.connection, theirs, copy.note.left)
        except (InputRefused, ValueError):
            return Standing.APART

    def _has_nothing_new(self, copy: RescueCopy) -> bool:
        try:
            return copy.is_as_left and copy.note.left == head_of(self.connection)
        except sqlite3.Error:
            return False

    def _publish(self, copy: RescueCopy) -> None:
        if self.path.exists() and not os.access(self.path, os.W_OK):
            raise WriteFailed(_("{name} may not be written").format(name=self.path.name))
        publish(self.connection, self.path, overwrite=True, check=check_at)
        if copy.note.is_working:
            copy.leave_at(head_of(self.connection))
            copy.mark(Trouble.AWAY)
            self._stamp = _stamp_of(self.path)
            return
        connection = connect(self.path)
        is_safe = is_within(head_of(self.connection), connection)
        self._go_on(connection, self.path)
        self.copy = None
        if is_safe:
            copy.remove()

    def _go_on(self, connection: sqlite3.Connection, path: Path) -> None:
        self._committer = Committer(connection, path)
        self._left.append(self.connection)
        self.connection = connection


def _stamp_of(path: Path) -> Stamp | None:
    """None where nothing can be known."""
    try:
        return stamp_of(path)
    except OSError:
        return None


def _not_kept(path: Path, error: Exception) -> str:
    what = _("{name} could not be kept on this computer ({reason}).")
    return what.format(name=path.name, reason=error)
