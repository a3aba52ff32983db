"""What a journey map is made of: frozen records, their words, their order, their rules."""

from journeydesk.model.cards import Card, Cluster, Emotion, Image, Link
from journeydesk.model.collection import Records
from journeydesk.model.copying import with_new_ids
from journeydesk.model.ids import new_id
from journeydesk.model.invariants import violations
from journeydesk.model.kinds import (
    CARD_KIND_OF_LANE,
    EMOTION_WORDS,
    CardKind,
    ChannelMode,
    Colour,
    Deviation,
    LaneKind,
    LinkDirection,
    LinkRoute,
    MapType,
    Origin,
    PersonaKind,
    StageGroup,
    Status,
    TouchpointKind,
    card_kind_of,
)
from journeydesk.model.ranks import rank_between, ranks_between
from journeydesk.model.record import Record, RecordId, clean_text
from journeydesk.model.records import (
    RECORD_TYPES,
    STYLES,
    Channel,
    Lane,
    Map,
    Persona,
    Project,
    Scenario,
    Stage,
    Touchpoint,
    View,
)
from journeydesk.model.words import one_line, shortened

__all__ = [
    "CARD_KIND_OF_LANE",
    "EMOTION_WORDS",
    "RECORD_TYPES",
    "STYLES",
    "Card",
    "CardKind",
    "Channel",
    "ChannelMode",
    "Cluster",
    "Colour",
    "Deviation",
    "Emotion",
    "Image",
    "Lane",
    "LaneKind",
    "Link",
    "LinkDirection",
    "LinkRoute",
    "Map",
    "MapType",
    "Origin",
    "Persona",
    "PersonaKind",
    "Project",
    "Record",
    "RecordId",
    "Records",
    "Scenario",
    "Stage",
    "StageGroup",
    "Status",
    "Touchpoint",
    "TouchpointKind",
    "View",
    "card_kind_of",
    "clean_text",
    "new_id",
    "one_line",
    "rank_between",
    "ranks_between",
    "shortened",
    "violations",
    "with_new_ids",
]
