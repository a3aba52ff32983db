"""What is known of a card beyond its words: of pains, of expectations, of opportunities.

Each is a record that lies in its card, one of a kind at most, and goes with it: nine cards in ten
have none, and a card may become another kind and back without losing its numbers. Actions follow
from opportunities.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesk.model.kinds import ActionStatus, PainKind, Serves
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.units import Amount, Count, OneToFive, OneToSeven, Percent, Share, ZeroToTen


class PainPoint(Record):
    """How often a pain is met: `count` of `base` journeys within the period.

    It hurts at the touchpoint its card lies under, and at those of `also_at`.
    """

    placed_in: ClassVar = ("card",)
    refers_to: ClassVar = {"card": "card", "also_at": "touchpoint"}

    card: RecordId
    also_at: tuple[RecordId, ...] = ()
    count: Count | None = None
    base: Count | None = None
    period: Text = ""
    kind: PainKind | None = None


class Expectation(Record):
    """What was expected at a touchpoint and what was perceived, from 1 to 7 (SERVQUAL).

    `raised_at` is the touchpoint that made the customer expect it.
    """

    placed_in: ClassVar = ("card",)
    refers_to: ClassVar = {"card": "card", "raised_at": "touchpoint"}

    card: RecordId
    origin: Text = ""
    raised_at: RecordId | None = None
    expected: OneToSeven | None = None
    perceived: OneToSeven | None = None
    importance: OneToFive | None = None


class Opportunity(Record):
    """What an opportunity answers, and what it is worth.

    `importance` and `satisfaction` run from 0 to 10; where they are unknown they follow from how
    many of the `raters` gave 4 or 5 of 5. Values are percentages, the effort is in
    person-months, the reach in customers within the period one plans for.
    """

    placed_in: ClassVar = ("card",)
    refers_to: ClassVar = {"card": "card", "pains": "card", "expectations": "card"}

    card: RecordId
    serves: Serves | None = None
    pains: tuple[RecordId, ...] = ()
    expectations: tuple[RecordId, ...] = ()
    importance: ZeroToTen | None = None
    satisfaction: ZeroToTen | None = None
    importance_count: Count | None = None
    satisfaction_count: Count | None = None
    raters: Count | None = None
    customer_value: Percent | None = None
    business_value: Percent | None = None
    effort: Annotated[float, Field(gt=0)] | None = None
    reach: Amount | None = None
    impact: Amount | None = None
    confidence: Share | None = None


class Action(Record):
    """What somebody will do about an opportunity, until when, and how it will be told."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "opportunity": "card"}

    map: RecordId
    opportunity: RecordId | None = None
    what: Text = ""
    owner: Text = ""
    due: Text = ""
    measure: Text = ""
    baseline: Text = ""
    target: Text = ""
    status: ActionStatus = ActionStatus.PROPOSED
