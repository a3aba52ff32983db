"""Tickets, surveys and reviews as a map that rests on them."""

from __future__ import annotations

from itertools import islice

from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.answers import Answer, Reading, about_heading
from journeydesk.interchange.evidence.columns import Columns, columns_of
from journeydesk.interchange.evidence.evidence_map import records_of
from journeydesk.interchange.evidence.kinds import kind_of
from journeydesk.interchange.evidence.looking import look_at
from journeydesk.interchange.evidence.noted import scales_json
from journeydesk.interchange.evidence.remarks import remarks_on
from journeydesk.interchange.evidence.roles import MOMENTS, Role
from journeydesk.interchange.evidence.sheets import Sheets, sheets_of
from journeydesk.interchange.evidence.telling import Telling
from journeydesk.interchange.logs.times import day_first_of
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source, title_of
from journeydesk.interchange.tables.reading import RowsRead
from journeydesk.model import LONGEST_TEXT, EvidenceKind, Metric

LOOKED_AT = 500  # rows, from which columns are guessed
MOST_ROWS = 30_000  # as records; 10,000 are 6 MB in a file and 0.3 s more to open


def read_evidence(source: Source) -> Imported:
    """Each row as evidence, and what can be counted in all of them. Raises InputRefused."""
    sheets = sheets_of(source)
    if sheets.count > MOST_ROWS:
        told = _("it has {n:,} rows, and {most:,} at most are kept as evidence; save a part of it")
        source.refuse(told.format(n=sheets.count, most=MOST_ROWS))
    table, columns = sheets.first, _columns(sheets.first, source)
    day_first, is_guess = _day_first(table, columns, source.choices)
    telling = Telling(
        title_of(source.name),
        source.name,
        _kind(source, columns),
        _answers(sheets, columns, day_first=day_first),
        columns.scores,
        about_heading(columns) or "",
    )
    _check(telling, source)
    records = records_of(telling, {"about": telling.about, "scores": scales_json(columns.scores)})
    notes = remarks_on(telling, columns, sheets, is_day_guessed=is_guess)
    choices = table.choices.model_copy(
        update={
            "format": "evidence",
            "roles": {heading: role.value for heading, role in columns.roles.items()},
            "day_first": day_first,
            "evidence": telling.kind.value,
        }
    )
    metrics = [record for record in records if isinstance(record, Metric)]
    look = look_at(telling, table, columns, choices, [m for m in metrics if m.stage] or metrics)
    return Imported(tuple(records), (*table.notes, *notes), look=look)


def _check(telling: Telling, source: Source) -> None:
    if not telling.answers:
        source.refuse(_("no row in it says anything"))
    for answer in telling.answers:
        if max(len(answer.text), len(answer.title)) > LONGEST_TEXT:
            told = _("{place} holds a text of more than {most:,} characters; shorten it")
            source.refuse(told.format(place=answer.place, most=LONGEST_TEXT))


def _columns(table: RowsRead, source: Source) -> Columns:
    first = list(islice(table.rows(), LOOKED_AT))
    cells = list(zip(*first, strict=True)) or [()] * len(table.columns)
    try:
        return columns_of(table.columns, cells, source.choices)
    except ValueError:
        known = ", ".join(Role)
        told = _("a role was chosen for a column that there is not; there are: {known}")
        source.refuse(told.format(known=known))


def _day_first(table: RowsRead, columns: Columns, choices: Choices) -> tuple[bool, bool]:
    """Whether 3/4/2026 is in April, and whether that is a guess."""
    if choices.day_first is not None:
        return choices.day_first, False
    dated = [i for i, h in enumerate(table.columns) if columns.roles[h] in MOMENTS]
    found, is_guess = day_first_of(row[i] for row in table.rows() for i in dated)
    return found is not False, is_guess


def _kind(source: Source, columns: Columns) -> EvidenceKind:
    said = source.choices.evidence
    try:
        return EvidenceKind(said) if said else kind_of(columns)
    except ValueError:
        told = _("“{said}” is no kind of evidence; these are: {known}")
        source.refuse(told.format(said=said, known=", ".join(EvidenceKind)))


def _answers(sheets: Sheets, columns: Columns, *, day_first: bool) -> list[Answer]:
    reading = Reading(sheets.first.columns, columns, day_first=day_first)
    found = (reading.answer(place, row) for place, row in sheets.rows())
    return [answer for answer in found if answer]
