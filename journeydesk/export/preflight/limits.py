"""What formats and their readers take at most."""

from collections.abc import Iterator, Sequence

from journeydesk.export.png import LONGEST_SIDE, pixel_size
from journeydesk.export.preflight.finding import Finding, Severity
from journeydesk.i18n import _
from journeydesk.paint import LONGEST_PDF_SIDE, MM, Page

MANY_PIXELS = 1_000_000_000


def of_pages(
    pages: Sequence[Page], suffix: str, dpi: float, *, has_unit: bool = False
) -> Iterator[Finding]:
    """`has_unit`: a PDF's sheet that is too long for points is measured in a larger unit."""
    match suffix:
        case ".pdf":
            yield from _of_pdf(pages, has_unit)
        case ".png":
            yield from _of_png(pages, dpi)


def _of_pdf(pages: Sequence[Page], has_unit: bool) -> Iterator[Finding]:
    longest = max((max(page.width, page.height) for page in pages), default=0.0)
    if longest <= LONGEST_PDF_SIDE:
        return
    if has_unit:
        told = _("The sheet is {mm:.0f} mm long; some readers show it too small, Acrobat does not")
    else:
        told = _("The sheet is {mm:.0f} mm long; readers show no more than {most:.0f} mm")
    text = told.format(mm=longest / MM, most=LONGEST_PDF_SIDE / MM)
    yield Finding("page-size", Severity.WARNING if has_unit else Severity.PROBLEM, text, 1)


def _of_png(pages: Sequence[Page], dpi: float) -> Iterator[Finding]:
    for page in pages:
        width, height = pixel_size(page, dpi)
        size = {"width": width, "height": height}
        if max(width, height) > LONGEST_SIDE:
            text = _("{width} × {height} pixels are too many for a PNG").format(**size)
            yield Finding("pixels", Severity.PROBLEM, text, 1)
        elif width * height > MANY_PIXELS:
            text = _("{width} × {height} pixels are more than most programs open").format(**size)
            yield Finding("pixels", Severity.PROBLEM, text, 1)
