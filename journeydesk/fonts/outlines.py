"""What painters need of a face: files to embed, outlines, advances."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb

from journeydesk.drawing import Face, PathCommand
from journeydesk.fonts.cff import with_ids
from journeydesk.fonts.faces import AXIS, instance, opened

_LAYOUT = ("BASE", "GDEF", "GPOS", "GSUB")
# What a CIDFontType2 in a PDF has no use for.
_NOT_IN_PDF = (*_LAYOUT, "OS/2", "STAT", "cmap", "gasp", "name", "post", "vhea", "vmtx", "VORG")


@lru_cache(maxsize=32)
def static_font(face: Face) -> bytes:
    """An sfnt of that face at its weight: all glyphs under their own ids, no layout tables."""
    variable = opened(face.path, face.index)
    plan = _input(face, _LAYOUT)
    plan.flags |= hb.SubsetFlags.RETAIN_GIDS
    plan.glyph_set.update(range(variable.glyph_count))
    plan.unicode_set.update(variable.unicodes)
    return bytes(plan.subset(variable).blob.data)


def subset_font(face: Face, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
    """An sfnt with those glyphs alone, .notdef and the parts of composites, and old -> new ids."""
    wanted = _input(face, _NOT_IN_PDF)
    wanted.glyph_set.update(glyphs)
    plan = hb.SubsetPlan(opened(face.path, face.index), wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def subset_cff(face: Face, glyphs: Iterable[int]) -> bytes:
    """A CID-keyed CFF table with those glyphs alone and .notdef; their ids are those of `face`."""
    wanted = _input(face, _NOT_IN_PDF)
    wanted.flags |= hb.SubsetFlags.DOWNGRADE_CFF2
    wanted.glyph_set.update(glyphs)
    plan = hb.SubsetPlan(opened(face.path, face.index), wanted)
    table = plan.execute().reference_table("CFF ")
    kept = sorted(dict(plan.old_to_new_glyph_mapping))
    return with_ids(bytes(table.data), kept[1:])


def _input(face: Face, dropped: Iterable[str]) -> hb.SubsetInput:
    wanted = hb.SubsetInput()
    # No hinting: glyphs are placed where the unhinted outlines are.
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NO_BIDI_CLOSURE
    )
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in dropped)
    wanted.pin_axis_location(opened(face.path, face.index), AXIS, face.weight)
    return wanted


@lru_cache(maxsize=4096)
def outline(face: Face, glyph: int) -> tuple[PathCommand, ...]:
    """The outline in font units, y up; HarfBuzz turns quadratics into cubics."""
    commands: list[PathCommand] = []
    _font(face).draw_glyph(glyph, _PEN, commands)
    return tuple(commands)


def advance(face: Face, glyph: int) -> int:
    """How far the pen moves, in font units."""
    return int(_font(face).get_glyph_h_advance(glyph))


def blank(face: Face) -> int:
    """The glyph of a blank."""
    return int(_font(face).get_nominal_glyph(ord(" ")) or 0)


def stand_in(face: Face) -> int:
    """A glyph with ink, for those that the face lacks; never seen."""
    return int(_font(face).get_nominal_glyph(ord("O")) or 0)


def _font(face: Face) -> hb.Font:
    return instance(face.path, face.index, face.weight)


def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, out: out.append(("M", x, y)))
    pen.set_line_to_func(lambda x, y, out: out.append(("L", x, y)))
    pen.set_cubic_to_func(lambda *args: args[-1].append(("C", *args[:-1])))
    pen.set_close_path_func(lambda out: out.append(("Z",)))
    return pen


_PEN = _pen()
