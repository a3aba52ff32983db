"""What of a table lands where on a map: its names are matched to stages and lanes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesk.commands import Grid, Heading, Target, plain
from journeydesk.i18n import _
from journeydesk.interchange.choices import Layout
from journeydesk.interchange.pasted.foreign_text import checked, clean
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.layouts import best_fit
from journeydesk.interchange.tables.tidying import Tidy
from journeydesk.layout import holds_cards, label_of_lane
from journeydesk.model import Lane, LaneKind, RecordId, Records, Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is meant. `is_turned`: its rows are stages. `is_one_cell`: none of its names
    counts, all of it lands in the cell that was pointed at. `by_line`: a card for each line."""

    has_head: bool = True  # the first row names stages (lanes where it is turned)
    has_side: bool = True  # the first column names lanes
    is_turned: bool = False
    is_one_cell: bool = False
    by_line: bool = False


@dataclass(frozen=True, slots=True)
class GridPlan:
    """`grid` is what would be pasted; `left_out` names lanes that hold no cards, with the number
    of cells that would be lost for it."""

    grid: Grid
    left_out: tuple[tuple[str, int], ...]

    @property
    def new_stages(self) -> list[str]:
        return [heading.name for heading in self.grid.stages if heading.id is None]

    @property
    def new_lanes(self) -> list[str]:
        return [heading.name for heading in self.grid.lanes if heading.id is None]

    @property
    def count(self) -> int:
        """Of the cards and touchpoints."""
        return sum(map(len, self.grid.cells.values()))


def likely_reading(rows: Rows, records: Records, pointed_at: Target) -> Reading:
    """As its names tell: those of the map, then the words of journeys. Without any, a cell that
    was pointed at gets all of it."""
    stages, lanes = stages_of(records, pointed_at), lanes_of(records, pointed_at)
    upright = _known(rows[0][1:], stages) + _known([row[0] for row in rows[1:]], lanes)
    turned = _known(rows[0][1:], lanes) + _known([row[0] for row in rows[1:]], stages)
    if upright or turned:
        return Reading(is_turned=turned > upright)
    fit = best_fit(Tidy("", "", rows), {})
    if fit.is_journey and fit.layout is not Layout.SHEET_PER_STAGE:
        return Reading(is_turned=fit.layout is Layout.STAGES_DOWN)
    is_line = len(rows) == 1 or len(rows[0]) == 1
    has_cell = pointed_at.stage is not None and pointed_at.lane is not None
    has_names = not is_line and not has_cell
    return Reading(has_names, has_names, is_one_cell=not has_names)


def plan_grid(rows: Rows, records: Records, target: Target, reading: Reading) -> GridPlan:
    """Where each cell lands; without names the grid begins at the target.

    Raises InputRefused where that makes too many or too long cards.
    """
    stages, lanes = stages_of(records, target), lanes_of(records, target)
    if reading.is_one_cell:
        columns = [_at(target.stage, stages)] * len(rows[0])
        downs = [_at(target.lane, lanes)] * len(rows)
        return _assembled(rows, columns, downs, reading)
    rows = tuple(zip(*rows, strict=True)) if reading.is_turned else rows
    body = [row[reading.has_side :] for row in rows[reading.has_head :]]
    if reading.has_head:
        columns = _named(rows[0][reading.has_side :], stages)
    else:
        width = len(rows[0]) - reading.has_side
        columns = _numbered(width, stages, target.stage, _("Column {n}"))
    if reading.has_side:
        downs = _named([row[0] for row in rows[reading.has_head :]], lanes)
    else:
        fit = [lane for lane in lanes if _takes(lane.kind)]
        downs = _numbered(len(body), fit, target.lane, _("Row {n}"))
    return _assembled(body, columns, downs, reading)


def stages_of(records: Records, target: Target) -> list[Heading]:
    """The stages of the target's map."""
    return [Heading(stage.id, stage.title) for stage in records.at(Stage, target.map)]


def lanes_of(records: Records, target: Target) -> list[Heading]:
    """The lanes of the target's map, by the names they are shown with."""
    lanes = records.at(Lane, target.map)
    return [Heading(x.id, x.label or label_of_lane(x.kind), x.kind) for x in lanes]


def _known(names: Iterable[str], here: Sequence[Heading]) -> int:
    """How many of the names are on the map."""
    return len({plain(name) for name in names if plain(name)} & {plain(h.name) for h in here})


def _at(id_: RecordId | None, here: Sequence[Heading]) -> Heading:
    return next(heading for heading in here if heading.id == id_)


def _named(names: Iterable[str], here: Sequence[Heading]) -> list[Heading]:
    """A name that is not on the map is new; where there is none, a merged cell goes on."""
    known = {plain(heading.name): heading for heading in reversed(here)}
    found: list[Heading] = []
    for name in names:
        key = plain(clean(name))
        if not key and found:
            found.append(found[-1])
        else:
            new = Heading(None, " ".join(clean(name).split()), _kind_called(key))
            found.append(known.setdefault(key, new))
    return found


def _numbered(
    count: int, here: Sequence[Heading], first: RecordId | None, name: str
) -> list[Heading]:
    """From the first on, as many as there are; the rest is new, with a number for a name."""
    start = next((i for i, heading in enumerate(here) if heading.id == first), 0)
    found = list(here[start : start + count])
    new = (Heading(None, name.format(n=n)) for n in range(len(found) + 1, count + 1))
    return [*found, *new]


def _kind_called(name: str) -> LaneKind:
    """A new lane is what it is called, as long as it can hold what stands in the table."""
    labelled = (kind for kind in LaneKind if plain(label_of_lane(kind)) == name)
    kind = next(labelled, None) or role_of_heading(name)
    return kind if isinstance(kind, LaneKind) and _takes(kind) else LaneKind.FREE_TEXT


def _takes(kind: LaneKind) -> bool:
    return kind is LaneKind.TOUCHPOINT or holds_cards(kind)


def _assembled(
    body: Sequence[Sequence[str]],
    columns: Sequence[Heading],
    downs: Sequence[Heading],
    reading: Reading,
) -> GridPlan:
    """Cells of the same lane and stage are put together."""
    stages, lanes = tuple(dict.fromkeys(columns)), tuple(dict.fromkeys(downs))
    words: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    lost: Counter[str] = Counter()
    for row, lane in zip(body, downs, strict=True):
        for cell, stage in zip(row, columns, strict=True):
            found = _words(cell, reading)
            if found and not _takes(lane.kind):
                lost[lane.name] += 1
            elif found:
                words[lanes.index(lane), stages.index(stage)] += found
    checked(word for here in words.values() for word in here)
    cells = {place: tuple(here) for place, here in sorted(words.items())}
    return GridPlan(Grid(stages, lanes, cells), tuple(lost.items()))


def _words(cell: str, reading: Reading) -> list[str]:
    lines = clean(cell).split("\n") if reading.by_line else [clean(cell)]
    return [line.strip() for line in lines if line.strip()]
