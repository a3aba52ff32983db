"""The fields of whose maps these are, and who travels. Rows, not code."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.layout.labels import MAP_LABELS
from journeydesk.model import (
    Channel,
    Map,
    Persona,
    Project,
    Record,
    Scenario,
)
from journeydesk.ui.chips import style_inks
from journeydesk.ui.inspector import words
from journeydesk.ui.inspector.choices import (
    languages,
    of,
    or_unset,
)
from journeydesk.ui.inspector.choices_of_map import (
    images_of_map,
)
from journeydesk.ui.inspector.field import (
    OWNER_TEAM,
    PEOPLE,
    PER_CENT,
    TITLE,
    Editor,
    Field,
)
from journeydesk.ui.inspector.notation import HexColours
from journeydesk.ui.inspector.others import origin_of

PEOPLE_AND_MAPS: dict[type[Record], tuple[Field, ...]] = {
    Map: (
        TITLE,
        Field("type", N_("Type"), Editor.CHOICE, of(MAP_LABELS)),
        Field("derived_from", N_("Derived from"), Editor.GOING, origin_of),
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
        Field("picture", N_("Picture"), Editor.CHOICE, images_of_map),
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
        Field(
            "brand_colours",
            N_("Brand colours, such as #2f5bea"),
            notation=HexColours(),
            noun=N_("brand colours"),
        ),
        Field("logo", N_("Logo"), Editor.CHOICE, images_of_map),
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
