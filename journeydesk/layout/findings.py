"""What is known of cards in numbers, by the card that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from journeydesk.layout.memo import Memo
from journeydesk.model import Expectation, Opportunity, PainPoint, RecordId, Records

Finding = PainPoint | Expectation | Opportunity
ByCard = Mapping[RecordId, Sequence[Finding]]


def findings_of(records: Records, card: RecordId) -> tuple[Finding, ...]:
    """Those of one card."""
    pains, expectations = records.at(PainPoint, card), records.at(Expectation, card)
    return (*pains, *expectations, *records.at(Opportunity, card))


def findings_by_card(records: Records, memo: Memo) -> ByCard:
    """Of the whole document; the same until one of them changes."""
    pains, expectations = records.all(PainPoint), records.all(Expectation)
    opportunities = records.all(Opportunity)
    make = partial(by_card, (*pains, *expectations, *opportunities))
    return memo.keep("findings", (pains, expectations, opportunities), (), make)


def by_card(findings: Iterable[Finding]) -> ByCard:
    found: dict[RecordId, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.card, []).append(finding)
    return found
