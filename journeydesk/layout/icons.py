"""Which icon stands for what."""

from journeydesk.model import CardKind, Deviation, EvidenceKind, LaneKind, Status, TouchpointKind

CARD_ICONS: dict[str, str] = {
    CardKind.CUSTOMER_ACTION: "footprints",
    CardKind.QUOTE: "message-square-quote",
    CardKind.PAIN_POINT: "zap",
    CardKind.OPPORTUNITY: "lightbulb",
    CardKind.EXPECTATION: "target",
    CardKind.NOTE: "sticky-note",
    "touchpoint": "smartphone",
}

TOUCHPOINT_ICONS: dict[TouchpointKind, str] = {  # others: that of touchpoints
    TouchpointKind.CUSTOMER_ACTION_ONLY: "footprints",
    TouchpointKind.WAITING: "clock",
}

DEVIATION_ICONS: dict[Deviation, str] = {  # what runs as planned needs none
    Deviation.AD_HOC: "plus",
    Deviation.OUT_OF_SEQUENCE: "rotate-ccw-clock",
    Deviation.FAILED: "triangle-alert",
    Deviation.MISSING: "circle-question-mark",
}

LANE_ICONS: dict[LaneKind, str] = {
    LaneKind.STAGE_GOAL: "flag",
    LaneKind.CUSTOMER_ACTION: "footprints",
    LaneKind.TOUCHPOINT: "smartphone",
    LaneKind.CHANNEL: "route",
    LaneKind.THOUGHT_QUOTE: "message-square-quote",
    LaneKind.EMOTION_CURVE: "heart",
    LaneKind.ENGAGEMENT_CURVE: "activity",
    LaneKind.EXPECTATION: "target",
    LaneKind.PAIN_POINT: "zap",
    LaneKind.OPPORTUNITY: "lightbulb",
    LaneKind.METRIC: "gauge",
    LaneKind.EVIDENCE: "file-text",
    LaneKind.IMAGE: "image",
    LaneKind.TIME: "clock",
    LaneKind.OWNER: "users",
    LaneKind.FREE_TEXT: "sticky-note",
    LaneKind.PHYSICAL_EVIDENCE: "package",
    LaneKind.FRONTSTAGE_PEOPLE: "headset",
    LaneKind.FRONTSTAGE_TECHNOLOGY: "app-window",
    LaneKind.BACKSTAGE_PEOPLE: "users",
    LaneKind.BACKSTAGE_TECHNOLOGY: "server",
    LaneKind.SUPPORT_PROCESS: "cog",
    LaneKind.POLICY: "shield-check",
    LaneKind.EMPLOYEE_EMOTION: "face-slightly-smiling",
    LaneKind.FAILURE_POINT: "triangle-alert",
    LaneKind.CONTEXT_ACTIVITY: "calendar",
    LaneKind.PLACE_PEOPLE: "map-pin",
}

STATUS_ICONS: dict[Status, str] = {
    Status.ASSUMED: "circle-question-mark",
    Status.EVIDENCED: "paperclip",
    Status.VALIDATED: "shield-check",
    Status.CONTRADICTED: "circle-alert",
}

EVIDENCE_ICONS: dict[EvidenceKind, str] = {
    EvidenceKind.CUSTOMER_INTERVIEW: "mic",
    EvidenceKind.SURVEY: "list-filter",
    EvidenceKind.SUPPORT_LOG: "headset",
    EvidenceKind.TRANSCRIPT: "message-square-quote",
    EvidenceKind.SATISFACTION_SCORE: "gauge",
    EvidenceKind.WEB_ANALYTICS: "activity",
    EvidenceKind.OBSERVATION: "eye",
    EvidenceKind.SUPPORT_VOLUME: "phone",
    EvidenceKind.ESCALATION_RATE: "triangle-alert",
    EvidenceKind.ABANDONMENT: "x",
    EvidenceKind.DIARY: "square-pen",
    EvidenceKind.USABILITY_TEST: "mouse-pointer-2",
    EvidenceKind.REVIEW_SOCIAL: "megaphone",
    EvidenceKind.EVENT_LOG: "list-tree",
    EvidenceKind.STAFF_INTERVIEW: "users",
    EvidenceKind.INTERNAL_ASSUMPTION: "circle-question-mark",
}

FACES = (  # of −2, −1, 0, +1, +2
    "face-angry",
    "face-slightly-frowning",
    "face-neutral",
    "face-slightly-smiling",
    "face-grinning",
)
