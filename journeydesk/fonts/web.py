"""Faces for web pages: what a browser shapes text with as the ruler did."""

from __future__ import annotations

from unicodedata import normalize

import uharfbuzz as hb

from journeydesk.drawing import Face
from journeydesk.fonts.faces import AXIS, opened


def web_font(face: Face, characters: str) -> bytes:
    """An sfnt of that face at its weight, with the glyphs and layout tables these need.

    70 Latin letters are 16 kB. Without hinting, which would move letters at small sizes.
    """
    variable, wanted = opened(face.path, face.index), hb.SubsetInput()
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.DOWNGRADE_CFF2
    )
    # Shapers take some letters apart, and put others together: Thai's sara am is two glyphs.
    taken_apart = normalize("NFKD", characters)
    wanted.unicode_set.update(map(ord, {*characters, *taken_apart}))
    wanted.pin_axis_location(variable, AXIS, face.weight)
    return bytes(wanted.subset(variable).blob.data)
