"""Text in SVG: as outlines, exact on every machine, or as letters that can be written over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Protocol

from journeydesk.drawing import Face, Glyphs
from journeydesk.fonts import outline
from journeydesk.paint.svg_syntax import Names, escaped, number, paint, path_data, quoted

FAMILY = "Noto Sans"  # of the whole file; runs of other families say theirs
REGULAR = 400


class SvgText(StrEnum):
    """What the words of an SVG are."""

    OUTLINES = "outlines"
    TEXT = "text"  # in the fonts of whoever opens it


class TextWriter(Protocol):
    """Glyph runs as elements, and what those refer to."""

    def lines(self, op: Glyphs) -> Iterator[str]: ...

    def definitions(self) -> Iterator[str]: ...


def writer_of_text(text: SvgText, names: Names) -> TextWriter:
    return Outlines(names) if text is SvgText.OUTLINES else Letters()


class Outlines:
    """Each glyph's outline, and the text unseen above it: to be found, copied and read aloud."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._glyphs: dict[tuple[Face, int], str] = {}  # names; empty for a blank

    def definitions(self) -> Iterator[str]:
        """In font units, y up: each once, whatever its size and colour."""
        for (face, glyph), name in self._glyphs.items():
            if name:
                yield f'<path id="{name}" d="{path_data(outline(face, glyph))}"/>'

    def lines(self, op: Glyphs) -> Iterator[str]:
        """Outlines placed in font units, then the text, stretched to their width."""
        run = op.run
        unit = run.size / run.face.upem
        at = f"{number(op.x)} {number(op.y)}"
        flip = f"translate({at}) scale({unit:.6f} {-unit:.6f})"
        yield f'<g aria-hidden="true" transform="{flip}"{paint(op.color)}>'
        glyphs, xs, ys, _sources = run.placed()
        for glyph, x, y in zip(glyphs, xs, ys, strict=True):
            if name := self._glyph(run.face, glyph):
                rise = f' y="{number(-y / unit)}"' if y else ""
                yield f'<use x="{number(x / unit)}"{rise} xlink:href="#{name}"/>'
        yield "</g>"
        yield (
            f'<text x="{number(op.x)}" y="{number(op.y)}" font-size="{number(run.size)}"'
            f' fill="none" textLength="{number(run.advance)}" lengthAdjust="spacingAndGlyphs">'
            f"{escaped(run.text)}</text>"
        )

    def _glyph(self, face: Face, glyph: int) -> str:
        """The name of its outline; empty where it has none, which readers would complain about."""
        name = self._glyphs.get((face, glyph))
        if name is None:
            name = self._names.new(f"glyph-{len(self._glyphs)}") if outline(face, glyph) else ""
            self._glyphs[face, glyph] = name
        return name


class Letters:
    """Each run as text at its place, for editors: as wide as the fonts there make it."""

    def definitions(self) -> Iterator[str]:
        yield from ()

    def lines(self, op: Glyphs) -> Iterator[str]:
        run = op.run
        x = op.x + run.advance if run.rtl else op.x  # a line begins where it is read from
        way = ' direction="rtl"' if run.rtl else ""
        yield (
            f'<text x="{number(x)}" y="{number(op.y)}" font-size="{number(run.size)}"'
            f'{_font(run.face)}{way} xml:space="preserve"{paint(op.color)}>'
            f"{escaped(run.text)}</text>"
        )


def family_of(face: Face) -> str:
    """The family of a face: "NotoSansThai-600" is Noto Sans Thai, "…CJKjp-400" … CJK JP."""
    stem = face.key.rpartition("-")[0].removesuffix("-Italic")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=CJK)", " ", stem)
    return words[:-2] + words[-2:].upper() if " CJK " in words else words


def is_italic(face: Face) -> bool:
    return "-Italic-" in face.key


def _font(face: Face) -> str:
    """What of the face is not as in the whole file."""
    told, family = "", family_of(face)
    if family != FAMILY:
        told += f" font-family={quoted(f'{family}, {FAMILY}, sans-serif')}"
    if face.weight != REGULAR:
        told += f' font-weight="{face.weight}"'
    return told + (' font-style="italic"' if is_italic(face) else "")
