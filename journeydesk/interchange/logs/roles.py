"""Which column of a log is what: as it was said, else by its heading, else by what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.interchange.logs.contents import Content, content_of
from journeydesk.interchange.logs.headings import Role, place_of
from journeydesk.interchange.logs.path_cells import are_paths

LOOKED_AT = 5_000  # rows
MOST_GUESSED = 200  # different activities in a column that no heading says to be that
NEEDED = (Role.CASE, Role.ACTIVITY, Role.TIME)
TIMES = (Role.TIME, Role.START, Role.END)

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Columns:
    """By role the number of its column, from 0; `by_content` were told by no heading."""

    of: Mapping[Role, int]
    by_content: frozenset[Role] = frozenset()

    @property
    def has_times(self) -> bool:
        return any(role in self.of for role in TIMES)

    @property
    def is_log(self) -> bool:
        return Role.PATH in self.of or (Role.CASE in self.of and Role.ACTIVITY in self.of)


def columns_of(heading: Sequence[str], rows: Rows, said: Mapping[str, str]) -> Columns:
    """Raises ValueError, in words, for what was said and cannot be."""
    of = dict(_said(heading, said))
    ignored = {number for number, name in enumerate(heading) if said.get(name) == Role.IGNORE}
    contents = [content_of(cells) for cells in _cells(len(heading), rows)]

    def free() -> Iterator[int]:
        taken = {*of.values(), *ignored}
        return (number for number in range(len(heading)) if number not in taken)

    def add(role: Role, column: int | None) -> None:
        if role not in of and column is not None:
            of[role] = column

    for role, fits in FITS.items():
        fitting = [n for n in free() if _says(heading[n], role) and fits(contents[n])]
        add(role, min(fitting, key=lambda n: place_of(heading[n], role) or 0, default=None))
    of = _without_mistakes(of, contents)
    headed = frozenset(of)
    if not {Role.CASE, Role.ACTIVITY} <= of.keys():
        texts = {n: [row[n] for row in rows if n < len(row)] for n in free()}
        add(Role.PATH, next((n for n in free() if are_paths(texts[n], heading[n])), None))
    if Role.PATH in of:
        add(Role.COUNT, next((n for n in free() if _says(heading[n], Role.COUNT)), None))
        return Columns(of, frozenset(of) - headed)
    if not any(role in of for role in TIMES):
        add(Role.TIME, next((n for n in free() if contents[n].times > 0.9), None))
    add(Role.ACTIVITY, _first(free(), contents, _is_activity))
    add(Role.CASE, _first(free(), contents, _is_case))
    return Columns(of, frozenset(of) - headed)


def _said(heading: Sequence[str], said: Mapping[str, str]) -> Iterator[tuple[Role, int]]:
    for name, word in said.items():
        if name not in heading:
            raise ValueError(_("there is no column “{name}”").format(name=name))
        if word not in list(Role):
            told = _("“{word}” is no role of a column; these are: {known}")
            raise ValueError(told.format(word=word, known=", ".join(Role)))
        if word != Role.IGNORE:
            yield Role(word), list(heading).index(name)


def _cells(width: int, rows: Rows) -> list[list[str]]:
    return [[row[n] for row in rows[:LOOKED_AT] if n < len(row)] for n in range(width)]


def _is_case(content: Content) -> bool:
    return content.is_words and content.repeats and content.distinct > 1


def _is_activity(content: Content) -> bool:
    is_few = 1 < content.distinct <= MOST_GUESSED
    return content.is_words and content.numbers < 0.5 and content.repeats and is_few


def _tells_when(content: Content) -> bool:
    return content.tells_when or content.numbers > 0.9


def _has_words(content: Content) -> bool:
    return content.is_words and content.repeats


def _is_there(content: Content) -> bool:
    return bool(content.filled)


# In this order: a column is taken by the first role that it fits.
FITS: dict[Role, Callable[[Content], bool]] = {
    Role.CASE: _is_case,
    Role.START: _tells_when,
    Role.END: _tells_when,
    Role.TIME: _tells_when,
    Role.START_DATE: _tells_when,
    Role.END_DATE: _tells_when,
    Role.DATE: _tells_when,
    Role.TRANSITION: _has_words,
    Role.ACTIVITY: _has_words,
    Role.INSTANCE: _is_there,
    Role.CHANNEL: _has_words,
}


def _without_mistakes(of: dict[Role, int], contents: Sequence[Content]) -> dict[Role, int]:
    """A day is a moment where no time of a day goes with it."""
    pairs = (Role.DATE, Role.TIME), (Role.START_DATE, Role.START), (Role.END_DATE, Role.END)
    for day, time in pairs:
        if day in of and time not in of:
            of[time] = of.pop(day)
        elif day in of and contents[of[time]].clocks < 0.5:
            del of[day]
    if Role.DATE in of:
        return of
    days = next((n for n, c in enumerate(contents) if c.times > 0.9 and n not in of.values()), None)
    if Role.TIME in of and contents[of[Role.TIME]].clocks > 0.5 and days is not None:
        of[Role.DATE] = days
    return of


def _says(heading: str, role: Role) -> bool:
    return place_of(heading, role) is not None


def _first(
    numbers: Iterator[int], contents: Sequence[Content], fits: Callable[[Content], bool]
) -> int | None:
    return next((n for n in numbers if fits(contents[n])), None)
