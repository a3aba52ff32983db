"""What a column of a journey table can be (a row, where stages go across)."""

from __future__ import annotations

from enum import StrEnum
from typing import NoReturn

from journeydesk.errors import InputRefused
from journeydesk.i18n import N_, _
from journeydesk.interchange.choices import Choices
from journeydesk.layout import label_of_lane
from journeydesk.model import LaneKind


class Beside(StrEnum):
    """What is no lane."""

    STAGE = "stage"
    STEP = "step"  # a touchpoint, or a stage where nothing else names stages
    PERSONA = "persona"
    SITUATION = "scenario"
    GOAL = "scenario_goal"
    TRIGGER = "scenario_trigger"
    START = "scenario_start"
    END = "scenario_end"
    SUCCESS = "scenario_success"
    IGNORE = "ignore"


Role = LaneKind | Beside

_LABELS: dict[Beside, str] = {
    Beside.STAGE: N_("Stage"),
    Beside.STEP: N_("Step"),
    Beside.PERSONA: N_("Persona"),
    Beside.SITUATION: N_("Scenario"),
    Beside.GOAL: N_("Scenario: goal"),
    Beside.TRIGGER: N_("Scenario: trigger"),
    Beside.START: N_("Scenario: start"),
    Beside.END: N_("Scenario: end"),
    Beside.SUCCESS: N_("Scenario: success criteria"),
    Beside.IGNORE: N_("Leave out"),
}
ROLES: tuple[Role, ...] = (*Beside, *LaneKind)

# The fields of a scenario, each said once for a whole map.
SCENARIO_FIELDS: dict[Role, str] = {
    Beside.SITUATION: "situation",
    Beside.GOAL: "goal",
    Beside.TRIGGER: "trigger",
    Beside.START: "start",
    Beside.END: "end",
    Beside.SUCCESS: "success_criteria",
}


def label_of_role(role: Role) -> str:
    """For people."""
    return label_of_lane(role) if isinstance(role, LaneKind) else _(_LABELS[role])


def role_named(name: str) -> Role:
    """The role that choices name so. Raises InputRefused for any other word."""
    found = {str(role): role for role in ROLES}.get(name)
    return found if found is not None else _refuse(name)


def chosen_roles(choices: Choices) -> dict[str, Role]:
    """By heading, as people write it. Raises InputRefused where a role is not known."""
    return {one(heading): role_named(name) for heading, name in choices.roles.items()}


def one(heading: str) -> str:
    """A heading without what does not make it another one: case and blanks."""
    return " ".join(heading.split()).casefold()


def _refuse(name: str) -> NoReturn:
    told = _("“{name}” is no role; the roles are: {known}. Nothing was changed.")
    raise InputRefused(told.format(name=name, known=", ".join(ROLES)))
