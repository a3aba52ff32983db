"""What a workshop works with on paper: the map as an empty grid, its cards to cut out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.card_sheets import EIGHT, TWELVE, blank_cards, cards
from journeydesk.charts.worksheets.persona import personas
from journeydesk.charts.worksheets.worksheet import worksheet
from journeydesk.charts.worksheets.workshop import Workshop
from journeydesk.drawing import Drawing
from journeydesk.i18n import N_

__all__ = ["PERSONA", "WORKSHEETS", "Area", "Kind", "Workshop"]

PERSONA = "persona"


class Kind(NamedTuple):
    """Sheets of a map, each as large as its area."""

    label: str
    paper: tuple[str, bool]  # what they are offered on first: its name, and whether it lies
    draw: Callable[[Workshop, Area], list[Drawing]]


WORKSHEETS: dict[str, Kind] = {
    "worksheet": Kind(N_("Empty worksheet"), ("A3", True), worksheet),
    "worksheet-touchpoints": Kind(
        N_("Worksheet with touchpoints"), ("A3", True), partial(worksheet, has_touchpoints=True)
    ),
    "cards": Kind(N_("Cards to cut out, 8 on A4"), ("A4", False), partial(cards, size=EIGHT)),
    "cards-12": Kind(N_("Cards to cut out, 12 on A4"), ("A4", False), partial(cards, size=TWELVE)),
    "blank-cards": Kind(
        N_("Blank cards with codes"), ("A4", False), partial(blank_cards, size=EIGHT)
    ),
    PERSONA: Kind(N_("Sheet of a persona"), ("A3", True), personas),
}
