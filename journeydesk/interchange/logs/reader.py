"""Event logs, as tables or as XES, as one map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.logs.grouping import Grouped, grouped
from journeydesk.interchange.logs.log_look import facts_of, tables_of
from journeydesk.interchange.logs.log_map import map_of
from journeydesk.interchange.logs.mining import Mined, mine
from journeydesk.interchange.logs.reading import Reading
from journeydesk.interchange.logs.table_log import read_table_log
from journeydesk.interchange.logs.travellers import with_usual_personas
from journeydesk.interchange.logs.xes_log import XES, read_xes_log
from journeydesk.interchange.look import Look
from journeydesk.interchange.recognising.kind import kind_of
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source

STAGES, TOUCHPOINTS = "stages", "touchpoints"


def read_log(source: Source) -> Imported:
    """One map of one log. Raises InputRefused."""
    found = _reading(source)
    log = with_usual_personas(found.log)
    mined = mine(log)
    if not mined.activities:
        source.refuse(_("it is an event log without events"))
    stages = grouped(mined, source.choices.activities)
    made = map_of(log, mined, stages, source.name, keep_rows=source.choices.keep_rows)
    tables = (*found.tables, *tables_of(mined))
    look = Look(_as_read(found.choices, stages), tables, found.columns, facts_of(mined))
    notes = (*found.notes, *_notes(source, mined, stages, made.rows))
    return Imported(made.records, notes, look=look)


def _reading(source: Source) -> Reading:
    return read_xes_log(source) if kind_of(source) == XES else read_table_log(source)


def _as_read(choices: Choices, stages: Grouped) -> Choices:
    taken = STAGES if _is_each_its_own(stages) else TOUCHPOINTS
    return choices.model_copy(update={"activities": taken})


def _is_each_its_own(stages: Grouped) -> bool:
    return all(len(group.activities) == 1 for group in stages.groups)


def _notes(source: Source, mined: Mined, stages: Grouped, rows: int) -> Iterator[Note]:
    choices = source.choices
    if not choices.activities and not _is_each_its_own(stages):
        told = _(
            "{activities} activities are grouped into {n} stages by where in the journeys they "
            "come; rename the stages, or make each activity one (activities: stages)"
        )
        n = len(stages.groups)
        text = told.format(activities=len(mined.activities), n=n)
        yield Note(source.name, None, "guess", text)
    if n := len(stages.rare):
        told = ngettext(
            "{n} rare activity is a card in the inbox lane",
            "{n} rare activities are cards in the inbox lane",
            n,
        )
        yield Note(source.name, None, "guess", told.format(n=n))
    if choices.keep_rows and rows < mined.events:
        told = _("the first {n} of {events} rows are kept as evidence")
        yield Note(source.name, None, "skipped", told.format(n=rows, events=mined.events))
