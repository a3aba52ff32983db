"""The fields of what is known of cards, and of what will be done. Rows, not code."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.layout.labels import ACTION_LABELS
from journeydesk.model import (
    Action,
    CardKind,
    Expectation,
    Opportunity,
    PainPoint,
    Record,
    Touchpoint,
)
from journeydesk.ui.inspector import beside_words
from journeydesk.ui.inspector.choices import (
    of,
    or_unset,
)
from journeydesk.ui.inspector.choices_of_map import (
    cards_of_kind,
    here,
)
from journeydesk.ui.inspector.field import (
    DATE,
    ONE_TO_FIVE,
    PEOPLE,
    PER_CENT,
    Editor,
    Field,
)
from journeydesk.ui.inspector.notation import AsIs, Number

JOURNEYS = Number(N_("journeys"), is_whole=True)
PERIOD = AsIs(empty=N_("such as May 2026"))
ONE_TO_SEVEN = Number(N_("of 7"), low=1, high=7)
ZERO_TO_TEN = Number(N_("of 10"), high=10)
OF_HUNDRED = Number(N_("of 100"), high=100)
PERSON_MONTHS = Number(N_("person-months"), low=None)  # above 0: the record says so
CUSTOMERS = Number(N_("customers"))
AMOUNT = Number()

FINDINGS: dict[type[Record], tuple[Field, ...]] = {
    PainPoint: (
        Field("count", N_("Met in"), notation=JOURNEYS, noun=N_("count")),
        Field("base", N_("Of"), notation=JOURNEYS, noun=N_("number of journeys")),
        Field("period", N_("Within"), notation=PERIOD, noun=N_("period")),
        Field("kind", N_("Kind of pain"), Editor.CHOICE, or_unset(of(beside_words.PAIN_LABELS))),
        Field(
            "also_at", N_("Also hurts at"), Editor.PICKED, here(Touchpoint), noun=N_("other places")
        ),
    ),
    Expectation: (
        Field("expected", N_("Expected"), notation=ONE_TO_SEVEN, noun=N_("what was expected")),
        Field("perceived", N_("Perceived"), notation=ONE_TO_SEVEN, noun=N_("what was perceived")),
        Field("importance", N_("Importance"), notation=ONE_TO_FIVE),
        Field("origin", N_("Where it comes from"), noun=N_("origin")),
        Field(
            "raised_at",
            N_("Raised at"),
            Editor.CHOICE,
            or_unset(here(Touchpoint)),
            noun=N_("where it is raised"),
        ),
    ),
    Opportunity: (
        Field(
            "serves",
            N_("Serves to"),
            Editor.CHOICE,
            or_unset(of(beside_words.SERVES_LABELS)),
            noun=N_("what it serves"),
        ),
        Field(
            "pains", N_("Pain points it eases"), Editor.PICKED, cards_of_kind(CardKind.PAIN_POINT)
        ),
        Field(
            "expectations",
            N_("Expectations it meets"),
            Editor.PICKED,
            cards_of_kind(CardKind.EXPECTATION),
        ),
        Field("importance", N_("Importance"), notation=ZERO_TO_TEN),
        Field("satisfaction", N_("Satisfaction today"), notation=ZERO_TO_TEN),
        Field("importance_count", N_("Rated 4 or 5 for importance"), notation=PEOPLE),
        Field("satisfaction_count", N_("Rated 4 or 5 for satisfaction"), notation=PEOPLE),
        Field("raters", N_("People asked"), notation=PEOPLE),
        Field("customer_value", N_("Value to customers"), notation=OF_HUNDRED),
        Field("business_value", N_("Value to the business"), notation=OF_HUNDRED),
        Field("effort", N_("Effort"), notation=PERSON_MONTHS),
        Field("reach", N_("Reach"), notation=CUSTOMERS),
        Field("impact", N_("Impact, such as 0.5, 1, 2 or 3"), notation=AMOUNT, noun=N_("impact")),
        Field("confidence", N_("Confidence"), notation=PER_CENT),
    ),
    Action: (
        Field("what", N_("What will be done"), Editor.WORDS, noun=N_("words")),
        Field(
            "opportunity",
            N_("Opportunity"),
            Editor.CHOICE,
            or_unset(cards_of_kind(CardKind.OPPORTUNITY)),
        ),
        Field("status", N_("Status"), Editor.CHOICE, of(ACTION_LABELS)),
        Field("owner", N_("Owner")),
        Field("due", N_("Due"), notation=DATE, noun=N_("due date")),
        Field("measure", N_("How it will be told"), noun=N_("measure")),
        Field("baseline", N_("Today"), noun=N_("baseline")),
        Field("target", N_("Target")),
    ),
}
