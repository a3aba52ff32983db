"""The options of a preflight, and what it says when the file is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from journeydesk.app.exporting import Export
from journeydesk.export import Oversize, replacing
from journeydesk.export.preflight import (
    Preflight,
    Terms,
    distance_of,
    in_one_line,
    preflight,
    problems_of,
)
from journeydesk.paint import NO_PICTURES, Page, Pictures

DISTANCE = "From how far the sheet is read, such as 80cm or 2m."
REPORT = "What would disappoint on paper, as JSON."


@dataclass(frozen=True, slots=True)
class Preflighting:
    """What is asked for; without either only what spoils a sheet is told, not what is small."""

    report: Path | None = None
    metres: float | None = None

    def tell(self, pages: Sequence[Page], wanted: Export, pictures: Pictures = NO_PICTURES) -> None:
        """One line on stderr where there is something to say; all of it into the report."""
        terms = Terms(
            wanted.path.suffix.lower(),
            wanted.sheet.dpi,
            self.metres or Terms().metres,
            has_unit=wanted.oversize is Oversize.UNIT,
        )
        if self.report is None and self.metres is None:
            rows = problems_of(pages, pictures, terms)
        else:
            found = preflight(pages, pictures, terms)
            rows = found.trouble
            self._report(found, wanted.overwrite)
        if rows:
            click.echo(f"{wanted.path.name}: preflight: {in_one_line(rows)}", err=True)

    def _report(self, found: Preflight, overwrite: bool) -> None:
        if self.report:
            text = json.dumps(found.as_json, ensure_ascii=False, indent=2)
            with replacing(self.report, overwrite=overwrite) as file:
                file.write(f"{text}\n".encode())


def preflight_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Hands a verb its `preflighting`."""

    @wraps(verb)
    def with_preflight(
        *args: object, report: Path | None, read_from: str | None, **others: object
    ) -> object:
        metres = distance_of(read_from) if read_from else None
        return verb(*args, preflighting=Preflighting(report, metres), **others)

    asked = click.option("--read-from", help=DISTANCE)(with_preflight)
    return click.option("--report", type=click.Path(path_type=Path), help=REPORT)(asked)
