"""Drawings with the sheets that show them: one drawing may go over many tiles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesk.drawing import Rect
from journeydesk.export.preflight.finding import MOST_PLACES, Place
from journeydesk.export.preflight.survey import Survey, survey
from journeydesk.paint import Page


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawing at one scale, and its sheets with their numbers from 1."""

    survey: Survey
    scale: float
    sheets: tuple[tuple[int, Page], ...]

    def place(self, rect: Rect, what: str) -> Place | None:
        """Where a rectangle of the drawing is first seen; None where no sheet shows it."""
        for number, page in self.sheets:
            on_sheet = placed(rect, page)
            if on_sheet.intersects(page.shown or Rect(0.0, 0.0, page.width, page.height)):
                return Place(number, on_sheet, what)
        return None


def shown_on(pages: Sequence[Page]) -> list[Shown]:
    """Each drawing is surveyed once for each scale, however many sheets it goes over."""
    together: dict[tuple[int, float], list[tuple[int, Page]]] = {}
    for number, page in enumerate(pages, 1):
        together.setdefault((id(page.drawing), page.scale), []).append((number, page))
    return [
        Shown(survey(sheets[0][1].drawing), scale, tuple(sheets))
        for (_drawing, scale), sheets in together.items()
    ]


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
