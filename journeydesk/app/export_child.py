"""The process that writes one export: gets a job through its input, and tells in lines of JSON.

It may fail in every way without harm: it writes only where its parent has made room, and its
parent alone puts the file in place.
"""

from __future__ import annotations

import json
import pickle
import shutil
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict

from journeydesk.app.export_job import Job
from journeydesk.errors import UserError
from journeydesk.export import Rasterise, steps_of
from journeydesk.i18n import choose_languages
from journeydesk.paint import Page


def main(raster: Callable[[], Rasterise], most_bytes: int) -> int:
    """Write what the input asks for, in no more memory than that; answers with the exit code."""
    _cap_memory(most_bytes)
    is_short = False
    try:
        _write(pickle.load(sys.stdin.buffer), raster)
    except UserError as error:
        _say(refused=str(error), exit_code=error.exit_code)
    except MemoryError:
        is_short = True  # said below, where what was made is let go
    except Exception:
        _say(broken=traceback.format_exc())
    if is_short:
        _say(short=True)
    return 0


def _write(job: Job, raster: Callable[[], Rasterise]) -> None:
    choose_languages([job.language])
    progress = _Progress(job)
    try:
        notes = job.write(raster, progress.step, progress.begin)
        _say(written=[asdict(note) for note in notes])
    except BrokenPipeError:  # the window is gone, and nobody else clears up
        shutil.rmtree(job.wanted.path.parent, ignore_errors=True)


class _Progress:
    """Tells each whole percent once."""

    def __init__(self, job: Job) -> None:
        self._wanted = job.wanted
        self._steps = self._done = self._percent = 0

    def begin(self, pages: Sequence[Page]) -> None:
        self._steps = steps_of(pages, self._wanted.path.suffix.lower(), self._wanted.sheet.dpi)
        _say(percent=0)

    def step(self) -> None:
        self._done += 1
        percent = min(100, 100 * self._done // max(1, self._steps))
        if percent > self._percent:
            self._percent = percent
            _say(percent=percent)


def _say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def _cap_memory(most_bytes: int) -> None:
    """Where the system can: more is refused then, before the machine begins to swap."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, hard))
