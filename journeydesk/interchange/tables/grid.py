"""A journey in words, whatever its table looked like: rows of stages under headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.items_in_cells import is_empty
from journeydesk.interchange.tables.roles import Beside, Role, one
from journeydesk.model import LaneKind

Rows = Sequence[Sequence[str]]
Chosen = Mapping[str, Role]

# Between the lanes of a service blueprint; in the order in which they lie there.
_DIVIDERS = (
    re.compile(
        "interaction|interaktionslinie|linie der interaktion|interacción|interazione|interação"
        "|interactielijn|взаимодействия|인터랙션|상호작용|インタラクション|互动|互動|交互"
    ),
    re.compile(
        "visibilit|sichtbar|visibilidad|visibilidade|zichtbaar|видимост|가시|可視|可视|可见|可見"
    ),
    re.compile("internal|intern[eoa]|внутренн|내부|内部"),
)
_IS_LINE = re.compile(r"\bline\b|linie|ligne|l[ií]nea|linea|linha|lijn|лини|선$|라인|線|线|ライン")
_ONLY_SIGNS = re.compile(r"[\W_]{3,}")
_CURVES = (LaneKind.EMOTION_CURVE, LaneKind.ENGAGEMENT_CURVE)
_BELOW = (LaneKind.FRONTSTAGE_PEOPLE, LaneKind.BACKSTAGE_PEOPLE, LaneKind.SUPPORT_PROCESS)


@dataclass(frozen=True, slots=True)
class Heading:
    """`is_guess`: nothing said what it is. `persona` is whose it is: "Emotions: Maya"."""

    text: str
    role: Role
    is_guess: bool = False
    persona: str = ""

    @property
    def label(self) -> str:
        """Of its lane, which is all personas'."""
        return self.text.partition(":")[0].strip() if self.persona else self.text


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells below each heading. Rows of one `stage` (a number) are its steps."""

    stage: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`has_steps`: each row is a step of its stage, and what stands in it belongs to that."""

    title: str
    layout: Layout
    stages: tuple[str, ...]
    headings: tuple[Heading, ...]
    rows: tuple[GridRow, ...]
    has_steps: bool = False
    has_dividers: bool = False


def divider(text: str) -> int | None:
    """Which line of a blueprint it names, from above; None for a heading."""
    plain = " ".join(re.sub(r"[^\w\s]|_", " ", text).split()).casefold()
    if len(plain) > 60 or not (_IS_LINE.search(plain) or _is_drawn(text)):
        return None
    found = [number for number, words in enumerate(_DIVIDERS) if words.search(plain)]
    return found[-1] if found else None


def _is_drawn(text: str) -> bool:
    """Between dashes or dots: "--- internal interaction ---"."""
    return bool(_ONLY_SIGNS.match(text.strip()))


def is_divider(text: str) -> bool:
    return divider(text) is not None or bool(
        _ONLY_SIGNS.fullmatch(text.strip()) and text.strip() not in ("...", "???")
    )


def headings_of(texts: Sequence[str], chosen: Chosen) -> list[Heading]:
    """What each is; below the lines of a blueprint an unknown one is what lies there."""
    below: LaneKind = LaneKind.FREE_TEXT
    found: list[Heading] = []
    for text in texts:
        line = divider(text)
        below = below if line is None else _BELOW[line]
        is_known = one(text) in chosen or role_of_heading(text) is not None
        role = chosen.get(one(text)) or role_of_heading(text) or below
        name = " ".join(text.split())
        found.append(Heading(name, role, not is_known, _persona_in(name, role)))
    return _without_doubt(found)


def _persona_in(heading: str, role: Role) -> str:
    """After the colon in the heading of a curve."""
    return heading.partition(":")[2].strip() if role in _CURVES else ""


def _without_doubt(headings: Sequence[Heading]) -> list[Heading]:
    """A step is a touchpoint, where there are stages beside it; else it is a stage."""
    roles = {heading.role for heading in headings}
    if Beside.STAGE not in roles:
        meant: Role = Beside.STAGE
    elif LaneKind.TOUCHPOINT not in roles:
        meant = LaneKind.TOUCHPOINT
    else:
        meant = LaneKind.CUSTOMER_ACTION
    return [Heading(h.text, meant, h.is_guess) if h.role is Beside.STEP else h for h in headings]


def grid_down(title: str, rows: Rows, chosen: Chosen, layout: Layout | None) -> Grid:
    """Of a table with its headings in the first row; `layout` where it was chosen."""
    headings = headings_of(rows[0], {**_numbers(rows), **chosen})
    column = _stage_column(headings)
    is_each = layout is Layout.STAGES_DOWN
    names = ["" if column < 0 else row[column] for row in rows[1:]]
    stages, numbers = _stages(names, title, is_each=is_each)
    has_steps = layout is Layout.STEPS or (not is_each and len(stages) < len(numbers))
    guessed = Layout.STEPS if has_steps else Layout.STAGES_DOWN
    return _grid(title, layout or guessed, stages, headings, column, rows[1:], numbers, has_steps)


def _numbers(rows: Rows) -> Chosen:
    """Steps that are only counted have no names; where nothing else is, they name the stages."""
    roles = [role_of_heading(text) for text in rows[0]]
    columns = zip(rows[0], roles, zip(*rows[1:], strict=True), strict=False)
    return {
        one(text): Beside.IGNORE
        for text, role, cells in columns
        if role is Beside.STEP
        and Beside.STAGE in roles
        and all(cell.strip(" .").isdecimal() for cell in cells if cell)
    }


def grid_across(title: str, rows: Rows, chosen: Chosen) -> Grid:
    """Of a table with its headings in the first column, and stages in the first row."""
    turned = list(zip(*rows, strict=True))
    texts = turned[0]
    corner = Heading(texts[0], Beside.STAGE)
    headings = [corner, *_lanes_only(_after_corner(texts, chosen))]
    stages, numbers = _stages([row[0] for row in turned[1:]], title)
    has_steps = len(stages) < len(numbers)
    return _grid(title, Layout.STAGES_ACROSS, stages, headings, 0, turned[1:], numbers, has_steps)


def _after_corner(texts: Sequence[str], chosen: Chosen) -> list[Heading]:
    return headings_of(("stage", *texts[1:]), {**chosen, "stage": Beside.STAGE})[1:]


def _lanes_only(headings: Sequence[Heading]) -> list[Heading]:
    """Where something else names the stages, a second name of them is a lane of notes."""
    return [Heading(h.text, LaneKind.FREE_TEXT) if h.role is Beside.STAGE else h for h in headings]


def _stage_column(headings: Sequence[Heading]) -> int:
    """The one that says so, else the first that is no lane; -1 where all are."""
    for number, heading in enumerate(headings):
        if heading.role is Beside.STAGE:
            return number
    first = headings[0]
    return 0 if first.is_guess and not is_divider(first.text) else -1


def _stages(
    names: Sequence[str], title: str, *, is_each: bool = False
) -> tuple[tuple[str, ...], list[int]]:
    """The stages, and the number of each row's. Without a name a row goes on with the one above."""
    found: list[str] = []
    numbers: list[int] = []
    for name in (" ".join(name.split()) for name in names):
        if not name and found:
            numbers.append(numbers[-1])
        elif name in found and not is_each:
            numbers.append(found.index(name))
        else:
            numbers.append(len(found))
            found.append(name or title)
    return tuple(found), numbers


def _grid(
    title: str,
    layout: Layout,
    stages: tuple[str, ...],
    headings: Sequence[Heading],
    column: int,
    body: Rows,
    numbers: Sequence[int],
    has_steps: bool,
) -> Grid:
    """Without the column of stages, and without dividers."""
    kept = [
        number
        for number, heading in enumerate(headings)
        if number != column and not is_divider(heading.text)
    ]
    beside = _lanes_only([headings[number] for number in kept])
    rows = tuple(
        GridRow(stage, tuple(row[number] for number in kept))
        for stage, row in zip(numbers, body, strict=True)
    )
    has_dividers = any(divider(heading.text) is not None for heading in headings)
    return Grid(title, layout, stages, tuple(beside), rows, has_steps, has_dividers)


def under(texts: Sequence[str], own: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row, which stand below `own`, below `texts`; of one heading they are one."""
    found: dict[str, list[str]] = {}
    for name, cell in zip(own, cells, strict=True):
        found.setdefault(one(name), []).extend([cell] if cell else [])
    return tuple("\n".join(found.get(one(text), ())) for text in texts)


def cells_in(grid: Grid) -> int:
    """The number of those that say something."""
    return sum(not is_empty(cell) for row in grid.rows for cell in row.cells)
