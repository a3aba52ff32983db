"""What the field's kinds are called, on the map, beside it and for who cannot see it."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.model import (
    Deviation,
    EvidenceKind,
    MetricKind,
    MomentReason,
    StageGroup,
    TouchpointKind,
)

GROUP_LABELS: dict[StageGroup, str] = {
    StageGroup.ACQUISITION: N_("Acquisition"),
    StageGroup.PURCHASE: N_("Purchase"),
    StageGroup.POST_PURCHASE: N_("Post-purchase"),
}

TOUCHPOINT_LABELS: dict[TouchpointKind, str] = {
    TouchpointKind.INTERACTION: N_("Interaction"),
    TouchpointKind.CUSTOMER_ACTION_ONLY: N_("Customer alone"),
    TouchpointKind.WAITING: N_("Waiting"),
    TouchpointKind.OFF_BRAND: N_("Off-brand"),
}

DEVIATION_LABELS: dict[Deviation, str] = {
    Deviation.AS_PLANNED: N_("As planned"),
    Deviation.AD_HOC: N_("Ad hoc"),
    Deviation.OUT_OF_SEQUENCE: N_("Out of sequence"),
    Deviation.FAILED: N_("Failed"),
    Deviation.MISSING: N_("Missing"),
}

MOMENT_LABELS: dict[MomentReason, str] = {
    MomentReason.DECISION: N_("Decision"),
    MomentReason.NEGATIVE_PEAK: N_("Negative peak"),
    MomentReason.POSITIVE_PEAK: N_("Positive peak"),
    MomentReason.END: N_("End"),
    MomentReason.RECOVERY: N_("Recovery"),
    MomentReason.RISK_OF_LEAVING: N_("Risk of leaving"),
    MomentReason.PROMISE_KEPT: N_("Promise kept"),
}

METRIC_LABELS: dict[MetricKind, str] = {
    MetricKind.NPS: N_("NPS"),
    MetricKind.CSAT: N_("CSAT"),
    MetricKind.CES: N_("CES"),
    MetricKind.VOLUME: N_("Volume"),
    MetricKind.ESCALATION_RATE: N_("Escalation rate"),
    MetricKind.ABANDONMENT_RATE: N_("Abandonment rate"),
    MetricKind.CONVERSION: N_("Conversion"),
    MetricKind.FIRST_CONTACT_RESOLUTION: N_("First contact resolution"),
    MetricKind.TIME: N_("Time"),
    MetricKind.COST: N_("Cost"),
    MetricKind.CUSTOM: N_("Metric"),
}

EVIDENCE_LABELS: dict[EvidenceKind, str] = {
    EvidenceKind.CUSTOMER_INTERVIEW: N_("Customer interview"),
    EvidenceKind.SURVEY: N_("Survey"),
    EvidenceKind.SUPPORT_LOG: N_("Support log"),
    EvidenceKind.TRANSCRIPT: N_("Transcript"),
    EvidenceKind.SATISFACTION_SCORE: N_("Satisfaction score"),
    EvidenceKind.WEB_ANALYTICS: N_("Web analytics"),
    EvidenceKind.OBSERVATION: N_("Observation"),
    EvidenceKind.SUPPORT_VOLUME: N_("Support volume"),
    EvidenceKind.ESCALATION_RATE: N_("Escalation rate"),
    EvidenceKind.ABANDONMENT: N_("Abandonment"),
    EvidenceKind.DIARY: N_("Diary"),
    EvidenceKind.USABILITY_TEST: N_("Usability test"),
    EvidenceKind.REVIEW_SOCIAL: N_("Reviews and social media"),
    EvidenceKind.EVENT_LOG: N_("Event log"),
    EvidenceKind.STAFF_INTERVIEW: N_("Staff interview"),
    EvidenceKind.INTERNAL_ASSUMPTION: N_("Internal assumption"),
}
