"""One row as what somebody said: when, about what, how good it was, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from journeydesk.interchange.evidence.cells import is_nothing, is_yes
from journeydesk.interchange.evidence.columns import Columns
from journeydesk.interchange.evidence.dates import day, seconds
from journeydesk.interchange.evidence.roles import Role

Cells = Mapping[str, str]  # by heading
# What has no field of its own in a record is kept beside it.
BESIDE = frozenset(Role) - {Role.TEXT, Role.ANSWER, Role.TITLE, Role.LEFT_OUT}


@dataclass(frozen=True, slots=True)
class Answer:
    """`place` is where it stands, in words; `scores` by heading, on their own scales; `minutes`
    from created to resolved."""

    place: str
    id: str
    day: str
    title: str
    text: str
    about: str  # the touchpoint or category, as it is written
    channel: str
    persona: str
    scores: Mapping[str, float]
    minutes: float | None
    is_escalated: bool | None
    kept: Cells = field(repr=False)


class Reading:
    """How rows become answers."""

    def __init__(self, headings: Sequence[str], columns: Columns, *, day_first: bool) -> None:
        self._headings, self._columns, self._day_first = headings, columns, day_first
        self._texts = [*columns.of(Role.TEXT), *columns.of(Role.ANSWER)]
        self._beside = [h for h, role in columns.roles.items() if role in BESIDE]
        self._heading = {role: columns.first(role) or "" for role in Role}
        self._about = about_heading(columns) or ""

    def answer(self, place: str, row: Sequence[str]) -> Answer | None:
        """None of a row in which nothing stands."""
        cells = {
            heading: cell
            for heading, cell in zip(self._headings, row, strict=False)
            if not is_nothing(cell)
        }
        if not cells:
            return None
        return Answer(
            place,
            self._one(cells, Role.ID).strip(),
            self._day(cells),
            self._one(cells, Role.TITLE) or self._one(cells, Role.QUESTION),
            self._text(cells),
            cells.get(self._about, "").strip(),
            self._one(cells, Role.CHANNEL).strip(),
            self._one(cells, Role.PERSONA).strip(),
            dict(self._scores(cells)),
            self._minutes(cells),
            is_yes(self._one(cells, Role.ESCALATED)),
            {heading: cells[heading] for heading in self._beside if heading in cells},
        )

    def _one(self, cells: Cells, role: Role) -> str:
        return cells.get(self._heading[role], "")

    def _text(self, cells: Cells) -> str:
        """As it was written; where there are several, each under what was asked."""
        said = [(heading, cells[heading]) for heading in self._texts if heading in cells]
        if len(self._texts) < 2:
            return "".join(text for _heading, text in said)
        return "\n\n".join(f"{heading}\n{text}" for heading, text in said)

    def _day(self, cells: Cells) -> str:
        found = (self._one(cells, role) for role in (Role.DATE, Role.CREATED, Role.RESOLVED))
        days = (day(text, day_first=self._day_first) for text in found if text)
        return next(filter(None, days), "")

    def _scores(self, cells: Cells) -> Iterator[tuple[str, float]]:
        for scored in self._columns.scores:
            value = scored.value_of(cells.get(scored.heading, ""))
            if value is not None:
                yield scored.heading, value

    def _minutes(self, cells: Cells) -> float | None:
        """None where it is unknown, or would have been resolved before it was created."""
        ends = [self._one(cells, role) for role in (Role.CREATED, Role.RESOLVED)]
        if not all(ends):
            return None
        begun, done = (seconds(text, day_first=self._day_first) for text in ends)
        if begun is None or done is None or done < begun:
            return None
        return (done - begun) / 60


def about_heading(columns: Columns) -> str | None:
    """The column that says what a row is about."""
    return columns.first(Role.TOUCHPOINT, Role.CATEGORY, Role.QUESTION, Role.CHANNEL)
