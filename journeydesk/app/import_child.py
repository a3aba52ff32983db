"""The process that reads what others wrote."""

from __future__ import annotations

from dataclasses import asdict

from journeydesk.app.child_work import carry_out, say
from journeydesk.app.import_job import ImportJob
from journeydesk.i18n import choose_languages
from journeydesk.interchange.look import look_json


def main(most_bytes: int) -> int:
    """Bring in what the input names; answers with the exit code."""
    return carry_out(_bring_in, most_bytes)


def _bring_in(job: ImportJob) -> None:
    choose_languages([job.language])
    found = job.write(_Percents())
    look = look_json(found.look) if found.look else None
    say(written=[asdict(note) for note in found.notes], look=look)


class _Percents:
    """Tells each whole percent once."""

    def __init__(self) -> None:
        self._told = 0

    def __call__(self, share: float) -> None:
        percent = min(100, int(100 * share))
        if percent > self._told:
            self._told = percent
            say(percent=percent)
