"""Where a drawing lies on its sheet. Pure arithmetic."""

from collections.abc import Iterable
from dataclasses import replace
from math import inf

from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export.papers import roll_width
from journeydesk.export.request import Fit, Sheet, paper_size
from journeydesk.i18n import _
from journeydesk.layout.metrics import CARD_STYLE
from journeydesk.paint import MM, Page

Size = tuple[float, float]


def pages_of(drawings: Iterable[Drawing], sheet: Sheet) -> list[Page]:
    """Each drawing at the top of a sheet of its own, as what is leafed through begins.

    Raises UserError as `page_of` does.
    """
    top = sheet.margin_mm * MM
    return [replace(page_of(drawing, sheet), y=top) for drawing in drawings]


def page_of(drawing: Drawing, sheet: Sheet) -> Page:
    """The drawing in the middle of its sheet; a roll is cut where the drawing ends.

    Raises UserError where the margins leave no room, or not enough of it at 100 %.
    """
    margin = sheet.margin_mm * MM
    free = free_size(sheet)
    if free:
        scale = _scale(drawing, free, sheet)
    elif roll := roll_width(sheet.paper):
        scale, free = _on_roll(drawing, _room(roll * MM - 2 * margin, 1.0, sheet)[0], sheet)
    else:
        scale = (sheet.type_size or CARD_STYLE.size) / CARD_STYLE.size
        free = _room(drawing.width * scale, drawing.height * scale, sheet)
    width, height = free[0] + 2 * margin, free[1] + 2 * margin
    return Page(
        width,
        height,
        drawing,
        scale,
        x=(width - drawing.width * scale) / 2,
        y=(height - drawing.height * scale) / 2,
    )


def free_size(sheet: Sheet) -> Size | None:
    """What the margins leave, in points; None where the drawing decides on the sheet's size.

    Raises UserError for a paper nobody knows, and where they leave nothing.
    """
    paper, margin = paper_size(sheet), sheet.margin_mm * MM
    return paper and _room(paper[0] - 2 * margin, paper[1] - 2 * margin, sheet)


def _room(width: float, height: float, sheet: Sheet) -> Size:
    if sheet.margin_mm >= 0 and width > 0 and height > 0:
        return width, height
    raise UserError(
        _("A margin of {margin:g} mm leaves no room on {paper}; choose another margin").format(
            margin=sheet.margin_mm, paper=sheet.paper
        )
    )


def _on_roll(drawing: Drawing, across: float, sheet: Sheet) -> tuple[float, Size]:
    """The scale and the room of a drawing that runs along a roll, or lies across it where that
    takes less paper."""
    ways = [(inf, across), (across, inf)]
    if sheet.fit is Fit.ACTUAL:
        ways = [way for way in ways if _largest(drawing, way) >= 1] or ways[:1]
    cut = [_cut(drawing, way, _scale(drawing, way, sheet)) for way in ways]
    return min(cut, key=lambda found: found[1][0] * found[1][1])


def _cut(drawing: Drawing, way: Size, scale: float) -> tuple[float, Size]:
    """The roll's full width one way, as much of it as the drawing needs the other."""
    width, height = way
    return scale, (
        drawing.width * scale if width == inf else width,
        drawing.height * scale if height == inf else height,
    )


def _scale(drawing: Drawing, free: Size, sheet: Sheet) -> float:
    largest = _largest(drawing, free)
    if sheet.fit is not Fit.ACTUAL:
        return largest
    if largest < 1:
        raise UserError(
            _(
                "The map is {width:.0f} × {height:.0f} mm, more than {paper} holds at 100 %; "
                "choose larger paper, or fit it to the page"
            ).format(width=drawing.width / MM, height=drawing.height / MM, paper=sheet.paper)
        )
    return 1.0


def _largest(drawing: Drawing, free: Size) -> float:
    return min(free[0] / drawing.width, free[1] / drawing.height)
