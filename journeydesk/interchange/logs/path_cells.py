"""A whole journey in one cell: "Search > Shop > Pay"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeydesk.interchange.logs.headings import Role, place_of

SURE = re.compile(r"\s*(?:->|=>|→|»|>)\s*")
SIGNS = (SURE, re.compile(r"\s*\|\s*"), re.compile(r"\s*;\s*"), re.compile(r"\s*,\s*"))
BRACKETS = "[](){}<>"
MOST_DIFFERENT = 0.5  # of all steps
LEAST_PATHS = 0.5  # of the cells


def sign_of(cells: Sequence[str]) -> re.Pattern[str] | None:
    """What stands between the steps: the first that cuts half of the cells, and into few words."""
    told = [cell for cell in cells if cell.strip()]
    for sign in SIGNS:
        steps = [steps_in(cell, sign) for cell in told]
        several = [each for each in steps if len(each) > 1]
        every = [step for each in several for step in each]
        is_usual = several and len(several) >= LEAST_PATHS * len(told)
        if is_usual and len(set(every)) <= MOST_DIFFERENT * len(every):
            return sign
    return None


def steps_in(cell: str, sign: re.Pattern[str]) -> list[str]:
    """As lists are written, too: "['Search', 'Shop']"."""
    found = (step.strip().strip("'\"").strip() for step in sign.split(cell.strip().strip(BRACKETS)))
    return [step for step in found if step]


def are_paths(cells: Sequence[str], heading: str) -> bool:
    """By arrows alone, or by a heading that says so and signs between the steps."""
    sign = sign_of(cells)
    return sign is SURE or (sign is not None and place_of(heading, Role.PATH) is not None)
