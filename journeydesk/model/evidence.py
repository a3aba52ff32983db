"""What a map rests on: evidence, what was measured, and what customers said of the map itself."""

from typing import Annotated, ClassVar

from pydantic import Field

from journeydesk.model.kinds import EvidenceKind, MetricKind
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.units import Count, Digest, EmotionValue

# What evidence may speak for or against, and comments may be about.
ANYTHING = "map|persona|scenario|stage|lane|channel|touchpoint|card|emotion|path|metric|moment"


class Attachment(Record):
    """A file that belongs to a map. Its bytes are an asset of the document, kept once."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    asset: Digest  # of the file's bytes
    name: Text = ""
    mime: Text = ""


class Metric(Record):
    """What was measured of a map, a stage or a touchpoint.

    Raw counts are kept and the score is computed: `promoters` and `detractors` (NPS), `satisfied`
    (CSAT), an answer each from `1` to `7` (CES), `count` (rates), each of `n`. Where nothing was
    counted, `value` is what somebody told.
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "stage": "stage", "touchpoint": "touchpoint"}

    map: RecordId
    stage: RecordId | None = None
    touchpoint: RecordId | None = None
    kind: MetricKind = MetricKind.CUSTOM
    name: Text = ""
    counts: dict[Text, Count] = Field(default_factory=dict)
    value: float | None = None
    unit: Text = ""
    n: Count | None = None
    date: Text = ""
    target: float | None = None


class Evidence(Record):
    """One finding, and what it speaks for or against.

    `strength` is its weight from 0 to 100; 0 is shown and not counted. `value` is the emotion it
    tells of, where it tells of one. An internal one is not meant for the customer's eyes.
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {
        "map": "map",
        "attachment": "attachment",
        "supports": ANYTHING,
        "contradicts": ANYTHING,
    }

    map: RecordId
    kind: EvidenceKind = EvidenceKind.INTERNAL_ASSUMPTION
    title: Text = ""
    date: Text = ""
    source: Text = ""
    n: Count | None = None
    location: Text = ""
    text: Text = ""
    attachment: RecordId | None = None
    strength: Annotated[int, Field(ge=0, le=100)] = 100
    value: EmotionValue | None = None
    internal: bool = False
    supports: tuple[RecordId, ...] = ()
    contradicts: tuple[RecordId, ...] = ()


class Validation(Record):
    """A session in which customers read the map: what they agreed with, and what they did not."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "agreed": "card", "disagreed": "card"}

    map: RecordId
    title: Text = ""
    date: Text = ""
    location: Text = ""
    n: Count | None = None  # customers present
    note: Text = ""
    agreed: tuple[RecordId, ...] = ()
    disagreed: tuple[RecordId, ...] = ()
