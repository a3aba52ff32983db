"""What a source looks like before it becomes a map: shown in a preview, told in a report."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from journeydesk.interchange.choices import Choices

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Words in rows, each as wide as the widest; `line` is where it begins, counted from 1."""

    name: str  # of its sheet, or the heading above it
    rows: Rows
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """What a column (a row, where stages go across) was taken for: one of the format's roles."""

    table: str
    heading: str
    role: str


@dataclass(frozen=True, slots=True)
class Look:
    """`choices` as it was read, guesses filled in; tables with their first rows alone.

    `facts` are what a person checks first, in words: ("Cases", "1,434").
    """

    choices: Choices
    tables: tuple[Table, ...] = ()
    columns: tuple[Column, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def look_json(look: Look) -> dict[str, Any]:
    """For a report, and for the process that asked."""
    return {**asdict(look), "choices": look.choices.model_dump(mode="json")}


def look_of(found: dict[str, Any]) -> Look:
    """Back from `look_json`."""
    return Look(
        Choices.model_validate(found["choices"]),
        tuple(_table(each) for each in found["tables"]),
        tuple(Column(**each) for each in found["columns"]),
        tuple((name, value) for name, value in found["facts"]),
    )


def _table(found: dict[str, Any]) -> Table:
    rows = tuple(tuple(row) for row in found["rows"])
    return Table(found["name"], rows, found["line"])
