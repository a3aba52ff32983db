"""Cards that are only assumed are hatched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from journeydesk.analysis.report import Report
from journeydesk.charts.overlays.overlay import Mark, Overlay, Sample
from journeydesk.drawing import Op, Path, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import Status

GAP, COARSE_GAP = 8.0, 24.0  # points between two lines along an edge
FAINT = 96  # of 255: the words below are read through it


def assumptions(report: Report, memo: Memo) -> Overlay:
    """Whatever rests on nothing yet."""
    cards = [card for cards in report.journey.cards for card in cards]
    mark = _mark(memo)
    assumed = {card.id: mark for card in cards if card.status is Status.ASSUMED}
    counted = _("{n} of {cards} cards are only assumed.")
    return Overlay(
        _("Assumptions"),
        assumed,
        (
            Sample(_("only assumed"), mark),
            Sample(counted.format(n=len(assumed), cards=len(cards))),
        ),
    )


def _mark(memo: Memo) -> Mark:
    color = memo.theme.cards["note"].ink  # cards are light in every theme
    fine = Stroke(color._replace(a=FAINT), 0.8)
    return Mark(
        _("Only assumed"),
        partial(_hatched, GAP, fine),
        partial(_hatched, COARSE_GAP, Stroke(color._replace(a=FAINT), 2.0)),
    )


def _hatched(gap: float, stroke: Stroke, width: float, height: float) -> Sequence[Op]:
    """Lines that rise from the left, each cut at the record's edges."""
    commands: list[tuple[str | float, ...]] = []
    reach = gap
    while reach < width + height:
        low, high = min(reach, height), min(reach, width)
        commands.append(("M", rounded(reach - low), rounded(low)))
        commands.append(("L", rounded(high), rounded(reach - high)))
        reach += gap
    return [Path(tuple(commands), stroke=stroke)]
