"""How personas go through a map: their paths, where they change the channel, what decides."""

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesk.model.kinds import MomentReason, PathKind
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.units import Share

ZeroToOne = Annotated[int, Field(ge=0, le=1)]
ZeroToTwo = Annotated[int, Field(ge=0, le=2)]
ZeroToThree = Annotated[int, Field(ge=0, le=3)]


class Path(Record):
    """The touchpoints that a persona goes through, in order; one may come again.

    Without a persona it is everybody's. A map without paths has one: all its touchpoints, from
    left to right.
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "persona": "persona", "touchpoints": "touchpoint"}

    map: RecordId
    persona: RecordId | None = None
    kind: PathKind = PathKind.MAIN
    name: Text = ""
    touchpoints: tuple[RecordId, ...] = ()
    share: Share | None = None  # of the customers


class Switch(Record):
    """What is known of the way from one touchpoint to the next, in another channel.

    That there is one follows from the paths; these are the answers about it (domain 3.3).
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "source": "touchpoint", "target": "touchpoint"}

    map: RecordId
    source: RecordId
    target: RecordId
    forced: ZeroToTwo | None = None
    re_explain: ZeroToTwo | None = None
    re_identify: ZeroToOne | None = None
    other_team: ZeroToOne | None = None
    wait: ZeroToThree | None = None
    reach_share: Share | None = None  # of the journeys, that switch here


class Moment(Record):
    """A moment of truth, set by a person, for a reason."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "touchpoint": "touchpoint", "persona": "persona"}

    map: RecordId
    touchpoint: RecordId
    persona: RecordId | None = None  # None: everybody's
    reason: MomentReason = MomentReason.DECISION
    note: Text = ""
