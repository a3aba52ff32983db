"""Safety copies of the maps that are worked on, made beside the window."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from journeydesk.app.folders import safety_folder
from journeydesk.document import SafetyCopy, make_safety_copy, safety_copies_of, thin_out
from journeydesk.errors import UserError

log = logging.getLogger(__name__)
_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="safety copies")


def keep_safe(document: Path, place: Path) -> Future[SafetyCopy | None]:
    """Make a copy of a document that is written at `place`, if it has changed since the last.

    What cannot be copied is logged; the program does not end before it is done.
    """
    return _worker.submit(_keep, document, place, safety_folder())


def kept_of(document: str | Path) -> tuple[SafetyCopy, ...]:
    """The copies of a document, by its uid or its path, latest first."""
    return safety_copies_of(document, safety_folder())


def _keep(document: Path, place: Path, folder: Path) -> SafetyCopy | None:
    try:
        made = make_safety_copy(document, place, folder)
        if made:
            thin_out(folder, datetime.now(UTC))
    except (UserError, OSError) as error:
        log.info("%s", error)
        return None
    return made
