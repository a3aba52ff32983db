"""Which of the four layouts a table has, by where the words for lanes stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.tables.grid import Chosen, divider
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.roles import Beside, Role, one
from journeydesk.interchange.tables.tidying import Tidy
from journeydesk.model import LaneKind

K = LaneKind
# A table with these is about a journey: others, as owners and dates, may be of any plan.
_TELLING = frozenset(
    (
        K.STAGE_GOAL,
        K.CUSTOMER_ACTION,
        K.TOUCHPOINT,
        K.CHANNEL,
        K.THOUGHT_QUOTE,
        K.EMOTION_CURVE,
        K.EXPECTATION,
        K.PAIN_POINT,
        K.OPPORTUNITY,
        K.PHYSICAL_EVIDENCE,
        K.FRONTSTAGE_PEOPLE,
        K.FRONTSTAGE_TECHNOLOGY,
        K.BACKSTAGE_PEOPLE,
        K.BACKSTAGE_TECHNOLOGY,
        K.SUPPORT_PROCESS,
        K.EMPLOYEE_EMOTION,
        K.FAILURE_POINT,
    )
)
_LIKELY = 0.34  # the share of headings that are known


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a table is a journey in this layout: `score` from 0 to about 1."""

    layout: Layout
    score: float
    is_journey: bool


def best_fit(table: Tidy, chosen: Chosen) -> Fit:
    """The first of equals: a row for each stage is usual."""
    rows = table.rows
    if not rows or not rows[0]:
        return Fit(Layout.STAGES_DOWN, 0.0, False)
    side = [row[0] for row in rows[1:]]
    fits = [
        _fit(Layout.STAGES_DOWN, rows[0], "", chosen),
        _fit(Layout.STAGES_ACROSS, side, rows[0][0], chosen),
    ]
    if is_key_and_value(table, chosen):
        fits.append(_fit(Layout.SHEET_PER_STAGE, side, "stage", chosen))
    return max(fits, key=lambda fit: fit.score)


def is_key_and_value(table: Tidy, chosen: Chosen) -> bool:
    """Two columns, of lanes and their contents, and no stage that it names itself."""
    if len(table.rows[0]) != 2 or not table.rows[0][0]:
        return False
    return _role(table.rows[0][0], chosen) not in (Beside.STAGE, Beside.STEP)


def _fit(layout: Layout, headings: Sequence[str], corner: str, chosen: Chosen) -> Fit:
    """`corner` is the heading above these, where they go down."""
    roles = [_role(heading, chosen) for heading in headings]
    lanes = [r for r in roles if isinstance(r, LaneKind)]
    names_stages = bool({Beside.STAGE, Beside.STEP} & {*roles, _role(corner, chosen)})
    lines = sum(divider(heading) is not None for heading in headings)
    known = len(lanes) + lines + 1.5 * names_stages
    score = known / (len(headings) + 0.5 + bool(corner))
    telling = len(_TELLING & {*lanes})
    is_journey = score >= _LIKELY and telling >= (1 if names_stages else 2)
    return Fit(layout, score, is_journey)


def tells_of_a_journey(headings: Iterable[str], chosen: Chosen) -> bool:
    """True where two of them are about one, and no plan of another kind."""
    return len(_TELLING & {_role(heading, chosen) for heading in headings}) > 1


def _role(heading: str, chosen: Chosen) -> Role | None:
    return chosen.get(one(heading)) or role_of_heading(heading)
