"""Which score a column of numbers is: NPS, CSAT, CES or a rating, and what it tells of feelings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from journeydesk.analysis.number import Scale
from journeydesk.analysis.scale import ForeignScale, to_emotion
from journeydesk.interchange.evidence.cells import is_nothing, number_in
from journeydesk.interchange.evidence.profile import Profile
from journeydesk.interchange.evidence.roles import Role
from journeydesk.interchange.evidence.score_words import FEELING, SATISFACTION, value_of_word

Ends = tuple[float, float]  # of a scale, from worst to best

SCALES: dict[Role, Ends] = {Role.NPS: (0, 10), Role.CSAT: SATISFACTION, Role.CES: (1, 7)}
# Ratings: the narrowest that holds all numbers; from 1 unless less occurs.
UPWARD = (5.0, 10.0, 20.0, 100.0)
MANY = 20  # answers: that none of them reaches an end of the scale would be strange
AROUND_ZERO = (1.0, 2.0, 5.0, 10.0, 100.0)


@dataclass(frozen=True, slots=True)
class Scored:
    """A column of scores, by its heading."""

    heading: str
    role: Role
    ends: Ends

    def value_of(self, cell: str) -> float | None:
        """On its own scale; None where there is none, or one beyond the scale."""
        if is_nothing(cell):
            return None
        number = number_in(cell)
        if number is None:
            number = self._of_word(cell)
        within = Scale(*sorted(self.ends))
        return number if number is not None and within.holds(number) else None

    def emotion_of(self, value: float) -> float | None:
        """e = −2 + 4(v − a)/(b − a)."""
        return _emotion(value, *self.ends)

    def _of_word(self, cell: str) -> float | None:
        found = value_of_word(cell)
        if found is None:
            return None
        value, (low, high) = found
        worst, best = self.ends
        return worst + (best - worst) * (value - low) / (high - low)


@lru_cache(1_024)  # there are few values, and 10,000 answers
def _emotion(value: float, worst: float, best: float) -> float | None:
    return to_emotion(value, ForeignScale(worst, best)).value


def scored(heading: str, role: Role, profile: Profile, told: Ends | None) -> Scored:
    """As a role that a person gave; `told` is the scale if they said so."""
    return Scored(heading, role, told or SCALES.get(role) or _ends_of(profile) or SATISFACTION)


def guessed_score(heading: str, role: Role, profile: Profile, told: Ends | None) -> Scored | None:
    """By its heading and what is in it; None where it holds no scores."""
    if profile.words > 0.5:
        return Scored(heading, *_of_words(role, profile))
    if profile.numbers < 0.5 or profile.low is None or profile.high is None:
        return None
    ends = told or _ends_of(profile)
    if ends is None or (role is Role.RATING and profile.distinct > 110):
        return None
    if role in SCALES and _fits(role, profile):
        return Scored(heading, role, SCALES[role])
    return Scored(heading, Role.RATING, ends)


def _of_words(role: Role, profile: Profile) -> tuple[Role, Ends]:
    """ "Good" and "bad" are satisfaction, "positive" and "angry" are feelings."""
    return (Role.RATING, FEELING) if role is Role.RATING else (Role.CSAT, SATISFACTION)


def _fits(role: Role, profile: Profile) -> bool:
    """Whether it can be that score: "would you recommend us" is asked from 1 to 5 too."""
    low, high = SCALES[role]
    if profile.low is None or profile.high is None:
        return False
    is_within = low <= profile.low and profile.high <= high
    return is_within and (profile.filled < MANY or profile.high > 5 or role is Role.CSAT)


def _ends_of(profile: Profile) -> Ends | None:
    low, high = profile.low, profile.high
    if low is None or high is None:
        return None
    if low < 0:
        width = next((end for end in AROUND_ZERO if max(-low, high) <= end), None)
        return None if width is None else (-width, width)
    if high == 7 and profile.filled >= MANY:
        return min(1.0, low // 1), high
    top = next((end for end in UPWARD if high <= end), None)
    return None if top is None else ((0.0 if low < 1 else 1.0), top)
