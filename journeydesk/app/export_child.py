"""The process that writes one export."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial

from journeydesk.app.child_work import carry_out, say
from journeydesk.app.export_job import Job
from journeydesk.export import Rasterise, steps_of
from journeydesk.i18n import choose_languages
from journeydesk.paint import Page


def main(raster: Callable[[], Rasterise], most_bytes: int) -> int:
    """Write what the input asks for; answers with the exit code."""
    return carry_out(partial(_write, raster=raster), most_bytes)


def _write(job: Job, raster: Callable[[], Rasterise]) -> None:
    choose_languages([job.language])
    progress = _Progress(job)
    try:
        notes = job.write(raster, progress.step, progress.begin)
        say(written=[asdict(note) for note in notes])
    except BrokenPipeError:  # the window is gone, and nobody else clears up
        shutil.rmtree(job.wanted.path.parent, ignore_errors=True)


class _Progress:
    """Tells each whole percent once."""

    def __init__(self, job: Job) -> None:
        self._wanted = job.wanted
        self._steps = self._done = self._percent = 0

    def begin(self, pages: Sequence[Page]) -> None:
        self._steps = steps_of(pages, self._wanted.path.suffix.lower(), self._wanted.sheet.dpi)
        say(percent=0)

    def step(self) -> None:
        self._done += 1
        percent = min(100, 100 * self._done // max(1, self._steps))
        if percent > self._percent:
            self._percent = percent
            say(percent=percent)
