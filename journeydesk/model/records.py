"""The records: whose maps, who travels, and the grid; what lies on it is in cards.py.

Units: minutes, shares from 0 to 1, emotions from −2 to +2; None is unknown. Sizes on the map are
in points; None is automatic.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from journeydesk.model.cards import Card, Cluster, Emotion, Image, Link
from journeydesk.model.evidence import Attachment, Evidence, Metric, Validation
from journeydesk.model.findings import Action, Expectation, Opportunity, PainPoint
from journeydesk.model.kinds import (
    CardKind,
    ChannelMode,
    Colour,
    Deviation,
    LaneKind,
    MapType,
    PersonaKind,
    StageGroup,
    Status,
    TouchpointKind,
)
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.travel import Moment, Path, Switch
from journeydesk.model.units import Count, HexColour, Minutes, OneToFive, Points, Share
from journeydesk.model.workshop import Comment, Rating, RatingRound, Vote, VoteRound

STYLES = 8  # of personas: a colour, dashes and a marker of every theme


class Project(Record):
    """Whose maps these are; one a document."""

    refers_to: ClassVar = {"logo": "image"}

    title: Text = ""
    client: Text = ""
    author: Text = ""
    language: str = "en"
    brand_colours: tuple[HexColour, ...] = ()
    logo: RecordId | None = None


class Map(Record):
    """One journey: what one persona or several live through in one scenario."""

    title: Text = ""
    type: MapType = MapType.CURRENT_STATE
    status: Text = ""
    derived_from: RecordId | None = None
    period: Text = ""
    version_label: Text = ""
    owner: Text = ""


class Persona(Record):
    """Who travels; told apart on the map by colour and dash and marker."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "picture": "image"}

    map: RecordId
    name: Text = ""
    kind: PersonaKind = PersonaKind.PERSONA
    quote: Text = ""
    goals: Text = ""
    needs: Text = ""
    frustrations: Text = ""
    context: Text = ""
    segment_size: Count | None = None
    evidence_base_n: Count | None = None
    weight: Share | None = None  # None: equal weights
    style: Annotated[int, Field(ge=0, lt=STYLES)] = 0  # the theme's colour, dash and marker
    picture: RecordId | None = None


class Scenario(Record):
    """The situation the journey is lived in; one a map."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    situation: Text = ""
    goal: Text = ""
    trigger: Text = ""
    start: Text = ""
    end: Text = ""
    success_criteria: Text = ""


class Stage(Record):
    """A phase of the relationship, in the customer's words."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    title: Text = ""
    purpose: Text = ""
    group: StageGroup | None = None
    count_in: Count | None = None  # customers entering
    confirmed: bool = False  # not a generic template name
    width: Points | None = None
    colour: Colour | None = None


class Lane(Record):
    """A row of the map; its kind does not depend on its label."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    kind: LaneKind = LaneKind.FREE_TEXT
    label: Text = ""
    visible: bool = True
    height: Points | None = None  # at least: a lane grows with what it holds
    collapsed: bool = False  # to a strip with its label


class Channel(Record):
    """A way customer and organisation meet."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    name: Text = ""
    icon: str = ""  # a name among the bundled icons
    mode: ChannelMode | None = None
    synchronous: bool | None = None
    owner_team: Text = ""


class Touchpoint(Record):
    """A moment of interaction; a step of its stage."""

    placed_in: ClassVar = ("stage",)
    refers_to: ClassVar = {
        "stage": "stage",
        "channel": "channel",
        "personas": "persona",
        "image": "image",
    }

    stage: RecordId
    title: Text = ""
    kind: TouchpointKind = TouchpointKind.INTERACTION
    channel: RecordId | None = None
    personas: tuple[RecordId, ...] = ()  # empty: all of the map
    deviation: Deviation | None = None
    owner_team: Text = ""
    active_min: Minutes | None = None
    wait_min: Minutes | None = None
    reach_share: Share | None = None
    importance_customer: OneToFive | None = None
    importance_org: OneToFive | None = None
    image: RecordId | None = None


class View(Record):
    """A way of looking at a map, under a name: what is looked at, how large, and where.

    Of the facets each asks for any of its values, and nothing where it is empty; "touchpoint" is a
    kind beside those of cards. The middle of the view is in points of the map, and 1.0 is the
    size on paper.
    """

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "personas": "persona", "channels": "channel"}

    map: RecordId
    title: Text = ""
    kinds: tuple[CardKind | Literal["touchpoint"], ...] = ()
    personas: tuple[RecordId, ...] = ()
    channels: tuple[RecordId, ...] = ()
    statuses: tuple[Status, ...] = ()
    tags: tuple[Text, ...] = ()
    zoom: Annotated[float, Field(gt=0, le=100)] = 1.0
    x: float = 0.0
    y: float = 0.0


# Their bytes are assets of the document.
WITH_ASSET = (Image, Attachment)

# In the order in which records can be written so that each finds what it refers to.
RECORD_TYPES: dict[str, type[Record]] = {
    cls.type_name(): cls
    for cls in (
        Map,
        Image,
        Project,
        Persona,
        Scenario,
        Stage,
        Lane,
        Channel,
        Touchpoint,
        Cluster,
        Card,
        PainPoint,
        Expectation,
        Opportunity,
        Action,
        Link,
        Emotion,
        Path,
        Switch,
        Moment,
        Attachment,
        Metric,
        Evidence,
        Validation,
        RatingRound,
        Rating,
        VoteRound,
        Vote,
        Comment,
        View,
    )
}
