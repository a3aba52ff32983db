"""The fields of what the room says. Rows, not code."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.model import (
    Comment,
    Rating,
    RatingRound,
    Record,
    Touchpoint,
    Vote,
    VoteRound,
)
from journeydesk.ui.inspector.choices import (
    personas_of_map,
)
from journeydesk.ui.inspector.choices_of_map import (
    here,
)
from journeydesk.ui.inspector.field import (
    DATED,
    PEOPLE,
    TITLE,
    Editor,
    Field,
)
from journeydesk.ui.inspector.notation import Number
from journeydesk.ui.inspector.others import (
    about_of,
    card_of,
    round_of,
)

DOTS = Number(is_whole=True, empty="")

WORKSHOP: dict[type[Record], tuple[Field, ...]] = {
    RatingRound: (
        TITLE,
        DATED,
        Field("touchpoint", N_("Touchpoint"), Editor.CHOICE, here(Touchpoint)),
        Field("persona", N_("Persona"), Editor.CHOICE, personas_of_map),
    ),
    Rating: (
        Field("round", N_("Round"), Editor.GOING, round_of),
        Field("value", N_("Value"), Editor.FEELING),
        Field("rater", N_("Who")),
    ),
    VoteRound: (
        TITLE,
        DATED,
        Field("dots", N_("Dots a person has"), notation=DOTS, noun=N_("dots")),
        Field("voters", N_("Who could vote"), notation=PEOPLE, noun=N_("number of voters")),
    ),
    Vote: (
        Field("round", N_("Round"), Editor.GOING, round_of),
        Field("card", N_("Card"), Editor.GOING, card_of),
        Field("voter", N_("Who")),
        Field("dots", N_("Dots"), notation=DOTS),
    ),
    Comment: (
        Field("text", N_("Comment"), Editor.PROSE, noun=N_("text")),
        Field("about", N_("About"), Editor.GOING, about_of),
        Field("author", N_("Author")),
        Field("resolved", N_("Resolved"), Editor.CHECK, noun=N_("resolution")),
    ),
}
