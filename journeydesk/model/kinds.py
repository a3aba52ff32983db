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
    EXPECTATION = "expectation"
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


class PainKind(StrEnum):
    FRICTION = "friction"
    CONFUSION = "confusion"
    DELAY = "delay"
    UNMET_EXPECTATION = "unmet_expectation"
    HANDOFF = "handoff"
    REPETITION = "repetition"
    ERROR = "error"
    COST = "cost"


class Serves(StrEnum):
    """What an opportunity is good for."""

    REDUCE_FRICTION = "reduce_friction"
    IMPROVE_EMOTION = "improve_emotion"
    MEET_EXPECTATION = "meet_expectation"


class ActionStatus(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class EvidenceKind(StrEnum):
    CUSTOMER_INTERVIEW = "customer_interview"
    SURVEY = "survey"
    SUPPORT_LOG = "support_log"
    TRANSCRIPT = "transcript"
    SATISFACTION_SCORE = "satisfaction_score"
    WEB_ANALYTICS = "web_analytics"
    OBSERVATION = "observation"
    SUPPORT_VOLUME = "support_volume"
    ESCALATION_RATE = "escalation_rate"
    ABANDONMENT = "abandonment"
    DIARY = "diary"
    USABILITY_TEST = "usability_test"
    REVIEW_SOCIAL = "review_social"
    EVENT_LOG = "event_log"
    STAFF_INTERVIEW = "staff_interview"
    INTERNAL_ASSUMPTION = "internal_assumption"


class MetricKind(StrEnum):
    NPS = "NPS"
    CSAT = "CSAT"
    CES = "CES"
    VOLUME = "volume"
    ESCALATION_RATE = "escalation_rate"
    ABANDONMENT_RATE = "abandonment_rate"
    CONVERSION = "conversion"
    FIRST_CONTACT_RESOLUTION = "first_contact_resolution"
    TIME = "time"
    COST = "cost"
    CUSTOM = "custom"


class PathKind(StrEnum):
    MAIN = "main"
    ALTERNATIVE = "alternative"
    LOOP = "loop"


class MomentReason(StrEnum):
    """Why a touchpoint is a moment of truth."""

    DECISION = "decision"
    NEGATIVE_PEAK = "negative_peak"
    POSITIVE_PEAK = "positive_peak"
    END = "end"
    RECOVERY = "recovery"
    RISK_OF_LEAVING = "risk_of_leaving"
    PROMISE_KEPT = "promise_kept"


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
    LaneKind.EXPECTATION: CardKind.EXPECTATION,
}


def card_kind_of(lane: LaneKind) -> CardKind:
    """What a new card in such a lane is."""
    return CARD_KIND_OF_LANE.get(lane, CardKind.NOTE)
