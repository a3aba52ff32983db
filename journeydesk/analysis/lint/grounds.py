"""What pains and opportunities rest on, and on whom they call: P4, P5, P6, P12, P13, P14."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journeydesk.analysis.journey import Idea
from journeydesk.analysis.lint.rule import Case, Found
from journeydesk.i18n import _
from journeydesk.model import CardKind, Link, RecordId, Status, shortened

FEWEST_TO_COMPARE = 2  # of evidence: one alone is of one kind whatever it is
MONTHS_VALID = 12


def pains_without_opportunity(case: Case) -> Iterator[Found]:
    """P4."""
    answered = {end for idea in case.journey.opportunities for end in _answers(case, idea)}
    for pain in case.journey.pains:
        if pain.card.id not in answered:
            text = _("“{pain}” has no opportunity.")
            yield Found(text.format(pain=shortened(pain.card.text, 60)), (pain.card.id,))


def opportunities_without_pain(case: Case) -> Iterator[Found]:
    """P5."""
    asking = {card.id for card in case.cards(CardKind.PAIN_POINT, CardKind.EXPECTATION)}
    for idea in case.journey.opportunities:
        if not asking & _answers(case, idea):
            text = _("“{opportunity}” answers no pain point and no expectation.")
            told = text.format(opportunity=shortened(idea.card.text, 60))
            yield Found(told, (idea.card.id,))


def _answers(case: Case, idea: Idea) -> set[RecordId]:
    """The cards that an opportunity names, and those it is linked with."""
    named = {*idea.known.pains, *idea.known.expectations} if idea.known else set()
    links = [link.ends for link in case.records.at(Link, case.journey.map.id)]
    return named | {end for ends in links if idea.card.id in ends for end in ends}


def feelings_from_nowhere(case: Case) -> Iterator[Found]:
    """P6."""
    names = {persona.id: persona.name for persona in case.journey.personas}
    for touchpoint, felt in zip(case.journey.touchpoints, case.journey.emotions, strict=True):
        for emotion in felt:
            if emotion.value is not None and emotion.origin is None:
                text = _("Nobody says where {persona}’s feeling at “{touchpoint}” comes from.")
                title = shortened(touchpoint.title, 40)
                told = text.format(persona=names.get(emotion.persona, ""), touchpoint=title)
                yield Found(told, (emotion.id, touchpoint.id))


def metrics_without_n(case: Case) -> Iterator[Found]:
    """P12."""
    for metric in case.journey.metrics:
        if metric.n is None:
            text = _("{metric} does not say how many were asked or counted.")
            yield Found(text.format(metric=metric.name or metric.kind.value), (metric.id,))


def evidence_of_one_kind(case: Case) -> Iterator[Found]:
    """P13."""
    found = case.journey.evidence
    if len(found) >= FEWEST_TO_COMPARE and len({evidence.kind for evidence in found}) == 1:
        text = _("All {n} pieces of evidence are of one kind: what would another kind say?")
        yield Found(text.format(n=len(found)), tuple(evidence.id for evidence in found))


def stale_validations(case: Case) -> Iterator[Found]:
    """P14. What was validated on no known day is not said to be old."""
    days = _last_validated(case)
    for card in case.cards():
        day = days.get(card.id) if card.status is Status.VALIDATED else None
        if day and _months_between(day, case.today) >= MONTHS_VALID:
            text = _("“{card}” was last validated on {day}, more than a year ago.")
            told = text.format(card=shortened(card.text, 60), day=day.isoformat())
            yield Found(told, (card.id,))


def _last_validated(case: Case) -> dict[RecordId, date]:
    days: dict[RecordId, date] = {}
    for session in case.journey.validations:
        if day := day_of(session.date):
            days |= {id_: max(day, days.get(id_, day)) for id_ in session.agreed}
    return days


def day_of(text: str) -> date | None:
    """The day of "2026-05-04", or of what begins with one; None for other words."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _months_between(before: date, after: date) -> int:
    """Whole months that have passed; on the day itself the last has not."""
    months = (after.year - before.year) * 12 + after.month - before.month
    return months - (after.day <= before.day)
