"""How a source is meant, where it does not say so itself: one value, and one mapping file."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, ValidationError

from journeydesk.errors import InputRefused
from journeydesk.i18n import _


class Layout(StrEnum):
    """How a table is a map; the values are what the command line and mapping files say."""

    STAGES_DOWN = "stages-down"  # a row for each stage
    STAGES_ACROSS = "stages-across"  # a column for each stage, a row for each lane
    SHEET_PER_STAGE = "sheet-per-stage"  # a small table for each stage, a row for each lane
    STEPS = "steps"  # a row for each step, one column names its stage


def _rising(scale: tuple[float, float]) -> tuple[float, float]:
    if not scale[0] < scale[1]:
        raise ValueError("the least must be less than the most")
    return scale


Scale = Annotated[tuple[FiniteFloat, FiniteFloat], AfterValidator(_rising)]


class Choices(BaseModel):
    """What a person says about a source. What is None or empty is guessed, and told as a guess.

    `roles` says of a column (a row, where stages go across) by its heading what it is; which
    roles there are depends on the format: see `roles.py` beside each reader.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: str = ""  # a name of FORMATS
    encoding: str = ""  # as Python calls it
    delimiter: Annotated[str, Field(max_length=1)] = ""
    has_header: bool | None = None
    layout: Layout | None = None
    tables: tuple[str, ...] = ()  # sheets, tables of a text or diagrams, by their names
    roles: dict[str, str] = Field(default_factory=dict)
    scale: Scale | None = None  # of scores: their least and their most
    day_first: bool | None = None  # 3/4/2026 is in April
    activities: str = ""  # of an event log: "stages" or "touchpoints"
    keep_rows: bool = False  # of an event log: each row as evidence
    language: str = ""  # of texts that are given in several, as "de"
    evidence: str = ""  # of tickets and surveys: a value of EvidenceKind
    swap_fields: bool = False  # of Mermaid: written as actor: score: task


AS_GUESSED = Choices()


def read_choices(data: bytes, name: str) -> Choices:
    """A mapping file: JSON with the fields of Choices. Raises InputRefused."""
    try:
        return Choices.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or _("the file")
        told = _("{name} is no mapping: {where}: {reason}. Nothing was changed.")
        reason = first["msg"]
        raise InputRefused(told.format(name=name, where=where, reason=reason)) from error


def write_choices(choices: Choices) -> str:
    """As a mapping file; what is left to guess is left out."""
    return choices.model_dump_json(indent=2, exclude_defaults=True) + "\n"
