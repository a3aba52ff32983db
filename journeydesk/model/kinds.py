"""The enumerations of the field; the values are what files and exports say."""

from enum import StrEnum


class MapType(StrEnum):
    CURRENT_STATE = "current_state"
    FUTURE_STATE = "future_state"
    DAY_IN_THE_LIFE = "day_in_the_life"
    SERVICE_BLUEPRINT = "service_blueprint"


class LaneKind(StrEnum):
    """What a lane holds; independent of its label. In the default order of a map."""

    STAGE_GOAL = "stage_goal"
    CUSTOMER_ACTION = "customer_action"
    TOUCHPOINT = "touchpoint"
    CHANNEL = "channel"
    THOUGHT_QUOTE = "thought_quote"
    EMOTION_CURVE = "emotion_curve"
    ENGAGEMENT_CURVE = "engagement_curve"
    EXPECTATION = "expectation"
    PAIN_POINT = "pain_point"
    OPPORTUNITY = "opportunity"
    METRIC = "metric"
    EVIDENCE = "evidence"
    IMAGE = "image"
    TIME = "time"
    OWNER = "owner"
    FREE_TEXT = "free_text"
    PHYSICAL_EVIDENCE = "physical_evidence"
    FRONTSTAGE_PEOPLE = "frontstage_people"
    FRONTSTAGE_TECHNOLOGY = "frontstage_technology"
    BACKSTAGE_PEOPLE = "backstage_people"
    BACKSTAGE_TECHNOLOGY = "backstage_technology"
    SUPPORT_PROCESS = "support_process"
    POLICY = "policy"
    EMPLOYEE_EMOTION = "employee_emotion"
    FAILURE_POINT = "failure_point"
    CONTEXT_ACTIVITY = "context_activity"
    PLACE_PEOPLE = "place_people"


class CardKind(StrEnum):
    CUSTOMER_ACTION = "customer_action"
    QUOTE = "quote"
    PAIN_POINT = "pain_point"
    OPPORTUNITY = "opportunity"
    NOTE = "note"


class Status(StrEnum):
    ASSUMED = "assumed"
    EVIDENCED = "evidenced"
    VALIDATED = "validated"
    CONTRADICTED = "contradicted"


class PersonaKind(StrEnum):
    PERSONA = "persona"
    PROTO_PERSONA = "proto_persona"
    SEGMENT = "segment"
    EMPLOYEE = "employee"
    CITIZEN = "citizen"
    PATIENT = "patient"
    STUDENT = "student"


class StageGroup(StrEnum):
    ACQUISITION = "acquisition"
    PURCHASE = "purchase"
    POST_PURCHASE = "post_purchase"


class TouchpointKind(StrEnum):
    INTERACTION = "interaction"
    CUSTOMER_ACTION_ONLY = "customer_action_only"
    WAITING = "waiting"
    OFF_BRAND = "off_brand"


class Deviation(StrEnum):
    AS_PLANNED = "as_planned"
    AD_HOC = "ad_hoc"
    OUT_OF_SEQUENCE = "out_of_sequence"
    FAILED = "failed"
    MISSING = "missing"


class ChannelMode(StrEnum):
    DIGITAL = "digital"
    HUMAN = "human"
    PHYSICAL = "physical"
    AUTOMATED = "automated"
    THIRD_PARTY = "third_party"


class Origin(StrEnum):
    """Where an emotion's value comes from."""

    MEASURED = "measured"
    FROM_EVIDENCE = "from_evidence"
    ROOM_ESTIMATE = "room_estimate"
    SINGLE_GUESS = "single_guess"
    IMPORTED = "imported"


class LinkDirection(StrEnum):
    ONE_WAY = "one_way"
    TWO_WAY = "two_way"


class LinkRoute(StrEnum):
    """How a link runs from end to end: as the crow flies, or around the cards between."""

    STRAIGHT = "straight"
    AROUND = "around"


class Colour(StrEnum):
    """A colour by its name; every theme says what it looks like."""

    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PURPLE = "purple"
    GREY = "grey"


EMOTION_WORDS: dict[str, float] = {
    "delighted": 2.0,
    "relieved": 1.0,
    "confident": 1.0,
    "satisfied": 1.0,
    "curious": 0.5,
    "neutral": 0.0,
    "uncertain": -0.5,
    "confused": -1.0,
    "anxious": -1.0,
    "disappointed": -1.0,
    "frustrated": -1.5,
    "angry": -2.0,
}

# What dropping a card into a lane makes of it; lanes not listed hold notes.
CARD_KIND_OF_LANE: dict[LaneKind, CardKind] = {
    LaneKind.CUSTOMER_ACTION: CardKind.CUSTOMER_ACTION,
    LaneKind.THOUGHT_QUOTE: CardKind.QUOTE,
    LaneKind.PAIN_POINT: CardKind.PAIN_POINT,
    LaneKind.FAILURE_POINT: CardKind.PAIN_POINT,
    LaneKind.OPPORTUNITY: CardKind.OPPORTUNITY,
}


def card_kind_of(lane: LaneKind) -> CardKind:
    """What a new card in such a lane is."""
    return CARD_KIND_OF_LANE.get(lane, CardKind.NOTE)
