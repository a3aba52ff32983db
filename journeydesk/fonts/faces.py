"""The bundled font files: where they are, each opened when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz as hb

from journeydesk.drawing import Face
from journeydesk.errors import UserError
from journeydesk.fonts import cjk
from journeydesk.i18n import _

PACKAGE = "manimgx_fonts"
AXIS = "wght"

UPRIGHT = "NotoSans"
ITALIC = "NotoSans-Italic"
SYMBOLS = "NotoSansSymbols"
EMOJI = "NotoEmoji"
SCRIPTS = (
    "NotoSansArabic",
    "NotoSansArmenian",
    "NotoSansBengali",
    "NotoSansDevanagari",
    "NotoSansEthiopic",
    "NotoSansGeorgian",
    "NotoSansGujarati",
    "NotoSansGurmukhi",
    "NotoSansHebrew",
    "NotoSansKannada",
    "NotoSansKhmer",
    "NotoSansLao",
    "NotoSansMalayalam",
    "NotoSansMyanmar",
    "NotoSansOriya",
    "NotoSansSinhala",
    "NotoSansTamil",
    "NotoSansTelugu",
    "NotoSansThai",
)


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A face that is open for shaping."""

    face: Face
    shaper: hb.Font

    @property
    def is_latin(self) -> bool:
        """True for the faces that carry Latin text, where ligatures are off."""
        return self.face.key.startswith((f"{UPRIGHT}-", f"{ITALIC}-"))

    @property
    def is_emoji(self) -> bool:
        return self.face.key.startswith(EMOJI)


@cache
def font(stem: str, weight: int) -> Font:
    """The font of that name at that weight. Raises UserError where its file is missing."""
    path, index = _source(stem)
    return Font(_face(stem, path, index, weight), instance(path, index, weight))


def has_all(stem: str, characters: str) -> bool:
    """True where the font has a glyph for each of the characters."""
    covered = _covered(stem)
    return all(ord(character) in covered for character in characters)


@cache
def _covered(stem: str) -> hb.Set:
    return opened(*_source(stem)).unicodes


@cache
def _source(stem: str) -> tuple[str, int]:
    """The path of a bundled file, and which of its fonts; a stem is its name without the axis."""
    if stem in cjk.FONTS:
        return str(_folder(cjk.PACKAGE) / cjk.FILE), cjk.FONTS.index(stem)
    return str(_folder(PACKAGE) / f"{stem}[{AXIS}].ttf"), 0


@cache
def opened(path: str, index: int) -> hb.Face:
    """A variable font of that file. Raises UserError where there is none."""
    try:
        return hb.Face(hb.Blob.from_file_path(path), index)
    except hb.HarfBuzzError as error:
        raise UserError(
            _("The font file {name} is missing; your maps are untouched, install again.").format(
                name=Path(path).name
            )
        ) from error


@cache
def instance(path: str, index: int, weight: int) -> hb.Font:
    """A font of that file at one weight, in font units."""
    shaper = hb.Font(opened(path, index))
    shaper.set_variations({AXIS: weight})
    return shaper


def _face(stem: str, path: str, index: int, weight: int) -> Face:
    variable = opened(path, index)
    extents = instance(path, index, weight).get_font_extents("ltr")
    return Face(
        key=f"{stem}-{weight}",
        path=path,
        weight=weight,
        upem=variable.upem,
        ascent=extents.ascender / variable.upem,
        descent=-extents.descender / variable.upem,
        index=index,
        is_cff="CFF2" in variable.table_tags,
    )


def _folder(package: str) -> Path:
    spec = find_spec(package)  # located, not imported: its code is of no use here
    if spec is None or spec.origin is None:
        raise UserError(
            _("The package of fonts is missing; your maps are untouched, install again.")
        )
    return Path(spec.origin).parent
