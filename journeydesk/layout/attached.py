"""The records that cards are shown with: their images, and what is known of them in numbers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.model import (
    Card,
    Expectation,
    Image,
    Opportunity,
    PainPoint,
    RecordId,
    Records,
)

Finding = PainPoint | Expectation | Opportunity
ByCard = Mapping[RecordId, Sequence[Finding]]


class Attached(NamedTuple):
    """Images by their ids, findings by those of their cards."""

    images: Mapping[RecordId, Image]
    findings: ByCard

    @classmethod
    def of(cls, found: Sequence[Image | Finding]) -> Attached:
        if not found:
            return NOTHING
        images = {record.id: record for record in found if isinstance(record, Image)}
        return cls(images, _by_card([r for r in found if not isinstance(r, Image)]))


NOTHING = Attached({}, {})


def attached_to(
    contents: Contents, key: Hashable, cards: Sequence[Card], memo: Memo
) -> tuple[Image | Finding, ...]:
    """What these cards are shown with; the same records give the same tuple."""
    images = contents.records.at(Image, contents.map.id)
    findings = _findings(contents, memo)
    if not images and not findings:
        return ()
    make = partial(_attached, cards, images, findings)
    return memo.keep(("attached", key), (cards, images, findings), (), make)


def findings_of(records: Records, card: RecordId) -> tuple[Finding, ...]:
    """What is known of a card in numbers."""
    pains, expectations = records.at(PainPoint, card), records.at(Expectation, card)
    return (*pains, *expectations, *records.at(Opportunity, card))


def _findings(contents: Contents, memo: Memo) -> ByCard:
    """Of the whole document; the same until one of them changes."""
    records = contents.records
    pains, expectations = records.all(PainPoint), records.all(Expectation)
    opportunities = records.all(Opportunity)
    make = partial(_by_card, (*pains, *expectations, *opportunities))
    return memo.keep("findings", (pains, expectations, opportunities), (), make)


def _by_card(findings: Iterable[Finding]) -> ByCard:
    found: dict[RecordId, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.card, []).append(finding)
    return found


def _attached(
    cards: Sequence[Card], images: Sequence[Image], findings: ByCard
) -> tuple[Image | Finding, ...]:
    used = {card.image for card in cards if card.image}
    known = [finding for card in cards for finding in findings.get(card.id, ())]
    return (*[image for image in images if image.id in used], *known)
