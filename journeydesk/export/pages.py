"""Where a drawing lies on its sheet. Pure arithmetic."""

from collections.abc import Iterable

from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export.request import Fit, Sheet, paper_size
from journeydesk.i18n import _
from journeydesk.paint import MM, Page


def pages_of(drawings: Iterable[Drawing], sheet: Sheet) -> list[Page]:
    """Each drawing on a sheet of its own. Raises UserError as `page_of` does."""
    return [page_of(drawing, sheet) for drawing in drawings]


def page_of(drawing: Drawing, sheet: Sheet) -> Page:
    """The drawing in the middle of its sheet.

    Raises UserError where the margins leave no room, or not enough of it at 100 %.
    """
    margin = sheet.margin_mm * MM
    paper = paper_size(sheet)
    width, height = paper or (drawing.width + 2 * margin, drawing.height + 2 * margin)
    free = _free(width - 2 * margin, height - 2 * margin, sheet)
    scale = _scale(drawing, free, sheet) if paper else 1.0
    return Page(
        width,
        height,
        drawing,
        scale,
        x=(width - drawing.width * scale) / 2,
        y=(height - drawing.height * scale) / 2,
    )


def _free(width: float, height: float, sheet: Sheet) -> tuple[float, float]:
    if sheet.margin_mm >= 0 and width > 0 and height > 0:
        return width, height
    raise UserError(
        _("A margin of {margin:g} mm leaves no room on {paper}; choose another margin").format(
            margin=sheet.margin_mm, paper=sheet.paper
        )
    )


def _scale(drawing: Drawing, free: tuple[float, float], sheet: Sheet) -> float:
    largest = min(free[0] / drawing.width, free[1] / drawing.height)
    if sheet.fit is Fit.PAGE:
        return largest
    if largest < 1:
        raise UserError(
            _(
                "The map is {width:.0f} × {height:.0f} mm, more than {paper} holds at 100 %; "
                "choose larger paper, or fit it to the page"
            ).format(width=drawing.width / MM, height=drawing.height / MM, paper=sheet.paper)
        )
    return 1.0
