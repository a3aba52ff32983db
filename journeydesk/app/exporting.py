"""Maps into files: a snapshot, laid out in light colours, on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from journeydesk.app.carrying import Carried, carried
from journeydesk.app.sheeting import drawing_of, sheet_of
from journeydesk.app.tiling import poster_pages
from journeydesk.charts.furniture import Imprint
from journeydesk.errors import UserError
from journeydesk.export import (
    PICTURE_SUFFIXES,
    SHARE,
    Oversize,
    Preset,
    Rasterise,
    Sheet,
    export_pages,
    finished,
    in_parts,
    replacing,
    room_around,
)
from journeydesk.export.tiles import Tiling
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.report import Note
from journeydesk.interchange.sound import sound
from journeydesk.interchange.writers import REVIEW_WRITERS, WRITERS, Content, Writer
from journeydesk.model import Map, Project, RecordId, Records
from journeydesk.paint import NO_PICTURES, About, Checkpoint, Page, Pictures, go_on

AS_DRAWN = Sheet()
WEB_SUFFIX = ".html"
HOLD_SEVERAL = (".pdf", *(each.suffix for each in WRITERS.values() if each.holds_several))

Seen = Callable[[Sequence[Page]], object]


def unseen(_pages: Sequence[Page]) -> None:
    """Of whoever does not look at the sheets."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is asked for; `map_id` None is all maps where the format holds several, or the first."""

    path: Path
    sheet: Sheet = AS_DRAWN
    map_id: RecordId | None = None
    overwrite: bool = False
    overlay: str = ""  # one of OVERLAYS
    preset: Preset = SHARE
    carries_map: bool = True  # in a PDF, where the preset does too; False: it is confidential
    oversize: Oversize = Oversize.REFUSE  # of a PDF
    source: str = ""  # the name of the maps' own file, to be told on the sheet
    made_on: date | None = None  # None leaves the date out
    tiling: Tiling | None = None  # as a poster, not on sheets of their own
    is_review: bool = False  # a sheet on which others say what they think of each card


def pages_for(records: Records, wanted: Export) -> list[Page]:
    """The sheets of a picture, as they are written and as a preview shows them.

    Raises UserError for a sheet that cannot be.
    """
    _check_tiling(wanted)
    maps = _maps(records, wanted)
    if wanted.tiling:
        return finished(_posters(records, maps, wanted, wanted.tiling), wanted.preset)
    pages = [
        sheet_of(
            records,
            map_.id,
            wanted.sheet,
            Imprint(wanted.source, wanted.made_on, number, len(maps)),
            wanted.overlay,
        )
        for number, map_ in enumerate(maps, 1)
    ]
    if wanted.oversize is Oversize.SPLIT and _is_pdf(wanted):
        pages = in_parts(pages, room_around(wanted.preset))
    return finished(pages, wanted.preset)


def _posters(records: Records, maps: Sequence[Map], wanted: Export, tiling: Tiling) -> list[Page]:
    draw = partial(drawing_of, overlay=wanted.overlay)
    return [page for map_ in maps for page in poster_pages(records, map_.id, tiling, draw)]


def _check_tiling(wanted: Export) -> None:
    if wanted.tiling and not _is_pdf(wanted):
        raise UserError(
            _("{path} cannot hold a poster’s sheets; end its name with .pdf").format(
                path=wanted.path
            )
        )


def export_map(
    records: Records,
    wanted: Export,
    raster: Callable[[], Rasterise],
    checkpoint: Checkpoint = go_on,
    pictures: Pictures = NO_PICTURES,
    seen: Seen = unseen,
) -> tuple[Note, ...]:
    """Write the file; answers with what of the maps it does not hold.

    `pictures` has the bytes of the maps' images, by the names of their assets. `seen` is shown the
    sheets before they are painted.
    `raster` brings in what draws pixels, asked for a PNG alone. Raises UserError, and whatever
    `checkpoint` raises; what was there before is then untouched.
    """
    _check_tiling(wanted)
    suffix = wanted.path.suffix.lower()
    maps = _maps(records, wanted)
    kept_back: tuple[Note, ...] = ()
    if _is_pdf(wanted):
        wanted, kept_back = _with_profile(records, maps, wanted, pictures)
    if suffix in PICTURE_SUFFIXES and not wanted.is_review:
        _write_picture(records, maps, wanted, raster, checkpoint, pictures, seen)
    elif writer := _writer(wanted):
        with replacing(wanted.path, overwrite=wanted.overwrite) as file:
            writer.write(_content(records, maps, pictures), file)
    elif suffix == WEB_SUFFIX and not wanted.is_review:
        from journeydesk.app.web import write_web_page  # hashlib and base64, for no other format

        with replacing(wanted.path, overwrite=wanted.overwrite) as file:
            about = _about(records, maps)
            write_web_page(file, records, maps[0].id, about, wanted.overlay, pictures, checkpoint)
    else:
        known = ", ".join((*PICTURE_SUFFIXES, WEB_SUFFIX, *WRITERS))
        raise UserError(
            _("{path} names no format that can be written; end its name with {known}").format(
                path=wanted.path, known=known
            )
        )
    return (*_notes(records, maps, wanted), *kept_back)


def _maps(records: Records, wanted: Export) -> tuple[Map, ...]:
    """Those that the file will hold: where none is chosen all, or the first."""
    if wanted.map_id:
        return (records.get(Map, wanted.map_id),)
    found, writer = records.at(Map), _writer(wanted)
    holds_several = writer.holds_several if writer else _is_pdf(wanted)
    return found if holds_several else found[:1]


def _writer(wanted: Export) -> Writer | None:
    """Of words; None for pictures and pages. Raises UserError where a review cannot be so."""
    suffix = wanted.path.suffix.lower()
    if not wanted.is_review:
        return WRITERS.get(suffix)
    if suffix not in REVIEW_WRITERS:
        told = _("{path} cannot hold a review sheet; end its name with {known}")
        known = ", ".join(REVIEW_WRITERS)
        raise UserError(told.format(path=wanted.path, known=known))
    return REVIEW_WRITERS[suffix]


def _is_pdf(wanted: Export) -> bool:
    return wanted.path.suffix.lower() == ".pdf"


def _with_profile(
    records: Records, maps: Sequence[Map], wanted: Export, assets: Pictures
) -> tuple[Export, tuple[Note, ...]]:
    """The request for a PDF with all that goes into it; and what of the map is kept back."""
    preset, inside = wanted.preset, Carried(None)
    if wanted.carries_map and preset.carries_map:
        inside = carried(records, maps, assets, wanted.path.name)
    has_unit = wanted.oversize is Oversize.UNIT
    profile = replace(preset.profile, attachment=inside.attachment, has_unit=has_unit)
    return replace(wanted, preset=replace(preset, profile=profile)), inside.notes


def _write_picture(
    records: Records,
    maps: Sequence[Map],
    wanted: Export,
    raster: Callable[[], Rasterise],
    checkpoint: Checkpoint,
    pictures: Pictures,
    seen: Seen,
) -> None:
    pages = pages_for(records, wanted)
    seen(pages)
    export_pages(
        pages,
        wanted.path,
        _about(records, maps),
        preset=wanted.preset,
        dpi=wanted.sheet.dpi,
        svg_text=wanted.sheet.svg_text,
        overwrite=wanted.overwrite,
        rasterise=raster() if wanted.path.suffix.lower() == ".png" else None,
        checkpoint=checkpoint,
        pictures=pictures,
    )


def _about(records: Records, maps: Sequence[Map]) -> About:
    project = next(iter(records.of(Project)), Project())
    title = maps[0].title if len(maps) == 1 else project.title or maps[0].title
    return About(title or _("Untitled map"), project.author, project.language)


def _content(records: Records, maps: Sequence[Map], pictures: Pictures) -> Content:
    """Whole in itself, though parts of the maps may have been left out."""
    return Content(sound(records), tuple(map_.id for map_ in maps), pictures)


def _notes(records: Records, maps: Sequence[Map], wanted: Export) -> Iterator[Note]:
    name = wanted.path.name
    if not wanted.map_id and (left_out := len(records.at(Map)) - len(maps)):
        what = ngettext(
            "{n} further map is left out; this is “{title}”",
            "{n} further maps are left out; this is “{title}”",
            left_out,
        )
        yield Note(name, None, "skipped", what.format(n=left_out, title=maps[0].title))
    if writer := _writer(wanted):
        yield from writer.notes(_content(records, maps, NO_PICTURES), name)
