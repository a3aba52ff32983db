"""Paper out of a printer: our own PDF, handed to CUPS with its medium and unscaled."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from journeydesk.app.exporting import Export, pages_for
from journeydesk.errors import UserError
from journeydesk.export import PAPERS, Preset
from journeydesk.i18n import N_, _
from journeydesk.model import Records
from journeydesk.paint import MM, Page, Profile

# Flat: printers' own interpreters are old, and slow with what shines through.
PRINT = Preset("print", N_("Print"), Profile(has_intent=True), is_flat=True)
CLOSE_ENOUGH = 1.0  # millimetres: media are named by rounded sizes
CUSTOM = "Custom."
MEDIA_OPTIONS = ("PageSize", "media")

_NAMED_BY_SIZE = re.compile(r"_([\d.]+)x([\d.]+)(mm|in)$")
_BY_NAME = {re.sub(r"\W", "", name).casefold(): size for name, size in PAPERS.items()}


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A PDF, the queue it goes to, and the medium as that queue calls it."""

    pdf: Path
    printer: str
    medium: str
    title: str
    copies: int = 1


def can_spool() -> bool:
    """Whether this system takes a PDF as it is: Linux and macOS do, Windows does not."""
    return sys.platform != "win32" and shutil.which("lp") is not None


def pages_to_print(records: Records, wanted: Export) -> list[Page]:
    """The sheets, upright or landscape as the map is larger on them.

    Raises UserError for a sheet that cannot be.
    """
    either = (replace(wanted, sheet=replace(wanted.sheet, landscape=it)) for it in (False, True))
    return max((pages_for(records, each) for each in either), key=lambda pages: pages[0].scale)


def media_of(printer: str) -> tuple[str, ...]:
    """What the queue calls its media; empty where it does not tell."""
    for line in _said_by("lpoptions", "-p", printer, "-l").splitlines():
        option, _colon, choices = line.partition(":")
        if option.partition("/")[0] in MEDIA_OPTIONS:
            return tuple(choice.lstrip("*") for choice in choices.split())
    return ()


def medium_for(page: Page, printer: str, media: Iterable[str]) -> str:
    """The medium of a sheet's size, whichever way it lies.

    Raises UserError where there is none: CUPS would take another, and cut the sheet or shrink it.
    """
    known = tuple(media)
    short, long = sorted((page.width / MM, page.height / MM))
    for medium in known:
        if (size := size_of(medium)) and _is_close(size, (short, long)):
            return medium
    if any(medium.startswith(CUSTOM) for medium in known):
        return f"{CUSTOM}{short:g}x{long:g}mm"
    raise UserError(
        _(
            "{printer} has no paper of {width:.0f} × {height:.0f} mm; nothing was printed. "
            "It has {media}; choose one of these, or save a PDF"
        ).format(printer=printer, width=short, height=long, media=", ".join(known) or "?")
    )


def size_of(medium: str) -> tuple[float, float] | None:
    """Short and long side in millimetres, of "A4", "ANSIC" or "iso_a4_210x297mm"."""
    if match := _NAMED_BY_SIZE.search(medium):
        unit = 25.4 if match[3] == "in" else 1.0
        sides = float(match[1]) * unit, float(match[2]) * unit
    elif found := _BY_NAME.get(re.sub(r"\W", "", medium).casefold()):
        sides = found
    else:
        return None
    return min(sides), max(sides)


def spool(job: PrintJob) -> None:
    """Hand the file over; it may be removed then. Raises UserError with what CUPS says."""
    _said_by(
        "lp",
        *("-d", job.printer, "-n", str(job.copies), "-t", job.title or job.pdf.stem),
        *("-o", f"media={job.medium}", "-o", "print-scaling=none", "-o", "sides=one-sided"),
        str(job.pdf),
    )


def _said_by(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        reason = error.strerror or str(error)
    else:
        if done.returncode == 0:
            return done.stdout
        reason = (done.stderr.strip().splitlines() or [str(done.returncode)])[-1]
    raise UserError(
        _("Nothing was printed: {reason}. Choose another printer, or save a PDF").format(
            reason=reason
        )
    )


def _is_close(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= CLOSE_ENOUGH for a, b in zip(one, other, strict=True))
