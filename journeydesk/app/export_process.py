"""An export in a process of its own: it can be ended at any moment, and takes nothing with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.app.child import Answer, Child, Told
from journeydesk.app.export_job import Job
from journeydesk.errors import UserError, WriteFailed
from journeydesk.export import replacement
from journeydesk.i18n import _
from journeydesk.interchange.report import Note

VERB = "--write-export"  # what a process of this program is started with, to be the child
MEMORY = 1_000_000_000  # bytes; 20,000 cards as PDF take 330 MB, A0 at 150 dpi 560 MB


class ExportProcess:
    """One export. `run` in one thread, `cancel` from any other."""

    def __init__(self, job: Job, memory: int = MEMORY) -> None:
        self._job = job
        self._child = Child(VERB, memory)

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
        self._child.cancel()

    def _written(self, staged: Path, told: Told) -> tuple[Note, ...]:
        job = replace(self._job, wanted=replace(self._job.wanted, path=staged))
        last = self._child.answer(job, told)
        if "written" not in last:
            raise self._failure(last, staged)
        return tuple(Note(**fields) for fields in last["written"])

    def _failure(self, last: Answer, staged: Path) -> UserError:
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
                ).format(path=path, megabytes=self._child.memory // 1_000_000)
            )
        return WriteFailed(
            _(
                "{path} was not written: the export broke down, perhaps for want of memory. "
                "Nothing was changed; the log says more"
            ).format(path=path)
        )
