"""Pages as they would be printed, looked at by each rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journeydesk.export.preflight import limits, rules
from journeydesk.export.preflight.finding import Finding, Severity
from journeydesk.export.preflight.reading import arc_minutes
from journeydesk.export.preflight.sheets import shown_on
from journeydesk.i18n import ngettext
from journeydesk.paint import NO_PICTURES, Page, Pictures


@dataclass(frozen=True, slots=True)
class Terms:
    """What the file is for: its format, how fine, and from how far it will be read."""

    suffix: str = ".pdf"
    dpi: float = 150.0  # of pictures made of pixels
    metres: float = 1.0
    has_unit: bool = False  # of lengths in a PDF, for sheets over 5,080 mm


@dataclass(frozen=True, slots=True)
class Preflight:
    """`smallest_text` is in points on paper, None without any; findings come the worst first."""

    findings: tuple[Finding, ...]
    smallest_text: float | None
    metres: float

    @property
    def trouble(self) -> tuple[Finding, ...]:
        """All that is not fine."""
        return tuple(row for row in self.findings if row.severity is not Severity.FINE)

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What spoils the sheet, whoever reads it from wherever."""
        return tuple(row for row in self.findings if row.severity is Severity.PROBLEM)

    @property
    def as_json(self) -> dict[str, Any]:
        points = self.smallest_text
        return {
            "read_from_m": self.metres,
            "smallest_text_pt": points,
            "smallest_text_arc_minutes": arc_minutes(points, self.metres) if points else None,
            "findings": [row.as_json for row in self.findings],
        }


def preflight(
    pages: Sequence[Page],
    pictures: Pictures = NO_PICTURES,
    terms: Terms = Terms(),
) -> Preflight:
    """What of these pages would disappoint on paper.

    `pictures` has the bytes behind the drawings' images. What lies over a page as its marks is for
    whoever cuts it and is not looked at.
    """
    shown = shown_on(pages)
    found = [
        *limits.of_pages(pages, terms.suffix, terms.dpi, has_unit=terms.has_unit),
        *rules.ink_outside(shown),
        *rules.unreadable_images(shown, pictures),
        *rules.missing_glyphs(shown),
        *rules.contrast(shown),
        *rules.coarse_images(shown, pictures),
        *rules.cut_cards(shown),
        *rules.text_size(shown, terms.metres),
    ]
    order = list(Severity)
    found.sort(key=lambda row: order.index(row.severity))
    return Preflight(tuple(found), rules.smallest_text(shown), terms.metres)


def problems_of(
    pages: Sequence[Page], pictures: Pictures = NO_PICTURES, terms: Terms = Terms()
) -> tuple[Finding, ...]:
    """What spoils these pages, whoever reads them from wherever: `Preflight.problems`.

    In a quarter of the time, for nothing is held against its ground.
    """
    shown = shown_on(pages, is_contrast_wanted=False)
    found = (
        *limits.of_pages(pages, terms.suffix, terms.dpi, has_unit=terms.has_unit),
        *rules.ink_outside(shown),
        *rules.unreadable_images(shown, pictures),
        *rules.missing_glyphs(shown),
    )
    return tuple(row for row in found if row.severity is Severity.PROBLEM)


def in_one_line(rows: Sequence[Finding]) -> str:
    """How many, and what each says."""
    count = ngettext("{n} thing to look at", "{n} things to look at", len(rows))
    texts = "; ".join(row.text for row in rows)
    return f"{count.format(n=len(rows))}: {texts}"
