"""The writer: one thread owns the connection; each action is one transaction."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from journeydesk.document.committing import Committer, Job, Moved
from journeydesk.document.seal import Broken
from journeydesk.document.state import Damaged, NotSaved, Saved, SaveState, Saving
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _

BUSY_TRIES, BUSY_WAIT = 5, 0.2  # seconds between

Check = Callable[[], None]  # raises Broken, or sqlite3.Error


class Writer:
    """Takes jobs at once, makes them durable in order, drops none.

    After a failure everything waits, in order, until `retry`. Where there is a `check` of the file
    it comes first; nothing is ever written to a file that it refuses.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, check: Check | None = None
    ) -> None:
        self._committer = Committer(connection, path)
        self._path = path
        self._check = check
        self._jobs: deque[Job] = deque()
        self._changed = threading.Condition()
        self._trouble = self._damage = ""
        self._is_closing = self._is_check_due = False
        self._told: Callable[[SaveState], None] = lambda _state: None
        self._thread = threading.Thread(target=self._run, name="journal writer", daemon=True)
        self._thread.start()

    @property
    def on_saved(self) -> Callable[[SaveState], None]:
        """Called from the writer's thread at every change of state, at once where it is damaged."""
        return self._told

    @on_saved.setter
    def on_saved(self, told: Callable[[SaveState], None]) -> None:
        with self._changed:
            self._told = told
            damage = self._damage
        if damage:
            self._tell(Damaged(damage))

    def add(self, job: Job) -> None:
        """Queue an action."""
        with self._changed:
            self._jobs.append(job)
            self._changed.notify_all()

    def retry(self) -> None:
        """Try again what could not be written; never in a damaged file."""
        with self._changed:
            self._trouble = self._damage
            self._changed.notify_all()

    def rest(self) -> str:
        """Wait until nothing is being written; answers with the trouble, if that is why."""
        with self._changed:
            self._changed.wait_for(lambda: not self._jobs or self._trouble)
            return self._trouble

    def flush(self) -> None:
        """Wait until all is durable. Raises WriteFailed where something could not be written."""
        if trouble := self.rest():
            raise WriteFailed(trouble)

    def close(self) -> None:
        """End the thread; what waits must have been flushed."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self._thread.join()

    def check_now(self) -> None:
        """There is time for it; without being asked, it comes before the first job."""
        with self._changed:
            self._is_check_due = True
            self._changed.notify_all()

    def _run(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_check_due or self._jobs or self._is_closing)
        is_asked = self._jobs or not self._is_closing
        if self._check and is_asked and (damage := _found_by(self._check)):
            with self._changed:
                self._damage = damage
            self._hold(damage)
            self._tell(Damaged(damage))
            return
        while job := self._next():
            self._tell(Saving())
            trouble = self._attempt(job)
            with self._changed:
                if not trouble:
                    self._jobs.popleft()
            self._hold(trouble)
            self._tell(NotSaved(trouble) if trouble else Saved(job.entry.seq))

    def _hold(self, trouble: str) -> None:
        """Say why nothing is written now; empty for no reason."""
        with self._changed:
            self._trouble = trouble
            self._changed.notify_all()

    def _tell(self, state: SaveState) -> None:
        """A listener that fails does not end the thread: what waits would never be written."""
        try:
            self._told(state)
        except Exception:
            logging.getLogger(__name__).exception("a listener failed at %s", state)

    def _next(self) -> Job | None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_closing or (self._jobs and not self._trouble))
            return self._jobs[0] if self._jobs and not self._trouble else None

    def _attempt(self, job: Job) -> str:
        """Write it; answers with a sentence where it could not be."""
        for attempt in range(BUSY_TRIES):
            try:
                self._committer.commit(job)
            except Moved as error:
                return str(error)
            except sqlite3.OperationalError as error:
                if "locked" in str(error) and attempt + 1 < BUSY_TRIES:
                    time.sleep(BUSY_WAIT)
                    continue
                return _told(error, self._path)
            except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
                return _told(error, self._path)
            except Exception as error:  # a bug; a thread that ended would be waited for for ever
                logging.getLogger(__name__).exception("an action was not written")
                return _told(error, self._path)
            return ""
        return ""


def _found_by(check: Check) -> str:
    """A sentence where the file is damaged."""
    try:
        check()
    except (Broken, sqlite3.Error) as error:
        return str(error)
    return ""


def _told(error: Exception, path: Path) -> str:
    return _(
        "{name} could not be written ({reason}). Your changes are kept here; make room or "
        "save the map under another name."
    ).format(name=path.name, reason=error)
