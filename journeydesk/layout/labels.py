"""What kinds are called where a record has no name of its own, and how feelings are written."""

from journeydesk.analysis.blueprint import Line
from journeydesk.i18n import N_, _
from journeydesk.model import ActionStatus, CardKind, LaneKind, MapType, Status

LANE_LABELS: dict[LaneKind, str] = {
    LaneKind.STAGE_GOAL: N_("Customer goals"),
    LaneKind.CUSTOMER_ACTION: N_("Customer actions"),
    LaneKind.TOUCHPOINT: N_("Touchpoints"),
    LaneKind.CHANNEL: N_("Channels"),
    LaneKind.THOUGHT_QUOTE: N_("Thoughts and quotes"),
    LaneKind.EMOTION_CURVE: N_("Emotions"),
    LaneKind.ENGAGEMENT_CURVE: N_("Engagement"),
    LaneKind.EXPECTATION: N_("Expectations"),
    LaneKind.PAIN_POINT: N_("Pain points"),
    LaneKind.OPPORTUNITY: N_("Opportunities"),
    LaneKind.METRIC: N_("Metrics"),
    LaneKind.EVIDENCE: N_("Evidence"),
    LaneKind.IMAGE: N_("Images"),
    LaneKind.TIME: N_("Time"),
    LaneKind.OWNER: N_("Owners"),
    LaneKind.FREE_TEXT: N_("Notes"),
    LaneKind.PHYSICAL_EVIDENCE: N_("Physical evidence"),
    LaneKind.FRONTSTAGE_PEOPLE: N_("Frontstage: people"),
    LaneKind.FRONTSTAGE_TECHNOLOGY: N_("Frontstage: technology"),
    LaneKind.BACKSTAGE_PEOPLE: N_("Backstage: people"),
    LaneKind.BACKSTAGE_TECHNOLOGY: N_("Backstage: technology"),
    LaneKind.SUPPORT_PROCESS: N_("Support processes"),
    LaneKind.POLICY: N_("Policies"),
    LaneKind.EMPLOYEE_EMOTION: N_("Employees’ emotions"),
    LaneKind.FAILURE_POINT: N_("Failure points"),
    LaneKind.CONTEXT_ACTIVITY: N_("Context and activity"),
    LaneKind.PLACE_PEOPLE: N_("Place and people"),
}

CARD_LABELS: dict[CardKind, str] = {
    CardKind.CUSTOMER_ACTION: N_("Customer action"),
    CardKind.QUOTE: N_("Quote"),
    CardKind.PAIN_POINT: N_("Pain point"),
    CardKind.OPPORTUNITY: N_("Opportunity"),
    CardKind.EXPECTATION: N_("Expectation"),
    CardKind.NOTE: N_("Sticky note"),
}

STATUS_LABELS: dict[Status, str] = {
    Status.ASSUMED: N_("Assumed"),
    Status.EVIDENCED: N_("Evidenced"),
    Status.VALIDATED: N_("Validated"),
    Status.CONTRADICTED: N_("Contradicted"),
}

ACTION_LABELS: dict[ActionStatus, str] = {
    ActionStatus.PROPOSED: N_("Proposed"),
    ActionStatus.AGREED: N_("Agreed"),
    ActionStatus.DOING: N_("Being done"),
    ActionStatus.DONE: N_("Done"),
    ActionStatus.DROPPED: N_("Dropped"),
}

MAP_LABELS: dict[MapType, str] = {
    MapType.CURRENT_STATE: N_("Current state"),
    MapType.FUTURE_STATE: N_("Future state"),
    MapType.DAY_IN_THE_LIFE: N_("Day in the life"),
    MapType.SERVICE_BLUEPRINT: N_("Service blueprint"),
}

LINE_LABELS: dict[Line, str] = {
    Line.INTERACTION: N_("Line of interaction"),
    Line.VISIBILITY: N_("Line of visibility"),
    Line.INTERNAL_INTERACTION: N_("Line of internal interaction"),
}


def signed(value: float) -> str:
    """An emotion's value with its sign, the minus a real one: "+1.5", "−2", "0"."""
    return f"{value:+g}".replace("-", "−") if value else "0"


def label_of_lane(kind: LaneKind) -> str:
    return _(LANE_LABELS[kind])


def label_of_card(kind: CardKind) -> str:
    return _(CARD_LABELS[kind])


def label_of_map_type(type_: MapType) -> str:
    return _(MAP_LABELS[type_])


def label_of_line(line: Line) -> str:
    return _(LINE_LABELS[line])
