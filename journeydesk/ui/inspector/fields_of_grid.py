"""The fields of what lies on the grid. Rows, not code."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.commands import set_field
from journeydesk.i18n import N_
from journeydesk.layout import vocabulary
from journeydesk.layout.icons import CARD_ICONS, LANE_ICONS, STATUS_ICONS
from journeydesk.layout.labels import CARD_LABELS, LANE_LABELS, STATUS_LABELS
from journeydesk.layout.vocabulary import GROUP_LABELS
from journeydesk.model import (
    EMOTION_WORDS,
    Card,
    CardKind,
    Cluster,
    Emotion,
    Image,
    Lane,
    Link,
    Record,
    RecordId,
    Stage,
    Touchpoint,
)
from journeydesk.store import Transaction
from journeydesk.ui.chips import kind_inks
from journeydesk.ui.inspector import words
from journeydesk.ui.inspector.choices import (
    channels_of_map,
    clusters_of_cell,
    of,
    or_unset,
    personas_of_map,
    touchpoints_of_stage,
)
from journeydesk.ui.inspector.choices_of_map import (
    images_of_map,
)
from journeydesk.ui.inspector.field import (
    COLOUR,
    MINUTES,
    ONE_TO_FIVE,
    OWNER_TEAM,
    PEOPLE,
    PER_CENT,
    TITLE,
    Editor,
    Field,
)
from journeydesk.ui.inspector.notation import Number, Tags
from journeydesk.ui.inspector.others import (
    members_of,
    source_of,
    target_of,
)

POINTS = Number(N_("pt"), low=1, high=10_000, empty=N_("automatic"), decimals=1)
STAGES = Number(low=1, is_whole=True, empty="")
SPREAD = Number()
ACTIONS = (CardKind.CUSTOMER_ACTION,)

OF_ACTIONS = (
    Field("effort", N_("Effort of the customer"), notation=ONE_TO_FIVE, kinds=ACTIONS),
    Field(
        "avoidable",
        N_("Avoidable for customers"),
        Editor.CHECK,
        noun=N_("avoidability"),
        kinds=ACTIONS,
    ),
)


def take_out(tx: Transaction, _clusters: Sequence[RecordId], _field: str, card: object) -> None:
    """A card out of its group."""
    set_field(tx, [str(card)], "cluster", None)


GRID: dict[type[Record], tuple[Field, ...]] = {
    Card: (
        Field("text", N_("Text"), Editor.WORDS),
        Field(
            "kind",
            N_("Kind"),
            Editor.CHOICE,
            of(CARD_LABELS, {kind: CARD_ICONS[kind] for kind in CardKind}),
            inks=kind_inks,
        ),
        *OF_ACTIONS,
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
        Field("image", N_("Picture"), Editor.CHOICE, images_of_map),
    ),
    Stage: (
        TITLE,
        Field("purpose", N_("Purpose"), Editor.PROSE),
        Field(
            "group",
            N_("Phase"),
            Editor.CHOICE,
            or_unset(of(GROUP_LABELS), label=N_("No phase")),
        ),
        Field("count_in", N_("Customers entering"), notation=PEOPLE),
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
}
