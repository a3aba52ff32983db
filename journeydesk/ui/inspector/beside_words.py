"""What the values of the enumerations are called, of all that lies beside the grid."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.model import (
    PainKind,
    PathKind,
    Serves,
)

PAIN_LABELS: dict[PainKind, str] = {
    PainKind.FRICTION: N_("Friction"),
    PainKind.CONFUSION: N_("Confusion"),
    PainKind.DELAY: N_("Delay"),
    PainKind.UNMET_EXPECTATION: N_("Unmet expectation"),
    PainKind.HANDOFF: N_("Handoff"),
    PainKind.REPETITION: N_("Repetition"),
    PainKind.ERROR: N_("Error"),
    PainKind.COST: N_("Cost"),
}

SERVES_LABELS: dict[Serves, str] = {
    Serves.REDUCE_FRICTION: N_("Reduce friction"),
    Serves.IMPROVE_EMOTION: N_("Improve the emotion"),
    Serves.MEET_EXPECTATION: N_("Meet an expectation"),
}

PATH_LABELS: dict[PathKind, str] = {
    PathKind.MAIN: N_("Main path"),
    PathKind.ALTERNATIVE: N_("Alternative"),
    PathKind.LOOP: N_("Loop"),
}

FORCED_LABELS: dict[int, str] = {
    0: N_("No, customers choose to"),
    1: N_("Nudged"),
    2: N_("Yes, there is no other way"),
}
RE_EXPLAIN_LABELS: dict[int, str] = {0: N_("Nothing"), 1: N_("In part"), 2: N_("Everything")}
YES_NO_LABELS: dict[int, str] = {0: N_("No"), 1: N_("Yes")}
WAIT_LABELS: dict[int, str] = {
    0: N_("None"),
    1: N_("Short"),
    2: N_("Long"),
    3: N_("Very long"),
}
