"""What is known of cards and touchpoints beyond their words, as it stands on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from journeydesk.analysis.counting import share
from journeydesk.analysis.expectations import expectation_gap
from journeydesk.analysis.opportunities import value_effort
from journeydesk.i18n import _
from journeydesk.layout.amounts import number, percent
from journeydesk.layout.card_words import MOMENT, NO_FACTS, Facts
from journeydesk.layout.findings import Finding
from journeydesk.layout.icons import DEVIATION_ICONS, TOUCHPOINT_ICONS
from journeydesk.layout.labels import signed
from journeydesk.layout.vocabulary import DEVIATION_LABELS, MOMENT_LABELS, TOUCHPOINT_LABELS
from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    Moment,
    Opportunity,
    PainPoint,
    Touchpoint,
    TouchpointKind,
)

# A card may have become another kind; what was known of it as one is kept, and not shown.
KIND_OF: dict[type[Finding], CardKind] = {
    PainPoint: CardKind.PAIN_POINT,
    Expectation: CardKind.EXPECTATION,
    Opportunity: CardKind.OPPORTUNITY,
}


def facts_of(card: Card, findings: Sequence[Finding]) -> Facts:
    """Of a card; nothing where nothing is known."""
    found = next((f for f in findings if KIND_OF[type(f)] == card.kind), None)
    return _facts(found) if found else NO_FACTS


def facts_of_touchpoint(touchpoint: Touchpoint, moments: Sequence[Moment]) -> Facts:
    """Of a touchpoint, with the moments of truth that are its own."""
    icon = DEVIATION_ICONS.get(touchpoint.deviation) if touchpoint.deviation else None
    signs = [MOMENT] * bool(moments) + [icon] * bool(icon)
    return Facts(
        signs=tuple(sign for sign in signs if sign),
        icon=TOUCHPOINT_ICONS.get(touchpoint.kind, ""),
        is_hollow=touchpoint.kind == TouchpointKind.OFF_BRAND,
    )


@singledispatch
def _facts(finding: Finding) -> Facts:
    raise TypeError(finding)


@_facts.register
def _pain(pain: PainPoint) -> Facts:
    """A count within its base, and the share that it makes."""
    if pain.count is None and pain.base is None:
        return NO_FACTS
    part = share(pain.count, base=pain.base).value
    count, base = (number(n) for n in (pain.count, pain.base))
    told = _("{count} of {base}").format(count=count, base=base)
    return Facts(told if part is None else f"{told} · {percent(part)}")


@_facts.register
def _expectation(expectation: Expectation) -> Facts:
    expected, perceived = expectation.expected, expectation.perceived
    if expected is None and perceived is None:
        return NO_FACTS
    gap = expectation_gap(expected, perceived, None, None).gap.value
    told = _("expected {expected}, perceived {perceived}").format(
        expected=number(expected), perceived=number(perceived)
    )
    if gap is not None:
        told = _("gap {gap}: {told}").format(gap=signed(gap), told=told)
    return Facts(told, (expected, perceived))


@_facts.register
def _opportunity(opportunity: Opportunity) -> Facts:
    worth = value_effort(opportunity.customer_value, opportunity.business_value, opportunity.effort)
    value, effort = worth.value.value, worth.effort.value
    told = [] if value is None else [_("value {value} of 100").format(value=number(value))]
    if effort is not None:
        told.append(_("effort {months} person-months").format(months=number(effort)))
    return Facts("\n".join(told))


def told_of_touchpoint(touchpoint: Touchpoint, moments: Sequence[Moment]) -> list[str]:
    """The same in words."""
    told = [
        _("moment of truth: {reason}").format(reason=_(MOMENT_LABELS[moment.reason]))
        for moment in moments
    ]
    if touchpoint.kind != TouchpointKind.INTERACTION:
        told.append(_(TOUCHPOINT_LABELS[touchpoint.kind]))
    if touchpoint.deviation in DEVIATION_ICONS:
        told.append(_(DEVIATION_LABELS[touchpoint.deviation]))
    return told
