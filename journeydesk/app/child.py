"""Work in a process of its own: it can be ended at any moment, and takes nothing with it.

The child gets its job through its input, and tells how it went in lines of JSON; see child_work.
"""

from __future__ import annotations

import json
import logging
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO, Any

import journeydesk
from journeydesk.app.folders import cache_folder
from journeydesk.errors import UserError
from journeydesk.i18n import _

MOST_LOGGED = 4_000  # characters of what a child complains about

log = logging.getLogger(__name__)
Told = Callable[[int], object]  # how many percent are done
Answer = dict[str, Any]  # its last word: `written`, `refused`, `short`, `late`, or nothing known


class Cancelled(UserError):
    """It was ended by whoever asked for it."""


class Child:
    """One process, started with `verb`. `answer` in one thread, `cancel` from any other."""

    def __init__(self, verb: str, memory: int, seconds: float | None = None) -> None:
        """`memory` in bytes; it is ended after so many `seconds`, if that is said."""
        self.memory, self.seconds = memory, seconds
        self._verb = verb
        self._is_cancelled, self._is_late = Event(), Event()
        self._process: subprocess.Popen[bytes] | None = None

    def answer(self, job: object, told: Told = lambda _percent: None) -> Answer:
        """Let it do the job. Raises Cancelled."""
        cache_folder().mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=cache_folder()) as complaints:
            last = self._last_word(job, told, complaints)
            if self._is_cancelled.is_set():
                raise Cancelled(_("Cancelled; nothing was written."))
            if self._is_late.is_set():
                return {"late": True}
            if not last.keys() & {"written", "refused", "short"}:
                _log(last, complaints)
        return last

    def cancel(self) -> None:
        """End it now, whatever it is doing."""
        self._is_cancelled.set()
        if self._process:
            self._process.kill()

    def _last_word(self, job: object, told: Told, complaints: IO[bytes]) -> Answer:
        """What it says beside its progress; empty where it ended without a word."""
        last: Answer = {}
        with self._started(complaints) as process:
            alarm = self._alarm(process)
            try:
                with suppress(BrokenPipeError), process.stdin as pipe:  # type: ignore[union-attr]
                    pickle.dump(job, pipe)
                for said in _lines(process.stdout):  # type: ignore[arg-type]
                    if "percent" in said:
                        told(said["percent"])
                    else:
                        last = said
            finally:
                alarm.cancel()
                process.kill()
        return last

    def _started(self, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            [*own_command(), self._verb, str(self.memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=Path(journeydesk.__file__).parents[1],  # where the child finds this very program
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._is_cancelled.is_set():
            self._process.kill()
        return self._process

    def _alarm(self, process: subprocess.Popen[bytes]) -> Timer:
        def ring() -> None:
            self._is_late.set()
            process.kill()

        alarm = Timer(self.seconds or 0, ring)
        alarm.daemon = True
        if self.seconds:
            alarm.start()
        return alarm


def _lines(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Whole ones: of a child that was killed the last may be torn."""
    return (json.loads(line) for line in pipe if line.endswith(b"\n"))


def _log(last: Answer, complaints: IO[bytes]) -> None:
    complaints.seek(0)
    written = complaints.read().decode(errors="replace")[-MOST_LOGGED:]
    log.error("a child failed: %s%s", last.get("broken", ""), written)


def own_command() -> list[str]:
    """What starts this program once more, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", journeydesk.__name__]
