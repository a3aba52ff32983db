"""JSON of programs that nobody knows here, where it lists stages: read as a table of them.

So are most maps that programs write: {"stages": [{"name": …, "actions": […], "painPoints": […]}]},
alone or among other things, with steps in the stages or without. The names of members are read as
headings are; what a whole map says beside its stages and has no place goes to the inbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from journeydesk.i18n import _
from journeydesk.interchange.inbox import Unplaced, inbox
from journeydesk.interchange.look import Table
from journeydesk.interchange.members import Object, objects_in
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.journey_table import maps_of
from journeydesk.interchange.tables.reading import TablesRead
from journeydesk.interchange.tables.roles import SCENARIO_FIELDS, Beside, Role
from journeydesk.model import LaneKind, Map, Record

FORMAT = "objects"
DEEPEST = 5  # where stages are looked for
STAGE, STEP = "Stage", "Step"  # headings that every language's words know
_NAMES = ("name", "title", "label", "stage", "phase", "step", "text", "description", "content")
_NOT_SAID = {"id", "uuid", "order", "index", "position", "colour", "color", "icon", "x", "y"}
_STEPS = {LaneKind.TOUCHPOINT, LaneKind.CUSTOMER_ACTION, Beside.STEP}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+")


@dataclass(frozen=True, slots=True)
class Journey:
    """`stages` as they were found; `about` has all that is said beside them and around them."""

    title: str
    stages: Sequence[Object]
    about: Object


def has_stages(found: Any) -> bool:
    """Whether there is a journey in it."""
    return next(_journeys(found), None) is not None


def read_objects(source: Source) -> Imported:
    """A map for each journey in it. Raises InputRefused."""
    found = list(_journeys(source.json))
    if not found:
        source.refuse(_("it lists no stages of a journey"))
    tables = tuple(_table(each, number) for number, each in enumerate(found, 1))
    told = _("Its members were read by their names, as the headings of a table are")
    choices = source.choices.model_copy(update={"has_header": True})
    note = Note(source.name, None, "guess", told)
    imported = maps_of(source, TablesRead(tables, choices, (note,)))
    assert imported.look
    look = replace(
        imported.look, choices=imported.look.choices.model_copy(update={"format": FORMAT})
    )
    rest = tuple(_rest(found, imported.records))
    return replace(imported, records=(*imported.records, *rest), look=look)


def _journeys(found: Any, around: Object | None = None, depth: int = 0) -> Iterator[Journey]:
    if depth > DEEPEST:
        return
    if isinstance(found, list):
        for item in found:
            yield from _journeys(item, around, depth + 1)
    elif isinstance(found, dict):
        here = [name for name, value in found.items() if _is_stages(name, value)]
        about = {**(around or {}), **found}
        title = _name(found) or _name(about)
        for name in here:
            yield Journey(title, found[name], _without(about, name, _name_of(found)))
        for name, value in found.items() if not here else ():
            yield from _journeys(value, _without(about, name), depth + 1)


def _without(found: Object, *names: str) -> Object:
    return {name: value for name, value in found.items() if name not in names}


def _is_stages(name: str, value: Any) -> bool:
    """Objects, some of which say what a lane of a map says."""
    if _role(name) not in (Beside.STAGE, Beside.STEP) or not _are_objects(value):
        return False
    said = {member for stage in value for member in _all_members(stage)}
    return any(isinstance(_role(member), LaneKind) for member in said)


def _all_members(stage: Object) -> Iterator[str]:
    """Its own, and those of its steps."""
    yield from stage
    for step in objects_in(stage, _steps(stage)):
        yield from step


def _table(journey: Journey, number: int) -> Table:
    """A row for each stage, or for each step where stages have some."""
    about = dict(_beside(journey))
    rows = [row for at, stage in enumerate(journey.stages, 1) for row in _rows(stage, at)]
    rows[0] |= {heading: cell for heading, cell in about.items() if heading not in rows[0]}
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    cells = [tuple(row.get(heading, "") for heading in headings) for row in rows]
    return Table(journey.title or str(number), (tuple(headings), *cells))


def _beside(journey: Journey) -> Iterator[tuple[str, str]]:
    """What is said once for a whole map and has a place there, by its heading."""
    for name, value in journey.about.items():
        if _role(name) is Beside.PERSONA:
            people = value if isinstance(value, list) else [value]
            yield _heading(name), _cell([_name(x) if isinstance(x, dict) else x for x in people])
        elif _role(name) in SCENARIO_FIELDS:
            yield _heading(name), _cell(value)


def _rows(stage: Object, number: int) -> list[dict[str, str]]:
    title = _name(stage) or _("Stage {n}").format(n=number)
    listed = _steps(stage)
    steps, own = objects_in(stage, listed), _said(_without(stage, listed))
    if not steps:
        return [{STAGE: title, **own}]
    rows = [{STAGE: title, STEP: _name(step), **_said(step)} for step in steps]
    for heading, cell in own.items():
        rows[0][heading] = "\n".join(filter(None, (cell, rows[0].get(heading, ""))))
    return rows


def _steps(stage: Object) -> str:
    """The member that lists its steps, which say more than what they are called; or ""."""
    for name, value in stage.items():
        if _role(name) in _STEPS and _are_objects(value):
            members = {member for step in value for member in step}
            if any(isinstance(_role(member), LaneKind) for member in members):
                return name
    return ""


def _said(found: Object) -> dict[str, str]:
    """Its members as cells by their headings, but for its name."""
    name = _name_of(found)
    cells = {
        _heading(member): _cell(value)
        for member, value in found.items()
        if member != name and member.casefold() not in _NOT_SAID
    }
    return {heading: cell for heading, cell in cells.items() if cell}


def _cell(value: Any) -> str:
    """An item a line; of objects their words, and what else they say in parentheses."""
    match value:
        case dict():
            return _words_of(value)
        case list():
            return "\n".join(f"• {words}" for item in value if (words := _flat(_cell(item))))
        case None:
            return ""
        case _:
            return str(value).strip()


def _words_of(found: Object) -> str:
    name, others = _name(found), _said(found)
    numbers = [cell for cell in others.values() if cell.lstrip("-+").replace(".", "", 1).isdigit()]
    if len(numbers) == len(others):
        more = ", ".join(numbers)
    else:
        more = "; ".join(f"{heading}: {_flat(cell)}" for heading, cell in others.items())
    return f"{name} ({more})" if name and more else name or more


def _flat(text: str) -> str:
    return " ".join(text.split())


def _rest(found: Sequence[Journey], records: Sequence[Record]) -> Iterator[Record]:
    maps = [record for record in records if isinstance(record, Map)]
    for journey, map_ in zip(found, maps, strict=False):
        yield from inbox(map_, records, list(_unplaced(journey)))


def _unplaced(journey: Journey) -> Iterator[Unplaced]:
    """Of personas, what is said beside their names."""
    placed = {heading for heading, _value in _beside(journey)}
    for name, value in journey.about.items():
        heading, cell = _heading(name), _cell(value)
        is_said = heading not in placed or "(" in cell
        if is_said and cell and name.casefold() not in _NOT_SAID:
            yield Unplaced(f"{heading}: {cell}", name)


def _name(found: Object) -> str:
    value = found.get(_name_of(found))
    return _flat(str(value)) if isinstance(value, str | int | float) else ""


def _name_of(found: Object) -> str:
    return next((name for name in _NAMES if isinstance(found.get(name), str)), "")


def _role(name: str) -> Role | None:
    return role_of_heading(_heading(name))


def _heading(name: str) -> str:
    """painPoints, pain_points: "Pain points"."""
    return _HUMP.sub(" ", name).strip().capitalize()


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
