"""Logs with a row for each event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.logs.contents import NUMBER
from journeydesk.interchange.logs.events import Case, Event, Log, word
from journeydesk.interchange.logs.headings import Role
from journeydesk.interchange.logs.object_centric import kinds_of, objects_in
from journeydesk.interchange.logs.pairing import BEGINS, begun_at
from journeydesk.interchange.logs.roles import DATE_OF, LOOKED_AT, Columns
from journeydesk.interchange.logs.taken import Taken, Told
from journeydesk.interchange.logs.times import day_first_of, moment
from journeydesk.interchange.source import Heard
from journeydesk.interchange.tables.reading import RowsRead

OFTEN = 1_000  # rows
READ = 0.8  # of all that is to do, when all rows are read

Row = Sequence[str]
Cell = Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class _Clock:
    """How moments are written: with a date, or as a number that tells an order alone."""

    day_first: bool
    is_count: bool

    def __call__(self, text: str) -> float | None:
        if not text:
            return None
        return _number(text) if self.is_count else moment(text, day_first=self.day_first)


def rows_log(
    found: RowsRead,
    columns: Columns,
    heard: Heard,
    *,
    day_first: bool | None = None,
    keep: bool = False,
) -> Taken:
    """Cases in the order in which they first come; events by their times, else as they stand."""
    cells = {role: _cell(role, columns.of) for role in Role}
    times = [cells[role] for role in DATE_OF if role in columns.of]
    order, is_unsure = day_first, False
    if order is None:
        texts = chain.from_iterable((cell(row) for cell in times) for row in found.rows())
        order, is_unsure = day_first_of(texts)
    clock = _Clock(order is not False, _are_counts(found, times))
    gathered = _Gathered(_splitter(found, columns), is_timed=bool(times))
    for number, row in enumerate(found.rows(), 1 + bool(found.choices.has_header)):
        event = _event(row, cells, clock)
        if keep:
            event = _with_row(event, number, found.columns, row)
        gathered.add(event, cells[Role.CASE](row), cells[Role.PERSONA](row), number)
        if not number % OFTEN:
            heard(READ * number / found.count)
    told = (*gathered.told(), *_of_days(order, is_unsure), *_of_clock(times, clock))
    has_clock = bool(times) and not clock.is_count
    return Taken(Log(gathered.cases(), has_clock), told, order)


class _Gathered:
    """Events by their cases; rows that tell no case or no activity are counted."""

    def __init__(self, split: Callable[[str], Sequence[str]], *, is_timed: bool) -> None:
        self._split, self._is_timed = split, is_timed
        self._events: dict[str, list[Event]] = {}
        self._personas: dict[str, str] = {}
        self._left_out: list[int] = []
        self._untimed: list[int] = []

    def add(self, event: Event, case: str, persona: str, number: int) -> None:
        names = self._split(case)
        if not names or not event.activity:
            self._left_out.append(number)
            return
        if self._is_timed and begun_at(event) is None:
            self._untimed.append(number)
        for name in names:
            self._events.setdefault(name, []).append(event)
            self._personas.setdefault(name, persona)

    def cases(self) -> tuple[Case, ...]:
        return tuple(
            Case(name, _in_order(events), self._personas[name])
            for name, events in self._events.items()
        )

    def told(self) -> Iterator[Told]:
        if n := len(self._left_out):
            told = ngettext(
                "{n} row without a case or an activity is left out: row {first}",
                "{n} rows without a case or an activity are left out, the first is row {first}",
                n,
            )
            yield None, "skipped", told.format(n=n, first=self._left_out[0])
        if n := len(self._untimed):
            told = ngettext(
                "{n} row tells no time that can be read, and stays where it is: row {first}",
                "{n} rows tell no time that can be read, and stay where they are: from row {first}",
                n,
            )
            yield None, "guess", told.format(n=n, first=self._untimed[0])


def _in_order(events: list[Event]) -> tuple[Event, ...]:
    """By time; those without one, and those of the same time, as they came."""
    keys, last = [], float("-inf")
    for event in events:
        when = begun_at(event)
        last = last if when is None else when
        keys.append(last)
    order = sorted(range(len(events)), key=keys.__getitem__)
    return tuple(events[n] for n in order)


def _event(row: Row, cells: Mapping[Role, Cell], clock: _Clock) -> Event:
    """What tells a time of its own ends then; of a pair of rows the first begins."""
    start, end = clock(cells[Role.START](row)), clock(cells[Role.END](row))
    when = clock(cells[Role.TIME](row))
    transition = cells[Role.TRANSITION](row).casefold()
    if transition in BEGINS:
        start, when = start if start is not None else when, None
    return Event(
        cells[Role.ACTIVITY](row),
        start,
        end if end is not None else when,
        transition,
        cells[Role.INSTANCE](row),
        cells[Role.CHANNEL](row),
    )


def _with_row(event: Event, number: int, names: Sequence[str], row: Row) -> Event:
    told = "\n".join(f"{name}: {cell}" for name, cell in zip(names, row, strict=True) if cell)
    return replace(event, place=_("row {n}").format(n=number), told=told)


def _cell(role: Role, of: Mapping[Role, int]) -> Cell:
    """What a row says in that role, "" where no column has it; the same words are kept once."""
    column, day = of.get(role), of.get(DATE_OF.get(role, role))
    if column is None:
        return lambda _row: ""
    if day is not None and role in DATE_OF:
        return lambda row: f"{row[day][:10].strip()} {row[column].strip()}"
    words: dict[str, str] = {}

    def cell(row: Row) -> str:
        raw = row[column]
        if raw not in words:
            words[raw] = word(raw)
        return words[raw]

    return cell if role not in DATE_OF else lambda row: row[column].strip()


def _splitter(found: RowsRead, columns: Columns) -> Callable[[str], Sequence[str]]:
    """Of an object-centric log each object is a case."""
    if found.columns[columns.of[Role.CASE]] in kinds_of(found.columns):
        return objects_in
    return lambda name: (name,) if name else ()


def _are_counts(found: RowsRead, times: Sequence[Cell]) -> bool:
    """Numbers that are no moments: 1, 2, 3 …"""
    sample = [cell(row) for row in islice(found.rows(), LOOKED_AT) for cell in times]
    told = [text for text in sample if text]
    return bool(told) and all(_number(text) is not None and moment(text) is None for text in told)


def _number(text: str) -> float | None:
    return float(text.replace(",", ".")) if NUMBER.fullmatch(text) else None


def _of_days(day_first: bool | None, is_unsure: bool) -> Iterator[Told]:
    if is_unsure:
        order = _("day before month") if day_first else _("month before day")
        told = _("dates are read with the {order} (day_first in a mapping)").format(order=order)
        yield None, "guess", told


def _of_clock(times: Sequence[Cell], clock: _Clock) -> Iterator[Told]:
    if not times:
        yield None, "guess", _("it tells no times: events are taken in the order of the rows")
    elif clock.is_count:
        yield None, "guess", _("its times are numbers: they tell the order, and no durations")
