"""Maps into files: a snapshot, laid out in light colours, on a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export import (
    PICTURE_SUFFIXES,
    Rasterise,
    Sheet,
    export_drawing,
    page_of,
    replacing,
)
from journeydesk.export.picture import LONGEST_PDF_SIDE
from journeydesk.fonts import Ruler
from journeydesk.i18n import _
from journeydesk.interchange.json_writer import write_json
from journeydesk.interchange.mermaid_writer import write_mermaid
from journeydesk.layout import Memo, layout_map
from journeydesk.model import Map, Project, RecordId, Records
from journeydesk.paint import MM, write_pdf
from journeydesk.theme import load_theme

AS_DRAWN = Sheet()
TEXT_SUFFIXES = (".json", ".mmd")
HOLD_SEVERAL = (".json", ".pdf")


@dataclass(frozen=True, slots=True)
class Export:
    """What is asked for; `map_id` None is all maps where the format holds several, or the first."""

    path: Path
    sheet: Sheet = AS_DRAWN
    map_id: RecordId | None = None
    overwrite: bool = False


def drawing_of(records: Records, map_id: RecordId) -> Drawing:
    """A map as it goes on paper: in light colours, on white."""
    theme = load_theme("light")
    return layout_map(records, map_id, Memo(Ruler(), theme)).drawing(theme.map["paper"])


def export_map(records: Records, wanted: Export, raster: Callable[[], Rasterise]) -> None:
    """Write the file; `raster` brings in what draws pixels, asked for a PNG alone.

    Raises UserError; what was there before is then untouched.
    """
    suffix = wanted.path.suffix.lower()
    map_id = wanted.map_id or records.at(Map)[0].id
    if suffix == ".pdf" and wanted.map_id is None and len(records.at(Map)) > 1:
        _write_pages(records, wanted)
    elif suffix in PICTURE_SUFFIXES:
        project = next(iter(records.of(Project)), None)
        export_drawing(
            drawing_of(records, map_id),
            wanted.path,
            wanted.sheet,
            title=records.get(Map, map_id).title or _("Untitled map"),
            author=project.author if project else "",
            language=project.language if project else "en",
            overwrite=wanted.overwrite,
            rasterise=raster() if suffix == ".png" else None,
        )
    elif suffix in TEXT_SUFFIXES:
        text = _text(records, wanted, map_id, suffix)
        with replacing(wanted.path, overwrite=wanted.overwrite) as file:
            file.write(text.encode())
    else:
        known = ", ".join((*PICTURE_SUFFIXES, *TEXT_SUFFIXES))
        raise UserError(
            _("{path} names no format that can be written; end its name with {known}").format(
                path=wanted.path, known=known
            )
        )


def maps_left_out(records: Records, wanted: Export) -> int:
    """How many maps the file will not hold though none was chosen: pictures hold one."""
    is_one = wanted.map_id is not None or wanted.path.suffix.lower() in HOLD_SEVERAL
    return 0 if is_one else len(records.at(Map)) - 1


def _write_pages(records: Records, wanted: Export) -> None:
    """A PDF with a page for each map."""
    pages = [page_of(drawing_of(records, map_.id), wanted.sheet) for map_ in records.at(Map)]
    longest = max(max(page.width, page.height) for page in pages)
    if longest > LONGEST_PDF_SIDE:
        what = _("A PDF page of {side:.0f} mm is larger than readers show; choose a paper size")
        raise UserError(what.format(side=longest / MM))
    project = next(iter(records.of(Project)), Project())
    title = project.title or records.at(Map)[0].title or _("Untitled map")
    with replacing(wanted.path, overwrite=wanted.overwrite) as file:
        write_pdf(file, pages, title=title, author=project.author, language=project.language)


def _text(records: Records, wanted: Export, map_id: RecordId, suffix: str) -> str:
    if suffix == ".json":
        return write_json(records, [wanted.map_id] if wanted.map_id else [])
    return write_mermaid(records, map_id)
