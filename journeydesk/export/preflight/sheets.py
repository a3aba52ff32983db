"""Drawings with the sheets that show them: one drawing may go over many tiles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesk.drawing import Drawing, Rect
from journeydesk.export.preflight.finding import MOST_PLACES, Place
from journeydesk.export.preflight.survey import Survey, survey
from journeydesk.paint import Page


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawing at one scale, and its sheets with their numbers from 1."""

    survey: Survey
    scale: float
    sheets: tuple[tuple[int, Page], ...]

    @property
    def drawing(self) -> Drawing:
        return self.sheets[0][1].drawing

    @property
    def kept(self) -> list[Rect]:
        """What remains on each sheet when it is cut, in points of the drawing."""
        return [_on_drawing(page.trim or _whole(page), page) for _number, page in self.sheets]

    def place(self, rect: Rect, what: str) -> Place | None:
        """Where a rectangle of the drawing is first seen; None where no sheet shows it."""
        for number, page in self.sheets:
            on_sheet = placed(rect, page)
            if on_sheet.intersects(page.shown or _whole(page)):
                return Place(number, on_sheet, what)
        return None


def shown_on(pages: Sequence[Page], *, is_contrast_wanted: bool = True) -> list[Shown]:
    """Each drawing is surveyed once, however many sheets it goes over.

    Where it is shown at several scales the largest is there to be read; a smaller one is the plan
    of how a poster is joined.
    """
    together: dict[int, list[tuple[int, Page]]] = {}
    for number, page in enumerate(pages, 1):
        together.setdefault(id(page.drawing), []).append((number, page))
    return [_largest(sheets, is_contrast_wanted) for sheets in together.values()]


def _largest(sheets: Sequence[tuple[int, Page]], is_contrast_wanted: bool) -> Shown:
    scale = max(page.scale for _number, page in sheets)
    shown = [(number, page) for number, page in sheets if page.scale == scale]
    return Shown(survey(sheets[0][1].drawing, is_contrast_wanted), scale, tuple(shown))


def _whole(page: Page) -> Rect:
    return Rect(0.0, 0.0, page.width, page.height)


def _on_drawing(rect: Rect, page: Page) -> Rect:
    """A rectangle of the sheet, on the drawing."""
    scale = page.scale
    x, y = (rect.x - page.x) / scale, (rect.y - page.y) / scale
    return Rect(x, y, rect.w / scale, rect.h / scale)


def placed(rect: Rect, page: Page) -> Rect:
    """A rectangle of the drawing, on the sheet."""
    scale = page.scale
    return Rect(page.x + rect.x * scale, page.y + rect.y * scale, rect.w * scale, rect.h * scale)


def places(found: Iterable[tuple[Shown, Rect, str]]) -> tuple[Place, ...]:
    """Where the first of them are."""
    kept: list[Place] = []
    for shown, rect, what in found:
        place = shown.place(rect, what)
        if place is not None:
            kept.append(place)
        if len(kept) == MOST_PLACES:
            break
    return tuple(kept)
