"""Journey tables in a text that was read for its diagrams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.errors import InputRefused
from journeydesk.i18n import ngettext
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.layouts import best_fit
from journeydesk.interchange.tables.markdown import is_markdown
from journeydesk.interchange.tables.reading import tables_in
from journeydesk.interchange.tables.tidying import tidied


def notes_on_tables(source: Source) -> Iterator[Note]:
    """That they are there too, and how to have them."""
    found = [t for t in _tables(source) if best_fit(tidied(t), {}).is_journey]
    if found:
        told = ngettext(
            "there is {n} journey table beside the diagrams: {names} (--format table reads it)",
            "there are {n} journey tables beside the diagrams: {names} (--format table reads them)",
            len(found),
        )
        names = ", ".join(f"“{table.name}”" for table in found[:5])
        text = told.format(n=len(found), names=names)
        yield Note(source.name, found[0].line, "skipped", text)


def _tables(source: Source) -> Sequence[Table]:
    if not is_markdown(source):
        return ()
    try:
        return tables_in(source).tables
    except InputRefused:  # it has none
        return ()
