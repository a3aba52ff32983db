"""Glyphs for text: HarfBuzz, one font, script and direction at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import uharfbuzz as hb

from journeydesk.drawing import NO_GLYPH, Shaped
from journeydesk.fonts.fallback import LATIN, Item

# Ligatures spoil the text that PDF readers extract, and Latin can do without.
_LATIN_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_FEATURES = {"kern": True}


def shaped(item: Item, size: float, level: int) -> Shaped:
    """The item at that size in points."""
    font = item.choice.font
    unit = size * 1000 / font.face.upem
    if item.choice.is_missing:
        return _box(item, unit, level)
    buffer = _buffer(item, level)
    hb.shape(font.shaper, buffer, _LATIN_FEATURES if font.is_latin else _FEATURES)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    pens = [0, *accumulate(position.x_advance for position in positions)]
    return Shaped(
        face=font.face,
        level=level,
        text=item.text,
        glyphs=tuple(info.codepoint for info in infos),
        xs=tuple(round((x + p.x_offset) * unit) for x, p in zip(pens, positions, strict=False)),
        ys=tuple(round(-position.y_offset * unit) / 1000 for position in positions),
        sources=_sources(item.text, [info.cluster for info in infos], level),
        advance=round(pens[-1] * unit),
    )


def _buffer(item: Item, level: int) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(item.text)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.script = item.choice.script or LATIN
    buffer.language = "en"  # HarfBuzz would take the machine's, and pick other letter forms by it
    return buffer


def _box(item: Item, unit: float, level: int) -> Shaped:
    """One visible box for a cluster that no font has."""
    font = item.choice.font
    advance = round(font.shaper.get_glyph_h_advance(NO_GLYPH) * unit)
    return Shaped(font.face, level, item.text, (NO_GLYPH,), (0,), (0.0,), (item.text,), advance)


def _sources(text: str, clusters: Sequence[int], level: int) -> tuple[str, ...]:
    """What each glyph stands for: the logically first of a cluster for its whole text."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    in_order = clusters[::-1] if level % 2 else clusters
    sources = [text[start : ends.pop(start, start)] for start in in_order]
    return tuple(sources[::-1] if level % 2 else sources)
