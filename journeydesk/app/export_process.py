"""An export in a process of its own: it can be ended at any moment, and takes nothing with it."""

from __future__ import annotations

import json
import logging
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Event
from typing import IO, Any

import journeydesk
from journeydesk.app.export_job import Job
from journeydesk.errors import UserError, WriteFailed
from journeydesk.export import replacement
from journeydesk.i18n import _
from journeydesk.interchange.report import Note

VERB = "--write-export"  # what a process of this program is started with, to be the child
MEMORY = 1_000_000_000  # bytes; 20,000 cards as PDF take 330 MB, A0 at 150 dpi 560 MB
MOST_LOGGED = 4_000  # characters of what a child complains about

log = logging.getLogger(__name__)
Told = Callable[[int], object]  # how many percent are done


class Cancelled(UserError):
    """It was ended by whoever asked for it."""


class ExportProcess:
    """One export. `run` in one thread, `cancel` from any other."""

    def __init__(self, job: Job, memory: int = MEMORY) -> None:
        self._job = job
        self._memory = memory
        self._is_cancelled = Event()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, told: Told = lambda _percent: None) -> tuple[Note, ...]:
        """Write the file; answers with what of the maps it does not hold.

        Raises UserError, which says what happened; what was there before is then untouched, and
        nothing is left beside it.
        """
        path = self._job.wanted.path.absolute()
        with (
            replacement(path, overwrite=self._job.wanted.overwrite) as temporary,
            TemporaryDirectory(prefix=".journeydesk-", dir=temporary.parent) as folder,
        ):
            staged = Path(folder, path.name)
            notes = self._written(staged, told)
            staged.replace(temporary)
        return notes

    def cancel(self) -> None:
        """End it now, whatever it is doing."""
        self._is_cancelled.set()
        if self._child:
            self._child.kill()

    def _written(self, staged: Path, told: Told) -> tuple[Note, ...]:
        with TemporaryFile() as complaints:
            last = self._last_word(staged, told, complaints)
            if self._is_cancelled.is_set():
                raise Cancelled(_("Cancelled; nothing was written."))
            if "written" in last:
                return tuple(Note(**fields) for fields in last["written"])
            if not last.keys() & {"refused", "short"}:
                _log(last, complaints)
        raise self._failure(last, staged)

    def _last_word(self, staged: Path, told: Told, complaints: IO[bytes]) -> dict[str, Any]:
        """What the child says beside its progress; empty where it ended without a word."""
        job = replace(self._job, wanted=replace(self._job.wanted, path=staged))
        last: dict[str, Any] = {}
        with self._started(complaints) as child:
            try:
                with suppress(BrokenPipeError), child.stdin as pipe:  # type: ignore[union-attr]
                    pickle.dump(job, pipe)
                for said in _lines(child.stdout):  # type: ignore[arg-type]
                    if "percent" in said:
                        told(said["percent"])
                    else:
                        last = said
            finally:
                child.kill()
        return last

    def _started(self, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        self._child = subprocess.Popen(
            [*own_command(), VERB, str(self._memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=Path(journeydesk.__file__).parents[1],  # where the child finds this very program
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._is_cancelled.is_set():
            self._child.kill()
        return self._child

    def _failure(self, last: dict[str, Any], staged: Path) -> UserError:
        path = str(self._job.wanted.path)
        if "refused" in last:
            # The child speaks of the place where it writes, the user of where the file was to be.
            text = last["refused"].replace(str(staged), path)
            return (
                WriteFailed(text) if last["exit_code"] == WriteFailed.exit_code else UserError(text)
            )
        if "short" in last:
            return WriteFailed(
                _(
                    "{path} was not written: it takes more than {megabytes} MB of memory. Nothing "
                    "was changed; choose fewer dpi or fewer stages"
                ).format(path=path, megabytes=self._memory // 1_000_000)
            )
        return WriteFailed(
            _(
                "{path} was not written: the export broke down, perhaps for want of memory. "
                "Nothing was changed; the log says more"
            ).format(path=path)
        )


def _lines(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Whole ones: of a child that was killed the last may be torn."""
    return (json.loads(line) for line in pipe if line.endswith(b"\n"))


def _log(last: dict[str, Any], complaints: IO[bytes]) -> None:
    complaints.seek(0)
    written = complaints.read().decode(errors="replace")[-MOST_LOGGED:]
    log.error("an export failed: %s%s", last.get("broken", ""), written)


def own_command() -> list[str]:
    """What starts this program once more, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", journeydesk.__name__]
