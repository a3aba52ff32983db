"""Whose journey, in whose words: P1, P2, P3, P9, P10, P16."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.lint.rule import Case, Found
from journeydesk.analysis.lint.words import COMPANY_WORDS, GENERIC_STAGES, SUPPORT
from journeydesk.i18n import _
from journeydesk.model import (
    Channel,
    ChannelMode,
    Lane,
    LaneKind,
    Scenario,
    StageGroup,
    shortened,
)

LEAST_AFTER_PURCHASE = 0.25  # of the touchpoints
CUSTOMER_LANES = frozenset(
    (LaneKind.STAGE_GOAL, LaneKind.CUSTOMER_ACTION, LaneKind.THOUGHT_QUOTE, LaneKind.EXPECTATION)
)


def little_after_the_purchase(case: Case) -> Iterator[Found]:
    """P1. Where no stage says which phase it is of, nothing is known of that."""
    journey = case.journey
    pairs = list(zip(journey.stages, journey.columns, strict=True))
    late = [steps for stage, steps in pairs if stage.group is StageGroup.POST_PURCHASE]
    after = [touchpoint for steps in late for touchpoint in steps]
    all_ = len(journey.touchpoints)
    if not all_ or not any(stage.group for stage in journey.stages):
        return
    if len(after) / all_ < LEAST_AFTER_PURCHASE and not any(map(_serves, map(case.channel, after))):
        text = _(
            "Only {n} of {all} touchpoints come after the purchase, and none of them through a"
            " channel of customer service."
        )
        yield Found(text.format(n=len(after), all=all_), (journey.map.id,))


def _serves(channel: Channel | None) -> bool:
    if channel is None:
        return False
    return channel.mode is ChannelMode.HUMAN or bool(SUPPORT.search(channel.name))


def company_words(case: Case) -> Iterator[Found]:
    """P2."""
    lanes = case.records.at(Lane, case.journey.map.id)
    ids = {lane.id for lane in lanes if lane.kind in CUSTOMER_LANES}
    for card in case.cards():
        word = COMPANY_WORDS.search(card.text) if card.lane in ids else None
        if word:
            text = _("“{card}” says “{word}”: a customer would call it otherwise.")
            yield Found(text.format(card=shortened(card.text, 60), word=word[0]), (card.id,))


def one_sided_stages(case: Case) -> Iterator[Found]:
    """P3. A stage in which no feeling is known is not one-sided: it is unknown."""
    journey = case.journey
    at = {t.id: felt for t, felt in zip(journey.touchpoints, journey.emotions, strict=True)}
    for stage, steps in zip(journey.stages, journey.columns, strict=True):
        values = [e.value for t in steps for e in at[t.id] if e.value is not None]
        title = shortened(stage.title, 40)
        if values and min(values) >= 0:
            yield Found(_("Nothing in “{stage}” feels bad.").format(stage=title), (stage.id,))
        if values and max(values) <= 0:
            yield Found(_("Nothing in “{stage}” feels good.").format(stage=title), (stage.id,))


def generic_stages(case: Case) -> Iterator[Found]:
    """P9."""
    for stage in case.journey.stages:
        if not stage.confirmed and stage.title.strip().lower() in GENERIC_STAGES:
            text = _("“{stage}” is a name from the textbook: say it in your customers’ words.")
            yield Found(text.format(stage=stage.title.strip()), (stage.id,))


def personas_without_evidence(case: Case) -> Iterator[Found]:
    """P10."""
    backed = {id_ for e in case.journey.evidence for id_ in (*e.supports, *e.contradicts)}
    for persona in case.journey.personas:
        if not persona.evidence_base_n and persona.id not in backed:
            text = _("{persona} rests on no evidence: of how many customers is this known?")
            yield Found(text.format(persona=persona.name or _("A persona")), (persona.id,))


def nobody_in_no_situation(case: Case) -> Iterator[Found]:
    """P16."""
    map_ = case.journey.map
    if not case.journey.personas:
        yield Found(_("There is no persona: whose journey is it?"), (map_.id,))
    scenarios = case.records.at(Scenario, map_.id)
    if not any(scenario.situation or scenario.goal for scenario in scenarios):
        yield Found(_("There is no scenario: in which situation, and what for?"), (map_.id,))
