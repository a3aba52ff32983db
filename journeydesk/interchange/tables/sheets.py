"""A small table for each stage: its lanes down in two columns, or its steps down in more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.tables.grid import (
    Chosen,
    Grid,
    GridRow,
    Heading,
    divider,
    headings_of,
    is_divider,
    under,
)
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.layouts import is_key_and_value
from journeydesk.interchange.tables.roles import Beside, one
from journeydesk.interchange.tables.tidying import Tidy
from journeydesk.model import one_line

# What stands above the lanes of a table of two columns.
_HEADS = frozenset(
    """row|dimension|aspect|attribute|category|lane|element|field|item|area|layer|campo|dimensione|zeile
    dimensión|aspekt|feld|bereich|élément|aspecto|elemento|aspetto|rij|поле|аспект|измерение|строка
    항목|구분|項目|項目名|维度|項|字段|类别""".replace("\n    ", "|").split("|")
)
Piece = tuple[list[str], list[list[str]]]


def grid_of_sheets(tables: Sequence[Tidy], chosen: Chosen) -> Grid:
    """Under the headings of all; a stage is called as its table."""
    heads = {table.rows[0] for table in tables}
    pieces = [_piece(table, len(heads) == 1 < len(tables), chosen) for table in tables]
    texts = list({one(text): text for texts, _body in pieces for text in texts}.values())
    rows = [
        GridRow(stage, under(texts, own, cells))
        for stage, (own, body) in enumerate(pieces)
        for cells in body
    ]
    return Grid(
        title="",
        layout=Layout.SHEET_PER_STAGE,
        stages=tuple(one_line(table.name) for table in tables),
        headings=_headings(texts, chosen),
        rows=tuple(rows),
        has_steps=any(len(body) > 1 for _own, body in pieces),
        has_dividers=any(divider(text) is not None for text in texts),
    )


def keys_of(table: Tidy, chosen: Chosen) -> list[str]:
    """Its headings, without what does not make them others."""
    return [one(text) for text in _piece(table, False, chosen)[0]]


def _headings(texts: Sequence[str], chosen: Chosen) -> tuple[Heading, ...]:
    """The stage is named by the table: a second name of it, and a line of a blueprint, are not."""
    found = headings_of(["stage", *texts], {**chosen, "stage": Beside.STAGE})[1:]
    return tuple(
        replace(heading, role=Beside.IGNORE, is_guess=False)
        if heading.role is Beside.STAGE or is_divider(heading.text)
        else heading
        for heading in found
    )


def _piece(table: Tidy, is_head_shared: bool, chosen: Chosen) -> Piece:
    """Its headings, and the rows below them."""
    if not is_key_and_value(table, chosen):
        return list(table.rows[0]), [list(row) for row in table.rows[1:]]
    first = table.rows[0][0]
    is_head = one(first) in _HEADS or is_head_shared or role_of_heading(first) is None
    body = table.rows[1:] if is_head else table.rows
    return [key for key, _value in body], [[value for _key, value in body]]
