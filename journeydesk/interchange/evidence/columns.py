"""What each column is: as a person said, else by its heading and by what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.headings import is_question, role_of_heading
from journeydesk.interchange.evidence.profile import Profile, profile_of
from journeydesk.interchange.evidence.roles import MANY, MOMENTS, SCORES, Role
from journeydesk.interchange.evidence.scores import Scored, guessed_score, scored

WHEN = frozenset({Role.DATE, Role.CREATED})
NAMING = frozenset({Role.TOUCHPOINT, Role.CATEGORY, Role.CHANNEL, Role.PERSONA})
MOST_NAMES = 60  # of categories; of more it is no column of categories
MOST_PERSONAS = 8
LONGEST_NAME = 60  # letters, on average
FEW = 20  # rows, in which every name may be another


@dataclass(frozen=True, slots=True)
class Columns:
    """The role of each heading, in the order of the table, and the scales of those with scores."""

    roles: Mapping[str, Role]
    scores: tuple[Scored, ...] = ()
    guessed: tuple[str, ...] = ()  # by what is in them, not by heading

    def of(self, role: Role) -> list[str]:
        """The headings with that role."""
        return [heading for heading, its in self.roles.items() if its is role]

    def first(self, *roles: Role) -> str | None:
        """The heading that has the first of these roles which any has."""
        return next((heading for role in roles for heading in self.of(role)), None)


def columns_of(
    headings: Sequence[str], cells: Sequence[Sequence[str]], choices: Choices
) -> Columns:
    """`cells` are those of some rows, column by column. Raises ValueError for unknown roles."""
    told = {heading: Role(role) for heading, role in choices.roles.items() if heading in headings}
    roles: dict[str, Role] = {}
    scores: list[Scored] = []
    dated: list[str] = []
    for heading, column in zip(headings, cells, strict=True):
        profile, said = profile_of(column), told.get(heading)
        role = said or _by_heading(heading, profile)
        found = _score(heading, role, profile, choices, is_told=said is not None)
        if found:
            scores.append(found)
            role = found.role
        elif role is None or (role in SCORES and not said):
            role = _by_cells(heading, profile)
            dated += [heading] if role is Role.KEPT and profile.dates > 0.9 else []
        roles[heading] = role
    if dated and not WHEN.intersection(roles.values()):
        roles[dated[0]] = Role.DATE
    settled = _settled(roles, told)
    return Columns(settled, tuple(scores), tuple(_unsaid(settled, told)))


def _unsaid(roles: Mapping[str, Role], told: Mapping[str, Role]) -> Iterator[str]:
    """Headings that say nothing of the role that their column has."""
    for heading, role in roles.items():
        is_guessed = role in (Role.TEXT, Role.DATE) and heading not in told
        if is_guessed and role_of_heading(heading) not in (role, Role.TITLE):
            yield heading


def _score(
    heading: str, role: Role | None, profile: Profile, choices: Choices, *, is_told: bool
) -> Scored | None:
    if role in SCORES and is_told:
        return scored(heading, role, profile, choices.scale)
    if role in SCORES or (role is None and is_question(heading) and _is_scale(profile)):
        return guessed_score(heading, role or Role.RATING, profile, choices.scale)
    return None


def _is_scale(profile: Profile) -> bool:
    """Numbers from 0 to 10, or words for how satisfied one was."""
    numbers = profile.numbers > 0.9 and profile.high is not None and profile.high <= 10
    return profile.words > 0.8 or (numbers and profile.distinct <= 21 and profile.filled > 0)


def _by_heading(heading: str, profile: Profile) -> Role | None:
    """Unless what is in it is something else."""
    role = role_of_heading(heading)
    if role in MOMENTS and profile.filled and profile.dates < 0.5:
        return None
    if role in NAMING and not _names(profile):
        return None
    if role is Role.PERSONA and profile.distinct > MOST_PERSONAS:
        return None
    if role is Role.ESCALATED and profile.answers < 0.5:
        return None
    if role is Role.ANSWER and profile.numbers > 0.9:
        return Role.RATING
    if role is None and is_question(heading) and profile.is_prose:
        return Role.TEXT
    return role


def _names(profile: Profile) -> bool:
    """Few and short; of many rows most share theirs with another."""
    is_shared = profile.filled < FEW or profile.distinct < profile.filled * 0.8
    return 0 < profile.distinct <= MOST_NAMES and profile.length <= LONGEST_NAME and is_shared


def _by_cells(heading: str, profile: Profile) -> Role:
    is_wordy = profile.is_prose and profile.length >= 40
    return Role.TEXT if is_wordy or (is_question(heading) and profile.is_prose) else Role.KEPT


def _settled(roles: Mapping[str, Role], told: Mapping[str, Role]) -> dict[str, Role]:
    """One column for each role of which there is one; the others are kept as they are."""
    chosen: dict[Role, str] = {}
    for heading, role in (*told.items(), *roles.items()):
        chosen.setdefault(role, heading)
    settled = {
        heading: role if role in MANY or chosen[role] == heading else Role.KEPT
        for heading, role in roles.items()
    }
    return dict(_with_text(settled))


def _with_text(roles: Mapping[str, Role]) -> Iterator[tuple[str, Role]]:
    """A subject without anything below it is what was said."""
    has_text = any(role in (Role.TEXT, Role.ANSWER) for role in roles.values())
    for heading, role in roles.items():
        yield heading, Role.TEXT if role is Role.TITLE and not has_text else role
