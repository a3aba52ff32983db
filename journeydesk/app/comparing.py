"""Which two maps are compared, and their sheet as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeydesk.analysis.compare import Comparison, Side, compare_maps
from journeydesk.analysis.compare.pairs import pairs
from journeydesk.app.direction import memo_for
from journeydesk.app.exporting import Export
from journeydesk.app.selecting import find_map
from journeydesk.charts.comparison import comparison_sheet
from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export import Rasterise, export_drawings
from journeydesk.i18n import _
from journeydesk.model import Map, Project, Records
from journeydesk.paint import About
from journeydesk.theme import Theme, load_theme


@dataclass(frozen=True, slots=True)
class Pair:
    """Two maps of one document, or of two."""

    before: Side
    after: Side


def pair_named(before: Records, after: Records, names: Sequence[str]) -> Pair:
    """By what two maps are called; without a name for it, one is what the other has become.

    Both may be the same document. Raises UserError where there is no such map or no other.
    """
    if len(names) > 1:
        return _pair(before, find_map(before, names[0]), after, find_map(after, names[1]))
    known = pairs_of(before, after)
    if names:
        wanted = find_map(before, names[0]).id
        known = tuple(pair for pair in known if pair.before.map == wanted)
    if known:
        return known[0]
    raise UserError(_("No map here has become another; name the two that are to be compared."))


def pairs_of(before: Records, after: Records) -> tuple[Pair, ...]:
    """Each map with what has become of it; the only maps of two documents, whatever they are."""
    if before is after:
        two = ((old, futures_of(before, old)) for old in before.at(Map))
        return tuple(_pair(before, old, after, new) for old, found in two for new in found[:1])
    old_maps, new_maps = before.at(Map), after.at(Map)
    if len(old_maps) == len(new_maps) == 1:
        return (_pair(before, old_maps[0], after, new_maps[0]),)
    found = [(old, new) for old, new in pairs(old_maps, new_maps)]
    return tuple(
        _pair(before, old, after, new)
        for old, new in found
        if isinstance(old, Map) and isinstance(new, Map)
    )


def futures_of(records: Records, map_: Map) -> list[Map]:
    """What was derived from a map, and what was copied from it after it, in the same document."""
    maps = records.at(Map)
    derived = [other for other in maps if other.derived_from == map_.id]
    later = maps[maps.index(map_) + 1 :]
    return derived + [m for m in later if m.lineage_id == map_.lineage_id and m not in derived]


def _pair(before: Records, old: Map, after: Records, new: Map) -> Pair:
    return Pair(Side(before, old.id), Side(after, new.id))


def compared(pair: Pair) -> Comparison:
    return compare_maps(pair.before, pair.after)


def sheet_of(found: Comparison, theme: Theme) -> Drawing:
    """In these colours, from the side that the second map is read from."""
    return comparison_sheet(found, memo_for(found.sides[1].records, theme))


def export_comparison(pair: Pair, wanted: Export, raster: Callable[[], Rasterise]) -> None:
    """Write the sheet as PDF, PNG or SVG. Raises UserError where the file cannot be written."""
    project = next(iter(pair.after.records.of(Project)), Project())
    export_drawings(
        [sheet_of(compared(pair), load_theme("light"))],
        wanted.path,
        wanted.sheet,
        About(_("Comparison of two maps"), project.author, project.language),
        overwrite=wanted.overwrite,
        rasterise=raster() if wanted.path.suffix.lower() == ".png" else None,
    )
