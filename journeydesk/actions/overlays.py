"""What can be laid over a map; one at a time, and the same again takes it away."""

from journeydesk.actions.action import Action
from journeydesk.i18n import N_


def _overlay(name: str, label: str, icon: str, hint: str) -> Action:
    return Action(
        f"overlay_{name}",
        label,
        icon,
        hint=hint,
        is_checkable=True,
        verb="overlay",
        towards=name,
    )


OVERLAYS: tuple[Action, ...] = (
    _overlay(
        "heat",
        N_("Overlay: &priority of pain points"),
        "zap",
        N_("A number and a shade on each pain point"),
    ),
    _overlay(
        "assumptions",
        N_("Overlay: &assumptions"),
        "circle-question-mark",
        N_("Cards that are only assumed are hatched"),
    ),
    _overlay(
        "coverage",
        N_("Overlay: &evidence coverage"),
        "paperclip",
        N_("How many cards of each stage are evidenced or validated"),
    ),
    _overlay(
        "moments",
        N_("Overlay: &moments of truth"),
        "flag",
        N_("Those that people set, and those that the numbers suggest"),
    ),
)
