"""Bringing in a file in a process of its own: whatever is in it, the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.app.child import Answer, Child
from journeydesk.app.import_job import ImportJob
from journeydesk.errors import InputRefused, UserError
from journeydesk.i18n import _
from journeydesk.interchange.choices import AS_GUESSED, Choices
from journeydesk.interchange.look import Look, look_of
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import unheard

VERB = "--bring-in"  # what a process of this program is started with, to be the child
MEMORY = 512_000_000  # bytes; JSON of 42 MB takes 202 MB
SECONDS = 60.0  # JSON of 42 MB takes 5, on a busy machine 10


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be known of what was read; `look` where there was something to choose."""

    notes: tuple[Note, ...]
    look: Look | None


class ImportProcess:
    """One file. `run` in one thread, `cancel` from any other."""

    def __init__(
        self,
        source: Path,
        choices: Choices = AS_GUESSED,
        memory: int = MEMORY,
        seconds: float = SECONDS,
    ) -> None:
        self._source, self._choices = source, choices
        self._child = Child(VERB, memory, seconds)

    def run(self, into: Path, percents: Callable[[int], object] = unheard) -> Told:
        """Make a document of it, where there is none; answers with what is to be known of it.

        `percents` is told how many of the file are read, where it takes long.
        Raises UserError, which says what happened; nothing is there then.
        """
        into.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".journeydesk-", dir=into.parent) as folder:
            staged = Path(folder, into.name)
            job = ImportJob(self._source.absolute(), staged, self._choices)
            last = self._child.answer(job, percents)
            if "written" not in last:
                raise self._refusal(last)
            staged.rename(into)
        notes = tuple(Note(**fields) for fields in last["written"])
        return Told(notes, look_of(last["look"]) if last["look"] else None)

    def cancel(self) -> None:
        """End it now, whatever it is doing."""
        self._child.cancel()

    def _refusal(self, last: Answer) -> UserError:
        if "refused" in last:
            return InputRefused(last["refused"])
        if "short" in last:
            reason = _("it takes more than {megabytes} MB of memory")
            reason = reason.format(megabytes=self._child.memory // 1_000_000)
        elif "late" in last:
            reason = _("it takes more than {n} seconds").format(n=round(self._child.seconds or 0))
        else:
            reason = _("reading it broke down; the log says more")
        told = _("{path} was not read: {reason}. Nothing was changed.")
        return InputRefused(told.format(path=self._source, reason=reason))
