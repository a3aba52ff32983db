"""The fields of how personas go through a map. Rows, not code."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.layout import vocabulary
from journeydesk.model import (
    Moment,
    Path,
    Record,
    Switch,
    Touchpoint,
)
from journeydesk.ui.inspector import beside_words
from journeydesk.ui.inspector.choices import (
    of,
    or_unset,
    personas_of_map,
)
from journeydesk.ui.inspector.choices_of_map import (
    here,
)
from journeydesk.ui.inspector.field import (
    NAME,
    NOTE,
    PER_CENT,
    Editor,
    Field,
)
from journeydesk.ui.inspector.others import (
    source_of,
    target_of,
)

TRAVEL: dict[type[Record], tuple[Field, ...]] = {
    Path: (
        NAME,
        Field("kind", N_("Kind"), Editor.CHOICE, of(beside_words.PATH_LABELS)),
        Field(
            "persona",
            N_("Persona"),
            Editor.CHOICE,
            or_unset(personas_of_map, label=N_("Everybody")),
        ),
        Field("share", N_("Share of the customers"), notation=PER_CENT, noun=N_("share")),
        Field(
            "touchpoints",
            N_("Touchpoints in their order"),
            Editor.SEQUENCE,
            here(Touchpoint),
            noun=N_("touchpoints"),
        ),
    ),
    Switch: (
        Field("source", N_("From"), Editor.GOING, source_of),
        Field("target", N_("To"), Editor.GOING, target_of),
        Field(
            "forced",
            N_("Are customers made to switch?"),
            Editor.CHOICE,
            or_unset(of(beside_words.FORCED_LABELS)),
            noun=N_("answer “forced”"),
        ),
        Field(
            "re_explain",
            N_("What do they explain again?"),
            Editor.CHOICE,
            or_unset(of(beside_words.RE_EXPLAIN_LABELS)),
            noun=N_("answer “explain again”"),
        ),
        Field(
            "re_identify",
            N_("Do they say again who they are?"),
            Editor.CHOICE,
            or_unset(of(beside_words.YES_NO_LABELS)),
            noun=N_("answer “identify again”"),
        ),
        Field(
            "other_team",
            N_("Is it another team?"),
            Editor.CHOICE,
            or_unset(of(beside_words.YES_NO_LABELS)),
            noun=N_("answer “other team”"),
        ),
        Field(
            "wait",
            N_("How long is the wait?"),
            Editor.CHOICE,
            or_unset(of(beside_words.WAIT_LABELS)),
            noun=N_("answer “wait”"),
        ),
        Field("reach_share", N_("Reach: share of journeys"), notation=PER_CENT, noun=N_("reach")),
    ),
    Moment: (
        Field("reason", N_("Reason"), Editor.CHOICE, of(vocabulary.MOMENT_LABELS)),
        Field("touchpoint", N_("Touchpoint"), Editor.CHOICE, here(Touchpoint)),
        Field(
            "persona",
            N_("Persona"),
            Editor.CHOICE,
            or_unset(personas_of_map, label=N_("Everybody")),
        ),
        NOTE,
    ),
}
