"""What maps should hold to: rules as rows, and what they say of one.

P1 to P16 are those of domain 3.9, for every map; B1 to B3 are for service blueprints alone.
"""

from __future__ import annotations

from datetime import date

from journeydesk.analysis.journey import gather
from journeydesk.analysis.lint import grounds, layers, people, ways
from journeydesk.analysis.lint.rule import Case, Remark, Rule, Severity
from journeydesk.i18n import N_
from journeydesk.keeping import Keeper
from journeydesk.model import Map, MapType, RecordId, Records

__all__ = ["OF_BLUEPRINTS", "RULES", "Remark", "Rule", "Severity", "lint", "rules_for"]

WARNING, NOTICE, HINT = Severity.WARNING, Severity.NOTICE, Severity.HINT

RULES: tuple[Rule, ...] = (
    Rule(
        "P1",
        NOTICE,
        N_("A quarter of the touchpoints lie after the purchase, or service is among them"),
        people.little_after_the_purchase,
    ),
    Rule("P2", HINT, N_("Customers speak in customers’ words"), people.company_words),
    Rule("P3", HINT, N_("Every stage has its ups and downs"), people.one_sided_stages),
    Rule(
        "P4", NOTICE, N_("Every pain point has an opportunity"), grounds.pains_without_opportunity
    ),
    Rule(
        "P5",
        NOTICE,
        N_("Every opportunity answers a pain point or an expectation"),
        grounds.opportunities_without_pain,
    ),
    Rule(
        "P6", WARNING, N_("Every feeling says where it comes from"), grounds.feelings_from_nowhere
    ),
    Rule("P7", NOTICE, N_("Every touchpoint belongs to a team"), ways.unowned_touchpoints),
    Rule("P8", NOTICE, N_("What channel switches cost is known"), ways.switches_without_answers),
    Rule("P9", HINT, N_("Stages have names of their own"), people.generic_stages),
    Rule("P10", WARNING, N_("Personas rest on evidence"), people.personas_without_evidence),
    Rule("P11", NOTICE, N_("Every touchpoint has a channel"), ways.touchpoints_without_channel),
    Rule("P12", WARNING, N_("Metrics say of how many they are"), grounds.metrics_without_n),
    Rule("P13", HINT, N_("Evidence is of several kinds"), grounds.evidence_of_one_kind),
    Rule("P14", NOTICE, N_("Validations are younger than a year"), grounds.stale_validations),
    Rule("P15", HINT, N_("Handoffs do not hurt"), ways.handoffs_before_bad_moments),
    Rule("P16", WARNING, N_("There is a persona in a scenario"), people.nobody_in_no_situation),
)

OF_BLUEPRINTS: tuple[Rule, ...] = (
    Rule("B1", NOTICE, N_("Dependencies go from layer to layer"), layers.skipped_layers),
    Rule("B2", HINT, N_("What depends on each other has one owner"), layers.owner_changes),
    Rule(
        "B3", NOTICE, N_("Backstage work serves something frontstage"), layers.backstage_for_nobody
    ),
)


def rules_for(map_: Map) -> tuple[Rule, ...]:
    """Those that a map of its type is held to."""
    return (*RULES, *OF_BLUEPRINTS) if map_.type is MapType.SERVICE_BLUEPRINT else RULES


def lint(
    records: Records, map_id: RecordId, today: date, keeper: Keeper | None = None
) -> tuple[Remark, ...]:
    """What all rules say of a map, in their order. Raises KeyError where there is no such map."""
    case = Case(gather(records, map_id, keeper or Keeper()), records, today)
    rules = rules_for(case.journey.map)
    return tuple(
        Remark(rule, found.text, found.about) for rule in rules for found in rule.check(case)
    )
