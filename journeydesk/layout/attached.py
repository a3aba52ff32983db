"""The records that cards are shown with: their images, and what is known of them in numbers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from journeydesk.layout.contents import Contents
from journeydesk.layout.findings import ByCard, Finding, by_card
from journeydesk.layout.memo import Memo
from journeydesk.model import Card, Image, RecordId


class Attached(NamedTuple):
    """Images by their ids, findings by those of their cards."""

    images: Mapping[RecordId, Image]
    findings: ByCard

    @classmethod
    def of(cls, found: Sequence[Image | Finding]) -> Attached:
        if not found:
            return NOTHING
        images = {record.id: record for record in found if isinstance(record, Image)}
        return cls(images, by_card([r for r in found if not isinstance(r, Image)]))


NOTHING = Attached({}, {})


def attached_to(
    contents: Contents, key: Hashable, cards: Sequence[Card], memo: Memo
) -> tuple[Image | Finding, ...]:
    """What these cards are shown with; the same records give the same tuple."""
    images = contents.records.at(Image, contents.map.id)
    if not images and not contents.findings:
        return ()
    make = partial(_attached, cards, images, contents.findings)
    return memo.keep(("attached", key), (cards, images, contents.findings), (), make)


def _attached(
    cards: Sequence[Card], images: Sequence[Image], findings: ByCard
) -> tuple[Image | Finding, ...]:
    used = {card.image for card in cards if card.image}
    known = [finding for card in cards for finding in findings.get(card.id, ())]
    return (*[image for image in images if image.id in used], *known)
