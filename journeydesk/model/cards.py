"""What lies on the grid of a map: cards, what joins and gathers them, and what is felt."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from journeydesk.model.kinds import CardKind, Colour, LinkDirection, LinkRoute, Origin, Status
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.units import MOST_STAGES, Count, Digest, EmotionValue, OneToFive, Pixels


class Image(Record):
    """A picture on a map; cards show it. Its bytes are an asset of the document, kept once."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    asset: Digest  # of the file's bytes
    mime: Literal["image/png", "image/jpeg"]
    width: Pixels
    height: Pixels
    alt: Text = ""  # what is to be seen, in words


class Cluster(Record):
    """Cards of one cell that belong together, under a title (an affinity cluster)."""

    placed_in: ClassVar = ("lane", "stage")
    refers_to: ClassVar = {"lane": "lane", "stage": "stage"}

    lane: RecordId
    stage: RecordId
    title: Text = ""


class Card(Record):
    """A sticky note in a cell: under one touchpoint, or across its whole stage and more.

    `span` counts the stages it covers, its own and those to the right; a card under a touchpoint
    is as wide as that. A locked card keeps its words and its place. What is known of it in numbers,
    as of a pain point, is a record of its own that lies in it: see findings.
    """

    placed_in: ClassVar = ("lane", "stage")
    refers_to: ClassVar = {
        "lane": "lane",
        "stage": "stage",
        "touchpoint": "touchpoint",
        "cluster": "cluster",
        "image": "image",
    }

    lane: RecordId
    stage: RecordId
    touchpoint: RecordId | None = None
    kind: CardKind = CardKind.NOTE
    text: Text = ""
    status: Status = Status.ASSUMED
    tags: tuple[Text, ...] = ()
    private_note: Text = ""
    author: Text = ""
    span: Annotated[int, Field(ge=1, le=MOST_STAGES)] = 1
    locked: bool = False
    colour: Colour | None = None
    cluster: RecordId | None = None
    image: RecordId | None = None
    effort: OneToFive | None = None  # of the customer, in a customer action
    avoidable: bool = False  # an action that a better journey would not ask for


class Link(Record):
    """A line from one card or touchpoint to another; gone with either end.

    In a service blueprint it is what the field calls a dependency.
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "source": "card|touchpoint", "target": "card|touchpoint"}

    map: RecordId
    source: RecordId
    target: RecordId
    direction: LinkDirection = LinkDirection.ONE_WAY
    label: Text = ""
    route: LinkRoute = LinkRoute.AROUND

    @property
    def ends(self) -> tuple[RecordId, RecordId]:
        return self.source, self.target


class Emotion(Record):
    """What a persona feels at a touchpoint; word and number are separate."""

    placed_in: ClassVar = ("touchpoint",)
    refers_to: ClassVar = {"touchpoint": "touchpoint", "persona": "persona"}

    touchpoint: RecordId
    persona: RecordId
    value: EmotionValue | None = None
    word: Text = ""
    engagement: OneToFive | None = None
    origin: Origin | None = None
    n: Count | None = None
    spread: Annotated[float, Field(ge=0)] | None = None
