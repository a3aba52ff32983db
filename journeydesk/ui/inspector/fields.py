"""Which fields each kind of record shows, and how they are edited. Rows, not code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from journeydesk.commands import set_field
from journeydesk.i18n import N_
from journeydesk.layout import vocabulary
from journeydesk.layout.icons import CARD_ICONS, LANE_ICONS, STATUS_ICONS
from journeydesk.layout.labels import CARD_LABELS, LANE_LABELS, MAP_LABELS, STATUS_LABELS
from journeydesk.model import (
    EMOTION_WORDS,
    Card,
    CardKind,
    Channel,
    Cluster,
    Emotion,
    Image,
    Lane,
    Link,
    Map,
    Persona,
    Project,
    Record,
    RecordId,
    Scenario,
    Stage,
    Touchpoint,
)
from journeydesk.store import Transaction
from journeydesk.ui.chips import Inks, colour_inks, kind_inks, style_inks
from journeydesk.ui.inspector import words
from journeydesk.ui.inspector.choices import (
    Choices,
    channels_of_map,
    clusters_of_cell,
    languages,
    of,
    or_unset,
    personas_of_map,
    touchpoints_of_stage,
)
from journeydesk.ui.inspector.notation import AsIs, Notation, Number, Tags
from journeydesk.ui.inspector.others import members_of, source_of, target_of


class Editor(Enum):
    LINE = auto()
    WORDS = auto()  # what the map itself shows: grows, Enter keeps it
    PROSE = auto()  # grows, Enter begins a new line
    CHECK = auto()
    CHOICE = auto()
    CHECK_LIST = auto()
    FEELING = auto()
    GOING = auto()  # other records, to go to
    MEMBERS = auto()  # other records, to go to and to take out


Command = Callable[[Transaction, Sequence[RecordId], str, object], None]

AS_IS = AsIs()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record. `noun` is what history calls it where the label does not serve.

    `inks` are the colours of a value's chip, where it has some on the map. `command` is what a
    value given is told to, with the ids of the records shown.
    """

    name: str
    label: str
    editor: Editor = Editor.LINE
    choices: Choices | None = None
    notation: Notation = AS_IS
    noun: str = ""
    suggestions: tuple[str, ...] = ()
    inks: Inks | None = None
    command: Command = set_field


MINUTES = Number(N_("min"))
PER_CENT = Number("%", high=100, scale=100)
COUNT = Number(is_whole=True)
SPREAD = Number()
PEOPLE = Number(N_("people"), is_whole=True)
POINTS = Number(N_("pt"), low=1, high=10_000, empty=N_("automatic"), decimals=1)
STAGES = Number(low=1, is_whole=True, empty="")
ONE_TO_FIVE = Number(N_("of 5"), low=1, high=5, is_whole=True)

# One row for all records with a title: several kinds, selected together, share it.
TITLE = Field("title", N_("Title"), Editor.WORDS)
OWNER_TEAM = Field("owner_team", N_("Owner team"))
COLOUR = Field(
    "colour",
    N_("Colour"),
    Editor.CHOICE,
    or_unset(of(words.COLOUR_LABELS), label=N_("Automatic")),
    inks=colour_inks,
)


def take_out(tx: Transaction, _clusters: Sequence[RecordId], _field: str, card: object) -> None:
    """A card out of its group."""
    set_field(tx, [str(card)], "cluster", None)


FIELDS: dict[type[Record], tuple[Field, ...]] = {
    Card: (
        Field("text", N_("Text"), Editor.WORDS),
        Field(
            "kind",
            N_("Kind"),
            Editor.CHOICE,
            of(CARD_LABELS, {kind: CARD_ICONS[kind] for kind in CardKind}),
            inks=kind_inks,
        ),
        Field("touchpoint", N_("Touchpoint"), Editor.CHOICE, touchpoints_of_stage),
        Field("status", N_("Status"), Editor.CHOICE, of(STATUS_LABELS, STATUS_ICONS)),
        Field("tags", N_("Tags, separated by commas"), notation=Tags(), noun=N_("tags")),
        Field("private_note", N_("Private note"), Editor.PROSE),
        Field("author", N_("Author")),
        COLOUR,
        Field("span", N_("Stages covered"), notation=STAGES, noun=N_("width")),
        Field("cluster", N_("Group"), Editor.CHOICE, clusters_of_cell),
        Field("locked", N_("Locked"), Editor.CHECK, noun=N_("lock")),
    ),
    Cluster: (
        TITLE,
        Field("members", N_("Cards"), Editor.MEMBERS, members_of, command=take_out),
    ),
    Image: (Field("alt", N_("What is to be seen"), Editor.PROSE, noun=N_("description")),),
    Link: (
        Field("source", N_("From"), Editor.GOING, source_of),
        Field("target", N_("To"), Editor.GOING, target_of),
        Field("label", N_("Label"), Editor.WORDS),
        Field("direction", N_("Direction"), Editor.CHOICE, of(words.DIRECTION_LABELS)),
        Field("route", N_("Route"), Editor.CHOICE, of(words.ROUTE_LABELS)),
    ),
    Touchpoint: (
        TITLE,
        Field("kind", N_("Kind"), Editor.CHOICE, of(vocabulary.TOUCHPOINT_LABELS)),
        Field("channel", N_("Channel"), Editor.CHOICE, channels_of_map),
        Field("personas", N_("Personas"), Editor.CHECK_LIST, personas_of_map),
        Field(
            "deviation",
            N_("Against the plan"),
            Editor.CHOICE,
            or_unset(of(vocabulary.DEVIATION_LABELS)),
            noun=N_("deviation"),
        ),
        OWNER_TEAM,
        Field("active_min", N_("Active time"), notation=MINUTES),
        Field("wait_min", N_("Waiting time"), notation=MINUTES),
        Field("reach_share", N_("Reach: share of journeys"), notation=PER_CENT, noun=N_("reach")),
        Field("importance_customer", N_("Importance to customers"), notation=ONE_TO_FIVE),
        Field("importance_org", N_("Importance to the organisation"), notation=ONE_TO_FIVE),
    ),
    Stage: (
        TITLE,
        Field("purpose", N_("Purpose"), Editor.PROSE),
        Field(
            "group",
            N_("Phase"),
            Editor.CHOICE,
            or_unset(of(words.GROUP_LABELS), label=N_("No phase")),
        ),
        Field("count_in", N_("Customers entering"), notation=COUNT),
        Field("confirmed", N_("Name confirmed"), Editor.CHECK, noun=N_("confirmation")),
        COLOUR,
        Field("width", N_("Width"), notation=POINTS),
    ),
    Lane: (
        Field("label", N_("Label"), Editor.WORDS),
        Field("kind", N_("Kind"), Editor.CHOICE, of(LANE_LABELS, LANE_ICONS)),
        Field("visible", N_("Shown on the map"), Editor.CHECK, noun=N_("visibility")),
        Field("collapsed", N_("Collapsed to a strip"), Editor.CHECK, noun=N_("opening")),
        Field("height", N_("Least height"), notation=POINTS, noun=N_("height")),
    ),
    Emotion: (
        Field("value", N_("Value"), Editor.FEELING),
        Field("word", N_("Word"), suggestions=tuple(EMOTION_WORDS)),
        Field("origin", N_("Origin"), Editor.CHOICE, or_unset(of(words.ORIGIN_LABELS))),
        Field("n", N_("Based on"), notation=PEOPLE, noun=N_("number of people")),
        Field("spread", N_("Spread: standard deviation"), notation=SPREAD, noun=N_("spread")),
        Field("engagement", N_("Engagement"), notation=ONE_TO_FIVE),
    ),
    Map: (
        TITLE,
        Field("type", N_("Type"), Editor.CHOICE, of(MAP_LABELS)),
        Field("status", N_("Status")),
        Field("period", N_("Period")),
        Field("version_label", N_("Version")),
        Field("owner", N_("Owner")),
    ),
    Scenario: (
        Field("goal", N_("Goal: I want to …"), Editor.PROSE, noun=N_("goal")),
        Field("situation", N_("Situation"), Editor.PROSE),
        Field("trigger", N_("Trigger"), Editor.PROSE),
        Field("start", N_("Start")),
        Field("end", N_("End")),
        Field("success_criteria", N_("Success criteria"), Editor.PROSE),
    ),
    Persona: (
        Field("name", N_("Name")),
        Field("kind", N_("Kind"), Editor.CHOICE, of(words.PERSONA_LABELS)),
        Field("quote", N_("Quote"), Editor.PROSE),
        Field("goals", N_("Goals"), Editor.PROSE),
        Field("needs", N_("Needs"), Editor.PROSE),
        Field("frustrations", N_("Frustrations"), Editor.PROSE),
        Field("context", N_("Context"), Editor.PROSE),
        Field("segment_size", N_("Segment size"), notation=PEOPLE),
        Field("evidence_base_n", N_("Evidence base"), notation=PEOPLE),
        Field("weight", N_("Weight"), notation=PER_CENT),
        Field(
            "style",
            N_("Colour and line"),
            Editor.CHOICE,
            of(words.STYLE_LABELS),
            inks=style_inks,
            noun=N_("style"),
        ),
    ),
    Project: (
        TITLE,
        Field("client", N_("Client")),
        Field("author", N_("Author")),
        Field("language", N_("Language"), Editor.CHOICE, languages),
    ),
    Channel: (
        Field("name", N_("Name")),
        Field(
            "icon",
            N_("Icon"),
            Editor.CHOICE,
            or_unset(
                of(words.CHANNEL_ICON_LABELS, {name: name for name in words.CHANNEL_ICON_LABELS}),
                unset="",
            ),
        ),
        Field("mode", N_("Mode"), Editor.CHOICE, or_unset(of(words.MODE_LABELS))),
        Field(
            "synchronous",
            N_("Answers come"),
            Editor.CHOICE,
            or_unset(of(words.SYNCHRONOUS_LABELS)),
            noun=N_("time of answers"),
        ),
        OWNER_TEAM,
    ),
}


def shared_fields(types: Iterable[type[Record]]) -> tuple[Field, ...]:
    """The fields that all of these types have in the same words."""
    first, *others = (FIELDS.get(cls, ()) for cls in dict.fromkeys(types))
    return tuple(field for field in first if all(field in fields for fields in others))
