"""Which fields each kind of record shows, and how they are edited. Rows, not code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from journeydesk.i18n import N_, _
from journeydesk.layout.labels import CARD_LABELS, LANE_LABELS, MAP_LABELS
from journeydesk.model import (
    Card,
    Channel,
    Deviation,
    Emotion,
    Lane,
    Map,
    Origin,
    Persona,
    Record,
    Records,
    Scenario,
    Stage,
    StageGroup,
    Status,
    Touchpoint,
    TouchpointKind,
)

Choices = Callable[[Record, Records], list[tuple[str, object]]]


class Editor(Enum):
    LINE = auto()
    TEXT = auto()
    NUMBER = auto()
    CHECK = auto()
    CHOICE = auto()
    TAGS = auto()
    FEELING = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """`scale` is what a number is multiplied with to be shown: 100 for shares in per cent."""

    name: str
    label: str
    editor: Editor = Editor.LINE
    choices: Choices | None = None
    unit: str = ""
    is_whole: bool = False
    scale: float = 1.0


def _of(labels: dict) -> Choices:
    return lambda _record, _records: [(_(label), value) for value, label in labels.items()]


def _unset_or(labels: dict) -> Choices:
    return lambda r, rs: [("–", None), *_of(labels)(r, rs)]


STATUS_LABELS = {
    Status.ASSUMED: N_("Assumed"),
    Status.EVIDENCED: N_("Evidenced"),
    Status.VALIDATED: N_("Validated"),
    Status.CONTRADICTED: N_("Contradicted"),
}
GROUP_LABELS = {
    StageGroup.ACQUISITION: N_("Acquisition"),
    StageGroup.PURCHASE: N_("Purchase"),
    StageGroup.POST_PURCHASE: N_("Post-purchase"),
}
TOUCHPOINT_LABELS = {
    TouchpointKind.INTERACTION: N_("Interaction"),
    TouchpointKind.CUSTOMER_ACTION_ONLY: N_("Customer alone"),
    TouchpointKind.WAITING: N_("Waiting"),
    TouchpointKind.OFF_BRAND: N_("Off-brand"),
}
DEVIATION_LABELS = {
    Deviation.AS_PLANNED: N_("As planned"),
    Deviation.AD_HOC: N_("Ad hoc"),
    Deviation.OUT_OF_SEQUENCE: N_("Out of sequence"),
    Deviation.FAILED: N_("Failed"),
    Deviation.MISSING: N_("Missing"),
}
ORIGIN_LABELS = {
    Origin.MEASURED: N_("Measured"),
    Origin.FROM_EVIDENCE: N_("From evidence"),
    Origin.ROOM_ESTIMATE: N_("The room’s estimate"),
    Origin.SINGLE_GUESS: N_("One person’s guess"),
    Origin.IMPORTED: N_("Imported"),
}


def _touchpoints(record: Record, records: Records) -> list[tuple[str, object]]:
    assert isinstance(record, Card)
    here = records.at(Touchpoint, record.stage)
    return [(_("Whole stage"), None), *((t.title or _("Untitled"), t.id) for t in here)]


def _channels(record: Record, records: Records) -> list[tuple[str, object]]:
    assert isinstance(record, Touchpoint)
    map_id = records.get(Stage, record.stage).map
    return [(_("No channel"), None), *((c.name, c.id) for c in records.at(Channel, map_id))]


FIELDS: dict[type[Record], tuple[Field, ...]] = {
    Card: (
        Field("text", N_("Text"), Editor.TEXT),
        Field("kind", N_("Kind"), Editor.CHOICE, _of(CARD_LABELS)),
        Field("touchpoint", N_("Touchpoint"), Editor.CHOICE, _touchpoints),
        Field("status", N_("Status"), Editor.CHOICE, _of(STATUS_LABELS)),
        Field("tags", N_("Tags, separated by commas"), Editor.TAGS),
        Field("author", N_("Author")),
        Field("private_note", N_("Private note"), Editor.TEXT),
    ),
    Touchpoint: (
        Field("title", N_("Title"), Editor.TEXT),
        Field("channel", N_("Channel"), Editor.CHOICE, _channels),
        Field("kind", N_("Kind"), Editor.CHOICE, _of(TOUCHPOINT_LABELS)),
        Field("deviation", N_("Against the plan"), Editor.CHOICE, _unset_or(DEVIATION_LABELS)),
        Field("owner_team", N_("Owner team")),
        Field("active_min", N_("Active time"), Editor.NUMBER, unit=N_("min")),
        Field("wait_min", N_("Waiting time"), Editor.NUMBER, unit=N_("min")),
        Field("reach_share", N_("Reach"), Editor.NUMBER, unit="%", scale=100),
        Field(
            "importance_customer",
            N_("Importance to customers, 1 to 5"),
            Editor.NUMBER,
            is_whole=True,
        ),
        Field("importance_org", N_("Importance to us, 1 to 5"), Editor.NUMBER, is_whole=True),
    ),
    Stage: (
        Field("title", N_("Title, in the customer’s words"), Editor.TEXT),
        Field("purpose", N_("Purpose"), Editor.TEXT),
        Field("group", N_("Phase"), Editor.CHOICE, _unset_or(GROUP_LABELS)),
        Field("count_in", N_("Customers entering"), Editor.NUMBER, is_whole=True),
        Field("confirmed", N_("The name is our own"), Editor.CHECK),
    ),
    Lane: (
        Field("label", N_("Label"), Editor.TEXT),
        Field("kind", N_("Kind"), Editor.CHOICE, _of(LANE_LABELS)),
        Field("visible", N_("Shown"), Editor.CHECK),
    ),
    Emotion: (
        Field("value", N_("Emotion, −2 to +2"), Editor.FEELING),
        Field("word", N_("Word")),
        Field("origin", N_("Where it comes from"), Editor.CHOICE, _unset_or(ORIGIN_LABELS)),
        Field("n", N_("People asked"), Editor.NUMBER, is_whole=True),
        Field("engagement", N_("Engagement, 1 to 5"), Editor.NUMBER, is_whole=True),
    ),
    Map: (
        Field("title", N_("Title"), Editor.TEXT),
        Field("type", N_("Type"), Editor.CHOICE, _of(MAP_LABELS)),
        Field("owner", N_("Owner")),
        Field("period", N_("Period")),
        Field("version_label", N_("Version")),
    ),
    Scenario: (
        Field("goal", N_("Goal: I want to …"), Editor.TEXT),
        Field("situation", N_("Situation"), Editor.TEXT),
        Field("trigger", N_("Trigger"), Editor.TEXT),
        Field("success_criteria", N_("Success criteria"), Editor.TEXT),
    ),
    Persona: (
        Field("name", N_("Name")),
        Field("quote", N_("Quote"), Editor.TEXT),
        Field("goals", N_("Goals"), Editor.TEXT),
        Field("evidence_base_n", N_("People behind it"), Editor.NUMBER, is_whole=True),
        Field("weight", N_("Weight"), Editor.NUMBER, unit="%", scale=100),
    ),
}

HEADINGS: dict[type[Record], tuple[str, str]] = {
    Card: (N_("Card"), "sticky-note"),
    Touchpoint: (N_("Touchpoint"), "smartphone"),
    Stage: (N_("Stage"), "milestone"),
    Lane: (N_("Lane"), "layers"),
    Emotion: (N_("Emotion"), "heart"),
    Map: (N_("Map"), "route"),
    Scenario: (N_("Scenario"), "flag"),
    Persona: (N_("Persona"), "user"),
}
