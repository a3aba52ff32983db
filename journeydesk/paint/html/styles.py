"""What of a page's style comes from the map: its colours in the dark, and its letters."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping

from journeydesk.color import Color
from journeydesk.drawing import Drawing, Face, Glyphs
from journeydesk.fonts import web_font
from journeydesk.paint.svg_text import FAMILY, family_of, is_italic

Sides = Mapping[Color, Color]  # what a colour is in the dark


def color_rules(window: Mapping[str, tuple[Color, Color]], sides: Sides) -> Iterator[str]:
    """The page's colours by their names, then those of the drawing where a page is dark.

    The drawing says its colours as attributes, which any rule overrides: so it needs no classes.
    """
    names = "".join(f"--{name}:{_both(*pair)};" for name, pair in window.items())
    yield f":root{{{names}}}"
    for light, dark in sides.items():
        if light != dark:
            for role in ("fill", "stroke"):
                yield f'svg [{role}="{_hex(light)}"]{{{role}:{_both(light, dark)}}}'


def font_rules(drawing: Drawing, words: str) -> Iterator[str]:
    """Every face of the drawing with its letters and what it has of `words`; then all families."""
    families = {FAMILY: None}
    for face, characters in _letters(drawing).items():
        family = family_of(face)
        families[family] = None
        characters |= {c for c in words if family == FAMILY or not c.isascii()}
        data = b64encode(web_font(face, "".join(sorted(characters)))).decode()
        slant = "italic" if is_italic(face) else "normal"
        yield (
            f'@font-face{{font-family:"{family}";font-weight:{face.weight};font-style:{slant};'
            f"src:url(data:font/ttf;base64,{data})}}"
        )
    names = ",".join([f'"{family}"' for family in families])
    yield f":root{{--families:{names}}}"


def _letters(drawing: Drawing) -> dict[Face, set[str]]:
    found: dict[Face, set[str]] = defaultdict(set)
    for block in drawing.blocks:
        for group in block.groups:
            for op in group.ops:
                if isinstance(op, Glyphs):
                    found[op.run.face].update(op.run.text)
    return found


def _both(light: Color, dark: Color) -> str:
    return f"light-dark({_hex(light)},{_hex(dark)})"


def _hex(color: Color) -> str:
    return f"#{color.r:02x}{color.g:02x}{color.b:02x}"
