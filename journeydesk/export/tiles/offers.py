"""What there is to choose from: fewer sheets, fewer cards cut, or a little smaller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeydesk.drawing import Drawing, Rect
from journeydesk.errors import UserError
from journeydesk.export.tiles.frame import frames_of
from journeydesk.export.tiles.obstacles import cards_in_pieces, obstacles_of
from journeydesk.export.tiles.plan import Plan
from journeydesk.export.tiles.poster import poster_of
from journeydesk.export.tiles.request import Mode, Tiling
from journeydesk.export.tiles.search import plans_for
from journeydesk.i18n import _
from journeydesk.paint import MM

# Of the size asked for: a little smaller is often a row of sheets less, or on a gutter.
SNAPS = (0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86)
FEWER = 0.8  # of the cut cards: less of a gain is not worth reading
RECOMMENDED_SHARE = 1.25  # of the fewest sheets, that uncut cards are worth


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan and the drawing it cuts; `is_fitted` where stages were made to fill whole sheets."""

    drawing: Drawing
    plan: Plan
    is_fitted: bool = False

    @property
    def key(self) -> tuple[int, int, float, bool]:
        """What another one can be better in: by having less of it."""
        return self.plan.sheets, self.plan.cards_cut, -self.plan.scale, self.is_fitted


def offers_of(
    drawing: Drawing, tiling: Tiling, fitted: Sequence[Drawing] = ()
) -> tuple[Offer, ...]:
    """None of them worse than another in sheets, cut cards, size and looks; fewest sheets first.

    `fitted` are drawings of the same map with other widths of its stages. Raises UserError where
    the size or the paper is none, or the paper has no room.
    """
    full = scale_of(drawing, tiling)
    smaller = [round(full * snap, 6) for snap in SNAPS]
    # Strips of all of these would take four times as long as everything else.
    simple = Mode.GRID if tiling.mode is Mode.AUTO else tiling.mode
    found = [
        *_offers(drawing, tiling, [full], tiling.mode),
        *_offers(drawing, tiling, smaller, simple),
        *(o for other in fitted for o in _offers(other, tiling, [full], simple, True)),
    ]
    return tuple(_worth_reading(_undominated(found), full))


def recommended(offers: Sequence[Offer]) -> int:
    """The place of the one at full size that cuts the fewest cards for few sheets more."""
    largest = max(offer.plan.scale for offer in offers)
    full = [i for i, offer in enumerate(offers) if offer.plan.scale == largest]
    most = RECOMMENDED_SHARE * offers[full[0]].plan.sheets
    near = [i for i in full if offers[i].plan.sheets <= most]
    return min(near, key=lambda i: offers[i].plan.cards_cut)  # the first of equal ones


def scale_of(drawing: Drawing, tiling: Tiling) -> float:
    """Of the size asked for, to the six digits that a PDF holds.

    Raises UserError where it is none.
    """
    scale = tiling.scale
    if tiling.finished_mm is not None:
        sides = zip(tiling.finished_mm, (drawing.width, drawing.height), strict=True)
        scale = min(mm * MM / side for mm, side in sides if mm is not None)
    if scale <= 0:
        raise UserError(_("A poster needs a size above 0; choose a scale or a finished size"))
    return round(scale, 6)


def cut_cards(offer: Offer) -> tuple[Rect, ...]:
    """Where the cards are that the offer cuts, in points of its drawing."""
    plan = offer.plan
    kept = [Rect(*[side / plan.scale for side in tile.kept]) for tile in plan.tiles()]
    return cards_in_pieces(offer.drawing, kept)


def _offers(
    drawing: Drawing, tiling: Tiling, scales: Iterable[float], mode: Mode, is_fitted: bool = False
) -> Iterator[Offer]:
    obstacles, frames = obstacles_of(drawing), frames_of(tiling)
    for scale in scales:
        poster = poster_of(drawing.width, drawing.height, obstacles, scale)
        for frame in frames:
            for plan in plans_for(poster, frame, mode):
                yield Offer(drawing, plan, is_fitted)


def _undominated(offers: Iterable[Offer]) -> Iterator[Offer]:
    """The Pareto front; of equal ones the first."""
    kept: list[Offer] = []
    for offer in sorted(offers, key=lambda offer: offer.key):
        if not any(_is_as_good(other, offer) for other in kept):
            kept.append(offer)
            yield offer


def _is_as_good(one: Offer, other: Offer) -> bool:
    return all(a <= b for a, b in zip(one.key, other.key, strict=True))


def _worth_reading(front: Iterable[Offer], full: float) -> Iterator[Offer]:
    """Those much better than all with fewer sheets: a front of 1,000 cards has 80 offers."""
    kept: list[Offer] = []
    for offer in front:
        if all(_is_much_better(offer, other, full) for other in kept):
            kept.append(offer)
            yield offer


def _is_much_better(one: Offer, other: Offer, full: float) -> bool:
    is_larger = one.plan.scale == full > other.plan.scale
    is_truer = other.is_fitted and not one.is_fitted
    return is_larger or is_truer or one.plan.cards_cut < other.plan.cards_cut * FEWER
