"""A map laid out anew for its sheet: the largest type that fits, or the type that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, sqrt

from journeydesk.app.composing import Composed, Composition
from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export import PAPERS, Fit, Sheet, free_size, roll_width
from journeydesk.i18n import N_, _
from journeydesk.layout.metrics import CARD_STYLE
from journeydesk.layout.widths import areas_of
from journeydesk.paint import MM

Size = tuple[float, float]

LARGEST = 48.0  # points; what has so much room is no longer read but looked at
ON_ROLLS = 18.0  # read from a metre: a capital letter is 16′ high (ISO 9241-3)
TOO_WIDE = N_("At {size:g} pt the map is {over} mm too wide for {paper}; choose {others}")
TOO_HIGH = N_("At {size:g} pt the map is {over} mm too high for {paper}; choose {others}")
TRIALS = 7
FULL, NEAR = 0.985, 1.01  # filled enough; two type sizes as good as the same
SHORT = 0.999  # of a guess, so that it rather fits


@dataclass(frozen=True, slots=True)
class Filled:
    """A map on paper: `scale` is of the map's points to those of paper."""

    scale: float
    made: Composed

    def height(self) -> float:
        """On paper, in points."""
        return self.made.height * self.scale


def on_sheet(whole: Composition, sheet: Sheet) -> tuple[Drawing, Sheet]:
    """The map for its sheet, and that sheet: of a roll, the piece that is cut off.

    Raises UserError for a sheet that cannot be, and where the type that is asked for is too large.
    """
    free = free_size(sheet)
    if free and sheet.fit is Fit.REFLOW:
        return _filling(whole, free, sheet), sheet
    roll = roll_width(sheet.paper)
    if roll and sheet.fit is Fit.REFLOW:
        return _along(whole, roll, sheet)
    made = whole.at(whole.natural, {})
    return whole.drawing(made, 0.0), sheet


def _filling(whole: Composition, free: Size, sheet: Sheet) -> Drawing:
    found = _of_size(whole, free, sheet) if sheet.type_size else largest(whole, free)
    if found is None:
        made = whole.at(whole.natural, {})
        return whole.drawing(made, made.width * free[1] / free[0])
    return whole.drawing(found.made, free[1] / found.scale)


def largest(whole: Composition, free: Size) -> Filled | None:
    """With the largest type that fits, at least as large as the map scaled as it is, or LARGEST.

    None where not even that fits, as may be with pictures that grow with their columns.
    """
    width, height = free
    plain = whole.at(whole.natural, {})
    areas = areas_of(plain.layout)
    low = min(width / plain.width, height / plain.height)
    most = min(width / whole.narrowest, LARGEST / CARD_STYLE.size)
    high, best = most * NEAR, None
    scale = min(most, max(low, sqrt(width * height / (plain.width * plain.height))))
    for _trial in range(TRIALS):
        found = Filled(scale, whole.at(width / scale, areas))
        areas = areas_of(found.made.layout)
        full = found.height() / height
        if full <= 1:
            best, low = found, scale
        else:
            high = scale
        if FULL < full <= 1 or high / low < NEAR:
            break
        guess = scale / sqrt(full) * SHORT
        scale = min(most, guess if low < guess < high else sqrt(low * high))
    return best or _fitting(Filled(low, whole.at(width / low, areas)), height)


def _fitting(found: Filled, height: float) -> Filled | None:
    return found if found.height() <= height else None


def _of_size(whole: Composition, free: Size, sheet: Sheet) -> Filled:
    """Raises UserError where it does not fit, with what would."""
    scale = (sheet.type_size or 0.0) / CARD_STYLE.size
    width = free[0] / scale
    if width < whole.narrowest:
        raise _refusal(whole, sheet, (whole.narrowest - width) * scale, _(TOO_WIDE))
    found = _at_scale(whole, scale, width)
    if found.height() > free[1]:
        raise _refusal(whole, sheet, found.height() - free[1], _(TOO_HIGH))
    return found


def _at_scale(whole: Composition, scale: float, width: float) -> Filled:
    """At the width given, shared as the words need it."""
    even = whole.at(width, {})
    return Filled(scale, whole.at(width, areas_of(even.layout)))


def _refusal(whole: Composition, sheet: Sheet, over: float, way: str) -> UserError:
    """By how much it is too wide or too high, and what would do."""
    free = free_size(sheet)
    fits = free and largest(whole, free)
    told = [_("{paper} or larger paper").format(paper=paper) for paper in _larger(whole, sheet)]
    if fits:
        size = fits.scale * CARD_STYLE.size - 0.05  # not rounded up
        told.append(_("type of {size:.1f} pt").format(size=size))
    return UserError(
        way.format(
            size=sheet.type_size,
            over=ceil(over / MM),
            paper=sheet.paper,
            others=", ".join([*told, _("or tiles")]),
        )
    )


def _larger(whole: Composition, sheet: Sheet) -> list[str]:
    """The smallest larger paper of the same family that holds the map at the size asked for."""
    family = sheet.paper.rstrip("0123456789").casefold()
    scale = (sheet.type_size or 0.0) / CARD_STYLE.size
    for name in _by_size(family):
        free = free_size(replace(sheet, paper=name)) or (0.0, 0.0)
        width = free[0] / scale
        if width >= whole.narrowest and _at_scale(whole, scale, width).height() <= free[1]:
            return [name]
    return []


def _by_size(family: str) -> Iterator[str]:
    names = [name for name in PAPERS if name.rstrip("0123456789").casefold() == family]
    yield from sorted(names, key=lambda name: PAPERS[name])


def _along(whole: Composition, roll: float, sheet: Sheet) -> tuple[Drawing, Sheet]:
    """Across the roll, or along it where that takes less paper."""
    across = roll * MM - 2 * sheet.margin_mm * MM
    scale = (sheet.type_size or ON_ROLLS) / CARD_STYLE.size
    ways = [_turned(whole, across, scale), _lying(whole, across, scale)]
    found = [way for way in ways if way]
    if not found:
        raise UserError(
            _("At {size:g} pt the map is too large for {paper}; choose a smaller type").format(
                size=scale * CARD_STYLE.size, paper=sheet.paper
            )
        )
    drawing = min(found, key=lambda drawing: drawing.width * drawing.height)
    margin = 2 * sheet.margin_mm
    size = (side * scale / MM + margin for side in (drawing.width, drawing.height))
    cut = "x".join(f"{side:.4f}" for side in size) + "mm"
    return drawing, replace(sheet, paper=cut, landscape=False)


def _lying(whole: Composition, across: float, scale: float) -> Drawing | None:
    """As wide as the roll."""
    width = across / scale
    if width < whole.narrowest:
        return None
    return whole.drawing(_at_scale(whole, scale, width).made, 0.0)


def _turned(whole: Composition, across: float, scale: float) -> Drawing | None:
    """As high as the roll is wide, and no wider than that asks for."""
    height, width = across / scale, whole.narrowest
    made = whole.at(width, {})
    for _trial in range(TRIALS):
        made = whole.at(width, areas_of(made.layout))
        if made.height <= height:
            return whole.drawing(made, height)
        width *= max(NEAR, made.height / height)
    return None
