"""The sheets with a row for each record, and their columns: rows, not code."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.i18n import N_
from journeydesk.model import (
    Action,
    Card,
    Channel,
    Comment,
    Emotion,
    Evidence,
    Expectation,
    Lane,
    Map,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Record,
    Scenario,
    Stage,
    Touchpoint,
    Validation,
)

WIDE, MEDIUM, NARROW = 48, 22, 12  # of a column, in letters
SHOWN = ("words", "place", "priority", "gap", "score")  # computed: not followed when read


@dataclass(frozen=True, slots=True)
class Column:
    """`field` is one of the record's, or of SHOWN."""

    field: str
    heading: str
    width: int = MEDIUM

    @property
    def is_shown_only(self) -> bool:
        return self.field in SHOWN


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """`name` is what it is called; `record` has a row each, in the order of the map."""

    name: str
    record: type[Record]
    columns: tuple[Column, ...]


WHERE = Column("map", N_("Map"))
WORDS, PLACE = Column("words", N_("What"), WIDE), Column("place", N_("Where"))

# In an order in which each finds what it refers to.
SHEETS: tuple[RecordSheet, ...] = (
    RecordSheet(
        N_("Maps"),
        Map,
        (
            Column("title", N_("Title"), WIDE),
            Column("type", N_("Type")),
            Column("status", N_("Status")),
            Column("owner", N_("Owner")),
            Column("period", N_("Period")),
            Column("version_label", N_("Version")),
        ),
    ),
    RecordSheet(
        N_("Scenario"),
        Scenario,
        (
            WHERE,
            Column("situation", N_("Situation"), WIDE),
            Column("goal", N_("Goal"), WIDE),
            Column("trigger", N_("Trigger")),
            Column("start", N_("Start")),
            Column("end", N_("End")),
            Column("success_criteria", N_("Success criteria"), WIDE),
        ),
    ),
    RecordSheet(
        N_("Personas"),
        Persona,
        (
            WHERE,
            Column("name", N_("Name")),
            Column("kind", N_("Kind")),
            Column("quote", N_("Quote"), WIDE),
            Column("goals", N_("Goals"), WIDE),
            Column("needs", N_("Needs"), WIDE),
            Column("frustrations", N_("Frustrations"), WIDE),
            Column("context", N_("Context"), WIDE),
            Column("weight", N_("Weight"), NARROW),
            Column("segment_size", N_("Segment size"), NARROW),
            Column("evidence_base_n", N_("Evidence base, n"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Stages"),
        Stage,
        (
            WHERE,
            Column("title", N_("Title"), WIDE),
            Column("purpose", N_("Purpose"), WIDE),
            Column("group", N_("Group")),
            Column("count_in", N_("Customers entering"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Lanes"),
        Lane,
        (
            WHERE,
            Column("label", N_("Label")),
            Column("kind", N_("Kind")),
            Column("visible", N_("Visible"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Channels"),
        Channel,
        (
            WHERE,
            Column("name", N_("Name")),
            Column("mode", N_("Mode")),
            Column("synchronous", N_("At the same time"), NARROW),
            Column("owner_team", N_("Team")),
        ),
    ),
    RecordSheet(
        N_("Touchpoints"),
        Touchpoint,
        (
            Column("stage", N_("Stage")),
            Column("title", N_("Title"), WIDE),
            Column("kind", N_("Kind")),
            Column("channel", N_("Channel")),
            Column("personas", N_("Personas")),
            Column("deviation", N_("Deviation")),
            Column("owner_team", N_("Team")),
            Column("active_min", N_("Active, min"), NARROW),
            Column("wait_min", N_("Waiting, min"), NARROW),
            Column("reach_share", N_("Share that comes here"), NARROW),
            Column("importance_customer", N_("Importance to customers"), NARROW),
            Column("importance_org", N_("Importance to us"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Cards"),
        Card,
        (
            Column("lane", N_("Lane")),
            Column("stage", N_("Stage")),
            Column("touchpoint", N_("Touchpoint")),
            Column("kind", N_("Kind")),
            Column("text", N_("Text"), WIDE),
            Column("status", N_("Status"), NARROW),
            Column("tags", N_("Tags")),
            Column("private_note", N_("Private note")),
            Column("author", N_("Author")),
            Column("effort", N_("Effort"), NARROW),
            Column("avoidable", N_("Avoidable"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Emotions"),
        Emotion,
        (
            Column("touchpoint", N_("Touchpoint"), WIDE),
            Column("persona", N_("Persona")),
            Column("value", N_("Value, −2 to +2"), NARROW),
            Column("word", N_("Word")),
            Column("engagement", N_("Engagement, 1 to 5"), NARROW),
            Column("origin", N_("Origin")),
            Column("n", N_("n"), NARROW),
            Column("spread", N_("Spread"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Pain points"),
        PainPoint,
        (
            PLACE,
            WORDS,
            Column("priority", N_("Priority, 0 to 100"), NARROW),
            Column("count", N_("Count"), NARROW),
            Column("base", N_("Of"), NARROW),
            Column("period", N_("Period")),
            Column("kind", N_("Kind")),
            Column("also_at", N_("Also at")),
        ),
    ),
    RecordSheet(
        N_("Expectations"),
        Expectation,
        (
            PLACE,
            WORDS,
            Column("expected", N_("Expected, 1 to 7"), NARROW),
            Column("perceived", N_("Perceived, 1 to 7"), NARROW),
            Column("gap", N_("Gap"), NARROW),
            Column("importance", N_("Importance, 1 to 5"), NARROW),
            Column("origin", N_("Origin"), WIDE),
            Column("raised_at", N_("Raised at")),
        ),
    ),
    RecordSheet(
        N_("Opportunities"),
        Opportunity,
        (
            PLACE,
            WORDS,
            Column("score", N_("Opportunity score"), NARROW),
            Column("serves", N_("Serves")),
            Column("pains", N_("Pain points"), WIDE),
            Column("expectations", N_("Expectations"), WIDE),
            Column("importance", N_("Importance, 0 to 10"), NARROW),
            Column("satisfaction", N_("Satisfaction, 0 to 10"), NARROW),
            Column("importance_count", N_("Call it important"), NARROW),
            Column("satisfaction_count", N_("Are satisfied"), NARROW),
            Column("raters", N_("Raters"), NARROW),
            Column("customer_value", N_("Customer value, %"), NARROW),
            Column("business_value", N_("Business value, %"), NARROW),
            Column("effort", N_("Effort, person-months"), NARROW),
            Column("reach", N_("Reach"), NARROW),
            Column("impact", N_("Impact"), NARROW),
            Column("confidence", N_("Confidence, 0 to 1"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Actions"),
        Action,
        (
            WHERE,
            Column("what", N_("What"), WIDE),
            Column("opportunity", N_("Opportunity"), WIDE),
            Column("owner", N_("Owner")),
            Column("due", N_("Due")),
            Column("measure", N_("Measure")),
            Column("baseline", N_("Baseline")),
            Column("target", N_("Target")),
            Column("status", N_("Status"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Paths"),
        Path,
        (
            WHERE,
            Column("name", N_("Name"), WIDE),
            Column("persona", N_("Persona")),
            Column("kind", N_("Kind")),
            Column("touchpoints", N_("Touchpoints"), WIDE),
            Column("share", N_("Share"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Moments"),
        Moment,
        (
            WHERE,
            Column("touchpoint", N_("Touchpoint"), WIDE),
            Column("persona", N_("Persona")),
            Column("reason", N_("Reason")),
            Column("note", N_("Note"), WIDE),
        ),
    ),
    RecordSheet(
        N_("Metrics"),
        Metric,
        (
            WHERE,
            Column("stage", N_("Stage")),
            Column("touchpoint", N_("Touchpoint")),
            Column("kind", N_("Kind")),
            Column("name", N_("Name")),
            Column("score", N_("Score"), NARROW),
            Column("value", N_("Value"), NARROW),
            Column("unit", N_("Unit"), NARROW),
            Column("n", N_("n"), NARROW),
            Column("date", N_("Date")),
            Column("target", N_("Target"), NARROW),
        ),
    ),
    RecordSheet(
        N_("Evidence"),
        Evidence,
        (
            WHERE,
            Column("kind", N_("Kind")),
            Column("title", N_("Title"), WIDE),
            Column("text", N_("Text"), WIDE),
            Column("date", N_("Date")),
            Column("source", N_("Source")),
            Column("n", N_("n"), NARROW),
            Column("location", N_("Location")),
            Column("strength", N_("Strength, 0 to 100"), NARROW),
            Column("value", N_("Emotion"), NARROW),
            Column("internal", N_("Internal"), NARROW),
            Column("supports", N_("Speaks for"), WIDE),
            Column("contradicts", N_("Speaks against"), WIDE),
        ),
    ),
    RecordSheet(
        N_("Validations"),
        Validation,
        (
            WHERE,
            Column("title", N_("Title"), WIDE),
            Column("date", N_("Date")),
            Column("location", N_("Location")),
            Column("n", N_("Customers present"), NARROW),
            Column("note", N_("Note"), WIDE),
            Column("agreed", N_("Agreed"), WIDE),
            Column("disagreed", N_("Disagreed"), WIDE),
        ),
    ),
    RecordSheet(
        N_("Comments"),
        Comment,
        (
            WHERE,
            Column("about", N_("About"), WIDE),
            Column("text", N_("Text"), WIDE),
            Column("author", N_("Author")),
            Column("resolved", N_("Resolved"), NARROW),
        ),
    ),
)
