"""The writer: one thread owns the connection; each action is one transaction."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable

from journeydesk.document.committing import Moved, Work
from journeydesk.document.failing import told, trouble_of
from journeydesk.document.place import Place
from journeydesk.document.seal import Broken
from journeydesk.document.state import Damaged, Kept, NotSaved, SaveState, Saving, Trouble
from journeydesk.errors import UserError, WriteFailed

BUSY_TRIES, BUSY_WAIT = 5, 0.2  # seconds between

Check = Callable[[], None]  # raises Broken, or sqlite3.Error
Wish = Callable[[], None]


class Writer:
    """Takes jobs at once, makes them durable in order, drops none.

    What cannot be written goes on in a rescue copy, where there is a folder for those; after a
    failure without it everything waits, in order, until `retry`. Where there is a `check` of the
    file it comes first; nothing is ever written to a file that it refuses.
    """

    def __init__(self, place: Place, check: Check | None = None) -> None:
        self._place = place
        self._check = check
        self._jobs: deque[Work] = deque()
        self._wishes: deque[Wish] = deque()
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

    @property
    def is_damaged(self) -> bool:
        """True once the check has found the file to be."""
        return bool(self._damage)

    @property
    def is_resting(self) -> bool:
        """True where `rest` would not wait."""
        with self._changed:
            return self._is_resting()

    def add(self, work: Work) -> None:
        """Queue an action, or a snapshot of what all before it have made."""
        with self._changed:
            self._jobs.append(work)
            self._changed.notify_all()

    def retry(self, *, put_back: bool = False) -> None:
        """Try again what could not be written, never in a damaged file; bring a rescue copy home.

        A file that is gone is made anew where it shall be `put_back`.
        """
        with self._changed:
            self._trouble = self._damage
            self._changed.notify_all()
        if self._place.copy:
            self._wish(lambda: self._come_back(is_asked=put_back))

    def look(self) -> None:
        """See what has become of the file meanwhile."""
        self._wish(self._look)

    def rest(self) -> str:
        """Wait until nothing is being written; answers with the trouble, if that is why."""
        with self._changed:
            self._changed.wait_for(self._is_resting)
            return self._trouble

    def flush(self) -> None:
        """Wait until all is durable. Raises WriteFailed where something could not be written."""
        if (trouble := self.rest()) and self._jobs:
            raise WriteFailed(trouble)

    def give_up_damaged(self) -> None:
        """Drop what was done before a damaged file was found to be so; nothing in a sound one."""
        with self._changed:
            if self._damage:
                self._jobs.clear()

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

    def _is_resting(self) -> bool:
        return bool(self._trouble) or not (self._jobs or self._wishes)

    def _wish(self, wish: Wish) -> None:
        with self._changed:
            self._wishes.append(wish)
            self._changed.notify_all()

    def _run(self) -> None:
        with self._changed:
            self._changed.wait_for(self._is_begun)
        is_asked = self._jobs or self._wishes or not self._is_closing
        if self._check and is_asked and (damage := _found_by(self._check)):
            with self._changed:
                self._damage = damage
            self._hold(damage)
            self._tell(Damaged(damage))
            return
        while do := self._next():
            do()

    def _is_begun(self) -> bool:
        return bool(self._is_check_due or self._jobs or self._wishes or self._is_closing)

    def _next(self) -> Wish | None:
        """What is to be done; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closing or self._due())
            return self._due()

    def _due(self) -> Wish | None:
        if self._wishes:
            return self._grant
        return self._write if self._jobs and not self._trouble else None

    def _grant(self) -> None:
        try:
            self._wishes[0]()
        except Exception:  # as in _attempt: whoever waits for a thread that ended waits for ever
            logging.getLogger(__name__).exception("the file was not looked after")
        with self._changed:
            self._wishes.popleft()
            self._changed.notify_all()

    def _write(self) -> None:
        """The oldest job; it waits on where it cannot be written anywhere."""
        self._tell(Saving())
        trouble = self._attempt(self._jobs[0])
        state = NotSaved(trouble) if trouble else self._place.state
        with self._changed:
            if not trouble:
                self._jobs.popleft()
        self._hold(trouble)
        self._tell(state)
        if isinstance(state, Kept) and state.trouble is Trouble.APART and not self._jobs:
            self._come_back(is_asked=False)

    def _look(self) -> None:
        if self._place.is_working:
            self._come_back(is_asked=False)
            return
        trouble = self._place.trouble()
        if trouble and self._place.can_leave and not self._jobs:
            self._leave(trouble)
            self._come_back(is_asked=False)

    def _come_back(self, *, is_asked: bool) -> None:
        """Where the document is away, and nothing waits that would go home without it."""
        if self._place.copy is None or self._jobs:
            return
        try:
            self._tell(self._place.come_back(is_asked=is_asked))
        except (sqlite3.Error, UserError, OSError) as error:
            logging.getLogger(__name__).info("not brought back: %s", error)
            self._tell(self._place.state)

    def _leave(self, trouble: Trouble) -> str:
        """Go on in a rescue copy; answers with a sentence where that cannot be."""
        try:
            self._place.leave(trouble)
        except WriteFailed as error:
            return str(error)
        self._tell(self._place.state)
        return ""

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

    def _attempt(self, work: Work) -> str:
        """Write it, if need be elsewhere; answers with a sentence where it could not be."""
        try:
            self._commit(work)
        except (sqlite3.Error, Moved, ValueError, OverflowError, MemoryError) as error:
            trouble = trouble_of(error, self._place.path)
            if trouble is None or not self._place.can_leave:
                return told(error, self._place.path)
            if why := self._leave(trouble):
                return f"{told(error, self._place.path)} {why}"
            return self._attempt(work)
        except Exception as error:  # a bug; a thread that ended would be waited for for ever
            logging.getLogger(__name__).exception("an action was not written")
            return told(error, self._place.path)
        return ""

    def _commit(self, work: Work) -> None:
        for tries_left in reversed(range(BUSY_TRIES)):
            try:
                self._place.commit(work)
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or not tries_left:
                    raise
                time.sleep(BUSY_WAIT)
            else:
                return


def _found_by(check: Check) -> str:
    """A sentence where the file is damaged."""
    try:
        check()
    except (Broken, sqlite3.Error) as error:
        return str(error)
    return ""
