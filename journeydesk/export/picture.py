"""One drawing, one sheet, one file: PDF, PNG or SVG by the file's name."""

from pathlib import Path
from typing import BinaryIO

from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export.atomic import replacing
from journeydesk.export.pages import page_of
from journeydesk.export.png import Rasterise, write_png
from journeydesk.export.request import Sheet
from journeydesk.i18n import _
from journeydesk.paint import MM, NO_PICTURES, Page, Pictures, write_pdf, write_svg

PICTURE_SUFFIXES = (".pdf", ".png", ".svg")

# Acrobat shows larger pages blank, though every other reader tried shows them.
LONGEST_PDF_SIDE = 14_400.0


def export_drawing(
    drawing: Drawing,
    path: Path,
    sheet: Sheet,
    *,
    title: str,
    author: str = "",
    language: str = "en",
    overwrite: bool = False,
    pictures: Pictures = NO_PICTURES,
    rasterise: Rasterise | None = None,
) -> None:
    """Write the drawing on its sheet to `path`; `rasterise` is needed for PNG alone.

    Raises UserError for a suffix, sheet or size that cannot be, WriteFailed where the file cannot
    be written; whatever was at `path` is then untouched.
    """
    page = page_of(drawing, sheet)
    suffix = path.suffix.lower()
    _check(suffix, page, path)
    with replacing(path, overwrite=overwrite) as file:
        match suffix:
            case ".pdf":
                write_pdf(
                    file, [page], title=title, author=author, language=language, pictures=pictures
                )
            case ".svg":
                write_svg(file, page, title=title, language=language, pictures=pictures)
            case ".png":
                _write_png(file, page, sheet.dpi, title, pictures, rasterise)


def _check(suffix: str, page: Page, path: Path) -> None:
    if suffix not in PICTURE_SUFFIXES:
        raise UserError(
            _("{path} says no picture format; end its name with {suffixes}").format(
                path=path, suffixes=", ".join(PICTURE_SUFFIXES)
            )
        )
    if suffix == ".pdf" and max(page.width, page.height) > LONGEST_PDF_SIDE:
        raise UserError(
            _(
                "A PDF page of {width:.0f} × {height:.0f} mm is larger than readers show "
                "({longest:.0f} mm); choose a paper size"
            ).format(width=page.width / MM, height=page.height / MM, longest=LONGEST_PDF_SIDE / MM)
        )


def _write_png(
    file: BinaryIO,
    page: Page,
    dpi: float,
    title: str,
    pictures: Pictures,
    rasterise: Rasterise | None,
) -> None:
    if rasterise is None:
        raise ValueError("a PNG needs a rasteriser")
    write_png(file, page, title=title, dpi=dpi, rasterise=rasterise, pictures=pictures)
