"""Drawings on their sheets in one file: PDF, PNG or SVG by the file's name."""

from collections.abc import Sequence
from pathlib import Path
from shutil import disk_usage

from journeydesk.drawing import Drawing
from journeydesk.errors import UserError, WriteFailed
from journeydesk.export.finish import finished
from journeydesk.export.pages import pages_of
from journeydesk.export.parts import is_too_long
from journeydesk.export.png import Rasterise, least_bytes, write_png
from journeydesk.export.presets import SHARE, Preset
from journeydesk.export.request import Sheet
from journeydesk.export.target import replacing
from journeydesk.i18n import _
from journeydesk.paint import (
    LONGEST_PDF_SIDE,
    MM,
    NO_PICTURES,
    About,
    Checkpoint,
    Page,
    Pictures,
    SvgText,
    go_on,
    write_pdf,
    write_svg,
)

PICTURE_SUFFIXES = (".pdf", ".png", ".svg")


def export_drawings(
    drawings: Sequence[Drawing],
    path: Path,
    sheet: Sheet,
    about: About,
    *,
    preset: Preset = SHARE,
    overwrite: bool = False,
    rasterise: Rasterise | None = None,
    checkpoint: Checkpoint = go_on,
    pictures: Pictures = NO_PICTURES,
) -> None:
    """Write each drawing on a sheet of its own to `path`; a PNG and an SVG hold one.

    Raises UserError for a sheet that cannot be, and what `export_pages` raises.
    """
    export_pages(
        finished(pages_of(drawings, sheet), preset),
        path,
        about,
        dpi=sheet.dpi,
        svg_text=sheet.svg_text,
        preset=preset,
        overwrite=overwrite,
        rasterise=rasterise,
        checkpoint=checkpoint,
        pictures=pictures,
    )


def export_pages(
    pages: Sequence[Page],
    path: Path,
    about: About,
    *,
    dpi: float = 150.0,
    svg_text: SvgText = SvgText.OUTLINES,
    preset: Preset = SHARE,
    overwrite: bool = False,
    rasterise: Rasterise | None = None,
    checkpoint: Checkpoint = go_on,
    pictures: Pictures = NO_PICTURES,
) -> None:
    """Write the sheets to `path`; a PNG, of `dpi`, and an SVG hold one.

    `rasterise` is needed for PNG alone. Raises UserError for a suffix or size that cannot be,
    WriteFailed where the file cannot be written, and whatever `checkpoint` raises; what was at
    `path` is then untouched.
    """
    suffix = path.suffix.lower()
    _check(suffix, pages, path, preset)
    with replacing(path, overwrite=overwrite) as file:
        match suffix, pages:
            case ".pdf", _:
                write_pdf(
                    file,
                    pages,
                    about,
                    profile=preset.profile,
                    pictures=pictures,
                    checkpoint=checkpoint,
                )
            case ".svg", [page]:
                write_svg(
                    file,
                    page,
                    about,
                    text=svg_text,
                    pictures=pictures,
                    checkpoint=checkpoint,
                )
            case ".png", [page] if rasterise:
                _check_room(path, least_bytes(page, dpi))
                write_png(
                    file,
                    page,
                    about,
                    dpi,
                    rasterise,
                    pictures=pictures,
                    checkpoint=checkpoint,
                )
            case _:
                raise ValueError("a PNG needs a rasteriser, and like an SVG holds one drawing")


def _check_room(path: Path, least: float) -> None:
    free = disk_usage(path.parent).free
    if least > free:
        raise WriteFailed(
            _(
                "{path} was not written: it takes {least:,.0f} MB or more, and {free:,.0f} MB are "
                "free. Nothing was changed; choose fewer dpi"
            ).format(path=path, least=least / 1e6, free=free / 1e6)
        )


def _check(suffix: str, pages: Sequence[Page], path: Path, preset: Preset) -> None:
    if suffix not in PICTURE_SUFFIXES:
        raise UserError(
            _("{path} says no picture format; end its name with {suffixes}").format(
                path=path, suffixes=", ".join(PICTURE_SUFFIXES)
            )
        )
    longest = max(pages, key=lambda page: max(page.width, page.height))
    if suffix == ".pdf" and is_too_long(longest) and not preset.profile.has_unit:
        raise UserError(
            _(
                "A PDF page of {width:.0f} × {height:.0f} mm is larger than readers show "
                "({longest:.0f} mm); split it in parts (--split), choose a paper size, or have it "
                "measured in a larger unit (--user-unit), which not all readers heed"
            ).format(
                width=longest.width / MM, height=longest.height / MM, longest=LONGEST_PDF_SIDE / MM
            )
        )
