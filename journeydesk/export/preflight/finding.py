"""What a preflight answers with: rows, each with its places."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from journeydesk.drawing import Rect
from journeydesk.i18n import N_, _
from journeydesk.paint import MM

MOST_PLACES = 100  # kept of a finding: nobody walks through more, and a map may have 20,000


class Severity(Enum):
    """How bad it is, told by a sign and a word: never by colour alone."""

    PROBLEM = ("problem", "×", N_("Problem"))
    WARNING = ("warning", "!", N_("Warning"))
    FINE = ("fine", "✔", N_("Fine"))

    def __init__(self, key: str, sign: str, word: str) -> None:
        self.key, self.sign, self._word = key, sign, word

    @property
    def word(self) -> str:
        return _(self._word)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on which sheet: `rect` in points from its top left corner, `what` lies there."""

    page: int  # from 1
    rect: Rect
    what: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row: `count` things break the rule, and `places` are the first of them."""

    rule: str
    severity: Severity
    text: str
    count: int = 0
    places: tuple[Place, ...] = ()

    @property
    def as_json(self) -> dict[str, Any]:
        """Places in millimetres."""
        return {
            "rule": self.rule,
            "severity": self.severity.key,
            "text": self.text,
            "count": self.count,
            "places": [_place(place) for place in self.places],
        }


def _place(place: Place) -> dict[str, Any]:
    names = ("x_mm", "y_mm", "width_mm", "height_mm")
    sides = {name: round(side / MM, 2) for name, side in zip(names, place.rect, strict=True)}
    return {"page": place.page, **sides, "what": place.what}
