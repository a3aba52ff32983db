"""Which lanes know something by themselves."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.layout.contents import Contents
from journeydesk.layout.engagement import engagement_strip
from journeydesk.layout.evidence_strip import evidence_strip
from journeydesk.layout.image_strip import image_strip
from journeydesk.layout.memo import Memo
from journeydesk.layout.metric_strip import metric_strip
from journeydesk.layout.owners import owner_strip
from journeydesk.layout.parts import Column
from journeydesk.layout.strips import NO_STRIP, Strip
from journeydesk.layout.time_strip import time_strip
from journeydesk.model import LaneKind

MAKERS: dict[LaneKind, Callable[[Contents, Column, Memo], Strip]] = {
    LaneKind.METRIC: metric_strip,
    LaneKind.EVIDENCE: evidence_strip,
    LaneKind.IMAGE: image_strip,
    LaneKind.TIME: time_strip,
    LaneKind.OWNER: owner_strip,
    LaneKind.ENGAGEMENT_CURVE: engagement_strip,
}


def strip_of(contents: Contents, kind: LaneKind, column: Column, memo: Memo) -> Strip:
    """The same object until something that it shows changes."""
    make = MAKERS.get(kind)
    return make(contents, column, memo) if make else NO_STRIP
