"""Which column of a log is what: as it was said, else by its heading, else by what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.interchange.logs.contents import NEARLY_ALL, Content, content_of
from journeydesk.interchange.logs.headings import Role, place_of, unknown_role
from journeydesk.interchange.logs.path_cells import are_paths

LOOKED_AT = 5_000  # rows
MOST_GUESSED = 200  # different activities in a column that no heading says to be that
DATE_OF = {Role.TIME: Role.DATE, Role.START: Role.START_DATE, Role.END: Role.END_DATE}
TIMES = tuple(DATE_OF)

Rows = Sequence[Sequence[str]]
Fits = Callable[[Content], bool]


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

    @property
    def is_headed(self) -> bool:
        """A log by what its headings say, or by what was said of them."""
        return {Role.CASE, Role.ACTIVITY} <= self.of.keys() - self.by_content


def columns_of(heading: Sequence[str], rows: Rows, said: Mapping[str, str]) -> Columns:
    """Raises ValueError, in words, for what was said and cannot be."""
    table = _Table(heading, rows, said)
    for role, fits in FITS.items():
        table.take_headed(role, fits)
    table.join_days_and_times()
    headed = frozenset(table.of)
    if not {Role.CASE, Role.ACTIVITY} <= headed:
        table.take_path()
    if Role.PATH in table.of:
        table.take_headed(Role.COUNT, _is_there)
    else:
        if not headed & set(TIMES):
            table.take(Role.TIME, _is_moment)
        table.take(Role.ACTIVITY, _is_activity, lambda content: content.distinct)
        table.take(Role.CASE, _is_case, lambda content: -content.distinct)
    return Columns(table.of, frozenset(table.of) - headed)


class _Table:
    """Columns that are given roles, one after the other; what was said comes first."""

    def __init__(self, heading: Sequence[str], rows: Rows, said: Mapping[str, str]) -> None:
        self._heading = heading
        self._cells = [[row[n] for row in rows[:LOOKED_AT]] for n in range(len(heading))]
        self._contents = [content_of(cells) for cells in self._cells]
        self._ignored = {n for n, name in enumerate(heading) if said.get(name) == Role.IGNORE}
        self._said = dict(_said(heading, said))
        self.of = dict(self._said)

    def take(self, role: Role, fits: Fits, rank: Callable[[Content], int] | None = None) -> None:
        """Of the columns that hold what fits the first, or that of the lowest rank."""
        fitting = [n for n in self._free() if fits(self._contents[n])]
        if rank:
            fitting.sort(key=lambda n: rank(self._contents[n]))
        self._take(role, fitting)

    def take_headed(self, role: Role, fits: Fits) -> None:
        """Of those the one whose heading says it best."""
        places = {n: place_of(self._heading[n], role) for n in self._free()}
        headed = [(place, n) for n, place in places.items() if place is not None]
        self._take(role, (n for _place, n in sorted(headed) if fits(self._contents[n])))

    def take_path(self) -> None:
        """From whatever its heading made of it: a “journey” may be all of one, or its name."""
        said = {*self._said.values(), *self._ignored}
        for n, name in enumerate(self._heading):
            if n not in said and are_paths(self._cells[n], name):
                self.of = {role: column for role, column in self.of.items() if column != n}
                self._take(Role.PATH, [n])

    def join_days_and_times(self) -> None:
        """A day is a moment where no time of a day goes with it; times of a day need a day."""
        for time, day in DATE_OF.items():
            if day in self.of and time not in self.of:
                self.of[time] = self.of.pop(day)
            elif day in self.of and not self._contents[self.of[time]].is_clock:
                del self.of[day]
        if Role.TIME in self.of and self._contents[self.of[Role.TIME]].is_clock:
            self.take(Role.DATE, _is_moment)

    def _take(self, role: Role, columns: Iterable[int]) -> None:
        column = next(iter(columns), None)
        if role not in self.of and column is not None:
            self.of[role] = column

    def _free(self) -> list[int]:
        taken = {*self.of.values(), *self._ignored}
        return [n for n in range(len(self._heading)) if n not in taken]


def _said(heading: Sequence[str], said: Mapping[str, str]) -> Iterator[tuple[Role, int]]:
    if unknown := unknown_role(said.values()):
        raise ValueError(unknown)
    for name, word in said.items():
        if name not in heading:
            raise ValueError(_("there is no column “{name}”").format(name=name))
        if word != Role.IGNORE:
            yield Role(word), list(heading).index(name)


def _is_case(content: Content) -> bool:
    return content.is_words and content.repeats and content.distinct > 1


def _is_activity(content: Content) -> bool:
    is_few = 1 < content.distinct <= MOST_GUESSED
    return content.is_words and content.numbers < 0.5 and content.repeats and is_few


def _is_moment(content: Content) -> bool:
    return content.times > NEARLY_ALL


def _tells_when(content: Content) -> bool:
    return content.tells_when or content.numbers > NEARLY_ALL


def _has_words(content: Content) -> bool:
    return content.is_words and content.repeats


def _is_there(content: Content) -> bool:
    return bool(content.filled)


# In this order: a column is taken by the first role that it fits.
FITS: dict[Role, Fits] = {
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
